//! Pages of somebody who runs a cohort.

pub mod record;
pub mod record_pdf;
pub mod record_state;
pub mod records;
pub mod records_issue;
mod records_issue_page;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = samples_of::<records::RecordsPage>();
    samples.extend(samples_of::<records_issue_page::IssuePage>());
    samples.extend(samples_of::<record::RecordPage>());
    samples
}
