//! Everything that can be wrong in the content, with file, line and what to do. The server and the command line both use it.

mod coverage;
mod files;
mod length;
mod problem;
mod sentences;
mod terms;

#[cfg(test)]
mod tests;

pub(in crate::curriculum) use problem::Problems;
pub use problem::{Problem, Report, Severity};
pub(in crate::curriculum) use sentences::long_sentence;

use super::archive::Archive;
use super::edition::Curriculum;
use super::load::read;

/// Looks at everything: what [`Curriculum::load`] needs, and what an editor should know besides.
pub fn check(archive: &Archive) -> Report {
    check_and_read(archive).0
}

/// The same, with the edition as far as it could be read.
pub(in crate::curriculum) fn check_and_read(archive: &Archive) -> (Report, Curriculum) {
    let problems = Problems::default();
    let outcome = read(archive, &problems);
    terms::look_for_terms(archive, &outcome.curriculum.glossary, &problems);
    coverage::look_at_objectives(archive, &outcome.curriculum.modules, &problems);
    coverage::look_at_repeats(&outcome.curriculum, &problems);
    coverage::look_at_pass_marks(archive, &outcome.curriculum, &problems);
    length::look_at_length(archive, &outcome.curriculum, &problems);
    files::look_at_images(archive, &problems);
    files::look_for_strays(archive, &outcome.curriculum.modules, &outcome.used, &problems);
    (Report::new(problems.into_vec()), outcome.curriculum)
}
