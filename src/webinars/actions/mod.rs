//! What a person or a job does to webinars.

mod availability;
mod change;
mod entries;
mod feeds;
mod follow_enrolments;
mod follow_up;
mod follow_zone_data;
mod hand_over;
mod invitations;
mod letters;
mod letters_before;
mod offers;
mod place_letters;
mod places;
mod plan;
mod recording;
mod reminders;
mod series;
mod settle;
mod times;
mod trainers;

pub use availability::{forget_absences, say_absence, say_hours, take_back_absence};
pub use change::{Changed, cancel_webinar, change_webinar, move_webinar};
pub use entries::calendar_file;
pub use feeds::{FeedDesk, feed_file, make_feed, may_subscribe, revoke_feed};
pub use follow_enrolments::{follow_enrolments, stay_away};
pub use follow_up::{FOLLOW_UP_LETTERS, FollowUpTask, ask_for_follow_up};
pub use follow_zone_data::follow_zone_data;
pub use hand_over::{HandOver, hand_over_webinar, handed_over};
pub use invitations::{
    INVITATIONS, InvitationsTask, cohort_of_invitations, invite_everybody, preview_invitation, send_invitations, tell_calendars,
};
pub use letters::{Desk, LettersTask, News, WEBINAR_LETTERS, preview_letter, write_letters};
pub use letters_before::{told_count, told_instead};
pub use offers::{OffersTask, PLACE_OFFERS, end_offers};
pub use place_letters::{
    PLACE_LETTERS, PlaceLettersTask, ask_for_places, asked_at, count_to_ask, preview_place_letter, write_place_letters,
};
pub use places::{comes_after_all, release_place, says_cannot_come, seat_who_came, take_place};
pub use plan::{Outlook, PlanProblem, look_over, plan_webinar};
pub use recording::set_recording;
pub use reminders::{MOST_REMIND_DAYS, REMINDERS, RemindersTask, begin_reminders, send_reminders};
pub use series::{in_series, look_over_series, plan_series};
pub use settle::{mark_closed, record_actual_times};
pub use trainers::set_trainers;
