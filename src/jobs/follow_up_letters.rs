//! Letters some months after a module.

use crate::app::App;
use crate::by::By;
use crate::enrolment;
use crate::queue::Job;
use crate::surveys;
use crate::webinars::{self, FollowUpTask};

/// Writes them into the outbox.
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, shelf) = (job.values::<FollowUpTask>()?, By::system(app.now()), app.shelf.clone());
    app.db
        .write(move |conn| {
            let webinar = webinars::webinar(conn, task.webinar)?;
            let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
            let curriculum = shelf.get(conn, cohort.edition_id)?;
            surveys::write_invitations(conn, &by, &curriculum, (&webinar, &cohort), &task)
        })
        .await?;
    Ok(())
}
