//! Connections: how one is opened, and a pool of them.

use std::time::Duration;

use anyhow::{Context as _, bail};
use diesel::connection::SimpleConnection as _;
use diesel::pg::PgConnection;
use diesel::r2d2::{self, ManageConnection, PooledConnection};
use diesel::result::Error;
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, RunQueryDsl as _};

use super::{Address, Conn, lost};
use crate::secrets::{make_private_file, make_private_folder};

/// How long a request waits for a connection before it is told to try again.
const PATIENCE: Duration = Duration::from_secs(5);

/// Durable at commit (`synchronous=FULL`): an answer given is an answer kept. The cache stays full of what was written last, so it is
/// small.
const SQLITE_WRITER: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; \
     PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000;";
const SQLITE_READER: &str = "PRAGMA query_only=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; \
     PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000; PRAGMA mmap_size=134217728;";

/// A pool of connections.
#[derive(Clone)]
pub(super) struct Pool(r2d2::Pool<Manager>);

impl Pool {
    /// Opens one connection first: r2d2 would hide a wrong address behind a time-out.
    pub(super) fn open(address: &Address, size: u32, read_only: bool) -> anyhow::Result<Self> {
        let manager = Manager { address: address.clone(), read_only };
        drop(manager.connect().map_err(|error| anyhow::anyhow!("{error}"))?);
        let pool = r2d2::Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .connection_timeout(PATIENCE)
            .test_on_check_out(matches!(address, Address::Postgres(_)))
            .build(manager)
            .with_context(|| format!("the database {address} gives no connections"))?;
        Ok(Self(pool))
    }

    pub(super) fn get(&self) -> Result<PooledConnection<Manager>, Error> {
        self.0.get().map_err(|_| lost("no database connection was free"))
    }
}

/// The connection that migrates and, in SQLite, does all the writing.
pub(super) fn connect_to_write(address: &Address, create: bool) -> anyhow::Result<Conn> {
    match address {
        Address::Sqlite(path) => {
            if !path.exists() {
                if !create {
                    bail!(
                        "there is no database {address}: look at the path; a new one is made by starting the server without --database-url, in the data folder"
                    );
                }
                if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
                    make_private_folder(folder)?;
                }
                // SQLite gives what it writes beside it the mode of the database
                make_private_file(path).with_context(|| format!("the database {address} cannot be made"))?;
            }
            let mut conn = SqliteConnection::establish(&path.to_string_lossy())
                .with_context(|| format!("the database {address} cannot be opened"))?;
            conn.batch_execute(SQLITE_WRITER).with_context(|| format!("{address} is not a database we can write to"))?;
            Ok(Conn::Sqlite(conn))
        }
        Address::Postgres(url) => connect_pg(url, address),
    }
}

fn connect_pg(url: &str, address: &Address) -> anyhow::Result<Conn> {
    let conn = PgConnection::establish(url).map_err(|error| {
        let text = error.to_string();
        if text.contains("SSL support is not compiled in") || text.contains("sslmode") {
            anyhow::anyhow!("{address} asks for TLS: build with `cargo build --release --features pg-tls`")
        } else {
            anyhow::anyhow!("no connection to {address}: {text}")
        }
    })?;
    Ok(Conn::Pg(conn))
}

/// Opens connections for a pool.
#[derive(Clone)]
pub(super) struct Manager {
    address: Address,
    read_only: bool,
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = r2d2::Error;

    fn connect(&self) -> Result<Conn, r2d2::Error> {
        let failed = |text: String| r2d2::Error::ConnectionError(diesel::ConnectionError::BadConnection(text));
        match &self.address {
            Address::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(&path.to_string_lossy()).map_err(r2d2::Error::ConnectionError)?;
                let pragmas = if self.read_only { SQLITE_READER } else { SQLITE_WRITER };
                conn.batch_execute(pragmas).map_err(r2d2::Error::QueryError)?;
                Ok(Conn::Sqlite(conn))
            }
            Address::Postgres(url) => connect_pg(url, &self.address).map_err(|error| failed(format!("{error:#}"))),
        }
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), r2d2::Error> {
        diesel::sql_query("SELECT 1").execute(conn).map(|_| ()).map_err(r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || is_mid_transaction(conn)
    }
}

/// A connection that was left inside a transaction (its work panicked) is thrown away.
fn is_mid_transaction(conn: &mut Conn) -> bool {
    use diesel::connection::TransactionManager as _;
    let status = <Conn as diesel::Connection>::TransactionManager::transaction_manager_status_mut(conn);
    !matches!(status.transaction_depth(), Ok(None))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;

    use super::*;

    #[test]
    fn a_database_and_what_is_written_beside_it_are_for_their_owner_alone() {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().join("deep/shanyraq.sqlite3");
        let mut conn = connect_to_write(&Address::Sqlite(path.clone()), true).unwrap();
        diesel::sql_query("CREATE TABLE notes (id INTEGER PRIMARY KEY)").execute(&mut conn).unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(path.parent().unwrap()), mode(&path)), (0o700, 0o600));
        assert_eq!(mode(&path.with_extension("sqlite3-wal")), 0o600);
    }
}
