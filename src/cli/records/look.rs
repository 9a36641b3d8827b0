//! `shanyraq records look`: trying how records look before anybody gets one.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use crate::completion::document::{Design, sample_papers};

/// Which look, and where to.
#[derive(Args)]
pub struct Look {
    /// The file: an SVG page, see "The look of records" in README.md
    file: Option<PathBuf>,
    /// A folder for sample records, PDF and the filled SVG of each: in each language an ordinary one, the fullest and the emptiest
    #[arg(long, value_name = "DIR")]
    samples: Option<PathBuf>,
}

impl Look {
    /// Needs no installation.
    ///
    /// # Errors
    /// What is wrong with the file, or a folder that cannot be written.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let design = match &self.file {
            Some(file) => Design::read(file)?,
            None if self.samples.is_none() => {
                print!("{}", Design::bundled_text()?);
                return Ok(ExitCode::SUCCESS);
            }
            None => Design::bundled()?,
        };
        let papers = sample_papers();
        if let Some(folder) = &self.samples {
            std::fs::create_dir_all(folder).with_context(|| format!("the folder {}", folder.display()))?;
            for (name, paper) in &papers {
                let write = |ending: &str, bytes: &[u8]| {
                    let path = folder.join(format!("{name}.{ending}"));
                    std::fs::write(&path, bytes).with_context(|| format!("the file {}", path.display()))
                };
                write("svg", design.filled(paper)?.as_bytes())?;
                write("pdf", &design.render(paper)?)?;
            }
            println!("{} sample records, PDF and SVG, stand in {}.", papers.len(), folder.display());
        }
        if let Some(file) = &self.file {
            println!("{} can be used: serve with --record-design {}.", file.display(), file.display());
        }
        Ok(ExitCode::SUCCESS)
    }
}
