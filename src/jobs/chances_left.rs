//! The letter that tells those who organise a cohort or give its webinars for how many people one chance became left the day before: the
//! people themselves were written to when it first was so.

use crate::app::App;
use crate::by::By;
use crate::db::Conn;
use crate::notify::{self, Draft, Kind};
use crate::reports::{self, ChancesLeft, Told};

/// Writes those whose day it is. A letter has the day it is about in its key: however often it is looked, and on however many nodes, there
/// is one.
pub async fn write_chances_left(app: &App) {
    let by = By::system(app.now());
    if let Err(error) = app.db.write(move |conn| write(conn, &by)).await {
        tracing::warn!(%error, "organisers and trainers could not be told for whom one chance is left");
    }
}

fn write(conn: &mut Conn, by: &By) -> diesel::QueryResult<()> {
    for left in reports::chances_left(conn, by.at)? {
        // by night nothing is written: by morning some may have taken their chance
        for reader in left.readers.iter().filter(|reader| notify::after_quiet_hours(by.at, reader.zone) == by.at) {
            notify::enqueue(conn, by, &letter(&left, reader))?;
        }
    }
    Ok(())
}

fn letter(left: &ChancesLeft, reader: &Told) -> Draft {
    let (lang, cohort) = (reader.lang, &left.cohort);
    let path = if reader.organises {
        format!("/{lang}/organise/{}/people?outlook=only-if", cohort.slug)
    } else {
        format!("/{lang}/teach")
    };
    Draft::new(Kind::ChancesLeft, &reader.email, lang)
        .about(Some(reader.person))
        .with("cohort", &cohort.name(lang))
        .with("people", &left.people.to_string())
        .with("path", &path)
        .once(format!("chances-left:{}:{}:{}", cohort.id, reader.person, left.day))
}
