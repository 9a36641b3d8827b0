//! The meeting for those who moderate it: the webinar's trainers and the organisers of its cohort.

use crate::attendance::windows::{self, Door};
use crate::web::public::joining::{self, Going};
use crate::web::webinar_head::WebinarHead;
use crate::web::{Answer, Done, Posted, WebinarTrainer, paths};

/// `POST /teach/webinars/{webinar}/room`: to the page with the way in, or back outside the window.
///
/// # Errors
/// None of its own.
pub async fn create(Posted(trainer, _): Posted<WebinarTrainer>) -> Answer {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let is_open = windows::door(webinar, visit.now) == Door::Open;
    let to = if is_open { paths::room(visit.lang, webinar.id) } else { paths::teach_webinar(visit.lang, webinar.id) };
    Ok(visit.go(&Done::at(to)))
}

/// `GET /teach/webinars/{webinar}/room`
///
/// # Errors
/// The database's.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let (visit, webinar) = (&trainer.visit, &trainer.webinar);
    let back_url = paths::teach_webinar(visit.lang, webinar.id);
    if windows::door(webinar, visit.now) != Door::Open {
        return Ok(visit.go(&Done::at(back_url)));
    }
    let curriculum = visit.app.curriculum(trainer.cohort.edition_id).await?;
    let going = Going {
        webinar,
        head: WebinarHead::new(webinar, &curriculum, visit.lang, visit.now),
        person: trainer.person.clone(),
        pressed: None,
        again_url: paths::room(visit.lang, webinar.id),
        back_url,
    };
    joining::moderator(visit, going).await
}
