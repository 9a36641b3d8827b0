//! Erasing a holder: their records stay provable, without the name and without the files that bear it.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{credentials, records};
use crate::ids::PersonId;

/// Takes the name out of all records of a person, with the PDF files and the badges that bear it or the hash of their address. Codes,
/// hashes of the files and places in the status lists stay: what the holder still has can be checked for good.
///
/// # Errors
/// The database's.
pub fn forget_holder(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    let theirs = records::table.filter(records::person_id.eq(person)).select(records::id);
    diesel::update(credentials::table.filter(credentials::record_id.eq_any(theirs)))
        .set((credentials::jwt.eq(None::<String>), credentials::pdf.eq(None::<Vec<u8>>)))
        .execute(conn)?;
    diesel::update(records::table.filter(records::person_id.eq(person)))
        .set((
            records::person_id.eq(None::<PersonId>),
            records::name.eq(None::<String>),
            records::latin_name.eq(None::<String>),
            records::show_name.eq(false),
            records::pdf.eq(Vec::new()),
            records::live_key.eq(None::<String>),
        ))
        .execute(conn)
        .map(|_| ())
}
