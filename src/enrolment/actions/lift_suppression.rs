//! Lets letters go to an address again from which they came back.

use super::super::queries::message_to;
use super::send_again::AgainProblem;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::ids::{CohortId, MessageId, PersonId};
use crate::{notify, people};

/// Letters go again to the address of the reader of a letter of this cohort; the audit keeps why. Answers whether they did not.
///
/// # Errors
/// [`AgainProblem::NotOfCohort`], [`AgainProblem::NoAddress`], or the database's.
pub fn lift_suppression(conn: &mut Conn, by: &By, cohort: CohortId, id: MessageId, reason: &str) -> Result<bool, AgainProblem> {
    let (posted, _) = message_to(conn, cohort, id)?.ok_or(AgainProblem::NotOfCohort)?;
    let person = PersonId(posted.person_id.ok_or(AgainProblem::NotOfCohort)?);
    let address = people::person(conn, person)?.email.ok_or(AgainProblem::NoAddress)?;
    if !notify::lift(conn, by, &address, reason)? {
        return Ok(false);
    }
    let event = audit::Event {
        action: "message.lifted",
        subject: format!("message:{id}"),
        cohort: Some(cohort),
        about: Some(person),
        reason: Some(reason.to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(true)
}
