//! The roster as a trainer works with it: the people expected (as `webinars` says) with their attendance, narrowed by name or status, a
//! page at a time.

use diesel::prelude::*;

use super::super::model::{Evidence, Mark, Source, Status};
use super::super::presence::{Fact, Span};
use super::counts::COUNTED_TO;
use super::heartbeats::growing;
use super::imports::standing;
use super::without_record::people_without_record;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, attendance_imports, enrolments, evidence, evidence_matches, people, places, rulings};
use crate::db::{AmongDsl as _, Conn, MultiBackend, dialect};
use crate::either;
use crate::enrolment::{self, EnrolmentState};
use crate::i18n::Lang;
use crate::ids::{EvidenceId, PersonId, WebinarId};
use crate::people::names;
use crate::webinars::{PlaceState, Webinar, WebinarState, on_list, seen_at_closing, tracks_with};

/// How many names one statement looks up.
const PEOPLE_AT_ONCE: usize = 10_000;

/// Which of the people are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// Part of a name, in any script.
    pub name: Option<String>,
    /// Those with this attendance.
    pub status: Option<Status>,
    /// Just these; the roster's pages take no more of them than a form can hold.
    pub people: Option<Vec<PersonId>>,
}

/// Somebody on the roster.
#[derive(Clone, Debug, Hash)]
pub struct Entry {
    /// Who.
    pub person: PersonId,
    /// As it stands on lists.
    pub name: String,
    /// The language they read: of their name, too.
    pub lang: Lang,
    /// What they do.
    pub position: Option<String>,
    /// Code of the region.
    pub region: Option<String>,
    /// They said beforehand that they cannot come.
    pub cannot_come: bool,
    /// Their enrolment ended after the webinar was closed.
    pub has_left: bool,
    /// What it came to so far.
    pub status: Status,
    /// What was captured, the first first.
    pub evidence: Vec<Captured>,
    /// The stretch of their open joining page that still goes on: no evidence yet.
    pub growing: Option<Span>,
    /// The ruling that counts.
    pub ruling: Option<LastRuling>,
}

/// The ruling that counts.
#[derive(Clone, Debug, Hash)]
pub struct LastRuling {
    /// What.
    pub mark: Mark,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
    /// Who, as stored.
    pub by_whom: String,
}

/// A piece of evidence, as far as a list of many people tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Captured {
    /// Which.
    pub id: EvidenceId,
    /// Where it comes from.
    pub source: Source,
    /// The moment, or the begin of the interval.
    pub from_at: Instant,
    /// The end of the interval; `None` for a moment.
    pub to_at: Option<Instant>,
    /// Seconds within the interval, where it is not known in which of it they were.
    pub sure_seconds: Option<i32>,
}

impl Captured {
    /// What it says to presence.
    pub const fn fact(&self) -> Fact {
        self.source.fact(self.from_at, self.to_at, self.sure_seconds)
    }
}

type Work = (Option<String>, Option<String>);
type Head = (PersonId, (String, String), String, Work, Option<String>, Option<String>);

/// The people of a page of the roster with what is known of them: `most` from the place `skip` (0 is the first) on.
///
/// # Errors
/// The database's.
pub fn roster_entries(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    narrowed: &Narrowed,
    skip: i64,
    most: i64,
) -> QueryResult<Vec<Entry>> {
    if let Narrowed { name: None, status: Some(Status::NotRecorded), people: None } = narrowed {
        // who they are is found without reading anything else about those who have a record
        let open = people_without_record(conn, webinar, curriculum, skip, most)?;
        return entries_of(conn, webinar, curriculum, &open);
    }
    let mut query = enrolments::table
        .inner_join(people::table)
        .left_join(places::table.on(places::person_id.eq(enrolments::person_id).and(places::webinar_id.eq(webinar.id))))
        .left_join(
            attendance::table.on(attendance::person_id.eq(enrolments::person_id).and(attendance::webinar_id.eq(webinar.id))),
        )
        .into_boxed::<MultiBackend>();
    let is_closed = webinar.state() == WebinarState::Closed;
    query = if is_closed {
        // as the closing saw it
        query.filter(on_list!(webinar.closed_at).assume_not_null()).filter(attendance::id.nullable().is_not_null())
    } else {
        query.filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
    };
    query = match webinar.capacity {
        Some(seats) if i64::from(seats) <= COUNTED_TO => query
            .filter(places::state.eq(PlaceState::Taken.as_str()))
            // a sum: else a whole cohort is gone through in the order of names for the few who have a place
            .filter((enrolments::cohort_id + 0_i64).eq(webinar.cohort_id.0)),
        Some(_) => {
            query.filter(places::state.eq(PlaceState::Taken.as_str())).filter(enrolments::cohort_id.eq(webinar.cohort_id))
        }
        None => query.filter(enrolments::cohort_id.eq(webinar.cohort_id)),
    };
    if webinar.capacity.is_none() && !is_closed {
        query = query.filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)));
    }
    if let Some(key) = narrowed.name.as_deref().map(names::search_key).filter(|key| !key.is_empty()) {
        query = match enrolment::found_few(conn, webinar.cohort_id, &key)? {
            Some(few) => query.filter(enrolments::id.among(few)),
            // where many begin so, a page of them is soon found by looking at one after the other
            None => query.filter(enrolments::name_key.like(dialect::contains(&key)).escape('\\')),
        };
    }
    query = match narrowed.status {
        Some(Status::NotRecorded) => {
            query.filter(attendance::status.is_null().or(attendance::status.eq(Status::NotRecorded.as_str())))
        }
        Some(status) => query.filter(attendance::status.eq(status.as_str())),
        None => query,
    };
    if let Some(only) = &narrowed.people {
        query = query.filter(enrolments::person_id.among(only.clone()));
    }
    let heads: Vec<Head> = query
        .order((enrolments::sort_key, enrolments::id))
        .limit(most)
        .offset(skip)
        .select((
            enrolments::person_id,
            (people::name, people::language),
            enrolments::state,
            (enrolments::position, enrolments::region),
            places::state.nullable(),
            attendance::status.nullable(),
        ))
        .load(conn)?;
    filled(conn, webinar.id, heads)
}

