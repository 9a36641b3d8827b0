//! Saving the answer to one question of one's own open attempt.

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::super::model::{Answer, Attempt};
use super::super::queries;
use crate::by::By;
use crate::db::schema::answers;
use crate::db::{Both, Conn, dialect};
use crate::ids::{AttemptId, PersonId, RowId};

/// Why an answer is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveProblem {
    /// There is no such attempt of this person, or no such question in it.
    #[error("not an attempt or a question of this person")]
    NotTheirs,
    /// It was handed in: answers stay as they are.
    #[error("the attempt was handed in")]
    HandedIn,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Saves an answer in place of the one before; `None` takes it away.
///
/// # Errors
/// See [`SaveProblem`].
pub fn save_answer(
    conn: &mut Conn,
    by: &By,
    person: PersonId,
    attempt: AttemptId,
    item: &str,
    answer: Option<&Answer>,
) -> Result<Attempt, SaveProblem> {
    // an answer and the handing in must not cross
    dialect::lock(conn, &format!("attempt:{attempt}"))?;
    let attempt = queries::find_attempt(conn, person, attempt)?.ok_or(SaveProblem::NotTheirs)?;
    if !attempt.is_open() {
        return Err(SaveProblem::HandedIn);
    }
    if !attempt.layout().items.iter().any(|laid| laid.id == item) {
        return Err(SaveProblem::NotTheirs);
    }
    match answer {
        Some(answer) => keep(conn, by, attempt.id, item, answer)?,
        None => forget(conn, attempt.id, item)?,
    }
    Ok(attempt)
}

fn keep(conn: &mut Conn, by: &By, attempt: AttemptId, item: &str, answer: &Answer) -> QueryResult<()> {
    let json = serde_json::to_string(answer).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    Both(
        diesel::insert_into(answers::table)
            .values((
                answers::id.eq(RowId::new()),
                answers::attempt_id.eq(attempt),
                answers::item.eq(item),
                answers::answer.eq(json),
                answers::saved_at.eq(by.at),
            ))
            .on_conflict((answers::attempt_id, answers::item))
            .do_update()
            .set((answers::answer.eq(excluded(answers::answer)), answers::saved_at.eq(excluded(answers::saved_at)))),
    )
    .execute(conn)
    .map(|_| ())
}

fn forget(conn: &mut Conn, attempt: AttemptId, item: &str) -> QueryResult<()> {
    diesel::delete(answers::table.filter(answers::attempt_id.eq(attempt)).filter(answers::item.eq(item)))
        .execute(conn)
        .map(|_| ())
}
