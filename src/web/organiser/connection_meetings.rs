//! Which webinar a meeting is.

use actix_web::web;

use super::connection::{named, page};
use crate::attendance::{self, ConnectionProblem};
use crate::i18n::Message;
use crate::ids::{WebinarId, WebinarMeetingId};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, paths};

/// The longest name of a meeting; a system cuts off longer ones.
const MOST_LETTERS: usize = 300;

/// `POST /organise/{cohort}/connections/{connection}/meetings`: a meeting is a webinar, or with `back` is it no more.
///
/// # Errors
/// [`PageError::NotFound`] for a connection or a webinar of another cohort.
pub async fn update(posted: Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Posted(organiser, submission) = posted;
    let connection = named(&organiser, &path.2).await?;
    let (visit, fields) = (&organiser.visit, &submission.fields);
    let (by, cohort, id) = (visit.by(), organiser.cohort.id, connection.id);
    let back = paths::organise_connection(visit.lang, &organiser.cohort.slug, id);
    let done = if let Some(which) = fields.given("back") {
        let which: WebinarMeetingId = which.parse().map_err(|_| PageError::NotFound)?;
        submission
            .once(visit, move |conn| {
                attendance::take_back_meeting(conn, &by, cohort, id, which)?;
                Ok(Done::at(back).saying("flash-connection-taken-back".into()))
            })
            .await
    } else {
        let (meeting, webinar) = (fields.text("meeting"), fields.text("webinar").parse::<WebinarId>());
        let mut errors = Errors::none();
        if meeting.is_empty() || meeting.chars().count() > MOST_LETTERS {
            errors.add("meeting", "connection-meeting-missing");
        }
        if webinar.is_err() {
            errors.add("webinar", "connection-webinar-missing");
        }
        let (Ok(webinar), true) = (webinar, errors.is_empty()) else {
            return visit.refused(&page(&organiser, &connection, fields, errors).await?);
        };
        submission
            .once(visit, move |conn| {
                attendance::assign_meeting(conn, &by, cohort, id, &meeting, webinar)?;
                Ok(Done::at(back).saying("flash-connection-meeting".into()))
            })
            .await
    };
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(ConnectionProblem::Closed) => Err(PageError::Gone(Message::new("connection-webinar-closed"))),
        Err(ConnectionProblem::Already) => {
            let errors = Errors::one("meeting", "connection-meeting-already");
            visit.refused(&page(&organiser, &connection, fields, errors).await?)
        }
        Err(ConnectionProblem::Database(error)) => Err(error.into()),
    }
}
