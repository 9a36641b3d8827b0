//! Corrects the address of somebody whose letters come back. An organiser may do so only then, and only for somebody who has no role: else
//! they could let themselves into any account. The address of somebody with a role is an administrator's to correct.

use diesel::prelude::*;

use super::super::queries;
use super::index_words::index_words;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::enrolments;
use crate::ids::{CohortId, EnrolmentId, PersonId};
use crate::notify;
use crate::people::{self, AddressProblem, tidy_email};

/// Why an address is not corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectProblem {
    /// Nobody of this cohort.
    #[error("not of this cohort")]
    NotOfCohort,
    /// Letters arrive at the one there is.
    #[error("letters arrive")]
    Arrives,
    /// They have a role: an administrator corrects it.
    #[error("somebody with a role")]
    HasRole,
    /// They have none: an organiser of their cohort corrects it, where letters come back.
    #[error("somebody without a role")]
    NoRole,
    /// It is no address.
    #[error("no address")]
    Wrong,
    /// It is the one there is.
    #[error("the same")]
    Same,
    /// It is somebody else's.
    #[error("somebody else's")]
    Taken,
    /// It takes no mail either.
    #[error("takes no mail")]
    Suppressed,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Whether an organiser may correct the address of the person of an enrolment.
///
/// # Errors
/// See [`CorrectProblem`].
pub fn may_correct(conn: &mut Conn, cohort: CohortId, id: EnrolmentId) -> Result<(), CorrectProblem> {
    let enrolment = queries::enrolment(conn, id).optional()?.filter(|one| one.cohort_id == cohort);
    let person = enrolment.ok_or(CorrectProblem::NotOfCohort)?.person_id;
    let address = people::person(conn, person)?.email.unwrap_or_default();
    if notify::suppressed(conn, &address)?.is_none() {
        return Err(CorrectProblem::Arrives);
    }
    if people::grants_of(conn, person)?.is_empty() { Ok(()) } else { Err(CorrectProblem::HasRole) }
}

/// Gives somebody whose letters come back the right address.
///
/// # Errors
/// See [`CorrectProblem`].
pub fn correct_address(conn: &mut Conn, by: &By, cohort: CohortId, id: EnrolmentId, typed: &str) -> Result<(), CorrectProblem> {
    may_correct(conn, cohort, id)?;
    let person = queries::enrolment(conn, id)?.person_id;
    put_right(conn, by, Some(cohort), person, typed)
}

/// Gives somebody who holds a role the right address, whether letters come back or not: an administrator does so, who could give the role
/// to another account as well.
///
/// # Errors
/// See [`CorrectProblem`].
pub fn correct_address_of_role(conn: &mut Conn, by: &By, person: PersonId, typed: &str) -> Result<(), CorrectProblem> {
    if people::grants_of(conn, person)?.is_empty() {
        return Err(CorrectProblem::NoRole);
    }
    put_right(conn, by, None, person, typed)
}

/// The old address is no longer held to take no mail: it may be somebody's. The audit keeps that it was corrected and where to as far as
/// the host; the addresses themselves are nobody's business for good.
fn put_right(conn: &mut Conn, by: &By, cohort: Option<CohortId>, person: PersonId, typed: &str) -> Result<(), CorrectProblem> {
    let person = people::person(conn, person)?;
    let old = person.email.clone().unwrap_or_default();
    let new = tidy_email(typed).ok_or(CorrectProblem::Wrong)?;
    if new == old {
        return Err(CorrectProblem::Same);
    }
    if notify::suppressed(conn, &new)?.is_some() {
        return Err(CorrectProblem::Suppressed);
    }
    people::change_address(conn, by, person.id, &new).map_err(|problem| match problem {
        AddressProblem::Taken => CorrectProblem::Taken,
        AddressProblem::Database(error) => error.into(),
    })?;
    notify::lift(conn, by, &old, "the address was corrected")?;
    let theirs: Vec<EnrolmentId> =
        enrolments::table.filter(enrolments::person_id.eq(person.id)).select(enrolments::id).load(conn)?;
    index_words(conn, &theirs)?;
    let event = audit::Event {
        action: "message.address",
        subject: format!("person:{}", person.id),
        cohort,
        about: Some(person.id),
        old: Some(hidden(&old)),
        new: Some(hidden(&new)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(())
}

/// `…@example.org`.
fn hidden(address: &str) -> String {
    format!("…@{}", address.split_once('@').map_or("", |(_, host)| host))
}
