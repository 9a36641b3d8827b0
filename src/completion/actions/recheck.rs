//! Looking again at whether somebody has completed their track, and whether they still can: one person, or many of a cohort.

use diesel::prelude::*;

use super::super::model::{Inputs, Outcome, Verdict};
use super::super::queries::{facts_of, insert_decision, last_decision, save_standing};
use super::super::rule_version::rule_version;
use super::super::standing::{Standing, decide};
use super::issue::{ask_to_issue, had_one};
use super::last_chance_letters::write_last_chance_letters;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, EnrolmentState, RecheckTask, Whom};
use crate::ids::{EditionId, EnrolmentId};

/// How many people one run looks at.
const RUN: i64 = 100;

/// Decides anew: appends a decision where the verdict is another than the last, keeps the standing, asks for the record the first time
/// completion is met, and writes a letter the first time one chance alone is left for a requirement. `None` for somebody who has no
/// place; and where the cohort has taken another edition since this one was read: whoever moved it asked for everybody.
///
/// # Errors
/// The database's; `NotFound` where the edition does not have the track.
pub fn recheck(
    conn: &mut Conn,
    by: &By,
    (edition, curriculum): (EditionId, &Curriculum),
    id: EnrolmentId,
) -> QueryResult<Option<Standing>> {
    // two causes at once must not both find the old verdict
    dialect::lock(conn, &format!("completion:{id}"))?;
    let enrolment = enrolment::enrolment(conn, id)?;
    if enrolment.state() != EnrolmentState::Enrolled {
        return Ok(None);
    }
    let cohort = enrolment::cohort(conn, enrolment.cohort_id)?;
    // a decision must never name an edition and be made by the rules of another
    if cohort.edition_id != edition {
        return Ok(None);
    }
    let track = curriculum.track(&enrolment.track).ok_or(diesel::result::Error::NotFound)?;
    let facts = facts_of(conn, curriculum, track, &enrolment, &cohort, by.at)?;
    let standing = decide(&track.completion, &track.participation, &facts);
    let version = rule_version(track, &curriculum.programme.rules);
    let last = last_decision(conn, id)?.filter(|last| {
        last.verdict.as_ref() == Some(&Verdict::of(&standing))
            && last.rule_version == version
            && last.edition == cohort.edition_id
            && last.track.as_deref() == Some(track.id.as_str())
    });
    let decision = match last {
        Some(last) => last.id,
        None => {
            let inputs = Inputs {
                track: track.id.clone(),
                completion: track.completion.clone(),
                participation: track.participation.clone(),
                facts,
            };
            insert_decision(conn, id, cohort.edition_id, &version, &inputs, &standing, by.at)?
        }
    };
    save_standing(conn, (id, cohort.id), decision, &standing, by.at)?;
    if !cohort.is_over(by.at) {
        write_last_chance_letters(conn, by, curriculum, (&enrolment, &cohort), &standing)?;
    }
    // a record that was taken back is not issued again by itself: that is for somebody to decide
    if standing.outcome == Outcome::Completion && !had_one(conn, id, &track.id, Outcome::Completion)? {
        ask_to_issue(conn, by, id, Outcome::Completion)?;
    }
    Ok(Some(standing))
}

/// Looks at the next hundred people of a cohort, and has the rest looked at later: a cohort may have a hundred thousand.
///
/// # Errors
/// The database's.
pub fn recheck_next(
    conn: &mut Conn,
    by: &By,
    (edition, curriculum): (EditionId, &Curriculum),
    task: &RecheckTask,
) -> QueryResult<()> {
    let has_it = |modules: &[String]| task.module.as_ref().is_none_or(|module| modules.contains(module));
    // people on a track that the edition does not have cannot be decided about
    let tracks = curriculum.programme.tracks.iter().filter(|track| has_it(&track.modules));
    let people = enrolment::enrolled_after(conn, task, tracks.map(|track| track.id.clone()).collect(), RUN)?;
    for person in &people {
        recheck(conn, by, (edition, curriculum), *person)?;
    }
    match people.last().filter(|_| people.len() as i64 == RUN) {
        Some(last) => {
            let rest = RecheckTask { after: Some(*last), ..task.clone() };
            enrolment::ask_for_rechecks_in(conn, by.at, &rest)
        }
        None => Ok(()),
    }
}

/// For once a day: has those looked at again who have neither reached it nor lost it, because time runs out by itself: a cohort's last
/// day, the last day of a make-up. Those of a running cohort who were looked at within a day need not be.
///
/// # Errors
/// The database's.
pub fn ask_where_time_ran_out(conn: &mut Conn, now: Instant) -> QueryResult<()> {
    for cohort in enrolment::cohorts(conn)? {
        let due_at = if cohort.is_over(now) { now } else { now.plus_days(-1) };
        enrolment::ask_for_rechecks_in(conn, now, &RecheckTask::new(cohort.id, None, Whom::Undecided, due_at))?;
    }
    Ok(())
}
