//! Questions about attempts and answers.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::marking::pass_mark;
use super::model::{Attempt, Kind, SavedAnswer};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{answers, attempts};
use crate::ids::{AttemptId, EnrolmentId, PersonId};

/// A person's own attempt.
///
/// # Errors
/// The database's.
pub fn find_attempt(conn: &mut Conn, person: PersonId, id: AttemptId) -> QueryResult<Option<Attempt>> {
    attempts::table.find(id).filter(attempts::person_id.eq(person)).select(Attempt::as_select()).first(conn).optional()
}

/// The attempts of an enrolment at a module, the first first.
///
/// # Errors
/// The database's.
pub fn attempts_of(conn: &mut Conn, enrolment: EnrolmentId, module: &str, kind: Kind) -> QueryResult<Vec<Attempt>> {
    attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::module.eq(module))
        .filter(attempts::kind.eq(kind.as_str()))
        .order(attempts::number)
        .select(Attempt::as_select())
        .load(conn)
}

/// The newest attempt at each knowledge check that was begun, handed in or not.
///
/// # Errors
/// The database's.
pub fn latest_attempts(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<Attempt>> {
    let all: Vec<Attempt> = attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::kind.eq(Kind::Check.as_str()))
        .order((attempts::module, attempts::number))
        .select(Attempt::as_select())
        .load(conn)?;
    let by_module: BTreeMap<String, Attempt> = all.into_iter().map(|attempt| (attempt.module.clone(), attempt)).collect();
    Ok(by_module.into_values().collect())
}

/// The best of somebody's attempts at a module's knowledge check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// The module.
    pub module: String,
    /// Thousandths of a point.
    pub milli_points: u32,
    /// How many questions, each worth one point.
    pub items: u32,
    /// Whether an attempt passed by the rules of its day.
    pub passed: bool,
    /// When this was handed in.
    pub at: Instant,
}

impl Best {
    /// Whether it is at least a share of the points: what a requirement asks for.
    pub const fn reaches(&self, percent: u8) -> bool {
        self.items > 0 && self.milli_points >= pass_mark(self.items as usize, percent)
    }
}

/// The best result of each knowledge check handed in, by module. The share of the points decides, then the earlier one.
///
/// # Errors
/// The database's.
pub fn best_results(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<Best>> {
    type Row = (String, Option<i32>, i32, Option<bool>, Option<Instant>);
    let rows: Vec<Row> = attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::kind.eq(Kind::Check.as_str()))
        .filter(attempts::submitted_at.is_not_null())
        .order((attempts::module, attempts::number))
        .select((attempts::module, attempts::milli_points, attempts::items, attempts::passed, attempts::submitted_at))
        .load(conn)?;
    let mut best: BTreeMap<String, Best> = BTreeMap::new();
    for (module, points, items, passed, at) in rows {
        let (Some(points), Some(at)) = (points, at) else { continue };
        let one = Best {
            module: module.clone(),
            milli_points: points.unsigned_abs(),
            items: items.unsigned_abs(),
            passed: passed.unwrap_or(false),
            at,
        };
        best.entry(module).and_modify(|kept| *kept = better(kept.clone(), one.clone())).or_insert(one);
    }
    Ok(best.into_values().collect())
}

/// Editions may differ in how many questions a check has, so shares are compared and not points.
fn better(kept: Best, other: Best) -> Best {
    let (one, two) = (kept.milli_points as u64 * other.items as u64, other.milli_points as u64 * kept.items as u64);
    let passed = kept.passed || other.passed;
    let better = if two > one { other } else { kept };
    Best { passed, ..better }
}

/// The modules whose knowledge check was passed in some attempt.
///
/// # Errors
/// The database's.
pub fn passed_modules(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<String>> {
    attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::kind.eq(Kind::Check.as_str()))
        .filter(attempts::passed.eq(true))
        .select(attempts::module)
        .distinct()
        .order(attempts::module)
        .load(conn)
}

/// The answers that the server has, by question.
///
/// # Errors
/// The database's.
pub fn answers_of(conn: &mut Conn, attempt: AttemptId) -> QueryResult<BTreeMap<String, SavedAnswer>> {
    let rows: Vec<(String, String, Instant)> = answers::table
        .filter(answers::attempt_id.eq(attempt))
        .select((answers::item, answers::answer, answers::saved_at))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(item, answer, saved_at)| {
            Some((item, SavedAnswer { answer: serde_json::from_str(&answer).ok()?, saved_at }))
        })
        .collect())
}

/// When the next attempt may be begun, given those before (outline 0.7: a pause after handing in). `None` before the first.
pub fn next_opens_at(before: &[Attempt], pause_minutes: u32) -> Option<Instant> {
    let last = before.iter().filter_map(|attempt| attempt.submitted_at).max()?;
    Some(last.plus_minutes(i64::from(pause_minutes)))
}

/// How long a check takes, in minutes: a minute and a half for each question, rounded up to five (our own estimate).
pub const fn about_minutes(items: usize) -> usize {
    (items * 3).div_ceil(2).div_ceil(5) * 5
}
