//! What is taught, from `content/`: modules, lessons, scenarios, questions, rules and words, in every language.
//!
//! Everything goes through an [`Archive`], because a cohort is pinned to an edition that lies in the database while the folder
//! goes on changing. [`check`] names every fault with file, line and what to do; [`Curriculum::load`] reads and renders an
//! edition; [`stamp`] writes the marks by which a translation knows its English text. The format is told in
//! `content/README.md`.
//!
//! Inside: `parse` reads single files and never stops at a fault · `render` makes HTML of Markdown · `load` puts the files
//! together and looks at what they refer to · `check` adds what an editor should know · `model` is what the rest of the
//! program sees · `difference` counts what two editions have otherwise. `editions` and `shelf` keep editions in the
//! database and share the ones in use; nothing else here knows a database, a clock or a page.

mod archive;
mod check;
mod difference;
mod edition;
mod editions;
mod load;
mod mark;
mod model;
mod parse;
mod render;
mod review_names;
mod shelf;
mod stamp;
mod status;

pub use archive::{Archive, ArchiveError};
pub use check::{Problem, Report, Severity, check};
pub use difference::{Difference, Numbers, difference};
pub use edition::{Curriculum, Image};
pub use editions::{edition_archive, find_edition, keep_edition, loaded_at};
pub use model::*;
pub use shelf::Shelf;
pub use stamp::{StampError, Stamped, stamp};
pub use status::{Status, StatusRow, status};
