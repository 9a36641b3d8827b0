//! When a webinar really began and ended. Presence is counted within it, so everybody's is worked out again.

use super::derive::{Setting, derive_everybody};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::ids::WebinarId;
use crate::webinars;

/// The real times may be so many hours from the planned ones; more is a slip of the hand.
const MOST_HOURS_OFF: i64 = 6;

/// Why times are not taken.
#[derive(Debug, thiserror::Error)]
pub enum TimesProblem {
    /// The webinar is closed.
    #[error("the webinar is closed")]
    Closed,
    /// The end is not after the start.
    #[error("the end is not after the start")]
    EndBeforeStart,
    /// Later than now.
    #[error("later than now")]
    InFuture,
    /// Too far from the plan to be right.
    #[error("too far from the plan")]
    FarOff,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Records when a webinar really began and ended; `None` counts as planned. Answers how many people's attendance changed.
///
/// # Errors
/// See [`TimesProblem`].
pub fn set_actual_times(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    starts_at: Option<Instant>,
    ends_at: Option<Instant>,
) -> Result<usize, TimesProblem> {
    let (setting, mut webinar) = Setting::locked(conn, webinar)?;
    if setting.meeting.closed {
        return Err(TimesProblem::Closed);
    }
    if starts_at.unwrap_or(webinar.starts_at) >= ends_at.unwrap_or(webinar.ends_at) {
        return Err(TimesProblem::EndBeforeStart);
    }
    for (real, planned) in [(starts_at, webinar.starts_at), (ends_at, webinar.ends_at)] {
        if real.is_some_and(|real| real > by.at) {
            return Err(TimesProblem::InFuture);
        }
        if real.is_some_and(|real| real.seconds_since(planned).abs() > MOST_HOURS_OFF * 3600) {
            return Err(TimesProblem::FarOff);
        }
    }
    if (webinar.actual_starts_at, webinar.actual_ends_at) == (starts_at, ends_at) {
        return Ok(0);
    }
    webinars::record_actual_times(conn, by, webinar.id, starts_at, ends_at)?;
    (webinar.actual_starts_at, webinar.actual_ends_at) = (starts_at, ends_at);
    let setting = Setting::of(conn, &webinar)?;
    Ok(derive_everybody(conn, by.at, &setting)?)
}
