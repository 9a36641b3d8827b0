//! Work to do later: rows written in the transaction of their cause, claimed by a worker, tried again and later when they do not
//! go through. What each kind of job does stands in `jobs/`.

use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::Instant;
use crate::db::schema::jobs;
use crate::db::{AmongDsl as _, Both, Conn, insert_all};
use crate::ids::JobId;

/// A claimed job that is not settled after this long is free again: its worker died.
const LEASE_MINUTES: i64 = 10;
/// After so many tries a job is put aside for somebody to look at.
const MOST_ATTEMPTS: i32 = 10;
/// How many rows go into one statement: eight values each, under [`MOST_BINDS`](crate::db::dialect::MOST_BINDS).
const ROWS_AT_ONCE: usize = 2_000;

/// A job of a kind with its values.
#[derive(Clone, Debug)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// What to do.
    pub kind: String,
    payload: String,
    /// How often it has been tried before.
    pub attempts: i32,
    /// When it was written: the moment of its cause.
    pub asked_at: Instant,
}

impl Job {
    /// Its values.
    ///
    /// # Errors
    /// When they are not of this shape.
    pub fn values<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.payload)
    }
}

/// Writes a job, in the caller's transaction. While one with the same `dedupe` key waits, there is no second.
///
/// # Errors
/// The database's.
pub fn enqueue(
    conn: &mut Conn,
    now: Instant,
    kind: &str,
    values: &impl Serialize,
    run_at: Instant,
    dedupe: Option<&str>,
) -> QueryResult<()> {
    let payload = serde_json::to_string(values).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    Both(
        diesel::insert_into(jobs::table)
            .values((
                jobs::id.eq(JobId::new()),
                jobs::kind.eq(kind),
                jobs::payload.eq(payload),
                jobs::state.eq("queued"),
                jobs::attempts.eq(0),
                jobs::run_at.eq(run_at),
                jobs::created_at.eq(now),
                jobs::dedupe_key.eq(dedupe),
            ))
            .on_conflict_do_nothing(),
    )
    .execute(conn)
    .map(|_| ())
}

/// Writes a job of one kind for each of `values`, in a few statements. Each comes with its `dedupe` key, as in [`enqueue`].
///
/// # Errors
/// The database's.
pub fn enqueue_many(conn: &mut Conn, now: Instant, kind: &str, values: &[(impl Serialize, String)]) -> QueryResult<()> {
    let mut rows = Vec::with_capacity(values.len());
    for (value, dedupe) in values {
        let payload = serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
        rows.push((
            jobs::id.eq(JobId::new()),
            jobs::kind.eq(kind),
            jobs::payload.eq(payload),
            jobs::state.eq("queued"),
            jobs::attempts.eq(0),
            jobs::run_at.eq(now),
            jobs::created_at.eq(now),
            jobs::dedupe_key.eq(dedupe),
        ));
    }
    insert_all!(conn, rows, ROWS_AT_ONCE, part => diesel::insert_into(jobs::table).values(part).on_conflict_do_nothing())
}

/// The values of all jobs of a kind that were written at a moment and are still known; and of each whether it is over, done or put
/// aside.
///
/// # Errors
/// The database's; `DeserializationError` where values are not of this shape.
pub fn asked_at<T: DeserializeOwned>(conn: &mut Conn, kind: &str, moment: Instant) -> QueryResult<Vec<(T, bool)>> {
    let rows: Vec<(String, String)> = jobs::table
        .filter(jobs::kind.eq(kind.to_owned()))
        .filter(jobs::created_at.eq(moment))
        .select((jobs::payload, jobs::state))
        .load(conn)?;
    let values = rows.iter().map(|(payload, state)| Ok((serde_json::from_str(payload)?, state != "queued")));
    values.collect::<serde_json::Result<_>>().map_err(|error| diesel::result::Error::DeserializationError(error.into()))
}

/// The values of the jobs of a kind that wait or are being worked on, and when each was written, the newest first.
///
/// # Errors
/// The database's; `DeserializationError` where values are not of this shape.
pub fn waiting_of<T: DeserializeOwned>(conn: &mut Conn, kind: &str, most: i64) -> QueryResult<Vec<(T, Instant)>> {
    let rows: Vec<(String, Instant)> = jobs::table
        .filter(jobs::kind.eq(kind.to_owned()))
        .filter(jobs::state.eq("queued"))
        .order((jobs::created_at.desc(), jobs::id.desc()))
        .limit(most)
        .select((jobs::payload, jobs::created_at))
        .load(conn)?;
    let values = rows.iter().map(|(payload, at)| Ok((serde_json::from_str(payload)?, *at)));
    values.collect::<serde_json::Result<_>>().map_err(|error| diesel::result::Error::DeserializationError(error.into()))
}

