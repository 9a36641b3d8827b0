//! Offers of places that were not taken in time.

use crate::app::App;
use crate::by::By;
use crate::queue::Job;
use crate::webinars::{self, OffersTask};

/// Ends them: a job of the kind [`webinars::PLACE_OFFERS`].
pub(super) async fn run(app: &App, job: &Job) -> anyhow::Result<()> {
    let (task, by) = (job.values::<OffersTask>()?, By::system(app.now()));
    app.db.write(move |conn| webinars::end_offers(conn, &by, task.webinar)).await?;
    Ok(())
}
