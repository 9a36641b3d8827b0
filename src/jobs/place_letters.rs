//! Letters that ask people to take a place at a webinar.

use crate::app::App;
use crate::by::By;
use crate::enrolment;
use crate::queue::Job;
use crate::webinars::{self, PlaceLettersTask};

/// Writes them into the outbox.
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, shelf) = (job.values::<PlaceLettersTask>()?, By::system(app.now()), app.shelf.clone());
    app.db
        .clone()
        .write(move |conn| {
            let webinar = webinars::webinar(conn, task.webinar)?;
            let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
            let curriculum = shelf.get(conn, edition)?;
            webinars::write_place_letters(conn, &by, &curriculum, &task)
        })
        .await?;
    Ok(())
}
