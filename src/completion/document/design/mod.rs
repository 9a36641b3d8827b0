//! How records look: `templates/documents/record.svg`, an SVG page that is filled with the words of one record and then set. A designer
//! changes the file, or gives another (`--record-design FILE`), and no program has to be built.

mod arrange;
mod facts;
mod looks;
mod pieces;
mod shapes;
#[cfg(test)]
mod tests;
mod values;
mod xml;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::RenderError;
use super::fonts::typeface;
use super::samples;
use super::words::Paper;
use crate::bundled;
use crate::templates::Sheet;

pub(super) use arrange::{Arranged, Placed, PlacedLine};
pub(super) use looks::{Cap, Looks, Rgb};
pub(super) use pieces::{Code, Picture as PlacedPicture, Role, Which};
pub(super) use shapes::Shape;

/// What is wrong with a filled page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the filled page: {what}")]
pub struct Fault {
    /// Of the page once it is filled, from 1.
    pub line: usize,
    /// What, and what to do.
    pub what: String,
}

/// How the other languages stand on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Others {
    /// With room around them.
    Wide,
    /// Closer, so that they find room.
    Close,
    /// Not at all.
    LeftOut,
}

/// The look of records. Cheap to clone.
#[derive(Clone)]
pub struct Design(Arc<Sheet>);

/// The file in the program.
const FILE: &str = "documents/record.svg";

impl Design {
    /// The look that is in the program.
    ///
    /// # Errors
    /// As [`Design::read`].
    pub fn bundled() -> anyhow::Result<Self> {
        static BUNDLED: LazyLock<Result<Design, String>> =
            LazyLock::new(|| Design::bundled_text().and_then(|text| Design::of(&text)).map_err(|error| format!("{error:#}")));
        BUNDLED.clone().map_err(|error| anyhow::anyhow!("the look of records, {FILE}: {error}"))
    }

    /// The file itself, to begin another with.
    ///
    /// # Errors
    /// Where it is not in the program.
    pub fn bundled_text() -> anyhow::Result<String> {
        let found = bundled::texts("documents").into_iter().find(|(path, _)| path == FILE);
        found.map(|(_, text)| text).ok_or_else(|| anyhow::anyhow!("{FILE} is not in the program"))
    }

    /// A look from a file.
    ///
    /// # Errors
    /// Where it cannot be read, cannot be filled, or says what is not understood.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        use anyhow::Context as _;
        let text = std::fs::read_to_string(path).with_context(|| format!("the look of records, {}", path.display()))?;
        Self::of(&text).with_context(|| format!("the look of records, {}", path.display()))
    }

    /// A look from its text: tried with a short and a long record in each language, so that no record fails by it later.
    fn of(text: &str) -> anyhow::Result<Self> {
        let design = Self(Arc::new(Sheet::new(text)?));
        for (name, paper) in samples::papers() {
            let arranged = design.arranged(&paper).map_err(|error| anyhow::anyhow!("{name}: {error}"))?;
            design.checked(&arranged, &paper).map_err(|what| anyhow::anyhow!("{name}: {what}"))?;
        }
        Ok(design)
    }

    /// The page filled with a record's words: to be looked at.
    ///
    /// # Errors
    /// Where the file asks for what is not there.
    pub fn filled(&self, paper: &Paper) -> Result<String, RenderError> {
        self.fill(paper, Others::Wide)
    }

    fn fill(&self, paper: &Paper, others: Others) -> Result<String, RenderError> {
        self.0.fill(paper.lang, &values::Values::of(paper, others)).map_err(|error| RenderError::Design(format!("{error:#}")))
    }

    /// The page of a record.
    pub(super) fn arranged(&self, paper: &Paper) -> Result<Arranged, RenderError> {
        self.with_others(paper).map(|(arranged, _)| arranged)
    }

    /// Whether the other languages that a record is to have stand on its page; they give way where the facts would be set smaller than
    /// they want to be.
    ///
    /// # Errors
    /// As [`Design::render`].
    pub fn keeps_others(&self, paper: &Paper) -> Result<bool, RenderError> {
        Ok(paper.below.is_empty() || self.with_others(paper)?.1 != Others::LeftOut)
    }

    /// The page in the first of the ways in which nothing is set smaller than it wants to be: with room between all things, closer, and
    /// without the other languages.
    fn with_others(&self, paper: &Paper) -> Result<(Arranged, Others), RenderError> {
        let typeface = typeface()?;
        let arranged = |others: Others| -> Result<Arranged, RenderError> {
            let root = xml::read(&self.fill(paper, others)?)?;
            Ok(arrange::arrange(pieces::Page::of(&root)?, typeface))
        };
        for others in [Others::Wide, Others::Close] {
            let with_all = arranged(others)?;
            if !with_all.is_tight || paper.below.is_empty() {
                return Ok((with_all, others));
            }
        }
        Ok((arranged(Others::LeftOut)?, Others::LeftOut))
    }

    /// Whether a record set like this can be read and checked.
    fn checked(&self, arranged: &Arranged, paper: &Paper) -> Result<(), String> {
        let headings =
            arranged.pieces.iter().filter(|piece| matches!(piece, Placed::Words { role: Role::Heading, .. })).count();
        if headings != 1 && !paper.title.is_empty() {
            return Err(format!("the page has {headings} texts with role=\"heading\"; it needs one, which is its title"));
        }
        let said = |words: &str| {
            let lines = arranged.pieces.iter().flat_map(|piece| match piece {
                Placed::Words { lines, .. } => lines.as_slice(),
                _ => &[],
            });
            words.is_empty() || lines.map(|line| line.text.as_str()).collect::<String>().contains(words)
        };
        let missing =
            [("name", paper.name.clone()), ("code", paper.code.grouped()), ("shown_address", paper.shown_address.clone())];
        match missing.into_iter().find(|(_, words)| !said(words)) {
            Some((name, _)) => Err(format!("a record says {{{{ {name} }}}}, and this page does not")),
            None => Ok(()),
        }
    }
}

impl std::fmt::Debug for Design {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Design")
    }
}
