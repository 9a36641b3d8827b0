//! [`App`]: what every page, job and command works with, built once.

use std::sync::{Arc, PoisonError, RwLock};

use anyhow::Context as _;

use crate::attendance::Crowds;
use crate::attendance::heartbeats::Beats;
use crate::clock::{Clock, Instant};
use crate::completion::credential::{Issuer, SigningKey};
use crate::completion::document::Design;
use crate::config::Config;
use crate::curriculum::{Archive, Curriculum, Shelf, keep_edition};
use crate::db::{Address, Db, Settings};
use crate::enrolment::RecentlyReached;
use crate::ids::EditionId;
use crate::notify::Mailer;
use crate::reports::{RecentAnswers, RecentLearning, RecentLinked};
use crate::search::Indexes;
use crate::secrets::Secrets;
use crate::templates::templates;
use crate::webinars::providers::Caller;

/// What the last working out of all attendance came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttendanceProof {
    /// When.
    pub at: Instant,
    /// How many people at how many webinars, counted together.
    pub looked_at: usize,
    /// Where what is stored says something else.
    pub differ: usize,
}

/// Sums over a large cohort, for a minute.
#[derive(Clone, Debug, Default)]
pub struct RecentFigures {
    /// Of the attendance report.
    pub attendance: RecentAnswers,
    /// What an evaluator's tables are sums of.
    pub linked: RecentLinked,
    /// What was learned.
    pub learning: RecentLearning,
    /// How far the people of cohorts are.
    pub reached: RecentlyReached,
    /// Rosters with more people of a status than are counted.
    pub crowds: Crowds,
}

/// Content without faults.
pub struct Content {
    curriculum: Curriculum,
    bytes: Vec<u8>,
}

/// Reads the content folder, or what the binary holds. Whoever serves does so before anything is made: content that is refused then
/// leaves nothing behind.
///
/// # Errors
/// When the content has faults: the text has them with file and line.
pub fn read_content(config: &Config) -> anyhow::Result<Content> {
    let archive = match &config.content {
        Some(folder) => Archive::read_dir(folder).with_context(|| format!("the content folder {}", folder.display()))?,
        None => Archive::embedded(),
    };
    let (curriculum, _) = Curriculum::load_checked(&archive).map_err(|report| {
        anyhow::anyhow!("the content has errors, so nothing is served; `shanyraq content check` shows them too\n{report}")
    })?;
    Ok(Content { curriculum, bytes: archive.to_bytes() })
}

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
    /// The editions of the content.
    pub shelf: Shelf,
    /// What is found in them.
    pub search: Indexes,
    /// Sums worked out lately.
    pub recent: RecentFigures,
    pub(crate) proof: Arc<RwLock<Option<AttendanceProof>>>,
    /// Joining pages that are open, not written yet.
    pub beats: Beats,
    /// What asks meeting systems for rooms.
    pub rooms: Caller,
    /// The look of records.
    pub design: Design,
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

    /// The same app with another clock: what the sample does as at a moment of the past.
    #[must_use]
    pub fn with_clock(&self, clock: Clock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// From parts made elsewhere: tests, the demonstration.
    ///
    /// # Errors
    /// When the templates cannot be read.
    pub fn assemble(config: Arc<Config>, db: Db, secrets: Secrets, clock: Clock, mailer: Mailer) -> anyhow::Result<Self> {
        templates()?;
        Ok(Self {
            design: config.record_design.as_deref().map_or_else(Design::bundled, Design::read)?,
            rooms: Caller::new(config.nearby_rooms),
            config,
            db,
            secrets,
            clock,
            mailer,
            shelf: Shelf::default(),
            search: Indexes::default(),
            recent: RecentFigures::default(),
            proof: Arc::default(),
            beats: Beats::default(),
        })
    }

    /// What the last working out of all attendance came to; `None` before the first in this process.
    pub fn proof(&self) -> Option<AttendanceProof> {
        *self.proof.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps it.
    pub fn keep_proof(&self, proof: AttendanceProof) {
        *self.proof.write().unwrap_or_else(PoisonError::into_inner) = Some(proof);
    }

    /// Reads the content folder (or what the binary holds), keeps it as an edition and gives it to new cohorts.
    ///
    /// # Errors
    /// As [`read_content`], and the database's.
    pub fn load_content(&self) -> anyhow::Result<EditionId> {
        self.keep_content(read_content(&self.config)?)
    }

    /// Keeps content as an edition and gives it to new cohorts.
    ///
    /// # Errors
    /// The database's.
    pub fn keep_content(&self, Content { curriculum, bytes }: Content) -> anyhow::Result<EditionId> {
        let (hash, now) = (curriculum.edition.clone(), self.now());
        let id = self.db.write_now(move |conn| keep_edition(conn, &hash, &bytes, now))?;
        self.shelf.put_current(id, Arc::new(curriculum));
        Ok(id)
    }

    /// The content that a cohort is pinned to.
    ///
    /// # Errors
    /// The database's.
    pub async fn curriculum(&self, edition: EditionId) -> Result<Arc<Curriculum>, diesel::result::Error> {
        match self.shelf.find(edition) {
            Some(curriculum) => Ok(curriculum),
            None => {
                let shelf = self.shelf.clone();
                self.db.read(move |conn| shelf.get(conn, edition)).await
            }
        }
    }

    /// The content for pages of no cohort.
    ///
    /// # Errors
    /// When none was loaded: a fault of ours.
    pub fn current_curriculum(&self) -> anyhow::Result<(EditionId, Arc<Curriculum>)> {
        self.shelf.current().context("no content was loaded")
    }

    /// Who issues badges.
    pub fn issuer(&self) -> Issuer {
        Issuer { public_url: self.config.public_url.clone(), name: self.config.issuer_name.clone() }
    }

    /// The key that signs badges, from its file, or made. It is read each time: a new one counts at once, on every node with that file.
    ///
    /// # Errors
    /// When the file cannot be read or made, or is no key.
    pub fn signing_key(&self) -> anyhow::Result<SigningKey> {
        SigningKey::open(&self.config.badge_key)
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
