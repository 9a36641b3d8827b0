//! Pages of somebody who runs a cohort.

pub mod audit;
pub mod cohorts;
pub mod enrolment_imports;
pub mod exports;
pub mod import_files;
mod import_words;
pub mod messages;
pub mod overview;
pub mod people;
pub mod people_state;
pub mod person;
mod report_form;
pub mod report_page;
pub mod reports;
pub mod sentences;
pub mod settings;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    samples.extend(samples_of::<report_page::ReportPage>());
    samples.extend(samples_of::<exports::ExportsPage>());
    let mut samples = samples_of::<cohorts::CohortsPage>();
    samples.extend(samples_of::<overview::OverviewPage>());
    samples.extend(samples_of::<people::PeoplePage>());
    samples.extend(samples_of::<people_state::DecidePage>());
    samples.extend(samples_of::<person::PersonPage>());
    samples.extend(samples_of::<audit::AuditPage>());
    samples.extend(samples_of::<messages::MessagesPage>());
    samples.extend(samples_of::<settings::SettingsPage>());
    samples.extend(samples_of::<enrolment_imports::NewPage>());
    samples.extend(samples_of::<enrolment_imports::ShowPage>());
    samples
}
