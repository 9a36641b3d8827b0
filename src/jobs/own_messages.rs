//! The letters of what an organiser wrote, some at a time.

use crate::announcements::{self, OwnMessageTask};
use crate::app::App;
use crate::by::By;
use crate::queue::Job;

/// Runs a job of the kind [`announcements::OWN_MESSAGE_LETTERS`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, url) = (job.values::<OwnMessageTask>()?, By::system(app.now()), app.config.public_url.clone());
    app.db.write(move |conn| announcements::write_own_letters(conn, &by, &url, &task)).await?;
    Ok(())
}
