//! Places: taken, given back, waited for; and the word of somebody that they cannot come. Where no places are used, only that word
//! is kept, as a place in the state `cannot_come`.

use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar, WebinarState};
use super::super::queries;
use super::invitations;
use super::letters::{News, ask_for_letters, letter_key};
use super::offers::offer;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{place_counts, places, webinars};
use crate::db::{AmongDsl as _, Both, Conn, dialect};
use crate::enrolment;
use crate::ids::{PersonId, PlaceId, RowId, WebinarId};
use crate::notify::{self, Kind};

/// Gives somebody a place, or the last place of the waiting list when it is full; with the place, those they have at other dates of
/// the same part go back, and they wait for no other. Answers which.
///
/// # Errors
/// The database's.
pub fn take_place(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<PlaceState> {
    let webinar = locked(conn, webinar)?;
    let before = queries::place_of(conn, webinar.id, person)?;
    if let Some(state @ (PlaceState::Taken | PlaceState::Waiting)) = before {
        return Ok(state);
    }
    // what is offered is kept for them, until it is taken back
    let is_theirs = before == Some(PlaceState::Offered) || !queries::is_full(conn, &webinar)?;
    let state = if is_theirs { PlaceState::Taken } else { PlaceState::Waiting };
    write(conn, by, &webinar, person, (before, state))?;
    if before == Some(PlaceState::CannotCome) {
        ask_for_theirs(conn, by, &webinar, person)?;
    }
    if state == PlaceState::Taken {
        give_back_others(conn, by, &webinar, person)?;
    }
    invitations::ask_for_theirs(conn, by, webinar.id, person)?;
    Ok(state)
}

/// The webinar, and nobody else changes places at it or at its alternatives until this transaction ends.
pub(super) fn locked(conn: &mut Conn, id: WebinarId) -> QueryResult<Webinar> {
    let Webinar { cohort_id, module, part, .. } = queries::webinar(conn, id)?;
    dialect::lock(conn, &format!("places:{cohort_id}:{module}:{part}"))?;
    queries::webinar(conn, id)
}

/// One date of a part is enough for anybody: the places at its other dates that are still to come go to others, and whoever has a
/// place waits for no other, so that none is taken away from them later. Whoever has one and wants another date instead asks to wait
/// there, and then knows that it is one for the other. Answers where they had a place.
fn give_back_others(conn: &mut Conn, by: &By, webinar: &Webinar, person: PersonId) -> QueryResult<Option<WebinarId>> {
    let others: Vec<(WebinarId, String)> = places::table
        .inner_join(webinars::table)
        .filter(places::person_id.eq(person))
        .filter(places::state.eq_any([PlaceState::Taken, PlaceState::Waiting, PlaceState::Offered].map(PlaceState::as_str)))
        .filter(webinars::cohort_id.eq(webinar.cohort_id))
        .filter(webinars::module.eq(&webinar.module))
        .filter(webinars::part.eq(webinar.part))
        .filter(webinars::id.ne(webinar.id))
        .filter(webinars::starts_at.gt(by.at))
        .order(webinars::starts_at)
        .select((webinars::id, places::state))
        .load(conn)?;
    for (other, _) in &others {
        release_place(conn, by, *other, person)?;
    }
    Ok(others.into_iter().find(|(_, state)| state == PlaceState::Taken.as_str()).map(|(other, _)| other))
}

/// Those who came to a webinar with limited places and had none have one now, beyond the number where it is full: they are there.
///
/// # Errors
/// The database's.
pub fn seat_who_came(conn: &mut Conn, by: &By, webinar: WebinarId, people: &[PersonId]) -> QueryResult<()> {
    let seated: Vec<PersonId> = places::table
        .filter(places::webinar_id.eq(webinar))
        .filter(places::person_id.among(people.iter().copied()))
        .filter(places::state.eq(PlaceState::Taken.as_str()))
        .select(places::person_id)
        .load(conn)?;
    let standing: Vec<PersonId> = people.iter().copied().filter(|person| !seated.contains(person)).collect();
    if standing.is_empty() {
        return Ok(());
    }
    let webinar = locked(conn, webinar)?;
    for person in standing {
        let before = queries::place_of(conn, webinar.id, person)?;
        write(conn, by, &webinar, person, (before, PlaceState::Taken))?;
        give_back_others(conn, by, &webinar, person)?;
    }
    Ok(())
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
    let found = locked(conn, webinar)?;
    let before = queries::place_of(conn, webinar, person)?;
    if before == Some(PlaceState::CannotCome) {
        write(conn, by, &found, person, (before, PlaceState::Released))?;
        ask_for_theirs(conn, by, &found, person)?;
        invitations::ask_for_theirs(conn, by, webinar, person)?;
    }
    Ok(PlaceState::Released)
}

/// Whoever says that they cannot come, or that they can after all, has another chance less or more.
fn ask_for_theirs(conn: &mut Conn, by: &By, webinar: &Webinar, person: PersonId) -> QueryResult<()> {
    let theirs = enrolment::find_enrolment(conn, person, webinar.cohort_id)?;
    theirs.map_or(Ok(()), |theirs| enrolment::ask_for_recheck(conn, by.at, theirs.id))
}

fn leave(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId, state: PlaceState) -> QueryResult<Option<PersonId>> {
    let webinar = locked(conn, webinar)?;
    let before = queries::place_of(conn, webinar.id, person)?;
    if before == Some(state) || (before.is_none() && state == PlaceState::Released) {
        return Ok(None);
    }
    write(conn, by, &webinar, person, (before, state))?;
    invitations::ask_for_theirs(conn, by, webinar.id, person)?;
    if state == PlaceState::CannotCome {
        ask_for_theirs(conn, by, &webinar, person)?;
    }
    if matches!(before, Some(PlaceState::Taken | PlaceState::Offered)) { move_up(conn, by, &webinar) } else { Ok(None) }
}

/// Offers all places that are free to those who wait, the first first, after the number of places was raised; where there is no limit
/// any more, they have them. Answers how many.
pub(super) fn fill(conn: &mut Conn, by: &By, webinar: WebinarId) -> QueryResult<i64> {
    let webinar = locked(conn, webinar)?;
    let mut moved = 0;
    while move_up(conn, by, &webinar)?.is_some() {
        moved += 1;
    }
    Ok(moved)
}

/// The first who waits is offered a place that is free. Where there is no time for an offer, or no limit of places any more, they
/// have it at once. Answers who that is.
fn move_up(conn: &mut Conn, by: &By, webinar: &Webinar) -> QueryResult<Option<PersonId>> {
    if webinar.state() != WebinarState::Planned || queries::is_full(conn, webinar)? {
        return Ok(None);
    }
    let next = queries::first_waiting(conn, webinar)?;
    if let Some(next) = next {
        if webinar.capacity.is_some() && offer(conn, by, webinar, next)? {
            return Ok(Some(next));
        }
        write(conn, by, webinar, next, (Some(PlaceState::Waiting), PlaceState::Taken))?;
        // the letter below carries it into their calendar; whoever has no address for letters is looked at all the same
        invitations::ask_for_theirs(conn, by, webinar.id, next)?;
        // nobody was asked, so a place at another date stays theirs too
        let news = News::PlaceFree { person: next, at: by.at };
        ask_for_letters(conn, by.at, webinar.id, news)?;
    }
    Ok(next)
}

/// The caller has locked the webinar's places and read what was there before.
pub(super) fn write(
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
                places::offer_until.eq(None::<Instant>),
            )),
    )
    .execute(conn)?;
    if let Some(before) = before {
        count(conn, webinar.id, before, -1)?;
        // a letter that waits for the morning says what was so at night
        if let Some(kind) = letter_about(before).filter(|_| before != state) {
            notify::overtake(conn, by.at, kind, person, &letter_key(kind, webinar.id, person))?;
        }
    }
    count(conn, webinar.id, state, 1)?;
    let event = audit::Event {
        action: "webinar.place",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(person),
        old: Some(super::change::in_words(webinar.local_start(), webinar.tz(), webinar.minutes)),
        new: Some(state.as_str().to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// The letter by which somebody is told of such a place.
const fn letter_about(state: PlaceState) -> Option<Kind> {
    match state {
        PlaceState::Offered => Some(Kind::PlaceOffer),
        PlaceState::Taken => Some(Kind::PlaceFree),
        PlaceState::Waiting | PlaceState::Released | PlaceState::CannotCome => None,
    }
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
