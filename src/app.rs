//! [`App`]: what every page, job and command works with, built once.

use std::sync::Arc;

use crate::clock::{Clock, Instant};
use crate::config::Config;
use crate::db::{Address, Db, Settings};
use crate::notify::Mailer;
use crate::secrets::Secrets;
use crate::templates::templates;

/// The installation. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The settings.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// The secret key.
    pub secrets: Secrets,
    /// The time.
    pub clock: Clock,
    /// The way out for letters.
    pub mailer: Mailer,
}

impl App {
    /// Opens everything: database, key, mail, templates.
    ///
    /// # Errors
    /// When something is missing or wrong; the text says what to do.
    pub fn build(config: Config, clock: Clock) -> anyhow::Result<Self> {
        let db = Db::open(&database_settings(&config)?)?;
        let secrets = Secrets::open(&config.secret_file)?;
        let mailer = Mailer::new(&config.mail, &config.mail_from)?;
        Self::assemble(Arc::new(config), db, secrets, clock, mailer)
    }

    /// From parts made elsewhere: tests, the demonstration.
    ///
    /// # Errors
    /// When the templates cannot be read.
    pub fn assemble(config: Arc<Config>, db: Db, secrets: Secrets, clock: Clock, mailer: Mailer) -> anyhow::Result<Self> {
        templates()?;
        Ok(Self { config, db, secrets, clock, mailer })
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }
}

/// How the settings say the database is opened.
///
/// # Errors
/// When an address cannot be read.
pub fn database_settings(config: &Config) -> anyhow::Result<Settings> {
    let address: Address = config.database_url.parse()?;
    let read_address = config.database_read_url.as_deref().map(str::parse).transpose()?;
    Ok(Settings { address, read_address, connections: config.database_connections, create: config.create_database })
}
