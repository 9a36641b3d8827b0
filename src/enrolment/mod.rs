//! Cohorts, tracks, who is on which. A cohort is one run of the programme, pinned to an edition of the content; an enrolment is a
//! person on it, and its states are appended, never overwritten.

mod actions;
mod model;
mod queries;

pub use actions::{About, NewCohort, NewEnrolment, StateProblem, change_state, change_track, create_cohort, enrol, follow_name};
pub use model::{Cohort, CohortState, Contact, Enrolment, EnrolmentState, RecordSettings};
pub use queries::{
    RECHECK_COMPLETION, ask_for_recheck, cohort, cohorts, cohorts_of_edition, current_enrolment, enrolment, enrolments_of,
    find_cohort_by_slug, find_enrolment, open_cohorts, tracks_of,
};
