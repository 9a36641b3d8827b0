//! What differs between the databases, each thing once.

use diesel::RunQueryDsl as _;
use diesel::result::{DatabaseErrorKind, Error, QueryResult};
use sha2::{Digest as _, Sha256};

use super::Conn;

/// Holds everybody else out of `name` until this transaction ends: for check-then-write where a unique constraint does not reach.
/// SQLite has one writer anyway.
///
/// # Errors
/// The database's.
pub fn lock(conn: &mut Conn, name: &str) -> QueryResult<()> {
    match conn {
        Conn::Sqlite(_) => Ok(()),
        Conn::Pg(pg) => {
            let digest = Sha256::digest(name.as_bytes());
            let mut key = [0u8; 8];
            key.copy_from_slice(&digest[..8]);
            diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
                .bind::<diesel::sql_types::BigInt, _>(i64::from_be_bytes(key))
                .execute(pg)
                .map(|_| ())
        }
    }
}

/// Runs `work` so that all it reads is of one moment: figures and rows of a report agree while others write.
///
/// # Errors
/// Those of `work`, or the database's.
pub fn snapshot<T, E: From<Error>>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
    diesel::Connection::transaction(conn, |conn| {
        // SQLite's transactions are so by nature
        if let Conn::Pg(pg) = conn {
            diesel::sql_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").execute(pg)?;
        }
        work(conn)
    })
}

/// Runs the questions of a page together: SQLite takes its locks once and not for each of them, and what they find is of one moment.
/// PostgreSQL takes none for a question, and would be asked twice more.
///
/// # Errors
/// Those of `work`, or the database's.
pub fn together<T, E: From<Error>>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
    match conn {
        Conn::Sqlite(_) => diesel::Connection::transaction(conn, work),
        Conn::Pg(_) => work(conn),
    }
}

/// Whether an error says that a unique constraint was hit.
pub fn is_duplicate(error: &Error) -> bool {
    matches!(error, Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
}

/// How many bound values one statement may carry in both databases, with room to spare.
pub const MOST_BINDS: usize = 32_000;

/// `text` as a `LIKE` pattern that matches it anywhere, its own wildcards escaped with `\`.
pub fn contains(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
