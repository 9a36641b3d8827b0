//! Who is expected at a webinar (`domain.md`, roster): those with a place where places are used, else everybody enrolled whose
//! track has the module. In the order of names, a page at a time: a cohort may have a hundred thousand people. Once it is closed, those
//! are expected whom the closing saw: it leaves everybody with a row of attendance, and whoever comes onto the cohort later has none.
//! Whose enrolment ends after the closing stays on the list, which changes by rulings alone.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::super::model::{PlaceState, Webinar, WebinarState};
use super::lists::roster_counts;
use super::seats::seats_taken;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, enrolment_counts, enrolments, people, places, webinars};
use crate::db::{AmongDsl as _, Conn, MultiBackend};
use crate::enrolment::EnrolmentState;
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId, PersonId, WebinarId};

/// Somebody expected at a webinar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Their enrolment.
    pub enrolment: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// As it stands on lists.
    pub name: String,
    /// In Latin letters.
    pub latin_name: Option<String>,
    /// `None` after erasure.
    pub email: Option<String>,
    /// The language for reading and e-mails.
    pub lang: Lang,
    /// Their own zone, where they gave one.
    pub zone: Option<chrono_tz::Tz>,
    /// On which track.
    pub track: String,
    /// What they do.
    pub position: Option<String>,
    /// Where.
    pub organisation: Option<String>,
    /// Code of a region.
    pub region: Option<String>,
    /// They said beforehand that they cannot come.
    pub cannot_come: bool,
    /// Their enrolment ended after the webinar was closed.
    pub has_left: bool,
}

diesel::allow_columns_to_appear_in_same_group_by_clause!(webinars::id, enrolments::track);

/// Whether the closing of a webinar saw an enrolled person; before it is closed, everybody. A macro, because the type of such a
/// condition cannot be written down.
macro_rules! seen_at_closing {
    ($webinar:expr) => {
        diesel::IntoSql::into_sql::<diesel::sql_types::Bool>($webinar.state() != WebinarState::Closed).or(diesel::dsl::exists(
            attendance::table
                .filter(attendance::webinar_id.eq($webinar.id))
                .filter(attendance::person_id.eq(enrolments::person_id)),
        ))
    };
}
pub(crate) use seen_at_closing;

/// Whether an enrolment stands on the list of a webinar: it is enrolled, or it ended after the closing. Of the latter those count whom the
/// closing saw, which [`seen_at_closing`] or a join with `attendance` says.
macro_rules! on_list {
    ($closed_at:expr) => {
        enrolments::state
            .nullable()
            .eq($crate::enrolment::EnrolmentState::Enrolled.as_str())
            .or(enrolments::state_at.nullable().ge($closed_at))
    };
}
pub(crate) use on_list;

type Work = (Option<String>, Option<String>, Option<String>);
type Account = (String, Option<String>, Option<String>, String, Option<String>);
type Row = (EnrolmentId, PersonId, (String, String), Work, Account, Option<String>);

/// The tracks that have a module.
pub fn tracks_with(curriculum: &Curriculum, module: &str) -> Vec<String> {
    let has_it = |track: &&crate::curriculum::Track| track.modules.iter().any(|slug| slug == module);
    curriculum.programme.tracks.iter().filter(has_it).map(|track| track.id.clone()).collect()
}

/// Everybody expected, by name.
///
/// # Errors
/// The database's.
pub fn roster_for(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<Vec<Expected>> {
    roster_page(conn, webinar, curriculum, 0, i64::from(i32::MAX))
}

/// Those expected from the place `skip` (0 is the first) on, at most `most`.
///
/// # Errors
/// The database's.
pub fn roster_page(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    skip: i64,
    most: i64,
) -> QueryResult<Vec<Expected>> {
    let is_closed = webinar.state() == WebinarState::Closed;
    let mut all = enrolments::table
        .inner_join(people::table)
        .left_join(places::table.on(places::person_id.eq(enrolments::person_id).and(places::webinar_id.eq(webinar.id))))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .into_boxed::<MultiBackend>();
    all = if is_closed {
        all.filter(on_list!(webinar.closed_at).assume_not_null()).filter(seen_at_closing!(webinar))
    } else {
        all.filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
    };
    if webinar.capacity.is_some() {
        all = all.filter(places::state.eq(PlaceState::Taken.as_str()));
    } else if !is_closed {
        all = all.filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)));
    }
    let rows: Vec<Row> = all
        .order((enrolments::sort_key, enrolments::id))
        .select((
            enrolments::id,
            enrolments::person_id,
            (enrolments::state, enrolments::track),
            (enrolments::position, enrolments::organisation, enrolments::region),
            (people::name, people::latin_name, people::email, people::language, people::time_zone),
            places::state.nullable(),
        ))
        .limit(most)
        .offset(skip)
        .load(conn)?;
    Ok(rows.into_iter().map(to_expected).collect())
}

