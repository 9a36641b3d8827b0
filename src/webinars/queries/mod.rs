//! Questions about webinars.

mod around;
mod roster;
mod webinars;

pub use roster::{Expected, is_expected, roster_count, roster_for, roster_page, tracks_with};
pub use webinars::{ForLearner, find_webinar, place_of, trainers_of, webinar, webinars_for, webinars_of_cohort};

pub(in crate::webinars) use around::{others_near, zones_in_use};
pub(in crate::webinars) use roster::potential_count;
