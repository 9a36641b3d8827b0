//! What is taught, from `content/`.

mod archive;
mod check;
mod model;
mod parse;
mod render;

pub use archive::{Archive, ArchiveError};
pub use check::{Problem, Report, Severity};
pub use model::*;
