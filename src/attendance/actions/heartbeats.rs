//! Writing heartbeats: stretches grow in their table, and become evidence when they have ended.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::super::heartbeats::{GAP_SECONDS, Stretches, joined};
use super::super::model::Source;
use super::super::presence::Span;
use super::super::queries;
use super::derive::Setting;
use super::evidence::{NewEvidence, record_in};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{evidence, heartbeats};
use crate::either;
use crate::ids::{PersonId, RowId, WebinarId};
use crate::webinars::{self, Slot, WebinarState};

/// How many rows go into one statement, and how many people into one question.
const AT_ONCE: usize = 5_000;

#[derive(Insertable)]
#[diesel(table_name = heartbeats, treat_none_as_default_value = false)]
struct NewRow {
    id: RowId,
    webinar_id: WebinarId,
    person_id: PersonId,
    from_at: Instant,
    to_at: Instant,
}

/// Writes the beats of a webinar. Those from outside its door's hours are none, but for one that shows that a
/// stretch went on to the end of them, and neither are those of people who never pressed
/// Join. Answers of how many people something was written.
///
/// # Errors
/// `NotFound` where there is no such webinar, or the database's.
pub fn write_beats(conn: &mut Conn, by: &By, webinar: WebinarId, beats: &Stretches) -> QueryResult<usize> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if webinar.state() != WebinarState::Planned {
        return Ok(0);
    }
    let door = webinars::join_window(&webinar);
    let mut by_person: HashMap<PersonId, Vec<Span>> = HashMap::new();
    for (person, span) in beats {
        by_person.entry(*person).or_default().push(*span);
    }
    let people: Vec<PersonId> = by_person.keys().copied().collect();
    let growing = queries::growing(conn, setting.id, &people)?;
    let unknown: Vec<PersonId> = people.iter().filter(|person| !growing.contains_key(*person)).copied().collect();
    let came = came(conn, setting.id, &unknown)?;
    by_person.retain(|person, _| growing.contains_key(person) || came.contains(person));

    let (mut ended, mut grown) = (Vec::new(), Vec::with_capacity(by_person.len()));
    for (person, mut spans) in by_person {
        let before = growing.get(&person);
        spans.extend(before);
        let mut apart: Vec<Span> = joined(spans).into_iter().filter_map(|span| within_door(&door, span, before)).collect();
        if let Some(last) = apart.pop() {
            grown.push((person, last));
        }
        ended.extend(apart.into_iter().map(|span| piece(setting.id, person, span)));
    }
    save(conn, setting.id, &grown)?;
    record_in(conn, by, &setting, &ended)?;
    Ok(grown.len())
}

/// What counts of a stretch with the door's hours: one that spans the end of them counts up to the end, and what was written before the
/// end was moved stays as it is.
fn within_door(door: &Slot, span: Span, before: Option<&Span>) -> Option<Span> {
    let grows = before.filter(|before| before.from <= span.to && span.from <= before.to);
    let last = grows.map_or(door.to, |before| before.to.max(door.to));
    let is_inside = span.from < door.to && span.to >= door.from;
    (is_inside || grows.is_some()).then_some(Span { to: span.to.min(last), ..span })
}

/// Turns the stretches that have ended into evidence, of up to so many people. Answers how many.
///
/// # Errors
/// The database's.
pub fn end_beats(conn: &mut Conn, by: &By, most: i64) -> QueryResult<usize> {
    let last = by.at.plus_seconds(-GAP_SECONDS);
    let webinars: Vec<WebinarId> = heartbeats::table
        .filter(heartbeats::to_at.lt(last))
        .order(heartbeats::to_at)
        .limit(most)
        .select(heartbeats::webinar_id)
        .load(conn)?;
    let webinars: HashSet<WebinarId> = webinars.into_iter().collect();
    let mut ended = 0;
    for webinar in webinars {
        let (setting, _) = Setting::locked(conn, webinar)?;
        let over = heartbeats::table
            .filter(heartbeats::webinar_id.eq(webinar))
            .filter(heartbeats::to_at.lt(last))
            .order(heartbeats::to_at)
            .limit(most)
            .select((heartbeats::id, heartbeats::person_id, heartbeats::from_at, heartbeats::to_at))
            .load(conn)?;
        ended += settle(conn, by, &setting, over)?;
    }
    Ok(ended)
}

/// Turns all stretches of a webinar that is being closed into evidence.
pub(super) fn end_beats_of(conn: &mut Conn, by: &By, setting: &Setting) -> QueryResult<usize> {
    let all = heartbeats::table
        .filter(heartbeats::webinar_id.eq(setting.id))
        .select((heartbeats::id, heartbeats::person_id, heartbeats::from_at, heartbeats::to_at))
        .load(conn)?;
    // whoever closes has written none of it
    settle(conn, &By::system(by.at), setting, all)
}

type Row = (RowId, PersonId, Instant, Instant);

fn settle(conn: &mut Conn, by: &By, setting: &Setting, over: Vec<Row>) -> QueryResult<usize> {
    let pieces: Vec<NewEvidence> =
        over.iter().map(|(_, person, from, to)| piece(setting.id, *person, Span { from: *from, to: *to })).collect();
    if !setting.meeting.closed {
        record_in(conn, by, setting, &pieces)?;
    }
    for part in over.chunks(AT_ONCE) {
        let ids: Vec<RowId> = part.iter().map(|(id, ..)| *id).collect();
        diesel::delete(heartbeats::table.filter(heartbeats::id.eq_any(ids))).execute(conn)?;
    }
    Ok(over.len())
}

/// A stretch as evidence; one beat alone is a moment.
fn piece(webinar: WebinarId, person: PersonId, span: Span) -> NewEvidence {
    let new = if span.from == span.to {
        NewEvidence::moment(person, Source::Heartbeat, span.from)
    } else {
        NewEvidence::interval(person, Source::Heartbeat, span.from, span.to)
    };
    new.once(format!("beat:{webinar}:{person}:{}", span.from.micros()))
}

/// Those who pressed Join.
fn came(conn: &mut Conn, webinar: WebinarId, people: &[PersonId]) -> QueryResult<HashSet<PersonId>> {
    let mut found = HashSet::with_capacity(people.len());
    for part in people.chunks(AT_ONCE) {
        let rows: Vec<Option<i64>> = evidence::table
            .filter(evidence::webinar_id.eq(webinar))
            .filter(evidence::person_id.eq_any(part.to_vec()))
            .filter(evidence::source.eq(Source::JoinLink.as_str()))
            .select(evidence::person_id)
            .load(conn)?;
        found.extend(rows.into_iter().flatten().map(PersonId));
    }
    Ok(found)
}

fn save(conn: &mut Conn, webinar_id: WebinarId, grown: &[(PersonId, Span)]) -> QueryResult<()> {
    for part in grown.chunks(AT_ONCE) {
        let rows: Vec<NewRow> = part
            .iter()
            .map(|(person_id, span)| NewRow {
                id: RowId::new(),
                webinar_id,
                person_id: *person_id,
                from_at: span.from,
                to_at: span.to,
            })
            .collect();
        either!(conn, c => diesel::insert_into(heartbeats::table)
            .values(&rows)
            .on_conflict((heartbeats::webinar_id, heartbeats::person_id))
            .do_update()
            .set((heartbeats::from_at.eq(excluded(heartbeats::from_at)), heartbeats::to_at.eq(excluded(heartbeats::to_at))))
            .execute(c))?;
    }
    Ok(())
}
