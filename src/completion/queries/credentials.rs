//! Badges and the public keys, as they are looked up.

use diesel::prelude::*;

use super::super::credential::{ENTRIES, PublicKey};
use super::super::model::RecordState;
use crate::chance;
use crate::db::schema::{credentials, issuer_keys, records};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::RecordId;

/// All public keys, the oldest first.
///
/// # Errors
/// The database's.
pub fn issuer_keys(conn: &mut Conn) -> QueryResult<Vec<PublicKey>> {
    let rows: Vec<String> =
        issuer_keys::table.order((issuer_keys::made_at, issuer_keys::kid)).select(issuer_keys::jwk).load(conn)?;
    Ok(rows.iter().filter_map(|jwk| PublicKey::from_jwk(&serde_json::from_str(jwk).ok()?)).collect())
}

/// Whether a key is published.
///
/// # Errors
/// The database's.
pub fn is_published(conn: &mut Conn, kid: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(issuer_keys::table.find(kid.to_owned()))).get_result(conn)
}

/// Those of some records that have a badge.
///
/// # Errors
/// The database's.
pub fn with_badge(conn: &mut Conn, records: &[RecordId]) -> QueryResult<Vec<RecordId>> {
    credentials::table
        .filter(credentials::record_id.among(records.to_vec()))
        .filter(credentials::jwt.is_not_null())
        .select(credentials::record_id)
        .load(conn)
}

/// The signed badge of a record.
///
/// # Errors
/// The database's.
pub fn badge_of(conn: &mut Conn, record: RecordId) -> QueryResult<Option<String>> {
    let found: Option<Option<String>> = credentials::table.find(record).select(credentials::jwt).first(conn).optional()?;
    Ok(found.flatten())
}

/// The PDF that carries the badge of a record.
///
/// # Errors
/// The database's.
pub fn badge_pdf_of(conn: &mut Conn, record: RecordId) -> QueryResult<Option<Vec<u8>>> {
    let found: Option<Option<Vec<u8>>> = credentials::table.find(record).select(credentials::pdf).first(conn).optional()?;
    Ok(found.flatten())
}

/// The SHA-256 of that PDF, in hexadecimal.
///
/// # Errors
/// The database's.
pub fn badge_pdf_hash_of(conn: &mut Conn, record: RecordId) -> QueryResult<Option<String>> {
    let found: Option<Option<String>> =
        credentials::table.find(record).select(credentials::pdf_sha256).first(conn).optional()?;
    Ok(found.flatten())
}

/// The places of a status list whose badges count no more; `None` where there is no such list yet.
///
/// # Errors
/// The database's.
pub fn status_places(conn: &mut Conn, number: i32) -> QueryResult<Option<Vec<i32>>> {
    let Some(first) = number.checked_mul(ENTRIES).filter(|first| *first >= 0) else { return Ok(None) };
    let here = credentials::status_index.ge(first).and(credentials::status_index.lt(first.saturating_add(ENTRIES)));
    let any: bool = diesel::select(diesel::dsl::exists(credentials::table.filter(here))).get_result(conn)?;
    if !any {
        return Ok(None);
    }
    let set: Vec<i32> = credentials::table
        .inner_join(records::table)
        .filter(here)
        .filter(records::state.ne(RecordState::Valid.as_str()))
        .order(credentials::status_index)
        .select(credentials::status_index)
        .load(conn)?;
    Ok(Some(set.into_iter().map(|place| place - first).collect()))
}

/// A place that is free, at random: a badge's place says nothing of when it was made. Lists are filled to half at most.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn free_place(conn: &mut Conn) -> QueryResult<i32> {
    let taken: i64 = credentials::table.count().get_result(conn)?;
    let lists = 1 + i32::try_from(taken / i64::from(ENTRIES / 2)).unwrap_or(0).min(i32::MAX / ENTRIES - 1);
    loop {
        let place = chance::below((lists * ENTRIES) as u64) as i32;
        let is_taken: bool =
            diesel::select(diesel::dsl::exists(credentials::table.filter(credentials::status_index.eq(place))))
                .get_result(conn)?;
        if !is_taken {
            return Ok(place);
        }
    }
}
