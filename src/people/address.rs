//! Another e-mail address for an account. It proves itself as every address does: whoever signs in with a code sent there is its owner.

use diesel::prelude::*;

use super::queries;
use super::sign_in::end_all_sessions;
use crate::by::By;
use crate::db::schema::{people, sign_in_codes};
use crate::db::{Conn, dialect};
use crate::ids::PersonId;
use crate::notify;

/// Why an address is not changed.
#[derive(Debug, thiserror::Error)]
pub enum AddressProblem {
    /// It is somebody else's.
    #[error("the address is somebody else's")]
    Taken,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Gives an account another address, which is tidied already. What rested on the old one ends: sessions, codes and links under way, the
/// password, and the address of their choices in letters. Letters that wait go to the new one.
///
/// # Errors
/// [`AddressProblem::Taken`], or the database's.
pub fn change_address(conn: &mut Conn, by: &By, person: PersonId, new: &str) -> Result<(), AddressProblem> {
    // whoever signs in with it for the first time at this moment waits, or is waited for
    dialect::lock(conn, new)?;
    if queries::find_by_email(conn, new)?.is_some() {
        return Err(AddressProblem::Taken);
    }
    let old = queries::person(conn, person)?.email;
    diesel::update(people::table.find(person))
        .set((people::email.eq(new), people::password_hash.eq(None::<String>)))
        .execute(conn)?;
    end_all_sessions(conn, person, by.at)?;
    if let Some(old) = old {
        diesel::update(sign_in_codes::table.filter(sign_in_codes::email.eq(old)).filter(sign_in_codes::used_at.is_null()))
            .set(sign_in_codes::used_at.eq(by.at))
            .execute(conn)?;
    }
    notify::revoke_choices_link(conn, by, person)?;
    notify::readdress(conn, person, new)?;
    Ok(())
}
