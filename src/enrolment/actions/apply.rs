//! Applying: answers kept page by page, then handed in. On a full cohort the application goes to the waiting list.

use diesel::prelude::*;
use diesel::upsert::excluded;

use super::super::application::{Answers, NOTICE_VERSION, Offer, Step, next_step};
use super::super::model::{Cohort, Enrolment, EnrolmentState};
use super::super::{letters, queries};
use super::change_state::{StateProblem, change_state, change_track};
use super::enrol::{About, NewEnrolment, enrol};
use super::revise::{set_about, set_names};
use crate::by::By;
use crate::db::schema::application_drafts;
use crate::db::{Both, Conn, dialect};
use crate::ids::{CohortId, PersonId, RowId};
use crate::people::{self, Names};

/// Why an application is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ApplyProblem {
    /// Applications are not open, or no longer.
    #[error("applications are closed")]
    Closed,
    /// Something is missing at a step.
    #[error("something is missing")]
    Incomplete(Step),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps the answers so far.
///
/// # Errors
/// The database's.
pub fn save_draft(conn: &mut Conn, by: &By, person: PersonId, cohort: CohortId, answers: &Answers) -> QueryResult<()> {
    let answers = serde_json::to_string(answers).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    Both(
        diesel::insert_into(application_drafts::table)
            .values((
                application_drafts::id.eq(RowId::new()),
                application_drafts::person_id.eq(person),
                application_drafts::cohort_id.eq(cohort),
                application_drafts::answers.eq(answers),
                application_drafts::updated_at.eq(by.at),
            ))
            .on_conflict((application_drafts::person_id, application_drafts::cohort_id))
            .do_update()
            .set((
                application_drafts::answers.eq(excluded(application_drafts::answers)),
                application_drafts::updated_at.eq(excluded(application_drafts::updated_at)),
            )),
    )
    .execute(conn)
    .map(|_| ())
}

/// Hands an application in: names, language, consent, enrolment, letter with `copy` of the answers. Handing in again, while one is
/// there, answers the one that is there.
///
/// # Errors
/// See [`ApplyProblem`].
pub fn hand_in(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    person: PersonId,
    offer: &Offer,
    copy: &str,
) -> Result<Enrolment, ApplyProblem> {
    dialect::lock(conn, &format!("cohort:{}", cohort.id))?;
    let before = queries::find_enrolment(conn, person, cohort.id)?;
    if let Some(enrolment) = before.as_ref().filter(|enrolment| !may_apply_again(enrolment.state())) {
        return Ok(enrolment.clone());
    }
    if !cohort.takes_applications(by.at) {
        return Err(ApplyProblem::Closed);
    }
    let answers = queries::find_draft(conn, person, cohort.id)?;
    match next_step(&answers, offer) {
        Step::Check => {}
        step => return Err(ApplyProblem::Incomplete(step)),
    }
    set_names(conn, by, person, &names_of(&answers), true)?;
    if let Some(lang) = answers.language {
        people::set_language(conn, person, lang)?;
    }
    people::record_consent(conn, by, person, "data-notice", NOTICE_VERSION, true)?;
    let is_full = queries::places_left(conn, cohort)? == Some(0);
    let state = if is_full { EnrolmentState::Waitlisted } else { EnrolmentState::Applied };
    let enrolment = match before {
        None => enrol(conn, by, &new_enrolment(person, cohort.id, &answers, state))?,
        Some(before) => apply_again(conn, by, &before, &answers, is_full)?,
    };
    diesel::delete(
        application_drafts::table
            .filter(application_drafts::person_id.eq(person))
            .filter(application_drafts::cohort_id.eq(cohort.id)),
    )
    .execute(conn)?;
    let waiting = match is_full {
        true => Some(queries::waiting_before(conn, cohort.id, by.at)?),
        false => None,
    };
    letters::application_received(conn, by, cohort, &enrolment, waiting, copy)?;
    Ok(enrolment)
}

/// Whether somebody with this state may hand in a new application.
pub const fn may_apply_again(state: EnrolmentState) -> bool {
    matches!(state, EnrolmentState::Declined | EnrolmentState::Withdrawn)
}

fn new_enrolment(person: PersonId, cohort: CohortId, answers: &Answers, state: EnrolmentState) -> NewEnrolment {
    NewEnrolment { person, cohort, track: answers.track.clone(), state, about: about_of(answers) }
}

fn apply_again(
    conn: &mut Conn,
    by: &By,
    before: &Enrolment,
    answers: &Answers,
    is_full: bool,
) -> Result<Enrolment, ApplyProblem> {
    set_about(conn, by, before, &about_of(answers))?;
    change_track(conn, by, before.id, &answers.track)?;
    let moved = |problem| match problem {
        StateProblem::Database(error) => ApplyProblem::Database(error),
        StateProblem::NoWay { .. } | StateProblem::NoReason => ApplyProblem::Closed,
    };
    let applied = change_state(conn, by, before.id, EnrolmentState::Applied, None).map_err(moved)?;
    if is_full {
        return change_state(conn, by, before.id, EnrolmentState::Waitlisted, None).map_err(moved);
    }
    Ok(applied)
}

fn names_of(answers: &Answers) -> Names {
    Names { latin: given(&answers.latin_name), cyrillic: given(&answers.cyrillic_name), given: given(&answers.given_name) }
}

fn about_of(answers: &Answers) -> About {
    About {
        position: given(&answers.position),
        organisation: given(&answers.organisation),
        region: given(&answers.region),
        sector: given(&answers.sector),
        // «rather not said» is an answer to the question, and nothing to keep
        gender: given(&answers.gender).filter(|gender| gender != "none"),
        webinar_language: answers.webinar_language.map(|lang| lang.tag().to_owned()),
        external_id: None,
    }
}

fn given(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}
