//! Saying where the recording of a webinar is, or that it is not there any more. What was said before stays in its table.

use diesel::prelude::*;

use super::super::queries;
use super::super::recording::Recording;
use crate::audit;
use crate::by::By;
use crate::db::schema::webinar_recordings as table;
use crate::db::{Both, Conn, dialect};
use crate::ids::{RowId, WebinarId};

/// Says where a recording is, to whom it is shown and until when; `None`, that there is none. Its moment is that of `by`. What is said
/// already is not said again: answers whether anything changed.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn set_recording(conn: &mut Conn, by: &By, id: WebinarId, recording: Option<&Recording>) -> QueryResult<bool> {
    dialect::lock(conn, &format!("recording:{id}"))?;
    let webinar = queries::webinar(conn, id)?;
    let before = queries::recording_of(conn, id)?;
    let is_said = match (&before, recording) {
        (None, None) => true,
        (Some(before), Some(recording)) => before.says_as(recording),
        _ => false,
    };
    if is_said {
        return Ok(false);
    }
    Both(diesel::insert_into(table::table).values((
        table::id.eq(RowId::new()),
        table::webinar_id.eq(id),
        table::url.eq(recording.map(|recording| recording.url.as_str())),
        table::until_on.eq(recording.and_then(|recording| recording.until)),
        table::audience.eq(recording.map(|recording| recording.audience).unwrap_or_default().as_str()),
        table::consent_noted.eq(recording.is_some_and(|recording| recording.consent_noted)),
        table::at.eq(by.at),
        table::by_whom.eq(by.stored()),
    )))
    .execute(conn)?;
    let event = audit::Event {
        action: "webinar.recording",
        subject: format!("webinar:{id}"),
        cohort: Some(webinar.cohort_id),
        old: Some(in_the_log(before.as_ref())),
        new: Some(in_the_log(recording)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(true)
}

/// The address may be a key to the recording by itself: the log says that there is one, not where.
fn in_the_log(recording: Option<&Recording>) -> String {
    recording.map_or_else(
        || "none".to_owned(),
        |Recording { until, audience, consent_noted, .. }| {
            let until = until.map_or_else(|| "there".to_owned(), |day| day.to_string());
            format!("{until} {}{}", audience.as_str(), if *consent_noted { " consent" } else { "" })
        },
    )
}
