//! Webinars with the times that stood at an earlier moment.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::model::{Times, Webinar};
use crate::clock::Instant;
use crate::db::schema::webinar_times;
use crate::db::{AmongDsl as _, Conn};
use crate::ids::WebinarId;

/// These webinars with planned and real times and breaks as they stood at a moment, and as called off or closed only where they were by
/// then: one statement. One that was not planned yet is as it was planned first.
///
/// # Errors
/// The database's.
pub fn as_stood(conn: &mut Conn, webinars: &[Webinar], at: Instant) -> QueryResult<Vec<Webinar>> {
    let mut kept: Vec<(WebinarId, Instant, Times)> = webinar_times::table
        .filter(webinar_times::webinar_id.among(webinars.iter().map(|webinar| webinar.id)))
        .order((webinar_times::at, webinar_times::id))
        .select((webinar_times::webinar_id, webinar_times::at, Times::as_select()))
        .load(conn)?;
    let mut stood: HashMap<WebinarId, Times> = HashMap::new();
    for (id, since, times) in kept.drain(..) {
        if since <= at || !stood.contains_key(&id) {
            stood.insert(id, times);
        }
    }
    let then = |webinar: &Webinar| match stood.remove(&webinar.id) {
        Some(times) => webinar.clone().with_times(times, at),
        None => webinar.clone(),
    };
    Ok(webinars.iter().map(then).collect())
}
