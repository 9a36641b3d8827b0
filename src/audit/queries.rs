//! Reading the chain: of a cohort, or about somebody.

use diesel::prelude::*;

use super::Recorded;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::ids::{CohortId, PersonId};

/// Which events are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Done by somebody.
    pub by: Option<PersonId>,
    /// About somebody.
    pub about: Option<PersonId>,
    /// Whose action begins so: `enrolment.`.
    pub action: Option<String>,
    /// Not before.
    pub from: Option<Instant>,
    /// Before.
    pub until: Option<Instant>,
    /// Earlier in the chain than this place.
    pub before: Option<i64>,
}

/// Events of a cohort, the newest first.
///
/// # Errors
/// The database's.
pub fn events_of(conn: &mut Conn, cohort: CohortId, wanted: &Wanted, most: i64) -> QueryResult<Vec<Recorded>> {
    let mut query = audit_events::table.filter(audit_events::cohort_id.eq(cohort.0)).into_boxed();
    if let Some(by) = wanted.by {
        query = query.filter(audit_events::by_person.eq(by.0));
    }
    if let Some(about) = wanted.about {
        query = query.filter(audit_events::about_person.eq(about.0));
    }
    if let Some(action) = &wanted.action {
        query = query.filter(audit_events::action.like(format!("{}%", action.replace(['%', '_', '\\'], ""))));
    }
    if let Some(from) = wanted.from {
        query = query.filter(audit_events::at.ge(from));
    }
    if let Some(until) = wanted.until {
        query = query.filter(audit_events::at.lt(until));
    }
    if let Some(before) = wanted.before {
        query = query.filter(audit_events::seq.lt(before));
    }
    query.order(audit_events::seq.desc()).limit(most).select(Recorded::as_select()).load(conn)
}
