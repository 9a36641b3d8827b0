//! Pages of somebody with a place on a cohort.

mod check_attempt;
pub mod check_question;
mod check_question_page;
pub mod check_result;
mod check_result_items;
pub mod check_review;
pub mod check_start;
pub mod record;
mod record_items;
pub mod record_pdf;
pub mod record_sharing;
pub mod what_counts;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = samples_of::<check_start::CheckStartPage>();
    samples.extend(samples_of::<check_question_page::CheckQuestionPage>());
    samples.extend(samples_of::<check_review::CheckReviewPage>());
    samples.extend(samples_of::<check_result::CheckResultPage>());
    samples.extend(samples_of::<record::RecordPage>());
    samples.extend(samples_of::<what_counts::WhatCountsPage>());
    samples
}
