//! Transcripts and certificates of attendance as they are looked up, and what they are made from.

use diesel::prelude::*;

use super::super::code::Code;
use super::super::statement::Statement;
use crate::db::Conn;
use crate::db::schema::{attendance, statements, webinars};
use crate::ids::{CohortId, PersonId, StatementId, WebinarId};
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

/// Whether a person is still held to have been at a webinar.
///
/// # Errors
/// The database's.
pub fn was_there(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<bool> {
    let row = attendance::table
        .filter(attendance::webinar_id.eq(webinar))
        .filter(attendance::person_id.eq(person))
        .filter(attendance::status.eq("present"));
    diesel::select(diesel::dsl::exists(row)).get_result(conn)
}

/// The paper, if there is one.
///
/// # Errors
/// The database's.
pub fn find_statement(conn: &mut Conn, id: StatementId) -> QueryResult<Option<Statement>> {
    statements::table.find(id).select(Statement::as_select()).first(conn).optional()
}

/// The paper with a code.
///
/// # Errors
/// The database's.
pub fn find_statement_by_code(conn: &mut Conn, code: Code) -> QueryResult<Option<Statement>> {
    statements::table.filter(statements::code.eq(code.to_string())).select(Statement::as_select()).first(conn).optional()
}

/// Its PDF as it was stored.
///
/// # Errors
/// `NotFound`, also where it was taken out with its holder's name; or the database's.
pub fn statement_pdf(conn: &mut Conn, id: StatementId) -> QueryResult<Vec<u8>> {
    let pdf: Vec<u8> = statements::table.find(id).select(statements::pdf).first(conn)?;
    if pdf.is_empty() { Err(diesel::result::Error::NotFound) } else { Ok(pdf) }
}
