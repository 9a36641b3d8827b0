//! Pages of somebody with a place on a cohort, and the settings of anybody with an account.

mod check_attempt;
pub mod check_in;
pub mod check_question;
mod check_question_page;
pub mod check_result;
mod check_result_items;
pub mod check_review;
pub mod check_start;
pub mod home;
pub mod lesson;
pub mod lesson_progress;
pub mod lesson_reflection;
pub mod lesson_tool;
pub mod make_up;
mod make_up_page;
pub mod module;
pub mod modules;
pub mod paper;
pub mod papers;
pub mod record;
pub mod record_badge;
mod record_items;
pub mod record_pdf;
pub mod record_sharing;
mod requirement_words;
mod retention;
pub mod scenario;
pub mod search;
mod search_page;
pub mod settings;
pub mod short;
mod short_page;
pub mod survey;
mod survey_page;
pub mod test_result;
pub mod test_start;
mod times;
mod track;
pub mod webinar;
pub mod webinar_absence;
pub mod webinar_area;
pub mod webinar_excuse;
pub mod webinar_join;
pub mod webinar_question;
pub mod webinars;
pub mod what_counts;

use super::page::{Sample, samples_of};

/// Samples of all pages here.
pub fn samples() -> Vec<Sample> {
    [
        samples_of::<home::HomePage>(),
        samples_of::<home::no_place::NoPlacePage>(),
        samples_of::<modules::ModulesPage>(),
        samples_of::<module::ModulePage>(),
        samples_of::<search_page::SearchPage>(),
        samples_of::<lesson::LessonPage>(),
        samples_of::<lesson_tool::ToolPage>(),
        samples_of::<short_page::ShortPage>(),
        samples_of::<paper::lesson_file::LessonFile>(),
        samples_of::<paper::handbook::HandbookPage>(),
        samples_of::<scenario::ScenarioPage>(),
        samples_of::<check_start::CheckStartPage>(),
        samples_of::<check_question_page::CheckQuestionPage>(),
        samples_of::<check_review::CheckReviewPage>(),
        samples_of::<check_result::CheckResultPage>(),
        samples_of::<test_start::TestStartPage>(),
        samples_of::<test_result::TestResultPage>(),
        samples_of::<survey_page::SurveyPage>(),
        samples_of::<check_in::CheckInPage>(),
        samples_of::<record::RecordPage>(),
        samples_of::<what_counts::WhatCountsPage>(),
        samples_of::<webinars::WebinarsPage>(),
        samples_of::<webinar::WebinarPage>(),
        samples_of::<make_up_page::MakeUpPage>(),
        settings::samples(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
