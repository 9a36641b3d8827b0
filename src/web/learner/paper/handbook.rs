//! The lessons of a module as one handbook for printing: cover, contents, lessons with tools and sources, the terms used.

use actix_web::web;
use serde::Serialize;

use super::PaperLesson;
use super::build::Paper;
use super::medium::Medium;
use super::terms::PaperTerms;
use crate::i18n::{Lang, date};
use crate::web::learner::track::{curriculum, let_in, module_of, today};
use crate::web::page::Layout;
use crate::web::{Answer, Learner, Page, assets, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HandbookPage {
    style: String,
    /// Running heads of this module.
    heads: String,
    module_url: String,
    programme: String,
    programme_lang: Option<&'static str>,
    title: String,
    title_lang: Option<&'static str>,
    aim: String,
    cohort: String,
    as_of: String,
    is_draft: bool,
    lessons: Vec<PaperLesson>,
    terms: PaperTerms,
}

/// `GET /modules/{module}/handbook`
///
/// # Errors
/// As the module's page; [`crate::web::PageError::Gone`] while lessons are not open.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let (visit, lang) = (&learner.visit, learner.visit.lang);
    let curriculum = curriculum(&learner).await?;
    let module = module_of(&curriculum, &learner, &path.1)?;
    let_in(&learner)?;
    let paper = Paper { curriculum: &curriculum, medium: Medium::Page, lang, level: 2 };
    let other = |served: Lang| (served != lang).then_some(served.tag());
    let (programme_lang, programme) = curriculum.programme.title.get(lang);
    let (title_lang, text) = module.text.get(lang);
    visit.page(&HandbookPage {
        style: assets::url("paper.css"),
        heads: paths::handbook_style(lang, &module.slug),
        module_url: paths::module(lang, &module.slug),
        programme: programme.clone(),
        programme_lang: other(programme_lang),
        title: text.title.clone(),
        title_lang: other(title_lang),
        aim: text.aim.clone(),
        cohort: learner.cohort.name(lang),
        as_of: date(lang, today(&learner)),
        is_draft: module.lessons.iter().any(|lesson| curriculum.review.is_draft(&lesson.code, lang)),
        lessons: module.lessons.iter().map(|lesson| paper.lesson(module, lesson, false)).collect(),
        terms: PaperTerms::of(&curriculum, module.lessons.iter(), lang),
    })
}

impl Page for HandbookPage {
    const TEMPLATE: &'static str = "learner/paper/handbook.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let usual = Self {
            style: "/assets/0/paper.css".to_owned(),
            heads: "/en/modules/coordination/handbook.css".to_owned(),
            module_url: "/en/modules/coordination".to_owned(),
            programme: "Rehabilitation and reintegration of children".to_owned(),
            programme_lang: Some("en"),
            title: "Working as one system".to_owned(),
            title_lang: Some("en"),
            aim: "One plan, one lead.".to_owned(),
            cohort: "Kazakhstan, November 2026".to_owned(),
            as_of: "23 November 2026".to_owned(),
            is_draft: true,
            lessons: vec![PaperLesson::sample()],
            terms: PaperTerms::sample(),
        };
        vec![usual.clone(), Self { is_draft: false, terms: PaperTerms::none(), ..usual }]
    }
}
