//! Places and seats, from counters. A place is a seat while its person is enrolled: whoever has applied or withdrew holds none
//! (`domain.md`, Roster). A cohort may have a hundred thousand people, and who takes a place must not count them all.

use std::collections::BTreeMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar};
use crate::db::schema::{attendance, enrolments, place_counts, places, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::{CohortId, PersonId, WebinarId};

/// So many places are looked at one by one; of more, those that are no seats are counted and taken off.
pub(super) const COUNTED_DIRECTLY: i64 = 1_000;

/// How many have a place at a webinar, wait for one, are offered one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlacesOf {
    /// Have one.
    pub taken: i64,
    /// Wait for one.
    pub waiting: i64,
    /// Are offered one, which is kept for them.
    pub offered: i64,
}

/// How many have a place at a webinar, wait for one, are offered one.
///
/// # Errors
/// The database's.
pub fn places_taken(conn: &mut Conn, webinar: WebinarId) -> QueryResult<PlacesOf> {
    let counts: Vec<(String, i32)> = place_counts::table
        .filter(place_counts::webinar_id.eq(webinar))
        .select((place_counts::state, place_counts::count))
        .load(conn)?;
    let of = |state: PlaceState| counts.iter().find(|(name, _)| name == state.as_str()).map_or(0, |(_, count)| (*count).into());
    Ok(PlacesOf { taken: of(PlaceState::Taken), waiting: of(PlaceState::Waiting), offered: of(PlaceState::Offered) })
}

/// How many enrolled people have a place: the one count of seats, for the roster's figures and for whether there is room.
///
/// # Errors
/// The database's.
pub fn seats_taken(conn: &mut Conn, webinar: &Webinar) -> QueryResult<i64> {
    Ok(seats_of_each(conn, &[(webinar.id, webinar.cohort_id)])?.remove(&webinar.id).unwrap_or_default())
}

/// Whether no place can be given.
///
/// # Errors
/// The database's.
pub fn is_full(conn: &mut Conn, webinar: &Webinar) -> QueryResult<bool> {
    Ok(places_left(conn, webinar)?.is_some_and(|left| left <= 0))
}

/// How many places can still be given; `None` where there is no limit. One that somebody chose who is not enrolled yet is kept for
/// them, so that the last is not promised twice. There are never more kept than taken: while places are left, nobody is counted.
///
/// # Errors
/// The database's.
pub fn places_left(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Option<i64>> {
    let Some(capacity) = webinar.capacity.map(i64::from) else { return Ok(None) };
    let places = places_taken(conn, webinar.id)?;
    let left = capacity - places.taken - places.offered;
    Ok(Some(if left > 0 { left } else { capacity - places_kept(conn, webinar)? }))
}

/// Who has waited longest for a place at a webinar, and was not at another date of the same part meanwhile.
///
/// # Errors
/// The database's.
pub fn first_waiting(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Option<PersonId>> {
    let same_part = webinars::table
        .filter(webinars::cohort_id.eq(webinar.cohort_id))
        .filter(webinars::module.eq(webinar.module.clone()))
        .filter(webinars::part.eq(webinar.part))
        .select(webinars::id);
    let was_there = attendance::table
        .filter(attendance::person_id.eq(places::person_id))
        .filter(attendance::status.eq("present"))
        .filter(attendance::webinar_id.eq_any(same_part));
    places::table
        .filter(places::webinar_id.eq(webinar.id))
        .filter(places::state.eq(PlaceState::Waiting.as_str()))
        .filter(not(exists(was_there)))
        .order((places::taken_at, places::id))
        .select(places::person_id)
        .first(conn)
        .optional()
}

fn places_kept(conn: &mut Conn, webinar: &Webinar) -> QueryResult<i64> {
    use EnrolmentState::{Applied, Enrolled, Waitlisted};
    let keeping = [Applied, Enrolled, Waitlisted].map(|state| state.as_str().to_owned());
    places::table
        .inner_join(
            enrolments::table.on(enrolments::person_id.eq(places::person_id).and(enrolments::cohort_id.eq(webinar.cohort_id))),
        )
        .filter(places::webinar_id.eq(webinar.id))
        .filter(places::state.eq_any([PlaceState::Taken, PlaceState::Offered].map(PlaceState::as_str)))
        .filter(enrolments::state.among(keeping))
        .count()
        .get_result(conn)
}

/// [`seats_taken`] of several webinars, each with its cohort; one without seats may be missing from the answer.
///
/// # Errors
/// The database's.
pub(super) fn seats_of_each(conn: &mut Conn, those: &[(WebinarId, CohortId)]) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let taken: Vec<(WebinarId, i32)> = place_counts::table
        .filter(place_counts::webinar_id.among(those.iter().map(|(webinar, _)| *webinar)))
        .filter(place_counts::state.eq(PlaceState::Taken.as_str()))
        .select((place_counts::webinar_id, place_counts::count))
        .load(conn)?;
    let (few, many): (Vec<_>, Vec<_>) = taken.into_iter().partition(|(_, count)| i64::from(*count) <= COUNTED_DIRECTLY);
    let mut seats: BTreeMap<WebinarId, i64> = counted(conn, few.into_iter().map(|(webinar, _)| webinar))?.into_iter().collect();
    for (webinar, places) in many {
        let cohort = those.iter().find(|(one, _)| *one == webinar).map_or(CohortId(0), |(_, cohort)| *cohort);
        seats.insert(webinar, i64::from(places) - no_seats(conn, webinar, cohort)?);
    }
    Ok(seats)
}

fn counted(conn: &mut Conn, few: impl Iterator<Item = WebinarId>) -> QueryResult<Vec<(WebinarId, i64)>> {
    places::table
        .inner_join(webinars::table)
        .inner_join(
            enrolments::table
                .on(enrolments::person_id.eq(places::person_id).and(enrolments::cohort_id.eq(webinars::cohort_id))),
        )
        .filter(places::webinar_id.among(few))
        .filter(places::state.eq(PlaceState::Taken.as_str()))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .group_by(places::webinar_id)
        .select((places::webinar_id, count_star()))
        .load(conn)
}

/// Places of people of the cohort who are not enrolled: begun from those people, who are few where places are many.
fn no_seats(conn: &mut Conn, webinar: WebinarId, cohort: CohortId) -> QueryResult<i64> {
    let others = EnrolmentState::ALL.into_iter().filter(|state| *state != EnrolmentState::Enrolled);
    let place = places::table
        .filter(places::webinar_id.eq(webinar))
        .filter(places::person_id.eq(enrolments::person_id))
        .filter(places::state.eq(PlaceState::Taken.as_str()));
    enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.among(others.map(|state| state.as_str().to_owned())))
        .filter(exists(place))
        .count()
        .get_result(conn)
}
