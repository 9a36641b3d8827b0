//! Whose evidence is that named nobody, as it is written.

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::evidence_matches;
use crate::either;
use crate::ids::{EvidenceId, PersonId, ProvisionalId, RowId};

/// How many rows go into one statement, eight values each.
const ROWS_AT_ONCE: usize = 3_000;

/// A decision about one piece of evidence.
#[derive(Insertable)]
#[diesel(table_name = evidence_matches, treat_none_as_default_value = false)]
pub(super) struct NewMatch {
    pub id: RowId,
    pub evidence_id: EvidenceId,
    pub person_id: Option<PersonId>,
    pub decision: String,
    pub reason: &'static str,
    pub at: Instant,
    pub by_whom: String,
    pub provisional_id: Option<ProvisionalId>,
}

/// Writes them.
///
/// # Errors
/// The database's.
pub(super) fn insert_matches(conn: &mut Conn, matches: &[NewMatch]) -> QueryResult<()> {
    for part in matches.chunks(ROWS_AT_ONCE) {
        either!(conn, c => diesel::insert_into(evidence_matches::table).values(part).execute(c))?;
    }
    Ok(())
}
