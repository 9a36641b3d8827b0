//! A trainer's own webinars on days.

use actix_web::web;

use crate::i18n::read_date;
use crate::web::organiser::webinar_calendar::{CalendarPage, Query};
use crate::web::webinar_cards::Reader;
use crate::web::webinar_days::{Time, View, find};
use crate::web::{Answer, Trainer, paths};
use crate::webinars::Whose;

/// `GET /teach/webinars/calendar`
///
/// # Errors
/// None of its own.
pub async fn show(trainer: Trainer, query: web::Query<Query>) -> Answer {
    let (visit, person) = (&trainer.visit, trainer.person.id);
    let zone = super::availability::zone_of(&trainer).await?;
    let on = query.on.as_deref().and_then(read_date).unwrap_or_else(|| visit.now.in_zone(zone).date_naive());
    let time = Time::around(View::asked_for(query.view.as_deref()), on);
    let shelf = visit.app.shelf.clone();
    let found = visit.app.db.read(move |conn| find(conn, &shelf, Whose::Trainer(person), &time, &[person])).await?;
    let lang = visit.lang;
    let reader = Reader { lang, zone: trainer.person.zone(), now: visit.now };
    let (base, cards) = (paths::teach_calendar(lang), paths::teach_webinars(lang));
    let drawn = found.draw(&time, &reader, zone, (&base, &cards), |webinar| paths::teach_webinar(lang, webinar.id));
    visit.page(&CalendarPage { drawn, new_url: None })
}
