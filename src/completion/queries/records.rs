//! Records as they are looked up and listed. The PDF is the widest column and is never selected with the others.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::super::code::Code;
use super::super::model::{Outcome, Record, RecordEvent, RecordState};
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::{cohorts, decisions, enrolments, people, record_events, records, standings};
use crate::db::{AmongDsl as _, Conn, MultiBackend, dialect};
use crate::enrolment;
use crate::ids::{CohortId, EnrolmentId, PersonId, RecordId, RowId};
use crate::people::names;

/// The record, if there is one.
///
/// # Errors
/// The database's.
pub fn find_record(conn: &mut Conn, id: RecordId) -> QueryResult<Option<Record>> {
    records::table.find(id).select(Record::as_select()).first(conn).optional()
}

/// The record in whose place another stands.
///
/// # Errors
/// The database's.
pub fn predecessor_of(conn: &mut Conn, record: RecordId) -> QueryResult<Option<Record>> {
    records::table.filter(records::replaced_by.eq(record)).select(Record::as_select()).first(conn).optional()
}

/// The record with a code, and the one in its place where it was replaced.
///
/// # Errors
/// The database's.
pub fn find_record_by_code(conn: &mut Conn, code: Code) -> QueryResult<Option<(Record, Option<Record>)>> {
    let found: Option<Record> =
        records::table.filter(records::code.eq(code.to_string())).select(Record::as_select()).first(conn).optional()?;
    let Some(record) = found else { return Ok(None) };
    let successor = match record.replaced_by {
        Some(id) => find_record(conn, id)?,
        None => None,
    };
    Ok(Some((record, successor)))
}

/// A record that was asked for by its code among others.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The record.
    pub record: Record,
    /// The zone of its cohort: days are days there.
    pub zone: Tz,
    /// The code of the record in its place, where it was replaced.
    pub successor: Option<Code>,
    /// The code of the record in whose place it stands.
    pub predecessor: Option<Code>,
}

/// The records with codes, by code, in three questions. At most some hundred codes at once.
///
/// # Errors
/// The database's.
pub fn records_by_codes(conn: &mut Conn, codes: &[Code]) -> QueryResult<BTreeMap<String, Checked>> {
    let found: Vec<(Record, String)> = records::table
        .inner_join(cohorts::table)
        .filter(records::code.eq_any(codes.iter().map(Code::to_string).collect::<Vec<_>>()))
        .select((Record::as_select(), cohorts::zone))
        .load(conn)?;
    let next: Vec<RecordId> = found.iter().filter_map(|(record, _)| record.replaced_by).collect();
    let successors: Vec<(RecordId, String)> =
        records::table.filter(records::id.among(next)).select((records::id, records::code)).load(conn)?;
    let before: Vec<(Option<RecordId>, String)> = records::table
        .filter(records::replaced_by.among(found.iter().map(|(record, _)| record.id)))
        .select((records::replaced_by, records::code))
        .load(conn)?;
    let codes_of = |rows: Vec<(RecordId, String)>| -> BTreeMap<RecordId, Code> {
        rows.into_iter().filter_map(|(id, code)| Some((id, code.parse().ok()?))).collect()
    };
    let successors = codes_of(successors);
    let predecessors = codes_of(before.into_iter().filter_map(|(id, code)| Some((id?, code))).collect());
    let checked = found.into_iter().map(|(record, zone)| {
        let successor = record.replaced_by.and_then(|id| successors.get(&id).copied());
        let predecessor = predecessors.get(&record.id).copied();
        (record.code().to_string(), Checked { record, zone: zone.parse().unwrap_or(Tz::UTC), successor, predecessor })
    });
    Ok(checked.collect())
}

/// A person's records, the newest first.
///
/// # Errors
/// The database's.
pub fn records_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Record>> {
    records::table
        .filter(records::person_id.eq(person))
        .order((records::issued_at.desc(), records::id.desc()))
        .limit(50)
        .select(Record::as_select())
        .load(conn)
}

