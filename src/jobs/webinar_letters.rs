//! Letters about a webinar that was moved or called off.

use crate::app::App;
use crate::by::By;
use crate::enrolment;
use crate::queue::Job;
use crate::webinars::{self, Desk, LettersTask};

/// Writes them into the outbox.
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, app) = (job.values::<LettersTask>()?, By::system(app.now()), app.clone());
    let (db, shelf) = (app.db.clone(), app.shelf.clone());
    db.write(move |conn| {
        let webinar = webinars::webinar(conn, task.webinar)?;
        let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
        let curriculum = shelf.get(conn, edition)?;
        let desk = Desk {
            secrets: &app.secrets,
            public_url: &app.config.public_url,
            curriculum: &curriculum,
            sender: &app.config.mail_from,
        };
        webinars::write_letters(conn, &by, desk, &task)
    })
    .await?;
    Ok(())
}
