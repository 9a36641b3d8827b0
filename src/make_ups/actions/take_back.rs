//! What was accepted is taken back, with a reason: a decision that is added. It counts no more from then on, and its writer has it again.

use diesel::prelude::*;

use super::super::model::{MakeUp, State, Verdict};
use super::super::queries;
use super::super::sheet::comment_fault;
use super::decide::DecideProblem;
use super::{letters, lock_name};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::{make_up_take_backs, make_up_versions, make_ups};
use crate::db::{Both, Conn, dialect};
use crate::enrolment;
use crate::ids::{MakeUpId, RowId};
use crate::webinars::Webinar;

/// Takes an accepted make-up back; completion is looked at again and the learner gets a letter. What they wrote stands in their form
/// again, as long as it is kept.
///
/// # Errors
/// See [`DecideProblem`]; [`DecideProblem::Meanwhile`] for one that is not accepted.
pub fn take_back(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    id: MakeUpId,
    reason: &str,
) -> Result<(), DecideProblem> {
    let found = queries::find_of_webinar(conn, webinar.id, id)?.ok_or(DecideProblem::NotFound)?;
    dialect::lock(conn, &lock_name(webinar.id, found.person_id))?;
    // as it is now that nobody else can change it
    let make_up = queries::find_of_webinar(conn, webinar.id, id)?.ok_or(DecideProblem::NotFound)?;
    if by.person_id() == Some(make_up.person_id) {
        return Err(DecideProblem::Own);
    }
    if make_up.state() != State::Accepted {
        return Err(DecideProblem::Meanwhile);
    }
    let reason = reason.trim();
    if let Some(fault) = comment_fault(Verdict::TakenBack, Some(reason)) {
        return Err(DecideProblem::Comment(fault));
    }
    keep(conn, by, &make_up, reason)?;
    let event = audit::Event {
        action: "make-up.taken-back",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(make_up.person_id),
        old: Some(State::Accepted.as_str().to_owned()),
        new: Some(make_up.version.to_string()),
        reason: Some(reason.to_owned()),
    };
    audit::record(conn, by, &event)?;
    if let Some(enrolment) = enrolment::find_enrolment(conn, make_up.person_id, webinar.cohort_id)? {
        enrolment::ask_for_recheck(conn, by.at, enrolment.id)?;
    }
    letters::tell(conn, by, curriculum, webinar, &make_up, Verdict::TakenBack)?;
    Ok(())
}

fn keep(conn: &mut Conn, by: &By, make_up: &MakeUp, reason: &str) -> QueryResult<()> {
    Both(diesel::insert_into(make_up_take_backs::table).values((
        make_up_take_backs::id.eq(RowId::new()),
        make_up_take_backs::make_up_id.eq(make_up.id),
        make_up_take_backs::version.eq(make_up.version),
        make_up_take_backs::reason.eq(reason),
        make_up_take_backs::at.eq(by.at),
        make_up_take_backs::by_whom.eq(by.stored()),
    )))
    .execute(conn)?;
    diesel::update(make_ups::table.find(make_up.id))
        .set((make_ups::state.eq(State::Revise.as_str()), make_ups::decided_at.eq(by.at)))
        .execute(conn)?;
    let text: Option<(String, String)> = make_up_versions::table
        .filter(make_up_versions::make_up_id.eq(make_up.id))
        .filter(make_up_versions::version.eq(make_up.version))
        .select((make_up_versions::answers, make_up_versions::reflection))
        .first(conn)
        .optional()?;
    if let Some((answers, reflection)) = text {
        diesel::update(make_ups::table.find(make_up.id))
            .set((make_ups::answers.eq(answers), make_ups::reflection.eq(reflection)))
            .execute(conn)?;
    }
    Ok(())
}
