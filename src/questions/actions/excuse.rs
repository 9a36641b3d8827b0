//! Saying why one could not come, and a trainer's accepting it: that is a ruling like any other. Nothing is excused by itself.

use diesel::prelude::*;

use super::super::excuse::{Excuse, NoExcuse, may_excuse};
use super::super::queries;
use super::lock_name;
use crate::attendance::{self, AttendanceRow, Choice, Mark, RuleError, Status};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::excuses;
use crate::db::{Conn, dialect};
use crate::ids::{PersonId, RowId};
use crate::webinars::Webinar;

/// Why a reason is not taken. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum ExcuseProblem {
    /// There is nothing to excuse, or not any more.
    #[error("there is nothing to excuse")]
    No(NoExcuse),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps somebody's word. The latest counts; saying the same again changes nothing.
///
/// # Errors
/// See [`ExcuseProblem`].
pub fn say_excuse(conn: &mut Conn, by: &By, webinar: &Webinar, person: PersonId, excuse: Excuse) -> Result<(), ExcuseProblem> {
    dialect::lock(conn, &lock_name(webinar.id, person))?;
    let facts = queries::facts_of(conn, webinar, person, by.at)?;
    let row = attendance::find_attendance(conn, webinar.id, person)?;
    may_excuse(row.as_ref().map_or(Status::NotRecorded, AttendanceRow::status), &facts).map_err(ExcuseProblem::No)?;
    let before = queries::excuse_of(conn, webinar.id, person)?.map(|(excuse, _)| excuse);
    if before == Some(excuse) {
        return Ok(());
    }
    diesel::insert_into(excuses::table)
        .values((
            excuses::id.eq(RowId::new()),
            excuses::webinar_id.eq(webinar.id),
            excuses::person_id.eq(person),
            excuses::category.eq(excuse.as_str()),
            excuses::at.eq(by.at),
        ))
        .execute(conn)?;
    // which one is nobody's but theirs and the trainers'
    let event = audit::Event {
        action: "excuse.said",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(person),
        ..audit::Event::default()
    };
    Ok(audit::record(conn, by, &event)?)
}

/// A trainer accepts somebody's word: an excused ruling that says so. `was` is what the page showed.
///
/// # Errors
/// As for every ruling.
pub fn accept_excuse(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    (person, was): (PersonId, Option<Status>),
) -> Result<usize, RuleError> {
    let choice = Choice { person, mark: Mark::Excused, reason: Some(attendance::ACCEPTED_EXCUSE.to_owned()), was };
    attendance::rule(conn, by, curriculum, webinar.id, choice)
}
