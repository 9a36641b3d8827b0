//! Invitations to webinars, and what takes them out of calendars again.

use crate::app::App;
use crate::by::By;
use crate::queue::Job;
use crate::webinars::{self, Desk, InvitationsTask};

/// Writes them into the outbox.
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, app) = (job.values::<InvitationsTask>()?, By::system(app.now()), app.clone());
    let (db, shelf) = (app.db.clone(), app.shelf.clone());
    db.write(move |conn| {
        let cohort = webinars::cohort_of_invitations(conn, &task)?;
        let curriculum = shelf.get(conn, cohort.edition_id)?;
        let desk = Desk {
            secrets: &app.secrets,
            public_url: &app.config.public_url,
            curriculum: &curriculum,
            sender: &app.config.mail_from,
        };
        webinars::send_invitations(conn, &by, &cohort, desk, &task)
    })
    .await?;
    Ok(())
}
