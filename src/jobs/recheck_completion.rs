//! Looks again at whether somebody has completed their track: after a lesson, a check or attendance changed.

use crate::app::App;
use crate::by::By;
use crate::completion;
use crate::enrolment;
use crate::ids::EnrolmentId;
use crate::queue::Job;

/// Runs a job of the kind [`enrolment::RECHECK_COMPLETION`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let id: EnrolmentId = job.values()?;
    let edition = app
        .db
        .read(move |conn| {
            let enrolment = enrolment::enrolment(conn, id)?;
            enrolment::cohort(conn, enrolment.cohort_id).map(|cohort| cohort.edition_id)
        })
        .await?;
    let curriculum = app.curriculum(edition).await?;
    let by = By::system(app.now());
    app.db.write(move |conn| completion::recheck(conn, &by, &curriculum, id)).await?;
    Ok(())
}
