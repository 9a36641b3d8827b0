//! `shanyraq mail …`: what comes back.

use std::path::PathBuf;

use clap::Subcommand;

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
}

/// Does what was asked for.
pub(super) fn run(given: Given, command: &Command) -> anyhow::Result<()> {
    let Command::Bounces { path } = command;
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
