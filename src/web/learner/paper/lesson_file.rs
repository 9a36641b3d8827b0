//! A lesson as one file for reading without a connection: styles, pictures, the whole scenario, the tool and the contacts are inside.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::PaperLesson;
use super::build::Paper;
use super::medium::Medium;
use super::terms::PaperTerms;
use crate::curriculum::{Curriculum, Lesson, Module};
use crate::enrolment::Cohort;
use crate::i18n::Lang;
use crate::templates::templates;
use crate::web::learner::lesson::Query;
use crate::web::learner::track::{curriculum, lesson_of};
use crate::web::page::{Frame, Layout};
use crate::web::public::help::ContactCard;
use crate::web::{Answer, Learner, Page, assets, paths};

/// The file.
#[derive(Clone, Debug, Serialize)]
pub struct LessonFile {
    style: String,
    module_title: String,
    module_lang: Option<&'static str>,
    lesson: PaperLesson,
    terms: PaperTerms,
    /// Where the lesson stands on the site.
    address: String,
    is_draft: bool,
    contacts: Vec<ContactCard>,
    support_title: String,
    support_lang: Option<&'static str>,
    support: String,
}

/// `GET /modules/{module}/{lesson}/lesson.html`
///
/// # Errors
/// As the lesson's page.
pub async fn show(learner: Learner, path: web::Path<(String, String, String)>, query: web::Query<Query>) -> Answer {
    let curriculum = curriculum(&learner).await?;
    let (module, lesson) = lesson_of(&curriculum, &learner, (&path.1, &path.2))?;
    let (lang, _) = lesson.text.get(query.lang().unwrap_or(learner.visit.lang));
    let html = made(&learner.visit.app.config.public_url, &curriculum, (module, lesson), &learner.cohort, lang)?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-{lang}.html\"", lesson.slug)))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .body(html))
}

/// The file in a language of the lesson.
///
/// # Errors
/// When the template does not fit: a fault of ours.
pub fn made(
    base: &str,
    curriculum: &Curriculum,
    (module, lesson): (&Module, &Lesson),
    cohort: &Cohort,
    lang: Lang,
) -> anyhow::Result<String> {
    let medium = Medium::File { base, edition: &curriculum.edition, images: &curriculum.images };
    let (module_lang, module_text) = module.text.get(lang);
    let (support_lang, support) = curriculum.programme.support.get(lang);
    let other = |served: Lang| (served != lang).then_some(served.tag());
    let file = LessonFile {
        style: assets::text("paper.css"),
        module_title: module_text.short_title.clone(),
        module_lang: other(module_lang),
        lesson: Paper { curriculum, medium, lang, level: 1 }.lesson(module, lesson, true),
        terms: PaperTerms::of(curriculum, std::iter::once(lesson), lang),
        address: format!("{base}{}", paths::lesson(lang, &module.slug, &lesson.slug)),
        is_draft: curriculum.review.is_draft(&lesson.code, lang),
        contacts: vec![ContactCard::of(lang, cohort)],
        support_title: support.title.clone(),
        support_lang: other(support_lang),
        support: medium.fit(&support.html, lang, "support-", 1),
    };
    templates()?.render(LessonFile::TEMPLATE, lang, &file, &Frame::bare(lang, "", ""))
}

/// By edition, lesson and language. Whose cohort it is changes the file by less than is shown.
static SIZES: LazyLock<Mutex<HashMap<(String, String, Lang), usize>>> = LazyLock::new(Mutex::default);

/// How large the file is, in kilobytes, never none; made once to find out.
///
/// # Errors
/// As [`made`].
pub fn kilobytes(
    base: &str,
    curriculum: &Curriculum,
    (module, lesson): (&Module, &Lesson),
    cohort: &Cohort,
    lang: Lang,
) -> anyhow::Result<usize> {
    let key = (curriculum.edition.clone(), lesson.code.clone(), lang);
    if let Some(size) = SIZES.lock().ok().and_then(|sizes| sizes.get(&key).copied()) {
        return Ok(size);
    }
    let size = made(base, curriculum, (module, lesson), cohort, lang)?.len().div_ceil(1000).max(1);
    if let Ok(mut sizes) = SIZES.lock() {
        sizes.insert(key, size);
    }
    Ok(size)
}

impl Page for LessonFile {
    const TEMPLATE: &'static str = "learner/paper/lesson.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let usual = Self {
            style: "body { margin: 0 }".to_owned(),
            module_title: "Working as one system".to_owned(),
            module_lang: Some("en"),
            lesson: PaperLesson { prefix: String::new(), level: 1, ..PaperLesson::sample() },
            terms: PaperTerms::sample(),
            address: "https://learn.example.org/en/modules/coordination/who-does-what".to_owned(),
            is_draft: true,
            contacts: vec![ContactCard::sample()],
            support_title: "Looking after yourself".to_owned(),
            support_lang: Some("en"),
            support: "<p>Drink some water.</p>".to_owned(),
        };
        vec![
            usual.clone(),
            Self { is_draft: false, contacts: Vec::new(), terms: PaperTerms::none(), module_lang: None, ..usual },
        ]
    }
}
