//! Saying where the recording of a webinar is, or that it is not there any more. What was said before stays in its table.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::queries;
use crate::audit;
use crate::by::By;
use crate::db::schema::webinar_recordings;
use crate::db::{Both, Conn, dialect};
use crate::ids::{RowId, WebinarId};

/// Says where a recording is and until when; without an address, that there is none. What is said already is not said again: answers
/// whether anything changed.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn set_recording(
    conn: &mut Conn,
    by: &By,
    id: WebinarId,
    url: Option<&str>,
    until: Option<NaiveDate>,
) -> QueryResult<bool> {
    dialect::lock(conn, &format!("recording:{id}"))?;
    let webinar = queries::webinar(conn, id)?;
    let before = queries::recording_of(conn, id)?;
    let until = until.filter(|_| url.is_some());
    if before.as_ref().map(|before| (before.url.as_str(), before.until)) == url.map(|url| (url, until)) {
        return Ok(false);
    }
    Both(diesel::insert_into(webinar_recordings::table).values((
        webinar_recordings::id.eq(RowId::new()),
        webinar_recordings::webinar_id.eq(id),
        webinar_recordings::url.eq(url),
        webinar_recordings::until_on.eq(until),
        webinar_recordings::at.eq(by.at),
        webinar_recordings::by_whom.eq(by.stored()),
    )))
    .execute(conn)?;
    // the address may be a key to the recording by itself: the log says that there is one, not where
    let said = |url: Option<&str>, until: Option<NaiveDate>| match (url, until) {
        (None, _) => "none".to_owned(),
        (Some(_), None) => "there".to_owned(),
        (Some(_), Some(day)) => day.to_string(),
    };
    let event = audit::Event {
        action: "webinar.recording",
        subject: format!("webinar:{id}"),
        cohort: Some(webinar.cohort_id),
        old: Some(said(before.as_ref().map(|before| before.url.as_str()), before.as_ref().and_then(|before| before.until))),
        new: Some(said(url, until)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(true)
}
