//! A free place is offered to who has waited longest, and goes to the next where they do not take it in time.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::model::{PlaceState, Webinar};
use super::super::offer::offer_until;
use super::letters::{News, ask_for_letters};
use super::places::{fill, locked, write};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::places;
use crate::ids::{PersonId, WebinarId};
use crate::people;
use crate::queue;

/// The kind of the job that ends offers.
pub const PLACE_OFFERS: &str = "place-offers";

/// The job's values: at which webinar offers end.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OffersTask {
    /// Which.
    pub webinar: WebinarId,
}

/// Offers a free place to somebody who waits. The caller has locked the webinar's places. Answers whether there is time for it.
pub(super) fn offer(conn: &mut Conn, by: &By, webinar: &Webinar, person: PersonId) -> QueryResult<bool> {
    let zone = people::person(conn, person)?.zone().unwrap_or_else(|| webinar.tz());
    let Some(until) = offer_until(by.at, webinar.starts_at, zone) else { return Ok(false) };
    write(conn, by, webinar, person, (Some(PlaceState::Waiting), PlaceState::Offered))?;
    diesel::update(places::table.filter(places::webinar_id.eq(webinar.id)).filter(places::person_id.eq(person)))
        .set(places::offer_until.eq(until))
        .execute(conn)?;
    let key = format!("{PLACE_OFFERS}:{}:{}", webinar.id, until.micros());
    queue::enqueue(conn, by.at, PLACE_OFFERS, &OffersTask { webinar: webinar.id }, until, Some(&key))?;
    ask_for_letters(conn, by.at, webinar.id, News::PlaceOffered { person, at: by.at, until })?;
    Ok(true)
}

/// Ends the offers of a webinar that were not taken in time; each place goes to the next who waits.
///
/// # Errors
/// The database's.
pub fn end_offers(conn: &mut Conn, by: &By, webinar: WebinarId) -> QueryResult<()> {
    let webinar = locked(conn, webinar)?;
    let over: Vec<PersonId> = offered(conn, webinar.id)?
        .into_iter()
        .filter(|(_, until)| until.is_none_or(|until| until <= by.at))
        .map(|(person, _)| person)
        .collect();
    for person in &over {
        write(conn, by, &webinar, *person, (Some(PlaceState::Offered), PlaceState::Released))?;
    }
    if !over.is_empty() {
        fill(conn, by, webinar.id)?;
    }
    Ok(())
}

fn offered(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<(PersonId, Option<Instant>)>> {
    places::table
        .filter(places::webinar_id.eq(webinar))
        .filter(places::state.eq(PlaceState::Offered.as_str()))
        .order(places::id)
        .select((places::person_id, places::offer_until))
        .load(conn)
}
