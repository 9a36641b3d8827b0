//! Addresses that calendar programs subscribe to, and the webinars behind them.

use std::collections::BTreeMap;

use diesel::dsl::max;
use diesel::prelude::*;

use super::super::feeds::FeedKind;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{calendar_feeds, webinar_changes};
use crate::ids::{CohortId, PersonId, RowId, WebinarId};
use crate::secrets::hashed;

/// An address that works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Which.
    pub id: RowId,
    /// Whose.
    pub person: PersonId,
    /// Which webinars.
    pub kind: FeedKind,
    /// When it was made.
    pub made_at: Instant,
}

type Row = (RowId, PersonId, String, Option<CohortId>, Instant);

fn to_feed((id, person, kind, cohort, made_at): Row) -> Option<Feed> {
    Some(Feed { id, person, kind: FeedKind::from_stored(&kind, cohort)?, made_at })
}

/// The addresses of somebody that work.
///
/// # Errors
/// The database's.
pub fn feeds_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Feed>> {
    let rows: Vec<Row> = calendar_feeds::table
        .filter(calendar_feeds::person_id.eq(person))
        .filter(calendar_feeds::revoked_at.is_null())
        .order(calendar_feeds::id)
        .select((
            calendar_feeds::id,
            calendar_feeds::person_id,
            calendar_feeds::kind,
            calendar_feeds::cohort_id,
            calendar_feeds::made_at,
        ))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(to_feed).collect())
}

/// The address with a token, where it works. Every token is hashed and looked for alike, so that the time to answer says nothing of how
/// near one came.
///
/// # Errors
/// The database's.
pub fn find_feed(conn: &mut Conn, token: &str) -> QueryResult<Option<Feed>> {
    let row: Option<Row> = calendar_feeds::table
        .filter(calendar_feeds::token_hash.eq(hashed(token)))
        .filter(calendar_feeds::revoked_at.is_null())
        .select((
            calendar_feeds::id,
            calendar_feeds::person_id,
            calendar_feeds::kind,
            calendar_feeds::cohort_id,
            calendar_feeds::made_at,
        ))
        .first(conn)
        .optional()?;
    Ok(row.and_then(to_feed))
}

/// When each of several webinars was planned or changed last.
///
/// # Errors
/// The database's.
pub fn last_changes(conn: &mut Conn, those: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, Instant>> {
    let rows: Vec<(WebinarId, Option<Instant>)> = webinar_changes::table
        .filter(webinar_changes::webinar_id.eq_any(those.to_vec()))
        .group_by(webinar_changes::webinar_id)
        .select((webinar_changes::webinar_id, max(webinar_changes::at)))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(webinar, at)| Some((webinar, at?))).collect())
}
