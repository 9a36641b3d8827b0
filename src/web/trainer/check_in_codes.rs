//! A new check-in code, and the end of check-in: buttons of the roster.

use crate::attendance::{self, CodeProblem};
use crate::i18n::{Message, clock_time};
use crate::web::{Answer, Done, PageError, Posted, WebinarTrainer, paths};

/// `POST /teach/webinars/{webinar}/codes`
///
/// # Errors
/// [`PageError::Bad`] when the webinar is over.
pub async fn create(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let (by, id, zone) = (visit.by(), trainer.webinar.id, trainer.webinar.tz());
    let back = paths::roster(visit.lang, id);
    let done = submission
        .once(visit, move |conn| {
            let code = attendance::new_code(conn, &by, id)?;
            let until = clock_time(&code.closes_at.in_zone(zone));
            Ok(Done::at(back).saying(Message::new("flash-check-in-opened").with("code", code.spaced()).with("until", until)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(CodeProblem::Over) => Err(PageError::Bad(Message::new("check-in-too-late"))),
        Err(CodeProblem::Database(error)) => Err(error.into()),
    }
}

/// `POST /teach/webinars/{webinar}/codes/end`
///
/// # Errors
/// None of its own.
pub async fn end(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let (by, id) = (visit.by(), trainer.webinar.id);
    let back = paths::roster(visit.lang, id);
    let done = submission
        .once(visit, move |conn| {
            attendance::end_codes(conn, &by, id)?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-check-in-closed".into()))
        })
        .await?;
    Ok(visit.go(&done))
}
