//! What a person or a job does to webinars.

mod places;
mod plan;
mod settle;
mod trainers;

pub use places::{comes_after_all, release_place, says_cannot_come, take_place};
pub use plan::{Outlook, PlanProblem, look_over, plan_webinar};
pub use settle::{mark_closed, record_actual_times};
pub use trainers::set_trainers;
