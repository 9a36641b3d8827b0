//! How many people of the roster are present, absent and so on, without ever counting a hundred thousand.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::model::Status;
use super::roster::Entry;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{attendance, enrolments, places};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::WebinarId;
use crate::recent::Recent;
use crate::webinars::{self, PlaceState, Webinar, WebinarState, on_list, tracks_with};

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
    /// Counted from the whole roster.
    pub fn of_all(entries: &[Entry]) -> Self {
        let of = |status: Status| entries.iter().filter(|entry| entry.status == status).count() as i64;
        Self {
            expected: entries.len() as i64,
            present: of(Status::Present),
            partial: of(Status::Partial),
            excused: of(Status::Excused),
            absent: of(Status::Absent),
            not_recorded: Some(of(Status::NotRecorded)),
        }
    }

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

/// Of which statuses a roster had more than [`COUNTED_TO`] within the last minute: they are not counted again so soon.
pub type Crowds = Recent<(WebinarId, Status), ()>;

/// Counts the roster of a webinar.
///
/// # Errors
/// The database's.
pub fn counts(
    conn: &mut Conn,
    webinar: &Webinar,
    curriculum: &Curriculum,
    now: Instant,
    crowds: &Crowds,
) -> QueryResult<Counts> {
    let expected = webinars::roster_count(conn, webinar, curriculum)?;
    let of = if expected <= COUNTED_TO {
        let all = all_counts(conn, webinar, curriculum)?;
        RECORDED.map(|status| all.iter().find(|(text, _)| text == status.as_str()).map_or(0, |(_, count)| *count))
    } else {
        let mut of = [0; 4];
        for (count, status) in of.iter_mut().zip(RECORDED) {
            let key = (webinar.id, status);
            if crowds.kept(&key, now).is_some() {
                *count = COUNTED_TO + 1;
                continue;
            }
            *count = count_with(conn, webinar, curriculum, status)?;
            if *count > COUNTED_TO {
                crowds.keep(key, now, ());
            }
        }
        of
    };
    let not_recorded = of.iter().all(|count| *count <= COUNTED_TO).then(|| (expected - of.iter().sum::<i64>()).max(0));
    let [present, partial, excused, absent] = of;
    Ok(Counts { expected, present, partial, excused, absent, not_recorded })
}

const RECORDED: [Status; 4] = [Status::Present, Status::Partial, Status::Excused, Status::Absent];

/// The attendance of those on the roster; a macro, because the type of such a query cannot be written down.
macro_rules! recorded {
    ($webinar:expr) => {
        attendance::table
            .inner_join(
                enrolments::table
                    .on(enrolments::person_id.eq(attendance::person_id).and(enrolments::cohort_id.eq($webinar.cohort_id))),
            )
            .left_join(
                places::table
                    .on(places::person_id.eq(attendance::person_id).and(places::webinar_id.eq(attendance::webinar_id))),
            )
            .filter(attendance::webinar_id.eq($webinar.id))
            .filter(on_list!($webinar.closed_at).assume_not_null())
    };
}

/// How many of each status: for rosters of up to [`COUNTED_TO`] people.
fn all_counts(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum) -> QueryResult<Vec<(String, i64)>> {
    let counted = (attendance::status, diesel::dsl::count_star());
    match webinar.capacity {
        Some(_) => recorded!(webinar)
            .filter(places::state.eq(PlaceState::Taken.as_str()))
            .group_by(attendance::status)
            .select(counted)
            .load(conn),
        None if webinar.state() == WebinarState::Closed => {
            recorded!(webinar).group_by(attendance::status).select(counted).load(conn)
        }
        None => recorded!(webinar)
            .filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)))
            .group_by(attendance::status)
            .select(counted)
            .load(conn),
    }
}

/// Those on the roster with a status, counted to [`COUNTED_TO`] + 1. Whether they are expected is asked of each who has the status: the
/// other way round, all who are expected would be looked at where few have it.
fn count_with(conn: &mut Conn, webinar: &Webinar, curriculum: &Curriculum, status: Status) -> QueryResult<i64> {
    let with = attendance::table
        .filter(attendance::webinar_id.eq(webinar.id))
        .filter(attendance::status.eq(status.as_str()))
        .limit(COUNTED_TO + 1)
        .select(attendance::id);
    let enrolled = enrolments::table
        .filter(enrolments::person_id.eq(attendance::person_id))
        .filter(enrolments::cohort_id.eq(webinar.cohort_id))
        .filter(on_list!(webinar.closed_at).assume_not_null());
    let found: Vec<i64> = match webinar.capacity {
        Some(_) => {
            let placed = places::table
                .filter(places::person_id.eq(attendance::person_id))
                .filter(places::webinar_id.eq(webinar.id))
                .filter(places::state.eq(PlaceState::Taken.as_str()));
            with.filter(exists(enrolled)).filter(exists(placed)).load(conn)?
        }
        None if webinar.state() == WebinarState::Closed => with.filter(exists(enrolled)).load(conn)?,
        None => {
            let on_track = enrolled.filter(enrolments::track.among(tracks_with(curriculum, &webinar.module)));
            with.filter(exists(on_track)).load(conn)?
        }
    };
    Ok(i64::try_from(found.len()).unwrap_or(i64::MAX))
}
