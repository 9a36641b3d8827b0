//! When joining and checking in are possible. Pure.

use super::presence::Span;
use crate::clock::Instant;
use crate::webinars::{Stage, Webinar, WebinarState, join_window, stage};

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
    match stage(webinar, now) {
        Stage::Cancelled => Door::Cancelled,
        Stage::Before => Door::NotYet(join_window(webinar).from),
        Stage::Open | Stage::On | Stage::RunsOver => Door::Open,
        Stage::After | Stage::Settled => Door::Over,
    }
}

/// From when until when a code made now is taken; `None` when it is too late for one: some minutes after the planned end, and at once
/// where it is written down that the webinar has ended. A code that was shown before is still taken, from those who are typing it.
pub fn code_window(webinar: &Webinar, now: Instant) -> Option<Span> {
    if webinar.actual_ends_at.is_some_and(|ended| ended <= now) {
        return None;
    }
    let last = webinar.counted_end().plus_minutes(CHECK_IN_AFTER_MINUTES);
    let opens_at = now.max(webinar.starts_at.plus_minutes(-CHECK_IN_BEFORE_MINUTES));
    let closes_at = now.max(webinar.starts_at).plus_minutes(CODE_MINUTES).min(last);
    (webinar.state() == WebinarState::Planned && opens_at < closes_at).then_some(Span { from: opens_at, to: closes_at })
}
