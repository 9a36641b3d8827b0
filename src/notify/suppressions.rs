//! Addresses that take no mail. Nothing goes there any more, except what somebody asks for at that moment with the address in their
//! hands, a sign-in code: it harms nobody, and shows at once whether the address works after all. An organiser corrects the address,
//! or lifts this with a reason.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::kind::Kind;
use super::outbox::Due;
use super::reason::Reason;
use super::settle::{Outcome, forget_secret, note};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{messages, suppressions};
use crate::db::{AmongDsl as _, Both, Conn};
use crate::ids::{MessageId, RowId};

/// Since when an address takes no mail, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suppressed {
    /// Since when.
    pub at: Instant,
    /// Why.
    pub reason: Reason,
}

/// Writes that an address takes no mail; once while it stands.
///
/// # Errors
/// The database's.
pub(super) fn suppress(conn: &mut Conn, now: Instant, message: MessageId, address: &str, answer: &str) -> QueryResult<()> {
    Both(
        diesel::insert_into(suppressions::table)
            .values((
                suppressions::id.eq(RowId::new()),
                suppressions::address.eq(address.to_lowercase()),
                suppressions::message_id.eq(message),
                suppressions::at.eq(now),
                suppressions::answer.eq(answer),
            ))
            .on_conflict_do_nothing(),
    )
    .execute(conn)
    .map(|_| ())
}

/// Whether an address takes no mail.
///
/// # Errors
/// The database's.
pub fn suppressed(conn: &mut Conn, address: &str) -> QueryResult<Option<Suppressed>> {
    let found: Option<(Instant, String)> = suppressions::table
        .filter(suppressions::address.eq(address.to_lowercase()))
        .filter(suppressions::lifted_at.is_null())
        .select((suppressions::at, suppressions::answer))
        .first(conn)
        .optional()?;
    Ok(found.map(|(at, answer)| Suppressed { at, reason: Reason::of(&answer) }))
}

/// Those of some addresses that take no mail, in small letters.
///
/// # Errors
/// The database's.
pub fn suppressed_among(conn: &mut Conn, addresses: &[&str]) -> QueryResult<BTreeSet<String>> {
    let found: Vec<String> = suppressions::table
        .filter(suppressions::address.among(addresses.iter().map(|address| address.to_lowercase())))
        .filter(suppressions::lifted_at.is_null())
        .select(suppressions::address)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Letters go to an address again; answers whether they did not.
///
/// # Errors
/// The database's.
pub fn lift(conn: &mut Conn, by: &By, address: &str, reason: &str) -> QueryResult<bool> {
    let standing =
        suppressions::table.filter(suppressions::address.eq(address.to_lowercase())).filter(suppressions::lifted_at.is_null());
    diesel::update(standing)
        .set((
            suppressions::lifted_at.eq(by.at),
            suppressions::lifted_by.eq(by.stored()),
            suppressions::lifted_reason.eq(reason),
        ))
        .execute(conn)
        .map(|changed| changed > 0)
}

/// Those of some letters that may go out; the others are marked as held back.
///
/// # Errors
/// The database's.
pub(super) fn hold_back(conn: &mut Conn, now: Instant, due: Vec<Due>) -> QueryResult<Vec<Due>> {
    let addresses: Vec<String> = due.iter().map(|letter| letter.to.to_lowercase()).collect();
    let standing: BTreeMap<String, String> = suppressions::table
        .filter(suppressions::address.among(addresses))
        .filter(suppressions::lifted_at.is_null())
        .select((suppressions::address, suppressions::answer))
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    let mut free = Vec::with_capacity(due.len());
    for letter in due {
        match standing.get(&letter.to.to_lowercase()).filter(|_| letter.kind != Kind::SignInCode) {
            None => free.push(letter),
            Some(answer) => {
                diesel::update(messages::table.find(letter.id))
                    .set((
                        messages::state.eq("withheld"),
                        messages::locked_until.eq(None::<Instant>),
                        messages::last_error.eq(answer),
                    ))
                    .execute(conn)?;
                note(conn, letter.id, now, Outcome::Withheld, None)?;
                forget_secret(conn, &letter)?;
            }
        }
    }
    Ok(free)
}
