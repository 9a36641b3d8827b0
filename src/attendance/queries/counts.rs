//! How many people of the roster are present, absent and so on, without ever counting a hundred thousand.

use diesel::prelude::*;

use super::super::model::Status;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, enrolments, places};
use crate::db::{Conn, MultiBackend};
use crate::enrolment::EnrolmentState;
use crate::webinars::{self, PlaceState, Webinar, tracks_with};

/// Nothing is counted further than this: more than so many is said as "more than".
pub const COUNTED_TO: i64 = 1_000;

/// The figures above a roster. Of [`COUNTED_TO`] + 1 each is to be read as "more than [`COUNTED_TO`]".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// On the list; exact.
    pub expected: i64,
    /// Present.
    pub present: i64,
    /// Partial.
    pub partial: i64,
    /// Excused.
    pub excused: i64,
    /// Absent.
    pub absent: i64,
    /// Nothing known: `None` where one of the others is not counted to its end.
    pub not_recorded: Option<i64>,
}

impl Counts {
    /// Those of a status.
    pub const fn of(&self, status: Status) -> Option<i64> {
        match status {
            Status::Present => Some(self.present),
            Status::Partial => Some(self.partial),
            Status::Excused => Some(self.excused),
            Status::Absent => Some(self.absent),
            Status::NotRecorded => self.not_recorded,
        }
    }

    /// Those who were there for some of it or all.
    pub const fn there(&self) -> i64 {
        self.present + self.partial
    }
}

/// Counts the roster of a webinar.
///
/// # Errors
/// The database's.
pub fn counts(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<Counts> {
    let expected = webinars::roster_count(conn, webinar, curriculum)?;
    let mut with = |status| count_with(conn, webinar, curriculum, status);
    let (present, partial) = (with(Status::Present)?, with(Status::Partial)?);
    let (excused, absent) = (with(Status::Excused)?, with(Status::Absent)?);
    let all = [present, partial, excused, absent];
    let not_recorded = all.iter().all(|count| *count <= COUNTED_TO).then(|| (expected - all.iter().sum::<i64>()).max(0));
    Ok(Counts { expected, present, partial, excused, absent, not_recorded })
}

/// Those on the roster with a status, counted to [`COUNTED_TO`] + 1.
fn count_with(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, status: Status) -> QueryResult<i64> {
    let mut query = attendance::table
        .inner_join(
            enrolments::table
                .on(enrolments::person_id.eq(attendance::person_id).and(enrolments::cohort_id.eq(webinar.cohort_id))),
        )
        .left_join(
            places::table.on(places::person_id.eq(attendance::person_id).and(places::webinar_id.eq(attendance::webinar_id))),
        )
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::status.eq(status.as_str()))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .into_boxed::<MultiBackend>();
    query = match webinar.capacity {
        Some(_) => query.filter(places::state.eq(PlaceState::Taken.as_str())),
        None => query.filter(enrolments::track.eq_any(tracks_with(curriculum, &webinar.module))),
    };
    let found: Vec<i64> = query.limit(COUNTED_TO + 1).select(attendance::id).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(i64::MAX))
}
