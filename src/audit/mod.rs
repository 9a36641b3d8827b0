//! Who did what to what, when, with the old and the new value. Each row carries the hash of the one before it, and the end of the
//! chain is kept apart from it, so that a row that was removed or changed shows, also the newest.

mod queries;

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{audit_events, installation};
use crate::db::{Conn, dialect, insert_all};
use crate::ids::{CohortId, PersonId, RowId};
use crate::secrets::hex;

pub use queries::{Wanted, events_of};

/// How many rows go into one statement: 14 values each, under [`dialect::MOST_BINDS`].
const ROWS_AT_ONCE: usize = 2_000;

/// What is recorded. Values are JSON or plain words; never a secret, never free text about a child.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// `enrolment.approved`, `attendance.ruled`, …: a message `audit-…` words it.
    pub action: &'static str,
    /// What it was done to: `enrolment:0abc…`.
    pub subject: String,
    /// In which cohort.
    pub cohort: Option<CohortId>,
    /// About whom.
    pub about: Option<PersonId>,
    /// The value before.
    pub old: Option<String>,
    /// The value after.
    pub new: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// One row as read back.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit_events, treat_none_as_default_value = false)]
pub struct Recorded {
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// Who, as [`By::stored`].
    pub by_whom: String,
    /// The action.
    pub action: String,
    /// To what.
    pub subject: String,
    /// In which cohort.
    pub cohort_id: Option<i64>,
    /// About whom.
    pub about_person: Option<i64>,
    /// Before.
    pub old_value: Option<String>,
    /// After.
    pub new_value: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// The hash of the row before.
    pub previous_hash: String,
    /// This row's.
    pub hash: String,
}

/// Adds an event to the chain, in the caller's transaction.
///
/// # Errors
/// The database's.
pub fn record(conn: &mut Conn, by: &By, event: &Event) -> QueryResult<()> {
    record_many(conn, by, std::slice::from_ref(event))
}

/// Adds several events to the chain in their order, in a few statements: for what one press changes for many people.
///
/// # Errors
/// The database's.
pub fn record_many(conn: &mut Conn, by: &By, events: &[Event]) -> QueryResult<()> {
    if events.is_empty() {
        return Ok(());
    }
    // one chain: in PostgreSQL two transactions must not take the same place in it
    dialect::lock(conn, "audit")?;
    let last: Option<(i64, String)> = audit_events::table
        .select((audit_events::seq, audit_events::hash))
        .order(audit_events::seq.desc())
        .first(conn)
        .optional()?;
    let (mut seq, mut previous_hash) = last.unwrap_or((0, String::new()));
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        seq += 1;
        let mut row = Recorded {
            seq,
            at: by.at,
            by_whom: by.stored(),
            action: event.action.to_owned(),
            subject: event.subject.clone(),
            cohort_id: event.cohort.map(|cohort| cohort.0),
            about_person: event.about.map(|person| person.0),
            old_value: event.old.clone(),
            new_value: event.new.clone(),
            reason: event.reason.clone(),
            previous_hash,
            hash: String::new(),
        };
        row.hash = hash_of(&row);
        previous_hash = row.hash.clone();
        rows.push((audit_events::id.eq(RowId::new()), audit_events::by_person.eq(by.person_id().map(|person| person.0)), row));
    }
    insert_all!(conn, rows, ROWS_AT_ONCE, part => diesel::insert_into(audit_events::table).values(part))?;
    keep_end(conn, &End { seq, hash: previous_hash })
}

/// Where the chain ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct End {
    /// Place of the newest row; 0 of an empty chain.
    pub seq: i64,
    /// Its hash. Written down elsewhere, it shows later that everything up to here is as it was.
    pub hash: String,
}

/// The end's name among the values of the installation.
const END: &str = "audit-end";

fn keep_end(conn: &mut Conn, end: &End) -> QueryResult<()> {
    let value = format!("{} {}", end.seq, end.hash);
    let changed = diesel::update(installation::table.find(END)).set(installation::value.eq(&value)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(installation::table)
            .values((installation::key.eq(END), installation::value.eq(&value)))
            .execute(conn)?;
    }
    Ok(())
}

/// The end as it was kept; the empty one before anything was recorded.
///
/// # Errors
/// The database's.
pub fn end(conn: &mut Conn) -> QueryResult<End> {
    let kept: Option<String> = installation::table.find(END).select(installation::value).first(conn).optional()?;
    let parsed = kept.as_deref().and_then(|kept| {
        let (seq, hash) = kept.split_once(' ')?;
        Some(End { seq: seq.parse().ok()?, hash: hash.to_owned() })
    });
    Ok(parsed.unwrap_or_default())
}

/// The hash that a row must carry: over everything it says and the hash before it.
fn hash_of(row: &Recorded) -> String {
    let mut digest = Sha256::new();
    let numbers = [row.cohort_id, row.about_person].map(|id| id.map(|id| id.to_string()));
    let seq = row.seq.to_string();
    let at = row.at.to_string();
    let parts = [
        Some(row.previous_hash.as_str()),
        Some(&seq),
        Some(&at),
        Some(&row.by_whom),
        Some(&row.action),
        Some(&row.subject),
        numbers[0].as_deref(),
        numbers[1].as_deref(),
        row.old_value.as_deref(),
        row.new_value.as_deref(),
        row.reason.as_deref(),
    ];
    for part in parts {
        match part {
            // the length keeps «ab»+«c» and «a»+«bc» apart, and nothing apart from an empty text
            Some(text) => {
                digest.update((text.len() as u64 + 1).to_be_bytes());
                digest.update(text.as_bytes());
            }
            None => digest.update(0u64.to_be_bytes()),
        }
    }
    hex(&digest.finalize())
}

/// The first place in the chain where something is missing or changed; `None` when all is as it was written.
///
/// # Errors
/// The database's.
pub fn first_break(conn: &mut Conn) -> QueryResult<Option<i64>> {
    let mut previous = (0, String::new());
    loop {
        let rows: Vec<Recorded> = audit_events::table
            .select(Recorded::as_select())
            .filter(audit_events::seq.gt(previous.0))
            .order(audit_events::seq)
            .limit(1000)
            .load(conn)?;
        if rows.is_empty() {
            let end = end(conn)?;
            // a database from before the end was kept has none; the next row keeps it
            let is_whole = end.seq == 0 || (end.seq, end.hash) == previous;
            return Ok((!is_whole).then_some(previous.0 + 1));
        }
        for row in rows {
            if row.seq != previous.0 + 1 || row.previous_hash != previous.1 || row.hash != hash_of(&row) {
                return Ok(Some(previous.0 + 1));
            }
            previous = (row.seq, row.hash);
        }
    }
}
