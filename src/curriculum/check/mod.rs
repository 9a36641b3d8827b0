//! Everything that can be wrong in the content.
mod problem;
mod sentences;
pub(in crate::curriculum) use problem::Problems;
pub use problem::{Problem, Report, Severity};
pub(in crate::curriculum) use sentences::long_sentence;
