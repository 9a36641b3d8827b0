//! Reads the mailbox to which letters come back, and writes what it says into their log.

use std::path::Path;

use crate::app::App;
use crate::notify::{self, Bounce, MailboxRead};

/// What came of a mailbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounces {
    /// Reports that speak of no letter of ours, or say what is known.
    pub ignored: usize,
    /// Letters that are late.
    pub late: usize,
    /// Letters that came back.
    pub bounced: usize,
    /// Addresses to which nothing goes any more.
    pub suppressed: usize,
}

/// Reads what is new in a mailbox.
///
/// # Errors
/// When it cannot be read, or the database's.
pub async fn read_bounces(app: &App, path: &Path, read: &mut MailboxRead) -> anyhow::Result<Bounces> {
    let (mut own, path) = (read.clone(), path.to_owned());
    let (own, reports) = tokio::task::spawn_blocking(move || own.reports(&path).map(|reports| (own, reports))).await??;
    *read = own;
    let mut bounces = Bounces::default();
    let now = app.now();
    for report in reports {
        match app.db.write(move |conn| notify::take_report(conn, now, &report)).await? {
            Bounce::Ignored => bounces.ignored += 1,
            Bounce::Noted => bounces.late += 1,
            Bounce::Bounced => bounces.bounced += 1,
            Bounce::Suppressed => {
                bounces.bounced += 1;
                bounces.suppressed += 1;
            }
        }
    }
    Ok(bounces)
}

/// As the settings say; a mailbox that cannot be read is told, and read again later.
pub(super) async fn read_own(app: &App, read: &mut MailboxRead) {
    let Some(path) = app.config.mail_bounces.clone() else { return };
    match read_bounces(app, &path, read).await {
        Ok(bounces) if bounces.bounced > 0 => {
            tracing::info!(bounced = bounces.bounced, suppressed = bounces.suppressed, "letters came back");
        }
        Ok(_) => {}
        Err(error) => tracing::warn!(error = format!("{error:#}"), "the mailbox for letters that come back cannot be read"),
    }
}
