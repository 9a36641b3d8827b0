//! Every setting: its name, default and meaning. Read once from the command line, then `SHANYRAQ_…` variables, then one
//! optional file, then the defaults; checked at start.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use serde::Deserialize;

/// The settings as given: on the command line or in the environment, and the same names in the file.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Given {
    /// A file with these settings in TOML, named as here without the dashes [default: shanyraq.toml, where it exists]
    #[arg(long, global = true, env = "SHANYRAQ_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// The address to serve on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "SHANYRAQ_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// The folder for the database, the secret key and outgoing mail [default: data]
    #[arg(long, global = true, env = "SHANYRAQ_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// sqlite:PATH or postgres://… [default: sqlite:DIR/shanyraq.sqlite3 in the data folder]
    #[arg(long, global = true, env = "SHANYRAQ_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// A PostgreSQL replica for reads [default: none]
    #[arg(long, global = true, env = "SHANYRAQ_DATABASE_READ_URL", value_name = "URL", hide_env_values = true)]
    pub database_read_url: Option<String>,
    /// Database connections for reading, and in PostgreSQL as many for writing [default: 4]
    #[arg(long, global = true, env = "SHANYRAQ_DATABASE_CONNECTIONS", value_name = "N")]
    pub database_connections: Option<u32>,
    /// The address people see, for links in e-mails and QR codes [default: http:// and the listening address]
    #[arg(long, global = true, env = "SHANYRAQ_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// The folder with the programme [default: content, where it exists, else what is in the binary]
    #[arg(long, global = true, env = "SHANYRAQ_CONTENT", value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// folder:DIR, smtp://USER:PASSWORD@HOST:PORT or smtps://… [default: folder:DIR/mail in the data folder]
    #[arg(long, global = true, env = "SHANYRAQ_MAIL", value_name = "WHERE", hide_env_values = true)]
    pub mail: Option<String>,
    /// The sender of e-mails [default: "Training programme <training@localhost>"]
    #[arg(long, global = true, env = "SHANYRAQ_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Where letters come back that did not arrive: an mbox file, a Maildir or a folder of .eml files, read once a minute [default: none]
    #[arg(long, global = true, env = "SHANYRAQ_MAIL_BOUNCES", value_name = "PATH")]
    pub mail_bounces: Option<PathBuf>,
    /// The address for Prometheus metrics and health, apart from the pages [default: 127.0.0.1:9464; "off" for none]
    #[arg(long, global = true, env = "SHANYRAQ_METRICS_LISTEN", value_name = "ADDRESS")]
    pub metrics_listen: Option<String>,
    /// Logs as text or as JSON lines [default: text]
    #[arg(long, global = true, env = "SHANYRAQ_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
    /// What is logged, as tracing filters [default: info]
    #[arg(long, global = true, env = "SHANYRAQ_LOG", value_name = "FILTER")]
    pub log: Option<String>,
    /// The file with the secret key, the same on every node; made where it is missing [default: DIR/secret.key in the data folder]
    #[arg(long, global = true, env = "SHANYRAQ_SECRET_FILE", value_name = "FILE")]
    pub secret_file: Option<PathBuf>,
    /// The file with the private key that signs badges: PEM (PKCS#8), P-256 (ES256), RSA (RS256) or Ed25519 (EdDSA), the same on every node; made where it is missing and the first badge is asked for [default: DIR/badge.key in the data folder]
    #[arg(long, global = true, env = "SHANYRAQ_BADGE_KEY", value_name = "FILE")]
    pub badge_key: Option<PathBuf>,
    /// The file that says how records look, an SVG page: see "The look of records" in README.md [default: the one in the binary]
    #[arg(long, global = true, env = "SHANYRAQ_RECORD_DESIGN", value_name = "FILE")]
    pub record_design: Option<PathBuf>,
    /// Who answers at /issuer; badges name the issuer of their cohort, as the paper does [default: the name in --mail-from]
    #[arg(long, global = true, env = "SHANYRAQ_ISSUER_NAME", value_name = "NAME")]
    pub issuer_name: Option<String>,
    /// Take the visitor's address from X-Forwarded-For: only behind a reverse proxy that sets it [default: false]
    #[arg(long, global = true, env = "SHANYRAQ_TRUST_PROXY", value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub trust_proxy: Option<bool>,
    /// Open meeting rooms on servers in private networks and without TLS too: only where one runs beside this program [default: false]
    #[arg(long, global = true, env = "SHANYRAQ_NEARBY_ROOMS", value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub nearby_rooms: Option<bool>,
    /// Threads that serve pages [default: as many as processors]
    #[arg(long, global = true, env = "SHANYRAQ_WORKERS", value_name = "N")]
    pub workers: Option<usize>,
    /// The largest upload in megabytes [default: 10]
    #[arg(long, global = true, env = "SHANYRAQ_UPLOAD_MEGABYTES", value_name = "N")]
    pub upload_megabytes: Option<u32>,
}

/// How logs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Where e-mails go.
#[derive(Clone, PartialEq, Eq)]
pub enum Mail {
    /// Each as an `.eml` file in a folder.
    Folder(PathBuf),
    /// To an SMTP server, by URL.
    Smtp(String),
}

