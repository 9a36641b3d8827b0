//! Questions about webinars.

mod around;
mod availability;
mod feeds;
mod invitees;
mod lists;
mod others;
mod places_then;
mod recordings;
mod roster;
mod scope;
mod seats;
mod shared;
mod times;
mod webinars;

pub use availability::availability;
pub use feeds::{Feed, feeds_of, find_feed};
pub use invitees::{ForOthers, for_others, invited_count, to_invite, to_take_back};
pub use lists::{
    Change, Which, Whose, changes_of, roster_counts, trainers_of_each, webinars_count, webinars_page, webinars_with,
};
pub use others::{other_dates, standings};
pub use places_then::places_then;
pub use recordings::{recording_of, recordings_of};
pub use roster::{Expected, is_expected, roster_count, roster_for, roster_page, tracks_with};
pub(crate) use roster::{on_list, seen_at_closing};
pub use scope::{Reach, Scope};
pub use seats::{PlacesOf, places_taken};
pub use times::as_stood;
pub use webinars::{ForLearner, find_webinar, parts_in_use, place_of, trainers_of, webinar, webinars_for, webinars_of_cohort};

pub(in crate::webinars) use around::{others_near, zones_in_use};
pub(in crate::webinars) use feeds::last_changes;
pub(in crate::webinars) use invitees::{INVITED, Invitee, invitee, invitees_after, invitees_with, languages_elsewhere, told};
pub(in crate::webinars) use others::{
    PartOf, Unplaced, dates_ahead, held_elsewhere, held_or_done, unplaced_after, unplaced_count, who_waits, who_was_at,
};
pub(in crate::webinars) use roster::potential_count;
pub(in crate::webinars) use seats::{first_waiting, is_full, places_left};
