//! Pages of somebody with a place on a cohort.

use super::page::Sample;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    Vec::new()
}