/// The same for certain people, whoever is expected.
///
/// # Errors
/// The database's.
pub fn entries_of(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, wanted: &[PersonId]) -> QueryResult<Vec<Entry>> {
    let narrowed = Narrowed { people: Some(wanted.to_vec()), ..Narrowed::default() };
    roster_entries(conn, webinar, curriculum, &narrowed, 0, i64::try_from(wanted.len()).unwrap_or(i64::MAX))
}

/// Adds evidence and rulings: the same few questions for any number of people.
fn filled(conn: &mut Conn, webinar: WebinarId, heads: Vec<Head>) -> QueryResult<Vec<Entry>> {
    let ids: Vec<PersonId> = heads.iter().map(|head| head.0).collect();
    let mut entries: Vec<Entry> = heads.into_iter().map(entry).collect();
    let place = |person: PersonId| ids.iter().position(|id| *id == person);
    for (person, piece) in captured_of(conn, webinar, &ids)? {
        if let Some(place) = place(person) {
            entries[place].evidence.push(piece);
        }
    }
    for (person, span) in growing(conn, webinar, &ids)? {
        if let Some(place) = place(person) {
            entries[place].growing = Some(span);
        }
    }
    for (person, ruling) in last_rulings(conn, webinar, &ids)? {
        if let Some(place) = place(person) {
            entries[place].ruling = Some(ruling);
        }
    }
    Ok(entries)
}

fn entry((person, (name, language), state, (position, region), place, status): Head) -> Entry {
    Entry {
        person,
        name,
        lang: language.parse().unwrap_or(Lang::En),
        position,
        region,
        cannot_come: place.as_deref().map(PlaceState::from_stored) == Some(PlaceState::CannotCome),
        has_left: state != EnrolmentState::Enrolled.as_str(),
        status: status.and_then(|status| status.parse().ok()).unwrap_or(Status::NotRecorded),
        evidence: Vec::new(),
        growing: None,
        ruling: None,
    }
}

/// [`evidence_of`] with no more of each piece than the roster shows: it asks for fifty people, and again every few seconds.
fn captured_of(conn: &mut Conn, webinar: WebinarId, ids: &[PersonId]) -> QueryResult<Vec<(PersonId, Captured)>> {
    type Row = (EvidenceId, Option<PersonId>, String, Instant, Option<Instant>, Option<i32>);
    let columns =
        (evidence::id, evidence::person_id, evidence::source, evidence::from_at, evidence::to_at, evidence::sure_seconds);
    let own: Vec<Row> = either!(conn, c => evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.among(ids.iter().copied()))
        .filter(standing!())
        .select(columns)
        .load(c))?;
    let decided: Vec<(Row, Option<i64>)> = either!(conn, c => evidence::table
        .inner_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(standing!())
        .order((evidence_matches::at, evidence_matches::id))
        .select((columns, evidence_matches::person_id))
        .load(c))?;
    let latest: std::collections::HashMap<i64, (Row, Option<i64>)> =
        decided.into_iter().map(|(piece, person)| (piece.0.0, (piece, person))).collect();
    let decided = latest.into_values().filter_map(|(piece, person)| Some((PersonId(person?), piece)));
    let own = own.into_iter().filter_map(|piece| Some((piece.1?, piece)));
    let captured = |(id, _, source, from_at, to_at, sure_seconds): Row| {
        // as `Evidence::source` reads it
        Captured { id, source: source.parse().unwrap_or(Source::Report), from_at, to_at, sure_seconds }
    };
    let mut all: Vec<_> = own.chain(decided).map(|(person, piece)| (person, captured(piece))).collect();
    all.sort_by_key(|(_, piece)| (piece.from_at, piece.id));
    Ok(all)
}

