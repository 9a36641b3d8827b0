//! An optional password, as Argon2id (RFC 9106, OWASP's 19 MiB and two passes).

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use diesel::prelude::*;

use crate::by::By;
use crate::db::Conn;
use crate::db::schema::{people, sessions};
use crate::ids::{PersonId, SessionId};

/// The fewest characters of a password (NIST SP 800-63B: length, no rules of composition).
pub const SHORTEST: usize = 12;
/// The most: Argon2 takes more, a server should not.
pub const LONGEST: usize = 200;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`SHORTEST`] characters.
    #[error("too short")]
    TooShort,
    /// More than [`LONGEST`].
    #[error("too long")]
    TooLong,
    /// What anybody tries first: the account's own address, or the same few signs again and again (NIST SP 800-63B §5.1.1.2).
    #[error("easily guessed")]
    Guessed,
}

/// The fewest different characters of a password.
const FEWEST_DIFFERENT: usize = 5;

fn argon() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19_456, 2, 1, None).unwrap_or_default())
}

/// Hashes a password; takes some 25 ms, so never inside a transaction.
///
/// # Errors
/// When it is too short, too long or easily guessed; `email` is the account's own.
pub fn hash(password: &str, email: &str) -> Result<String, PasswordProblem> {
    match password.chars().count() {
        count if count < SHORTEST => return Err(PasswordProblem::TooShort),
        count if count > LONGEST => return Err(PasswordProblem::TooLong),
        _ => {}
    }
    let different: std::collections::BTreeSet<char> = password.chars().flat_map(char::to_lowercase).collect();
    if different.len() < FEWEST_DIFFERENT || password.trim().to_lowercase() == email.to_lowercase() {
        return Err(PasswordProblem::Guessed);
    }
    let salt = SaltString::generate(&mut OsRng);
    argon().hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string()).map_err(|_| PasswordProblem::TooLong)
}

/// Whether a password fits a hash. Without a hash as much time goes by, so that an unknown address is not told from a known one.
pub fn password_fits(password: &str, hash: Option<&str>) -> bool {
    const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2hhbnlyYXFzaGFueXJhcQ$9Pv0BrS4pEwnRVAS4n9UxQmtjLh3NWXhW7v9F3yu5kI";
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODYS)) else { return false };
    password.chars().count() <= LONGEST && argon().verify_password(password.as_bytes(), &parsed).is_ok() && hash.is_some()
}

/// Keeps a hash made with [`hash`], or removes the password; whoever is signed in elsewhere is signed out, for they may be why.
///
/// # Errors
/// The database's.
pub fn set_password(conn: &mut Conn, by: &By, person: PersonId, hash: Option<&str>, here: SessionId) -> QueryResult<()> {
    diesel::update(people::table.find(person)).set(people::password_hash.eq(hash)).execute(conn)?;
    diesel::update(sessions::table.filter(sessions::person_id.eq(person)).filter(sessions::id.ne(here)))
        .filter(sessions::ended_at.is_null())
        .set(sessions::ended_at.eq(by.at))
        .execute(conn)?;
    let event = crate::audit::Event {
        action: if hash.is_some() { "password.set" } else { "password.removed" },
        subject: format!("person:{person}"),
        about: Some(person),
        ..crate::audit::Event::default()
    };
    crate::audit::record(conn, by, &event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_alone() {
        let hash = hash("twelve letters", "anna@example.org").unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(password_fits("twelve letters", Some(&hash)));
        assert!(!password_fits("twelve lettres", Some(&hash)));
        assert!(!password_fits("twelve letters", None));
        assert_eq!(super::hash("short", ""), Err(PasswordProblem::TooShort));
        for guessed in ["aaaaaaaaaaaaaaa", "121212121212", "Anna@Example.org"] {
            assert_eq!(super::hash(guessed, "anna@example.org"), Err(PasswordProblem::Guessed), "{guessed}");
        }
    }
}
