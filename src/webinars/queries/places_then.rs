//! Who had a place at an earlier moment: a place knows only how it stands now, the log of what was done knows how it came to that.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::ids::{PersonId, WebinarId};

/// Who had a place at those of these webinars where places are used.
///
/// # Errors
/// The database's.
pub fn places_then(conn: &mut Conn, webinars: &[Webinar], at: Instant) -> QueryResult<BTreeSet<(WebinarId, PersonId)>> {
    let mut placed = BTreeSet::new();
    for webinar in webinars.iter().filter(|webinar| webinar.capacity.is_some()) {
        let events: Vec<(Option<i64>, Option<String>)> = audit_events::table
            .filter(audit_events::cohort_id.eq(webinar.cohort_id.0))
            .filter(audit_events::action.eq("webinar.place"))
            .filter(audit_events::subject.eq(format!("webinar:{}", webinar.id)))
            .filter(audit_events::at.le(at))
            .order(audit_events::seq)
            .select((audit_events::about_person, audit_events::new_value))
            .load(conn)?;
        for (person, state) in events {
            let Some(person) = person.map(PersonId) else { continue };
            if state.as_deref() == Some(PlaceState::Taken.as_str()) {
                placed.insert((webinar.id, person));
            } else {
                placed.remove(&(webinar.id, person));
            }
        }
    }
    Ok(placed)
}
