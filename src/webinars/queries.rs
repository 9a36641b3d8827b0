//! Questions about webinars.

use diesel::prelude::*;

use super::model::Webinar;
use crate::db::Conn;
use crate::db::schema::{webinar_trainers, webinars};
use crate::ids::{CohortId, PersonId, WebinarId};

/// The webinar.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn webinar(conn: &mut Conn, id: WebinarId) -> QueryResult<Webinar> {
    webinars::table.find(id).select(Webinar::as_select()).first(conn)
}

/// The webinar, if there is one.
///
/// # Errors
/// The database's.
pub fn find_webinar(conn: &mut Conn, id: WebinarId) -> QueryResult<Option<Webinar>> {
    webinar(conn, id).optional()
}

/// All webinars of a cohort, the first first.
///
/// # Errors
/// The database's.
pub fn webinars_of_cohort(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Webinar>> {
    webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)
}

/// Who gives a webinar, the lead first.
///
/// # Errors
/// The database's.
pub fn trainers_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<(PersonId, bool)>> {
    webinar_trainers::table
        .filter(webinar_trainers::webinar_id.eq(webinar))
        .order((webinar_trainers::lead.desc(), webinar_trainers::id))
        .select((webinar_trainers::person_id, webinar_trainers::lead))
        .load(conn)
}
