//! Places: seats at webinars that have only so many, and the choice between webinars that can make up for each other.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{Webinar, WebinarState};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::places;
use crate::db::{Both, Conn, dialect};
use crate::ids::{PersonId, PlaceId, WebinarId};

/// Webinars of one module and part between which people choose, the first first.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The module.
    pub module: String,
    /// The part.
    pub part: i32,
    /// Two or more, each with how many places are left.
    pub webinars: Vec<(Webinar, i64)>,
}

impl Choice {
    /// `module:part`.
    pub fn key(&self) -> String {
        format!("{}:{}", self.module, self.part)
    }
}

/// Where there is a choice: a module and part that is given more than once from now on, each time with so many places. Pure.
pub fn choices(webinars: &[Webinar], taken: &BTreeMap<WebinarId, i64>, now: Instant) -> Vec<Choice> {
    let mut groups: BTreeMap<(String, i32), Vec<(Webinar, i64)>> = BTreeMap::new();
    for webinar in webinars {
        let is_to_come = webinar.state() == WebinarState::Planned && webinar.starts_at > now;
        if let Some(capacity) = webinar.capacity.filter(|_| is_to_come) {
            let left = (i64::from(capacity) - taken.get(&webinar.id).copied().unwrap_or(0)).max(0);
            groups.entry((webinar.module.clone(), webinar.part)).or_default().push((webinar.clone(), left));
        }
    }
    groups
        .into_iter()
        .filter(|(_, webinars)| webinars.len() > 1)
        .map(|((module, part), webinars)| Choice { module, part, webinars })
        .collect()
}

/// How many places are taken at each of these webinars.
///
/// # Errors
/// The database's.
pub fn taken_at(conn: &mut Conn, webinars: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let rows: Vec<(i64, i64)> = places::table
        .filter(places::webinar_id.eq_any(webinars.to_vec()))
        .filter(places::state.eq("taken"))
        .group_by(places::webinar_id)
        .select((places::webinar_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, count)| (WebinarId(id), count)).collect())
}

/// Gives somebody a place; `false` when the last one went meanwhile.
///
/// # Errors
/// The database's.
pub fn reserve_place(conn: &mut Conn, by: &By, webinar: &Webinar, person: PersonId) -> QueryResult<bool> {
    dialect::lock(conn, &format!("places:{}", webinar.id))?;
    let taken = taken_at(conn, &[webinar.id])?.get(&webinar.id).copied().unwrap_or(0);
    let own: Option<String> = places::table
        .filter(places::webinar_id.eq(webinar.id))
        .filter(places::person_id.eq(person))
        .select(places::state)
        .first(conn)
        .optional()?;
    if own.as_deref() == Some("taken") {
        return Ok(true);
    }
    if webinar.capacity.is_some_and(|capacity| taken >= i64::from(capacity)) {
        return Ok(false);
    }
    Both(
        diesel::insert_into(places::table)
            .values((
                places::id.eq(PlaceId::new()),
                places::webinar_id.eq(webinar.id),
                places::person_id.eq(person),
                places::state.eq("taken"),
                places::taken_at.eq(by.at),
                places::by_whom.eq(by.stored()),
            ))
            .on_conflict((places::webinar_id, places::person_id))
            .do_update()
            .set((places::state.eq("taken"), places::taken_at.eq(by.at), places::released_at.eq(None::<Instant>))),
    )
    .execute(conn)?;
    Ok(true)
}
