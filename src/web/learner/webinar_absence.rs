//! «I cannot come», «I can come after all», and places: taken, waited for, given back.

use actix_web::web;

use super::webinar::theirs;
use super::webinar_area::attended_on;
use crate::attendance::{self, Status};
use crate::i18n::Message;
use crate::questions::{self, Excuse, ExcuseProblem};
use crate::web::{Answer, Done, Learner, PageError, Posted, paths};
use crate::webinars::{self, PlaceState, Webinar};

/// `POST /webinars/{webinar}/absence`: the field `word` is `cannot` or `can`; `excuse` may say why they cannot.
///
/// # Errors
/// `NotFound` where it is not theirs, `Gone` where it is over.
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Answer {
    let (visit, can) = (&learner.visit, submission.fields.text("word") == "can");
    let (held, back) = still_ahead(&learner, path.into_inner().1, can).await?;
    let excuse = Excuse::from_stored(&submission.fields.text("excuse"));
    let (by, person, webinar) = (visit.by(), learner.person.id, held.id);
    let recorded = visit.app.db.read(move |conn| attendance::find_attendance(conn, webinar, person)).await?;
    if !can && recorded.is_some_and(|row| row.status() != Status::NotRecorded) {
        return Err(PageError::Gone(Message::new("webinar-you-are-here")));
    }
    let done = submission
        .once(visit, move |conn| {
            let flash = if can {
                match webinars::comes_after_all(conn, &by, webinar, person)? {
                    PlaceState::Waiting => "flash-webinar-waiting",
                    _ => "flash-webinar-comes",
                }
            } else {
                webinars::says_cannot_come(conn, &by, webinar, person)?;
                if let Some(excuse) = excuse {
                    match questions::say_excuse(conn, &by, &held, person, excuse) {
                        // there is nothing to excuse: the word that they cannot come stands all the same
                        Ok(()) | Err(ExcuseProblem::No(_)) => {}
                        Err(ExcuseProblem::Database(error)) => return Err(error),
                    }
                }
                "flash-webinar-cannot"
            };
            Ok::<_, diesel::result::Error>(Done::at(back).saying(flash.into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `POST /webinars/{webinar}/place`: the field `word` is `take`, `take-offered` or `release`.
///
/// # Errors
/// As [`create`].
pub async fn place(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Answer {
    let (visit, word) = (&learner.visit, submission.fields.text("word"));
    let (release, was_offered) = (word == "release", word == "take-offered");
    let (held, back) = still_ahead(&learner, path.into_inner().1, !release).await?;
    let (by, person, webinar) = (visit.by(), learner.person.id, held.id);
    let recorded = visit.app.db.read(move |conn| attendance::find_attendance(conn, webinar, person)).await?;
    if release && recorded.is_some_and(|row| row.status() != Status::NotRecorded) {
        return Err(PageError::Gone(Message::new("webinar-you-are-here")));
    }
    let done = submission
        .once(visit, move |conn| {
            let flash = if release {
                webinars::release_place(conn, &by, webinar, person)?;
                "flash-webinar-released"
            } else if webinars::take_place(conn, &by, webinar, person)? == PlaceState::Taken {
                "flash-webinar-taken"
            } else if was_offered {
                "flash-offer-over"
            } else {
                "flash-webinar-waiting"
            };
            Ok::<_, diesel::result::Error>(Done::at(back).saying(flash.into()))
        })
        .await?;
    Ok(visit.go(&done))
}

/// The webinar, if it is theirs and not over, and its page. Whoever was at another date of the part `takes` nobody's seat at this one.
async fn still_ahead(learner: &Learner, id: String, takes: bool) -> Result<(Webinar, String), PageError> {
    let (own, all) = theirs(learner, &id).await?;
    if !webinars::stage(&own.webinar, learner.visit.now).is_to_come() {
        return Err(PageError::Gone(Message::new("webinar-is-over")));
    }
    if takes && own.webinar.capacity.is_some() {
        let person = learner.person.id;
        let attended = learner.visit.app.db.read(move |conn| attendance::attendance_of(conn, person)).await?;
        if let Some(day) = attended_on(learner, &own, &all, &attended) {
            return Err(PageError::Gone(Message::new("webinar-attended-another").with("date", day)));
        }
    }
    let back = paths::webinar(learner.visit.lang, own.webinar.id);
    Ok((own.webinar, back))
}
