//! What is on when. A webinar is planned as wall-clock time in a zone; that is the truth, and the instant follows from it
//! (`domain.md`, Time).

mod model;
mod choices;
mod queries;

pub use model::{Break, Webinar, WebinarState};
pub use choices::{Choice, choices, reserve_place, taken_at};
pub use queries::{find_webinar, trainers_of, webinar, webinars_of_cohort};
