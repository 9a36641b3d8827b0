//! The preview of issuing: who will get a record, and who not yet. Who has one is the list of records.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::model::{Outcome, RecordState};
use super::standings::{COUNTS, Counts, CountsRow};
use crate::db::Conn;
use crate::db::schema::{enrolments, people, records, standings};
use crate::enrolment::{EnrolmentState, Outlook};
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
}

/// Some of a list, and how many there are: exact up to [`MOST_COUNTED`], and one more where there are more.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    /// A page of them.
    pub page: Vec<T>,
    /// How many in all.
    pub total: i64,
}

/// Which outcomes are issued: participation waits until nothing can be added to it.
fn wanted(time_is_up: bool) -> Vec<&'static str> {
    let all = Outcome::RECORDED.into_iter().filter(|outcome| time_is_up || *outcome == Outcome::Completion);
    all.filter_map(Outcome::stored).collect()
}

/// Those who reached an outcome and hold no valid record of it, by name.
///
/// # Errors
/// The database's.
pub fn candidates(
    conn: &mut Conn,
    cohort: CohortId,
    time_is_up: bool,
    offset: i64,
    limit: i64,
) -> QueryResult<Listed<Candidate>> {
    let ids = candidate_ids(conn, cohort, time_is_up)?;
    let page: Vec<EnrolmentId> = ids.iter().copied().skip(offset.max(0) as usize).take(limit.max(0) as usize).collect();
    let revoked: Vec<EnrolmentId> = records::table
        .filter(records::enrolment_id.eq_any(page.clone()))
        .filter(records::state.eq(RecordState::Revoked.as_str()))
        .select(records::enrolment_id)
        .load(conn)?;
    let rows: Vec<(EnrolmentId, String, Option<String>, Person)> = enrolments::table
        .inner_join(people::table)
        .inner_join(standings::table)
        .filter(enrolments::id.eq_any(page))
        .order((enrolments::sort_key, enrolments::id))
        .select((enrolments::id, enrolments::track, standings::outcome, Person::as_select()))
        .load(conn)?;
    let page = rows.into_iter().map(|(enrolment, track, outcome, person)| Candidate {
        outcome: Outcome::from_stored(outcome.as_deref()),
        revoked_before: revoked.contains(&enrolment),
        enrolment,
        person,
        track,
    });
    Ok(Listed { page: page.collect(), total: ids.len() as i64 })
}

/// Their enrolments, by name, up to [`MOST_COUNTED`] and one.
fn candidate_ids(conn: &mut Conn, cohort: CohortId, time_is_up: bool) -> QueryResult<Vec<EnrolmentId>> {
    let has_one = records::table
        .filter(records::enrolment_id.eq(enrolments::id))
        .filter(records::track.eq(enrolments::track))
        .filter(records::outcome.nullable().eq(standings::outcome))
        .filter(records::state.eq(RecordState::Valid.as_str()));
    enrolments::table
        .inner_join(standings::table)
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(standings::outcome.eq_any(wanted(time_is_up)))
        .filter(not(exists(has_one)))
        .order((enrolments::sort_key, enrolments::id))
        .limit(MOST_COUNTED + 1)
        .select(enrolments::id)
        .load(conn)
}

/// Everybody whose record can be issued now, with what they reached: those of [`candidates`] whose name is known.
///
/// # Errors
/// The database's.
pub fn issuable(conn: &mut Conn, cohort: CohortId, time_is_up: bool) -> QueryResult<Vec<(EnrolmentId, Outcome)>> {
    let has_one = records::table
        .filter(records::enrolment_id.eq(enrolments::id))
        .filter(records::track.eq(enrolments::track))
        .filter(records::outcome.nullable().eq(standings::outcome))
        .filter(records::state.eq(RecordState::Valid.as_str()));
    let rows: Vec<(EnrolmentId, Option<String>)> = enrolments::table
        .inner_join(standings::table)
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(standings::outcome.eq_any(wanted(time_is_up)))
        .filter(people::name.ne(""))
        .filter(not(exists(has_one)))
        .order((enrolments::sort_key, enrolments::id))
        .select((enrolments::id, standings::outcome))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, outcome)| (id, Outcome::from_stored(outcome.as_deref()))).collect())
}

/// Those who have not reached an outcome that is issued now, by name.
///
/// # Errors
/// The database's.
pub fn not_yet(conn: &mut Conn, cohort: CohortId, time_is_up: bool, offset: i64, limit: i64) -> QueryResult<Listed<NotYet>> {
    let theirs = || {
        let open = standings::outcome.is_null().or(standings::outcome.ne_all(wanted(time_is_up)).assume_not_null());
        enrolments::table
            .left_join(standings::table)
            .filter(enrolments::cohort_id.eq(cohort))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(open)
            .order((enrolments::sort_key, enrolments::id))
    };
    let ids: Vec<EnrolmentId> = theirs().limit(MOST_COUNTED + 1).select(enrolments::id).load(conn)?;
    let rows: Vec<(EnrolmentId, String, String, Option<CountsRow>, Option<String>)> = theirs()
        .inner_join(people::table)
        .offset(offset)
        .limit(limit)
        .select((enrolments::id, people::name, enrolments::track, COUNTS.nullable(), standings::outlook.nullable()))
        .load(conn)?;
    let page = rows.into_iter().map(|(enrolment, name, track, counts, outlook)| NotYet {
        enrolment,
        name,
        track,
        counts: counts.map(Counts::from),
        outlook: outlook.and_then(|outlook| outlook.parse().ok()),
    });
    Ok(Listed { page: page.collect(), total: ids.len() as i64 })
}
