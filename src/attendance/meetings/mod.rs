//! What meeting systems tell by themselves while a meeting is on (BigBlueButton, Jitsi as 8x8 runs it), from the delivery to evidence.
//!
//! Evidence is never changed once it is written, and events come twice, late and in any order; what a going means (from when was
//! somebody there?) is known for sure only once everything before it has come. So:
//!
//! - An *event* is stored as it comes, once, before the delivery is answered. It is not evidence yet.
//! - A coming is evidence of its *moment* as soon as it is read, so that the roster shows who is here while the meeting is on. Once it is
//!   known that they had gone again before the webinar began, the moment shows nothing of the webinar and is taken back.
//! - The *stays* are worked out from all events together, by one function to which their order is nothing. One with both its ends is
//!   evidence at once, and taken back where something that comes before the meeting is settled shows it to be otherwise; one without an
//!   end is evidence when the meeting is *settled*: it has ended and nothing has come for a while, or the webinar is long over.
//!   Whatever order the events came in, what counts is then the same.
//! - Events that come after that add stays and take none away: presence never sinks by what comes late.
//!
//! A meeting belongs to a webinar where an organiser says so, or where its name stands in the webinar's own link. What was said wrongly
//! is taken back as an import is undone: the evidence stays and counts no more.

mod settling;
mod signature;

pub use settling::{KEPT_DAYS, NEAR_MINUTES, due_at, is_in_link, is_of_now};
pub use signature::Proof;
