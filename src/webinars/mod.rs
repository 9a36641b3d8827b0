//! What is on when. A webinar is planned as wall-clock time in a zone; that is the truth, and the instant follows from it
//! (`domain.md`, Time). Here are planning and what stands in its way, trainers, places, who is expected, the calendar file and the
//! personal join link; in [`providers`] the rooms of meeting systems. Who was there is `attendance`'s.

mod actions;
pub mod agenda;
mod availability;
pub mod calendar;
mod choices;
mod conflicts;
mod feeds;
mod instead;
mod invite;
mod join_token;
mod local_time;
pub mod make_up;
mod model;
mod offer;
pub mod providers;
mod queries;
pub mod recording;
mod remind;
mod stage;
mod unplaced;
mod words;

pub use actions::{
    Changed, Desk, FOLLOW_UP_LETTERS, FeedDesk, FollowUpTask, HandOver, INVITATIONS, InvitationsTask, LettersTask,
    MOST_REMIND_DAYS, News, OffersTask, Outlook, PLACE_LETTERS, PLACE_OFFERS, PlaceLettersTask, PlanProblem, REMINDERS,
    RemindersTask, WEBINAR_LETTERS, ask_for_follow_up, ask_for_places, asked_at, begin_reminders, calendar_file,
    cancel_webinar, change_webinar, cohort_of_invitations, comes_after_all, count_to_ask, end_offers, feed_file,
    follow_enrolments, follow_zone_data, forget_absences, hand_over_webinar, handed_over, in_series, invite_everybody,
    look_over, look_over_series, make_feed, mark_closed, may_subscribe, move_webinar, plan_series, plan_webinar,
    preview_invitation, preview_letter, preview_place_letter, record_actual_times, release_place, revoke_feed, say_absence,
    say_hours, says_cannot_come, seat_who_came, send_invitations, send_reminders, set_recording, set_trainers, stay_away,
    take_back_absence, take_place, tell_calendars, told_count, write_letters, write_place_letters,
};
pub use availability::{Absence, Availability, DAY, Hours};
pub use choices::{Choice, choices, taken_at};
pub use conflicts::{Finding, Meeting, Other, Slot, Weight};
pub use feeds::{FeedKind, feed_token};
pub use instead::{Instead, OtherDate, Standing, instead};
pub use join_token::{answer_token, join_token, read_answer_token, read_join_token};
pub use local_time::{LocalTimeProblem, instant_of};
pub use model::{Break, LOCAL_FORMAT, PlaceState, Plan, Webinar, WebinarState, sample};
pub use queries::{
    Change, Expected, Feed, ForLearner, PlacesOf, Reach, Scope, Which, Whose, as_stood, availability, changes_of,
    elsewhere_count, feeds_of, find_feed, find_webinar, invited_count, is_expected, other_dates, parts_in_use, place_of,
    places_taken, places_then, recording_of, recordings_of, roster_count, roster_counts, roster_for, roster_page, standings,
    to_invite, to_take_back, tracks_with, trainers_of, trainers_of_each, webinar, webinars_count, webinars_for,
    webinars_of_cohort, webinars_page, webinars_with,
};
pub(crate) use queries::{on_list, seen_at_closing};
pub use recording::Recording;
pub use stage::{Stage, alternatives, is_made_up, join_window, stage};
pub use words::{TimeWords, Title, city, own_time, time_in_words, title_of, zone_in_words, zone_with_offset, zone_words};
