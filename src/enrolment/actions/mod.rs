//! What a person or a job does to cohorts and enrolments.

mod apply;
mod change_cohort;
mod change_state;
mod correct_address;
mod create_cohort;
mod decide;
mod enrol;
mod follow_name;
mod import_people;
mod index_words;
mod lift_suppression;
mod pin_edition;
mod presence_rule;
mod revise;
mod send_again;
mod set_record_settings;

pub use apply::{ApplyProblem, hand_in, may_apply_again, save_draft};
pub use change_cohort::{
    CohortSettings, LEAST_CELL, LEAST_EVALUATOR_CELL, QUESTION_DAYS, REMIND_DAYS, REMIND_MINUTES, change_cohort,
    change_cohort_because, lock_cohort,
};
pub use change_state::{StateProblem, change_state, change_track, may_go};
pub use correct_address::{CorrectProblem, correct_address, correct_address_of_role, may_correct};
pub use create_cohort::{NewCohort, create_cohort};
pub use decide::{Candidate, Decided, Decision, DecisionProblem, decide, give_up_place};
pub use enrol::{About, NewEnrolment, enrol};
pub use follow_name::follow_name;
pub use import_people::{ImportProblem, ImportResult, confirm_import, remap_import, start_import};
pub use lift_suppression::lift_suppression;
pub(super) use pin_edition::EDITION_TAKEN;
pub use pin_edition::pin_edition;
pub use revise::{set_about, set_names};
pub use send_again::{AgainProblem, send_again};
pub use set_record_settings::set_record_settings;
