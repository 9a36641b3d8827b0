//! An organiser connects a meeting system, and says which of its meetings are webinars.

use diesel::prelude::*;

use super::super::super::model::{Connection, ConnectionKind};
use super::super::super::queries;
use super::super::derive::{Setting, derive_in};
use super::super::report::people_of;
use super::hear::belongs;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::{meeting_connections, meeting_events, webinar_meetings};
use crate::ids::{CohortId, ConnectionId, WebinarId, WebinarMeetingId};
use crate::webinars::WebinarState;

/// A connection to be made.
#[derive(Clone, Debug)]
pub struct NewConnection {
    /// Which: chosen before, because the secret is sealed for it.
    pub id: ConnectionId,
    /// Of which cohort.
    pub cohort: CohortId,
    /// Which meeting system.
    pub kind: ConnectionKind,
    /// What people call it.
    pub name: String,
    /// The secret as [`Connection::seal`] makes it.
    pub sealed: String,
}

/// Why a meeting is not said to be a webinar, or not taken back.
#[derive(Debug, thiserror::Error)]
pub enum ConnectionProblem {
    /// The webinar is closed or called off: only rulings change its attendance now.
    #[error("the webinar is closed")]
    Closed,
    /// It was said before.
    #[error("it is that webinar already")]
    Already,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Makes a connection.
///
/// # Errors
/// The database's.
pub fn make_connection(conn: &mut Conn, by: &By, new: &NewConnection) -> QueryResult<()> {
    diesel::insert_into(meeting_connections::table)
        .values((
            meeting_connections::id.eq(new.id),
            meeting_connections::cohort_id.eq(new.cohort),
            meeting_connections::kind.eq(new.kind.as_str()),
            meeting_connections::name.eq(&new.name),
            meeting_connections::sealed.eq(&new.sealed),
            meeting_connections::secret_set_at.eq(by.at),
            meeting_connections::unreadable.eq(0),
            meeting_connections::made_at.eq(by.at),
            meeting_connections::made_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let said = Some(format!("{}: {}", new.kind.as_str(), new.name));
    record(conn, by, "connection.made", &Subject { id: new.id, cohort: new.cohort }, None, said)
}

/// Another secret takes the place of a connection's.
///
/// # Errors
/// `NotFound` for a connection of another cohort or one that was removed; or the database's.
pub fn replace_secret(conn: &mut Conn, by: &By, cohort: CohortId, id: ConnectionId, sealed: &str) -> QueryResult<()> {
    let connection = of_cohort(conn, cohort, id)?;
    diesel::update(meeting_connections::table.find(id))
        .set((meeting_connections::sealed.eq(sealed), meeting_connections::secret_set_at.eq(by.at)))
        .execute(conn)?;
    record(conn, by, "connection.secret-replaced", &Subject { id, cohort }, None, Some(connection.name))
}

/// Rooms are opened by a connection from now on, with settings as [`RoomSettings::seal`](super::super::super::RoomSettings::seal) makes
/// them; or, without any, no more.
///
/// # Errors
/// See [`replace_secret`].
pub fn set_room(conn: &mut Conn, by: &By, cohort: CohortId, id: ConnectionId, sealed: Option<&str>) -> QueryResult<()> {
    let connection = of_cohort(conn, cohort, id)?;
    diesel::update(meeting_connections::table.find(id)).set(meeting_connections::room_sealed.eq(sealed)).execute(conn)?;
    let action = if sealed.is_some() { "connection.room-set" } else { "connection.room-removed" };
    record(conn, by, action, &Subject { id, cohort }, None, Some(connection.name))
}

/// Removes a connection: its secret is gone, nothing is taken from it any more; evidence that it brought stays.
///
/// # Errors
/// See [`replace_secret`].
pub fn remove_connection(conn: &mut Conn, by: &By, cohort: CohortId, id: ConnectionId) -> QueryResult<()> {
    let connection = of_cohort(conn, cohort, id)?;
    diesel::update(meeting_connections::table.find(id))
        .set((
            meeting_connections::sealed.eq(None::<String>),
            meeting_connections::room_sealed.eq(None::<String>),
            meeting_connections::removed_at.eq(by.at),
            meeting_connections::removed_by.eq(by.stored()),
        ))
        .execute(conn)?;
    record(conn, by, "connection.removed", &Subject { id, cohort }, Some(connection.name), None)
}

/// Says that a meeting is a webinar, before or after it was held: what came of it is read.
///
/// # Errors
/// See [`ConnectionProblem`]; `NotFound` for a connection or a webinar of another cohort.
pub fn assign_meeting(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    id: ConnectionId,
    meeting: &str,
    webinar: WebinarId,
) -> Result<(), ConnectionProblem> {
    let connection = of_cohort(conn, cohort, id)?;
    // rooms of Jitsi are the same in capitals
    let meeting = if connection.kind() == ConnectionKind::Jitsi { meeting.to_lowercase() } else { meeting.to_owned() };
    let (_, webinar) = Setting::locked(conn, webinar)?;
    if webinar.cohort_id != cohort {
        return Err(diesel::result::Error::NotFound.into());
    }
    if webinar.state() != WebinarState::Planned {
        return Err(ConnectionProblem::Closed);
    }
    let of_meeting =
        meeting_events::table.filter(meeting_events::connection_id.eq(id)).filter(meeting_events::meeting.eq(&meeting));
    let heard: i64 = of_meeting.count().get_result(conn)?;
    let last =
        of_meeting.order(meeting_events::received_at.desc()).select(meeting_events::received_at).first(conn).optional()?;
    if !belongs(conn, by, id, &meeting, webinar.id, (heard, last))? {
        return Err(ConnectionProblem::Already);
    }
    record(conn, by, "connection.meeting-set", &Subject { id, cohort }, None, Some(format!("webinar:{}", webinar.id)))?;
    Ok(())
}

/// Takes back that a meeting is a webinar: the evidence by it stays and counts no more.
///
/// # Errors
/// See [`assign_meeting`]; to take back twice is no change.
pub fn take_back_meeting(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    id: ConnectionId,
    which: WebinarMeetingId,
) -> Result<(), ConnectionProblem> {
    of_cohort(conn, cohort, id)?;
    let meeting = queries::webinar_meeting(conn, which)?;
    if meeting.connection_id != id {
        return Err(diesel::result::Error::NotFound.into());
    }
    let (setting, webinar) = Setting::locked(conn, meeting.webinar_id)?;
    if queries::webinar_meeting(conn, which)?.removed_at.is_some() {
        return Ok(());
    }
    if webinar.state() != WebinarState::Planned {
        return Err(ConnectionProblem::Closed);
    }
    diesel::update(webinar_meetings::table.find(which))
        .set((webinar_meetings::removed_at.eq(by.at), webinar_meetings::removed_by.eq(by.stored())))
        .execute(conn)?;
    let people = people_of(conn, &meeting.reference)?;
    derive_in(conn, by.at, &setting, &people)?;
    let old = Some(format!("webinar:{}", webinar.id));
    record(conn, by, "connection.meeting-taken-back", &Subject { id, cohort }, old, None)?;
    Ok(())
}

fn of_cohort(conn: &mut Conn, cohort: CohortId, id: ConnectionId) -> QueryResult<Connection> {
    let found = queries::find_connection(conn, id)?;
    found.filter(|connection| connection.cohort_id == cohort).ok_or(diesel::result::Error::NotFound)
}

struct Subject {
    id: ConnectionId,
    cohort: CohortId,
}

fn record(
    conn: &mut Conn,
    by: &By,
    action: &'static str,
    subject: &Subject,
    old: Option<String>,
    new: Option<String>,
) -> QueryResult<()> {
    let event = audit::Event {
        action,
        subject: format!("connection:{}", subject.id),
        cohort: Some(subject.cohort),
        old,
        new,
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
