//! The people expected at a trainer's webinars: one webinar at a time, by name.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message};
use crate::web::listing::{self, PAGE, Pager};
use crate::web::webinar_cards::{Background, day_words};
use crate::web::{Answer, Page, Trainer, paths};
use crate::webinars::{self, Expected, Webinar, Which, Whose};

/// How many webinars can be chosen from.
const MOST: i64 = 100;

/// Which webinar, and which page.
#[derive(Deserialize)]
pub struct Query {
    webinar: Option<String>,
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PeoplePage {
    action: String,
    webinars: Vec<Choice>,
    chosen: String,
    people: Vec<Row>,
    total: i64,
    pager: Option<Pager>,
    webinar_url: String,
}

#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    words: String,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    name: String,
    /// Their page of the webinar.
    url: String,
    track: String,
    position: String,
    organisation: String,
    region: String,
    cannot_come: bool,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "trainer/people/index.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            name: "Айгерім Сәрсенбаева".to_owned(),
            url: "/en/teach/webinars/0/people/0".to_owned(),
            track: "Practitioner track".to_owned(),
            position: "Psychologist".to_owned(),
            organisation: "School 12".to_owned(),
            region: "Shymkent".to_owned(),
            cannot_come: true,
        };
        let page = Self {
            action: "/en/teach/people".to_owned(),
            webinars: vec![Choice { value: "1".to_owned(), words: "26 November: The child in context".to_owned() }],
            chosen: "1".to_owned(),
            people: vec![row],
            total: 138,
            pager: Some(Pager::sample()),
            webinar_url: "/en/teach/webinars/1".to_owned(),
        };
        let nobody = Self { people: Vec::new(), total: 0, pager: None, ..page.clone() };
        vec![page, Self { webinars: Vec::new(), ..nobody.clone() }, nobody]
    }
}

/// `GET /teach/people`
///
/// # Errors
/// None of its own.
pub async fn index(trainer: Trainer, query: web::Query<Query>) -> Answer {
    let visit = &trainer.visit;
    let page = listing::asked_for(query.page.as_deref());
    let (whose, now, shelf) = (Whose::Trainer(trainer.person.id), visit.now, visit.app.shelf.clone());
    let wanted = query.webinar.clone().unwrap_or_default();
    let (own, background, chosen, people, total) = visit
        .app
        .db
        .read(move |conn| {
            let mut own = webinars::webinars_page(conn, (whose, Which::ToCome), now, 0, MOST)?;
            own.extend(webinars::webinars_page(conn, (whose, Which::Past), now, 0, MOST)?);
            let background = Background::load(conn, &shelf, &own)?;
            let chosen = own.iter().find(|webinar| webinar.id.to_string() == wanted).or(own.first()).cloned();
            let (people, total) = match &chosen {
                Some(webinar) => {
                    let content = background.curriculum(webinar);
                    let people = webinars::roster_page(conn, webinar, content, listing::skip(page), PAGE)?;
                    (people, webinars::roster_count(conn, webinar, content)?)
                }
                None => (Vec::new(), 0),
            };
            Ok::<_, diesel::result::Error>((own, background, chosen, people, total))
        })
        .await?;
    let lang = visit.lang;
    let base = paths::teach_people(lang);
    let id = chosen.as_ref().map(|webinar| webinar.id.to_string()).unwrap_or_default();
    let rows = chosen.as_ref().map(|webinar| rows(&people, webinar, &background, lang)).unwrap_or_default();
    visit.page(&PeoplePage {
        action: base.clone(),
        webinars: own.iter().map(|webinar| choice(webinar, &background, lang)).collect(),
        people: rows,
        total,
        pager: (total > PAGE).then(|| Pager::new(page, total, |page| format!("{base}?webinar={id}&page={page}"))),
        webinar_url: paths::teach_webinar(lang, &id),
        chosen: id,
    })
}

fn choice(webinar: &Webinar, background: &Background, lang: Lang) -> Choice {
    let title = webinars::title_of(webinar, background.curriculum(webinar)).text;
    Choice {
        value: webinar.id.to_string(),
        words: Message::new("webinar-choice").with("day", day_words(webinar, lang)).with("title", title).to(lang),
    }
}

fn rows(people: &[Expected], webinar: &Webinar, background: &Background, lang: Lang) -> Vec<Row> {
    let (content, country) = (background.curriculum(webinar), background.country(webinar));
    let region = |code: &str| country.and_then(|country| country.region(code)).map(|region| region.name.text(lang).to_owned());
    people
        .iter()
        .map(|one| Row {
            name: one.name.clone(),
            url: paths::attendee(lang, webinar.id, one.person),
            track: track_words(content, &one.track, lang),
            position: one.position.clone().unwrap_or_default(),
            organisation: one.organisation.clone().unwrap_or_default(),
            region: one.region.as_deref().map(|code| region(code).unwrap_or_else(|| code.to_owned())).unwrap_or_default(),
            cannot_come: one.cannot_come,
        })
        .collect()
}

fn track_words(content: &Curriculum, track: &str, lang: Lang) -> String {
    content.track(track).map_or_else(|| track.to_owned(), |track| track.title.text(lang).to_owned())
}
