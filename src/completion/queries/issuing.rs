//! The preview of issuing: who will get a record, and who not yet. Who has one is the list of records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::model::{Outcome, Record, RecordState};
use super::standings::{COUNTS, Counts, CountsRow};
use crate::clock::Instant;
use crate::db::schema::{enrolments, people, records, standings};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{EnrolmentState, Outlook};
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId};
use crate::people::Person;

/// How many people a preview counts before it says «more than».
pub const MOST_COUNTED: i64 = 1000;

/// Somebody whose record can be issued.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Which enrolment.
    pub enrolment: EnrolmentId,
    /// Whose.
    pub person: Person,
    /// Their track.
    pub track: String,
    /// What they reached.
    pub outcome: Outcome,
    /// Whether a record of theirs was taken back: then nobody issues another without looking.
    pub revoked_before: bool,
    /// The last day of a record of it that has expired: whoever looks may issue a new one.
    pub expired_on: Option<NaiveDate>,
}

impl Candidate {
    /// Whether a record of theirs is issued unless somebody says otherwise: their name is known, and none was taken back or has run out.
    fn is_ticked(&self) -> bool {
        self.person.has_name() && !self.revoked_before && self.expired_on.is_none()
    }
}

/// Those whose record can be issued.
#[derive(Clone, Debug)]
pub struct Candidates {
    /// By name; how many in all.
    pub listed: Listed<Candidate>,
    /// How many of those counted are ticked unless somebody says otherwise.
    pub ticked: i64,
    /// How many of them have a name, so that a record can be issued.
    pub named: i64,
}

/// Somebody who has not reached an outcome.
#[derive(Clone, Debug)]
pub struct NotYet {
    /// Which enrolment.
    pub enrolment: EnrolmentId,
    /// Their name.
    pub name: String,
    /// Their track.
    pub track: String,
    /// How far they are; `None` before the first decision.
    pub counts: Option<Counts>,
    /// Whether the rest can still be met; `None` where nobody has decided yet.
    pub outlook: Option<Outlook>,
    /// The last day of a record of theirs that has expired: there is no new one where the rules are not met any more.
    pub expired_on: Option<NaiveDate>,
}

/// Some of a list, and how many there are: exact up to [`MOST_COUNTED`], and one more where there are more.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    /// A page of them.
    pub page: Vec<T>,
    /// How many in all.
    pub total: i64,
}

/// Whose records are looked for: of which cohort, whether its time is up, and when.
#[derive(Clone, Copy, Debug)]
pub struct Whose {
    /// The cohort.
    pub cohort: CohortId,
    /// Whether nothing can be added any more: participation waits for that.
    pub time_is_up: bool,
    /// Now: what has expired by then counts no more.
    pub now: Instant,
}

/// Records of an enrolment on its track that count.
macro_rules! theirs_that_count {
    ($whose:expr) => {
        records::table
            .filter(records::enrolment_id.eq(enrolments::id))
            .filter(records::track.eq(enrolments::track))
            .filter(records::state.eq(RecordState::Valid.as_str()))
            .filter(records::expires_at.is_null().or(records::expires_at.assume_not_null().gt($whose.now)))
    };
}

/// Enrolments that reached an outcome and hold no record that counts, of it or of completion: whoever holds that one holds more than
/// participation, whatever the rules have become since. Nobody who was erased: there is no name to print.
macro_rules! ready {
    ($whose:expr) => {{
        let completion = Outcome::Completion.key();
        let as_good = records::outcome.nullable().eq(standings::outcome).or(records::outcome.nullable().eq(completion));
        let has_one = theirs_that_count!($whose).filter(as_good);
        enrolments::table
            .inner_join(standings::table)
            .inner_join(people::table)
            .filter(enrolments::cohort_id.eq($whose.cohort))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(people::erased_at.is_null())
            .filter(standings::outcome.eq_any(wanted($whose.time_is_up)))
            .filter(not(exists(has_one)))
            .order((enrolments::sort_key, enrolments::id))
    }};
}

/// Which outcomes are issued: participation waits until nothing can be added to it.
fn wanted(time_is_up: bool) -> Vec<&'static str> {
    let all = Outcome::RECORDED.into_iter().filter(|outcome| time_is_up || *outcome == Outcome::Completion);
    all.filter_map(Outcome::stored).collect()
}

