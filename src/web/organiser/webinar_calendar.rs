//! The webinars of a cohort on days.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::people::{self, Role};
use crate::web::webinar_cards::Reader;
use crate::web::webinar_days::{Drawn, Time, View, find};
use crate::web::{Answer, Organiser, Page, paths};
use crate::webinars::Whose;

/// Which view of which time.
#[derive(Deserialize)]
pub struct Query {
    /// `month`, `week` or `table`.
    pub view: Option<String>,
    /// A day of it.
    pub on: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarPage {
    pub(in crate::web) drawn: Drawn,
    /// Where a webinar is scheduled; trainers have none.
    pub(in crate::web) new_url: Option<String>,
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "organiser/webinar_calendar/show.html";

    fn samples() -> Vec<Self> {
        let new_url = |index: usize| (index > 0).then(|| "/en/organise/kz/webinars/new".to_owned());
        Drawn::samples().into_iter().enumerate().map(|(index, drawn)| Self { drawn, new_url: new_url(index) }).collect()
    }
}

/// `GET /organise/{cohort}/webinars/calendar`
///
/// # Errors
/// None of its own.
pub async fn show(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let visit = &organiser.visit;
    let zone = organiser.cohort.tz();
    let on = query.on.as_deref().and_then(crate::i18n::read_date);
    let on = on.unwrap_or_else(|| visit.now.in_zone(zone).date_naive());
    let time = Time::around(View::asked_for(query.view.as_deref()), on);
    let (cohort, shelf) = (organiser.cohort.id, visit.app.shelf.clone());
    let found = visit
        .app
        .db
        .read(move |conn| {
            let trainers = people::people_with_role(conn, Role::Trainer, cohort)?;
            let watched: Vec<_> = trainers.iter().map(|trainer| trainer.id).collect();
            find(conn, &shelf, Whose::Cohort(cohort), &time, &watched)
        })
        .await?;
    let (lang, slug) = (visit.lang, &organiser.cohort.slug);
    let reader = Reader { lang, zone: organiser.person.zone(), now: visit.now };
    let (base, cards) = (paths::webinar_days(lang, slug), paths::organise_webinars(lang, slug));
    let drawn = found.draw(&time, &reader, zone, (&base, &cards), |webinar| paths::organise_webinar(lang, slug, webinar.id));
    visit.page(&CalendarPage { drawn, new_url: Some(paths::webinar_new(lang, slug)) })
}
