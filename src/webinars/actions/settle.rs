//! What `attendance` settles about a webinar: when it really was, and that it is closed.

use diesel::prelude::*;

use super::super::model::WebinarState;
use super::super::queries;
use super::plan::ask_who_still_can;
use super::times::keep_times;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::webinars;
use crate::ids::WebinarId;

/// Records when a webinar really began and ended; `None` where it is counted as planned. Whoever calls this works attendance out
/// again.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn record_actual_times(
    conn: &mut Conn,
    by: &By,
    id: WebinarId,
    starts_at: Option<Instant>,
    ends_at: Option<Instant>,
) -> QueryResult<()> {
    let before = queries::webinar(conn, id)?;
    diesel::update(webinars::table.find(id))
        .set((webinars::actual_starts_at.eq(starts_at), webinars::actual_ends_at.eq(ends_at)))
        .execute(conn)?;
    keep_times(conn, by, id)?;
    let event = audit::Event {
        action: "webinar.held",
        subject: format!("webinar:{id}"),
        cohort: Some(before.cohort_id),
        old: Some(span(before.actual_starts_at, before.actual_ends_at)),
        new: Some(span(starts_at, ends_at)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

fn span(from: Option<Instant>, to: Option<Instant>) -> String {
    let moment = |at: Option<Instant>| at.map_or_else(|| "planned".to_owned(), |at| at.to_string());
    format!("{} {}", moment(from), moment(to))
}

/// Marks a webinar as closed; whoever calls this has settled its attendance.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn mark_closed(conn: &mut Conn, by: &By, id: WebinarId) -> QueryResult<()> {
    let webinar = queries::webinar(conn, id)?;
    diesel::update(webinars::table.find(id))
        .set((
            webinars::state.eq(WebinarState::Closed.as_str()),
            webinars::closed_at.eq(by.at),
            webinars::closed_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let event = audit::Event {
        action: "webinar.closed",
        subject: format!("webinar:{id}"),
        cohort: Some(webinar.cohort_id),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    ask_who_still_can(conn, by, webinar.cohort_id, &webinar.module, None)
}
