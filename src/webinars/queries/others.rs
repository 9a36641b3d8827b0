//! The dates of a part that are still ahead, and how people stand to them: for whoever was called off and for whoever has no place.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::instead::{OtherDate, Standing};
use super::super::model::{PlaceState, Webinar, WebinarState};
use super::seats::places_left;
use crate::clock::Instant;
use crate::db::schema::{attendance, enrolments, make_ups, people, places, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId, PersonId, WebinarId};

/// A part of a module in a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOf<'m> {
    /// The cohort.
    pub cohort: CohortId,
    /// The module.
    pub module: &'m str,
    /// The part.
    pub part: i32,
}

impl Webinar {
    /// The part that it is a date of.
    pub fn part_of(&self) -> PartOf<'_> {
        PartOf { cohort: self.cohort_id, module: &self.module, part: self.part }
    }
}

/// The dates of a cohort that are still ahead, the first first, each with how many places can be given.
///
/// # Errors
/// The database's.
pub fn dates_ahead(conn: &mut Conn, cohort: CohortId, now: Instant) -> QueryResult<Vec<OtherDate>> {
    let ahead: Vec<Webinar> = webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(now))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)?;
    with_places_left(conn, ahead)
}

fn with_places_left(conn: &mut Conn, those: Vec<Webinar>) -> QueryResult<Vec<OtherDate>> {
    let with_left = |webinar: Webinar| Ok(OtherDate { left: places_left(conn, &webinar)?, webinar });
    those.into_iter().map(with_left).collect()
}

/// The other dates of the part of a webinar.
///
/// # Errors
/// The database's.
pub fn other_dates(conn: &mut Conn, of: &Webinar, now: Instant) -> QueryResult<Vec<OtherDate>> {
    let others: Vec<Webinar> = webinars::table
        .filter(webinars::cohort_id.eq(of.cohort_id))
        .filter(webinars::module.eq(of.module.clone()))
        .filter(webinars::part.eq(of.part))
        .filter(webinars::id.ne(of.id))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(now))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)?;
    with_places_left(conn, others)
}

/// The webinars of a part that people were at, or made up for by its recording.
fn done_by(conn: &mut Conn, cohort: CohortId, those: &[PersonId]) -> QueryResult<Vec<(PersonId, WebinarId)>> {
    let of_cohort = || webinars::table.filter(webinars::cohort_id.eq(cohort)).select(webinars::id);
    let mut done: Vec<(PersonId, WebinarId)> = attendance::table
        .filter(attendance::person_id.among(those.iter().copied()))
        .filter(attendance::status.eq("present"))
        .filter(attendance::webinar_id.eq_any(of_cohort()))
        .select((attendance::person_id, attendance::webinar_id))
        .load(conn)?;
    let made_up: Vec<(PersonId, WebinarId)> = make_ups::table
        .filter(make_ups::person_id.among(those.iter().copied()))
        .filter(make_ups::state.eq("accepted"))
        .filter(make_ups::webinar_id.eq_any(of_cohort()))
        .select((make_ups::person_id, make_ups::webinar_id))
        .load(conn)?;
    done.extend(made_up);
    Ok(done)
}

/// How these people stand to the dates of a webinar's part.
///
/// # Errors
/// The database's.
pub fn standings(conn: &mut Conn, of: &Webinar, those: &[PersonId]) -> QueryResult<BTreeMap<PersonId, Standing>> {
    let wants: Vec<(PersonId, Option<String>)> = enrolments::table
        .filter(enrolments::cohort_id.eq(of.cohort_id))
        .filter(enrolments::person_id.among(those.iter().copied()))
        .select((enrolments::person_id, enrolments::webinar_language))
        .load(conn)?;
    let part = ids_of(conn, of.part_of())?;
    let said: Vec<(PersonId, WebinarId, String)> = places::table
        .filter(places::person_id.among(those.iter().copied()))
        .filter(places::webinar_id.among(part.iter().copied()))
        .select((places::person_id, places::webinar_id, places::state))
        .load(conn)?;
    let mut found: BTreeMap<PersonId, Standing> = wants
        .into_iter()
        .map(|(person, wants)| (person, Standing { wants: wants.and_then(|tag| tag.parse().ok()), ..Standing::default() }))
        .collect();
    for (person, webinar, state) in said {
        found.entry(person).or_default().places.push((webinar, PlaceState::from_stored(&state)));
    }
    for (person, webinar) in done_by(conn, of.cohort_id, those)? {
        found.entry(person).or_default().attended |= part.contains(&webinar);
    }
    Ok(found)
}

/// Who of these people was at a date of a webinar's part, or made up for it.
///
/// # Errors
/// The database's.
pub fn who_was_at(conn: &mut Conn, of: &Webinar, those: &[PersonId]) -> QueryResult<BTreeSet<PersonId>> {
    let part = ids_of(conn, of.part_of())?;
    let done = done_by(conn, of.cohort_id, those)?.into_iter();
    Ok(done.filter(|(_, webinar)| part.contains(webinar)).map(|(person, _)| person).collect())
}

/// The webinars of a part, whatever became of them.
pub(super) fn ids_of(conn: &mut Conn, part: PartOf<'_>) -> QueryResult<Vec<WebinarId>> {
    webinars::table
        .filter(webinars::cohort_id.eq(part.cohort))
        .filter(webinars::module.eq(part.module.to_owned()))
        .filter(webinars::part.eq(part.part))
        .select(webinars::id)
        .load(conn)
}

