//! One question of an attempt a page. Each Continue saves one answer, so that a line that breaks costs one question at the most.

use actix_web::web;
use serde::Deserialize;

use super::check_attempt::{AttemptPath, Loaded, load, question_url, result_url, review_url};
use super::check_question_page::{CheckQuestionPage, errors_of};
use crate::assessment::{self, Picks, SaveProblem};
use crate::curriculum::ItemKind;
use crate::i18n::Message;
use crate::web::forms::{Fields, Posted};
use crate::web::{Answer, Done, Errors, Learner, PageError};

/// `then=review`: the learner came from the list before handing in, and goes back there.
#[derive(Deserialize)]
pub struct Query {
    then: Option<String>,
}

impl Query {
    fn is_from_review(&self) -> bool {
        self.then.as_deref() == Some("review")
    }
}

type Path = web::Path<AttemptPath>;

/// `GET /modules/{module}/check/{attempt}/{number}`, `GET /modules/{module}/test/{test}/{attempt}/{number}`
///
/// # Errors
/// [`PageError::NotFound`] for what is not the learner's.
pub async fn show(learner: Learner, path: Path, query: web::Query<Query>) -> Answer {
    let number = path.number()?;
    let loaded = load(&learner, &path).await?;
    if !loaded.attempt.is_open() {
        return Ok(learner.visit.go(&Done::at(result_url(learner.visit.lang, &loaded.attempt))));
    }
    let item = loaded.item_at(number)?;
    let laid = loaded.layout.at(number).ok_or(PageError::NotFound)?;
    let picks = loaded.answers.get(&item.id).map(|saved| assessment::picks_of(laid, &saved.answer)).unwrap_or_default();
    let page = CheckQuestionPage::new(&learner, &loaded, number, &picks, query.is_from_review(), Errors::none())?;
    learner.visit.page(&page)
}

/// `POST` to the same: saves the answer, goes on to the next question.
///
/// # Errors
/// As [`show`].
pub async fn update(Posted(learner, submission): Posted<Learner>, path: Path, query: web::Query<Query>) -> Answer {
    let number = path.number()?;
    let (visit, from_review) = (&learner.visit, query.is_from_review());
    let loaded = load(&learner, &path).await?;
    let item = loaded.item_at(number)?;
    let laid = loaded.layout.at(number).ok_or(PageError::NotFound)?;
    let picks = picks_in(&submission.fields, "pick", item.kind);
    let answer = match assessment::read_picks(item.kind, laid, &picks) {
        Ok(answer) => answer,
        Err(missing) => {
            let errors = errors_of(&missing, item, laid, visit.lang, "pick");
            return visit.refused(&CheckQuestionPage::new(&learner, &loaded, number, &picks, from_review, errors)?);
        }
    };
    let next = after(&loaded, &learner, number, from_review);
    let (by, person, id, item) = (visit.by(), learner.person.id, loaded.attempt.id, item.id.clone());
    let result = result_url(visit.lang, &loaded.attempt);
    let saved = submission
        .once(visit, move |conn| {
            assessment::save_answer(conn, &by, person, id, &item, answer.as_ref())?;
            Ok(Done::at(next))
        })
        .await;
    match saved {
        Ok(done) => Ok(visit.go(&done)),
        Err(SaveProblem::HandedIn) => Ok(visit.go(&Done::at(result).saying(Message::new("flash-check-handed-in")))),
        Err(SaveProblem::NotTheirs) => Err(PageError::NotFound),
        Err(SaveProblem::Database(error)) => Err(error.into()),
    }
}

/// The next question; after the last one, or from the review, the review.
fn after(loaded: &Loaded, learner: &Learner, number: usize, from_review: bool) -> String {
    let (lang, attempt) = (learner.visit.lang, &loaded.attempt);
    if from_review || number >= loaded.layout.items.len() {
        review_url(lang, attempt)
    } else {
        question_url(lang, attempt, number + 1)
    }
}

/// What was picked: `pick=3` of options, `pick-2=3` of steps and pairs; other values are none.
pub(super) fn picks_in(fields: &Fields, name: &str, kind: ItemKind) -> Picks {
    match kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => {
            fields.all(name).iter().filter_map(|value| value.parse().ok()).map(|place| (place, place)).collect()
        }
        ItemKind::Order | ItemKind::Match => fields
            .beginning(&format!("{name}-"))
            .iter()
            .filter_map(|(place, value)| Some((place.parse().ok()?, value.parse().ok()?)))
            .collect(),
    }
}