fn to_expected((enrolment, person, (state, track), work, account, place): Row) -> Expected {
    let (position, organisation, region) = work;
    let (name, latin_name, email, language, zone) = account;
    Expected {
        enrolment,
        person,
        name,
        latin_name,
        email,
        lang: language.parse().unwrap_or(Lang::En),
        zone: zone.and_then(|zone| zone.parse().ok()),
        track,
        position,
        organisation,
        region,
        cannot_come: place.as_deref().map(PlaceState::from_stored) == Some(PlaceState::CannotCome),
        has_left: state != EnrolmentState::Enrolled.as_str(),
    }
}

/// Those of closed webinars who have a row there, and a place where places are used, counted by webinar.
macro_rules! lists_of_closed {
    ($closed:expr) => {
        webinars::table
            .inner_join(enrolments::table.on(enrolments::cohort_id.eq(webinars::cohort_id)))
            .inner_join(
                attendance::table
                    .on(attendance::webinar_id.eq(webinars::id).and(attendance::person_id.eq(enrolments::person_id))),
            )
            .left_join(
                places::table.on(places::webinar_id
                    .eq(webinars::id)
                    .and(places::person_id.eq(enrolments::person_id))
                    .and(places::state.eq(PlaceState::Taken.as_str()))),
            )
            .filter(webinars::id.among($closed.to_vec()))
            .filter(webinars::capacity.is_null().or(places::id.nullable().is_not_null()))
            .group_by(webinars::id)
            .select((webinars::id, count_star()))
    };
}

/// How many are expected.
///
/// # Errors
/// The database's.
pub fn roster_count(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<i64> {
    if webinar.state() == WebinarState::Closed {
        let counts = roster_counts(conn, std::slice::from_ref(webinar), |_| curriculum)?;
        return Ok(counts.get(&webinar.id).copied().unwrap_or_default());
    }
    if webinar.capacity.is_some() {
        return seats_taken(conn, webinar);
    }
    potential_count(conn, webinar.cohort_id, &tracks_with(curriculum, &webinar.module))
}

/// How many stand on the lists of closed webinars, one by one; one without anybody is missing from the answer.
///
/// # Errors
/// The database's.
pub(super) fn listed(conn: &mut Conn, closed: &[WebinarId]) -> QueryResult<Vec<(WebinarId, i64)>> {
    lists_of_closed!(closed).filter(on_list!(webinars::closed_at).assume_not_null()).load(conn)
}

/// How many of those left since.
///
/// # Errors
/// The database's.
pub(super) fn left_later(conn: &mut Conn, closed: &[WebinarId]) -> QueryResult<Vec<(WebinarId, i64)>> {
    lists_of_closed!(closed)
        .filter(enrolments::state.ne(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::state_at.nullable().ge(webinars::closed_at).assume_not_null())
        .load(conn)
}

/// How many came onto the cohorts of closed webinars after the closing, which did not see them: by webinar and track.
///
/// # Errors
/// The database's.
pub(super) fn came_later(conn: &mut Conn, ids: &[WebinarId]) -> QueryResult<Vec<(WebinarId, String, i64)>> {
    let seen = attendance::table
        .filter(attendance::webinar_id.eq(webinars::id))
        .filter(attendance::person_id.eq(enrolments::person_id));
    webinars::table
        .inner_join(enrolments::table.on(enrolments::cohort_id.eq(webinars::cohort_id)))
        .filter(webinars::id.among(ids.to_vec()))
        .filter(webinars::state.eq(WebinarState::Closed.as_str()))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolments::state_at.nullable().ge(webinars::closed_at).assume_not_null())
        .filter(not(exists(seen)))
        .group_by((webinars::id, enrolments::track))
        .select((webinars::id, enrolments::track, count_star()))
        .load(conn)
}

/// How many are enrolled on some tracks of a cohort: from the counters, without counting.
///
/// # Errors
/// The database's.
pub fn potential_count(conn: &mut Conn, cohort: CohortId, tracks: &[String]) -> QueryResult<i64> {
    let counts: Vec<i32> = enrolment_counts::table
        .filter(enrolment_counts::cohort_id.eq(cohort))
        .filter(enrolment_counts::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(enrolment_counts::track.among(tracks.to_vec()))
        .select(enrolment_counts::count)
        .load(conn)?;
    Ok(counts.into_iter().map(i64::from).sum())
}

/// Whether somebody is expected, or would be had they not said that they cannot come.
///
/// # Errors
/// The database's.
pub fn is_expected(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, person: PersonId) -> QueryResult<bool> {
    // an enrolment stays for the figures when its person is erased; they are awaited no more
    let somebodys = enrolments::person_id.eq_any(people::table.filter(people::erased_at.is_null()).select(people::id));
    let enrolled = enrolments::table
        .filter(enrolments::person_id.eq(person))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter((webinar.state() == WebinarState::Closed).into_sql::<Bool>().or(somebodys));
    if webinar.capacity.is_some() {
        // a place is an enrolled person's seat (`domain.md`): whoever withdrew has none, whatever stands there
        let is_enrolled: bool = diesel::select(diesel::dsl::exists(enrolled)).get_result(conn)?;
        return Ok(is_enrolled && super::place_of(conn, webinar.id, person)? == Some(PlaceState::Taken));
    }
    let takes_it =
        enrolled.filter(seen_at_closing!(webinar)).filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)));
    diesel::select(diesel::dsl::exists(takes_it)).get_result(conn)
}
