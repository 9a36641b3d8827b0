//! Where the recording of a webinar is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::recording::{Audience, Recording};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::webinar_recordings as table;
use crate::ids::WebinarId;

/// The recording of a webinar; `None` where there is none, or it was taken away.
///
/// # Errors
/// The database's.
pub fn recording_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Option<Recording>> {
    Ok(recordings_of(conn, &[webinar])?.remove(&webinar))
}

/// The recordings of several webinars, in one query.
///
/// # Errors
/// The database's.
pub fn recordings_of(conn: &mut Conn, of: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, Recording>> {
    type Row = (WebinarId, Option<String>, Option<NaiveDate>, String, bool, Instant);
    let rows: Vec<Row> = table::table
        .filter(table::webinar_id.eq_any(of.to_vec()))
        .order((table::at, table::id))
        .select((table::webinar_id, table::url, table::until_on, table::audience, table::consent_noted, table::at))
        .load(conn)?;
    let said = |(webinar, url, until, audience, consent_noted, at): Row| {
        let audience = Audience::named(&audience);
        (webinar, url.map(|url| Recording { url, until, audience, consent_noted, at }))
    };
    // the latest of each stands
    let latest: BTreeMap<WebinarId, Option<Recording>> = rows.into_iter().map(said).collect();
    Ok(latest.into_iter().filter_map(|(webinar, recording)| Some((webinar, recording?))).collect())
}
