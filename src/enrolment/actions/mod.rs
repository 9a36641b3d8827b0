//! What a person or a job does to cohorts and enrolments.

mod change_state;
mod create_cohort;
mod enrol;
mod follow_name;

pub use change_state::{StateProblem, change_state, change_track};
pub use create_cohort::{NewCohort, create_cohort};
pub use enrol::{About, NewEnrolment, enrol};
pub use follow_name::follow_name;