/// Claims up to `most` jobs that are due. A claimed job gives its key free, so that a new cause writes a new job.
///
/// # Errors
/// The database's.
pub fn claim_due(conn: &mut Conn, now: Instant, most: i64) -> QueryResult<Vec<Job>> {
    let due = jobs::table
        .filter(jobs::state.eq("queued"))
        .filter(jobs::run_at.le(now))
        .filter(jobs::locked_until.is_null().or(jobs::locked_until.lt(now)))
        .order((jobs::run_at, jobs::id))
        .limit(most)
        .select((jobs::id, jobs::kind, jobs::payload, jobs::attempts, jobs::created_at));
    let rows: Vec<(i64, String, String, i32, Instant)> = match conn {
        Conn::Pg(pg) => due.for_update().skip_locked().load(pg)?,
        Conn::Sqlite(sqlite) => due.load(sqlite)?,
    };
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids = rows.iter().map(|row| JobId(row.0));
    diesel::update(jobs::table.filter(jobs::id.among(ids)))
        .set((
            jobs::locked_until.eq(now.plus_minutes(LEASE_MINUTES)),
            jobs::attempts.eq(jobs::attempts + 1),
            jobs::dedupe_key.eq(None::<String>),
        ))
        .execute(conn)?;
    let job = |(id, kind, payload, attempts, asked_at)| Job { id: JobId(id), kind, payload, attempts, asked_at };
    Ok(rows.into_iter().map(job).collect())
}

/// Gives free what was claimed by a program that is no more: for the start of the only one that works on a database, which is what an
/// SQLite file has. On PostgreSQL another node may be at work: there its lease ends first.
///
/// # Errors
/// The database's.
pub fn free_claimed(conn: &mut Conn) -> QueryResult<()> {
    match conn {
        Conn::Pg(_) => Ok(()),
        Conn::Sqlite(_) => {
            diesel::update(jobs::table.filter(jobs::state.eq("queued")).filter(jobs::locked_until.is_not_null()))
                .set(jobs::locked_until.eq(None::<Instant>))
                .execute(conn)
                .map(|_| ())
        }
    }
}

/// They went through; in the transaction of what they did.
///
/// # Errors
/// The database's.
pub fn mark_done(conn: &mut Conn, those: &[JobId], now: Instant) -> QueryResult<()> {
    diesel::update(jobs::table.filter(jobs::id.among(those.iter().copied())))
        .set((jobs::state.eq("done"), jobs::done_at.eq(now), jobs::locked_until.eq(None::<Instant>)))
        .execute(conn)
        .map(|_| ())
}

/// It did not go through: later again, or put aside.
///
/// # Errors
/// The database's.
pub fn mark_failed(conn: &mut Conn, job: &Job, now: Instant, error: &str) -> QueryResult<()> {
    let tried = job.attempts + 1;
    let wait = (30i64 << tried.clamp(0, 10)).min(6 * 3600);
    diesel::update(jobs::table.find(job.id))
        .set((
            jobs::state.eq(if tried >= MOST_ATTEMPTS { "aside" } else { "queued" }),
            jobs::run_at.eq(now.plus_seconds(wait)),
            jobs::locked_until.eq(None::<Instant>),
            jobs::last_error.eq(error.chars().take(300).collect::<String>()),
        ))
        .execute(conn)
        .map(|_| ())
}

/// How many jobs wait, and how many were put aside: for the metrics.
///
/// # Errors
/// The database's.
pub fn waiting(conn: &mut Conn) -> QueryResult<(i64, i64)> {
    let queued = jobs::table.filter(jobs::state.eq("queued")).count().get_result(conn)?;
    let aside = jobs::table.filter(jobs::state.eq("aside")).count().get_result(conn)?;
    Ok((queued, aside))
}

/// Forgets jobs that were done before `moment`.
///
/// # Errors
/// The database's.
pub fn prune_done(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(jobs::table.filter(jobs::state.eq("done")).filter(jobs::done_at.lt(moment))).execute(conn)
}
