//! Bringing the tables up to date. `migrations/sqlite` and `migrations/postgres` hold the same numbered steps.

use anyhow::anyhow;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use super::Conn;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Every step that has not been taken yet.
///
/// # Errors
/// When a step does not go through; the database is as it was before that step.
pub fn up_all(conn: &mut Conn) -> anyhow::Result<()> {
    match conn {
        Conn::Sqlite(sqlite) => sqlite.run_pending_migrations(SQLITE).map(|_| ()),
        Conn::Pg(pg) => {
            // two nodes that start together: one migrates, the other waits and finds it done
            use diesel::RunQueryDsl as _;
            diesel::sql_query("SELECT pg_advisory_lock(7202610)").execute(pg)?;
            let done = pg.run_pending_migrations(POSTGRES).map(|_| ());
            diesel::sql_query("SELECT pg_advisory_unlock(7202610)").execute(pg)?;
            done
        }
    }
    .map_err(|error| anyhow!("the tables cannot be brought up to date: {error}"))
}

/// Every step back, for the test that goes up, down and up again.
///
/// # Errors
/// As [`up_all`].
pub fn down_all(conn: &mut Conn) -> anyhow::Result<()> {
    match conn {
        Conn::Sqlite(sqlite) => sqlite.revert_all_migrations(SQLITE).map(|_| ()),
        Conn::Pg(pg) => pg.revert_all_migrations(POSTGRES).map(|_| ()),
    }
    .map_err(|error| anyhow!("the tables cannot be taken back: {error}"))
}
