//! The live roster: check-in, who is here, and marks by hand.

mod page;
mod rows;
mod samples;
mod view;
mod words;

use std::collections::HashMap;

use actix_web::web;

pub use page::RosterPage;
pub use rows::RowPage;
pub use view::Query;
pub use words::about;

use self::rows::Row;
use self::view::View;
use super::attendee::saved_words;
use crate::attendance::presence::Meeting;
use crate::attendance::{self, Choice, Mark, RuleError, RulingProblem};
use crate::completion;
use crate::db::dialect;
use crate::i18n::{Message, tr};
use crate::ids::PersonId;
use crate::web::{Answer, Done, Errors, PageError, Posted, WebinarTrainer};

/// `GET /teach/webinars/{webinar}/roster`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: WebinarTrainer, query: web::Query<Query>) -> Answer {
    let curriculum = trainer.visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (view, webinar, now) = (View::of(&query), trainer.webinar.clone(), trainer.visit.now);
    let (wanted, known, crowds) = (view.clone(), curriculum.clone(), trainer.visit.app.recent.crowds.clone());
    let loaded = trainer
        .visit
        .app
        .db
        .read(move |conn| dialect::together(conn, |conn| page::load(conn, &webinar, &known, &wanted, None, now, &crowds)))
        .await?;
    let meeting = Meeting::of(&trainer.webinar);
    let rows = rows::written(&trainer, &curriculum, &page::telling(&trainer, &meeting, &loaded), &view, &loaded.entries)?;
    trainer.visit.page(&page::page(&trainer, &curriculum, &view, &loaded, rows))
}

/// `POST /teach/webinars/{webinar}/roster`: saves the marks, or (a button that narrows the list) goes on with them unsaved.
///
/// # Errors
/// [`PageError::Bad`] where the webinar was called off.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let id = trainer.webinar.id;
    if let Some(view) = View::asked_for(&submission.fields) {
        return Ok(visit.go(&Done::at(view.url(visit.lang, id))));
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let view = View::of_form(&submission.fields);
    // looked up once for all: a form of hundreds of people has thousands of fields
    let mut reasons: HashMap<String, String> = submission.fields.beginning("reason-").into_iter().collect();
    let choices: Vec<Choice> = view
        .kept
        .iter()
        .map(|kept| Choice {
            person: kept.person,
            mark: kept.mark,
            reason: reasons.remove(&kept.person.to_string()).filter(|reason| !reason.is_empty()),
            was: Some(kept.was),
        })
        .collect();
    let back = View { kept: Vec::new(), ..view.clone() }.url(visit.lang, id);
    let (cohort, module) = (trainer.cohort.id, trainer.webinar.module.clone());
    let (by, known, made) = (visit.by(), curriculum.clone(), choices.clone());
    let saved = submission
        .once(visit, move |conn| {
            let away = made.iter().filter(|one| one.mark != Mark::Present && one.was != Some(one.mark.status()));
            let away: Vec<PersonId> = away.map(|one| one.person).collect();
            let n = attendance::rule_many(conn, &by, &known, id, &made)?;
            let holders = completion::holders_with(conn, cohort, &module, &away, by.at)?;
            Ok(Done::at(back).saying(saved_words(n, holders)))
        })
        .await;
    match saved {
        Ok(done) => Ok(visit.go(&done)),
        Err(RuleError::Problems(problems)) => mend(&trainer, &view, &choices, &problems).await,
        Err(RuleError::Cancelled) => Err(PageError::Bad(Message::new("roster-cancelled"))),
        Err(RuleError::Database(error)) => Err(error.into()),
    }
}

/// The form again: everybody whose choice is not saved, with what is needed beside those that cannot be taken as they are.
async fn mend(trainer: &WebinarTrainer, view: &View, made: &[Choice], problems: &[(PersonId, RulingProblem)]) -> Answer {
    let (visit, now) = (&trainer.visit, trainer.visit.now);
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (webinar, known, wanted) = (trainer.webinar.clone(), curriculum.clone(), view.clone());
    let people: Vec<PersonId> = made.iter().map(|choice| choice.person).collect();
    let crowds = visit.app.recent.crowds.clone();
    let loaded =
        visit.app.db.read(move |conn| page::load(conn, &webinar, &known, &wanted, Some(&people), now, &crowds)).await?;
    let (meeting, mut errors) = (Meeting::of(&trainer.webinar), Errors::none());
    let telling = page::telling(trainer, &meeting, &loaded);
    let mut rows: Vec<Row> = loaded.entries.iter().map(|entry| Row::new(trainer, &curriculum, &telling, view, entry)).collect();
    for (row, entry) in rows.iter_mut().zip(&loaded.entries) {
        if let Some(choice) = made.iter().find(|choice| choice.person == entry.person) {
            row.reason = choice.reason.clone().unwrap_or_default();
        }
        let Some((_, problem)) = problems.iter().find(|(person, _)| *person == entry.person) else { continue };
        row.asks_reason = matches!(problem, RulingProblem::NoReason(_));
        let (field, message) = words_of(trainer, row, problem);
        errors.add(&field, message);
    }
    if errors.is_empty() {
        errors.add("att", "roster-not-expected");
    }
    let rows = rows::to_be_mended(visit.lang, rows, &errors)?;
    let mut page = page::page(trainer, &curriculum, view, &loaded, rows);
    page.fixing = true;
    page.range = None;
    page.errors = errors;
    visit.refused(&page)
}

fn words_of(trainer: &WebinarTrainer, row: &Row, problem: &RulingProblem) -> (String, Message) {
    let lang = trainer.visit.lang;
    let named = |key: &'static str| Message::new(key).with("name", row.name.as_str());
    match problem {
        RulingProblem::NoReason(shown) => {
            let status = tr(lang, &format!("attendance-{}", shown.status));
            (format!("reason-{}", row.id), named("roster-reason-needed").with("evidence", status))
        }
        RulingProblem::ChangedMeanwhile(now) => {
            let status = tr(lang, &format!("attendance-{now}"));
            (format!("mark-{}", row.id), named("roster-changed-meanwhile").with("status", status))
        }
        RulingProblem::NotExpected => (format!("mark-{}", row.id), named("roster-not-on-list")),
        RulingProblem::TooEarly => (format!("mark-{}", row.id), named("roster-too-early")),
        RulingProblem::Own => (format!("mark-{}", row.id), named("roster-own")),
    }
}
