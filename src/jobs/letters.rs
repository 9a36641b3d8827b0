//! Sends the letters of the outbox. Killed at any point, a letter is sent again at the most, never lost: it is marked sent after the
//! server took it, and its Message-ID is the same both times.

use crate::app::App;
use crate::notify::{self, Due, NotTaken};

/// How many letters one round takes.
const ROUND: i64 = 20;

/// Sends what is due; answers how many were tried.
pub(super) async fn send_due(app: &App) -> usize {
    let now = app.now();
    let secrets = app.secrets.clone();
    let due = match app.db.write(move |conn| notify::claim_due(conn, &secrets, now, ROUND)).await {
        Ok(due) => due,
        Err(error) => {
            tracing::warn!(%error, "the outbox cannot be read");
            return 0;
        }
    };
    let tried = due.len();
    for letter in due {
        send(app, letter).await;
    }
    tried
}

async fn send(app: &App, due: Due) {
    let (mailer, public_url, letter) = (app.mailer.clone(), app.config.public_url.clone(), due.clone());
    let sent = tokio::task::spawn_blocking(move || {
        let worded = notify::render(&letter, &public_url).map_err(|error| NotTaken {
            why: format!("{error:#}"),
            code: None,
            for_good: false,
        })?;
        mailer.send(&letter, &worded)
    })
    .await
    .unwrap_or_else(|_| Err(NotTaken { why: "the sending stopped half-way".to_owned(), code: None, for_good: false }));
    let now = app.now();
    let (kind, message) = (due.kind.as_str(), due.message_id.clone());
    let written = match sent {
        Ok(answer) => app.db.write(move |conn| notify::mark_sent(conn, &due, now, answer.as_deref())).await,
        Err(problem) => {
            tracing::warn!(kind, message, for_good = problem.for_good, code = problem.code, "a letter was not taken");
            app.db.write(move |conn| notify::mark_failed(conn, &due, now, &problem)).await
        }
    };
    if let Err(error) = written {
        tracing::warn!(%error, "a letter's end could not be written; it may be sent again");
    }
}
