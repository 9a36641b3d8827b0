//! Reminders of webinars.

use crate::app::App;
use crate::by::By;
use crate::enrolment;
use crate::queue::Job;
use crate::webinars::{self, Desk, RemindersTask};

/// One run of a round: a job of the kind [`webinars::REMINDERS`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, app) = (job.values::<RemindersTask>()?, By::system(app.now()), app.clone());
    let (db, shelf) = (app.db.clone(), app.shelf.clone());
    db.write(move |conn| {
        let webinar = webinars::webinar(conn, task.webinar)?;
        let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
        let curriculum = shelf.get(conn, cohort.edition_id)?;
        let desk = Desk {
            secrets: &app.secrets,
            public_url: &app.config.public_url,
            curriculum: &curriculum,
            sender: &app.config.mail_from,
        };
        webinars::send_reminders(conn, &by, &cohort, desk, &task)
    })
    .await?;
    Ok(())
}

/// Once a minute: begins the rounds of webinars that have come near enough.
pub async fn begin_reminders(app: &App) {
    let by = By::system(app.now());
    if let Err(error) = app.db.write(move |conn| webinars::begin_reminders(conn, &by)).await {
        tracing::warn!(%error, "reminders could not be begun");
    }
}
