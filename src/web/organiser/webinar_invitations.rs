//! «Invite everybody»: what an organiser presses on the page of a webinar.

use actix_web::web;

use super::webinar::of_cohort;
use crate::i18n::Message;
use crate::web::{Answer, Done, Organiser, PageError, Posted, paths};
use crate::webinars::{self, WebinarState};

/// `POST /organise/{cohort}/webinars/{webinar}/invitations`
///
/// # Errors
/// `NotFound` where it is not the cohort's, `Gone` where it has begun or is called off.
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let visit = &organiser.visit;
    let webinar = of_cohort(&organiser, &path.into_inner().2).await?;
    if webinar.state() != WebinarState::Planned || webinar.starts_at <= visit.now {
        return Err(PageError::Gone(Message::new("webinar-is-over")));
    }
    let back = paths::organise_webinar(visit.lang, &organiser.cohort.slug, webinar.id);
    let by = visit.by();
    let done = submission
        .once(visit, move |conn| {
            webinars::invite_everybody(conn, &by, &webinar)?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying("flash-webinar-invitations".into()))
        })
        .await?;
    Ok(visit.go(&done))
}
