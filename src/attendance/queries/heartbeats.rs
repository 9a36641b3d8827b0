//! Stretches of heartbeats that may still grow.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::presence::Span;
use crate::clock::Instant;
use crate::db::schema::heartbeats;
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::ids::{PersonId, WebinarId};

/// How many people go into one question.
const AT_ONCE: usize = 5_000;

/// The stretches of people that may still grow: their joining page is open, or was a moment ago.
pub(in crate::attendance) fn growing(
    conn: &mut Conn,
    webinar: WebinarId,
    people: &[PersonId],
) -> QueryResult<HashMap<PersonId, Span>> {
    let mut found = HashMap::with_capacity(people.len());
    for part in people.chunks(AT_ONCE) {
        let rows: Vec<(PersonId, Instant, Instant)> = either!(conn, c => heartbeats::table
            .filter(heartbeats::webinar_id.eq(webinar))
            .filter(heartbeats::person_id.among(part.iter().copied()))
            .select((heartbeats::person_id, heartbeats::from_at, heartbeats::to_at))
            .load(c))?;
        found.extend(rows.into_iter().map(|(person, from, to)| (person, Span { from, to })));
    }
    Ok(found)
}
