//! Erasing somebody: what they hold ahead is given back, then each rule is carried out, all in one transaction.

use diesel::prelude::*;

use super::hindrances::{Hindrance, hindrances};
use super::request::mark_done;
use super::rules::RULES;
use super::subject::Subject;
use crate::audit;
use crate::by::By;
use crate::curriculum::Shelf;
use crate::db::schema::people as accounts;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, EnrolmentState, StateProblem};
use crate::ids::PersonId;
use crate::{people, webinars};

/// Why somebody is not erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseProblem {
    /// Others rely on them.
    #[error("somebody else has to take over first: {0:?}")]
    Hindered(Vec<Hindrance>),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Erases somebody for good, in the caller's transaction: their rows of the register go, or stay without a name. Figures stay what they
/// were, and records are still proved by their codes and the hashes of their files. To erase somebody twice is to erase them once;
/// answers whether it was done now. The reason stands in the audit, without their name.
///
/// # Errors
/// See [`EraseProblem`]; then the transaction goes back.
pub fn erase(conn: &mut Conn, by: &By, shelf: &Shelf, person: PersonId, reason: Option<&str>) -> Result<bool, EraseProblem> {
    // two administrators who erase each other at the same moment would leave none
    dialect::lock(conn, "erasure")?;
    let Some(subject) = Subject::read(conn, person)? else { return Ok(false) };
    let found = hindrances(conn, person, by.at)?;
    if !found.is_empty() {
        return Err(EraseProblem::Hindered(found));
    }
    give_up(conn, by, shelf, person)?;
    for rule in RULES {
        subject.carry_out(conn, rule)?;
    }
    diesel::update(accounts::table.find(person)).set(accounts::erased_at.eq(by.at)).execute(conn)?;
    mark_done(conn, person, by.at)?;
    let reason = reason.map(|reason| subject.mask(reason.trim())).filter(|reason| !reason.is_empty());
    record_on_cohorts(conn, by, person, "person.erased", reason.as_deref())?;
    Ok(true)
}

/// Gives back what others wait for: places ahead, applications, roles; and what still lets somebody in.
fn give_up(conn: &mut Conn, by: &By, shelf: &Shelf, person: PersonId) -> QueryResult<()> {
    for (own, cohort) in enrolment::enrolments_of(conn, person)? {
        match own.state() {
            EnrolmentState::Applied | EnrolmentState::Waitlisted => {
                enrolment::give_up_place(conn, by, own.id, None).map_err(|problem| match problem {
                    StateProblem::Database(error) => error,
                    // there is a way from both, without a reason
                    StateProblem::NoWay { .. } | StateProblem::NoReason => diesel::result::Error::RollbackTransaction,
                })?;
            }
            EnrolmentState::Enrolled => {
                let curriculum = shelf.get(conn, cohort.edition_id)?;
                let modules = curriculum.track(&own.track).map(|track| track.modules.clone()).unwrap_or_default();
                webinars::stay_away(conn, by, cohort.id, &modules, person)?;
            }
            EnrolmentState::Declined | EnrolmentState::Withdrawn => {}
        }
    }
    for grant in people::grants_of(conn, person)? {
        people::revoke_role(conn, by, person, grant)?;
    }
    people::revoke_api_tokens_of(conn, by, person)
}

/// Writes down what was done about somebody, where the organisers of each of their cohorts read it; or for the installation alone.
pub(super) fn record_on_cohorts(
    conn: &mut Conn,
    by: &By,
    person: PersonId,
    action: &'static str,
    reason: Option<&str>,
) -> QueryResult<()> {
    let event = |cohort| audit::Event {
        action,
        subject: format!("person:{person}"),
        cohort,
        about: Some(person),
        reason: reason.map(str::to_owned),
        ..audit::Event::default()
    };
    let mut events: Vec<audit::Event> =
        enrolment::enrolments_of(conn, person)?.into_iter().map(|(_, cohort)| event(Some(cohort.id))).collect();
    if events.is_empty() {
        events.push(event(None));
    }
    audit::record_many(conn, by, &events)
}
