//! Rulings: what somebody decides over the evidence. They are added, never edited; one that contradicts evidence says why.

use std::collections::{BTreeMap, HashSet};

use diesel::prelude::*;

use super::super::model::{AttendanceRow, Basis, Mark, Status};
use super::super::presence::{self, Attendance};
use super::super::queries;
use super::derive::{Known, Setting, known_without_rulings, save};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::rulings;
use crate::db::{Conn, insert_all};
use crate::ids::{PersonId, RulingId, WebinarId};
use crate::webinars::{self, WebinarState};

/// How many rows go into one statement: seven values each, under [`MOST_BINDS`](crate::db::dialect::MOST_BINDS).
const ROWS_AT_ONCE: usize = 2_000;

/// A choice made on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// About whom.
    pub person: PersonId,
    /// What.
    pub mark: Mark,
    /// Why, where it contradicts evidence or changes what was closed.
    pub reason: Option<String>,
    /// What the page showed; `None` where no page did. A choice that says the same is none, and what somebody else decided in the
    /// meantime is not overwritten unseen.
    pub was: Option<Status>,
}

/// Why one choice is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulingProblem {
    /// It contradicts what evidence shows, or what was closed, and says no reason.
    NoReason(Attendance),
    /// Somebody else decided in the meantime: this.
    ChangedMeanwhile(Status),
    /// They are not among the people of this webinar.
    NotExpected,
    /// Nobody can have been there yet: its door is not open.
    TooEarly,
    /// Nobody says of themselves that they were there, or had a reason.
    Own,
}

/// Why nothing is saved.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// What is wrong, by person; the other choices are right and not saved either.
    #[error("{} choices cannot be taken", .0.len())]
    Problems(Vec<(PersonId, RulingProblem)>),
    /// The webinar was called off.
    #[error("the webinar is cancelled")]
    Cancelled,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// One ruling.
///
/// # Errors
/// See [`RuleError`].
pub fn rule(conn: &mut Conn, by: &By, curriculum: &Curriculum, webinar: WebinarId, choice: Choice) -> Result<usize, RuleError> {
    rule_many(conn, by, curriculum, webinar, std::slice::from_ref(&choice))
}

/// The choices of a roster, all or none. Answers how many changed something.
///
/// # Errors
/// See [`RuleError`].
pub fn rule_many(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    choices: &[Choice],
) -> Result<usize, RuleError> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if webinar.state() == WebinarState::Cancelled {
        return Err(RuleError::Cancelled);
    }
    let made: Vec<&Choice> = choices.iter().filter(|choice| choice.was != Some(choice.mark.status())).collect();
    if made.is_empty() {
        return Ok(0);
    }
    let people: Vec<PersonId> = made.iter().map(|choice| choice.person).collect();
    let theirs: HashSet<PersonId> = queries::may_attend(conn, &webinar, curriculum, &people)?.into_iter().collect();
    let known = known_without_rulings(conn, setting.id, Some(&people))?;
    let is_early = by.at < webinars::join_window(&webinar).from;
    let says_present = |choice: &Choice| matches!(choice.mark, Mark::Present | Mark::Partial);
    let barred = |choice: &Choice| match by.person_id() {
        _ if is_early && says_present(choice) => Some(RulingProblem::TooEarly),
        Some(own) if own == choice.person && choice.mark != Mark::Absent => Some(RulingProblem::Own),
        _ => None,
    };
    let (rulings, mut problems) = weigh(&setting, &made, &theirs, &known);
    problems.extend(rulings.iter().filter_map(|choice| Some((choice.person, barred(choice)?))));
    if !problems.is_empty() {
        return Err(RuleError::Problems(problems));
    }
    Ok(rule_in(conn, by, &setting, &rulings, known)?)
}

/// The choices that change something, and what is wrong with the others.
fn weigh<'choice>(
    setting: &Setting,
    choices: &[&'choice Choice],
    theirs: &HashSet<PersonId>,
    known: &BTreeMap<PersonId, Known>,
) -> (Vec<&'choice Choice>, Vec<(PersonId, RulingProblem)>) {
    let nothing = Known::default();
    let (mut rulings, mut problems) = (Vec::with_capacity(choices.len()), Vec::new());
    for choice in choices {
        let known = known.get(&choice.person).unwrap_or(&nothing);
        let now = known.stored.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
        let ruled = known.stored.as_ref().is_some_and(|stored| stored.basis() == Basis::Ruling);
        let shown = presence::by_evidence(&known.facts, &setting.meeting, setting.needed);
        if !theirs.contains(&choice.person) {
            problems.push((choice.person, RulingProblem::NotExpected));
        } else if choice.mark.status() == now {
            // somebody else, or evidence, was quicker: nothing to decide
        } else if ruled && choice.was.is_some_and(|was| was != now) {
            problems.push((choice.person, RulingProblem::ChangedMeanwhile(now)));
        } else if presence::contradicts(choice.mark, &shown) && choice.reason.is_none() {
            problems.push((choice.person, RulingProblem::NoReason(shown)));
        } else if setting.meeting.closed && choice.reason.is_none() {
            // what was closed stands until somebody says why it does not (`domain.md`, Closing)
            problems.push((choice.person, RulingProblem::NoReason(Attendance { status: now, ..shown })));
        } else {
            rulings.push(*choice);
        }
    }
    (rulings, problems)
}

/// Writes rulings that were weighed, and what they come to.
pub(super) fn rule_in(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    choices: &[&Choice],
    mut known: BTreeMap<PersonId, Known>,
) -> QueryResult<usize> {
    insert(conn, by, setting.id, choices)?;
    let (mut worked_out, mut events) = (Vec::with_capacity(choices.len()), Vec::with_capacity(choices.len()));
    for choice in choices {
        let mut known = known.remove(&choice.person).unwrap_or_default();
        known.ruling = Some(choice.mark);
        let old = known.stored.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
        events.push(audit::Event {
            action: "attendance.ruled",
            subject: format!("webinar:{}", setting.id),
            cohort: Some(setting.cohort),
            about: Some(choice.person),
            old: Some(old.to_string()),
            new: Some(choice.mark.to_string()),
            reason: choice.reason.clone(),
        });
        worked_out.push((choice.person, setting.attendance(&known), known.stored));
    }
    save(conn, by.at, setting, worked_out)?;
    audit::record_many(conn, by, &events)?;
    Ok(choices.len())
}

#[derive(Insertable)]
#[diesel(table_name = rulings, treat_none_as_default_value = false)]
struct NewRow<'choice> {
    id: RulingId,
    webinar_id: WebinarId,
    person_id: PersonId,
    status: &'static str,
    reason: Option<&'choice str>,
    at: Instant,
    by_whom: &'choice str,
}

fn insert(conn: &mut Conn, by: &By, webinar_id: WebinarId, choices: &[&Choice]) -> QueryResult<()> {
    let by_whom = by.stored();
    let rows: Vec<NewRow<'_>> = choices
        .iter()
        .map(|choice| NewRow {
            id: RulingId::new(),
            webinar_id,
            person_id: choice.person,
            status: choice.mark.as_str(),
            reason: choice.reason.as_deref(),
            at: by.at,
            by_whom: &by_whom,
        })
        .collect();
    insert_all!(conn, rows, ROWS_AT_ONCE, part => diesel::insert_into(rulings::table).values(part))
}
