//! Signatures of a sheet are entered: by a few letters of a name, or by ticking the rows of the printed sheet in its order.

mod page;
mod samples;
mod view;

use actix_web::web;

pub use page::EntryPage;
pub(in crate::web) use page::counted_of;
pub use view::Query;

use self::view::View;
use super::actual_times::{NotATime, near};
use crate::attendance::presence::Span;
use crate::attendance::sheet::SignedProblem;
use crate::attendance::{self, SheetProblem, Signed};
use crate::clock::Instant;
use crate::i18n::Message;
use crate::people;
use crate::web::webinar_head::moment;
use crate::web::{Answer, Done, Errors, PageError, Posted, WebinarTrainer};
use crate::webinars::Webinar;

/// `GET /teach/webinars/{webinar}/sign-in-sheet/enter`
///
/// # Errors
/// None of its own.
pub async fn new(trainer: WebinarTrainer, query: web::Query<Query>) -> Answer {
    let page = page::page(&trainer, View::of(query.into_inner()), Errors::none()).await?;
    trainer.visit.page(&page)
}

/// `POST /teach/webinars/{webinar}/sign-in-sheet/enter`: enters one person or those who are ticked, or (a button that looks for a name
/// or turns the page) goes on with them unsaved.
///
/// # Errors
/// [`PageError::Gone`] where the webinar is closed, [`PageError::Bad`] where it was called off.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let (visit, id) = (&trainer.visit, trainer.webinar.id);
    let view = View::of_form(&submission.fields);
    if let Some(asked) = view.asked_for(&submission.fields) {
        return Ok(visit.go(&Done::at(asked.url(visit.lang, id))));
    }
    let only = submission.fields.given("only").and_then(|id| id.parse().ok());
    let signed = match said(&view, &trainer.webinar) {
        Ok(said) => {
            Signed { people: only.map_or_else(|| view.ticks.clone(), |one| vec![one]), said, scan: view.scan.parse().ok() }
        }
        Err(errors) => return refuse(&trainer, view, errors).await,
    };
    if signed.people.is_empty() {
        return refuse(&trainer, view, Errors::one("q", "sheet-nobody-ticked")).await;
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let next = submission.fields.text("go") == "next";
    let back = view.after(&submission.fields, only, next).url(visit.lang, id) + if next { "#rows" } else { "#q" };
    let by = visit.by();
    let done = submission
        .once(visit, move |conn| {
            let n = attendance::enter_sheet(conn, &by, &curriculum, id, &signed)?;
            let flash = match only {
                Some(person) => {
                    let key = if n == 0 { "flash-sheet-there" } else { "flash-sheet-one" };
                    Message::new(key).with("name", people::person(conn, person)?.name)
                }
                None => Message::new("flash-sheet-entered").with("n", n),
            };
            Ok(Done::at(back).saying(flash))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(problem) => {
            let errors = errors_of(&trainer, problem)?;
            refuse(&trainer, view, errors).await
        }
    }
}

async fn refuse(trainer: &WebinarTrainer, view: View, errors: Errors) -> Answer {
    let page = page::page(trainer, view, errors).await?;
    trainer.visit.refused(&page)
}

/// From when until when, where that is said; a begin or an end that is not typed is the real one, the planned where that is not written.
fn said(view: &View, webinar: &Webinar) -> Result<Option<Span>, Errors> {
    let mut errors = Errors::none();
    let mut read = |field: &str, text: &str, planned: Instant| match near(text, webinar, planned) {
        Ok(at) => at,
        Err(NotATime) => {
            errors.add(field, "times-not-a-time");
            None
        }
    };
    let from = read("from", &view.from, webinar.starts_at);
    let to = read("to", &view.to, webinar.ends_at);
    if !errors.is_empty() {
        return Err(errors);
    }
    let is_said = from.is_some() || to.is_some();
    Ok(is_said.then(|| Span { from: from.unwrap_or(webinar.counted_start()), to: to.unwrap_or(webinar.counted_end()) }))
}

/// What is to be mended.
///
/// # Errors
/// What no form can mend.
fn errors_of(trainer: &WebinarTrainer, problem: SheetProblem) -> Result<Errors, PageError> {
    let time = |at: Instant| moment(trainer.visit.lang, at, trainer.webinar.tz(), trainer.visit.now);
    Ok(match problem {
        SheetProblem::Closed => return Err(PageError::Gone(Message::new("close-already"))),
        SheetProblem::Cancelled => return Err(PageError::Bad(Message::new("roster-cancelled"))),
        SheetProblem::Database(error) => return Err(error.into()),
        SheetProblem::Own => Errors::one("q", "sheet-own"),
        SheetProblem::NotExpected(_) => Errors::one("q", "roster-not-expected"),
        SheetProblem::NoScan => Errors::one("scan", "sheet-no-scan"),
        SheetProblem::Time(SignedProblem::TooEarly(at)) => {
            Errors::one("q", Message::new("sheet-too-early").with("time", time(at)))
        }
        SheetProblem::Time(SignedProblem::StillOn(at)) => {
            Errors::one("to", Message::new("sheet-still-on").with("time", time(at)))
        }
        SheetProblem::Time(SignedProblem::EndBeforeStart) => Errors::one("to", "times-end-before-start"),
        SheetProblem::Time(SignedProblem::InFuture) => Errors::one("to", "times-in-future"),
        SheetProblem::Time(SignedProblem::Outside) => Errors::one("from", "sheet-outside"),
    })
}
