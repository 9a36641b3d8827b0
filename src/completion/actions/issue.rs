//! Issuing a record: once for each person, cohort, track and outcome, whatever happens at once. The unique key of the table holds
//! that, not a check before it.

use chrono::Datelike as _;
use diesel::dsl::exists;
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::model::{Outcome, Record, RecordState};
use super::super::queries::{append_event, set_state};
use super::draft::{Draft, Wish};
use super::letters;
use super::revoke::StateProblem;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{record_numbers, records};
use crate::db::{AmongDsl as _, Both, Conn};
use crate::enrolment::{self, Enrolment};
use crate::ids::{CohortId, EnrolmentId, PersonId, RecordId};
use crate::secrets::hex;
use crate::{notify, queue};

/// The kind of the job that renders and issues a record; its values are a [`Wish`].
pub const ISSUE_RECORD: &str = "issue-record";

/// What issuing came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issued {
    /// There is a new record.
    Now(RecordId),
    /// Somebody was quicker: this one stands.
    Before(RecordId),
}

/// Why a record is not issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueProblem {
    /// Two codes were drawn alike, once in 10¹¹ each: draw again.
    #[error("the code is taken")]
    CodeTaken,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Asks for a record, in the caller's transaction; a job makes it. While one waits there is no second.
///
/// # Errors
/// The database's.
pub fn ask_to_issue(conn: &mut Conn, by: &By, enrolment: EnrolmentId, outcome: Outcome) -> QueryResult<()> {
    let wish = Wish { enrolment, outcome, by_whom: by.stored() };
    let key = format!("{ISSUE_RECORD}:{enrolment}:{}", outcome.key());
    queue::enqueue(conn, by.at, ISSUE_RECORD, &wish, by.at, Some(&key))
}

/// Asks for the records of many at once, in the caller's transaction, each by a job of this asking: somebody else may have asked for
/// some of them at the same time, and how far one's own are is counted without theirs. Twice asked is issued once all the same.
///
/// # Errors
/// The database's.
pub fn ask_to_issue_many(conn: &mut Conn, by: &By, chosen: &[(EnrolmentId, Outcome)]) -> QueryResult<()> {
    let (by_whom, moment) = (by.stored(), by.at.micros());
    let job = |(enrolment, outcome): &(EnrolmentId, Outcome)| {
        let wish = Wish { enrolment: *enrolment, outcome: *outcome, by_whom: by_whom.clone() };
        (wish, format!("{ISSUE_RECORD}:{enrolment}:{}:{by_whom}:{moment}", outcome.key()))
    };
    queue::enqueue_many(conn, by.at, ISSUE_RECORD, &chosen.iter().map(job).collect::<Vec<_>>())
}

/// How far the records are that were asked for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HowFar {
    /// How many were asked for.
    pub asked: i64,
    /// How many of them are there.
    pub made: i64,
    /// For how many the work is over and made nothing: the outcome is not reached any more, the place was given up, there is no name.
    pub without: i64,
}

/// How far the records are that somebody asked for at a moment with [`ask_to_issue_many`]. `None` where that was never, or so long ago
/// that nobody knows it any more.
///
/// # Errors
/// The database's.
pub fn asked_and_made(conn: &mut Conn, asked: &By, now: Instant) -> QueryResult<Option<HowFar>> {
    let by_whom = asked.stored();
    let mut wishes: Vec<(Wish, bool)> = queue::asked_at(conn, ISSUE_RECORD, asked.at)?;
    wishes.retain(|(wish, _)| wish.by_whom == by_whom);
    if wishes.is_empty() {
        return Ok(None);
    }
    let counts = records::expires_at.is_null().or(records::expires_at.assume_not_null().gt(now));
    // one that was revoked or replaced in the meantime was made too
    let there: Vec<(EnrolmentId, String)> = records::table
        .filter(records::enrolment_id.among(wishes.iter().map(|(wish, _)| wish.enrolment)))
        .filter(records::live_key.is_not_null().and(counts).or(records::issued_at.ge(asked.at)))
        .select((records::enrolment_id, records::outcome))
        .load(conn)?;
    let is_made = |wish: &Wish| there.iter().any(|(id, outcome)| *id == wish.enrolment && outcome == wish.outcome.key());
    Ok(Some(HowFar {
        asked: wishes.len() as i64,
        made: wishes.iter().filter(|(wish, _)| is_made(wish)).count() as i64,
        without: wishes.iter().filter(|(wish, is_over)| *is_over && !is_made(wish)).count() as i64,
    }))
}

