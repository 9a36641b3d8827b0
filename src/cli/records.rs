//! `shanyraq records …`: the keys that sign badges, and checking records without a browser.

mod look;
mod record_files;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::by::{By, Who};
use crate::clock::{Clock, Instant};
use crate::completion::credential::{self, Checked, PublicKey, SigningKey};
use crate::completion::{self, Code, RecordState, document};
use crate::config::Given;
use crate::secrets::hex;

/// What to do with records.
#[derive(Subcommand)]
pub(super) enum Command {
    /// The keys that sign badges
    #[command(subcommand)]
    Keys(Keys),
    /// Check a file that says how records look, and set sample records by it; without a file, print the one in this program, to begin with
    Look(look::Look),
    /// Check badges (.jwt), PDF files, and zips of PDF files with their manifest. With --keys no installation is needed: what is published suffices. Ends with 1 when one of them
    /// is not genuine, or counts no more
    Verify(Verify),
}

/// What to do with the keys.
#[derive(Subcommand)]
pub(super) enum Keys {
    /// Sign with a new key from now on; the old one stays published, and what it signed stays good
    Rotate,
    /// List the published keys, the oldest first
    List,
}

/// What is checked, and with what.
#[derive(Args)]
pub(super) struct Verify {
    /// Badges; PDF files with or without a badge in them; zips of PDF files, or the manifest of one beside its files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The published keys: a copy of /.well-known/jwks.json [default: this installation's]
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// A copy of the status list that the badges name [default: this installation's; with --keys the status is left open]
    #[arg(long, value_name = "FILE", requires = "keys")]
    status: Option<PathBuf>,
}

/// Runs one of them.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Keys(Keys::Rotate) => rotate(given).map(|()| ExitCode::SUCCESS),
        Command::Keys(Keys::List) => list(given).map(|()| ExitCode::SUCCESS),
        Command::Look(what) => what.run(),
        Command::Verify(what) => verify(given, what),
    }
}

fn rotate(given: Given) -> anyhow::Result<()> {
    let app = App::build(super::existing(given)?, Clock::system())?;
    let path = &app.config.badge_key;
    let old = if path.exists() { Some(SigningKey::read(path)?) } else { None };
    let by = By { who: Who::Command, at: app.now() };
    let key = SigningKey::rotate(path, |new| {
        let (new, old) = (new.clone(), old.as_ref().map(|old| old.public().clone()));
        app.db
            .write_now(move |conn| completion::change_key(conn, &by, old.as_ref(), &new))
            .context("the new key cannot be published, so the old one stays")
    })?;
    println!("Badges are signed with {} from now on.", key.public().kid);
    println!("On every other node put the new {} in place of the old.", path.display());
    Ok(())
}

fn list(given: Given) -> anyhow::Result<()> {
    let app = App::build(super::existing(given)?, Clock::system())?;
    let issuer = app.issuer();
    for key in app.db.read_now(completion::issuer_keys)? {
        println!("{}", issuer.key(&key.kid));
    }
    Ok(())
}

/// With what is checked: copies of what is published, or the installation itself.
enum Bench {
    Copies { keys: Vec<PublicKey>, status: Option<Value> },
    Here { keys: Vec<PublicKey>, app: Box<App> },
}

impl Bench {
    fn open(given: Given, what: &Verify) -> anyhow::Result<Self> {
        let Some(path) = &what.keys else {
            let app = App::build(super::existing(given)?, Clock::system())?;
            return Ok(Self::Here { keys: app.db.read_now(completion::issuer_keys)?, app: Box::new(app) });
        };
        let keys = credential::read_key_set(&text_of(path)?);
        if keys.is_empty() {
            bail!("{} holds no keys: save /.well-known/jwks.json of the installation", path.display());
        }
        let Some(path) = &what.status else { return Ok(Self::Copies { keys, status: None }) };
        // a list that somebody else signed says nothing
        match credential::signed(&text_of(path)?, &keys) {
            Checked::Genuine(list) => Ok(Self::Copies { keys, status: Some(list.claims) }),
            _ => bail!("{} is no status list that one of the keys signed", path.display()),
        }
    }

    fn keys(&self) -> &[PublicKey] {
        match self {
            Self::Copies { keys, .. } | Self::Here { keys, .. } => keys,
        }
    }

    fn now(&self) -> Instant {
        match self {
            Self::Copies { .. } => Clock::system().now(),
            Self::Here { app, .. } => app.now(),
        }
    }

    /// What became of the record of a genuine badge.
    fn state(&self, claims: &Value, code: Code) -> anyhow::Result<Said> {
        match self {
            Self::Here { app, .. } => state_here(app, code),
            Self::Copies { status: None, .. } => {
                Ok(Said::good("genuine; whether it still counts is not known without --status".to_owned()))
            }
            Self::Copies { status: Some(list), .. } => {
                let set = credential::place_of(claims)
                    .filter(|(address, _)| list.get("id").and_then(Value::as_str) == Some(address))
                    .and_then(|(_, place)| credential::is_set(list, place));
                Ok(match set {
                    Some(false) => Said::good(format!("valid, record {code}")),
                    Some(true) => Said::bad(format!("revoked or replaced, record {code}")),
                    None => Said::bad("genuine, but its status is in another list".to_owned()),
                })
            }
        }
    }
}