/// Somebody without a place at any date of a part.
#[derive(Clone, Debug)]
pub struct Unplaced {
    /// Their enrolment.
    pub enrolment: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// Where they read mail.
    pub email: Option<String>,
    /// In which language.
    pub lang: Lang,
    /// Their own zone.
    pub zone: Option<chrono_tz::Tz>,
    /// On which track.
    pub track: String,
}

/// Whether whoever is enrolled was at one of these webinars, or made up for it.
macro_rules! was_at {
    ($part:expr) => {
        diesel::dsl::exists(
            attendance::table
                .filter(attendance::person_id.eq(enrolments::person_id))
                .filter(attendance::webinar_id.among($part.iter().copied()))
                .filter(attendance::status.eq("present")),
        )
        .or(diesel::dsl::exists(
            make_ups::table
                .filter(make_ups::person_id.eq(enrolments::person_id))
                .filter(make_ups::webinar_id.among($part.iter().copied()))
                .filter(make_ups::state.eq("accepted")),
        ))
    };
}
pub(super) use was_at;

/// Enrolled people on some tracks who neither have nor wait for a place at the dates of a part, and neither were at it nor made up for
/// it.
macro_rules! unplaced {
    ($cohort:expr, $tracks:expr, $part:expr) => {
        enrolments::table
            .inner_join(people::table)
            .filter(enrolments::cohort_id.eq($cohort))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(enrolments::track.among($tracks.to_vec()))
            .filter(not(exists(
                places::table
                    .inner_join(webinars::table)
                    .filter(places::person_id.eq(enrolments::person_id))
                    .filter(places::webinar_id.among($part.iter().copied()))
                    .filter(
                        places::state
                            .eq_any([PlaceState::Taken, PlaceState::Waiting, PlaceState::Offered].map(PlaceState::as_str)),
                    )
                    .filter(webinars::state.eq(WebinarState::Planned.as_str())),
            )))
            .filter(not(was_at!($part)))
    };
}

/// How many there are with an address for letters.
///
/// # Errors
/// The database's.
pub fn unplaced_count(conn: &mut Conn, part: PartOf<'_>, tracks: &[String]) -> QueryResult<i64> {
    let ids = ids_of(conn, part)?;
    unplaced!(part.cohort, tracks, ids).filter(people::email.is_not_null()).count().get_result(conn)
}

/// At most so many of them, by enrolment.
///
/// # Errors
/// The database's.
pub fn unplaced_after(
    conn: &mut Conn,
    part: PartOf<'_>,
    tracks: &[String],
    (after, most): (Option<EnrolmentId>, i64),
) -> QueryResult<Vec<Unplaced>> {
    type Row = (EnrolmentId, PersonId, Option<String>, String, Option<String>, String);
    let ids = ids_of(conn, part)?;
    let rows: Vec<Row> = unplaced!(part.cohort, tracks, ids)
        .filter(enrolments::id.gt(after.unwrap_or(EnrolmentId(0))))
        .order(enrolments::id)
        .limit(most)
        .select((enrolments::id, people::id, people::email, people::language, people::time_zone, enrolments::track))
        .load(conn)?;
    let unplaced = |(enrolment, person, email, language, zone, track): Row| Unplaced {
        enrolment,
        person,
        email,
        lang: language.parse().unwrap_or(Lang::En),
        zone: zone.and_then(|name| name.parse().ok()),
        track,
    };
    Ok(rows.into_iter().map(unplaced).collect())
}

/// Of these people, where they have or wait for a place among these dates, and what they were at or made up for in the cohort.
///
/// # Errors
/// The database's.
pub fn held_or_done(
    conn: &mut Conn,
    cohort: CohortId,
    dates: &[WebinarId],
    those: &[PersonId],
) -> QueryResult<BTreeSet<(PersonId, WebinarId)>> {
    let held: Vec<(PersonId, WebinarId)> = places::table
        .filter(places::person_id.among(those.iter().copied()))
        .filter(places::webinar_id.among(dates.iter().copied()))
        .filter(places::state.eq_any([PlaceState::Taken, PlaceState::Waiting, PlaceState::Offered].map(PlaceState::as_str)))
        .select((places::person_id, places::webinar_id))
        .load(conn)?;
    Ok(held.into_iter().chain(done_by(conn, cohort, those)?).collect())
}

/// The next date of the same part at which somebody has a place.
///
/// # Errors
/// The database's.
pub fn held_elsewhere(conn: &mut Conn, of: &Webinar, person: PersonId, now: Instant) -> QueryResult<Option<Webinar>> {
    webinars::table
        .inner_join(places::table)
        .filter(places::person_id.eq(person))
        .filter(places::state.eq(PlaceState::Taken.as_str()))
        .filter(webinars::cohort_id.eq(of.cohort_id))
        .filter(webinars::module.eq(of.module.clone()))
        .filter(webinars::part.eq(of.part))
        .filter(webinars::id.ne(of.id))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(now))
        .order(webinars::starts_at)
        .select(Webinar::as_select())
        .first(conn)
        .optional()
}

/// Who waits for a place, or is offered one, and is enrolled.
///
/// # Errors
/// The database's.
pub fn who_waits(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Vec<PersonId>> {
    places::table
        .inner_join(
            enrolments::table.on(enrolments::person_id.eq(places::person_id).and(enrolments::cohort_id.eq(webinar.cohort_id))),
        )
        .filter(places::webinar_id.eq(webinar.id))
        .filter(places::state.eq_any([PlaceState::Waiting, PlaceState::Offered].map(PlaceState::as_str)))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .order((places::taken_at, places::id))
        .select(places::person_id)
        .load(conn)
}
