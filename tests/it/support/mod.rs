//! The app on a fresh database, a visitor over HTTP, builders, the mailbox.

mod attendance;
mod attended;
mod build;
mod complete;
mod database;
pub mod make_ups;
pub mod meetings;
mod queries;
mod questions;
mod steps;
mod visitor;

pub use attendance::Held;
pub use visitor::{Reply, Visitor};

use std::sync::Arc;

use shanyraq::app::App;
use shanyraq::clock::{Clock, Instant};
use shanyraq::config::{Config, Given};
use shanyraq::db::Conn;
use shanyraq::jobs;
use shanyraq::notify::{Letter, Mailer};
use shanyraq::secrets::Secrets;

/// When tests begin: Monday 23 November 2026, 10:00 in Astana.
pub const START: &str = "2026-11-23T05:00:00Z";

/// The app on a database of its own; the clock stands at [`START`] until it is moved.
pub struct TestApp {
    pub app: App,
    _database: database::Fresh,
    _data: tempfile::TempDir,
}

impl TestApp {
    pub fn new() -> Self {
        queries::watch();
        let data = tempfile::tempdir().unwrap();
        let database = database::fresh(data.path());
        let given = Given {
            data: Some(data.path().to_owned()),
            database_url: Some(database.url.clone()),
            database_connections: Some(2),
            ..Given::default()
        };
        let config = Config::resolve(given, "test.sqlite3").unwrap();
        let clock = Clock::standing_at(Instant::parse(START).unwrap());
        let settings = shanyraq::app::database_settings(&config).unwrap();
        let app = App::assemble(
            Arc::new(config),
            shanyraq::db::Db::open(&settings).unwrap(),
            Secrets::fixed(),
            clock,
            Mailer::in_memory(),
        )
        .unwrap();
        Self { app, _database: database, _data: data }
    }

    pub fn database_url(&self) -> &str {
        &self._database.url
    }

    /// A connection beside the app's own, for what no page does.
    pub fn connection(&self) -> Conn {
        use diesel::Connection as _;
        match self.database_url().strip_prefix("sqlite:") {
            Some(path) => Conn::Sqlite(diesel::SqliteConnection::establish(path).unwrap()),
            None => Conn::Pg(diesel::PgConnection::establish(self.database_url()).unwrap()),
        }
    }

    pub fn now(&self) -> Instant {
        self.app.now()
    }

    /// Moves the clock.
    pub fn set_clock(&self, at: &str) {
        self.app.clock.set(Instant::parse(at).unwrap());
    }

    pub fn minutes_later(&self, minutes: i64) {
        self.app.clock.set(self.now().plus_minutes(minutes));
    }

    /// Runs an action.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, diesel::result::Error> + Send + 'static,
    ) -> T {
        self.app.db.write_now(work).unwrap()
    }

    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T, diesel::result::Error>) -> T {
        self.app.db.read_now(work).unwrap()
    }

    /// Jobs and letters until nothing waits; answers the letters that went out: to whom, and what.
    pub async fn work_off(&self) -> Vec<(String, Letter)> {
        jobs::run_all(&self.app).await;
        self.app.mailer.take().into_iter().map(|(due, letter)| (due.to, letter)).collect()
    }
}
