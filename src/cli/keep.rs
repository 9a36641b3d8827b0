//! `shanyraq backup`, `restore`, `recompute`: keeping what there is, and showing that it is sound.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;

use crate::app::{App, database_settings};
use crate::attendance;
use crate::backup;
use crate::clock::Clock;
use crate::completion;
use crate::config::{Config, Given};
use crate::db::Db;

/// What is restored.
#[derive(Args)]
pub(super) struct Restore {
    /// The backup
    file: PathBuf,
    /// Only look it over: hash, counts, audit chain; changes nothing
    #[arg(long)]
    verify: bool,
}

/// Writes a backup while others go on working.
pub(super) fn back_up(given: Given, file: &Path, replace: bool) -> anyhow::Result<()> {
    if file.exists() && !replace {
        bail!("{} is there already: choose another name, or say --replace", file.display());
    }
    let app = App::build(super::existing(given)?, Clock::system())?;
    let manifest = backup::write(&app.db, file, app.now())?;
    println!("{} holds {} rows of {} tables", file.display(), manifest.row_count(), manifest.rows.len());
    println!("Keep the secret key {} too, in another place.", app.config.secret_file.display());
    Ok(())
}

/// Looks a backup over, or fills an empty database from it.
pub(super) fn restore(given: Given, what: &Restore) -> anyhow::Result<()> {
    let manifest = if what.verify {
        backup::verify(&what.file)?
    } else {
        let config = Config::resolve(given, super::DATABASE)?;
        // a file that is cut must not leave a new, empty database behind
        backup::look_over(&what.file)?;
        let db = Db::open(&database_settings(&config)?)?;
        backup::restore(&what.file, &db)?
    };
    let done = if what.verify { "is whole" } else { "is restored" };
    println!(
        "{} {done}: {} rows of {} tables, made at {}",
        what.file.display(),
        manifest.row_count(),
        manifest.rows.len(),
        manifest.made_at
    );
    Ok(())
}

/// Derives attendance and decisions again and says what differs; changes nothing.
pub(super) fn recompute(given: Given) -> anyhow::Result<()> {
    let app = App::build(super::existing(given)?, Clock::system())?;
    let again = app.db.read_now(attendance::recompute_all).context("attendance cannot be worked out again")?;
    let is_same = said_of_attendance(&again);
    let shelf = app.shelf.clone();
    let replay =
        app.db.read_now(move |conn| completion::replay_decisions(conn, &shelf)).context("decisions cannot be made again")?;
    println!("Decisions: {} made again, {} differ", replay.checked, replay.different.len());
    for difference in replay.different.iter().take(20) {
        println!("  {difference:?}");
    }
    if !is_same || !replay.different.is_empty() {
        bail!("something differs from what is stored");
    }
    Ok(())
}

/// Prints what working attendance out again came to; answers whether it is what is stored.
pub(super) fn said_of_attendance(again: &attendance::Recomputed) -> bool {
    println!("Attendance: {} looked at, {} differ", again.looked_at, again.differences.len());
    for difference in again.differences.iter().take(20) {
        println!(
            "  webinar {} person {}: {:?} stored, {:?} worked out",
            difference.webinar, difference.person, difference.stored, difference.worked_out
        );
    }
    again.differences.is_empty()
}
