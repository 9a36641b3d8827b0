//! Decisions and standings: appended, and the newest kept for lists.

use diesel::prelude::*;

use super::super::model::{Inputs, Verdict};
use super::super::standing::{Count, Standing};
use super::last_dates::save_last_dates;
use crate::clock::Instant;
use crate::db::schema::{decisions, standings};
use crate::db::{Both, Conn};
use crate::ids::{CohortId, DecisionId, EditionId, EnrolmentId};

/// The newest decision about an enrolment.
#[derive(Clone, Debug)]
pub(in crate::completion) struct LastDecision {
    pub id: DecisionId,
    pub rule_version: String,
    pub edition: EditionId,
    pub verdict: Option<Verdict>,
    pub track: Option<String>,
    pub at: Instant,
}

type Row = (DecisionId, String, EditionId, String, String, Instant);

/// The newest decision about an enrolment.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn last_decision(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Option<LastDecision>> {
    let row: Option<Row> = decisions::table
        .filter(decisions::enrolment_id.eq(enrolment))
        .order((decisions::at.desc(), decisions::id.desc()))
        .select((
            decisions::id,
            decisions::rule_version,
            decisions::edition_id,
            decisions::inputs,
            decisions::verdict,
            decisions::at,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, rule_version, edition, inputs, verdict, at)| LastDecision {
        id,
        rule_version,
        edition,
        verdict: serde_json::from_str(&verdict).ok(),
        track: serde_json::from_str::<Inputs>(&inputs).ok().map(|inputs| inputs.track),
        at,
    }))
}

/// Appends a decision.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn insert_decision(
    conn: &mut Conn,
    enrolment: EnrolmentId,
    edition: EditionId,
    rule_version: &str,
    inputs: &Inputs,
    standing: &Standing,
    at: Instant,
) -> QueryResult<DecisionId> {
    let id = DecisionId::new();
    let met = standing.met();
    diesel::insert_into(decisions::table)
        .values((
            decisions::id.eq(id),
            decisions::enrolment_id.eq(enrolment),
            decisions::rule_version.eq(rule_version),
            decisions::edition_id.eq(edition),
            decisions::inputs.eq(json(inputs)?),
            decisions::verdict.eq(json(&Verdict::of(standing))?),
            decisions::outcome.eq(standing.outcome.stored()),
            decisions::met.eq(met.done as i32),
            decisions::total.eq(met.of as i32),
            decisions::at.eq(at),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Keeps where somebody stands, for lists, with the webinars that are their last chance.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn save_standing(
    conn: &mut Conn,
    (enrolment, cohort): (EnrolmentId, CohortId),
    decision: DecisionId,
    standing: &Standing,
    at: Instant,
) -> QueryResult<()> {
    let met = standing.met();
    let values = (
        standings::decision_id.eq(decision),
        standings::outcome.eq(standing.outcome.stored()),
        standings::met.eq(met.done as i32),
        standings::total.eq(met.of as i32),
        standings::lessons_read.eq(standing.lessons.done as i32),
        standings::lessons_total.eq(standing.lessons.of as i32),
        standings::webinars_met.eq(standing.webinars.done as i32),
        standings::webinars_total.eq(standing.webinars.of as i32),
        standings::checks_passed.eq(standing.checks.done as i32),
        standings::checks_total.eq(standing.checks.of as i32),
        standings::surveys_answered.eq(standing.surveys.done as i32),
        standings::surveys_total.eq(standing.surveys.of as i32),
        standings::updated_at.eq(at),
        standings::cohort_id.eq(cohort),
        standings::outlook.eq(standing.outlook.as_str()),
    );
    Both(
        diesel::insert_into(standings::table)
            .values((standings::enrolment_id.eq(enrolment), values))
            .on_conflict(standings::enrolment_id)
            .do_update()
            .set(values),
    )
    .execute(conn)?;
    save_last_dates(conn, enrolment, standing)
}

/// How far somebody is, as kept for lists and bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Requirements.
    pub met: Count,
    /// Lessons.
    pub lessons: Count,
    /// Parts of live teaching.
    pub webinars: Count,
    /// Knowledge checks.
    pub checks: Count,
    /// Forms.
    pub surveys: Count,
}

pub(super) type CountsRow = (i32, i32, i32, i32, i32, i32, i32, i32, i32, i32);

pub(super) const COUNTS: (
    standings::met,
    standings::total,
    standings::lessons_read,
    standings::lessons_total,
    standings::webinars_met,
    standings::webinars_total,
    standings::checks_passed,
    standings::checks_total,
    standings::surveys_answered,
    standings::surveys_total,
) = (
    standings::met,
    standings::total,
    standings::lessons_read,
    standings::lessons_total,
    standings::webinars_met,
    standings::webinars_total,
    standings::checks_passed,
    standings::checks_total,
    standings::surveys_answered,
    standings::surveys_total,
);

impl From<CountsRow> for Counts {
    fn from(row: CountsRow) -> Self {
        let count = |done: i32, of: i32| Count { done: done.max(0) as u32, of: of.max(0) as u32 };
        Self {
            met: count(row.0, row.1),
            lessons: count(row.2, row.3),
            webinars: count(row.4, row.5),
            checks: count(row.6, row.7),
            surveys: count(row.8, row.9),
        }
    }
}

/// How far somebody is, as last decided; `None` before the first decision.
///
/// # Errors
/// The database's.
pub fn find_counts(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Option<Counts>> {
    let row: Option<CountsRow> = standings::table.find(enrolment).select(COUNTS).first(conn).optional()?;
    Ok(row.map(Counts::from))
}

fn json(value: &impl serde::Serialize) -> QueryResult<String> {
    serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(error.into()))
}
