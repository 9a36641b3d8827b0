//! Closing a webinar: the checklist, then everybody without a record is absent, and from then on only rulings change anything
//! (`domain.md`, Closing a webinar). There is no way back.

use std::collections::BTreeMap;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::model::{Mark, Status};
use super::super::presence::{Attendance, Needed};
use super::super::queries;
use super::codes::end_codes;
use super::derive::{Known, Setting, known_about, save};
use super::heartbeats::end_beats_of;
use super::letters::{AttendanceLettersTask, ask_for_letters};
use super::meetings::{Reading, read_in};
use super::rule::{Choice, rule_in};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::closings;
use crate::enrolment;
use crate::ids::{PersonId, RowId, WebinarId};
use crate::webinars::{self, Webinar, WebinarState};

/// What the trainer said when closing; kept with the closing, with what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// «Nothing was captured: the marks were made by hand.» Needed only where nothing was.
    pub by_hand: bool,
    /// «I have looked over the marks made by hand.»
    pub looked_over: bool,
    /// What everybody without a record becomes; absent by the closing itself, anything else by a ruling.
    #[serde(with = "mark_text")]
    pub rest: Mark,
}

/// Why a webinar is not closed.
#[derive(Debug, thiserror::Error)]
pub enum CloseProblem {
    /// It is not over yet.
    #[error("the webinar is not over")]
    NotOver,
    /// It was called off: there is nothing to close.
    #[error("the webinar is cancelled")]
    Cancelled,
    /// Somebody closed it before.
    #[error("the webinar is closed")]
    AlreadyClosed,
    /// People who checked in and are not on the list wait for a decision: how many pieces of evidence.
    #[error("{0} pieces of evidence wait for a decision")]
    Undecided(i64),
    /// So many meeting reports are read and neither confirmed nor put aside.
    #[error("{0} reports wait for a confirmation")]
    ReportsWaiting(i64),
    /// The meeting system may still tell more: closed attendance would not hear it. Until when.
    #[error("the meeting is settled at {0}")]
    MeetingOpen(Instant),
    /// Nothing was captured, and nobody said that this is right.
    #[error("nothing was captured")]
    NothingCaptured,
    /// The marks were not looked over.
    #[error("the marks were not looked over")]
    NotLookedOver,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What is kept with a closing.
#[derive(Serialize)]
struct Kept {
    #[serde(flatten)]
    said: Checklist,
    captured: bool,
    without_record: usize,
}

/// Closes a webinar. Answers how many people had no record.
///
/// # Errors
/// See [`CloseProblem`].
pub fn close_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    said: Checklist,
) -> Result<usize, CloseProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    check_over(by, &webinar)?;
    for meeting in queries::meetings_of_webinar(conn, webinar.id)? {
        if let Reading::Open(until) = read_in(conn, by, &setting, &webinar, curriculum, &meeting)? {
            return Err(CloseProblem::MeetingOpen(until));
        }
    }
    let captured = queries::was_captured(conn, webinar.id)?;
    check(conn, webinar.id, said, captured)?;
    end_codes(conn, by, webinar.id)?;
    end_beats_of(conn, by, &setting)?;
    let expected: Vec<PersonId> =
        webinars::roster_for(conn, &webinar, curriculum)?.into_iter().map(|expected| expected.person).collect();
    let mut known = known_about(conn, setting.id, None)?;
    let rest = without_record(&setting, &expected, &known);
    if said.rest != Mark::Absent {
        let choices: Vec<Choice> =
            rest.iter().map(|person| Choice { person: *person, mark: said.rest, reason: None, was: None }).collect();
        let theirs = rest.iter().filter_map(|person| Some((*person, known.remove(person)?))).collect();
        rule_in(conn, by, &setting, &choices.iter().collect::<Vec<_>>(), theirs)?;
        known = known_about(conn, setting.id, None)?;
    }
    webinars::mark_closed(conn, by, webinar.id)?;
    webinars::ask_for_follow_up(conn, by.at, &webinar, curriculum)?;
    let needed = setting.needed;
    settle(conn, by, setting, &expected, known)?;
    if enrolment::cohort(conn, webinar.cohort_id)?.attendance_letters {
        ask_for_letters(conn, by, &AttendanceLettersTask { webinar: webinar.id, after: None })?;
    }
    keep(conn, by, webinar.id, needed, &Kept { said, captured, without_record: rest.len() })?;
    Ok(rest.len())
}

fn check_over(by: &By, webinar: &Webinar) -> Result<(), CloseProblem> {
    match webinar.state() {
        WebinarState::Closed => Err(CloseProblem::AlreadyClosed),
        WebinarState::Cancelled => Err(CloseProblem::Cancelled),
        WebinarState::Planned if by.at < webinar.counted_end() => Err(CloseProblem::NotOver),
        WebinarState::Planned => Ok(()),
    }
}

fn check(conn: &mut Conn, webinar: WebinarId, said: Checklist, captured: bool) -> Result<(), CloseProblem> {
    let undecided = queries::undecided_count(conn, webinar)?;
    if undecided > 0 {
        return Err(CloseProblem::Undecided(undecided));
    }
    let waiting = queries::waiting_imports(conn, webinar)?;
    if waiting > 0 {
        return Err(CloseProblem::ReportsWaiting(waiting));
    }
    if !captured && !said.by_hand {
        return Err(CloseProblem::NothingCaptured);
    }
    if !said.looked_over {
        return Err(CloseProblem::NotLookedOver);
    }
    Ok(())
}

fn without_record(setting: &Setting, expected: &[PersonId], known: &BTreeMap<PersonId, Known>) -> Vec<PersonId> {
    let is_open =
        |person: &&PersonId| known.get(person).is_none_or(|known| setting.attendance(known).status == Status::NotRecorded);
    expected.iter().filter(is_open).copied().collect()
}

/// Works out everybody's attendance as of a closed webinar.
fn settle(
    conn: &mut Conn,
    by: &By,
    mut setting: Setting,
    expected: &[PersonId],
    mut known: BTreeMap<PersonId, Known>,
) -> QueryResult<usize> {
    setting.meeting.closed = true;
    for person in expected {
        known.entry(*person).or_default();
    }
    let worked_out: Vec<(PersonId, Attendance, _)> =
        known.into_iter().map(|(person, known)| (person, setting.attendance(&known), known.stored)).collect();
    save(conn, by.at, &setting, worked_out)
}

fn keep(conn: &mut Conn, by: &By, webinar: WebinarId, needed: Needed, kept: &Kept) -> QueryResult<()> {
    let checklist = serde_json::to_string(kept).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    diesel::insert_into(closings::table)
        .values((
            closings::id.eq(RowId::new()),
            closings::webinar_id.eq(webinar),
            closings::checklist.eq(checklist),
            closings::at.eq(by.at),
            closings::by_whom.eq(by.stored()),
            closings::present_percent.eq(needed.present_percent),
            closings::check_ins_needed.eq(needed.check_ins),
        ))
        .execute(conn)
        .map(|_| ())
}

mod mark_text {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::Mark;

    pub fn serialize<S: Serializer>(mark: &Mark, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(mark.as_str())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mark, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
