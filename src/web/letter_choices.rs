//! Which letters somebody gets: the rows of the form under Settings and behind the link in letters, and what was ticked.

use std::collections::BTreeSet;

use diesel::QueryResult;
use serde::Serialize;

use super::forms::Fields;
use crate::db::Conn;
use crate::ids::PersonId;
use crate::notify::{self, Choice};
use crate::people::{self, Role};

/// A kind of letters; the messages `letters-choice-…` and `letters-choice-…-hint` word it.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceRow {
    value: &'static str,
    is_wanted: bool,
}

impl ChoiceRow {
    /// For the samples of a page.
    pub fn samples() -> Vec<Self> {
        rows(&Choice::ALL, &[Choice::News].into())
    }
}

/// What somebody can choose: what waits for a trainer is asked of trainers alone.
///
/// # Errors
/// The database's.
pub fn asked_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Choice>> {
    let is_trainer = people::grants_of(conn, person)?.iter().any(|grant| grant.role == Role::Trainer);
    Ok(Choice::ALL.into_iter().filter(|choice| is_trainer || *choice != Choice::TrainerDay).collect())
}

/// The rows for somebody.
///
/// # Errors
/// The database's.
pub fn rows_for(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<ChoiceRow>> {
    Ok(rows(&asked_of(conn, person)?, &notify::refused_by(conn, person)?))
}

fn rows(asked: &[Choice], refused: &BTreeSet<Choice>) -> Vec<ChoiceRow> {
    asked.iter().map(|choice| ChoiceRow { value: choice.as_str(), is_wanted: !refused.contains(choice) }).collect()
}

/// Those that were asked about and not ticked.
pub fn refused_in(fields: &Fields, asked: &[Choice]) -> BTreeSet<Choice> {
    let wanted = fields.all("want");
    asked.iter().copied().filter(|choice| !wanted.iter().any(|name| name == choice.as_str())).collect()
}
