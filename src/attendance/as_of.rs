//! Attendance as it was known at an earlier moment: worked out again from what had been written by then, by the same rule.
//!
//! Evidence, decisions about whose it is and rulings are only ever added, so those of a later moment are simply left out; a webinar
//! counts as closed from the moment of its closing, and by the times, the breaks and the rule of presence that stood at the moment.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;

use super::actions::{Known, Setting, fact};
use super::model::Status;
use super::presence::{Fact, Needed};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{
    attendance, attendance_imports, closings, evidence, evidence_matches, evidence_withdrawals, rulings, webinar_meetings,
};
use crate::enrolment;
use crate::ids::{CohortId, PersonId, WebinarId};
use crate::webinars::{self, Webinar};

/// One person at one webinar, as it was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsKnown {
    /// Where.
    pub webinar: WebinarId,
    /// Who.
    pub person: PersonId,
    /// What it came to; never «not recorded».
    pub status: Status,
    /// Whole seconds present.
    pub seconds: i64,
    /// Whole seconds that would be all of it.
    pub scheduled_seconds: i64,
}

/// Attendance of these webinars as it was known at a moment: four statements a webinar, whoever was there, one
/// for the times of all, and two a cohort for its rule.
///
/// # Errors
/// The database's.
pub fn known_at(conn: &mut Conn, all_webinars: &[Webinar], at: Instant) -> QueryResult<Vec<AsKnown>> {
    let mut all = Vec::new();
    let mut rules: HashMap<CohortId, Needed> = HashMap::new();
    for webinar in &webinars::as_stood(conn, all_webinars, at)? {
        let mut setting = Setting::of(conn, webinar)?;
        setting.meeting.closed = webinar.closed_at.is_some_and(|closed| closed <= at);
        if !setting.meeting.closed {
            setting.needed = match rules.entry(webinar.cohort_id) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(place) => *place.insert(Needed::of(&enrolment::cohort_as_stood(conn, webinar.cohort_id, at)?)),
            };
        }
        let known = known_of(conn, webinar.id, at)?;
        let settled = if setting.meeting.closed { settled_by_closing(conn, webinar.id)? } else { Vec::new() };
        let people: BTreeSet<PersonId> = known.keys().copied().chain(settled).collect();
        let nothing = Known::default();
        all.extend(people.into_iter().filter_map(|person| {
            let found = setting.attendance(known.get(&person).unwrap_or(&nothing));
            (found.status != Status::NotRecorded).then_some(AsKnown {
                webinar: webinar.id,
                person,
                status: found.status,
                seconds: found.seconds,
                scheduled_seconds: found.scheduled_seconds,
            })
        }));
    }
    Ok(all)
}

/// Whoever was expected when a webinar was closed: they have a row since then, whatever is known of them. A row that was made later is
/// of somebody whom only a ruling brought there; rows are older than their closing, and identifiers are in the order of time.
fn settled_by_closing(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<PersonId>> {
    attendance::table
        .filter(attendance::webinar_id.eq(webinar))
        .filter(diesel::dsl::not(diesel::dsl::exists(
            closings::table.filter(closings::webinar_id.eq(webinar)).filter(closings::id.lt(attendance::id)),
        )))
        .select(attendance::person_id)
        .load(conn)
}

fn known_of(conn: &mut Conn, webinar: WebinarId, at: Instant) -> QueryResult<HashMap<PersonId, Known>> {
    let mut known: HashMap<PersonId, Known> = HashMap::new();
    for (person, fact) in facts_by(conn, webinar, at)? {
        known.entry(person).or_default().facts.push(fact);
    }
    let ruled: Vec<(PersonId, String)> = rulings::table
        .filter(rulings::webinar_id.eq(webinar))
        .filter(rulings::at.le(at))
        .order((rulings::at, rulings::id))
        .select((rulings::person_id, rulings::status))
        .load(conn)?;
    for (person, status) in ruled {
        if let Ok(mark) = status.parse() {
            known.entry(person).or_default().ruling = Some(mark);
        }
    }
    Ok(known)
}

/// What had been captured, by whose it was said to be: the latest decision of that time on each piece counts.
fn facts_by(conn: &mut Conn, webinar: WebinarId, at: Instant) -> QueryResult<Vec<(PersonId, Fact)>> {
    type Row = (i64, Option<i64>, String, Instant, Option<Instant>, Option<i32>);
    let pieces: Vec<Row> = evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::recorded_at.le(at))
        // an import that was undone by then is left out, one that was undone later is not
        .filter(diesel::dsl::not(diesel::dsl::exists(
            attendance_imports::table
                .filter(attendance_imports::reference.nullable().eq(evidence::import_ref))
                .filter(attendance_imports::undone_at.le(at)),
        )))
        // and so is a meeting that was no longer said to be the webinar
        .filter(diesel::dsl::not(diesel::dsl::exists(
            webinar_meetings::table
                .filter(webinar_meetings::reference.nullable().eq(evidence::import_ref))
                .filter(webinar_meetings::removed_at.le(at)),
        )))
        // and so is what was taken back
        .filter(diesel::dsl::not(diesel::dsl::exists(
            evidence_withdrawals::table
                .filter(evidence_withdrawals::evidence_id.eq(evidence::id))
                .filter(evidence_withdrawals::at.le(at)),
        )))
        .select((
            evidence::id,
            evidence::person_id,
            evidence::source,
            evidence::from_at,
            evidence::to_at,
            evidence::sure_seconds,
        ))
        .load(conn)?;
    let decided: Vec<(i64, Option<i64>)> = evidence_matches::table
        .inner_join(evidence::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence_matches::at.le(at))
        .order((evidence_matches::at, evidence_matches::id))
        .select((evidence_matches::evidence_id, evidence_matches::person_id))
        .load(conn)?;
    let decided: HashMap<i64, Option<i64>> = decided.into_iter().collect();
    let whose = |(id, person, source, from, to, sure): Row| {
        let person = person.or_else(|| decided.get(&id).copied().flatten())?;
        Some((PersonId(person), fact(&source, from, to, sure)))
    };
    Ok(pieces.into_iter().filter_map(whose).collect())
}