/// Those who reached an outcome and hold no record of it that counts, by name.
///
/// # Errors
/// The database's.
pub fn candidates(conn: &mut Conn, whose: Whose, offset: i64, limit: i64) -> QueryResult<Candidates> {
    let rows: Vec<(EnrolmentId, String, Option<String>, Person)> = ready!(whose)
        .limit(MOST_COUNTED + 1)
        .select((enrolments::id, enrolments::track, standings::outcome, Person::as_select()))
        .load(conn)?;
    let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.0).collect();
    let revoked: BTreeSet<EnrolmentId> = records::table
        .filter(records::enrolment_id.among(ids.iter().copied()))
        .filter(records::state.eq(RecordState::Revoked.as_str()))
        .select(records::enrolment_id)
        .load(conn)?
        .into_iter()
        .collect();
    let expired = expired_among(conn, &ids, whose.now)?;
    let candidate = |(enrolment, track, outcome, person): (EnrolmentId, String, Option<String>, Person)| {
        let outcome = Outcome::from_stored(outcome.as_deref());
        Candidate {
            revoked_before: revoked.contains(&enrolment),
            expired_on: last_day(&expired, enrolment, &track, Some(outcome)),
            enrolment,
            person,
            track,
            outcome,
        }
    };
    let all: Vec<Candidate> = rows.into_iter().map(candidate).collect();
    Ok(Candidates {
        ticked: all.iter().filter(|one| one.is_ticked()).count() as i64,
        named: all.iter().filter(|one| one.person.has_name()).count() as i64,
        listed: Listed {
            total: all.len() as i64,
            page: all.into_iter().skip(offset.max(0) as usize).take(limit.max(0) as usize).collect(),
        },
    })
}

/// Records of these enrolments whose time is over.
fn expired_among(conn: &mut Conn, ids: &[EnrolmentId], now: Instant) -> QueryResult<Vec<Record>> {
    records::table
        .filter(records::enrolment_id.among(ids.iter().copied()))
        .filter(records::state.eq(RecordState::Valid.as_str()))
        .filter(records::expires_at.is_not_null())
        .filter(records::expires_at.assume_not_null().le(now))
        .select(Record::as_select())
        .load(conn)
}

/// The last day of the one among them that counted longest.
fn last_day(expired: &[Record], enrolment: EnrolmentId, track: &str, outcome: Option<Outcome>) -> Option<NaiveDate> {
    let theirs = expired.iter().filter(|record| record.enrolment_id == enrolment && record.track == track);
    let theirs = theirs.filter(|record| outcome.is_none_or(|outcome| record.outcome() == outcome));
    theirs.filter_map(|record| record.facts().expires_on).max()
}

/// Everybody whose record can be issued now, with what they reached: those of [`candidates`] whose name is known.
///
/// # Errors
/// The database's.
pub fn issuable(conn: &mut Conn, whose: Whose) -> QueryResult<Vec<(EnrolmentId, Outcome)>> {
    let rows: Vec<(EnrolmentId, Option<String>)> =
        ready!(whose).filter(people::name.ne("")).select((enrolments::id, standings::outcome)).load(conn)?;
    Ok(rows.into_iter().map(|(id, outcome)| (id, Outcome::from_stored(outcome.as_deref()))).collect())
}

/// The first by name of each language among those of [`issuable`] whom a letter reaches, with what they reached.
///
/// # Errors
/// The database's.
pub fn first_issuable(conn: &mut Conn, whose: Whose) -> QueryResult<BTreeMap<Lang, (String, Outcome)>> {
    let mut first = BTreeMap::new();
    for lang in Lang::ALL {
        let row: Option<(String, Option<String>)> = ready!(whose)
            .filter(people::name.ne(""))
            .filter(people::email.is_not_null())
            .filter(people::language.eq(lang.tag()))
            .select((people::name, standings::outcome))
            .first(conn)
            .optional()?;
        first.extend(row.map(|(name, outcome)| (lang, (name, Outcome::from_stored(outcome.as_deref())))));
    }
    Ok(first)
}

/// Those who have not reached an outcome that is issued now, by name; without those who were erased, and without those whose record of
/// completion counts: what they lack by the rules of today takes nothing from it.
///
/// # Errors
/// The database's.
pub fn not_yet(conn: &mut Conn, whose: Whose, offset: i64, limit: i64) -> QueryResult<Listed<NotYet>> {
    let theirs = || {
        let open = standings::outcome.is_null().or(standings::outcome.ne_all(wanted(whose.time_is_up)).assume_not_null());
        enrolments::table
            .left_join(standings::table)
            .inner_join(people::table)
            .filter(enrolments::cohort_id.eq(whose.cohort))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(people::erased_at.is_null())
            .filter(not(exists(theirs_that_count!(whose).filter(records::outcome.eq(Outcome::Completion.key())))))
            .filter(open)
            .order((enrolments::sort_key, enrolments::id))
    };
    let ids: Vec<EnrolmentId> = theirs().limit(MOST_COUNTED + 1).select(enrolments::id).load(conn)?;
    let rows: Vec<(EnrolmentId, String, String, Option<CountsRow>, Option<String>)> = theirs()
        .offset(offset)
        .limit(limit)
        .select((enrolments::id, people::name, enrolments::track, COUNTS.nullable(), standings::outlook.nullable()))
        .load(conn)?;
    let shown: Vec<EnrolmentId> = rows.iter().map(|row| row.0).collect();
    let expired = expired_among(conn, &shown, whose.now)?;
    let page = rows.into_iter().map(|(enrolment, name, track, counts, outlook)| NotYet {
        expired_on: last_day(&expired, enrolment, &track, None),
        enrolment,
        name,
        track,
        counts: counts.map(Counts::from),
        outlook: outlook.and_then(|outlook| outlook.parse().ok()),
    });
    Ok(Listed { page: page.collect(), total: ids.len() as i64 })
}
