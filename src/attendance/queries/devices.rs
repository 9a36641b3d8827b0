//! On which devices codes were typed.

use diesel::prelude::*;

use super::super::devices::Used;
use crate::db::Conn;
use crate::db::schema::check_in_devices;
use crate::either;
use crate::ids::WebinarId;

/// Every code typed at a webinar with its device.
///
/// # Errors
/// The database's.
pub fn devices_used(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Used>> {
    let rows = either!(conn, c => check_in_devices::table
        .filter(check_in_devices::webinar_id.eq(webinar))
        .select((check_in_devices::code_id, check_in_devices::person_id, check_in_devices::device))
        .load(c))?;
    Ok(rows.into_iter().map(|(code, person, device)| Used { code, person, device }).collect())
}