/// When somebody last asked for records of a cohort that are not all made yet: for whoever comes back to the page by another way.
///
/// # Errors
/// The database's.
pub fn asked_lately(conn: &mut Conn, by_whom: &By, cohort: CohortId) -> QueryResult<Option<Instant>> {
    const MOST: i64 = 1_000;
    let by_whom = by_whom.stored();
    let waiting: Vec<(Wish, Instant)> = queue::waiting_of(conn, ISSUE_RECORD, MOST)?;
    let mut own = waiting.into_iter().filter(|(wish, _)| wish.by_whom == by_whom).collect::<Vec<_>>();
    let here: Vec<EnrolmentId> =
        enrolment::enrolments_with(conn, cohort, &own.iter().map(|(wish, _)| wish.enrolment).collect::<Vec<_>>())?
            .into_iter()
            .map(|enrolment| enrolment.id)
            .collect();
    own.retain(|(wish, _)| here.contains(&wish.enrolment));
    Ok(own.first().map(|(_, at)| *at))
}

/// Writes a record with its PDF, its history, its letter. Where one stands already, that one is the answer.
///
/// # Errors
/// See [`IssueProblem`].
pub fn issue(conn: &mut Conn, by: &By, draft: &Draft, pdf: &[u8]) -> Result<Issued, IssueProblem> {
    make_room(conn, by, draft)?;
    if insert(conn, draft, pdf)? == 0 {
        let standing: Option<RecordId> =
            records::table.filter(records::live_key.eq(live_key(draft))).select(records::id).first(conn).optional()?;
        return standing.map(Issued::Before).ok_or(IssueProblem::CodeTaken);
    }
    give_number(conn, draft)?;
    append_event(conn, draft.id, RecordState::Valid, None, draft.issued_at, &draft.issued_by)?;
    record_audit(conn, by, "record.issued", draft, None)?;
    let cohort = enrolment::cohort(conn, draft.cohort)?;
    if let Some(letter) = letters::issued_letter(draft, &cohort) {
        notify::enqueue(conn, by, &letter)?;
    }
    Ok(Issued::Now(draft.id))
}

/// Issues a record in the place of a valid one, which verifies as replaced from then on.
///
/// # Errors
/// See [`StateProblem`].
pub fn replace(
    conn: &mut Conn,
    by: &By,
    old: &Record,
    reason: &str,
    draft: &Draft,
    pdf: &[u8],
) -> Result<RecordId, StateProblem> {
    if reason.trim().is_empty() {
        return Err(StateProblem::NoReason);
    }
    if old.state(by.at) != RecordState::Valid || !set_state(conn, old.id, RecordState::Replaced, by.at)? {
        return Err(StateProblem::NotValid);
    }
    if insert(conn, draft, pdf)? == 0 {
        // the old one gave its key free in this transaction: only the code can be taken, and the transaction goes back
        return Err(StateProblem::TryAgain);
    }
    give_number(conn, draft)?;
    diesel::update(records::table.find(old.id))
        .set((records::replaced_by.eq(draft.id), records::live_key.eq(None::<String>)))
        .execute(conn)?;
    append_event(conn, old.id, RecordState::Replaced, Some(reason), by.at, &by.stored())?;
    append_event(conn, draft.id, RecordState::Valid, Some(reason), draft.issued_at, &draft.issued_by)?;
    record_audit(conn, by, "record.replaced", draft, Some((old.id, reason)))?;
    if let Some(email) = &draft.email {
        let letter = letters::replaced_letter(email, draft.lang, Some(draft.person), draft.code, reason);
        let office = enrolment::cohort(conn, old.cohort_id)?.contact().email;
        notify::enqueue(conn, by, &letter.answered_at(&office))?;
    }
    Ok(draft.id)
}

/// What has expired stays as it is, and verifies as expired; it holds the place of its outcome no more, so that a new one may stand there.
fn make_room(conn: &mut Conn, by: &By, draft: &Draft) -> QueryResult<()> {
    let expired = records::table
        .filter(records::live_key.eq(live_key(draft)))
        .filter(records::expires_at.is_not_null())
        .filter(records::expires_at.assume_not_null().le(by.at));
    diesel::update(expired).set(records::live_key.eq(None::<String>)).execute(conn).map(|_| ())
}

