//! What somebody planned after a workshop, sent back to them.

use crate::app::App;
use crate::by::By;
use crate::queue::Job;
use crate::surveys::{self, SendCommitment};

/// Writes the letter into the outbox.
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by) = (job.values::<SendCommitment>()?, By::system(app.now()));
    app.db.write(move |conn| surveys::send_commitment(conn, &by, task)).await?;
    Ok(())
}
