//! Webinars by themselves, of a cohort, of a learner.

use diesel::prelude::*;

use super::super::model::{PlaceState, Webinar};
use super::roster::tracks_with;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{places, webinar_changes, webinar_trainers, webinars};
use crate::either;
use crate::enrolment::Enrolment;
use crate::ids::{CohortId, PersonId, WebinarId};

/// The webinar.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn webinar(conn: &mut Conn, id: WebinarId) -> QueryResult<Webinar> {
    either!(conn, c => webinars::table.find(id).select(Webinar::as_select()).first(c))
}

/// The webinar, if there is one.
///
/// # Errors
/// The database's.
pub fn find_webinar(conn: &mut Conn, id: WebinarId) -> QueryResult<Option<Webinar>> {
    webinar(conn, id).optional()
}

/// All webinars of a cohort, the first first.
///
/// # Errors
/// The database's.
pub fn webinars_of_cohort(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Webinar>> {
    webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)
}

/// Of which parts of which modules a cohort has webinars that were not called off.
///
/// # Errors
/// The database's.
pub fn parts_in_use(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<(String, u32)>> {
    let parts: Vec<(String, i32)> = webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.ne("cancelled"))
        .select((webinars::module, webinars::part))
        .distinct()
        .order((webinars::module, webinars::part))
        .load(conn)?;
    Ok(parts.into_iter().map(|(module, part)| (module, part.max(0) as u32)).collect())
}

/// Who gives a webinar, the lead first.
///
/// # Errors
/// The database's.
pub fn trainers_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<(PersonId, bool)>> {
    either!(conn, c => webinar_trainers::table
        .filter(webinar_trainers::webinar_id.eq(webinar))
        .order((webinar_trainers::lead.desc(), webinar_trainers::id))
        .select((webinar_trainers::person_id, webinar_trainers::lead))
        .load(c))
}

/// A webinar as it concerns one learner.
#[derive(Clone, Debug)]
pub struct ForLearner {
    /// The webinar.
    pub webinar: Webinar,
    /// What they or an organiser said about their place.
    pub place: Option<PlaceState>,
    /// Until when a free place is kept for them, where one is.
    pub offer_until: Option<Instant>,
    /// The time it had before it was moved last.
    pub moved_from: Option<Instant>,
}

impl ForLearner {
    /// Whether they are expected: they have a place, or no places are used. Who said that they cannot come is not.
    pub fn is_expected(&self) -> bool {
        match self.place {
            Some(PlaceState::Taken) => true,
            Some(PlaceState::CannotCome) => false,
            Some(PlaceState::Waiting | PlaceState::Offered | PlaceState::Released) | None => self.webinar.capacity.is_none(),
        }
    }
}

/// The webinars that concern a learner: all those of their cohort for modules of their track, the first first, with those that
/// were cancelled.
///
/// # Errors
/// The database's.
pub fn webinars_for(conn: &mut Conn, enrolment: &Enrolment, curriculum: &Curriculum) -> QueryResult<Vec<ForLearner>> {
    let mut all = webinars_of_cohort(conn, enrolment.cohort_id)?;
    all.retain(|webinar| tracks_with(curriculum, &webinar.module).contains(&enrolment.track));
    let ids: Vec<i64> = all.iter().map(|webinar| webinar.id.0).collect();
    let places: Vec<(i64, String, Option<Instant>)> = places::table
        .filter(places::person_id.eq(enrolment.person_id))
        .filter(places::webinar_id.eq_any(ids.clone()))
        .select((places::webinar_id, places::state, places::offer_until))
        .load(conn)?;
    let moves: Vec<(i64, Option<Instant>)> = webinar_changes::table
        .filter(webinar_changes::webinar_id.eq_any(ids))
        .filter(webinar_changes::kind.eq("moved"))
        .order(webinar_changes::id)
        .select((webinar_changes::webinar_id, webinar_changes::old_starts_at))
        .load(conn)?;
    Ok(all
        .into_iter()
        .map(|webinar| ForLearner {
            place: places.iter().find(|(id, ..)| *id == webinar.id.0).map(|(_, state, _)| PlaceState::from_stored(state)),
            offer_until: places.iter().find(|(id, ..)| *id == webinar.id.0).and_then(|(.., until)| *until),
            moved_from: moves.iter().rev().find(|(id, _)| *id == webinar.id.0).and_then(|(_, old)| *old),
            webinar,
        })
        .collect())
}

/// How somebody stands to a webinar, where anything was said.
///
/// # Errors
/// The database's.
pub fn place_of(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<PlaceState>> {
    let state: Option<String> = places::table
        .filter(places::webinar_id.eq(webinar))
        .filter(places::person_id.eq(person))
        .select(places::state)
        .first(conn)
        .optional()?;
    Ok(state.as_deref().map(PlaceState::from_stored))
}
