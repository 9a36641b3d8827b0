//! `shanyraq mail …`: what comes back, and what goes out looks like.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::mail_samples;
use crate::app::App;
use crate::clock::Clock;
use crate::config::Given;
use crate::jobs::{self, Bounces};
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
    println!("{}", told(read.mails, &found));
    Ok(())
}

/// What a reading came to, in a sentence.
fn told(mails: usize, found: &Bounces) -> String {
    let Bounces { bounced, late, suppressed, ignored } = *found;
    format!(
        "{mails} {} read: {bounced} {} back, {late} {} late; {suppressed} {} no mail; {ignored} {} nothing new about ours",
        one_or(mails, "mail", "mails"),
        one_or(bounced, "letter came", "letters came"),
        one_or(late, "is", "are"),
        one_or(suppressed, "address takes", "addresses take"),
        one_or(ignored, "report says", "reports say"),
    )
}

const fn one_or(n: usize, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_more_are_many() {
        let found = |bounced, late, suppressed, ignored| Bounces { bounced, late, suppressed, ignored };
        for (mails, found, wanted) in [
            (
                1,
                found(1, 1, 1, 1),
                "1 mail read: 1 letter came back, 1 is late; 1 address takes no mail; 1 report says nothing new about ours",
            ),
            (
                0,
                found(0, 0, 0, 0),
                "0 mails read: 0 letters came back, 0 are late; 0 addresses take no mail; 0 reports say nothing new about ours",
            ),
            (
                5,
                found(2, 0, 1, 3),
                "5 mails read: 2 letters came back, 0 are late; 1 address takes no mail; 3 reports say nothing new about ours",
            ),
        ] {
            assert_eq!(told(mails, &found), wanted);
        }
    }
}
