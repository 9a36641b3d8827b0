//! Pages of somebody who runs a cohort.

use super::page::Sample;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    Vec::new()
}
