//! Planned webinars and the zone data of this program.

use crate::app::App;
use crate::by::By;
use crate::webinars;

/// At every start: the program may have come with other zone data than the one that planned.
pub(super) async fn follow_zone_data(app: &App) {
    let by = By::system(app.now());
    match app.db.write(move |conn| webinars::follow_zone_data(conn, &by)).await {
        Ok(0) => {}
        Ok(changed) => tracing::info!(changed, "the zone data says another moment for planned webinars"),
        Err(error) => tracing::warn!(%error, "planned webinars could not be compared with the zone data"),
    }
}
