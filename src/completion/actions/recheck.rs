//! Looking again at whether somebody has completed their track.

use diesel::prelude::*;

use super::super::model::{Inputs, Outcome, Verdict};
use super::super::queries::{facts_of, insert_decision, last_decision, save_standing};
use super::super::rule_version::rule_version;
use super::super::standing::{Standing, decide};
use super::issue::{ask_to_issue, had_one};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, EnrolmentState};
use crate::ids::EnrolmentId;

/// Decides anew: appends a decision where the verdict is another than the last, keeps the standing, and asks for the record the
/// first time completion is met. `None` for somebody who has no place.
///
/// # Errors
/// The database's; `NotFound` where the edition does not have the track.
pub fn recheck(conn: &mut Conn, by: &By, curriculum: &Curriculum, id: EnrolmentId) -> QueryResult<Option<Standing>> {
    // two causes at once must not both find the old verdict
    dialect::lock(conn, &format!("completion:{id}"))?;
    let enrolment = enrolment::enrolment(conn, id)?;
    if enrolment.state() != EnrolmentState::Enrolled {
        return Ok(None);
    }
    let cohort = enrolment::cohort(conn, enrolment.cohort_id)?;
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
    save_standing(conn, id, decision, &standing, by.at)?;
    // a record that was taken back is not issued again by itself: that is for somebody to decide
    if standing.outcome == Outcome::Completion && !had_one(conn, id, &track.id, Outcome::Completion)? {
        ask_to_issue(conn, by, id, Outcome::Completion)?;
    }
    Ok(Some(standing))
}
