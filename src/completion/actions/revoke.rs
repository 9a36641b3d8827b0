//! Taking a record back: only for an error, with a reason that its holder reads and the public does not.

use super::super::model::{Record, RecordState};
use super::super::queries::{append_event, set_state};
use super::letters;
use crate::by::By;
use crate::db::Conn;
use crate::{audit, enrolment, notify, people};

/// Why a record's state is not changed.
#[derive(Debug, thiserror::Error)]
pub enum StateProblem {
    /// It names its reason.
    #[error("a reason is needed")]
    NoReason,
    /// It is valid no more: somebody else was quicker.
    #[error("the record is valid no more")]
    NotValid,
    /// Two codes were drawn alike: again.
    #[error("the code is taken")]
    TryAgain,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Takes a valid record back and tells its holder why.
///
/// # Errors
/// See [`StateProblem`].
pub fn revoke(conn: &mut Conn, by: &By, record: &Record, reason: &str) -> Result<(), StateProblem> {
    if reason.trim().is_empty() {
        return Err(StateProblem::NoReason);
    }
    if record.state(by.at) != RecordState::Valid || !set_state(conn, record.id, RecordState::Revoked, by.at)? {
        return Err(StateProblem::NotValid);
    }
    append_event(conn, record.id, RecordState::Revoked, Some(reason), by.at, &by.stored())?;
    let event = audit::Event {
        action: "record.revoked",
        subject: format!("record:{}", record.id),
        cohort: Some(record.cohort_id),
        about: record.person_id,
        old: Some(RecordState::Valid.to_string()),
        new: Some(RecordState::Revoked.to_string()),
        reason: Some(reason.to_owned()),
    };
    audit::record(conn, by, &event)?;
    if let Some(person) = record.person_id {
        let person = people::person(conn, person)?;
        if let Some(email) = &person.email {
            let letter = letters::revoked_letter(email, person.lang(), Some(person.id), record.code(), reason);
            let office = enrolment::cohort(conn, record.cohort_id)?.contact().email;
            notify::enqueue(conn, by, &letter.answered_at(&office))?;
        }
    }
    Ok(())
}
