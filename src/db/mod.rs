//! The only place that knows which database runs. [`Db`] has `read` and `write`; everything else takes a [`Conn`].

mod address;
mod among;
mod conn;
pub mod dialect;
mod full_text;
mod migrations;
mod pool;
pub mod schema;
pub mod tables;
pub mod types;
mod writer;

use std::sync::Arc;

pub use address::{Address, BadAddress};
pub use among::{AmongDsl, Listed};
pub(crate) use conn::insert_all;
pub use conn::{Both, Conn, MultiBackend, columns};
use diesel::result::{DatabaseErrorKind, Error};
pub use full_text::{FullText, WordRow};
pub use migrations::{down_all, up_all};

/// How the database is opened.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which database, and where.
    pub address: Address,
    /// A replica for reads, PostgreSQL only.
    pub read_address: Option<Address>,
    /// Connections for reading (and in PostgreSQL as many for writing).
    pub connections: u32,
    /// Whether a SQLite file that is not there is made; only the program's own default folder says yes.
    pub create: bool,
}

/// The database of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    address: Address,
    reads: pool::Pool,
    writes: Writes,
}

enum Writes {
    /// SQLite: one thread with the one writing connection, which commits in groups.
    Thread(writer::Writer),
    /// PostgreSQL: any connection of a pool.
    Pool(pool::Pool),
}

impl Db {
    /// Connects, and brings the tables up to date.
    ///
    /// # Errors
    /// When there is no database at the address, or a migration does not go through: the text says what to do.
    pub fn open(settings: &Settings) -> anyhow::Result<Self> {
        let mut first = pool::connect_to_write(&settings.address, settings.create)?;
        up_all(&mut first)?;
        let writes = match settings.address {
            Address::Sqlite(_) => Writes::Thread(writer::Writer::start(first)?),
            Address::Postgres(_) => {
                drop(first);
                Writes::Pool(pool::Pool::open(&settings.address, settings.connections, false)?)
            }
        };
        let read_address = settings.read_address.as_ref().unwrap_or(&settings.address);
        let reads = pool::Pool::open(read_address, settings.connections, true)?;
        Ok(Self(Arc::new(Inner { address: settings.address.clone(), reads, writes })))
    }

    /// Where this database is.
    pub fn address(&self) -> &Address {
        &self.0.address
    }

    /// Runs `work` with a reading connection on the blocking pool.
    ///
    /// # Errors
    /// Those of `work`, or that no connection was free within five seconds.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let db = self.clone();
        match tokio::task::spawn_blocking(move || db.read_now(work)).await {
            Ok(result) => result,
            Err(_) => Err(lost("the work stopped half-way").into()),
        }
    }

    /// Runs `work` as one transaction and answers when it is on disk: all of it, or with an error none of it.
    ///
    /// # Errors
    /// Those of `work`, or that the database did not take the transaction.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.writes {
            Writes::Thread(thread) => thread.run(work).await,
            Writes::Pool(_) => {
                let db = self.clone();
                match tokio::task::spawn_blocking(move || db.write_now(work)).await {
                    Ok(result) => result,
                    Err(_) => Err(lost("the work stopped half-way").into()),
                }
            }
        }
    }

    /// [`Db::read`] for callers that may block: commands, tests.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T, E: From<Error>>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.0.reads.get()?;
        work(&mut conn)
    }

    /// [`Db::write`] for callers that may block: commands, tests.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.writes {
            Writes::Thread(thread) => thread.run_now(work),
            Writes::Pool(pool) => {
                use diesel::Connection as _;
                let mut pooled = pool.get()?;
                let conn: &mut Conn = &mut pooled;
                conn.transaction(work)
            }
        }
    }
}

/// An error of ours in diesel's clothes, for what happens around a statement and not in it.
fn lost(what: &str) -> Error {
    Error::DatabaseError(DatabaseErrorKind::UnableToSendCommand, Box::new(what.to_owned()))
}
