//! Issues a record: drafted by reading, rendered outside any transaction, written in one. Killed at any point it begins again, and
//! there is one record all the same.

use anyhow::Context as _;

use crate::app::App;
use crate::by::{By, Who};
use crate::completion::document::Paper;
use crate::completion::{self, Wish, Wished};
use crate::enrolment;
use crate::queue::Job;

/// Runs a job of the kind [`completion::ISSUE_RECORD`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let wish: Wish = job.values()?;
    let (id, now) = (wish.enrolment, app.now());
    let edition = app
        .db
        .read(move |conn| {
            let enrolment = enrolment::enrolment(conn, id)?;
            enrolment::cohort(conn, enrolment.cohort_id).map(|cohort| cohort.edition_id)
        })
        .await?;
    let curriculum = app.curriculum(edition).await?;
    let by = By { who: Who::from_stored(&wish.by_whom), at: now };
    let (wanted, asked_at) = (wish.clone(), job.asked_at);
    let wished = app.db.read(move |conn| completion::draft_record(conn, &curriculum, &wanted, now)).await?;
    // what is there, not reached any more or without a name is no fault: nothing is to be tried again
    let Wished::Draft(draft) = wished else { return Ok(()) };
    // a record must not state the hours of one edition and the name of another
    anyhow::ensure!(draft.edition == edition, "the cohort took another edition meanwhile");
    let paper = Paper::of(&draft, &app.config.public_url);
    let design = app.design.clone();
    let pdf = tokio::task::spawn_blocking(move || design.render(&paper)).await.context("the rendering stopped half-way")??;
    app.db
        .write(move |conn| {
            // somebody took it back after this was asked for: it does not come back by itself
            if completion::taken_back_since(conn, &wish, asked_at)? {
                return Ok(());
            }
            completion::issue(conn, &by, &draft, &pdf).map(|_| ())
        })
        .await?;
    Ok(())
}
