//! Cohorts, tracks, who is on which. A cohort is one run of the programme, pinned to an edition of the content until
//! somebody moves it to another; an enrolment is a person on it, and its states are appended, never overwritten.

mod actions;
mod application;
pub mod import;
mod letters;
mod model;
mod outlook;
mod queries;
mod shown;
mod words;

pub use actions::{
    About, AgainProblem, ApplyProblem, Candidate, CohortSettings, CorrectProblem, Decided, Decision, DecisionProblem,
    ImportProblem, ImportResult, LEAST_CELL, LEAST_EVALUATOR_CELL, NewCohort, NewEnrolment, QUESTION_DAYS, REMIND_DAYS,
    REMIND_MINUTES, StateProblem, change_cohort, change_cohort_because, change_state, change_track, confirm_import,
    correct_address, correct_address_of_role, create_cohort, decide, enrol, follow_name, give_up_place, hand_in,
    lift_suppression, lock_cohort, may_apply_again, may_correct, may_go, pin_edition, remap_import, save_draft, send_again,
    set_about, set_names, set_record_settings, start_import,
};
pub use application::{Alternatives, Answers, NOTICE_VERSION, Offer, Step, next_step, steps, what_is_missing};
pub use letters::{Said, preview_decision};
pub use model::{Cohort, CohortState, Contact, Enrolment, EnrolmentState, RecordSettings};
pub use outlook::Outlook;
pub use queries::{
    ImportHead, KeptImport, Listed, Misses, Overview, POSTED_UNDELIVERED, PeopleFilter, Posted, PostedFilter, RECHECK_COHORT,
    RECHECK_COMPLETION, RECHECK_SEVERAL, Reached, RecentlyReached, RecheckTask, Sort, StateEvent, Total, Whom, ask_for_each,
    ask_for_recheck, ask_for_rechecks, ask_for_rechecks_in, attendance_of, cohort, cohort_as_stood, cohorts,
    cohorts_of_edition, count_in, count_people, editions_of, enrolled_after, enrolment, enrolments_of, enrolments_with,
    erased_among, find_cohort_by_slug, find_draft, find_enrolment, find_import, first_language, first_readers, found_few,
    held_enrolments, history_of, ids_of, imports_of, known_organisations, last_events_of, listed, message_to, messages_to,
    newest_held, next_to_apply, on_edition_since, open_cohorts, overview, people_of, places_left, tracks_in_use, tracks_of,
    waiting_before, wanted_after,
};
pub use shown::shown;
