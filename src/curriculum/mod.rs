//! What is taught, from `content/`.

mod archive;
mod check;
#[expect(clippy::module_inception, reason = "the type is the module's point")]
mod curriculum;
mod editions;
mod load;
mod mark;
mod model;
mod parse;
mod render;
mod shelf;

pub use archive::{Archive, ArchiveError};
pub use check::{Problem, Report, Severity};
pub use curriculum::{Curriculum, Image};
pub use editions::{edition_archive, keep_edition};
pub use model::*;
pub use shelf::Shelf;
