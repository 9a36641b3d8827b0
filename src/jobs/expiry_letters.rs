//! Letters about records whose time will be over.

use crate::app::App;
use crate::by::By;
use crate::completion;

/// Once an hour: writes those that have come due, some hundred in each transaction.
pub async fn write_expiry_letters(app: &App) {
    let by = By::system(app.now());
    loop {
        match app.db.write(move |conn| completion::write_expiry_letters(conn, &by)).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                tracing::warn!(%error, "holders could not be told that their records end");
                return;
            }
        }
    }
}
