//! When joining and checking in are possible. Pure.

use super::presence::Span;
use crate::clock::Instant;
use crate::webinars::{Webinar, WebinarState};

/// The Join button and the personal link work from so many minutes before the start (`ux-guide.md`, Webinar).
pub const JOIN_BEFORE_MINUTES: i64 = 15;
/// They still work so many minutes after the planned end, because meetings run over; not after a real end that is recorded.
pub const JOIN_AFTER_MINUTES: i64 = 30;
/// Check-in opens so many minutes before the start at the earliest.
pub const CHECK_IN_BEFORE_MINUTES: i64 = 10;
/// A check-in code is taken for so many minutes, counted from the start where it was made before.
pub const CODE_MINUTES: i64 = 30;
/// No code is taken later than so many minutes after the end.
pub const CHECK_IN_AFTER_MINUTES: i64 = 15;

/// Whether joining is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Opens at this moment.
    NotYet(Instant),
    /// Open.
    Open,
    /// The webinar has ended.
    Over,
    /// It was called off.
    Cancelled,
}

/// Whether joining a webinar is possible at a moment.
pub fn door(webinar: &Webinar, now: Instant) -> Door {
    let opens_at = webinar.counted_start().min(webinar.starts_at).plus_minutes(-JOIN_BEFORE_MINUTES);
    let closes_at = webinar.actual_ends_at.unwrap_or_else(|| webinar.ends_at.plus_minutes(JOIN_AFTER_MINUTES));
    match webinar.state() {
        WebinarState::Cancelled => Door::Cancelled,
        WebinarState::Closed => Door::Over,
        WebinarState::Planned if now < opens_at => Door::NotYet(opens_at),
        WebinarState::Planned if now >= closes_at => Door::Over,
        WebinarState::Planned => Door::Open,
    }
}

/// From when until when a code made now is taken; `None` when it is too late for one.
pub fn code_window(webinar: &Webinar, now: Instant) -> Option<Span> {
    let last = webinar.counted_end().plus_minutes(CHECK_IN_AFTER_MINUTES);
    let opens_at = now.max(webinar.starts_at.plus_minutes(-CHECK_IN_BEFORE_MINUTES));
    let closes_at = now.max(webinar.starts_at).plus_minutes(CODE_MINUTES).min(last);
    (webinar.state() == WebinarState::Planned && opens_at < closes_at).then_some(Span { from: opens_at, to: closes_at })
}
