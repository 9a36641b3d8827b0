//! The webinars of a cohort: to come, past, not closed.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::i18n::Message;
use crate::web::listing::{self, PAGE, Pager};
use crate::web::webinar_cards::{Background, Card, Reader, Tag};
use crate::web::{Answer, Organiser, Page, paths};
use crate::webinars::{self, Stage, Webinar, Which, Whose};

/// Which webinars, and which page of them.
#[derive(Deserialize)]
pub struct Query {
    show: Option<String>,
    page: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WebinarsPage {
    /// `to-come`, `past` or `unclosed`.
    shown: &'static str,
    /// None has been scheduled at all.
    is_first: bool,
    tabs: Vec<Tab>,
    cards: Vec<Card>,
    pager: Option<Pager>,
    /// Where one is scheduled; trainers have none.
    new_url: Option<String>,
    calendar_url: String,
}

/// One of several views or lists.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    url: String,
    words: Message,
    current: bool,
}

impl Tab {
    /// Where it is, what it is called, whether it is shown.
    pub const fn new(url: String, words: Message, current: bool) -> Self {
        Self { url, words, current }
    }
}

impl Page for WebinarsPage {
    const TEMPLATE: &'static str = "organiser/webinars/index.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            shown: "to-come",
            is_first: false,
            tabs: tabs("/en/organise/kz/webinars", "to-come", [3, 138, 0]),
            cards: vec![Card::sample()],
            pager: Some(Pager::sample()),
            new_url: Some("/en/organise/kz/webinars/new".to_owned()),
            calendar_url: "/en/organise/kz/webinars/calendar".to_owned(),
        };
        let empty = ["to-come", "past", "unclosed"].map(|shown| Self { shown, cards: Vec::new(), pager: None, ..page.clone() });
        let first = Self { is_first: true, ..empty[0].clone() };
        [page.clone(), first].into_iter().chain(empty).collect()
    }
}

/// The list that an address asks for.
pub(in crate::web) fn asked_for(show: Option<&str>) -> (&'static str, Which) {
    match show {
        Some("past") => ("past", Which::Past),
        Some("unclosed") => ("unclosed", Which::Unclosed),
        _ => ("to-come", Which::ToCome),
    }
}

/// The three lists with their lengths, in the order to come, past, not closed.
pub(in crate::web) fn tabs(base: &str, shown: &str, [to_come, past, unclosed]: [i64; 3]) -> Vec<Tab> {
    [
        ("to-come", "webinars-tab-to-come", to_come),
        ("unclosed", "webinars-tab-unclosed", unclosed),
        ("past", "webinars-tab-past", past),
    ]
    .into_iter()
    .map(|(name, key, n)| Tab {
        url: if name == "to-come" { base.to_owned() } else { format!("{base}?show={name}") },
        words: Message::new(key).with("n", n),
        current: name == shown,
    })
    .collect()
}

/// The address of a page of a list.
pub(in crate::web) fn page_url(base: &str, shown: &str, page: i64) -> String {
    match (shown, page) {
        ("to-come", 1) => base.to_owned(),
        ("to-come", _) => format!("{base}?page={page}"),
        (_, 1) => format!("{base}?show={shown}"),
        _ => format!("{base}?show={shown}&page={page}"),
    }
}

/// How many are in each list: to come, past, not closed.
///
/// # Errors
/// The database's.
pub(in crate::web) fn lengths(
    conn: &mut crate::db::Conn,
    whose: Whose,
    now: crate::clock::Instant,
) -> diesel::QueryResult<[i64; 3]> {
    let mut count = |which| webinars::webinars_count(conn, (whose, which), now);
    Ok([count(Which::ToCome)?, count(Which::Past)?, count(Which::Unclosed)?])
}

/// A tag for a webinar that is over and not closed.
pub(in crate::web) fn unclosed_tag(webinar: &Webinar, reader: &Reader) -> Option<Tag> {
    let stage = webinars::stage(webinar, reader.now);
    (stage == Stage::After || (stage == Stage::RunsOver && webinar.ends_at <= reader.now))
        .then(|| Tag::new("warn", "webinar-tag-unclosed".into()))
}

/// `GET /organise/{cohort}/webinars`
///
/// # Errors
/// None of its own.
pub async fn index(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let visit = &organiser.visit;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (shown, which) = asked_for(query.show.as_deref());
    let page = listing::asked_for(query.page.as_deref());
    let (whose, now, content) = (Whose::Cohort(organiser.cohort.id), visit.now, curriculum.clone());
    let (lengths, found, expected) = visit
        .app
        .db
        .read(move |conn| {
            let found = webinars::webinars_page(conn, (whose, which), now, listing::skip(page), PAGE)?;
            let expected = webinars::roster_counts(conn, &found, |_| &content)?;
            Ok::<_, diesel::result::Error>((lengths(conn, whose, now)?, found, expected))
        })
        .await?;
    let background = Background::of(&organiser.cohort, &curriculum);
    let (lang, slug) = (visit.lang, &organiser.cohort.slug);
    let reader = Reader { lang, zone: organiser.person.zone(), now };
    let card = |webinar: &Webinar| {
        let mut card = background.card(webinar, &reader, paths::organise_webinar(lang, slug, webinar.id));
        card.tags.extend(unclosed_tag(webinar, &reader));
        card.notes.push(Message::new("webinar-expected").with("n", expected.get(&webinar.id).copied().unwrap_or_default()));
        card
    };
    let base = paths::organise_webinars(lang, slug);
    let total = lengths[match which {
        Which::Past => 1,
        Which::Unclosed => 2,
        Which::ToCome | Which::Between(..) => 0,
    }];
    visit.page(&WebinarsPage {
        shown,
        is_first: lengths.iter().sum::<i64>() == 0,
        tabs: tabs(&base, shown, lengths),
        cards: found.iter().map(card).collect(),
        pager: (total > PAGE).then(|| Pager::new(page, total, |page| page_url(&base, shown, page))),
        new_url: Some(paths::webinar_new(lang, slug)),
        calendar_url: paths::webinar_days(lang, slug),
    })
}
