//! Asking for another look at completion. Callers stand below `completion`, so they ask by a job (architecture: reach upwards by
//! enqueueing): for one person, or for many of a cohort, who are then looked at some at a time.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::model::EnrolmentState;
use super::super::outlook::Outlook;
use crate::clock::Instant;
use crate::db::schema::{enrolments, standings};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{CohortId, EnrolmentId};
use crate::queue;

/// The kind of the job that looks again at whether somebody has completed their track.
pub const RECHECK_COMPLETION: &str = "recheck-completion";
/// The kind of the job that does so for several people, who stand in it.
pub const RECHECK_SEVERAL: &str = "recheck-several";
/// From so many people on, they stand in one job: a trainer who saves a roster must not wait for hundreds to be written.
const SEVERAL: usize = 10;
/// The most people of one job, which is one transaction.
const AT_ONCE: usize = 50;
/// The kind of the job that does so for many people of a cohort, some hundred in each run.
pub const RECHECK_COHORT: &str = "recheck-cohort";

/// Something changed that completion depends on (a lesson read, a check passed, attendance): has it looked at again.
///
/// # Errors
/// The database's.
pub fn ask_for_recheck(conn: &mut Conn, now: Instant, enrolment: EnrolmentId) -> QueryResult<()> {
    let key = format!("{RECHECK_COMPLETION}:{enrolment}");
    queue::enqueue(conn, now, RECHECK_COMPLETION, &enrolment, now, Some(&key))
}

/// [`ask_for_recheck`] for many at once.
///
/// # Errors
/// The database's.
pub fn ask_for_rechecks(conn: &mut Conn, now: Instant, enrolments: &[EnrolmentId]) -> QueryResult<()> {
    if enrolments.len() < SEVERAL {
        return ask_for_each(conn, now, enrolments);
    }
    enrolments.chunks(AT_ONCE).try_for_each(|part| queue::enqueue(conn, now, RECHECK_SEVERAL, &part, now, None))
}

/// [`ask_for_rechecks`], each by a job of their own: where one of several does not go through.
///
/// # Errors
/// The database's.
pub fn ask_for_each(conn: &mut Conn, now: Instant, enrolments: &[EnrolmentId]) -> QueryResult<()> {
    let wanted: Vec<(EnrolmentId, String)> =
        enrolments.iter().map(|enrolment| (*enrolment, format!("{RECHECK_COMPLETION}:{enrolment}"))).collect();
    queue::enqueue_many(conn, now, RECHECK_COMPLETION, &wanted)
}

/// Which people of a cohort are looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// Everybody enrolled.
    All,
    /// Those who have neither reached it nor lost it.
    Undecided,
    /// Those of whom it was never said whether they still can.
    New,
}

/// Whoever was looked at so many minutes after a task was due need not be looked at for it: what it is about was written by then.
const SEEN_AFTER_MINUTES: i64 = 10;

/// The values of a job that looks at many people.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecheckTask {
    /// Of which cohort.
    pub cohort: CohortId,
    /// Those whose track has this module; `None`: on any track.
    pub module: Option<String>,
    /// Which of them.
    pub whom: Whom,
    /// From when on they are to be looked at.
    pub due_at: Instant,
    /// Enrolments up to this one have been looked at.
    pub after: Option<EnrolmentId>,
}

impl RecheckTask {
    /// From the first person on, at a moment or later.
    pub fn new(cohort: CohortId, module: Option<&str>, whom: Whom, due_at: Instant) -> Self {
        Self { cohort, module: module.map(str::to_owned), whom, due_at, after: None }
    }
}

/// Has many people of a cohort looked at again. What waits already is not asked for twice.
///
/// # Errors
/// The database's.
pub fn ask_for_rechecks_in(conn: &mut Conn, now: Instant, task: &RecheckTask) -> QueryResult<()> {
    let RecheckTask { cohort, module, whom, due_at, after } = task;
    let (module, from) = (module.as_deref().unwrap_or("*"), after.map_or_else(String::new, |after| after.to_string()));
    let later = if *due_at > now { due_at.to_string() } else { String::new() };
    let key = format!("{RECHECK_COHORT}:{cohort}:{module}:{whom:?}:{from}:{later}");
    queue::enqueue(conn, now, RECHECK_COHORT, task, *due_at, Some(&key))
}

/// The next people of a task, by enrolment: those on one of `tracks`.
///
/// # Errors
/// The database's.
pub fn enrolled_after(conn: &mut Conn, task: &RecheckTask, tracks: Vec<String>, most: i64) -> QueryResult<Vec<EnrolmentId>> {
    let settled: Vec<&str> = match task.whom {
        Whom::All => Vec::new(),
        Whom::Undecided => [Outlook::Reached, Outlook::OutOfReach].map(Outlook::as_str).to_vec(),
        Whom::New => Outlook::ALL.map(Outlook::as_str).to_vec(),
    };
    let seen = standings::updated_at.ge(task.due_at.plus_minutes(SEEN_AFTER_MINUTES)).and(standings::outlook.is_not_null());
    let left_out =
        standings::table.filter(standings::enrolment_id.eq(enrolments::id)).filter(standings::outlook.eq_any(settled).or(seen));
    enrolments::table
        .filter(enrolments::cohort_id.eq(task.cohort))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(tracks))
        .filter(enrolments::id.gt(task.after.map_or(0, |id| id.0)))
        .filter(diesel::dsl::not(diesel::dsl::exists(left_out)))
        .order(enrolments::id)
        .limit(most)
        .select(enrolments::id)
        .load(conn)
}
