//! A record's PDF for an organiser of its cohort.

use actix_web::web;

use super::record::named;
use crate::completion;
use crate::web::learner::record_pdf::pdf_answer;
use crate::web::{Answer, Organiser};

/// `GET /organise/{cohort}/records/{record}/record.pdf`
///
/// # Errors
/// [`PageError::NotFound`](crate::web::PageError::NotFound) for a record of another cohort.
pub async fn show(organiser: Organiser, path: web::Path<(String, String, String)>) -> Answer {
    let Organiser { visit, cohort, .. } = organiser;
    let record = named(&visit, &cohort, &path.2).await?;
    let id = record.id;
    let pdf = visit.app.db.read(move |conn| completion::pdf_of(conn, id)).await?;
    Ok(pdf_answer(&format!("record-{}.pdf", record.code()), pdf))
}
