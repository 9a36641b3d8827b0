//! Whose calendars a webinar may concern: everybody enrolled on its cohort, with what they said and what they were told.

use std::collections::BTreeMap;

use diesel::dsl::{count_star, not};
use diesel::prelude::*;

use super::super::invite::{Stand, Told};
use super::super::model::{PlaceState, Webinar, WebinarState};
use super::roster::tracks_with;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{calendar_invitations, enrolments, people, places, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::i18n::Lang;
use crate::ids::{EnrolmentId, PersonId, WebinarId};

/// Somebody whose calendar a webinar may concern.
#[derive(Clone, Debug)]
pub struct Invitee {
    /// Their enrolment.
    pub enrolment: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// `None` after erasure.
    pub email: Option<String>,
    /// The language for e-mails.
    pub lang: Lang,
    /// Their own zone, where they gave one.
    pub zone: Option<chrono_tz::Tz>,
    /// How they stand to it.
    pub stand: Stand,
    /// What their calendar was told.
    pub told: Option<Told>,
}

type Row = (
    (EnrolmentId, PersonId, String, String, Option<String>),
    (Option<String>, String, Option<String>),
    Option<String>,
    (Option<String>, Option<i32>),
);

/// Some of them after an enrolment, in the order of their enrolments, whatever became of these: at most `most`.
///
/// # Errors
/// The database's.
pub fn invitees_after(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    after: Option<EnrolmentId>,
    most: i64,
) -> QueryResult<Vec<Invitee>> {
    load(conn, webinar, curriculum, (after.unwrap_or(EnrolmentId(i64::MIN)), None), most)
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn invitee(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, person: PersonId) -> QueryResult<Option<Invitee>> {
    Ok(load(conn, webinar, curriculum, (EnrolmentId(i64::MIN), Some(person)), 1)?.pop())
}

/// Everybody enrolled on a webinar's cohort, with what was said about their place there and what their calendar was told of it.
macro_rules! those_of {
    ($webinar:expr) => {
        enrolments::table
            .inner_join(people::table)
            .left_join(places::table.on(places::person_id.eq(enrolments::person_id).and(places::webinar_id.eq($webinar.id))))
            .left_join(calendar_invitations::table.on(
                calendar_invitations::person_id.eq(enrolments::person_id).and(calendar_invitations::webinar_id.eq($webinar.id)),
            ))
            .filter(enrolments::cohort_id.eq($webinar.cohort_id))
    };
}

fn load(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    (after, person): (EnrolmentId, Option<PersonId>),
    most: i64,
) -> QueryResult<Vec<Invitee>> {
    let all = those_of!(webinar)
        .filter(enrolments::id.gt(after))
        .order(enrolments::id)
        .select((
            (enrolments::id, enrolments::person_id, enrolments::state, enrolments::track, enrolments::webinar_language),
            (people::email, people::language, people::time_zone),
            places::state.nullable(),
            (calendar_invitations::state.nullable(), calendar_invitations::changes.nullable()),
        ))
        .limit(most);
    let rows: Vec<Row> = match person {
        Some(person) => all.filter(enrolments::person_id.eq(person)).load(conn)?,
        None => all.load(conn)?,
    };
    let tracks = tracks_with(curriculum, &webinar.module);
    Ok(rows.into_iter().map(|row| to_invitee(row, &tracks)).collect())
}

fn to_invitee((enrolment, account, place, told): Row, tracks: &[String]) -> Invitee {
    let (id, person, state, track, wants) = enrolment;
    let (email, language, zone) = account;
    Invitee {
        enrolment: id,
        person,
        email,
        lang: language.parse().unwrap_or(Lang::En),
        zone: zone.and_then(|zone| zone.parse().ok()),
        stand: Stand {
            takes_module: state == EnrolmentState::Enrolled.as_str() && tracks.contains(&track),
            place: place.as_deref().map(PlaceState::from_stored),
            wants: wants.and_then(|wants| wants.parse().ok()),
        },
        told: told.0.zip(told.1).map(|(state, changes)| Told { invited: state == INVITED, changes }),
    }
}

/// The state of whoever is invited.
pub const INVITED: &str = "invited";

/// What somebody's calendar was told about a webinar.
///
/// # Errors
/// The database's.
pub fn told(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<Told>> {
    let row: Option<(String, i32)> = calendar_invitations::table
        .filter(calendar_invitations::webinar_id.eq(webinar))
        .filter(calendar_invitations::person_id.eq(person))
        .select((calendar_invitations::state, calendar_invitations::changes))
        .first(conn)
        .optional()?;
    Ok(row.map(|(state, changes)| Told { invited: state == INVITED, changes }))
}

/// How many are invited.
///
/// # Errors
/// The database's.
pub fn invited_count(conn: &mut Conn, webinar: WebinarId) -> QueryResult<i64> {
    calendar_invitations::table
        .filter(calendar_invitations::webinar_id.eq(webinar))
        .filter(calendar_invitations::state.eq(INVITED))
        .count()
        .get_result(conn)
}

/// The languages of the other dates of a webinar's part that are still to come and open to everybody: where places are limited, nobody is
/// expected without one.
///
/// # Errors
/// The database's.
pub fn languages_elsewhere(conn: &mut Conn, webinar: &Webinar, now: Instant) -> QueryResult<Vec<Lang>> {
    let found: Vec<String> = webinars::table
        .filter(webinars::cohort_id.eq(webinar.cohort_id))
        .filter(webinars::module.eq(&webinar.module))
        .filter(webinars::part.eq(webinar.part))
        .filter(webinars::id.ne(webinar.id))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(now))
        .filter(webinars::capacity.is_null())
        .select(webinars::language)
        .load(conn)?;
    Ok(found.into_iter().filter_map(|lang| lang.parse().ok()).collect())
}

/// How many of those who take the module are expected at other dates of its part and not at this one, because these are in the language
/// that they want: as [`super::super::invite::is_elsewhere`] says it of each. None where places are given.
///
/// # Errors
/// The database's.
pub fn elsewhere_count(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, now: Instant) -> QueryResult<i64> {
    if webinar.capacity.is_some() {
        return Ok(0);
    }
    let langs = languages_only_elsewhere(conn, webinar, now)?;
    those_of!(webinar)
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
        .filter(enrolments::webinar_language.assume_not_null().among(langs))
        .filter(calendar_invitations::state.is_null().or(calendar_invitations::state.ne(INVITED)))
        .filter(places::state.is_null().or(places::state.ne(PlaceState::Taken.as_str())))
        .count()
        .get_result(conn)
}

/// The languages in which the part is held at other dates and not at this one.
fn languages_only_elsewhere(conn: &mut Conn, webinar: &Webinar, now: Instant) -> QueryResult<Vec<String>> {
    let langs = languages_elsewhere(conn, webinar, now)?.into_iter();
    Ok(langs.filter(|lang| !webinar.speaks(*lang)).map(|lang| lang.tag().to_owned()).collect())
}

/// How many an invitation would go to now, by the language of their letters: those to whom a webinar belongs, who have an address and
/// whose calendar does not hold it, as [`super::super::invite::belongs`] says it of each.
///
/// # Errors
/// The database's.
pub fn to_invite(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    now: Instant,
) -> QueryResult<BTreeMap<Lang, i64>> {
    if webinar.state() != WebinarState::Planned || webinar.starts_at <= now {
        return Ok(BTreeMap::new());
    }
    let langs = languages_only_elsewhere(conn, webinar, now)?;
    let suits = enrolments::webinar_language.is_null().or(not(enrolments::webinar_language.assume_not_null().among(langs)));
    let comes = places::state.is_null().or(places::state.ne(PlaceState::CannotCome.as_str()));
    let has_place = places::state.eq(PlaceState::Taken.as_str());
    let all = those_of!(webinar)
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
        .filter(people::email.is_not_null())
        .filter(calendar_invitations::state.is_null().or(calendar_invitations::state.ne(INVITED)))
        .group_by(people::language)
        .select((people::language, count_star()));
    let rows: Vec<(String, i64)> = if webinar.capacity.is_some() {
        all.filter(has_place).load(conn)?
    } else {
        all.filter(has_place.or(comes.and(suits))).load(conn)?
    };
    let mut counts = BTreeMap::new();
    for (lang, count) in rows {
        *counts.entry(lang.parse().unwrap_or(Lang::En)).or_default() += count;
    }
    Ok(counts)
}

/// From how many calendars a webinar would be taken when invitations are sent: of those who hold it and to whom it belongs no more, with
/// an address.
///
/// # Errors
/// The database's.
pub fn to_take_back(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, now: Instant) -> QueryResult<i64> {
    if webinar.state() != WebinarState::Planned || webinar.starts_at <= now {
        return Ok(0);
    }
    let invited = || {
        those_of!(webinar).filter(people::email.is_not_null()).filter(calendar_invitations::state.assume_not_null().eq(INVITED))
    };
    let theirs = || {
        invited()
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
    };
    let all: i64 = invited().count().get_result(conn)?;
    let stay: i64 = if webinar.capacity.is_some() {
        theirs().filter(places::state.eq(PlaceState::Taken.as_str())).count().get_result(conn)?
    } else {
        let comes = places::state.is_null().or(places::state.ne(PlaceState::CannotCome.as_str()));
        theirs().filter(comes).count().get_result(conn)?
    };
    Ok(all - stay)
}