/// One answer, and whether it is a good one.
struct Said {
    words: String,
    good: bool,
}

impl Said {
    fn good(words: String) -> Self {
        Self { words, good: true }
    }

    fn bad(words: String) -> Self {
        Self { words, good: false }
    }
}

fn verify(given: Given, what: &Verify) -> anyhow::Result<ExitCode> {
    let bench = Bench::open(given, what)?;
    let mut all_good = true;
    for path in &what.files {
        for (name, said) in looked_at(&bench, path)? {
            println!("{name}: {}", said.words);
            all_good &= said.good;
        }
    }
    Ok(if all_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A file, or each file of a zip, with its answer.
fn looked_at(bench: &Bench, path: &Path) -> anyhow::Result<Vec<(String, Said)>> {
    let shown = path.display().to_string();
    let mut file = std::fs::File::open(path).with_context(|| format!("{shown} cannot be read"))?;
    let mut begin = Vec::new();
    std::io::Read::take(&mut file, 5).read_to_end(&mut begin)?;
    if begin.starts_with(b"PK") {
        return record_files::zip(bench, &shown, file);
    }
    let bytes = std::fs::read(path).with_context(|| format!("{shown} cannot be read"))?;
    if begin == b"%PDF-" {
        return Ok(vec![(shown, pdf(bench, &bytes)?)]);
    }
    if let Some(manifest) = record_files::manifest(bench, &bytes) {
        return record_files::beside(bench, path, &manifest);
    }
    Ok(vec![(shown, badge(bench, &bytes)?)])
}

fn badge(bench: &Bench, bytes: &[u8]) -> anyhow::Result<Said> {
    let text = String::from_utf8_lossy(bytes);
    Ok(match credential::signed(&text, bench.keys()) {
        Checked::Genuine(badge) => match credential::code_of(&badge.claims) {
            Some(code) if credential::valid_until(&badge.claims).is_some_and(|end| end <= bench.now()) => {
                Said::bad(format!("expired, record {code}"))
            }
            Some(code) => bench.state(&badge.claims, code)?,
            None => Said::bad("signed here, but no badge".to_owned()),
        },
        Checked::Altered(_) => Said::bad("altered after it was signed".to_owned()),
        Checked::Foreign => Said::bad("foreign: none of the keys signed it".to_owned()),
        Checked::NotOne => Said::bad("no badge".to_owned()),
    })
}

/// A PDF by its bytes where the installation is here, else by the badge in it, which says nothing about the page that people see.
fn pdf(bench: &Bench, bytes: &[u8]) -> anyhow::Result<Said> {
    if let Bench::Here { app, .. } = bench {
        let Some(code) = document::code_in(bytes) else { return Ok(Said::bad("names no record".to_owned())) };
        let hash = hex(&Sha256::digest(bytes));
        let ours = app.db.read_now(|conn| {
            let Some((record, _)) = completion::find_record_by_code(conn, code)? else { return Ok(None) };
            let hashes = [Some(completion::pdf_hash_of(conn, record.id)?), completion::badge_pdf_hash_of(conn, record.id)?];
            Ok::<_, diesel::result::Error>(Some(hashes))
        })?;
        return match ours {
            None => statement_here(app, code, &hash),
            Some(hashes) if hashes.contains(&Some(hash.clone())) => state_here(app, code),
            Some(_) => Ok(Said::bad(format!("altered: not the file that was issued for record {code}"))),
        };
    }
    match document::badge_in(bytes) {
        None => Ok(Said::bad("a PDF without a badge: look its code up on the verify page".to_owned())),
        Some(text) => {
            let said = badge(bench, text.as_bytes())?;
            Ok(Said { words: format!("the badge in it is {}; compare the page with it", said.words), good: said.good })
        }
    }
}

/// A transcript or a certificate of attendance, by its bytes.
fn statement_here(app: &App, code: Code, hash: &str) -> anyhow::Result<Said> {
    let found = app.db.read_now(|conn| completion::statements_by_codes(conn, &[code]))?.remove(&code.to_string());
    Ok(match found {
        None => Said::bad("foreign: there is no such record".to_owned()),
        Some(one) if one.statement.pdf_sha256 != hash => {
            Said::bad(format!("altered: not the file that was made for {} {code}", one.statement.kind().as_str()))
        }
        Some(one) if one.holds => Said::good(format!("as it was made, {} {code}", one.statement.kind().as_str())),
        Some(_) => Said::bad(format!("as it was made, but the attendance was corrected since, attendance {code}")),
    })
}

fn state_here(app: &App, code: Code) -> anyhow::Result<Said> {
    let found = app.db.read_now(|conn| completion::find_record_by_code(conn, code))?;
    let Some((record, next)) = found else { return Ok(Said::bad("foreign: there is no such record".to_owned())) };
    let state = record.state(app.now());
    let words = match next {
        Some(next) => format!("{state}, record {code}; {} stands in its place", next.code()),
        None => format!("{state}, record {code}"),
    };
    Ok(Said { words, good: state == RecordState::Valid })
}

fn text_of(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
