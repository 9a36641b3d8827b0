//! What a reader does: keep a place, play a scenario to an ending, mark a lesson as read, write a reflection for themselves.

use diesel::prelude::*;

use super::blocks::{SCENARIO, is_block, opened_up_to, what_is_missing};
use super::model::Progress;
use super::personal_details::{Detail, personal_details_in};
use super::queries::{self, Change};
use crate::by::By;
use crate::curriculum::Lesson;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, Enrolment};
use crate::ids::PersonId;

/// The most characters of a reflection: some three pages.
pub const LONGEST_REFLECTION: usize = 6_000;

/// Why a lesson is not marked as read.
#[derive(Debug, thiserror::Error)]
pub enum Missing {
    /// These parts are missing, in the order of the page.
    #[error("parts of the lesson are missing")]
    Parts(Vec<String>),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Why a reflection is not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReflectionProblem {
    /// It holds what may be somebody's personal data.
    #[error("the text holds personal details")]
    PersonalDetails(Vec<Detail>),
    /// More than [`LONGEST_REFLECTION`] characters.
    #[error("the text is too long")]
    TooLong,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps the place at which somebody stops; everything before it was opened. A name that is no part of the lesson keeps the old place.
///
/// # Errors
/// The database's.
pub fn keep_place(conn: &mut Conn, by: &By, enrolment: &Enrolment, lesson: &Lesson, place: &str) -> QueryResult<()> {
    let before = locked(conn, enrolment, lesson)?;
    let opened = together(before.as_ref(), opened_up_to(lesson, place));
    let section = Some(place).filter(|place| is_block(lesson, place));
    let change = Change { section, opened, ..Change::default() };
    queries::put_progress(conn, by.at, enrolment, &lesson.code, before.as_ref(), &change)
}

/// The scenario came to an ending: recorded the first time.
///
/// # Errors
/// The database's.
pub fn end_scenario(conn: &mut Conn, by: &By, enrolment: &Enrolment, lesson: &Lesson) -> QueryResult<()> {
    let before = locked(conn, enrolment, lesson)?;
    let opened = together(before.as_ref(), opened_up_to(lesson, SCENARIO));
    let change = Change { section: Some(SCENARIO), opened, scenario_ended_at: Some(by.at), read_at: None };
    queries::put_progress(conn, by.at, enrolment, &lesson.code, before.as_ref(), &change)
}

/// «I have read this». `shown` are the parts that the page had before the reader. Again is once.
///
/// # Errors
/// [`Missing::Parts`] when something is missing; nothing is written then. Or the database's.
pub fn mark_as_read(conn: &mut Conn, by: &By, enrolment: &Enrolment, lesson: &Lesson, shown: &[String]) -> Result<(), Missing> {
    let before = locked(conn, enrolment, lesson)?;
    if before.as_ref().is_some_and(|row| row.read_at.is_some()) {
        return Ok(());
    }
    let shown = shown.iter().map(String::as_str).filter(|id| is_block(lesson, id)).collect();
    let opened = together(before.as_ref(), shown);
    let ended = before.as_ref().is_some_and(|row| row.scenario_ended_at.is_some());
    let missing = what_is_missing(lesson, &opened, ended);
    if !missing.is_empty() {
        return Err(Missing::Parts(missing.into_iter().map(str::to_owned).collect()));
    }
    let change = Change { opened, read_at: Some(by.at), ..Change::default() };
    queries::put_progress(conn, by.at, enrolment, &lesson.code, before.as_ref(), &change)?;
    enrolment::ask_for_recheck(conn, by.at, enrolment.id)?;
    Ok(())
}

/// Why a summary does not count as the lesson yet.
#[derive(Debug, thiserror::Error)]
pub enum ShortProblem {
    /// These prompts, from 0, have no answer yet, or one that is not kept.
    #[error("prompts are not answered")]
    Prompts(Vec<(usize, PromptProblem)>),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What is wrong with the answer to a prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptProblem {
    /// Nothing is written.
    Empty,
    /// It holds what may be somebody's personal data.
    PersonalDetails(Vec<Detail>),
    /// More than [`LONGEST_REFLECTION`] characters.
    TooLong,
}

/// What of the answers to prompts cannot be kept.
pub fn prompt_problems(answers: &[String]) -> Vec<(usize, PromptProblem)> {
    let problem = |text: &str| match personal_details_in(text) {
        _ if text.trim().is_empty() => Some(PromptProblem::Empty),
        _ if text.trim().chars().count() > LONGEST_REFLECTION => Some(PromptProblem::TooLong),
        found if !found.is_empty() => Some(PromptProblem::PersonalDetails(found)),
        _ => None,
    };
    answers.iter().enumerate().filter_map(|(at, text)| Some((at, problem(text)?))).collect()
}

/// Under which name the answer to a prompt of a summary is kept among the reflections.
pub fn prompt_name(lesson: &str, at: usize) -> String {
    format!("{lesson}.{}", at + 1)
}

/// The lesson's summary was read and its questions are answered: that counts as the lesson (outline 6.2). Answers to prompts are
/// reflections like others; what was picked in the questions is kept nowhere.
///
/// # Errors
/// [`ShortProblem::Prompts`]; nothing is written then. Or the database's.
pub fn mark_short_as_read(
    conn: &mut Conn,
    by: &By,
    enrolment: &Enrolment,
    lesson: &Lesson,
    answers: &[String],
) -> Result<(), ShortProblem> {
    let problems = prompt_problems(answers);
    if !problems.is_empty() {
        return Err(ShortProblem::Prompts(problems));
    }
    for (at, text) in answers.iter().enumerate() {
        queries::put_reflection(conn, by.at, enrolment.person_id, &prompt_name(&lesson.code, at), text.trim())?;
    }
    let before = locked(conn, enrolment, lesson)?;
    if before.as_ref().is_some_and(|row| row.read_at.is_some()) {
        return Ok(());
    }
    let change = Change { opened: together(before.as_ref(), Vec::new()), read_at: Some(by.at), ..Change::default() };
    queries::put_progress(conn, by.at, enrolment, &lesson.code, before.as_ref(), &change)?;
    enrolment::ask_for_recheck(conn, by.at, enrolment.id)?;
    Ok(())
}

/// Keeps a reflection; an empty one is taken away. Only the writer reads it, so it is in no audit and no job.
///
/// # Errors
/// [`ReflectionProblem`].
pub fn save_reflection(conn: &mut Conn, by: &By, person: PersonId, lesson: &str, text: &str) -> Result<(), ReflectionProblem> {
    let body = text.trim();
    if body.chars().count() > LONGEST_REFLECTION {
        return Err(ReflectionProblem::TooLong);
    }
    let found = personal_details_in(body);
    if !found.is_empty() {
        return Err(ReflectionProblem::PersonalDetails(found));
    }
    if body.is_empty() {
        queries::remove_reflection(conn, person, lesson)?;
    } else {
        queries::put_reflection(conn, by.at, person, lesson, body)?;
    }
    Ok(())
}

fn locked(conn: &mut Conn, enrolment: &Enrolment, lesson: &Lesson) -> QueryResult<Option<Progress>> {
    dialect::lock(conn, &format!("reading:{}:{}", enrolment.id, lesson.code))?;
    queries::find_progress(conn, enrolment.id, &lesson.code)
}

/// What was opened before and now, each once.
fn together(before: Option<&Progress>, now: Vec<&str>) -> Vec<String> {
    let mut opened = before.map(Progress::opened).unwrap_or_default();
    for id in now {
        if !opened.iter().any(|open| open == id) {
            opened.push(id.to_owned());
        }
    }
    opened
}
