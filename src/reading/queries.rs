//! Questions about reading, and the two upserts.

use diesel::prelude::*;

use super::model::{Progress, Reflection};
use crate::clock::Instant;
use crate::db::schema::{lesson_progress, reflections};
use crate::db::{Both, Conn};
use crate::enrolment::Enrolment;
use crate::ids::{EnrolmentId, PersonId, RowId};

/// All lessons that somebody has begun on an enrolment.
///
/// # Errors
/// The database's.
pub fn progress_of(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<Progress>> {
    lesson_progress::table.filter(lesson_progress::enrolment_id.eq(enrolment)).select(Progress::as_select()).load(conn)
}

/// How far somebody is with one lesson, by its code.
///
/// # Errors
/// The database's.
pub fn find_progress(conn: &mut Conn, enrolment: EnrolmentId, lesson: &str) -> QueryResult<Option<Progress>> {
    lesson_progress::table
        .filter(lesson_progress::enrolment_id.eq(enrolment))
        .filter(lesson_progress::lesson.eq(lesson))
        .select(Progress::as_select())
        .first(conn)
        .optional()
}

/// What changes in a row of progress; `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Change<'c> {
    /// The place kept.
    pub section: Option<&'c str>,
    /// All parts opened by now.
    pub opened: Vec<String>,
    /// The scenario came to an ending.
    pub scenario_ended_at: Option<Instant>,
    /// The lesson was marked as read.
    pub read_at: Option<Instant>,
}

/// Writes a row of progress, the first or over the one that is there. What was recorded first (an ending, «read») stays.
pub(super) fn put_progress(
    conn: &mut Conn,
    now: Instant,
    enrolment: &Enrolment,
    lesson: &str,
    before: Option<&Progress>,
    change: &Change<'_>,
) -> QueryResult<()> {
    let section = change.section.map(str::to_owned).or_else(|| before?.section.clone());
    let ended = before.and_then(|row| row.scenario_ended_at).or(change.scenario_ended_at);
    let read = before.and_then(|row| row.read_at).or(change.read_at);
    let opened =
        serde_json::to_string(&change.opened).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    match before {
        Some(_) => diesel::update(lesson_progress::table)
            .filter(lesson_progress::enrolment_id.eq(enrolment.id))
            .filter(lesson_progress::lesson.eq(lesson))
            .set((
                lesson_progress::section.eq(section),
                lesson_progress::sections_opened.eq(opened),
                lesson_progress::scenario_ended_at.eq(ended),
                lesson_progress::last_at.eq(now),
                lesson_progress::read_at.eq(read),
            ))
            .execute(conn),
        None => diesel::insert_into(lesson_progress::table)
            .values((
                lesson_progress::id.eq(RowId::new()),
                lesson_progress::enrolment_id.eq(enrolment.id),
                lesson_progress::person_id.eq(enrolment.person_id),
                lesson_progress::lesson.eq(lesson),
                lesson_progress::section.eq(section),
                lesson_progress::sections_opened.eq(opened),
                lesson_progress::scenario_ended_at.eq(ended),
                lesson_progress::opened_at.eq(now),
                lesson_progress::last_at.eq(now),
                lesson_progress::read_at.eq(read),
            ))
            .execute(conn),
    }
    .map(|_| ())
}

/// What somebody wrote for themselves at a lesson.
///
/// # Errors
/// The database's.
pub fn find_reflection(conn: &mut Conn, person: PersonId, lesson: &str) -> QueryResult<Option<Reflection>> {
    reflections::table
        .filter(reflections::person_id.eq(person))
        .filter(reflections::lesson.eq(lesson))
        .select(Reflection::as_select())
        .first(conn)
        .optional()
}

/// All that somebody wrote for themselves: for their own download.
///
/// # Errors
/// The database's.
pub fn reflections_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Reflection>> {
    reflections::table
        .filter(reflections::person_id.eq(person))
        .order(reflections::lesson)
        .select(Reflection::as_select())
        .load(conn)
}

/// Keeps a reflection over the one before.
pub(super) fn put_reflection(conn: &mut Conn, now: Instant, person: PersonId, lesson: &str, body: &str) -> QueryResult<()> {
    use diesel::upsert::excluded;
    Both(
        diesel::insert_into(reflections::table)
            .values((
                reflections::id.eq(RowId::new()),
                reflections::person_id.eq(person),
                reflections::lesson.eq(lesson),
                reflections::body.eq(body),
                reflections::saved_at.eq(now),
            ))
            .on_conflict((reflections::person_id, reflections::lesson))
            .do_update()
            .set((
                reflections::body.eq(excluded(reflections::body)),
                reflections::saved_at.eq(excluded(reflections::saved_at)),
            )),
    )
    .execute(conn)
    .map(|_| ())
}

/// Takes a reflection away.
pub(super) fn remove_reflection(conn: &mut Conn, person: PersonId, lesson: &str) -> QueryResult<()> {
    diesel::delete(reflections::table.filter(reflections::person_id.eq(person)).filter(reflections::lesson.eq(lesson)))
        .execute(conn)
        .map(|_| ())
}
