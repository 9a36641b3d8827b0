//! The register of a cohort's records: all of them, whatever became of them, by their running numbers.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::code::Code;
use super::super::model::{Record, RecordState};
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::{people, record_events, records};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{CohortId, PersonId, RecordId};

/// A line of the register.
#[derive(Clone, Debug)]
pub struct Registered {
    /// The record.
    pub record: Record,
    /// The code of the one in its place.
    pub replaced_by: Option<Code>,
    /// The code of the one in whose place it stands.
    pub replaces: Option<Code>,
    /// Since when it counts no more, but for one whose time is over.
    pub ended_at: Option<Instant>,
    /// Who ended it; `None` also where nobody did, or the name is not known any more.
    pub ended_by: Option<String>,
}

/// Lines of the register and how many there are in all, by number.
///
/// # Errors
/// The database's.
pub fn register_of(conn: &mut Conn, cohort: CohortId, offset: i64, limit: i64) -> QueryResult<(Vec<Registered>, i64)> {
    let total = records::table.filter(records::cohort_id.eq(cohort)).count().get_result(conn)?;
    let list: Vec<Record> = records::table
        .filter(records::cohort_id.eq(cohort))
        .order((records::number_year, records::number, records::id))
        .offset(offset)
        .limit(limit)
        .select(Record::as_select())
        .load(conn)?;
    let ids: Vec<RecordId> = list.iter().map(|record| record.id).collect();
    let next: Vec<RecordId> = list.iter().filter_map(|record| record.replaced_by).collect();
    let next: Vec<(RecordId, String)> =
        records::table.filter(records::id.among(next)).select((records::id, records::code)).load(conn)?;
    let before: Vec<(Option<RecordId>, String)> = records::table
        .filter(records::replaced_by.assume_not_null().among(ids.clone()))
        .select((records::replaced_by, records::code))
        .load(conn)?;
    let coded = |list: Vec<(RecordId, String)>| -> BTreeMap<RecordId, Code> {
        list.into_iter().filter_map(|(id, code)| Some((id, code.parse().ok()?))).collect()
    };
    let next = coded(next);
    let before = coded(before.into_iter().filter_map(|(id, code)| Some((id?, code))).collect());
    let ended = who_ended(conn, &ids)?;
    let line = |record: Record| {
        let counts = record.stands();
        Registered {
            replaced_by: record.replaced_by.and_then(|id| next.get(&id).copied()),
            replaces: before.get(&record.id).copied(),
            ended_at: (!counts).then_some(record.state_at),
            ended_by: ended.get(&record.id).cloned().filter(|_| !counts),
            record,
        }
    };
    Ok((list.into_iter().map(line).collect(), total))
}

/// The names of those who ended records.
fn who_ended(conn: &mut Conn, ids: &[RecordId]) -> QueryResult<BTreeMap<RecordId, String>> {
    let events: Vec<(RecordId, String)> = record_events::table
        .filter(record_events::record_id.among(ids.to_vec()))
        .filter(record_events::state.ne(RecordState::Valid.as_str()))
        .order(record_events::id)
        .select((record_events::record_id, record_events::by_whom))
        .load(conn)?;
    let person = |stored: &str| match Who::from_stored(stored) {
        Who::Person(person) => Some(person),
        Who::System | Who::Command => None,
    };
    let people: Vec<PersonId> = events.iter().filter_map(|(_, by)| person(by)).collect();
    let names: Vec<(PersonId, String)> =
        people::table.filter(people::id.among(people)).select((people::id, people::name)).load(conn)?;
    let names: BTreeMap<PersonId, String> = names.into_iter().collect();
    Ok(events.into_iter().filter_map(|(record, by)| Some((record, names.get(&person(&by)?)?.clone()))).collect())
}