fn insert(conn: &mut Conn, draft: &Draft, pdf: &[u8]) -> QueryResult<usize> {
    let facts = serde_json::to_string(&draft.facts).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    let row = (
        (
            records::id.eq(draft.id),
            records::enrolment_id.eq(draft.enrolment),
            records::person_id.eq(draft.person),
            records::cohort_id.eq(draft.cohort),
            records::track.eq(draft.track.clone()),
            records::outcome.eq(draft.outcome.key()),
            records::code.eq(draft.code.to_string()),
            records::state.eq(RecordState::Valid.as_str()),
            records::name.eq(draft.name.clone()),
            records::latin_name.eq(draft.latin_name.clone()),
            records::show_name.eq(false),
            records::language.eq(draft.lang.tag()),
        ),
        (
            records::minutes.eq(draft.minutes),
            records::facts.eq(facts),
            records::decision_id.eq(draft.decision),
            records::edition_id.eq(draft.edition),
            records::rule_version.eq(draft.facts.rule_version.clone()),
            records::issued_at.eq(draft.issued_at),
            records::issued_by.eq(draft.issued_by.clone()),
            records::state_at.eq(draft.issued_at),
            records::pdf.eq(pdf.to_vec()),
            records::pdf_sha256.eq(hex(&Sha256::digest(pdf))),
            records::live_key.eq(live_key(draft)),
            records::expires_at.eq(draft.expires_at),
        ),
    );
    Both(diesel::insert_into(records::table).values(row).on_conflict_do_nothing()).execute(conn)
}

/// The next running number of the cohort and the year. The row that counts stays locked until the transaction ends: two nodes never
/// draw one number, and what is not issued in the end leaves no gap.
fn give_number(conn: &mut Conn, draft: &Draft) -> QueryResult<()> {
    let year = draft.facts.issued_on.year();
    let first = (record_numbers::cohort_id.eq(draft.cohort), record_numbers::year.eq(year), record_numbers::last.eq(1));
    let insert = diesel::insert_into(record_numbers::table)
        .values(first)
        .on_conflict((record_numbers::cohort_id, record_numbers::year))
        .do_update()
        .set(record_numbers::last.eq(record_numbers::last + 1));
    Both(insert).execute(conn)?;
    let number: i32 = record_numbers::table.find((draft.cohort, year)).select(record_numbers::last).first(conn)?;
    diesel::update(records::table.find(draft.id))
        .set((records::number_year.eq(Some(year)), records::number.eq(Some(number))))
        .execute(conn)
        .map(|_| ())
}

/// What may be there once among valid records.
fn key_of(person: PersonId, cohort: CohortId, track: &str, outcome: Outcome) -> String {
    format!("{person}:{cohort}:{track}:{}", outcome.key())
}

fn live_key(draft: &Draft) -> String {
    key_of(draft.person, draft.cohort, &draft.track, draft.outcome)
}

/// Whether a record of this outcome stands that is valid at a moment.
///
/// # Errors
/// The database's.
pub(super) fn has_live_one(conn: &mut Conn, enrolment: &Enrolment, outcome: Outcome, now: Instant) -> QueryResult<bool> {
    let key = key_of(enrolment.person_id, enrolment.cohort_id, &enrolment.track, outcome);
    let counts = records::expires_at.is_null().or(records::expires_at.assume_not_null().gt(now));
    diesel::select(exists(records::table.filter(records::live_key.eq(key)).filter(counts))).get_result(conn)
}

/// Whether a record of what is wished was taken back after it was wished: then nobody wishes it any more. Work that was cut off may come
/// to a wish long after another has made the record and somebody has revoked it.
///
/// # Errors
/// The database's.
pub fn taken_back_since(conn: &mut Conn, wish: &Wish, asked_at: Instant) -> QueryResult<bool> {
    let theirs = records::table
        .filter(records::enrolment_id.eq(wish.enrolment))
        .filter(records::outcome.eq(wish.outcome.key()))
        .filter(records::state.eq(RecordState::Revoked.as_str()))
        .filter(records::state_at.gt(asked_at));
    diesel::select(exists(theirs)).get_result(conn)
}

/// Whether there ever was a record of this outcome, in whatever state it is.
///
/// # Errors
/// The database's.
pub(super) fn had_one(conn: &mut Conn, enrolment: EnrolmentId, track: &str, outcome: Outcome) -> QueryResult<bool> {
    let theirs = records::table
        .filter(records::enrolment_id.eq(enrolment))
        .filter(records::track.eq(track.to_owned()))
        .filter(records::outcome.eq(outcome.key()));
    diesel::select(exists(theirs)).get_result(conn)
}

fn record_audit(
    conn: &mut Conn,
    by: &By,
    action: &'static str,
    draft: &Draft,
    replaced: Option<(RecordId, &str)>,
) -> QueryResult<()> {
    let event = audit::Event {
        action,
        subject: format!("record:{}", draft.id),
        cohort: Some(draft.cohort),
        about: Some(draft.person),
        old: replaced.map(|(old, _)| format!("record:{old}")),
        new: Some(draft.outcome.key().to_owned()),
        reason: replaced.map(|(_, reason)| reason.to_owned()),
    };
    audit::record(conn, by, &event)
}
