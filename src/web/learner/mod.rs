//! Pages of somebody with a place on a cohort.

pub mod check_in;
pub mod webinar_join;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    samples_of::<check_in::CheckInPage>()
}
