//! How many people a plan would call to two places at once. However many webinars and places there are, it costs the same number of
//! questions: people are counted by the database, by webinar, track and cohort.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::super::model::{PlaceState, Plan, Webinar};
use super::roster::tracks_with;
use crate::curriculum::Curriculum;
use crate::db::schema::{enrolments, places, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::{CohortId, WebinarId};

diesel::alias! {
    const OWN: Alias<Own> = enrolments as own;
    const HELD: Alias<Held> = places as held;
}

/// How many people are expected at the planned webinar and at each of the others, by webinar. `existing` is the webinar that is
/// planned anew: where its places are limited, those who have one are expected, else everybody whose track has the module. An
/// alternative of the same module and part takes nobody away: one of the two is enough. Tracks of another cohort are read in the
/// content of the plan's.
pub(super) fn shared_people(
    conn: &mut Conn,
    (plan, existing): (&Plan, Option<WebinarId>),
    near: &[Webinar],
    curriculum: &Curriculum,
) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let rivals: Vec<&Webinar> = near
        .iter()
        .filter(|other| (other.cohort_id, other.module.as_str(), other.part) != (plan.cohort, plan.module.as_str(), plan.part))
        .collect();
    if rivals.is_empty() {
        return Ok(BTreeMap::new());
    }
    let whom = Whom::of(conn, plan, existing, curriculum)?;
    let (limited, open): (Vec<&Webinar>, Vec<&Webinar>) = rivals.into_iter().partition(|other| other.capacity.is_some());
    let mut shared: BTreeMap<WebinarId, i64> = whom.with_places(conn, limited)?.into_iter().collect();
    let by_track = if open.is_empty() { Vec::new() } else { whom.by_cohort_and_track(conn, &open)? };
    for other in open {
        let tracks = tracks_with(curriculum, &other.module);
        let theirs = by_track.iter().filter(|(cohort, track, _)| *cohort == other.cohort_id && tracks.contains(track));
        shared.insert(other.id, theirs.map(|(.., people)| people).sum());
    }
    Ok(shared)
}

/// Who is expected at the planned webinar.
struct Whom {
    cohort: CohortId,
    tracks: Vec<String>,
    /// The webinar at which they have a place, where places count.
    held_at: Option<WebinarId>,
}

/// That somebody of an outer question is one of them.
macro_rules! is_one_of {
    ($whom:expr, $person:expr) => {{
        let held = HELD
            .filter(HELD.field(places::person_id).eq($person))
            .filter(HELD.field(places::webinar_id).eq($whom.held_at.unwrap_or(WebinarId(0))))
            .filter(HELD.field(places::state).eq(PlaceState::Taken.as_str()));
        let everybody = $whom.held_at.is_none().into_sql::<Bool>();
        let enrolled = OWN
            .filter(OWN.field(enrolments::person_id).eq($person))
            .filter(OWN.field(enrolments::cohort_id).eq($whom.cohort))
            .filter(OWN.field(enrolments::state).eq(EnrolmentState::Enrolled.as_str()))
            .filter(OWN.field(enrolments::track).among($whom.tracks.clone()));
        exists(enrolled).and(everybody.or(exists(held)))
    }};
}

impl Whom {
    fn of(conn: &mut Conn, plan: &Plan, existing: Option<WebinarId>, curriculum: &Curriculum) -> QueryResult<Self> {
        let is_limited: Option<Option<i32>> = match existing {
            Some(id) => webinars::table.find(id).select(webinars::capacity).first(conn).optional()?,
            None => None,
        };
        let held_at = existing.filter(|_| is_limited.flatten().is_some());
        Ok(Self { cohort: plan.cohort, tracks: tracks_with(curriculum, &plan.module), held_at })
    }

    /// How many of them have a place at each of these webinars.
    fn with_places(&self, conn: &mut Conn, those: Vec<&Webinar>) -> QueryResult<Vec<(WebinarId, i64)>> {
        if those.is_empty() {
            return Ok(Vec::new());
        }
        places::table
            .filter(places::webinar_id.among(those.into_iter().map(|webinar| webinar.id)))
            .filter(places::state.eq(PlaceState::Taken.as_str()))
            .filter(is_one_of!(self, places::person_id))
            .group_by(places::webinar_id)
            .select((places::webinar_id, count_star()))
            .load(conn)
    }

    /// How many of them are enrolled in the cohorts of these webinars, by cohort and track.
    fn by_cohort_and_track(&self, conn: &mut Conn, those: &[&Webinar]) -> QueryResult<Vec<(CohortId, String, i64)>> {
        let cohorts: BTreeSet<CohortId> = those.iter().map(|webinar| webinar.cohort_id).collect();
        enrolments::table
            .filter(enrolments::cohort_id.among(cohorts))
            .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
            .filter(is_one_of!(self, enrolments::person_id))
            .group_by((enrolments::cohort_id, enrolments::track))
            .select((enrolments::cohort_id, enrolments::track, count_star()))
            .load(conn)
    }
}
