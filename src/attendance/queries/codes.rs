//! Check-in codes.

use diesel::prelude::*;

use super::super::model::CheckInCode;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::check_in_codes;
use crate::either;
use crate::ids::WebinarId;

/// A code that ended longer ago than this is no code any more.
const REMEMBERED_HOURS: i64 = 12;

/// The code with these digits: one that is taken now, else one that will be, else the one that ended last.
///
/// # Errors
/// The database's.
pub fn find_code(conn: &mut Conn, digits: &str, now: Instant) -> QueryResult<Option<CheckInCode>> {
    let mut codes: Vec<CheckInCode> = check_in_codes::table
        .filter(check_in_codes::code.eq(digits))
        .filter(check_in_codes::closes_at.gt(now.plus_minutes(-REMEMBERED_HOURS * 60)))
        .order(check_in_codes::closes_at.desc())
        .limit(10)
        .select(CheckInCode::as_select())
        .load(conn)?;
    let place = codes
        .iter()
        .position(|code| code.is_open(now))
        .or_else(|| codes.iter().position(|code| now < code.opens_at && code.opens_at < code.closes_at))
        .unwrap_or(0);
    Ok((place < codes.len()).then(|| codes.swap_remove(place)))
}

/// The code that a webinar's screen shows: the newest, while it is taken or will be.
///
/// # Errors
/// The database's.
pub fn current_code(conn: &mut Conn, webinar: WebinarId, now: Instant) -> QueryResult<Option<CheckInCode>> {
    let newest: Option<CheckInCode> = either!(conn, c => check_in_codes::table
        .filter(check_in_codes::webinar_id.eq(webinar))
        .order(check_in_codes::id.desc())
        .select(CheckInCode::as_select())
        .first(c))
    .optional()?;
    Ok(newest.filter(|code| now < code.closes_at))
}
