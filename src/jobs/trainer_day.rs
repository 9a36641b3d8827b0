//! The letter that tells a trainer what waits for them: one a day at the most, in their language and by day where they are, and none
//! where nothing waits.

use crate::app::App;
use crate::by::By;
use crate::db::Conn;
use crate::notify::{self, Draft, Kind};
use crate::reports::{self, Busy};

/// Writes the letters of those whose day it is and for whom something waits. A letter has the day in its key: however often it is looked,
/// and on however many nodes, a day has one.
pub async fn write_trainer_days(app: &App) {
    let by = By::system(app.now());
    if let Err(error) = app.db.write(move |conn| write(conn, &by)).await {
        tracing::warn!(%error, "trainers could not be told what waits");
    }
}

fn write(conn: &mut Conn, by: &By) -> diesel::QueryResult<()> {
    for trainer in reports::busy_trainers(conn, by.at)? {
        // by night nothing is written: by morning it may be answered
        if notify::after_quiet_hours(by.at, trainer.zone) == by.at {
            notify::enqueue(conn, by, &letter(by, &trainer))?;
        }
    }
    Ok(())
}

fn letter(by: &By, trainer: &Busy) -> Draft {
    let (lang, waiting) = (trainer.lang, trainer.waiting);
    let day = by.at.in_zone(trainer.zone).date_naive();
    Draft::new(Kind::TrainerDay, &trainer.email, lang)
        .about(Some(trainer.person))
        .with("questions", &waiting.questions.to_string())
        .with("make_ups", &waiting.make_ups.to_string())
        .with("excuses", &waiting.excuses.to_string())
        .with("path", &format!("/{lang}/teach"))
        .once(format!("trainer-day:{}:{day}", trainer.person))
}
