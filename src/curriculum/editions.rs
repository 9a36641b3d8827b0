//! The content as it stood, kept in the database: a cohort stays with its edition when the folder changes.

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::editions;
use crate::db::{Both, Conn};
use crate::ids::EditionId;

/// Keeps an edition, or finds the same one kept before.
///
/// # Errors
/// The database's.
pub fn keep_edition(conn: &mut Conn, hash: &str, archive: &[u8], now: Instant) -> QueryResult<EditionId> {
    Both(
        diesel::insert_into(editions::table)
            .values((
                editions::id.eq(EditionId::new()),
                editions::hash.eq(hash),
                editions::archive.eq(archive),
                editions::loaded_at.eq(now),
            ))
            .on_conflict_do_nothing(),
    )
    .execute(conn)?;
    editions::table.filter(editions::hash.eq(hash)).select(editions::id).first(conn)
}

/// The bytes of an edition.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn edition_archive(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<u8>> {
    editions::table.find(edition).select(editions::archive).first(conn)
}

/// The edition with a hash.
///
/// # Errors
/// The database's.
pub fn find_edition(conn: &mut Conn, hash: &str) -> QueryResult<Option<EditionId>> {
    editions::table.filter(editions::hash.eq(hash)).select(editions::id).first(conn).optional()
}

/// When an edition was first loaded.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn loaded_at(conn: &mut Conn, edition: EditionId) -> QueryResult<Instant> {
    editions::table.find(edition).select(editions::loaded_at).first(conn)
}
