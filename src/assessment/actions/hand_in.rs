//! Handing in: the answers are marked, once.

use diesel::prelude::*;

use super::super::marking::{mark, pass_mark};
use super::super::model::{Attempt, Kind};
use super::super::queries;
use crate::by::By;
use crate::curriculum::{Curriculum, Item};
use crate::db::schema::attempts;
use crate::db::{Conn, dialect};
use crate::enrolment;
use crate::ids::{AttemptId, PersonId};

/// Why an attempt is not handed in.
#[derive(Debug, thiserror::Error)]
pub enum HandInProblem {
    /// There is no such attempt of this person.
    #[error("not an attempt of this person")]
    NotTheirs,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Marks a person's attempt by the edition it was begun with; what is not answered counts nothing. Handed in a second time, it
/// stays as it is.
///
/// # Errors
/// See [`HandInProblem`].
pub fn hand_in(
    conn: &mut Conn,
    by: &By,
    person: PersonId,
    attempt: AttemptId,
    curriculum: &Curriculum,
) -> Result<Attempt, HandInProblem> {
    dialect::lock(conn, &format!("attempt:{attempt}"))?;
    let attempt = queries::find_attempt(conn, person, attempt)?.ok_or(HandInProblem::NotTheirs)?;
    if !attempt.is_open() {
        return Ok(attempt);
    }
    let answers = queries::answers_of(conn, attempt.id)?.into_iter().map(|(item, saved)| (item, saved.answer)).collect();
    let layout = attempt.layout();
    let items: Vec<&Item> = layout.items.iter().filter_map(|laid| curriculum.item(&laid.id)).collect();
    let marks = mark(&items, &answers);
    let is_check = attempt.kind() == Kind::Check;
    let needed = pass_mark(layout.items.len(), curriculum.programme.rules.check_pass_percent);
    let by_item =
        serde_json::to_string(&marks.by_item).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    diesel::update(attempts::table.find(attempt.id))
        .set((
            attempts::submitted_at.eq(by.at),
            attempts::milli_points.eq(i32::try_from(marks.milli_points).unwrap_or(i32::MAX)),
            attempts::passed.eq(is_check.then_some(marks.milli_points >= needed)),
            attempts::marks.eq(by_item),
        ))
        .execute(conn)?;
    if is_check {
        enrolment::ask_for_recheck(conn, by.at, attempt.enrolment_id)?;
    }
    Ok(attempts::table.find(attempt.id).select(Attempt::as_select()).first(conn)?)
}
