//! What tells people of one name apart for whoever decides whose a row is.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::curriculum::Curriculum;
use crate::db::schema::{enrolments, people, places};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::PersonId;
use crate::webinars::{PlaceState, Webinar, tracks_with};

/// Somebody whom a row may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// As it stands on lists.
    pub name: String,
    /// What they do.
    pub position: Option<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// Code of the region.
    pub region: Option<String>,
    /// Whether they are expected at this webinar, and not at another of its part.
    pub is_expected: bool,
}

/// These people as they are known on the webinar's cohort; of whoever is not on it any more the name.
///
/// # Errors
/// The database's.
pub fn candidates(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    wanted: &[PersonId],
) -> QueryResult<HashMap<PersonId, Candidate>> {
    let names: Vec<(PersonId, String)> =
        people::table.filter(people::id.among(wanted.iter().copied())).select((people::id, people::name)).load(conn)?;
    let mut found: HashMap<PersonId, Candidate> =
        names.into_iter().map(|(person, name)| (person, Candidate { name, ..Candidate::default() })).collect();
    type Row = (PersonId, String, String, Option<String>, Option<String>, Option<String>, Option<String>);
    let rows: Vec<Row> = enrolments::table
        .left_join(places::table.on(places::person_id.eq(enrolments::person_id).and(places::webinar_id.eq(webinar.id))))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::person_id.among(wanted.iter().copied()))
        .select((
            enrolments::person_id,
            enrolments::state,
            enrolments::track,
            enrolments::position,
            enrolments::organisation,
            enrolments::region,
            places::state.nullable(),
        ))
        .load(conn)?;
    let tracks = tracks_with(curriculum, &webinar.module);
    for (person, state, track, position, organisation, region, place) in rows {
        let Some(known) = found.get_mut(&person) else { continue };
        (known.position, known.organisation, known.region) = (position, organisation, region);
        let has_place = place.as_deref().map(PlaceState::from_stored) == Some(PlaceState::Taken);
        let is_theirs = if webinar.capacity.is_some() { has_place } else { tracks.contains(&track) };
        known.is_expected = state == EnrolmentState::Enrolled.as_str() && is_theirs;
    }
    Ok(found)
}
