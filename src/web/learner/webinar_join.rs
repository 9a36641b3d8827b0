//! The Join button of a learner's webinar.

use actix_web::web;

use crate::attendance::{self, Join};
use crate::i18n::{Message, date_and_time};
use crate::ids::WebinarId;
use crate::web::public::joining::{self, Going};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Learner, PageError, Posted, paths};
use crate::webinars::{self, Webinar};

async fn own_webinar(learner: &Learner, id: &str) -> Result<Webinar, PageError> {
    let id: WebinarId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = learner.visit.app.db.read(move |conn| webinars::find_webinar(conn, id)).await?;
    found.filter(|webinar| webinar.cohort_id == learner.cohort.id).ok_or(PageError::NotFound)
}

/// `POST /webinars/{webinar}/join`
///
/// # Errors
/// [`PageError::NotFound`] for a webinar of another cohort.
pub async fn create(Posted(learner, submission): Posted<Learner>, path: web::Path<(String, String)>) -> Answer {
    let visit = &learner.visit;
    let webinar = own_webinar(&learner, &path.1).await?;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let (by, person, lang, zone) = (visit.by(), learner.person.id, visit.lang, webinar.tz());
    let (joined, back) = (paths::webinar_join(lang, webinar.id), paths::webinar(lang, webinar.id));
    let done = submission
        .once(visit, move |conn| {
            let answer = attendance::record_join(conn, &by, &curriculum, webinar.id, person)?;
            let not_in = match answer {
                Join::Open { .. } => return Ok(Done::at(joined)),
                Join::TooEarly { opens_at } => {
                    Message::new("flash-join-early").with("time", date_and_time(lang, &opens_at.in_zone(zone)))
                }
                Join::Over => Message::new("flash-join-over"),
                Join::Cancelled => Message::new("flash-join-cancelled"),
                Join::NotExpected => Message::new("flash-join-not-expected"),
            };
            Ok::<_, diesel::result::Error>(Done::at(back).saying(not_in))
        })
        .await?;
    Ok(visit.go(&done))
}

/// `GET /webinars/{webinar}/join`: the way into the meeting, for those who have just pressed the button.
///
/// # Errors
/// [`PageError::NotFound`] for a webinar of another cohort.
pub async fn show(learner: Learner, path: web::Path<(String, String)>) -> Answer {
    let visit = &learner.visit;
    let webinar = own_webinar(&learner, &path.1).await?;
    let curriculum = visit.app.curriculum(learner.cohort.edition_id).await?;
    let (id, person) = (webinar.id, learner.person.id);
    let pressed = visit.app.db.read(move |conn| attendance::last_join(conn, id, person)).await?;
    let is_open = attendance::windows::door(&webinar, visit.now) == attendance::windows::Door::Open;
    let head = WebinarHead::new(&webinar, &curriculum, visit.lang, visit.now);
    let back = paths::webinar(visit.lang, id);
    let going = Going {
        webinar: &webinar,
        head,
        person: learner.person.clone(),
        pressed: pressed.filter(|_| is_open),
        again_url: paths::webinar_join(visit.lang, id),
        back_url: back,
    };
    joining::learner(visit, going).await
}
