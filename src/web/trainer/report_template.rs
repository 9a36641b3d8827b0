//! The plain template for whoever has no report: the people expected, with room for when each came and went.

use crate::web::{Answer, WebinarTrainer, download};
use crate::webinars;

/// The heads that the reader of our own template knows, in every language the same.
const HEAD: [&str; 4] = ["name", "email", "joined_at", "left_at"];
/// Longer rosters are a machine's work.
const MOST: i64 = 1_000;

/// `GET /teach/webinars/{webinar}/imports/template.csv`
///
/// # Errors
/// The database's.
pub async fn show(trainer: WebinarTrainer) -> Answer {
    let app = &trainer.visit.app;
    let curriculum = app.curriculum(trainer.cohort.edition_id).await?;
    let webinar = trainer.webinar.clone();
    let expected = app.db.read(move |conn| webinars::roster_page(conn, &webinar, &curriculum, 0, MOST)).await?;
    let mut rows = vec![HEAD.map(str::to_owned).to_vec()];
    // addresses are not shown to trainers: a name that is unique on the roster is enough
    rows.extend(expected.into_iter().map(|person| vec![person.name, String::new(), String::new(), String::new()]));
    download::csv("attendance-template.csv", &rows)
}
