//! Looks again at whether people have completed their track: after a lesson, a check or attendance changed.

use std::collections::HashMap;
use std::sync::Arc;

use crate::app::App;
use crate::by::By;
use crate::completion;
use crate::curriculum::Curriculum;
use crate::enrolment;
use crate::ids::{EditionId, EnrolmentId, JobId};
use crate::queue::{self, Job};

/// Runs jobs of the kind [`enrolment::RECHECK_COMPLETION`] in their order as one transaction: a webinar that is closed asks for
/// everybody at once. All of them, or with an error none.
pub(super) async fn run(app: &App, jobs: &[Job]) -> anyhow::Result<()> {
    let mut wanted: Vec<(JobId, EnrolmentId)> = Vec::with_capacity(jobs.len());
    for job in jobs {
        wanted.push((job.id, job.values()?));
    }
    let (done, enrolments) = wanted.into_iter().unzip();
    look_at(app, enrolments, done).await
}

/// Runs a job of the kind [`enrolment::RECHECK_SEVERAL`] as one transaction. Where one of its people does not go through, each is asked
/// for by a job of their own: nobody is held up by somebody else.
pub(super) async fn run_several(app: &App, job: &Job) -> anyhow::Result<()> {
    let enrolments: Vec<EnrolmentId> = job.values()?;
    if let Err(error) = look_at(app, enrolments.clone(), Vec::new()).await {
        tracing::warn!(error = format!("{error:#}"), "one of several did not go through: each is looked at alone");
        let now = app.now();
        app.db.write(move |conn| enrolment::ask_for_each(conn, now, &enrolments)).await?;
    }
    Ok(())
}

/// Looks at people in their order, and marks the jobs as done that asked for it; all of it, or with an error nothing.
async fn look_at(app: &App, enrolments: Vec<EnrolmentId>, done: Vec<JobId>) -> anyhow::Result<()> {
    let ids = enrolments.clone();
    let editions: HashMap<EnrolmentId, EditionId> =
        app.db.read(move |conn| enrolment::editions_of(conn, &ids)).await?.into_iter().collect();
    let mut contents: HashMap<EditionId, Arc<Curriculum>> = HashMap::new();
    for edition in editions.values() {
        if !contents.contains_key(edition) {
            contents.insert(*edition, app.curriculum(*edition).await?);
        }
    }
    let by = By::system(app.now());
    app.db
        .write(move |conn| {
            for enrolment in &enrolments {
                let content = editions.get(enrolment).and_then(|edition| Some((*edition, contents.get(edition)?)));
                let (edition, content) = content.ok_or(diesel::result::Error::NotFound)?;
                completion::recheck(conn, &by, (edition, content), *enrolment)?;
            }
            queue::mark_done(conn, &done, by.at)
        })
        .await?;
    Ok(())
}
