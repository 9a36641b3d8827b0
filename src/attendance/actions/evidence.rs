//! Writing evidence. Reports and sign-in sheets come in here too: each piece says its source, what it came with, and a key that
//! makes the same piece harmless the second time.

use diesel::prelude::*;

use super::super::model::Source;
use super::derive::{Setting, derive_in};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{evidence, evidence_withdrawals};
use crate::either;
use crate::ids::{EvidenceId, PersonId, RowId, SheetScanId, WebinarId};

/// How many rows go into one statement: fourteen values each, under [`MOST_BINDS`](crate::db::dialect::MOST_BINDS).
const ROWS_AT_ONCE: usize = 2_000;

/// One fact to be written.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    /// Who, where that is sure; where it is not, it waits for a decision.
    pub person: Option<PersonId>,
    /// Where it comes from.
    pub source: Source,
    /// The moment, or the begin of the interval.
    pub from: Instant,
    /// The end of the interval; `None` for a moment.
    pub to: Option<Instant>,
    /// The name it came with.
    pub raw_name: Option<String>,
    /// The e-mail address it came with.
    pub raw_email: Option<String>,
    /// The import it belongs to.
    pub import_ref: Option<String>,
    /// What makes it the same fact when it comes again.
    pub dedupe_key: Option<String>,
    /// The scan of a signed sheet from which it was read.
    pub scan: Option<SheetScanId>,
    /// Seconds within the interval, where it is not known in which of it they were.
    pub sure_seconds: Option<i32>,
}

impl NewEvidence {
    /// A moment at which somebody known was there.
    pub fn moment(person: PersonId, source: Source, at: Instant) -> Self {
        Self {
            person: Some(person),
            source,
            from: at,
            to: None,
            raw_name: None,
            raw_email: None,
            import_ref: None,
            dedupe_key: None,
            scan: None,
            sure_seconds: None,
        }
    }

    /// The time for which somebody known was there.
    pub fn interval(person: PersonId, source: Source, from: Instant, to: Instant) -> Self {
        Self { to: Some(to), ..Self::moment(person, source, from) }
    }

    /// The same with a key.
    #[must_use]
    pub fn once(mut self, dedupe_key: String) -> Self {
        self.dedupe_key = Some(dedupe_key);
        self
    }
}

#[derive(Insertable)]
#[diesel(table_name = evidence, treat_none_as_default_value = false)]
struct NewRow<'new> {
    id: EvidenceId,
    webinar_id: WebinarId,
    person_id: Option<PersonId>,
    source: &'static str,
    from_at: Instant,
    to_at: Option<Instant>,
    raw_name: Option<&'new str>,
    raw_email: Option<&'new str>,
    import_ref: Option<&'new str>,
    recorded_at: Instant,
    by_whom: String,
    dedupe_key: Option<&'new str>,
    scan_id: Option<SheetScanId>,
    sure_seconds: Option<i32>,
}

/// Why evidence is not taken.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceProblem {
    /// The webinar is closed: only rulings change its attendance now (`domain.md`, Closing a webinar).
    #[error("the webinar is closed")]
    Closed,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Writes evidence and works out the attendance of the people it names. What is there already is not written again. Answers how
/// many facts are new.
///
/// # Errors
/// See [`EvidenceProblem`].
pub fn record_evidence(conn: &mut Conn, by: &By, webinar: WebinarId, new: &[NewEvidence]) -> Result<usize, EvidenceProblem> {
    let (setting, _) = Setting::locked(conn, webinar)?;
    if setting.meeting.closed {
        return Err(EvidenceProblem::Closed);
    }
    Ok(record_in(conn, by, &setting, new)?)
}

/// [`record_evidence`] inside an action that has locked the webinar and seen that it is not closed.
pub(super) fn record_in(conn: &mut Conn, by: &By, setting: &Setting, new: &[NewEvidence]) -> QueryResult<usize> {
    let mut written = 0;
    for part in new.chunks(ROWS_AT_ONCE) {
        let rows: Vec<NewRow<'_>> = part.iter().map(|new| row(by, setting.id, new)).collect();
        written += either!(conn, c => diesel::insert_into(evidence::table).values(&rows).on_conflict_do_nothing().execute(c))?;
    }
    let mut people: Vec<PersonId> = new.iter().filter_map(|new| new.person).collect();
    people.sort_unstable();
    people.dedup();
    if written > 0 && !people.is_empty() {
        derive_in(conn, by.at, setting, &people)?;
    }
    Ok(written)
}

fn row<'new>(by: &By, webinar_id: WebinarId, new: &'new NewEvidence) -> NewRow<'new> {
    NewRow {
        id: EvidenceId::new(),
        webinar_id,
        person_id: new.person,
        source: new.source.as_str(),
        from_at: new.from,
        to_at: new.to,
        raw_name: new.raw_name.as_deref(),
        raw_email: new.raw_email.as_deref(),
        import_ref: new.import_ref.as_deref(),
        recorded_at: by.at,
        by_whom: by.stored(),
        dedupe_key: new.dedupe_key.as_deref(),
        scan_id: new.scan,
        sure_seconds: new.sure_seconds,
    }
}

#[derive(Insertable)]
#[diesel(table_name = evidence_withdrawals)]
struct NewWithdrawal<'new> {
    id: RowId,
    evidence_id: EvidenceId,
    reason: &'new str,
    at: Instant,
    by_whom: String,
}

/// Takes pieces back that stand. The caller works attendance out again.
pub(super) fn withdraw(conn: &mut Conn, by: &By, pieces: &[EvidenceId], reason: &str) -> QueryResult<()> {
    for part in pieces.chunks(ROWS_AT_ONCE) {
        let row = |piece: &EvidenceId| NewWithdrawal {
            id: RowId::new(),
            evidence_id: *piece,
            reason,
            at: by.at,
            by_whom: by.stored(),
        };
        let rows: Vec<NewWithdrawal<'_>> = part.iter().map(row).collect();
        either!(conn, c => diesel::insert_into(evidence_withdrawals::table).values(&rows).execute(c))?;
    }
    Ok(())
}