/// The records of an enrolment, the newest first.
///
/// # Errors
/// The database's.
pub fn records_of_enrolment(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<Record>> {
    records::table
        .filter(records::enrolment_id.eq(enrolment))
        .order((records::issued_at.desc(), records::id.desc()))
        .limit(50)
        .select(Record::as_select())
        .load(conn)
}

/// The PDF as it was stored.
///
/// # Errors
/// `NotFound`, also where it was taken out with its holder's name; or the database's.
pub fn pdf_of(conn: &mut Conn, id: RecordId) -> QueryResult<Vec<u8>> {
    let pdf: Vec<u8> = records::table.find(id).select(records::pdf).first(conn)?;
    if pdf.is_empty() { Err(diesel::result::Error::NotFound) } else { Ok(pdf) }
}

/// The PDFs of some records; a few, because they are long. None of those that were taken out with their holder's name.
///
/// # Errors
/// The database's.
pub fn pdfs_of(conn: &mut Conn, ids: &[RecordId]) -> QueryResult<BTreeMap<RecordId, Vec<u8>>> {
    let rows: Vec<(RecordId, Vec<u8>)> =
        records::table.filter(records::id.among(ids.to_vec())).select((records::id, records::pdf)).load(conn)?;
    Ok(rows.into_iter().filter(|(_, pdf)| !pdf.is_empty()).collect())
}

/// The SHA-256 of the PDF, in hexadecimal.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn pdf_hash_of(conn: &mut Conn, id: RecordId) -> QueryResult<String> {
    records::table.find(id).select(records::pdf_sha256).first(conn)
}

/// What a list of records is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordFilter {
    /// A code, or a part of a name in any script.
    pub words: Option<String>,
    /// A state.
    pub state: Option<RecordState>,
    /// Those alone whose rules are not met any more: decided anew by the same rules on the same track, it came to less, because an
    /// attendance was corrected. What other rules would come to takes nothing from a record.
    pub unmet: bool,
    /// Those alone whose PDF is there: it goes with its holder's name.
    pub with_pdf: bool,
    /// An outcome.
    pub outcome: Option<Outcome>,
    /// A track.
    pub track: Option<String>,
}

/// A page of records.
#[derive(Clone, Debug)]
pub struct RecordList {
    /// Its records, the newest first.
    pub records: Vec<Record>,
    /// How many there are in all.
    pub total: i64,
}