/// The settings, complete and checked.
#[derive(Clone)]
pub struct Config {
    /// Where pages are served.
    pub listen: SocketAddr,
    /// The data folder.
    pub data: PathBuf,
    /// The database's address.
    pub database_url: String,
    /// A replica for reads.
    pub database_read_url: Option<String>,
    /// Connections of the pool.
    pub database_connections: u32,
    /// Whether a missing SQLite file is made: only where the address was not given.
    pub create_database: bool,
    /// Without a slash at the end.
    pub public_url: String,
    /// The programme's folder; `None` is what the binary holds.
    pub content: Option<PathBuf>,
    /// Where e-mails go.
    pub mail: Mail,
    /// `Name <address>`.
    pub mail_from: String,
    /// The mailbox of letters that come back.
    pub mail_bounces: Option<PathBuf>,
    /// Where metrics are served.
    pub metrics_listen: Option<SocketAddr>,
    /// Text or JSON.
    pub log_format: LogFormat,
    /// Filters.
    pub log: String,
    /// The secret key's file.
    pub secret_file: PathBuf,
    /// The file of the key that signs badges.
    pub badge_key: PathBuf,
    /// The file that says how records look; `None` is the one in the binary.
    pub record_design: Option<PathBuf>,
    /// Who issues badges.
    pub issuer_name: String,
    /// Whether X-Forwarded-For counts.
    pub trust_proxy: bool,
    /// Whether meeting servers in private networks are called.
    pub nearby_rooms: bool,
    /// Threads that serve pages.
    pub workers: usize,
    /// The largest upload, in bytes.
    pub upload_bytes: usize,
}

impl Config {
    /// Fills `given` from the file and the defaults. `database` is the default file's name in the data folder.
    ///
    /// # Errors
    /// When the file cannot be read or a value makes no sense: the text says which.
    pub fn resolve(given: Given, database: &str) -> anyhow::Result<Self> {
        let file = read_file(given.config.as_deref())?;
        let data = given.data.or(file.data).unwrap_or_else(|| PathBuf::from("data"));
        let listen = given.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let address = given.database_url.or(file.database_url);
        let public_url = given.public_url.or(file.public_url).unwrap_or_else(|| format!("http://{listen}"));
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            bail!("--public-url begins with http:// or https://, for example https://training.example.org");
        }
        let mail_from =
            given.mail_from.or(file.mail_from).unwrap_or_else(|| "Training programme <training@localhost>".to_owned());
        let content = given.content.or(file.content);
        if let Some(folder) = content.as_deref().filter(|folder| !folder.is_dir()) {
            bail!("--content {}: there is no such folder", folder.display());
        }
        let default_content = Some(PathBuf::from("content")).filter(|folder| folder.join("programme.toml").is_file());
        Ok(Self {
            create_database: address.is_none(),
            database_url: address.unwrap_or_else(|| format!("sqlite:{}", data.join(database).display())),
            database_read_url: given.database_read_url.or(file.database_read_url),
            database_connections: given.database_connections.or(file.database_connections).unwrap_or(4).clamp(1, 200),
            public_url: public_url.trim_end_matches('/').to_owned(),
            content: content.or(default_content),
            mail: mail(given.mail.or(file.mail), &data)?,
            mail_bounces: given.mail_bounces.or(file.mail_bounces),
            record_design: given.record_design.or(file.record_design),
            issuer_name: given.issuer_name.or(file.issuer_name).unwrap_or_else(|| name_of(&mail_from)),
            mail_from,
            metrics_listen: metrics(given.metrics_listen.or(file.metrics_listen))?,
            log_format: given.log_format.or(file.log_format).unwrap_or(LogFormat::Text),
            log: given.log.or(file.log).unwrap_or_else(|| "info".to_owned()),
            secret_file: given.secret_file.or(file.secret_file).unwrap_or_else(|| data.join("secret.key")),
            badge_key: given.badge_key.or(file.badge_key).unwrap_or_else(|| data.join("badge.key")),
            trust_proxy: given.trust_proxy.or(file.trust_proxy).unwrap_or(false),
            nearby_rooms: given.nearby_rooms.or(file.nearby_rooms).unwrap_or(false),
            workers: given.workers.or(file.workers).unwrap_or_else(processors).clamp(1, 512),
            upload_bytes: given.upload_megabytes.or(file.upload_megabytes).unwrap_or(10) as usize * 1_048_576,
            listen,
            data,
        })
    }

    /// Whether people reach us by https: then cookies are marked `Secure` and carry the `__Host-` prefix.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// `training.example.org` or `127.0.0.1:8080`: as it is read aloud.
    pub fn public_host(&self) -> &str {
        self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, host)| host)
    }
}

/// The name before an address in angle brackets, or the whole.
fn name_of(sender: &str) -> String {
    let name = sender.split('<').next().unwrap_or_default().trim().trim_matches('"');
    if name.is_empty() { sender.to_owned() } else { name.to_owned() }
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

fn read_file(named: Option<&Path>) -> anyhow::Result<Given> {
    let usual = Path::new("shanyraq.toml");
    let Some(path) = named.or_else(|| usual.is_file().then_some(usual)) else {
        return Ok(Given::default());
    };
    let text = std::fs::read_to_string(path).with_context(|| format!("the settings file {} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("the settings file {}", path.display()))
}

fn mail(given: Option<String>, data: &Path) -> anyhow::Result<Mail> {
    let Some(text) = given else { return Ok(Mail::Folder(data.join("mail"))) };
    if let Some(folder) = text.strip_prefix("folder:") {
        return Ok(Mail::Folder(PathBuf::from(folder)));
    }
    if text.starts_with("smtp://") || text.starts_with("smtps://") {
        return Ok(Mail::Smtp(text));
    }
    bail!("--mail is folder:DIR, smtp://USER:PASSWORD@HOST:PORT or smtps://…")
}

fn metrics(given: Option<String>) -> anyhow::Result<Option<SocketAddr>> {
    match given.as_deref() {
        None => Ok(Some(SocketAddr::from(([127, 0, 0, 1], 9464)))),
        Some("off") => Ok(None),
        Some(text) => text
            .parse()
            .map(Some)
            .with_context(|| format!("--metrics-listen {text}: write ADDRESS:PORT, for example 127.0.0.1:9464, or off")),
    }
}
