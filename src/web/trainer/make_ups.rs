//! What people sent to make up for webinars: what waits for an answer, and what was answered lately.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Row};
use crate::db::Conn;
use crate::i18n::{Lang, Message, date, day_month};
use crate::make_ups::{self, Listed};
use crate::web::listing::{self, PAGE, Pager};
use crate::web::webinar_cards::Background;
use crate::web::{Answer, Page, Trainer, paths};
use crate::webinars::{self, Scope, Webinar};

/// How many that were answered are shown.
const LATELY: i64 = 20;

/// It should have been answered.
const LATE: (&str, &str) = ("make-ups-late", "warn");
/// It was sent more than once.
const AGAIN: (&str, &str) = ("make-ups-again", "");

/// Which page.
#[derive(Deserialize)]
pub struct Query {
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MakeUpsPage {
    waiting: Vec<Row>,
    total: i64,
    pager: Option<Pager>,
    answered: Vec<Row>,
}

impl Page for MakeUpsPage {
    const TEMPLATE: &'static str = "trainer/make_ups/index.html";

    fn samples() -> Vec<Self> {
        let row = Row::sample(
            "/en/teach/webinars/0/make-ups/0",
            Message::new("make-ups-waits").with("date", "1 December 2026").with("by", "15 December 2026"),
        );
        let page = Self {
            waiting: vec![row.clone(), Row { tags: vec![LATE, AGAIN], ..row.clone() }],
            total: 138,
            pager: Some(Pager::sample()),
            answered: vec![Row { words: Message::new("make-ups-answered-accepted").with("date", "3 December 2026"), ..row }],
        };
        vec![page.clone(), Self { waiting: Vec::new(), total: 0, pager: None, answered: Vec::new() }]
    }
}

/// `GET /teach/make-ups`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer, query: web::Query<Query>) -> Answer {
    let visit = &trainer.visit;
    let (page, lang, now) = (listing::asked_for(query.page.as_deref()), visit.lang, visit.now);
    let scope = scope(&trainer);
    let read = move |conn: &mut Conn| {
        let waiting = make_ups::waiting(conn, &scope, listing::skip(page), PAGE)?;
        Ok((waiting, make_ups::waiting_count(conn, &scope)?, make_ups::answered_lately(conn, &scope, LATELY)?))
    };
    let answers = Answers::load(visit, read, |one: &Listed| one.webinar).await?;
    let rows = |listed: &[Listed]| -> Vec<Row> {
        let one = |one: &Listed| answers.about(one.webinar).map(|(own, background)| row(one, own, background, lang, now));
        listed.iter().filter_map(one).collect()
    };
    let base = paths::make_ups(lang);
    visit.page(&MakeUpsPage {
        waiting: rows(&answers.waiting),
        total: answers.total,
        pager: (answers.total > PAGE).then(|| Pager::new(page, answers.total, |page| format!("{base}?page={page}"))),
        answered: rows(&answers.answered),
    })
}

/// What a trainer answers for.
pub(super) fn scope(trainer: &Trainer) -> Scope {
    match &trainer.visit.signed_in {
        Some(signed_in) => Scope::of(signed_in),
        // nobody comes here without having signed in
        None => Scope::nothing(trainer.person.id),
    }
}

fn row(one: &Listed, webinar: &Webinar, background: &Background, lang: Lang, now: crate::clock::Instant) -> Row {
    let on = |at: Option<crate::clock::Instant>| at.map(|at| at.in_zone(webinar.tz()).date_naive());
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| date(lang, day)).unwrap_or_default();
    let waits = one.state() == make_ups::State::Sent;
    let by = one.answer_by(webinar.tz());
    let words = match one.state() {
        make_ups::State::Accepted => Message::new("make-ups-answered-accepted").with("date", day(on(one.decided_at))),
        make_ups::State::Revise => Message::new("make-ups-answered-revise").with("date", day(on(one.decided_at))),
        make_ups::State::Sent | make_ups::State::Draft => {
            Message::new("make-ups-waits").with("date", day(on(one.sent_at))).with("by", day(by))
        }
    };
    let late = waits && by.is_some_and(|by| now.in_zone(webinar.tz()).date_naive() > by);
    Row {
        name: one.name.clone(),
        url: paths::make_up(lang, webinar.id, one.id),
        title: webinars::title_of(webinar, background.curriculum(webinar)),
        day: day_month(lang, webinar.start().date_naive()),
        words,
        tags: [late.then_some(LATE), (waits && one.version > 1).then_some(AGAIN)].into_iter().flatten().collect(),
    }
}
