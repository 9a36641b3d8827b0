//! Forgetting what signing in leaves behind, once it is of no use (`privacy` says when).

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{sessions, sign_in_codes, tries};

/// Forgets codes and links that ran out before `moment`.
///
/// # Errors
/// The database's.
pub fn prune_sign_in_codes(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(sign_in_codes::table.filter(sign_in_codes::expires_at.lt(moment))).execute(conn)
}

/// Forgets counts of tries begun before `moment`.
///
/// # Errors
/// The database's.
pub fn prune_tries(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(tries::table.filter(tries::window_start.lt(moment))).execute(conn)
}

/// Forgets sessions that ended or ran out before `moment`.
///
/// # Errors
/// The database's.
pub fn prune_sessions(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(moment).or(sessions::ended_at.lt(moment)))).execute(conn)
}
