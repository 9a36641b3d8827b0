//! The letters about a record whose time will be over: the first some weeks before, the second shortly before, in the holder's language
//! and at a time of day at which they read.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use diesel::prelude::*;

use super::super::model::{Record, RecordState};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::records;
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{self, Cohort};
use crate::i18n::date;
use crate::ids::{CohortId, PersonId, RecordId};
use crate::notify::{self, Draft, Kind};
use crate::people::{self, Person};

/// How many days before its end each letter is written, the first first.
const DAYS_BEFORE: [i64; 2] = [60, 14];
/// So many in one transaction.
const AT_ONCE: i64 = 200;

/// Writes letters that have come due, some hundred at the most; answers whether more may wait.
///
/// # Errors
/// The database's.
pub fn write_expiry_letters(conn: &mut Conn, by: &By) -> QueryResult<bool> {
    let due = due(conn, by.at)?;
    let holders: Vec<PersonId> = due.iter().filter_map(|record| record.person_id).collect();
    let people: BTreeMap<PersonId, Person> =
        people::people_with(conn, &holders)?.into_iter().map(|person| (person.id, person)).collect();
    let mut cohorts: BTreeMap<CohortId, Cohort> = BTreeMap::new();
    let mut letters = Vec::new();
    let mut written: [Vec<RecordId>; 2] = [Vec::new(), Vec::new()];
    for record in &due {
        let Some(end) = record.expires_at else { continue };
        let which = which(end, by.at);
        written[which].push(record.id);
        let Some(person) = record.person_id.and_then(|id| people.get(&id)) else { continue };
        let cohort = match cohorts.entry(record.cohort_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(enrolment::cohort(conn, record.cohort_id)?),
        };
        letters.extend(letter(by.at, record, which, person, cohort));
    }
    notify::enqueue_many(conn, by, &letters)?;
    for (which, ids) in written.into_iter().enumerate() {
        diesel::update(records::table.filter(records::id.among(ids)))
            .set(records::expiry_letters.eq(which as i32 + 1))
            .execute(conn)?;
    }
    Ok(due.len() as i64 == AT_ONCE)
}

/// Valid records about which a letter is due that was not written, those that end first.
fn due(conn: &mut Conn, now: Instant) -> QueryResult<Vec<Record>> {
    let [first, second] = DAYS_BEFORE.map(|days| now.plus_days(days));
    let end = || records::expires_at.assume_not_null();
    records::table
        .filter(records::state.eq(RecordState::Valid.as_str()))
        .filter(records::person_id.is_not_null())
        .filter(records::expires_at.is_not_null())
        .filter(end().gt(now))
        .filter((records::expiry_letters.lt(1).and(end().le(first))).or(records::expiry_letters.lt(2).and(end().le(second))))
        .order((records::expires_at, records::id))
        .limit(AT_ONCE)
        .select(Record::as_select())
        .load(conn)
}

/// Which letter is due: who missed the time of the first gets the second alone.
fn which(end: Instant, now: Instant) -> usize {
    usize::from(end <= now.plus_days(DAYS_BEFORE[1]))
}

fn letter(now: Instant, record: &Record, which: usize, person: &Person, cohort: &Cohort) -> Option<Draft> {
    let lang = person.lang();
    let zone = person.zone().unwrap_or_else(|| cohort.tz());
    let last_day = record.facts().expires_on?;
    let letter = Draft::new(Kind::RecordExpires, person.email.as_deref()?, lang)
        .about(Some(person.id))
        .not_before(notify::after_quiet_hours(now, zone))
        .once(format!("record-expires:{}:{}", record.id, DAYS_BEFORE[which]))
        .with("date", &date(lang, last_day))
        .with("code", &record.code().grouped())
        .with("path", &format!("/{lang}/record?cohort={}", cohort.slug))
        .with("contact", &cohort.contact().in_a_line())
        .answered_at(&cohort.contact().email);
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_letter_alone_is_written_to_who_missed_the_first() {
        let end = Instant::from_micros(1_900_000_000_000_000);
        for (days_before, wanted) in [(60, 0), (30, 0), (15, 0), (14, 1), (1, 1)] {
            assert_eq!(which(end, end.plus_days(-days_before)), wanted, "{days_before}");
        }
    }
}
