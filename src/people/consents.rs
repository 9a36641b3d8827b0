//! What a person agreed to, and when: appended, so that a change of mind leaves both.

use diesel::prelude::*;

use crate::by::By;
use crate::db::Conn;
use crate::db::schema::consents;
use crate::ids::{PersonId, RowId};

/// Records an answer to a notice of a kind, in the version that was shown.
///
/// # Errors
/// The database's.
pub fn record_consent(conn: &mut Conn, by: &By, person: PersonId, kind: &str, version: &str, given: bool) -> QueryResult<()> {
    diesel::insert_into(consents::table)
        .values((
            consents::id.eq(RowId::new()),
            consents::person_id.eq(person),
            consents::kind.eq(kind),
            consents::version.eq(version),
            consents::given.eq(given),
            consents::at.eq(by.at),
        ))
        .execute(conn)
        .map(|_| ())
}
