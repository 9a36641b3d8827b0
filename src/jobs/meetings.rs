//! Reads what meeting systems told, every few seconds: comings show on the roster, and stays of meetings that are settled count.

use std::time::Duration;

use crate::app::App;
use crate::attendance;
use crate::by::By;
use crate::ids::WebinarMeetingId;

/// How often it is looked for something new.
const EVERY: Duration = Duration::from_secs(5);
/// So many meetings in one round; the others in the next.
const AT_ONCE: i64 = 200;

/// Works until the program ends.
pub async fn run_forever(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        read(&app).await;
    }
}

/// One round, each meeting in a transaction of its own: one that cannot be read holds no other up.
pub async fn read(app: &App) {
    let by = By::system(app.now());
    let waiting: Vec<WebinarMeetingId> = match app.db.read(move |conn| attendance::meetings_to_read(conn, by.at, AT_ONCE)).await
    {
        Ok(waiting) => waiting,
        Err(error) => {
            tracing::warn!(%error, "what meeting systems told could not be looked for");
            return;
        }
    };
    for meeting in waiting {
        let shelf = app.shelf.clone();
        if let Err(error) = app.db.write(move |conn| attendance::read_meeting(conn, &by, &shelf, meeting)).await {
            tracing::warn!(%error, "what a meeting system told could not be read; it is tried again");
        }
    }
}
