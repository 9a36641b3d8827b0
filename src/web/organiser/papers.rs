//! The transcript and certificates of attendance of somebody on a cohort, for its organisers.

use actix_web::web;

use crate::enrolment;
use crate::ids::{EnrolmentId, StatementId};
use crate::web::learner::papers::{made, pdf};
use crate::web::{Answer, Organiser, PageError, Posted, paths};

/// `POST /organise/{cohort}/people/{enrolment}/papers`: the transcript, or with `webinar` the certificate for that one.
///
/// # Errors
/// [`PageError::NotFound`] for somebody of another cohort, and for a webinar that they were not at, or that is not closed.
pub async fn create(Posted(organiser, submission): Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let id: EnrolmentId = path.2.parse().map_err(|_| PageError::NotFound)?;
    let found = visit.app.db.read(move |conn| enrolment::enrolment(conn, id)).await?;
    if found.cohort_id != cohort.id {
        return Err(PageError::NotFound);
    }
    let (lang, slug) = (visit.lang, cohort.slug.clone());
    let place = move |id: StatementId| paths::organise_paper(lang, &slug, id);
    let done = made(&visit, &submission, (&found, cohort.edition_id), place).await?;
    Ok(visit.go(&done))
}

/// `GET /organise/{cohort}/papers/{statement}/paper.pdf`
///
/// # Errors
/// [`PageError::NotFound`] for a paper of another cohort.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let cohort = organiser.cohort.id;
    pdf(&organiser.visit, &path.2, move |statement| statement.cohort_id == cohort).await
}
