//! Letters about attendance at a webinar that was closed.

use crate::app::App;
use crate::attendance::{self, AttendanceLettersTask, LettersDesk};
use crate::by::By;
use crate::enrolment;
use crate::queue::Job;
use crate::webinars;

/// Writes some of them into the outbox: a job of the kind [`attendance::ATTENDANCE_LETTERS`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by, shelf) = (job.values::<AttendanceLettersTask>()?, By::system(app.now()), app.shelf.clone());
    app.db
        .write(move |conn| {
            let webinar = webinars::webinar(conn, task.webinar)?;
            let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
            let curriculum = shelf.get(conn, cohort.edition_id)?;
            let desk = LettersDesk { curriculum: &curriculum, cohort: &cohort, webinar: &webinar };
            attendance::write_attendance_letters(conn, &by, desk, &task)
        })
        .await?;
    Ok(())
}
