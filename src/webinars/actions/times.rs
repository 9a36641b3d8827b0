//! The history of a webinar's times: one row for each change, so that what was known at an earlier moment can be counted by the times
//! that stood then.

use diesel::prelude::*;

use super::super::queries;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::webinar_times;
use crate::ids::{RowId, WebinarId};

/// Keeps a webinar's times as they stand now. Whatever writes them calls this after it, in the same transaction.
pub(super) fn keep_times(conn: &mut Conn, by: &By, id: WebinarId) -> QueryResult<()> {
    let webinar = queries::webinar(conn, id)?;
    diesel::insert_into(webinar_times::table)
        .values((
            webinar_times::id.eq(RowId::new()),
            webinar_times::webinar_id.eq(id),
            webinar_times::state.eq(webinar.state().as_str()),
            webinar_times::starts_at.eq(webinar.starts_at),
            webinar_times::ends_at.eq(webinar.ends_at),
            webinar_times::actual_starts_at.eq(webinar.actual_starts_at),
            webinar_times::actual_ends_at.eq(webinar.actual_ends_at),
            webinar_times::breaks.eq(webinar.breaks_stored()),
            webinar_times::at.eq(by.at),
            webinar_times::by_whom.eq(by.stored()),
        ))
        .execute(conn)
        .map(|_| ())
}
