//! Beginning an attempt, or going on with the one that is open.

use diesel::prelude::*;

use super::super::layout::Layout;
use super::super::model::{Attempt, Kind};
use super::super::queries;
use crate::by::By;
use crate::chance;
use crate::clock::Instant;
use crate::curriculum::Item;
use crate::db::schema::attempts;
use crate::db::{Conn, dialect};
use crate::enrolment::Enrolment;
use crate::ids::{AttemptId, EditionId};

/// What is to be attempted.
#[derive(Clone, Debug)]
pub struct Begin<'c> {
    /// On which enrolment.
    pub enrolment: &'c Enrolment,
    /// The module's name in addresses.
    pub module: &'c str,
    /// Check, or a test.
    pub kind: Kind,
    /// The edition that the cohort is pinned to.
    pub edition: EditionId,
    /// The questions in that edition.
    pub items: &'c [Item],
    /// Minutes between two attempts.
    pub pause_minutes: u32,
}

/// Why no attempt is begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginProblem {
    /// The pause after the last one is not over.
    #[error("the next attempt opens at {opens_at}")]
    TooSoon {
        /// When it is.
        opens_at: Instant,
    },
    /// It is a test before or after, and was handed in: there is one of each.
    #[error("the test was handed in")]
    TakenAlready,
    /// The module has no questions.
    #[error("there are no questions")]
    NoQuestions,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Goes on with the attempt that is open, or begins the next one.
///
/// # Errors
/// See [`BeginProblem`].
pub fn begin_attempt(conn: &mut Conn, by: &By, begin: &Begin<'_>) -> Result<Attempt, BeginProblem> {
    let enrolment = begin.enrolment.id;
    // two presses at once: the second waits here and finds the first one's attempt
    dialect::lock(conn, &format!("attempts:{enrolment}:{}:{}", begin.module, begin.kind))?;
    let before = queries::attempts_of(conn, enrolment, begin.module, begin.kind)?;
    if let Some(open) = before.iter().find(|attempt| attempt.is_open()) {
        return Ok(open.clone());
    }
    if begin.kind.is_test() && !before.is_empty() {
        return Err(BeginProblem::TakenAlready);
    }
    if let Some(opens_at) = queries::next_opens_at(&before, begin.pause_minutes).filter(|opens_at| *opens_at > by.at) {
        return Err(BeginProblem::TooSoon { opens_at });
    }
    if begin.items.is_empty() {
        return Err(BeginProblem::NoQuestions);
    }
    let number = before.last().map_or(1, |last| last.number + 1);
    Ok(insert(conn, by, begin, number)?)
}

fn insert(conn: &mut Conn, by: &By, begin: &Begin<'_>, number: i32) -> QueryResult<Attempt> {
    let drawn = Layout::draw(begin.items, chance::bits() as u32);
    let layout = if begin.kind.is_test() { drawn.with_dont_know() } else { drawn };
    let layout = serde_json::to_string(&layout).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    let id = AttemptId::new();
    diesel::insert_into(attempts::table)
        .values((
            attempts::id.eq(id),
            attempts::enrolment_id.eq(begin.enrolment.id),
            attempts::person_id.eq(begin.enrolment.person_id),
            attempts::kind.eq(begin.kind.as_str()),
            attempts::module.eq(begin.module),
            attempts::number.eq(number),
            attempts::edition_id.eq(begin.edition),
            attempts::layout.eq(layout),
            attempts::started_at.eq(by.at),
            attempts::items.eq(i32::try_from(begin.items.len()).unwrap_or(i32::MAX)),
        ))
        .execute(conn)?;
    attempts::table.find(id).select(Attempt::as_select()).first(conn)
}
