//! Sends a letter once more, to the address that its reader has now.

use diesel::QueryResult;

use super::super::queries::message_to;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::ids::{CohortId, MessageId, PersonId};
use crate::notify::{self, Kind};
use crate::people;

/// Why a letter cannot be sent once more.
#[derive(Debug)]
pub enum AgainProblem {
    /// It is to nobody of this cohort.
    NotOfCohort,
    /// It still waits, or its words are not kept.
    NotNow,
    /// Its reader has no address.
    NoAddress,
    /// Its reader's address takes no mail.
    Suppressed,
    /// Its reader does not want such letters.
    Unwanted,
    /// The database's.
    Database(diesel::result::Error),
}

impl From<diesel::result::Error> for AgainProblem {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error)
    }
}

/// Writes the letter into the outbox again and says so in the audit. Answers the new one.
///
/// # Errors
/// See [`AgainProblem`].
pub fn send_again(conn: &mut Conn, by: &By, cohort: CohortId, id: MessageId) -> Result<MessageId, AgainProblem> {
    let found: QueryResult<_> = message_to(conn, cohort, id);
    let (posted, _) = found?.ok_or(AgainProblem::NotOfCohort)?;
    let person = PersonId(posted.person_id.ok_or(AgainProblem::NotOfCohort)?);
    let address = people::person(conn, person)?.email.ok_or(AgainProblem::NoAddress)?;
    let refused = notify::refused_by(conn, person)?;
    if notify::suppressed(conn, &address)?.is_some() {
        return Err(AgainProblem::Suppressed);
    }
    let choice = Kind::from_stored(&posted.kind).and_then(Kind::choice);
    if choice.is_some_and(|choice| refused.contains(&choice)) {
        return Err(AgainProblem::Unwanted);
    }
    let new = notify::send_again(conn, by, id, &address)?.ok_or(AgainProblem::NotNow)?;
    audit::record(
        conn,
        by,
        &audit::Event {
            action: "message.again",
            subject: format!("message:{id}"),
            cohort: Some(cohort),
            about: Some(person),
            new: Some(new.to_string()),
            ..audit::Event::default()
        },
    )?;
    Ok(new)
}
