//! Before handing in: every question, answered or not, each with the way back to it; then one button.

use actix_web::web;
use serde::Serialize;

use super::check_attempt::{AttemptPath, Loaded, foreign, load, question_url, result_url, review_url};
use crate::assessment::{self, HandInProblem};
use crate::i18n::Message;
use crate::web::page::Layout;
use crate::web::{Answer, Done, Learner, Page, PageError, Posted, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReviewPage {
    /// `check`, `pre` or `post`.
    kind: &'static str,
    module: String,
    action: String,
    pause: String,
    of: usize,
    not_answered: usize,
    saved: Option<Message>,
    questions: Vec<Question>,
}

#[derive(Clone, Debug, Serialize)]
struct Question {
    number: usize,
    prompt: String,
    text_lang: Option<&'static str>,
    is_answered: bool,
    url: String,
}

impl Page for CheckReviewPage {
    const TEMPLATE: &'static str = "learner/check_review/show.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let question = |number, is_answered, text_lang| Question {
            number,
            prompt: "What do you do first?".to_owned(),
            text_lang,
            is_answered,
            url: "/en/modules/child-context/check/0abc/1?then=review".to_owned(),
        };
        let all = Self {
            kind: "check",
            module: "The child in context".to_owned(),
            action: "/en/modules/child-context/check/0abc/review".to_owned(),
            pause: "/en/modules/child-context".to_owned(),
            of: 2,
            not_answered: 0,
            saved: Some(Message::new("check-saved-on").with("time", "22 November 2026, 15:18")),
            questions: vec![question(1, true, None), question(2, true, Some("en"))],
        };
        let questions = vec![question(1, true, None), question(2, false, None)];
        vec![
            all.clone(),
            Self { kind: "pre", not_answered: 1, questions, ..all.clone() },
            Self { kind: "post", not_answered: 2, saved: None, ..all },
        ]
    }
}

fn page(learner: &Learner, loaded: &Loaded) -> Result<CheckReviewPage, PageError> {
    let lang = learner.visit.lang;
    let mut questions = Vec::with_capacity(loaded.layout.items.len());
    for number in 1..=loaded.layout.items.len() {
        let item = loaded.item_at(number)?;
        let (text_lang, text) = item.text.get(lang);
        questions.push(Question {
            number,
            prompt: text.prompt.clone(),
            text_lang: foreign(lang, text_lang),
            is_answered: loaded.is_answered(&item.id),
            url: format!("{}?then=review", question_url(lang, &loaded.attempt, number)),
        });
    }
    Ok(CheckReviewPage {
        kind: loaded.attempt.kind().as_str(),
        module: loaded.module()?.text.get(lang).1.title.clone(),
        action: review_url(lang, &loaded.attempt),
        pause: paths::module(lang, &loaded.attempt.module),
        of: questions.len(),
        not_answered: questions.iter().filter(|question| !question.is_answered).count(),
        saved: loaded.saved(learner),
        questions,
    })
}

type Path = web::Path<AttemptPath>;

/// `GET /modules/{module}/check/{attempt}/review`, `GET /modules/{module}/test/{test}/{attempt}/review`
///
/// # Errors
/// [`PageError::NotFound`] for what is not the learner's.
pub async fn show(learner: Learner, path: Path) -> Answer {
    let loaded = load(&learner, &path).await?;
    if !loaded.attempt.is_open() {
        return Ok(learner.visit.go(&Done::at(result_url(learner.visit.lang, &loaded.attempt))));
    }
    learner.visit.page(&page(&learner, &loaded)?)
}

/// `POST` to the same: hands in.
///
/// # Errors
/// As [`show`].
pub async fn create(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    let loaded = load(&learner, &path).await?;
    let visit = &learner.visit;
    let result = result_url(visit.lang, &loaded.attempt);
    let (by, person, id, curriculum) = (visit.by(), learner.person.id, loaded.attempt.id, loaded.curriculum);
    let handed_in = submission
        .once(visit, move |conn| {
            assessment::hand_in(conn, &by, person, id, &curriculum)?;
            Ok(Done::at(result))
        })
        .await;
    match handed_in {
        Ok(done) => Ok(visit.go(&done)),
        Err(HandInProblem::NotTheirs) => Err(PageError::NotFound),
        Err(HandInProblem::Database(error)) => Err(error.into()),
    }
}
