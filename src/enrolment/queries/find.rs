//! Finding people of a cohort by what was typed, from the index of words.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::words::alternatives;
use crate::db::schema::{enrolment_words, enrolments};
use crate::db::{AmongDsl as _, Conn, MultiBackend};
use crate::ids::{CohortId, EnrolmentId};

/// So many are named in a question; of more a list finds its page sooner by looking at one after the other.
const FEW: i64 = 1_000;

/// A condition on an enrolment.
pub type Matching = Box<dyn BoxableExpression<enrolments::table, MultiBackend, SqlType = diesel::sql_types::Bool>>;

/// Whom words find.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    /// These.
    Few(Vec<EnrolmentId>),
    /// Whoever has words that begin like each of these.
    Many(Vec<String>),
}

/// Whom what was typed finds on a cohort, by name, place of work, reference or address; `None` where nothing was typed.
///
/// # Errors
/// The database's.
pub fn matching(conn: &mut Conn, cohort: CohortId, typed: &str) -> QueryResult<Option<Matching>> {
    let all = alternatives(typed);
    if all.is_empty() {
        return Ok(None);
    }
    let (mut few, mut conditions): (Vec<EnrolmentId>, Vec<Matching>) = (Vec::new(), Vec::new());
    for words in all {
        match found(conn, cohort, words)? {
            Found::Few(ids) => few.extend(ids),
            Found::Many(words) => {
                let each = words.into_iter().map(|word| -> Matching { Box::new(exists(of_enrolment(word))) });
                conditions.extend(each.reduce(|others, one| Box::new(others.and(one))));
            }
        }
    }
    match (few.as_slice(), conditions.is_empty()) {
        // an identifier that nobody has: of an empty list the database would look at everybody
        ([], true) => conditions.push(Box::new(enrolments::id.eq(EnrolmentId(0)))),
        ([], false) => {}
        _ => conditions.push(Box::new(enrolments::id.among(few))),
    }
    Ok(conditions.into_iter().reduce(|others, one| Box::new(others.or(one))))
}

/// The enrolments that what was typed finds, where they are few; `None` where they are many, or nothing was typed.
///
/// # Errors
/// The database's.
pub fn found_few(conn: &mut Conn, cohort: CohortId, typed: &str) -> QueryResult<Option<Vec<EnrolmentId>>> {
    let all = alternatives(typed);
    let mut few = Vec::new();
    for words in &all {
        match found(conn, cohort, words.clone())? {
            Found::Few(ids) => few.extend(ids),
            Found::Many(_) => return Ok(None),
        }
    }
    Ok((!all.is_empty()).then_some(few))
}

/// Words of the enrolment of a row that begin so.
#[diesel::dsl::auto_type]
fn of_enrolment(word: String) -> _ {
    let end: String = after(&word);
    enrolment_words::table
        .filter(enrolment_words::enrolment_id.eq(enrolments::id))
        .filter(enrolment_words::word.ge(word))
        .filter(enrolment_words::word.lt(end))
}

/// What comes after all words that begin so, by bytes.
fn after(word: &str) -> String {
    format!("{word}{}", char::MAX)
}

fn found(conn: &mut Conn, cohort: CohortId, words: Vec<String>) -> QueryResult<Found> {
    let mut fewest: Option<(usize, Vec<EnrolmentId>)> = None;
    for (place, word) in words.iter().enumerate() {
        let mut ids = beginning(conn, cohort, word)?;
        if ids.len() as i64 > FEW {
            continue;
        }
        ids.sort_unstable();
        ids.dedup();
        if fewest.as_ref().is_none_or(|(_, known)| ids.len() < known.len()) {
            fewest = Some((place, ids));
        }
    }
    let Some((begun, mut ids)) = fewest else { return Ok(Found::Many(words)) };
    for (place, word) in words.into_iter().enumerate() {
        if place == begun || ids.is_empty() {
            continue;
        }
        ids = enrolment_words::table
            .filter(enrolment_words::enrolment_id.among(ids))
            .filter(enrolment_words::word.ge(word.clone()))
            .filter(enrolment_words::word.lt(after(&word)))
            .select(enrolment_words::enrolment_id)
            .distinct()
            .load(conn)?;
    }
    Ok(Found::Few(ids))
}

/// Enrolments with a word that begins so, some twice, up to one more than [`FEW`].
fn beginning(conn: &mut Conn, cohort: CohortId, word: &str) -> QueryResult<Vec<EnrolmentId>> {
    enrolment_words::table
        .filter(enrolment_words::cohort_id.eq(cohort))
        .filter(enrolment_words::word.ge(word.to_owned()))
        .filter(enrolment_words::word.lt(after(word)))
        .limit(FEW + 1)
        .select(enrolment_words::enrolment_id)
        .load(conn)
}
