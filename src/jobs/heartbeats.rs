//! Writes the heartbeats that came in, every few seconds: what a process that is killed loses is no more than that.

use std::time::Duration;

use crate::app::App;
use crate::attendance;
use crate::by::By;

/// How often they are written.
const EVERY: Duration = Duration::from_secs(5);
/// So many stretches become evidence in one transaction.
const ENDED_AT_ONCE: i64 = 2_000;

/// Works until the program ends.
pub async fn run_forever(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        flush(&app).await;
    }
}

/// Writes what came in, and turns stretches that have ended into evidence. Answers of how many people something was written.
pub async fn flush(app: &App) -> usize {
    let by = By::system(app.now());
    let mut written = 0;
    for (webinar, stretches) in app.beats.take() {
        let kept = stretches.clone();
        match app.db.write(move |conn| attendance::write_beats(conn, &by, webinar, &stretches)).await {
            Ok(people) => written += people,
            // a webinar that is not there any more
            Err(diesel::result::Error::NotFound) => {}
            Err(error) => {
                tracing::warn!(%error, "heartbeats could not be written; they are kept for the next time");
                app.beats.put_back(webinar, kept);
            }
        }
    }
    match app.db.write(move |conn| attendance::end_beats(conn, &by, ENDED_AT_ONCE)).await {
        Ok(ended) => written + ended,
        Err(error) => {
            tracing::warn!(%error, "heartbeats that have ended could not be settled");
            written
        }
    }
}
