//! Pages of somebody who runs a cohort.

pub mod audit;
pub mod cohorts;
pub mod connection;
pub mod connection_meetings;
mod connection_room;
pub mod connections;
pub mod edition;
pub mod enrolment_imports;
pub mod erasure;
pub mod export_form;
pub mod exports;
pub mod guide;
pub mod import_files;
pub(in crate::web) mod import_words;
pub mod learning;
pub mod message;
pub mod messages;
pub mod overview;
pub mod own_message;
mod own_message_form;
mod own_message_preview;
pub mod papers;
pub mod people;
pub mod people_state;
pub mod person;
mod person_records;
mod person_webinars;
pub mod record;
pub mod record_pdf;
pub mod record_pictures;
pub mod record_settings;
pub mod record_state;
pub mod records;
pub mod records_files;
pub mod records_issue;
mod records_issue_page;
pub mod records_register;
mod report_form;
pub mod report_page;
pub mod reports;
pub mod review;
pub mod sentences;
pub mod settings;
pub mod settings_check;
pub mod webinar;
mod webinar_breaks;
pub mod webinar_calendar;
pub mod webinar_cancellation;
pub mod webinar_check;
pub mod webinar_edit;
pub mod webinar_form;
pub mod webinar_form_page;
mod webinar_groups;
pub mod webinar_invitations;
mod webinar_length;
pub mod webinar_look;
pub mod webinar_new;
mod webinar_save;
pub mod webinars;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<connection::ConnectionPage>(),
        samples_of::<connections::ConnectionsPage>(),
        samples_of::<guide::GuidePage>(),
        samples_of::<review::ReviewPage>(),
        samples_of::<report_page::ReportPage>(),
        samples_of::<webinar_calendar::CalendarPage>(),
        samples_of::<exports::ExportsPage>(),
        samples_of::<crate::web::learning_page::LearningPage>(),
        samples_of::<cohorts::CohortsPage>(),
        samples_of::<overview::OverviewPage>(),
        samples_of::<people::PeoplePage>(),
        samples_of::<people_state::DecidePage>(),
        samples_of::<person::PersonPage>(),
        samples_of::<erasure::ErasePersonPage>(),
        samples_of::<audit::AuditPage>(),
        samples_of::<message::MessagePage>(),
        samples_of::<messages::MessagesPage>(),
        samples_of::<own_message_form::OwnMessagePage>(),
        samples_of::<own_message_preview::PreviewPage>(),
        samples_of::<crate::web::edition_page::EditionPage>(),
        samples_of::<settings::SettingsPage>(),
        samples_of::<settings_check::SettingsCheckPage>(),
        samples_of::<enrolment_imports::NewPage>(),
        samples_of::<enrolment_imports::ShowPage>(),
        samples_of::<records::RecordsPage>(),
        samples_of::<records_issue_page::IssuePage>(),
        samples_of::<record::RecordPage>(),
        samples_of::<record_settings::RecordSettingsPage>(),
        samples_of::<record_pictures::RecordPicturesPage>(),
        samples_of::<records_files::FilesPage>(),
        samples_of::<records_register::RegisterPage>(),
        samples_of::<webinars::WebinarsPage>(),
        samples_of::<webinar::WebinarPage>(),
        samples_of::<webinar_form_page::FormPage>(),
        samples_of::<webinar_check::CheckPage>(),
        samples_of::<webinar_cancellation::CancellationPage>(),
        samples_of::<webinar_invitations::InvitationsPage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
