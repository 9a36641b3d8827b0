//! For whom one chance alone became left for a part of live teaching (`domain.md`, early warning): counted by day, so that a letter tells
//! those who organise a cohort and those who give its webinars. Who they are stands on their pages, not in a letter.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeZone as _};
use chrono_tz::Tz;
use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::{enrolments, messages, people, role_grants, standings, webinar_trainers, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{self, Cohort, EnrolmentState, Outlook};
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::notify::Kind;
use crate::people::Role;

/// A cohort with people for whom one chance became left on a day, and who is told so.
#[derive(Clone, Debug)]
pub struct ChancesLeft {
    /// The cohort.
    pub cohort: Cohort,
    /// The day, by the cohort's clock: the one before.
    pub day: NaiveDate,
    /// How many people.
    pub people: i64,
    /// Who is told.
    pub readers: Vec<Told>,
}

/// Somebody who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub person: PersonId,
    /// Their address.
    pub email: String,
    /// Their language.
    pub lang: Lang,
    /// Their own zone, or the cohort's.
    pub zone: Tz,
    /// Whether they organise the cohort; else they give a webinar of it.
    pub organises: bool,
}

/// The cohorts that are not over and have such people from the day before: two statements for each, three where there are any.
///
/// # Errors
/// The database's.
pub fn chances_left(conn: &mut Conn, now: Instant) -> QueryResult<Vec<ChancesLeft>> {
    let mut all = Vec::new();
    for cohort in enrolment::cohorts(conn)? {
        let today = now.in_zone(cohort.tz()).date_naive();
        let Some(day) = today.checked_sub_days(Days::new(1)).filter(|_| cohort.ends_on >= today) else { continue };
        let people = people_on(conn, &cohort, (begin_of(day, cohort.tz()), begin_of(today, cohort.tz())))?;
        if people > 0 {
            let readers = readers_of(conn, &cohort, now)?;
            all.push(ChancesLeft { cohort, day, people, readers });
        }
    }
    Ok(all)
}

/// The first moment of a day.
fn begin_of(day: NaiveDate, zone: Tz) -> Instant {
    let midnight = day.and_hms_opt(0, 0, 0).unwrap_or_default();
    let first = (0..4).find_map(|hour| zone.from_local_datetime(&(midnight + chrono::TimeDelta::hours(hour))).earliest());
    Instant::new(first.map_or_else(|| midnight.and_utc(), |first| first.to_utc()))
}

/// To how many the letter about their one chance was written in that time: it is written once, when it first is so. Who has taken the
/// chance since is left out.
fn people_on(conn: &mut Conn, cohort: &Cohort, (from, to): (Instant, Instant)) -> QueryResult<i64> {
    let written = messages::table
        .filter(messages::person_id.eq(enrolments::person_id.nullable()))
        .filter(messages::kind.eq_any([Kind::LastDate, Kind::LastMakeUp].map(Kind::as_str)))
        .filter(messages::created_at.ge(from))
        .filter(messages::created_at.lt(to));
    enrolments::table
        .inner_join(standings::table)
        .filter(enrolments::cohort_id.eq(cohort.id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(standings::outlook.eq(Outlook::OnlyIf.as_str()))
        .filter(exists(written))
        .count()
        .get_result(conn)
}

/// Who organises a cohort, and who gives a webinar of it that is not over, each once.
fn readers_of(conn: &mut Conn, cohort: &Cohort, now: Instant) -> QueryResult<Vec<Told>> {
    type Row = (String, PersonId, Option<String>, String, Option<String>);
    let granted: Vec<Row> = role_grants::table
        .inner_join(people::table.on(people::id.eq(role_grants::person_id)))
        .filter(role_grants::role.eq_any([Role::Organiser, Role::Trainer].map(Role::as_str)))
        .filter(role_grants::revoked_at.is_null())
        .filter(role_grants::cohort_id.is_null().or(role_grants::cohort_id.eq(cohort.id.0)))
        .filter(people::erased_at.is_null())
        .order(people::id)
        .select((role_grants::role, people::id, people::email, people::language, people::time_zone))
        .load(conn)?;
    let gives: Vec<PersonId> = webinar_trainers::table
        .inner_join(webinars::table)
        .filter(webinars::cohort_id.eq(cohort.id))
        .filter(webinars::state.eq("planned"))
        .filter(webinars::ends_at.gt(now))
        .filter(webinar_trainers::person_id.among(granted.iter().map(|row| row.1)))
        .select(webinar_trainers::person_id)
        .load(conn)?;
    let mut readers: BTreeMap<PersonId, Told> = BTreeMap::new();
    for (role, person, email, language, zone) in granted {
        let organises = role == Role::Organiser.as_str();
        let Some(email) = email.filter(|_| organises || gives.contains(&person)) else { continue };
        let zone = zone.and_then(|zone| zone.parse().ok()).unwrap_or_else(|| cohort.tz());
        let lang = language.parse().unwrap_or(Lang::En);
        readers.entry(person).or_insert(Told { person, email, lang, zone, organises: false }).organises |= organises;
    }
    Ok(readers.into_values().collect())
}
