//! When a webinar really began and ended: a form on the closing page.

use chrono::{NaiveTime, TimeDelta};

use super::close::{self, Typed};
use crate::attendance::{self, TimesProblem};
use crate::clock::Instant;
use crate::i18n::Message;
use crate::web::{Answer, Done, Errors, PageError, Posted, WebinarTrainer, paths};
use crate::webinars::{self, Webinar};

/// `POST /teach/webinars/{webinar}/times`
///
/// # Errors
/// [`PageError::Gone`] where the webinar is closed.
pub async fn update(Posted(trainer, submission): Posted<WebinarTrainer>) -> Answer {
    let visit = &trainer.visit;
    let mut typed = Typed::usual();
    typed.began = submission.fields.text("began");
    typed.ended = submission.fields.text("ended");
    let mut errors = Errors::none();
    let mut read = |field: &str, text: &str, planned: Instant| match near(text, &trainer.webinar, planned) {
        Ok(at) => at,
        Err(NotATime) => {
            errors.add(field, Message::new("times-not-a-time"));
            None
        }
    };
    let began = read("began", &typed.began, trainer.webinar.starts_at);
    let ended = read("ended", &typed.ended, trainer.webinar.ends_at);
    if !errors.is_empty() {
        return close::again(&trainer, typed, errors).await;
    }
    let (by, id) = (visit.by(), trainer.webinar.id);
    let back = paths::close(visit.lang, id);
    let done = submission
        .once(visit, move |conn| {
            let n = attendance::set_actual_times(conn, &by, id, began, ended)?;
            Ok(Done::at(back).saying(Message::new("flash-times-saved").with("n", n)))
        })
        .await;
    let (field, key) = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(TimesProblem::Database(error)) => return Err(error.into()),
        Err(TimesProblem::Closed) => return Err(PageError::Gone(Message::new("close-already"))),
        Err(TimesProblem::EndBeforeStart) => ("ended", "times-end-before-start"),
        Err(TimesProblem::InFuture) => ("ended", "times-in-future"),
        Err(TimesProblem::FarOff) => ("began", "times-far-off"),
    };
    close::again(&trainer, typed, Errors::one(field, key)).await
}

/// Nothing that a wall clock shows.
pub(super) struct NotATime;

/// The moment at which the wall clock shows this, on the day on which that is nearest to the plan; nothing typed is nothing recorded.
pub(super) fn near(text: &str, webinar: &Webinar, planned: Instant) -> Result<Option<Instant>, NotATime> {
    let text = text.trim().replace(['.', '-', ' '], ":");
    if text.is_empty() {
        return Ok(None);
    }
    let time = NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| NotATime)?;
    let day = planned.in_zone(webinar.tz()).date_naive();
    let at = [-1, 0, 1]
        .into_iter()
        .filter_map(|days| webinars::instant_of((day + TimeDelta::days(days)).and_time(time), webinar.tz()).ok())
        .min_by_key(|at| at.seconds_since(planned).abs());
    at.map(Some).ok_or(NotATime)
}
