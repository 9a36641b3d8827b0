//! `shanyraq mail …`: what comes back, and what goes out looks like.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::mail_samples;
use crate::app::App;
use crate::clock::Clock;
use crate::config::Given;
use crate::jobs;
use crate::notify::MailboxRead;

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read letters that came back (RFC 3464) and write them into the log of messages; twice is no harm
    Bounces {
        /// An mbox file, a Maildir, or a folder of .eml files
        path: PathBuf,
    },
    /// Write every kind of letter in every language as it goes out (.eml, .html, .txt, .ics), with an index.html; needs no database
    Samples {
        /// The folder to be written into
        dir: PathBuf,
    },
}

/// Does what was asked for.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Bounces { path } => bounces(given, path),
        Command::Samples { dir } => {
            let count = mail_samples::write(dir, Clock::system().now())?;
            println!("{count} letters are in {}: open index.html", dir.display());
            Ok(())
        }
    }
}

fn bounces(given: Given, path: &Path) -> anyhow::Result<()> {
    let app = App::build(super::existing(given)?, Clock::system())?;
    let mut read = MailboxRead::default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let found = runtime.block_on(jobs::read_bounces(&app, path, &mut read))?;
    println!(
        "{} mails read: {} letters came back, {} are late; {} addresses take no mail; {} reports say nothing new about ours",
        read.mails, found.bounced, found.late, found.suppressed, found.ignored
    );
    Ok(())
}
