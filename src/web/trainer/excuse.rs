//! A participant's word for why they could not come, accepted with one press: an excused ruling.

use actix_web::web;

use crate::attendance::RuleError;
use crate::i18n::Message;
use crate::ids::PersonId;
use crate::questions;
use crate::web::{Answer, Done, PageError, Posted, WebinarTrainer, paths};

/// `POST /teach/webinars/{webinar}/people/{person}/excuse`: `was` is what the page showed, `back` is `close` from the checklist, `roster` from the roster.
///
/// # Errors
/// `NotFound` where they said nothing, [`PageError::Bad`] where it cannot be, or not any more.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>, path: web::Path<(String, String, String)>) -> Answer {
    let (visit, fields) = (&trainer.visit, &submission.fields);
    let person: PersonId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let (id, lang) = (trainer.webinar.id, visit.lang);
    if visit.app.db.read(move |conn| questions::excuse_of(conn, id, person)).await?.is_none() {
        return Err(PageError::NotFound);
    }
    // on the roster each row has its own
    let was = fields.given("was").unwrap_or_else(|| fields.text(&format!("was-{person}"))).parse().ok();
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let (by, webinar) = (visit.by(), trainer.webinar.clone());
    let back = match fields.text("back").as_str() {
        "close" => paths::close(lang, id),
        "roster" => paths::roster(lang, id),
        _ => paths::attendee(lang, id, person),
    };
    let done = submission.once::<RuleError, _>(visit, move |conn| {
        let n = questions::accept_excuse(conn, &by, &curriculum, &webinar, (person, was))?;
        Ok(Done::at(back).saying(Message::new("flash-roster-saved").with("n", n)))
    });
    match done.await {
        Ok(done) => Ok(visit.go(&done)),
        Err(RuleError::Database(error)) => Err(error.into()),
        Err(RuleError::Cancelled) => Err(PageError::Bad(Message::new("roster-cancelled"))),
        Err(RuleError::Problems(_)) => Err(PageError::Bad(Message::new("excuse-changed"))),
    }
}
