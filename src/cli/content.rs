//! `shanyraq content …`: for those who write and translate.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, bail};
use clap::Subcommand;

use crate::curriculum::{self, Archive};

/// What to do with the content.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Every fault with file, line and what to do; ends with 1 when there are errors
    Check,
    /// Counts of lessons, words, scenarios and questions by language, what is not whole, and what is not reviewed
    Status,
    /// Mark translations as up to date with the present English: after reading them against it
    Stamp {
        /// Files below the content folder, such as modules/coordination/lessons/who-does-what/ru.md
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

/// Runs one of them.
pub(super) fn run(folder: &Path, command: &Command) -> anyhow::Result<()> {
    let archive = || {
        Archive::read_dir(folder).with_context(|| format!("the content folder {}: choose one with --content", folder.display()))
    };
    match command {
        Command::Check => {
            let report = curriculum::check(&archive()?);
            println!("{report}");
            if report.has_errors() {
                bail!("the content has errors");
            }
        }
        Command::Status => {
            let archive = archive()?;
            let start = Instant::now();
            let curriculum =
                curriculum::Curriculum::load(&archive).map_err(|report| anyhow::anyhow!("{report}\nthe content has errors"))?;
            let took = start.elapsed();
            print!("{}", curriculum::status(&curriculum));
            println!("\nRead and rendered in {} ms", took.as_millis());
        }
        Command::Stamp { files } => {
            for file in files {
                curriculum::stamp(folder, file)?;
                println!("{} is marked as up to date", file.display());
            }
        }
    }
    Ok(())
}
