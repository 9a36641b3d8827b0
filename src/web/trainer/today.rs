//! A trainer's day: the webinars of today and tomorrow with one thing to do each, and what is not closed.

use serde::Serialize;

use crate::completion;
use crate::i18n::{Message, date_in_words};
use crate::ids::WebinarId;
use crate::web::listing::PAGE;
use crate::web::webinar_cards::{Background, Card, Reader, Tag};
use crate::web::{Answer, Page, Trainer, Visit, paths};
use crate::webinars::{self, Stage, Webinar, WebinarState, Which, Whose};
use crate::{make_ups, questions};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct TodayPage {
    date: String,
    today: Vec<Card>,
    tomorrow: Vec<Card>,
    unclosed: Vec<Card>,
    /// The next one, where there is none today or tomorrow.
    next: Option<Card>,
    webinars_url: String,
    /// How many make-ups wait for an answer.
    make_ups: i64,
    make_ups_url: String,
    /// How many results are questioned and wait for an answer.
    questions: i64,
    questions_url: String,
}

impl Page for TodayPage {
    const TEMPLATE: &'static str = "trainer/today/index.html";

    fn samples() -> Vec<Self> {
        let card = || vec![Card::sample()];
        let page = Self {
            date: "Thursday 26 November 2026".to_owned(),
            today: card(),
            tomorrow: card(),
            unclosed: card(),
            next: None,
            webinars_url: "/en/teach/webinars".to_owned(),
            make_ups: 2,
            make_ups_url: "/en/teach/make-ups".to_owned(),
            questions: 2,
            questions_url: "/en/teach/questions".to_owned(),
        };
        let empty =
            Self { today: Vec::new(), tomorrow: Vec::new(), unclosed: Vec::new(), next: Some(Card::sample()), ..page.clone() };
        vec![page, empty.clone(), Self { next: None, make_ups: 0, questions: 0, ..empty }]
    }
}

/// `GET /teach`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer) -> Answer {
    let visit = &trainer.visit;
    let (whose, now, shelf) = (Whose::Trainer(trainer.person.id), visit.now, visit.app.shelf.clone());
    let scope = super::make_ups::scope(&trainer);
    let (near, unclosed, next, background, (expected, last), (make_ups, questions)) = visit
        .app
        .db
        .read(move |conn| {
            // two days each way hold today and tomorrow of every zone
            let around = Which::Between(now.plus_days(-2), now.plus_days(3));
            let near = webinars::webinars_page(conn, (whose, around), now, 0, PAGE)?;
            let unclosed = webinars::webinars_page(conn, (whose, Which::Unclosed), now, 0, PAGE)?;
            let next = webinars::webinars_page(conn, (whose, Which::ToCome), now, 0, 1)?;
            let all: Vec<Webinar> = [near.clone(), unclosed.clone(), next.clone()].concat();
            let background = Background::load(conn, &shelf, &all)?;
            let expected = webinars::roster_counts(conn, &all, |webinar| background.curriculum(webinar))?;
            let ids: Vec<WebinarId> = all.iter().map(|webinar| webinar.id).collect();
            let last = completion::last_date_counts(conn, &ids)?;
            let waiting = (make_ups::waiting_count(conn, &scope)?, questions::waiting_count(conn, &scope)?);
            Ok::<_, diesel::result::Error>((near, unclosed, next, background, (expected, last), waiting))
        })
        .await?;
    let reader = Reader { lang: visit.lang, zone: trainer.person.zone(), now };
    let card = |webinar: &Webinar| {
        let mut card = card(webinar, &background, &reader);
        card.notes.push(Message::new("webinar-expected").with("n", expected.get(&webinar.id).copied().unwrap_or_default()));
        card.notes.extend(last.get(&webinar.id).map(|n| Message::new("webinar-last-date-for").with("n", *n)));
        card
    };
    let on_day =
        |days: i64| -> Vec<Card> { near.iter().filter(|webinar| days_ahead(webinar, &reader) == days).map(card).collect() };
    let (today, tomorrow) = (on_day(0), on_day(1));
    let is_listed = |webinar: &&Webinar| days_ahead(webinar, &reader) != 0;
    visit.page(&TodayPage {
        date: today_in_words(visit, &near, &next),
        unclosed: unclosed.iter().filter(is_listed).map(card).collect(),
        next: if today.is_empty() && tomorrow.is_empty() { next.first().map(card) } else { None },
        today,
        tomorrow,
        webinars_url: paths::teach_webinars(visit.lang),
        make_ups,
        make_ups_url: paths::make_ups(visit.lang),
        questions,
        questions_url: paths::questions(visit.lang),
    })
}

/// Days from today until a webinar, by the calendar of its own zone. What is still on is today's, over midnight too.
fn days_ahead(webinar: &Webinar, reader: &Reader) -> i64 {
    if webinars::stage(webinar, reader.now).is_open() {
        return 0;
    }
    (webinar.start().date_naive() - reader.now.in_zone(webinar.tz()).date_naive()).num_days()
}

/// The date of the trainer's own zone, or of that of the nearest webinar.
fn today_in_words(visit: &Visit, near: &[Webinar], next: &[Webinar]) -> String {
    let own = visit.signed_in.as_ref().and_then(|signed_in| signed_in.person.zone());
    let zone = own.or_else(|| near.first().or(next.first()).map(Webinar::tz)).unwrap_or(chrono_tz::Tz::UTC);
    date_in_words(visit.lang, visit.now.in_zone(zone).date_naive())
}

/// A webinar with the one thing to do for its trainer.
pub(super) fn card(webinar: &Webinar, background: &Background, reader: &Reader) -> Card {
    let lang = reader.lang;
    let page = paths::teach_webinar(lang, webinar.id);
    let mut card = background.card(webinar, reader, page.clone());
    let stage = webinars::stage(webinar, reader.now);
    card.button = match stage {
        Stage::Cancelled => None,
        Stage::Before => Some(("webinar-prepare".into(), page)),
        Stage::Open | Stage::On => Some(("webinar-open-roster".into(), paths::roster(lang, webinar.id))),
        Stage::RunsOver | Stage::After => Some(("webinar-close".into(), paths::close(lang, webinar.id))),
        Stage::Settled => Some(("webinar-see-attendance".into(), paths::roster(lang, webinar.id))),
    };
    if webinar.state() == WebinarState::Planned && webinar.ends_at <= reader.now {
        card.tags.push(Tag::new("warn", "webinar-tag-unclosed".into()));
    }
    card
}
