//! The badge of a record, made when its holder asks for it, once; and the public keys, which stay for good.

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::credential::{Badge, Issuer, PublicKey, SigningKey};
use super::super::model::{Record, RecordState};
use super::super::queries::free_place;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{credentials, issuer_keys, records};
use crate::db::{Both, Conn};
use crate::secrets::{hex, token};

/// Where a badge will stand in the status list, and the salt of its hash.
#[derive(Clone, Debug)]
pub struct BadgeDraft {
    status_index: i32,
    salt: String,
}

impl BadgeDraft {
    /// Draws them.
    ///
    /// # Errors
    /// The database's.
    pub fn draw(conn: &mut Conn) -> QueryResult<Self> {
        Ok(Self { status_index: free_place(conn)?, salt: token() })
    }

    /// The badge, signed.
    ///
    /// # Errors
    /// When the key cannot sign.
    pub fn sign(&self, record: &Record, issuer: &Issuer, email: &str, key: &SigningKey) -> anyhow::Result<String> {
        let badge = Badge { record, issuer, email, salt: &self.salt, status_index: self.status_index };
        // Open Badges 3.0 asks for this type
        key.sign("JWT", issuer.key(&key.public().kid), &badge.claims())
    }
}

/// Why a badge is not kept.
#[derive(Debug, thiserror::Error)]
pub enum BadgeProblem {
    /// The record counts no more.
    #[error("the record is valid no more")]
    NotValid,
    /// Another badge took the place in the meantime: draw again.
    #[error("the place in the status list is taken")]
    PlaceTaken,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps a badge with the PDF that carries it and the key that signed it. Where there is a badge already, that one stays.
///
/// # Errors
/// See [`BadgeProblem`]; then the transaction goes back.
pub fn keep_badge(
    conn: &mut Conn,
    by: &By,
    record: &Record,
    draft: &BadgeDraft,
    signed: (&str, &PublicKey),
    pdf: &[u8],
) -> Result<(), BadgeProblem> {
    let (jwt, key) = signed;
    let valid = records::table.find(record.id).filter(records::state.eq(RecordState::Valid.as_str()));
    if !diesel::select(diesel::dsl::exists(valid)).get_result::<bool>(conn)? {
        return Err(BadgeProblem::NotValid);
    }
    publish_key(conn, key, by.at)?;
    let row = (
        credentials::record_id.eq(record.id),
        credentials::status_index.eq(draft.status_index),
        credentials::jwt.eq(jwt.to_owned()),
        credentials::pdf.eq(pdf.to_vec()),
        credentials::pdf_sha256.eq(hex(&Sha256::digest(pdf))),
        credentials::asked_at.eq(by.at),
    );
    let insert = diesel::insert_into(credentials::table).values(row);
    if Both(insert.on_conflict_do_nothing()).execute(conn)? == 0 {
        let has_one = diesel::select(diesel::dsl::exists(credentials::table.find(record.id))).get_result::<bool>(conn)?;
        return if has_one { Ok(()) } else { Err(BadgeProblem::PlaceTaken) };
    }
    let event = audit::Event {
        action: "record.badge",
        subject: format!("record:{}", record.id),
        cohort: Some(record.cohort_id),
        about: record.person_id,
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(())
}

/// Publishes a key, if it is not yet.
///
/// # Errors
/// The database's.
pub fn publish_key(conn: &mut Conn, key: &PublicKey, at: Instant) -> QueryResult<()> {
    let row = (issuer_keys::kid.eq(key.kid.clone()), issuer_keys::jwk.eq(key.jwk.to_string()), issuer_keys::made_at.eq(at));
    Both(diesel::insert_into(issuer_keys::table).values(row).on_conflict(issuer_keys::kid).do_nothing())
        .execute(conn)
        .map(|_| ())
}

/// Publishes a key that signs from now on, and says so in the audit.
///
/// # Errors
/// The database's.
pub fn change_key(conn: &mut Conn, by: &By, old: Option<&PublicKey>, new: &PublicKey) -> QueryResult<()> {
    if let Some(old) = old {
        publish_key(conn, old, by.at)?;
    }
    publish_key(conn, new, by.at)?;
    let event = audit::Event {
        action: "badge.key",
        subject: "installation".to_owned(),
        old: old.map(|old| old.kid.clone()),
        new: Some(new.kid.clone()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
