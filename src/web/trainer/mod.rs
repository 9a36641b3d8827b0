//! Pages of somebody who gives webinars.

pub mod actual_times;
mod answers;
pub mod arrivals;
pub mod attendance_confirmation;
pub mod attendance_file;
pub mod attendance_imports;
pub mod attendance_review;
mod attendance_rows;
pub mod attendance_several;
pub mod attendee;
pub mod availability;
pub mod check_in_codes;
mod check_in_panel;
pub mod close;
pub mod evaluation;
pub mod excuse;
pub mod facilitators;
pub mod hand_over;
pub mod make_up;
pub mod make_ups;
pub mod materials;
pub mod people;
mod plan_uses;
pub mod question;
pub mod questions;
pub mod recording;
pub mod remembered;
pub mod report_template;
pub mod room;
mod room_recordings;
pub mod roster;
mod row_answers;
mod scenario_text;
pub mod screen;
pub mod sheet_entry;
pub mod sheet_scans;
pub mod sign_in_sheet;
pub mod signature;
pub mod today;
pub mod unmatched;
pub mod walk_ins;
pub mod webinar_calendar;
pub mod webinar_plan;
pub mod webinars;

use super::page::{Sample, samples_of};
use super::paths;
use super::webinar_head::WebinarHead;
use crate::i18n::{Lang, tr};
use crate::webinars::Webinar;

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<today::TodayPage>(),
        samples_of::<webinars::WebinarsPage>(),
        samples_of::<availability::AvailabilityPage>(),
        samples_of::<hand_over::HandOverPage>(),
        samples_of::<webinars::WebinarPage>(),
        samples_of::<people::PeoplePage>(),
        samples_of::<materials::MaterialsPage>(),
        samples_of::<materials::LessonPage>(),
        samples_of::<facilitators::FacilitatorsPage>(),
        samples_of::<webinar_plan::WebinarPlanPage>(),
        samples_of::<roster::RosterPage>(),
        samples_of::<roster::RowPage>(),
        samples_of::<attendee::AttendeePage>(),
        samples_of::<screen::ScreenPage>(),
        samples_of::<unmatched::UnmatchedPage>(),
        samples_of::<attendance_imports::NewPage>(),
        samples_of::<attendance_review::ReviewPage>(),
        samples_of::<attendance_confirmation::ConfirmPage>(),
        samples_of::<remembered::RememberedPage>(),
        samples_of::<walk_ins::WalkInsPage>(),
        samples_of::<sign_in_sheet::SheetPage>(),
        samples_of::<sheet_entry::EntryPage>(),
        samples_of::<sheet_scans::ScansPage>(),
        samples_of::<signature::SignaturePage>(),
        samples_of::<close::ClosePage>(),
        samples_of::<make_ups::MakeUpsPage>(),
        samples_of::<make_up::MakeUpPage>(),
        samples_of::<questions::QuestionsPage>(),
        samples_of::<question::QuestionPage>(),
        samples_of::<evaluation::EvaluationPage>(),
        samples_of::<recording::RecordingPage>(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Webinars / its title / this page.
fn crumbs(lang: Lang, webinar: &Webinar, head: &WebinarHead, here: &str) -> Vec<(String, String)> {
    vec![
        (paths::teach_webinars(lang), tr(lang, "place-webinars")),
        (paths::teach_webinar(lang, webinar.id), head.title.clone()),
        (String::new(), tr(lang, here)),
    ]
}
