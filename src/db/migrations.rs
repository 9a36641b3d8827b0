//! Bringing the tables up to date. `migrations/sqlite` and `migrations/postgres` hold the same numbered steps.

use anyhow::{anyhow, bail};
use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use super::Conn;

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// Every step that has not been taken yet.
///
/// # Errors
/// When a step does not go through; the database is as it was before that step.
pub fn up_all(conn: &mut Conn) -> anyhow::Result<()> {
    refuse_another_programs(conn)?;
    match conn {
        Conn::Sqlite(sqlite) => sqlite.run_pending_migrations(SQLITE).map(|_| ()),
        Conn::Pg(pg) => {
            // two nodes that start together: one migrates, the other waits and finds it done
            sql_query("SELECT pg_advisory_lock(7202610)").execute(pg)?;
            let done = pg.run_pending_migrations(POSTGRES).map(|_| ());
            sql_query("SELECT pg_advisory_unlock(7202610)").execute(pg)?;
            done
        }
    }
    .map_err(|error| anyhow!("the tables cannot be brought up to date: {error}"))
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    name: String,
}

/// A database with tables and without our list of steps is another program's: nothing is built into it.
fn refuse_another_programs(conn: &mut Conn) -> anyhow::Result<()> {
    let tables: Vec<Found> = match conn {
        Conn::Sqlite(sqlite) => {
            sql_query("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'").load(sqlite)
        }
        Conn::Pg(pg) => sql_query(
            "SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
        )
        .load(pg),
    }
    .map_err(|error| anyhow!("the tables of the database cannot be listed: {error}"))?;
    if !tables.is_empty() && !tables.iter().any(|table| table.name == "__diesel_schema_migrations") {
        bail!("the database holds tables of another program ({}…): name an empty one, or that of Shanyraq", tables[0].name);
    }
    Ok(())
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
