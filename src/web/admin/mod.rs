//! Pages of evaluators and of those who run the installation.

use super::page::Sample;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    Vec::new()
}
