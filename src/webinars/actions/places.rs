//! Places: taken, given back, waited for; and the word of somebody that they cannot come. Where no places are used, only that word
//! is kept, as a place in the state `cannot_come`.

use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar};
use super::super::queries;
use crate::audit;
use crate::by::By;
use crate::db::schema::{enrolments, place_counts, places, webinars};
use crate::db::{AmongDsl as _, Both, Conn, dialect};
use crate::enrolment::EnrolmentState;
use crate::ids::{EnrolmentId, PersonId, PlaceId, RowId, WebinarId};

/// Gives somebody a place, or the last place of the waiting list when it is full. Answers which.
///
/// # Errors
/// The database's.
pub fn take_place(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<PlaceState> {
    dialect::lock(conn, &format!("places:{webinar}"))?;
    let now = queries::place_of(conn, webinar, person)?;
    if let Some(state @ (PlaceState::Taken | PlaceState::Waiting)) = now {
        return Ok(state);
    }
    let webinar = queries::webinar(conn, webinar)?;
    let state = if queries::is_full(conn, &webinar)? { PlaceState::Waiting } else { PlaceState::Taken };
    write(conn, by, &webinar, person, (now, state))?;
    Ok(state)
}

/// Gives a place back; the first of the waiting list gets it. Answers who that is.
///
/// # Errors
/// The database's.
pub fn release_place(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<Option<PersonId>> {
    leave(conn, by, webinar, person, PlaceState::Released)
}

/// «I cannot come»: the place is given back where places are used. It is not a ruling. Answers who moved up.
///
/// # Errors
/// The database's.
pub fn says_cannot_come(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<Option<PersonId>> {
    leave(conn, by, webinar, person, PlaceState::CannotCome)
}

/// «I can come after all»: expected again, or where places are used a place or the waiting list.
///
/// # Errors
/// The database's.
pub fn comes_after_all(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<PlaceState> {
    let found = queries::webinar(conn, webinar)?;
    if found.capacity.is_some() {
        return take_place(conn, by, webinar, person);
    }
    dialect::lock(conn, &format!("places:{webinar}"))?;
    let before = queries::place_of(conn, webinar, person)?;
    if before == Some(PlaceState::CannotCome) {
        write(conn, by, &found, person, (before, PlaceState::Released))?;
    }
    Ok(PlaceState::Released)
}

/// Gives back every place that is not over yet of those among these enrolments that are no longer enrolled; those who wait move up.
/// For whoever changes enrolments, in the same transaction.
///
/// # Errors
/// The database's.
pub fn free_places(conn: &mut Conn, by: &By, those: &[EnrolmentId]) -> QueryResult<()> {
    let held: Vec<(WebinarId, PersonId)> = places::table
        .inner_join(webinars::table)
        .inner_join(
            enrolments::table
                .on(enrolments::person_id.eq(places::person_id).and(enrolments::cohort_id.eq(webinars::cohort_id))),
        )
        .filter(enrolments::id.among(those.iter().copied()))
        .filter(enrolments::state.ne(EnrolmentState::Enrolled.as_str()))
        .filter(places::state.eq(PlaceState::Taken.as_str()).or(places::state.eq(PlaceState::Waiting.as_str())))
        .filter(webinars::ends_at.gt(by.at))
        .order((webinars::starts_at, places::id))
        .select((places::webinar_id, places::person_id))
        .load(conn)?;
    for (webinar, person) in held {
        release_place(conn, by, webinar, person)?;
        // the seat was free from the moment the enrolment ended: whoever waits gets it
        fill(conn, by, webinar)?;
    }
    Ok(())
}

fn leave(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId, state: PlaceState) -> QueryResult<Option<PersonId>> {
    dialect::lock(conn, &format!("places:{webinar}"))?;
    let before = queries::place_of(conn, webinar, person)?;
    if before == Some(state) || (before.is_none() && state == PlaceState::Released) {
        return Ok(None);
    }
    let webinar = queries::webinar(conn, webinar)?;
    write(conn, by, &webinar, person, (before, state))?;
    if before == Some(PlaceState::Taken) { move_up(conn, by, &webinar) } else { Ok(None) }
}

/// Gives all places that are free to those who wait, the first first: after the number of places was raised.
pub(super) fn fill(conn: &mut Conn, by: &By, webinar: WebinarId) -> QueryResult<()> {
    dialect::lock(conn, &format!("places:{webinar}"))?;
    let webinar = queries::webinar(conn, webinar)?;
    while move_up(conn, by, &webinar)?.is_some() {}
    Ok(())
}

/// The first who waits gets a place that is free. Answers who that is.
fn move_up(conn: &mut Conn, by: &By, webinar: &Webinar) -> QueryResult<Option<PersonId>> {
    if webinar.capacity.is_none() || queries::is_full(conn, webinar)? {
        return Ok(None);
    }
    let next: Option<PersonId> = places::table
        .filter(places::webinar_id.eq(webinar.id))
        .filter(places::state.eq(PlaceState::Waiting.as_str()))
        .order((places::taken_at, places::id))
        .select(places::person_id)
        .first(conn)
        .optional()?;
    if let Some(next) = next {
        write(conn, by, webinar, next, (Some(PlaceState::Waiting), PlaceState::Taken))?;
    }
    Ok(next)
}

/// The caller has locked the webinar's places and read what was there before.
fn write(
    conn: &mut Conn,
    by: &By,
    webinar: &Webinar,
    person: PersonId,
    (before, state): (Option<PlaceState>, PlaceState),
) -> QueryResult<()> {
    let gone = matches!(state, PlaceState::Released | PlaceState::CannotCome).then_some(by.at);
    Both(
        diesel::insert_into(places::table)
            .values((
                places::id.eq(PlaceId::new()),
                places::webinar_id.eq(webinar.id),
                places::person_id.eq(person),
                places::state.eq(state.as_str()),
                places::taken_at.eq(by.at),
                places::released_at.eq(gone),
                places::by_whom.eq(by.stored()),
            ))
            .on_conflict((places::webinar_id, places::person_id))
            .do_update()
            .set((
                places::state.eq(state.as_str()),
                places::taken_at.eq(by.at),
                places::released_at.eq(gone),
                places::by_whom.eq(by.stored()),
            )),
    )
    .execute(conn)?;
    if let Some(before) = before {
        count(conn, webinar.id, before, -1)?;
    }
    count(conn, webinar.id, state, 1)?;
    let event = audit::Event {
        action: "webinar.place",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(person),
        new: Some(state.as_str().to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// Counts by webinar and state, so that whether there is room is known without counting.
fn count(conn: &mut Conn, webinar: WebinarId, state: PlaceState, more: i32) -> QueryResult<()> {
    Both(
        diesel::insert_into(place_counts::table)
            .values((
                place_counts::id.eq(RowId::new()),
                place_counts::webinar_id.eq(webinar),
                place_counts::state.eq(state.as_str()),
                place_counts::count.eq(more),
            ))
            .on_conflict((place_counts::webinar_id, place_counts::state))
            .do_update()
            .set(place_counts::count.eq(place_counts::count + more)),
    )
    .execute(conn)
    .map(|_| ())
}
