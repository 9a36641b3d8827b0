//! What is taught, from `content/`.

mod editions;

pub use editions::{edition_archive, keep_edition};
