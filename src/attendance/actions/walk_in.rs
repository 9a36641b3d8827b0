//! Somebody is here and not on the list, and has typed no code: a trainer writes them down, so that nothing is lost until it is
//! known who they are.

use super::super::model::Source;
use super::super::windows::CHECK_IN_BEFORE_MINUTES;
use super::derive::Setting;
use super::evidence::{NewEvidence, record_in};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::ids::WebinarId;
use crate::webinars::WebinarState;

/// Why somebody is not written down.
#[derive(Debug, thiserror::Error)]
pub enum WalkInProblem {
    /// The webinar is closed.
    #[error("the webinar is closed")]
    Closed,
    /// The webinar was called off.
    #[error("the webinar was called off")]
    Cancelled,
    /// Nobody can be here yet.
    #[error("not before {0}")]
    TooEarly(Instant),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Writes that somebody was seen at a webinar by a trainer, under the name they gave: evidence that waits for a decision whose it
/// is. What is written down after the end counts as seen at the end.
///
/// # Errors
/// See [`WalkInProblem`].
pub fn add_walk_in(conn: &mut Conn, by: &By, webinar: WebinarId, name: &str, email: Option<&str>) -> Result<(), WalkInProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if setting.meeting.closed {
        return Err(WalkInProblem::Closed);
    }
    if webinar.state() != WebinarState::Planned {
        return Err(WalkInProblem::Cancelled);
    }
    let counted = setting.meeting.counted;
    let opens_at = counted.from.plus_minutes(-CHECK_IN_BEFORE_MINUTES);
    if by.at < opens_at {
        return Err(WalkInProblem::TooEarly(opens_at));
    }
    let new = NewEvidence {
        person: None,
        source: Source::Trainer,
        from: by.at.max(counted.from).min(counted.to),
        to: None,
        raw_name: Some(name.to_owned()),
        raw_email: email.map(str::to_owned),
        import_ref: None,
        dedupe_key: None,
        scan: None,
        sure_seconds: None,
    };
    record_in(conn, by, &setting, &[new])?;
    let event = audit::Event {
        action: "evidence.walk-in",
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(())
}
