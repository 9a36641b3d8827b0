//! How making up for a webinar stands for one learner: the facts from what other features keep, and the answer of the rule.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{MakeUp, State};
use super::queries;
use crate::attendance::{self, AttendanceRow, Status};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Enrolment;
use crate::ids::WebinarId;
use crate::webinars::make_up::{self, Facts, Missed, Open};
use crate::webinars::{self, ForLearner, PlaceState, Recording, Webinar, WebinarState, stage};

/// How it stands.
#[derive(Clone, Debug)]
pub struct Stand {
    /// The webinar.
    pub own: ForLearner,
    /// Other webinars of the same part that are still to come: they come first.
    pub alternatives: Vec<Webinar>,
    /// What is written and sent, where anything is.
    pub make_up: Option<MakeUp>,
    /// Where the recording is.
    pub recording: Option<Recording>,
    /// Whether they may, and until when.
    pub open: Open,
}

impl Stand {
    /// Where it is, as far as anything was written.
    pub fn state(&self) -> State {
        self.make_up.as_ref().map_or(State::Draft, MakeUp::state)
    }
}

/// How making up for a webinar stands for a learner: six queries. `None` where the webinar is not theirs, or was called off.
///
/// # Errors
/// The database's.
pub fn stand(
    conn: &mut Conn,
    enrolment: &Enrolment,
    curriculum: &Curriculum,
    webinar: WebinarId,
    now: Instant,
) -> QueryResult<Option<Stand>> {
    let all = webinars::webinars_for(conn, enrolment, curriculum)?;
    let theirs = all.iter().find(|one| one.webinar.id == webinar && one.webinar.state() != WebinarState::Cancelled);
    let Some(own) = theirs.cloned() else { return Ok(None) };
    let rows = attendance::attendance_of(conn, enrolment.person_id)?;
    let make_ups = queries::all_of(conn, enrolment.person_id)?;
    let recording = webinars::recording_of(conn, webinar)?;
    let every: Vec<Webinar> = all.into_iter().map(|one| one.webinar).collect();
    let others = webinars::alternatives(&own.webinar, &every);
    let facts = facts((&own, enrolment.state_at), &others, &rows, &make_ups, now);
    Ok(Some(Stand {
        open: make_up::open(&facts, &curriculum.programme.rules),
        alternatives: others.into_iter().filter(|other| stage(other, now).is_to_come()).cloned().collect(),
        make_up: make_ups.into_iter().find(|make_up| make_up.webinar_id == webinar),
        recording,
        own,
    }))
}

fn facts(
    (own, since): (&ForLearner, Instant),
    others: &[&Webinar],
    rows: &[AttendanceRow],
    make_ups: &[MakeUp],
    now: Instant,
) -> Facts {
    let webinar = &own.webinar;
    let day = |at: Instant| -> NaiveDate { at.in_zone(webinar.tz()).date_naive() };
    let status = |id: WebinarId| rows.iter().find(|row| row.webinar_id == id).map(AttendanceRow::status);
    let made_up = |id: WebinarId| make_ups.iter().find(|make_up| make_up.webinar_id == id);
    // whoever said beforehand that they cannot come missed it like anybody else
    let expected = own.is_expected() || own.place == Some(PlaceState::CannotCome);
    let came_later = status(webinar.id).is_none() && make_up::came_later(webinar.closed_at, since);
    let missed = match status(webinar.id) {
        Some(Status::Present) => Missed::Attended,
        Some(Status::Excused) => Missed::Excused,
        Some(Status::Partial | Status::Absent) => Missed::Missed,
        Some(Status::NotRecorded) | None if expected || came_later => Missed::Missed,
        Some(Status::NotRecorded) | None => Missed::NotExpected,
    };
    let revise = made_up(webinar.id).filter(|make_up| make_up.state() == State::Revise);
    Facts {
        closed: webinar.state() == WebinarState::Closed,
        missed,
        met_elsewhere: others.iter().any(|other| {
            status(other.id) == Some(Status::Present)
                || made_up(other.id).is_some_and(|make_up| make_up.state() == State::Accepted)
        }),
        held_on: if came_later { day(since) } else { webinar.start().date_naive() },
        asked_to_revise_on: revise.and_then(|make_up| make_up.decided_at).map(day),
        today: day(now),
    }
}
