//! «This is not right»: what participants say about what their attendance came to, what waits for an answer and what was answered
//! lately.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Row};
use crate::clock::Instant;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date, day_month, tr};
use crate::questions::{self, Answer, Listed};
use crate::web::listing::{self, PAGE, Pager};
use crate::web::webinar_cards::Background;
use crate::web::{Answer as Response, Page, Trainer, paths};
use crate::webinars::{self, Webinar};

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

impl Page for QuestionsPage {
    const TEMPLATE: &'static str = "trainer/questions/index.html";

    fn samples() -> Vec<Self> {
        let row =
            Row::sample("/en/teach/webinars/0/questions/0", Message::new("questions-asked-on").with("date", "1 December 2026"));
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
    let scope = super::make_ups::scope(&trainer);
    let read = move |conn: &mut Conn| {
        let waiting = questions::waiting(conn, &scope, listing::skip(page), PAGE)?;
        Ok((waiting, questions::waiting_count(conn, &scope)?, questions::answered_lately(conn, &scope, LATELY)?))
    };
    let answers = Answers::load(visit, read, |one: &Listed| one.webinar).await?;
    let rows = |listed: &[Listed]| -> Vec<Row> {
        let one = |one: &Listed| answers.about(one.webinar).map(|(own, background)| row(one, own, background, lang));
        listed.iter().filter_map(one).collect()
    };
    let base = paths::questions(lang);
    visit.page(&QuestionsPage {
        waiting: rows(&answers.waiting),
        total: answers.total,
        pager: (answers.total > PAGE).then(|| Pager::new(page, answers.total, |page| format!("{base}?page={page}"))),
        answered: rows(&answers.answered),
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
        tags: Vec::new(),
    }
}
