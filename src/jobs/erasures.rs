//! Erasing those who asked for it and had their days to change their mind.

use crate::app::App;
use crate::by::By;
use crate::db::Conn;
use crate::privacy::{self, EraseProblem};

/// Some times a day: each in a transaction of its own. What stands in the way of one is told to the log and tried again; two nodes at
/// once erase once.
pub async fn erase_due(app: &App) {
    let now = app.now();
    let due = match app.db.read(move |conn| privacy::due_erasures(conn, now)).await {
        Ok(due) => due,
        Err(error) => {
            tracing::warn!(%error, "who is to be erased could not be read");
            return;
        }
    };
    for asked in due {
        let (by, shelf) = (By { who: asked.by, at: now }, app.shelf.clone());
        let work = move |conn: &mut Conn| {
            // taken back at this very moment, or done by another node
            let stands = privacy::asked_for(conn, asked.person)?.is_some_and(|asked| asked.due_at <= now);
            if stands { privacy::erase(conn, &by, &shelf, asked.person, None) } else { Ok(false) }
        };
        let done = app.db.write(work).await;
        match done {
            Ok(true) => tracing::info!(person = %asked.person, "erased, as it was asked for"),
            Ok(false) => {}
            Err(EraseProblem::Hindered(found)) => {
                tracing::warn!(person = %asked.person, ?found, "is not erased yet: somebody else has to take over first");
            }
            Err(EraseProblem::Database(error)) => tracing::warn!(person = %asked.person, %error, "could not be erased"),
        }
    }
}