/// Evidence of people, theirs by construction or by a decision, the first first.
pub(super) fn evidence_of(conn: &mut Conn, webinar: WebinarId, ids: &[PersonId]) -> QueryResult<Vec<(PersonId, Evidence)>> {
    let own: Vec<Evidence> = evidence::table
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.among(ids.iter().copied()))
        .filter(standing!())
        .select(Evidence::as_select())
        .load(conn)?;
    let mut all: Vec<(PersonId, Evidence)> = own.into_iter().filter_map(|piece| Some((piece.person_id?, piece))).collect();
    let decided: Vec<(Evidence, Option<i64>)> = evidence::table
        .inner_join(evidence_matches::table)
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .filter(standing!())
        .order((evidence_matches::at, evidence_matches::id))
        .select((Evidence::as_select(), evidence_matches::person_id))
        .load(conn)?;
    let latest: std::collections::HashMap<i64, (Evidence, Option<i64>)> =
        decided.into_iter().map(|(piece, person)| (piece.id.0, (piece, person))).collect();
    all.extend(latest.into_values().filter_map(|(piece, person)| Some((PersonId(person?), piece))));
    all.sort_by_key(|(_, piece)| (piece.from_at, piece.id));
    Ok(all)
}

fn last_rulings(conn: &mut Conn, webinar: WebinarId, ids: &[PersonId]) -> QueryResult<Vec<(PersonId, LastRuling)>> {
    type Row = (PersonId, String, Option<String>, Instant, String);
    let rows: Vec<Row> = either!(conn, c => rulings::table
        .filter(rulings::webinar_id.eq(webinar))
        .filter(rulings::person_id.among(ids.iter().copied()))
        .order((rulings::at, rulings::id))
        .select((rulings::person_id, rulings::status, rulings::reason, rulings::at, rulings::by_whom))
        .load(c))?;
    let ruling = |(person, status, reason, at, by_whom): Row| {
        Some((person, LastRuling { mark: status.parse().ok()?, reason, at, by_whom }))
    };
    Ok(rows.into_iter().filter_map(ruling).collect())
}

/// Those of `wanted` who may attend: enrolled, on a track with the webinar's module. They need no place here: one webinar can make
/// up for another. Once it is closed, whoever stands on its list may be ruled on, too, whatever became of their enrolment.
///
/// # Errors
/// The database's.
pub fn may_attend(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    wanted: &[PersonId],
) -> QueryResult<Vec<PersonId>> {
    let tracks = tracks_with(curriculum, &webinar.module);
    let mut found = Vec::with_capacity(wanted.len());
    for part in wanted.chunks(PEOPLE_AT_ONCE) {
        let theirs: Vec<PersonId> = enrolments::table
            .filter(enrolments::cohort_id.eq(webinar.cohort_id))
            .filter(enrolments::person_id.among(part.iter().copied()))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(enrolments::track.among(tracks.clone()))
            .select(enrolments::person_id)
            .load(conn)?;
        found.extend(theirs);
        if webinar.state() == WebinarState::Closed {
            let settled: Vec<PersonId> = enrolments::table
                .filter(enrolments::cohort_id.eq(webinar.cohort_id))
                .filter(enrolments::person_id.among(part.iter().copied()))
                .filter(on_list!(webinar.closed_at).assume_not_null())
                .filter(seen_at_closing!(webinar))
                .select(enrolments::person_id)
                .load(conn)?;
            let more: Vec<PersonId> = settled.into_iter().filter(|person| !found.contains(person)).collect();
            found.extend(more);
        }
    }
    Ok(found)
}

/// Up to `most` people who may attend and whose name holds these words, in any script.
///
/// # Errors
/// The database's.
pub fn find_by_name(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    words: &str,
    most: i64,
) -> QueryResult<Vec<(PersonId, String)>> {
    let key = names::search_key(words);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    enrolments::table
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
        .filter(
            enrolments::name_key.like(dialect::contains(&key)).escape('\\').or(people::email.eq(words.trim().to_lowercase())),
        )
        .order((enrolments::sort_key, enrolments::id))
        .limit(most)
        .select((enrolments::person_id, people::name))
        .load(conn)
}
