//! The choice between webinars that can make up for each other, for somebody who applies.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{PlaceState, Webinar, WebinarState};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::places;
use crate::ids::WebinarId;

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

/// How many places are taken, or kept for somebody, at each of these webinars.
///
/// # Errors
/// The database's.
pub fn taken_at(conn: &mut Conn, webinars: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let rows: Vec<(i64, i64)> = places::table
        .filter(places::webinar_id.eq_any(webinars.to_vec()))
        .filter(places::state.eq_any([PlaceState::Taken, PlaceState::Offered].map(PlaceState::as_str)))
        .group_by(places::webinar_id)
        .select((places::webinar_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, count)| (WebinarId(id), count)).collect())
}
