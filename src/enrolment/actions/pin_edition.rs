//! Pinning a cohort to another edition of the content. Whether it may is decided above: `completion::take_edition`.

use diesel::prelude::*;

use super::super::queries::{self, RecheckTask, Whom};
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::cohorts;
use crate::ids::{CohortId, EditionId};

/// The action in the audit.
pub(in crate::enrolment) const EDITION_TAKEN: &str = "cohort.edition";

/// Pins it, in the caller's transaction and under its lock, with both editions as they are named, the old one first; and has
/// everybody looked at again.
///
/// # Errors
/// The database's.
pub fn pin_edition(
    conn: &mut Conn,
    by: &By,
    id: CohortId,
    edition: EditionId,
    [old, new]: [String; 2],
    reason: &str,
) -> QueryResult<()> {
    diesel::update(cohorts::table.find(id)).set(cohorts::edition_id.eq(edition)).execute(conn)?;
    let event = audit::Event {
        action: EDITION_TAKEN,
        subject: format!("cohort:{id}:edition"),
        cohort: Some(id),
        old: Some(old),
        new: Some(new),
        reason: Some(reason.to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    queries::ask_for_rechecks_in(conn, by.at, &RecheckTask::new(id, None, Whom::All, by.at))
}
