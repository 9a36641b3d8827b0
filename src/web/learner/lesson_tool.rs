//! The blank version of a lesson's tool, for paper.

use actix_web::web;
use serde::Serialize;

use super::lesson::Query;
use super::track::{curriculum, lesson_of};
use crate::web::page::Layout;
use crate::web::{Answer, Learner, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ToolPage {
    title: String,
    lang_of_text: Option<&'static str>,
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    html: String,
    lesson_url: String,
    lesson_title: String,
    lesson_lang: Option<&'static str>,
}

/// `GET /modules/{module}/{lesson}/tool`
///
/// # Errors
/// [`PageError::NotFound`] where the lesson has no tool.
pub async fn show(learner: Learner, path: web::Path<(String, String, String)>, query: web::Query<Query>) -> Answer {
    let lang = learner.visit.lang;
    let curriculum = curriculum(&learner).await?;
    let (module, lesson) = lesson_of(&curriculum, &learner, (&path.1, &path.2))?;
    let pages = lesson.tool_page.as_ref().ok_or(PageError::NotFound)?;
    let (served, page) = pages.get(query.lang().unwrap_or(lang));
    let (lesson_lang, text) = lesson.text.get(lang);
    learner.visit.page(&ToolPage {
        title: page.title.clone(),
        lang_of_text: (served != lang).then_some(served.tag()),
        is_draft: curriculum.review.is_draft(&lesson.code, served),
        html: page.html.for_reader(lang),
        lesson_url: format!("{}#tool", paths::lesson(lang, &module.slug, &lesson.slug)),
        lesson_title: text.title.clone(),
        lesson_lang: (lesson_lang != lang).then_some(lesson_lang.tag()),
    })
}

impl Page for ToolPage {
    const TEMPLATE: &'static str = "learner/lessons/tool.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let usual = Self {
            title: "First-conversation card".to_owned(),
            lang_of_text: Some("en"),
            is_draft: true,
            html: "<p>Write your own words.</p>".to_owned(),
            lesson_url: "/en/modules/child-sensitive-communication/first-conversations#tool".to_owned(),
            lesson_title: "First conversations".to_owned(),
            lesson_lang: Some("en"),
        };
        vec![usual.clone(), Self { lang_of_text: None, is_draft: false, lesson_lang: None, ..usual }]
    }
}
