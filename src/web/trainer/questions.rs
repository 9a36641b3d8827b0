//! «This is not right»: what participants say about what their attendance came to, what waits for an answer and what was answered
//! lately.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::i18n::{Lang, Message, date, day_month, tr};
use crate::questions::{self, Answer, Listed};
use crate::web::listing::{self, PAGE, Pager};
use crate::web::webinar_cards::Background;
use crate::web::{Answer as Response, Page, Trainer, paths};
use crate::webinars::{self, Title, Webinar};

/// How many that were answered are shown.
const LATELY: i64 = 20;

/// Which page.
#[derive(Deserialize)]
pub struct Query {
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionsPage {
    waiting: Vec<Row>,
    total: i64,
    pager: Option<Pager>,
    answered: Vec<Row>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
struct Row {
    name: String,
    url: String,
    title: Title,
    day: String,
    /// Since when it waits, or what was answered.
    words: Message,
}

impl Page for QuestionsPage {
    const TEMPLATE: &'static str = "trainer/questions/index.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            name: "Айгерім Сәрсенбаева".to_owned(),
            url: "/en/teach/webinars/0/questions/0".to_owned(),
            title: Title { text: "Баланы тыңдай білу".to_owned(), lang: Lang::Kk },
            day: "26 November".to_owned(),
            words: Message::new("questions-asked-on").with("date", "1 December 2026"),
        };
        let stays = Row { words: Message::new("questions-stayed-on").with("date", "3 December 2026"), ..row.clone() };
        let page = Self { waiting: vec![row], total: 138, pager: Some(Pager::sample()), answered: vec![stays] };
        vec![page, Self { waiting: Vec::new(), total: 0, pager: None, answered: Vec::new() }]
    }
}

/// `GET /teach/questions`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer, query: web::Query<Query>) -> Response {
    let visit = &trainer.visit;
    let (page, lang) = (listing::asked_for(query.page.as_deref()), visit.lang);
    let (scope, shelf) = (super::make_ups::scope(&trainer), visit.app.shelf.clone());
    let (waiting, total, answered, webinars, background) = visit
        .app
        .db
        .read(move |conn| {
            let waiting = questions::waiting(conn, &scope, listing::skip(page), PAGE)?;
            let total = questions::waiting_count(conn, &scope)?;
            let answered = questions::answered_lately(conn, &scope, LATELY)?;
            let mut ids: Vec<_> = waiting.iter().chain(&answered).map(|one| one.webinar).collect();
            ids.sort_unstable();
            ids.dedup();
            let webinars = webinars::webinars_with(conn, &ids)?;
            let background = Background::load(conn, &shelf, &webinars)?;
            Ok::<_, diesel::result::Error>((waiting, total, answered, webinars, background))
        })
        .await?;
    let rows = |listed: &[Listed]| -> Vec<Row> {
        let own = |one: &Listed| webinars.iter().find(|webinar| webinar.id == one.webinar);
        listed.iter().filter_map(|one| Some(row(one, own(one)?, &background, lang))).collect()
    };
    let base = paths::questions(lang);
    visit.page(&QuestionsPage {
        waiting: rows(&waiting),
        total,
        pager: (total > PAGE).then(|| Pager::new(page, total, |page| format!("{base}?page={page}"))),
        answered: rows(&answered),
    })
}

fn row(one: &Listed, webinar: &Webinar, background: &Background, lang: Lang) -> Row {
    let day = |at: Instant| date(lang, at.in_zone(webinar.tz()).date_naive());
    let words = match (one.answer(), one.answered_at) {
        (Some(Answer::Ruling(mark)), Some(at)) => Message::new("questions-ruled-on")
            .with("date", day(at))
            .with("status", tr(lang, &format!("attendance-{}", mark.status()))),
        (Some(Answer::Stays), Some(at)) => Message::new("questions-stayed-on").with("date", day(at)),
        _ => Message::new("questions-asked-on").with("date", day(one.sent_at)),
    };
    Row {
        name: one.name.clone(),
        url: paths::question(lang, webinar.id, one.id),
        title: webinars::title_of(webinar, background.curriculum(webinar)),
        day: day_month(lang, webinar.start().date_naive()),
        words,
    }
}
