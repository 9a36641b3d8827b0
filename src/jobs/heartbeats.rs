//! Writes the heartbeats that came in: those of a quarter of a second in one commit, and each is answered after it.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout_at};

use crate::app::App;
use crate::attendance;
use crate::by::By;

/// From one commit to the next, so that beats share them: four a second at the most, however many people there are.
pub const SHARED: Duration = Duration::from_millis(250);
/// How often it is looked which stretches have ended, and what could not be written is tried again.
const EVERY: Duration = Duration::from_secs(5);
/// So many stretches become evidence in one transaction.
const ENDED_AT_ONCE: i64 = 2_000;

/// Works until the program ends; from one commit to the next there is `shared`, usually [`SHARED`].
pub async fn run_forever(app: App, shared: Duration) {
    let (mut looked, mut written) = (Instant::now(), Instant::now());
    loop {
        // nothing is asked of the database while nobody is there
        if timeout_at(looked + EVERY, app.beats.came()).await.is_ok() {
            // where a commit took longer, what came meanwhile is written at once
            sleep_until(written + shared).await;
        }
        written = Instant::now();
        write(&app).await;
        if looked.elapsed() >= EVERY {
            end(&app).await;
            looked = Instant::now();
        }
    }
}

/// Writes what came in, and turns stretches that have ended into evidence. Answers of how many people something was written.
pub async fn flush(app: &App) -> usize {
    write(app).await + end(app).await
}

async fn write(app: &App) -> usize {
    let by = By::system(app.now());
    let mut written = 0;
    for webinar in app.beats.webinars() {
        // one at a time: what is taken out is given to the database before anything else can end this work
        let Some(batch) = app.beats.take(webinar) else { continue };
        let stretches = batch.stretches();
        let kept = stretches.clone();
        match app.db.write(move |conn| attendance::write_beats(conn, &by, webinar, &stretches)).await {
            Ok(people) => {
                written += people;
                batch.answer();
            }
            // a webinar that is not there any more: there is nothing to keep
            Err(diesel::result::Error::NotFound) => batch.answer(),
            Err(error) => {
                tracing::warn!(%error, "heartbeats could not be written; they are kept for the next time");
                drop(batch);
                app.beats.put_back(webinar, kept);
            }
        }
    }
    written
}

async fn end(app: &App) -> usize {
    let by = By::system(app.now());
    app.db.write(move |conn| attendance::end_beats(conn, &by, ENDED_AT_ONCE)).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "heartbeats that have ended could not be settled");
        0
    })
}
