//! Transcripts and certificates of attendance as they are looked up, and what they are made from.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::code::Code;
use super::super::standing::CheckFact;
use super::super::statement::{Statement, StatementKind};
use crate::clock::Instant;
use crate::db::schema::{attempts, attendance, lesson_progress, statements, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{CohortId, EnrolmentId, PersonId, StatementId, WebinarId};
use crate::webinars::Webinar;

/// A webinar that is closed, and what attendance of it came to.
#[derive(Clone, Debug)]
pub struct Attended {
    /// The webinar.
    pub webinar: Webinar,
    /// Seconds that somebody was there for.
    pub seconds: i32,
    /// Whether it counts, and not a part of it alone.
    pub counts: bool,
}

/// The closed webinars of a cohort that a person was at for the whole or a part, the first first.
///
/// # Errors
/// The database's.
pub fn attended_by(conn: &mut Conn, cohort: CohortId, person: PersonId) -> QueryResult<Vec<Attended>> {
    let rows: Vec<(Webinar, i32, String)> = webinars::table
        .inner_join(attendance::table)
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::closed_at.is_not_null())
        .filter(attendance::person_id.eq(person))
        .filter(attendance::status.eq_any(["present", "partial"]))
        .order((webinars::starts_at, webinars::id))
        .limit(200)
        .select((Webinar::as_select(), attendance::seconds, attendance::status))
        .load(conn)?;
    let attended =
        rows.into_iter().map(|(webinar, seconds, status)| Attended { webinar, seconds, counts: status == "present" });
    Ok(attended.collect())
}

/// When what counts was done.
#[derive(Clone, Debug, Default)]
pub struct DoneOn {
    /// By code of the lesson: when it was read.
    pub lessons: BTreeMap<String, Instant>,
    /// By module: when the best attempt at its check was handed in, the earliest of equal ones.
    pub checks: BTreeMap<String, Instant>,
}

/// When the lessons were read and the best attempts at checks handed in, of what counts: before the cohort's last day was over.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn done_on(conn: &mut Conn, enrolment: EnrolmentId, end: Instant) -> QueryResult<DoneOn> {
    let read: Vec<(String, Option<Instant>)> = lesson_progress::table
        .filter(lesson_progress::enrolment_id.eq(enrolment))
        .filter(lesson_progress::read_at.lt(end))
        .select((lesson_progress::lesson, lesson_progress::read_at))
        .load(conn)?;
    let tried: Vec<(String, Option<Instant>, Option<i32>, i32)> = attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::kind.eq("check"))
        .filter(attempts::submitted_at.lt(end))
        .order((attempts::submitted_at, attempts::id))
        .select((attempts::module, attempts::submitted_at, attempts::milli_points, attempts::items))
        .load(conn)?;
    let mut best: BTreeMap<String, (CheckFact, Instant)> = BTreeMap::new();
    for (module, at, milli_points, items) in tried {
        let Some(at) = at else { continue };
        let check = CheckFact { milli_points: milli_points.unwrap_or(0).max(0) as u32, items: items.max(0) as u32 };
        let kept = best.entry(module).or_insert((check, at));
        if check.is_better_than(&kept.0) {
            *kept = (check, at);
        }
    }
    Ok(DoneOn {
        lessons: read.into_iter().filter_map(|(lesson, at)| Some((lesson, at?))).collect(),
        checks: best.into_iter().map(|(module, (_, at))| (module, at)).collect(),
    })
}

/// Modules and parts of the webinars that are on at a moment and that a person is in: what is known of their attendance is not worked out.
///
/// # Errors
/// The database's.
pub fn in_now(conn: &mut Conn, cohort: CohortId, person: PersonId, now: Instant) -> QueryResult<Vec<(String, i32)>> {
    webinars::table
        .inner_join(attendance::table)
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::closed_at.is_null())
        .filter(webinars::starts_at.le(now))
        .filter(webinars::ends_at.gt(now))
        .filter(attendance::person_id.eq(person))
        .select((webinars::module, webinars::part))
        .load(conn)
}

/// The paper, if there is one.
///
/// # Errors
/// The database's.
pub fn find_statement(conn: &mut Conn, id: StatementId) -> QueryResult<Option<Statement>> {
    statements::table.find(id).select(Statement::as_select()).first(conn).optional()
}

/// A paper that was asked for by its code.
#[derive(Clone, Debug)]
pub struct CheckedStatement {
    /// The paper.
    pub statement: Statement,
    /// Whether what it says of attendance is still held; a holder who is forgotten was there all the same.
    pub holds: bool,
}

impl CheckedStatement {
    /// `issued` for a transcript, which says how things stood on a day; `valid` or `corrected` for a certificate of attendance.
    pub fn state(&self) -> &'static str {
        match (self.statement.kind(), self.holds) {
            (StatementKind::Transcript, _) => "issued",
            (StatementKind::Attendance, true) => "valid",
            (StatementKind::Attendance, false) => "corrected",
        }
    }
}

/// The papers with codes, by code, in two questions. At most some hundred codes at once.
///
/// # Errors
/// The database's.
pub fn statements_by_codes(conn: &mut Conn, codes: &[Code]) -> QueryResult<BTreeMap<String, CheckedStatement>> {
    let found: Vec<Statement> = statements::table
        .filter(statements::code.eq_any(codes.iter().map(Code::to_string).collect::<Vec<_>>()))
        .select(Statement::as_select())
        .load(conn)?;
    let about: Vec<(WebinarId, PersonId)> = found.iter().filter_map(|one| Some((one.webinar_id?, one.person_id?))).collect();
    let there: Vec<(WebinarId, PersonId)> = attendance::table
        .filter(attendance::webinar_id.among(about.iter().map(|(webinar, _)| *webinar)))
        .filter(attendance::person_id.among(about.iter().map(|(_, person)| *person)))
        .filter(attendance::status.eq("present"))
        .select((attendance::webinar_id, attendance::person_id))
        .load(conn)?;
    let there: BTreeSet<(WebinarId, PersonId)> = there.into_iter().collect();
    let checked = found.into_iter().map(|statement| {
        let about = statement.webinar_id.zip(statement.person_id);
        let holds = about.is_none_or(|about| there.contains(&about));
        (statement.code().to_string(), CheckedStatement { statement, holds })
    });
    Ok(checked.collect())
}

/// Its PDF as it was stored.
///
/// # Errors
/// `NotFound`, also where it was taken out with its holder's name; or the database's.
pub fn statement_pdf(conn: &mut Conn, id: StatementId) -> QueryResult<Vec<u8>> {
    let pdf: Vec<u8> = statements::table.find(id).select(statements::pdf).first(conn)?;
    if pdf.is_empty() { Err(diesel::result::Error::NotFound) } else { Ok(pdf) }
}
