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
    let ids: Vec<EnrolmentId> = wanted.iter().map(|(_, enrolment)| *enrolment).collect();
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
            for (_, enrolment) in &wanted {
                let content = editions.get(enrolment).and_then(|edition| Some((*edition, contents.get(edition)?)));
                let (edition, content) = content.ok_or(diesel::result::Error::NotFound)?;
                completion::recheck(conn, &by, (edition, content), *enrolment)?;
            }
            let done: Vec<JobId> = wanted.iter().map(|(job, _)| *job).collect();
            queue::mark_done(conn, &done, by.at)
        })
        .await?;
    Ok(())
}
