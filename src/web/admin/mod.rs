//! Pages of evaluators and of those who run the installation.

pub mod evaluate;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    samples.extend(samples_of::<evaluate::CohortsPage>());
    samples.extend(samples_of::<evaluate::FiguresPage>());
    samples
}
