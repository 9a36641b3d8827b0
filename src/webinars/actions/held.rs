//! What becomes of a webinar once it is held: its real times, its closing. `attendance` decides both; the table is ours.

use diesel::prelude::*;

use super::super::queries;
use super::plan::append_change;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::webinars;
use crate::ids::WebinarId;

/// Records when a webinar really began and ended; `None` counts as planned.
///
/// # Errors
/// The database's.
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
    let event = audit::Event {
        action: "webinar.times",
        subject: format!("webinar:{id}"),
        cohort: Some(before.cohort_id),
        old: Some(span(before.actual_starts_at, before.actual_ends_at)),
        new: Some(span(starts_at, ends_at)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

fn span(from: Option<Instant>, to: Option<Instant>) -> String {
    let words = |moment: Option<Instant>| moment.map(|moment| moment.to_string()).unwrap_or_default();
    format!("{}/{}", words(from), words(to))
}

/// Closes a webinar: its attendance is settled.
///
/// # Errors
/// The database's.
pub fn mark_closed(conn: &mut Conn, by: &By, id: WebinarId) -> QueryResult<()> {
    let webinar = queries::webinar(conn, id)?;
    diesel::update(webinars::table.find(id))
        .set((webinars::state.eq("closed"), webinars::closed_at.eq(by.at), webinars::closed_by.eq(by.stored())))
        .execute(conn)?;
    append_change(conn, by, id, "closed", (None, None), None)?;
    let event = audit::Event {
        action: "webinar.closed",
        subject: format!("webinar:{id}"),
        cohort: Some(webinar.cohort_id),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
