//! What an attempt came to: passed or not yet, each question with its explanation and its lesson, and when the next attempt opens.

use actix_web::web;
use serde::Serialize;

use super::check_attempt::{AttemptPath, Loaded, load, moment, review_url};
use super::check_result_items::{Explained, LessonLink, Line, explain, lessons_to_reread};
use super::check_start::crumbs;
use crate::assessment::{self, Attempt, Kind};
use crate::i18n::{Lang, Message, decimal};
use crate::web::{Answer, Done, Learner, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckResultPage {
    crumbs: Vec<(String, String)>,
    number: i32,
    passed: bool,
    points: String,
    of: usize,
    needed: String,
    /// Until when the next attempt waits; `None` when it may begin now, or one is open.
    opens_at: Option<Message>,
    /// The start page of the check.
    check_url: String,
    module_url: String,
    reread: Vec<LessonLink>,
    questions: Vec<Explained>,
}

impl Page for CheckResultPage {
    const TEMPLATE: &'static str = "learner/check_result/show.html";

    fn samples() -> Vec<Self> {
        let not_yet = Self {
            crumbs: vec![("/en/modules".to_owned(), "Modules".to_owned()), (String::new(), "Knowledge check".to_owned())],
            number: 1,
            passed: false,
            points: "2.66".to_owned(),
            of: 5,
            needed: "4".to_owned(),
            opens_at: Some(Message::new("check-moment").with("time", "15:28").with("zone", "Astana time (UTC+5)")),
            check_url: "/en/modules/child-context/check".to_owned(),
            module_url: "/en/modules/child-context".to_owned(),
            reread: vec![LessonLink::sample()],
            questions: Explained::samples(),
        };
        let questions = Explained::samples().into_iter().take(1).collect();
        vec![
            not_yet.clone(),
            Self { opens_at: None, ..not_yet.clone() },
            Self { passed: true, points: "5".to_owned(), reread: Vec::new(), questions, ..not_yet },
        ]
    }
}

/// `GET /modules/{module}/check/{attempt}/result`
///
/// # Errors
/// [`PageError::NotFound`] for what is not the learner's.
pub async fn show(learner: Learner, path: web::Path<AttemptPath>) -> Answer {
    let loaded = load(&learner, &path).await?;
    if loaded.attempt.is_open() {
        return Ok(learner.visit.go(&Done::at(review_url(learner.visit.lang, &loaded.attempt))));
    }
    let (enrolment, name) = (loaded.attempt.enrolment_id, loaded.attempt.module.clone());
    let attempts = learner.visit.app.db.read(move |conn| assessment::attempts_of(conn, enrolment, &name, Kind::Check)).await?;
    learner.visit.page(&page(&learner, &loaded, &attempts)?)
}

fn page(learner: &Learner, loaded: &Loaded, attempts: &[Attempt]) -> Result<CheckResultPage, PageError> {
    let (lang, rules) = (learner.visit.lang, &loaded.curriculum.programme.rules);
    let module = loaded.module()?;
    let questions = explained(loaded, lang)?;
    let opens_at = assessment::next_opens_at(attempts, rules.attempt_pause_minutes)
        .filter(|at| *at > learner.visit.now && !attempts.iter().any(Attempt::is_open));
    Ok(CheckResultPage {
        crumbs: crumbs(learner, module),
        number: loaded.attempt.number,
        passed: loaded.attempt.passed == Some(true),
        points: decimal(lang, loaded.attempt.milli_points.unwrap_or(0).unsigned_abs()),
        of: questions.len(),
        needed: decimal(lang, assessment::pass_mark(questions.len(), rules.check_pass_percent)),
        opens_at: opens_at.map(|at| moment(learner, &loaded.curriculum, at)),
        check_url: paths::check(lang, &module.slug),
        module_url: paths::module(lang, &module.slug),
        reread: lessons_to_reread(&questions),
        questions,
    })
}

/// The questions of an attempt in its order, each explained.
pub(super) fn explained(loaded: &Loaded, lang: Lang) -> Result<Vec<Explained>, PageError> {
    let marks = loaded.attempt.marks();
    let mut questions = Vec::with_capacity(loaded.layout.items.len());
    for (number, laid) in (1..).zip(&loaded.layout.items) {
        let item = loaded.item_at(number)?;
        let answer = loaded.answers.get(&laid.id).map(|saved| &saved.answer);
        let milli_points = marks.get(&laid.id).copied().unwrap_or(0);
        questions.push(explain(&loaded.curriculum, lang, number, item, laid, answer, milli_points));
    }
    Ok(questions)
}

impl Explained {
    pub(super) fn samples() -> Vec<Self> {
        let line = |state, words: &str| Line {
            state,
            words: words.to_owned(),
            feedback: None,
            right: None,
            yours: None,
            your_place: None,
        };
        let base = Self {
            number: 1,
            prompt: "What do you do first?".to_owned(),
            text_lang: None,
            status: "right",
            points: "1".to_owned(),
            is_answered: true,
            kind: "options",
            lines: vec![line("your-right", "Listen"), line("plain", "Write")],
            dont_know: None,
            feedback: None,
            lesson: Some(LessonLink::sample()),
        };
        let wrong = Line { feedback: Some("It can wait.".to_owned()), ..line("yours", "Write") };
        let place = Line { your_place: Some(2), ..line("yours", "Listen") };
        let lost = Line { right: Some("Ears".to_owned()), yours: Some("Pen".to_owned()), ..line("yours", "Listen") };
        let pair = Line { right: Some("Pen".to_owned()), ..line("your-right", "Write") };
        vec![
            base.clone(),
            Self {
                number: 2,
                status: "none",
                points: "0".to_owned(),
                lines: vec![wrong, line("right", "Listen")],
                text_lang: Some("en"),
                ..base.clone()
            },
            Self { number: 3, status: "part", points: "0.5".to_owned(), kind: "order", lines: vec![place], ..base.clone() },
            Self {
                number: 4,
                status: "part",
                points: "0.5".to_owned(),
                kind: "match",
                lines: vec![lost, pair],
                feedback: Some("Both belong to the first day.".to_owned()),
                ..base.clone()
            },
            Self {
                number: 5,
                status: "none",
                points: "0".to_owned(),
                is_answered: true,
                dont_know: Some("I do not know".to_owned()),
                lines: vec![line("right", "Listen")],
                ..base.clone()
            },
            Self {
                number: 6,
                status: "none",
                points: "0".to_owned(),
                is_answered: false,
                lines: vec![line("right", "Listen")],
                lesson: None,
                ..base
            },
        ]
    }
}

impl LessonLink {
    fn sample() -> Self {
        Self {
            number: 1,
            title: "One child, one system".to_owned(),
            text_lang: Some("en"),
            url: "/en/modules/coordination/one-child".to_owned(),
        }
    }
}
