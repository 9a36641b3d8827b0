//! Connections to meeting systems, what they said, and which webinars their meetings are.

use std::collections::HashMap;

use diesel::dsl::{count_star, max, min};
use diesel::prelude::*;
use diesel::sql_types::Nullable;

use super::super::meetings::NEAR_MINUTES;
use super::super::model::{Connection, Heard, WebinarMeeting};
use super::super::presence::Span;
use super::super::readers::{MeetingEvent, What};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{meeting_connections, meeting_events, webinar_meetings, webinars};
use crate::ids::{CohortId, ConnectionId, WebinarId, WebinarMeetingId};
use crate::webinars::Webinar;

#[diesel::declare_sql_function]
extern "SQL" {
    /// The first that is there.
    fn coalesce(one: Nullable<crate::db::types::Instant>, other: crate::db::types::Instant) -> crate::db::types::Instant;
}

/// A connection that was not removed.
///
/// # Errors
/// The database's.
pub fn find_connection(conn: &mut Conn, id: ConnectionId) -> QueryResult<Option<Connection>> {
    meeting_connections::table
        .find(id)
        .filter(meeting_connections::removed_at.is_null())
        .select(Connection::as_select())
        .first(conn)
        .optional()
}

/// The connections of a cohort that were not removed, the first first.
///
/// # Errors
/// The database's.
pub fn connections_of(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Connection>> {
    meeting_connections::table
        .filter(meeting_connections::cohort_id.eq(cohort))
        .filter(meeting_connections::removed_at.is_null())
        .order(meeting_connections::id)
        .select(Connection::as_select())
        .load(conn)
}

/// The meetings of which connections said something that is still kept, the latest first, with the connection.
///
/// # Errors
/// The database's.
pub fn heard_of(conn: &mut Conn, connections: &[ConnectionId]) -> QueryResult<Vec<(ConnectionId, Heard)>> {
    type Row = (ConnectionId, String, i64, Option<Instant>, Option<Instant>);
    let rows: Vec<Row> = meeting_events::table
        .filter(meeting_events::connection_id.eq_any(connections.to_vec()))
        .group_by((meeting_events::connection_id, meeting_events::meeting))
        .select((
            meeting_events::connection_id,
            meeting_events::meeting,
            count_star(),
            min(meeting_events::at),
            max(meeting_events::at),
        ))
        .load(conn)?;
    let heard = |(connection, meeting, events, first, last): Row| {
        Some((connection, Heard { meeting, events, first: first?, last: last? }))
    };
    let mut all: Vec<(ConnectionId, Heard)> = rows.into_iter().filter_map(heard).collect();
    all.sort_by(|(_, one), (_, other)| (other.last, &other.meeting).cmp(&(one.last, &one.meeting)));
    Ok(all)
}

/// Which meetings of a connection are webinars, what was taken back left out.
///
/// # Errors
/// The database's.
pub fn meetings_of(conn: &mut Conn, connection: ConnectionId) -> QueryResult<Vec<WebinarMeeting>> {
    webinar_meetings::table
        .filter(webinar_meetings::connection_id.eq(connection))
        .filter(webinar_meetings::removed_at.is_null())
        .order(webinar_meetings::id)
        .select(WebinarMeeting::as_select())
        .load(conn)
}

/// The connection that opens the room of a webinar, and what the meeting is called there; the first that was named.
///
/// # Errors
/// The database's.
pub fn room_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Option<(Connection, String)>> {
    webinar_meetings::table
        .inner_join(meeting_connections::table)
        .filter(webinar_meetings::webinar_id.eq(webinar))
        .filter(webinar_meetings::removed_at.is_null())
        .filter(meeting_connections::removed_at.is_null())
        .filter(meeting_connections::room_sealed.is_not_null())
        .order(webinar_meetings::id)
        .select((Connection::as_select(), webinar_meetings::meeting))
        .first(conn)
        .optional()
}

/// The meetings that a webinar is.
pub(in crate::attendance) fn meetings_of_webinar(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<WebinarMeeting>> {
    webinar_meetings::table
        .filter(webinar_meetings::webinar_id.eq(webinar))
        .filter(webinar_meetings::removed_at.is_null())
        .order(webinar_meetings::id)
        .select(WebinarMeeting::as_select())
        .load(conn)
}

/// The connections behind pieces of evidence, by what the pieces carry.
///
/// # Errors
/// The database's.
pub fn connections_behind(conn: &mut Conn, webinar: WebinarId) -> QueryResult<HashMap<String, ConnectionId>> {
    let rows: Vec<(String, ConnectionId)> = webinar_meetings::table
        .filter(webinar_meetings::webinar_id.eq(webinar))
        .select((webinar_meetings::reference, webinar_meetings::connection_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// One of them.
pub(in crate::attendance) fn webinar_meeting(conn: &mut Conn, id: WebinarMeetingId) -> QueryResult<WebinarMeeting> {
    webinar_meetings::table.find(id).select(WebinarMeeting::as_select()).first(conn)
}

/// Those of which something came that is not settled, of webinars that are near or past; the latest first.
///
/// # Errors
/// The database's.
pub fn meetings_to_read(conn: &mut Conn, now: Instant, most: i64) -> QueryResult<Vec<WebinarMeetingId>> {
    let started = coalesce(webinars::actual_starts_at, webinars::starts_at);
    let ended = coalesce(webinars::actual_ends_at, webinars::ends_at);
    webinar_meetings::table
        .inner_join(webinars::table)
        .filter(webinar_meetings::removed_at.is_null())
        .filter(webinar_meetings::heard.gt(0))
        .filter(
            webinar_meetings::settled_to
                .lt(webinar_meetings::heard)
                // or it was moved since
                .or(webinar_meetings::starts_at.assume_not_null().ne(started))
                .or(webinar_meetings::ends_at.assume_not_null().ne(ended)),
        )
        .filter(webinars::starts_at.le(now.plus_minutes(NEAR_MINUTES)))
        .order((webinar_meetings::heard_at.desc(), webinar_meetings::id))
        .limit(most)
        .select(webinar_meetings::id)
        .load(conn)
}

/// The time in which a meeting's events may be of a webinar.
fn near(webinar: &Webinar) -> Span {
    let from = webinar.counted_start().min(webinar.starts_at).plus_minutes(-NEAR_MINUTES);
    Span { from, to: webinar.counted_end().max(webinar.ends_at).plus_minutes(NEAR_MINUTES) }
}

/// What was said of a meeting around a webinar, each with when it came here.
pub(in crate::attendance) fn events_near(
    conn: &mut Conn,
    meeting: &WebinarMeeting,
    webinar: &Webinar,
) -> QueryResult<Vec<(MeetingEvent, Instant)>> {
    type Row = (String, String, String, String, Option<String>, Option<String>, Option<String>, bool, Instant, Instant);
    let near = near(webinar);
    let rows: Vec<Row> = meeting_events::table
        .filter(meeting_events::connection_id.eq(meeting.connection_id))
        .filter(meeting_events::meeting.eq(&meeting.meeting))
        .filter(meeting_events::at.ge(near.from))
        .filter(meeting_events::at.le(near.to))
        .select((
            meeting_events::event_key,
            meeting_events::holding,
            meeting_events::what,
            meeting_events::participant,
            meeting_events::external_id,
            meeting_events::name,
            meeting_events::email,
            meeting_events::is_host,
            meeting_events::at,
            meeting_events::received_at,
        ))
        .load(conn)?;
    let event = |(key, holding, what, participant, external_id, name, email, is_host, at, received_at): Row| {
        let event = MeetingEvent {
            key,
            meeting: meeting.meeting.clone(),
            holding,
            what: What::ALL.into_iter().find(|one| one.as_str() == what)?,
            participant,
            external_id: external_id.unwrap_or_default(),
            name: name.unwrap_or_default(),
            email: email.unwrap_or_default(),
            is_host,
            at,
        };
        Some((event, received_at))
    };
    Ok(rows.into_iter().filter_map(event).collect())
}

/// How many events of a webinar's meetings came after it was closed, and so change nothing.
///
/// # Errors
/// The database's.
pub fn late_events(conn: &mut Conn, webinar: &Webinar) -> QueryResult<i64> {
    let Some(closed_at) = webinar.closed_at else { return Ok(0) };
    let near = near(webinar);
    meeting_events::table
        .inner_join(
            webinar_meetings::table.on(webinar_meetings::connection_id
                .eq(meeting_events::connection_id)
                .and(webinar_meetings::meeting.eq(meeting_events::meeting))),
        )
        .filter(webinar_meetings::webinar_id.eq(webinar.id))
        .filter(webinar_meetings::removed_at.is_null())
        .filter(meeting_events::received_at.gt(closed_at))
        .filter(meeting_events::at.ge(near.from))
        .filter(meeting_events::at.le(near.to))
        .count()
        .get_result(conn)
}
