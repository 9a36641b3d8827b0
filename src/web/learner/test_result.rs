//! After handing in a test: before the module a word of thanks and nothing about the answers, so that the test after it stays a
//! fair one; after the module each question with its answer, and the two results side by side. Only the person sees them.

use actix_web::web;
use serde::Serialize;

use super::check_attempt::{AttemptPath, load, review_url};
use super::check_result::explained;
use super::check_result_items::{Explained, LessonLink, lessons_to_reread};
use super::test_start::crumbs;
use crate::assessment::{self, Kind};
use crate::i18n::decimal;
use crate::web::{Answer, Done, Learner, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct TestResultPage {
    crumbs: Vec<(String, String)>,
    /// `pre` or `post`.
    kind: &'static str,
    /// After the module alone.
    points: Option<Points>,
    reread: Vec<LessonLink>,
    questions: Vec<Explained>,
    module_url: String,
}

/// The results, in digits.
#[derive(Clone, Debug, Serialize)]
struct Points {
    now: String,
    /// `None` where there was no test before.
    before: Option<String>,
    of: usize,
}

impl Page for TestResultPage {
    const TEMPLATE: &'static str = "learner/test_result/show.html";

    fn samples() -> Vec<Self> {
        let pre = Self {
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "Before the module".to_owned())],
            kind: "pre",
            points: None,
            reread: Vec::new(),
            questions: Vec::new(),
            module_url: "/en/modules/child-context".to_owned(),
        };
        let points = Points { now: "6".to_owned(), before: Some("3".to_owned()), of: 8 };
        let post = Self {
            kind: "post",
            points: Some(points.clone()),
            reread: lessons_to_reread(&Explained::samples()),
            questions: Explained::samples(),
            ..pre.clone()
        };
        let alone = Self { points: Some(Points { before: None, ..points }), reread: Vec::new(), ..post.clone() };
        vec![pre, post, alone]
    }
}

/// `GET /modules/{module}/test/{test}/{attempt}/result`
///
/// # Errors
/// [`PageError::NotFound`](crate::web::PageError::NotFound) for what is not the learner's.
pub async fn show(learner: Learner, path: web::Path<AttemptPath>) -> Answer {
    let lang = learner.visit.lang;
    let loaded = load(&learner, &path).await?;
    let attempt = &loaded.attempt;
    if attempt.is_open() {
        return Ok(learner.visit.go(&Done::at(review_url(lang, attempt))));
    }
    let (module, kind) = (loaded.module()?, attempt.kind());
    let mut page = TestResultPage {
        crumbs: crumbs(&learner, module, kind),
        kind: kind.as_str(),
        points: None,
        reread: Vec::new(),
        questions: Vec::new(),
        module_url: paths::module(lang, &module.slug),
    };
    if kind == Kind::Post {
        let (enrolment, slug) = (attempt.enrolment_id, module.slug.clone());
        let before = learner.visit.app.db.read(move |conn| assessment::attempts_of(conn, enrolment, &slug, Kind::Pre)).await?;
        let before = before.first().and_then(|attempt| attempt.milli_points);
        let digits = |milli: i32| decimal(lang, milli.unsigned_abs());
        page.questions = explained(&loaded, lang)?;
        page.reread = lessons_to_reread(&page.questions);
        page.points = Some(Points {
            now: digits(attempt.milli_points.unwrap_or(0)),
            before: before.map(digits),
            of: page.questions.len(),
        });
    }
    learner.visit.page(&page)
}
