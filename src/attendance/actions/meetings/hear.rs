//! A delivery of a meeting system: each event is kept once, and the webinars whose meeting it is are to be read again.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::super::meetings::{is_in_link, is_of_now};
use super::super::super::model::Connection;
use super::super::super::readers::{MeetingEvent, What};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{meeting_connections, meeting_events, webinar_meetings};
use crate::either;
use crate::ids::{ConnectionId, RowId, WebinarId, WebinarMeetingId};
use crate::webinars::{self, WebinarState};

/// How many rows go into one statement, thirteen values each.
const ROWS_AT_ONCE: usize = 2_000;

#[derive(Insertable)]
#[diesel(table_name = meeting_events, treat_none_as_default_value = false)]
struct NewRow<'event> {
    id: RowId,
    connection_id: ConnectionId,
    event_key: &'event str,
    meeting: &'event str,
    holding: &'event str,
    what: &'static str,
    participant: &'event str,
    external_id: Option<&'event str>,
    name: Option<&'event str>,
    email: Option<&'event str>,
    is_host: bool,
    at: Instant,
    received_at: Instant,
}

/// Keeps events. Those that are there already are not kept again, nor are those that are too old to be told from a repetition. Answers
/// how many are new.
///
/// # Errors
/// The database's.
pub fn hear(conn: &mut Conn, by: &By, connection: &Connection, events: &[MeetingEvent]) -> QueryResult<usize> {
    let mut by_meeting: BTreeMap<&str, Vec<NewRow<'_>>> = BTreeMap::new();
    for event in events.iter().filter(|event| is_of_now(event.at, by.at)) {
        by_meeting.entry(&event.meeting).or_default().push(row(connection.id, by.at, event));
    }
    let mut new = 0;
    for (meeting, mut rows) in by_meeting {
        // two deliveries of the same at once wait for each other in one order
        rows.sort_unstable_by_key(|row| row.event_key);
        let mut written = 0;
        for part in rows.chunks(ROWS_AT_ONCE) {
            written += either!(conn, c => diesel::insert_into(meeting_events::table).values(part).on_conflict_do_nothing().execute(c))?;
        }
        if written > 0 {
            mark_heard(conn, by, connection, meeting, i64::try_from(written).unwrap_or(i64::MAX))?;
        }
        new += written;
    }
    Ok(new)
}

/// A meeting has ended, and nothing else is known of it: ends each of its holdings of this day of which no end was heard. Answers how many
/// those were; said again, none.
///
/// # Errors
/// The database's.
pub fn hear_end(conn: &mut Conn, by: &By, connection: &Connection, meeting: &str) -> QueryResult<usize> {
    let heard: BTreeSet<(String, String)> = meeting_events::table
        .filter(meeting_events::connection_id.eq(connection.id))
        .filter(meeting_events::meeting.eq(meeting))
        .filter(meeting_events::at.gt(by.at.plus_days(-1)))
        .select((meeting_events::holding, meeting_events::what))
        .distinct()
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    let ended = What::Ended.as_str();
    let open: BTreeSet<&str> = heard
        .iter()
        .map(|(holding, _)| holding.as_str())
        .filter(|holding| !heard.contains(&((*holding).to_owned(), ended.to_owned())))
        .collect();
    let events: Vec<MeetingEvent> = open.into_iter().map(|holding| MeetingEvent::ended(meeting, holding, by.at)).collect();
    hear(conn, by, connection, &events)
}

fn row(connection_id: ConnectionId, received_at: Instant, event: &MeetingEvent) -> NewRow<'_> {
    let given = |text: &'_ str| !text.is_empty();
    NewRow {
        id: RowId::new(),
        connection_id,
        event_key: &event.key,
        meeting: &event.meeting,
        holding: &event.holding,
        what: event.what.as_str(),
        participant: &event.participant,
        external_id: Some(event.external_id.as_str()).filter(|text| given(text)),
        name: Some(event.name.as_str()).filter(|text| given(text)),
        email: Some(event.email.as_str()).filter(|text| given(text)),
        is_host: event.is_host,
        at: event.at,
        received_at,
    }
}

/// The webinars of a meeting are to be read again. A webinar whose own link names the meeting is one of them, unless that was taken back.
fn mark_heard(conn: &mut Conn, by: &By, connection: &Connection, meeting: &str, new: i64) -> QueryResult<()> {
    let said: Vec<WebinarId> = webinar_meetings::table
        .filter(webinar_meetings::connection_id.eq(connection.id))
        .filter(webinar_meetings::meeting.eq(meeting))
        .select(webinar_meetings::webinar_id)
        .load(conn)?;
    let named = webinars::webinars_of_cohort(conn, connection.cohort_id)?.into_iter().filter(|webinar| {
        let link = webinar.meeting_link.as_deref().unwrap_or_default();
        webinar.state() == WebinarState::Planned && is_in_link(meeting, link) && !said.contains(&webinar.id)
    });
    for webinar in named {
        belongs(conn, by, connection.id, meeting, webinar.id, (0, None))?;
    }
    diesel::update(
        webinar_meetings::table
            .filter(webinar_meetings::connection_id.eq(connection.id))
            .filter(webinar_meetings::meeting.eq(meeting))
            .filter(webinar_meetings::removed_at.is_null()),
    )
    .set((webinar_meetings::heard.eq(webinar_meetings::heard + new), webinar_meetings::heard_at.eq(by.at)))
    .execute(conn)?;
    Ok(())
}

/// Writes that a meeting is a webinar, of which so many events came, the last at a moment. Answers whether that is new.
pub(super) fn belongs(
    conn: &mut Conn,
    by: &By,
    connection: ConnectionId,
    meeting: &str,
    webinar: WebinarId,
    (heard, heard_at): (i64, Option<Instant>),
) -> QueryResult<bool> {
    let id = WebinarMeetingId::new();
    let row = (
        webinar_meetings::id.eq(id),
        webinar_meetings::webinar_id.eq(webinar),
        webinar_meetings::connection_id.eq(connection),
        webinar_meetings::meeting.eq(meeting),
        webinar_meetings::reference.eq(format!("meeting:{id}")),
        webinar_meetings::heard.eq(heard),
        webinar_meetings::heard_at.eq(heard_at),
        webinar_meetings::read_to.eq(0),
        webinar_meetings::settled_to.eq(0),
        webinar_meetings::set_at.eq(by.at),
        webinar_meetings::set_by.eq(by.stored()),
    );
    either!(conn, c => diesel::insert_into(webinar_meetings::table).values(row).on_conflict_do_nothing().execute(c))
        .map(|written| written > 0)
}

/// Counts a delivery that came with the right secret and could not be read.
///
/// # Errors
/// The database's.
pub fn note_unreadable(conn: &mut Conn, now: Instant, connection: ConnectionId) -> QueryResult<()> {
    diesel::update(meeting_connections::table.find(connection))
        .set((
            meeting_connections::unreadable.eq(meeting_connections::unreadable + 1),
            meeting_connections::unreadable_at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Forgets events that came before a moment.
///
/// # Errors
/// The database's.
pub fn forget_meeting_events(conn: &mut Conn, before: Instant) -> QueryResult<usize> {
    diesel::delete(meeting_events::table.filter(meeting_events::received_at.lt(before))).execute(conn)
}
