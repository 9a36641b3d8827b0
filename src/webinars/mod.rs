//! What is on when. A webinar is planned as wall-clock time in a zone; that is the truth, and the instant follows from it
//! (`domain.md`, Time). Here are planning and what stands in its way, trainers, places, who is expected, the calendar file and the
//! personal join link. Who was there is `attendance`'s.

mod actions;
mod conflicts;
mod join_token;
mod local_time;
mod model;
mod queries;

pub use actions::{
    Outlook, PlanProblem, comes_after_all, look_over, mark_closed, plan_webinar, record_actual_times, release_place,
    says_cannot_come, set_trainers, take_place,
};
pub use conflicts::{Finding, Meeting, Other, Slot, Weight};
pub use join_token::{join_token, read_join_token};
pub use local_time::{LocalTimeProblem, instant_of};
pub use model::{Break, LOCAL_FORMAT, PlaceState, Plan, Webinar, WebinarState};
pub use queries::{
    Expected, ForLearner, find_webinar, is_expected, place_of, roster_count, roster_for, roster_page, tracks_with, trainers_of,
    webinar, webinars_for, webinars_of_cohort,
};
