//! The letter about somebody's attendance: written when a webinar is closed, to everybody who was expected or came, once, where the
//! cohort wants it. A job writes some letters in one transaction and asks for the next; killed at any point it goes on where it was, and
//! the key of each letter keeps it from being written twice.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::attended_day::goes_out;
use super::super::model::Status;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, enrolments, people, reminders};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{Cohort, EnrolmentState};
use crate::i18n::{Lang, date, day_month, tr};
use crate::ids::{EnrolmentId, PersonId, WebinarId};
use crate::notify::{self, Draft, Kind, Letter, Written};
use crate::queue;
use crate::webinars::{self, Webinar};

/// The kind of the job.
pub const ATTENDANCE_LETTERS: &str = "attendance-letters";
/// So many letters are one transaction.
const RUN: i64 = 400;
/// What was closed longer ago is no news.
const TOO_LATE_DAYS: i64 = 7;

/// The job's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceLettersTask {
    /// Of which webinar.
    pub webinar: WebinarId,
    /// Enrolments up to this one have their letters.
    pub after: Option<EnrolmentId>,
}

/// What letters are put together with.
#[derive(Clone, Copy)]
pub struct LettersDesk<'a> {
    /// The content of the cohort.
    pub curriculum: &'a Curriculum,
    /// The cohort.
    pub cohort: &'a Cohort,
    /// The webinar that was closed.
    pub webinar: &'a Webinar,
}

/// Has the letters of a closed webinar written.
///
/// # Errors
/// The database's.
pub(super) fn ask_for_letters(conn: &mut Conn, by: &By, task: &AttendanceLettersTask) -> QueryResult<()> {
    let after = task.after.map_or_else(String::new, |after| after.to_string());
    let key = format!("{ATTENDANCE_LETTERS}:{}:{after}", task.webinar);
    queue::enqueue(conn, by.at, ATTENDANCE_LETTERS, task, by.at, Some(&key))
}

/// Somebody of whom a closed webinar says something.
struct Reader {
    enrolment: EnrolmentId,
    person: PersonId,
    address: String,
    lang: Lang,
    zone: Option<chrono_tz::Tz>,
    status: Status,
}

/// Writes the next letters into the outbox; answers how many.
///
/// # Errors
/// The database's.
pub fn write_attendance_letters(
    conn: &mut Conn,
    by: &By,
    desk: LettersDesk<'_>,
    task: &AttendanceLettersTask,
) -> QueryResult<usize> {
    let Some(closed_at) = desk.webinar.closed_at else { return Ok(0) };
    if !desk.cohort.attendance_letters || by.at > closed_at.plus_days(TOO_LATE_DAYS) {
        return Ok(0);
    }
    let readers = readers_after(conn, desk.webinar, task.after)?;
    let ids: Vec<PersonId> = readers.iter().map(|reader| reader.person).collect();
    let reminded = reminded(conn, by.at, &ids)?;
    let last = notify::last_written(conn, Kind::Attendance, &ids)?;
    let drafts: Vec<Draft> = readers
        .iter()
        .map(|reader| {
            let zone = reader.zone.unwrap_or_else(|| desk.cohort.tz());
            let last = last.get(&reader.person).map(|Written { sent_at, .. }| sent_at.in_zone(zone).date_naive());
            let is_taken = |day| last.is_some_and(|last| day <= last) || reminded.contains(&(reader.person, day));
            draft(desk, &reader.address, reader.lang, reader.status, closed_at)
                .about(Some(reader.person))
                .not_before(goes_out(by.at, zone, is_taken))
                .once(format!("attendance:{}:{}", task.webinar, reader.person))
        })
        .collect();
    let written = notify::enqueue_many(conn, by, &drafts)?;
    if let Some(last) = readers.last().filter(|_| readers.len() as i64 == RUN) {
        ask_for_letters(conn, by, &AttendanceLettersTask { after: Some(last.enrolment), ..*task })?;
    }
    Ok(written)
}

/// The letter as its reader would get it, before the webinar is closed.
///
/// # Errors
/// When it cannot be put together.
pub fn preview_attendance_letter(
    desk: LettersDesk<'_>,
    (lang, status): (Lang, Status),
    public_url: &str,
    now: Instant,
) -> anyhow::Result<Letter> {
    notify::preview(&draft(desk, "", lang, status, now), public_url, now)
}

fn draft(desk: LettersDesk<'_>, address: &str, lang: Lang, status: Status, closed_at: Instant) -> Draft {
    let until = closed_at.plus_days(i64::from(desk.cohort.question_days)).in_zone(desk.webinar.tz()).date_naive();
    let missed = matches!(status, Status::Partial | Status::Absent | Status::Excused);
    Draft::new(Kind::Attendance, address, lang)
        .answered_at(&desk.cohort.contact().email)
        .with("day", &day_month(lang, desk.webinar.start().date_naive()))
        .with("title", &webinars::title_of(desk.webinar, desk.curriculum).text)
        .with("status", &tr(lang, &format!("mail-attendance-{status}")))
        .with("missed", if missed { "yes" } else { "" })
        .with("until", &date(lang, until))
        .with("path", &format!("/{lang}/webinars/{}", desk.webinar.id))
}

fn readers_after(conn: &mut Conn, webinar: &Webinar, after: Option<EnrolmentId>) -> QueryResult<Vec<Reader>> {
    type Row = (EnrolmentId, PersonId, Option<String>, String, Option<String>, String);
    let said = [Status::Present, Status::Partial, Status::Absent, Status::Excused].map(Status::as_str);
    let rows: Vec<Row> = enrolments::table
        .inner_join(people::table)
        .inner_join(attendance::table.on(attendance::person_id.eq(enrolments::person_id)))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::id.gt(after.map_or(0, |id| id.0)))
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::status.eq_any(said))
        .filter(people::email.is_not_null())
        .order(enrolments::id)
        .limit(RUN)
        .select((enrolments::id, people::id, people::email, people::language, people::time_zone, attendance::status))
        .load(conn)?;
    let reader = |(enrolment, person, address, language, zone, status): Row| {
        Some(Reader {
            enrolment,
            person,
            address: address?,
            lang: language.parse().unwrap_or(Lang::En),
            zone: zone.and_then(|name| name.parse().ok()),
            status: status.parse().ok()?,
        })
    };
    Ok(rows.into_iter().filter_map(reader).collect())
}

/// The days on which some people were reminded of a webinar lately.
fn reminded(conn: &mut Conn, now: Instant, people: &[PersonId]) -> QueryResult<HashSet<(PersonId, NaiveDate)>> {
    let rows: Vec<(PersonId, NaiveDate)> = reminders::table
        .filter(reminders::person_id.among(people.iter().copied()))
        .filter(reminders::at.gt(now.plus_days(-2)))
        .select((reminders::person_id, reminders::day))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
