//! A trainer writes somebody down who is here and not on the list.

use super::unmatched;
use crate::attendance::{self, WalkInProblem};
use crate::i18n::Message;
use crate::people::{names, tidy_email};
use crate::web::forms::Fields;
use crate::web::webinar_head::moment;
use crate::web::{Answer, Done, Errors, PageError, Posted, WebinarTrainer, paths};

/// A name may be so long.
const NAME_LETTERS: usize = 200;

/// The name and the address of a form, if there is one; or what is to be mended.
fn read(fields: &Fields) -> Result<(String, Option<String>), Errors> {
    let (name, typed) = (names::tidy(&fields.text("walk-in-name")), fields.given("walk-in-email"));
    let email = typed.as_deref().and_then(tidy_email);
    let mut errors = Errors::none();
    if name.is_empty() {
        errors.add("walk-in-name", "walk-in-name-needed");
    } else if name.chars().count() > NAME_LETTERS {
        errors.add("walk-in-name", Message::new("walk-in-name-long").with("n", NAME_LETTERS));
    }
    if typed.is_some() && email.is_none() {
        errors.add("walk-in-email", "walk-in-email-wrong");
    }
    if errors.is_empty() { Ok((name, email)) } else { Err(errors) }
}

/// `POST /teach/webinars/{webinar}/unmatched/by-hand`
///
/// # Errors
/// [`PageError::Gone`] where the webinar is closed, [`PageError::Bad`] where it was called off.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let (name, email) = match read(&submission.fields) {
        Ok(read) => read,
        Err(errors) => return unmatched::refuse(&trainer, &submission.fields, errors).await,
    };
    let (by, id, back) = (visit.by(), trainer.webinar.id, paths::unmatched(visit.lang, trainer.webinar.id));
    let done = submission
        .once(visit, move |conn| {
            attendance::add_walk_in(conn, &by, id, &name, email.as_deref())?;
            Ok(Done::at(back).saying(Message::new("flash-walk-in-added").with("name", name)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(WalkInProblem::Closed) => Err(PageError::Gone(Message::new("close-already"))),
        Err(WalkInProblem::Cancelled) => Err(PageError::Bad(Message::new("roster-cancelled"))),
        Err(WalkInProblem::TooEarly(at)) => {
            let time = moment(visit.lang, at, trainer.webinar.tz(), visit.now);
            let errors = Errors::one("walk-in-name", Message::new("walk-in-too-early").with("time", time));
            unmatched::refuse(&trainer, &submission.fields, errors).await
        }
        Err(WalkInProblem::Database(error)) => Err(error.into()),
    }
}