/// A cohort's records, with the states that they have at a moment.
///
/// # Errors
/// The database's.
pub fn list_records(
    conn: &mut Conn,
    cohort: CohortId,
    filter: &RecordFilter,
    now: Instant,
    offset: i64,
    limit: i64,
) -> QueryResult<RecordList> {
    let total = narrowed(conn, cohort, filter, now)?.count().get_result(conn)?;
    let list = narrowed(conn, cohort, filter, now)?
        .order((records::issued_at.desc(), records::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(Record::as_select())
        .load(conn)?;
    Ok(RecordList { records: list, total })
}

/// How many records of a cohort are valid and their rules are not met any more.
///
/// # Errors
/// The database's.
pub fn count_unmet(conn: &mut Conn, cohort: CohortId, now: Instant) -> QueryResult<i64> {
    let filter = RecordFilter { state: Some(RecordState::Valid), unmet: true, ..RecordFilter::default() };
    narrowed(conn, cohort, &filter, now)?.count().get_result(conn)
}

/// How many of some people hold a valid record of a cohort for a track with a module: what they did in it may be what it rests on.
///
/// # Errors
/// The database's.
pub fn holders_with(conn: &mut Conn, cohort: CohortId, module: &str, among: &[PersonId], now: Instant) -> QueryResult<i64> {
    if among.is_empty() {
        return Ok(0);
    }
    let counts = records::expires_at.is_null().or(records::expires_at.assume_not_null().gt(now));
    let found: Vec<Record> = records::table
        .filter(records::person_id.eq_any(among.iter().map(|person| person.0).collect::<Vec<_>>()))
        .filter(records::cohort_id.eq(cohort))
        .filter(records::state.eq(RecordState::Valid.as_str()))
        .filter(counts)
        .select(Record::as_select())
        .load(conn)?;
    let with = found.iter().filter(|record| record.facts().modules.iter().any(|one| one.slug == module));
    Ok(with.filter_map(|record| record.person_id).collect::<BTreeSet<_>>().len() as i64)
}

type Condition = Box<dyn BoxableExpression<records::table, MultiBackend, SqlType = Bool>>;

fn came_to_less() -> Condition {
    let completion = Outcome::Completion.key();
    let less = standings::outcome
        .is_null()
        .or(records::outcome.eq(completion).and(standings::outcome.assume_not_null().ne(completion)));
    let newest = standings::table
        .inner_join(decisions::table.on(decisions::id.nullable().eq(standings::decision_id)))
        .inner_join(enrolments::table)
        .filter(standings::enrolment_id.eq(records::enrolment_id))
        .filter(enrolments::track.eq(records::track))
        .filter(decisions::rule_version.eq(records::rule_version))
        .filter(less);
    Box::new(diesel::dsl::exists(newest))
}

fn narrowed(
    conn: &mut Conn,
    cohort: CohortId,
    filter: &RecordFilter,
    now: Instant,
) -> QueryResult<records::BoxedQuery<'static, MultiBackend>> {
    let mut query = records::table.filter(records::cohort_id.eq(cohort)).into_boxed();
    let over = || records::expires_at.is_not_null().and(records::expires_at.assume_not_null().le(now));
    match filter.state {
        None => {}
        Some(RecordState::Valid) => {
            query = query.filter(records::state.eq(RecordState::Valid.as_str())).filter(diesel::dsl::not(over()));
        }
        Some(RecordState::Expired) => query = query.filter(records::state.eq(RecordState::Valid.as_str())).filter(over()),
        Some(state) => query = query.filter(records::state.eq(state.as_str())),
    }
    if filter.with_pdf {
        query = query.filter(records::person_id.is_not_null());
    }
    if filter.unmet {
        query = query.filter(came_to_less());
    }
    if let Some(outcome) = filter.outcome.and_then(Outcome::stored) {
        query = query.filter(records::outcome.eq(outcome));
    }
    if let Some(track) = &filter.track {
        query = query.filter(records::track.eq(track.clone()));
    }
    if let Some(words) = &filter.words {
        query = match words.parse::<Code>() {
            Ok(code) => query.filter(records::code.eq(code.to_string())),
            Err(_) => match enrolment::found_few(conn, cohort, words)? {
                Some(few) => query.filter(records::enrolment_id.among(few)),
                None => {
                    let pattern = dialect::contains(&names::search_key(words));
                    let named = people::table.filter(people::name_key.like(pattern).escape('\\')).select(people::id.nullable());
                    query.filter(records::person_id.eq_any(named))
                }
            },
        };
    }
    Ok(query)
}

/// What happened to a record, the first first.
///
/// # Errors
/// The database's.
pub fn events_of(conn: &mut Conn, record: RecordId) -> QueryResult<Vec<RecordEvent>> {
    record_events::table
        .filter(record_events::record_id.eq(record))
        .order(record_events::id)
        .select(RecordEvent::as_select())
        .load(conn)
}

/// The names of the people who did these things.
///
/// # Errors
/// The database's.
pub fn event_names(conn: &mut Conn, events: &[RecordEvent]) -> QueryResult<BTreeMap<PersonId, String>> {
    let ids: Vec<PersonId> = events
        .iter()
        .filter_map(|event| match Who::from_stored(&event.by_whom) {
            Who::Person(person) => Some(person),
            Who::System | Who::Command => None,
        })
        .collect();
    Ok(crate::people::people_with(conn, &ids)?.into_iter().map(|person| (person.id, person.name)).collect())
}

/// Appends to a record's history.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn append_event(
    conn: &mut Conn,
    record: RecordId,
    state: RecordState,
    reason: Option<&str>,
    at: Instant,
    by_whom: &str,
) -> QueryResult<()> {
    diesel::insert_into(record_events::table)
        .values((
            record_events::id.eq(RowId::new()),
            record_events::record_id.eq(record),
            record_events::state.eq(state.as_str()),
            record_events::reason.eq(reason),
            record_events::at.eq(at),
            record_events::by_whom.eq(by_whom),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Moves a valid record on; `false` when it was valid no more: somebody else was quicker.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn set_state(
    conn: &mut Conn,
    record: RecordId,
    state: RecordState,
    at: Instant,
) -> QueryResult<bool> {
    diesel::update(records::table.find(record).filter(records::state.eq(RecordState::Valid.as_str())))
        .set((records::state.eq(state.as_str()), records::state_at.eq(at), records::live_key.eq(None::<String>)))
        .execute(conn)
        .map(|rows| rows == 1)
}
