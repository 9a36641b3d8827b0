//! Pages of somebody who gives webinars.

use super::page::Sample;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    Vec::new()
}
