//! Pages of somebody who runs a cohort.

pub mod exports;
mod report_form;
pub mod report_page;
pub mod reports;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    samples.extend(samples_of::<report_page::ReportPage>());
    samples.extend(samples_of::<exports::ExportsPage>());
    samples
}
