//! Looks again at many people of a cohort, some at a time: after a webinar was planned, moved, called off, closed or is over.

use crate::app::App;
use crate::by::By;
use crate::completion;
use crate::enrolment::{self, RecheckTask};
use crate::queue::Job;

/// Runs a job of the kind [`enrolment::RECHECK_COHORT`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let task: RecheckTask = job.values()?;
    let cohort = task.cohort;
    let edition = app.db.read(move |conn| enrolment::cohort(conn, cohort).map(|cohort| cohort.edition_id)).await?;
    let curriculum = app.curriculum(edition).await?;
    let by = By::system(app.now());
    app.db.write(move |conn| completion::recheck_next(conn, &by, (edition, &curriculum), &task)).await?;
    Ok(())
}

/// Once a day: asks for those whose time ran out.
pub async fn ask_where_time_ran_out(app: &App) {
    let now = app.now();
    if let Err(error) = app.db.write(move |conn| completion::ask_where_time_ran_out(conn, now)).await {
        tracing::warn!(%error, "whose time ran out could not be asked for");
    }
}
