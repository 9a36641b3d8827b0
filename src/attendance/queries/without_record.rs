//! Those on a roster of whom nothing is known yet, found from the list of the enrolled and the keys of attendance alone.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::model::Status;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, enrolments, people, places};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::PersonId;
use crate::webinars::{PlaceState, Webinar, WebinarState, seen_at_closing, tracks_with};

/// Those expected without a record, in the order of the roster: `most` from the place `skip` (0 is the first) on.
///
/// # Errors
/// The database's.
pub fn people_without_record(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    skip: i64,
    most: i64,
) -> QueryResult<Vec<PersonId>> {
    let recorded = attendance::table
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::person_id.eq(enrolments::person_id))
        .filter(attendance::status.ne(Status::NotRecorded.as_str()));
    let open = enrolments::table
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .filter(not(exists(recorded)))
        .filter(seen_at_closing!(webinar))
        .order((enrolments::sort_key, enrolments::id))
        .limit(most)
        .offset(skip)
        .select(enrolments::person_id);
    match webinar.capacity {
        Some(_) => {
            let placed = places::table
                .filter(places::webinar_id.eq(webinar.id))
                .filter(places::person_id.eq(enrolments::person_id))
                .filter(places::state.eq(PlaceState::Taken.as_str()));
            open.filter(exists(placed)).load(conn)
        }
        None => open.filter(enrolments::track.among(tracks_with(curriculum, &webinar.module))).load(conn),
    }
}

/// The names of up to `most` of them, in the same order.
///
/// # Errors
/// The database's.
pub fn names_without_record(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    most: i64,
) -> QueryResult<Vec<String>> {
    let open = people_without_record(conn, webinar, curriculum, 0, most)?;
    enrolments::table
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(enrolments::person_id.among(open))
        .order((enrolments::sort_key, enrolments::id))
        .select(people::name)
        .load(conn)
}
