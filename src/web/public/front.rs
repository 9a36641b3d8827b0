//! The front page: what the programme is, for whom, when, in which languages, how long, what it costs, and how to apply.

use serde::Serialize;

use super::edition::edition_for;
use crate::enrolment;
use crate::i18n::{Lang, Message};
use crate::web::learner::home::no_place::OpenCohort;
use crate::web::{Answer, Page, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FrontPage {
    title: String,
    title_lang: Option<&'static str>,
    about: Vec<Paragraph>,
    is_draft: bool,
    /// Law and background.
    context_url: String,
    cohorts: Vec<OpenCohort>,
    tracks: Vec<TrackCard>,
    modules: Vec<ModuleLine>,
    languages: Vec<(&'static str, &'static str)>,
    /// From the shortest to the longest track, in hours.
    hours: Message,
    weeks: Message,
    sign_in_url: Option<String>,
    home_url: Option<String>,
}

/// A paragraph in the reader's language, or in English where it is not translated.
#[derive(Clone, Debug, Serialize)]
struct Paragraph {
    text: String,
    lang: Option<&'static str>,
}

/// A track.
#[derive(Clone, Debug, Serialize)]
struct TrackCard {
    title: String,
    audience: String,
    facts: Message,
    modules: Vec<String>,
}

/// A module.
#[derive(Clone, Debug, Serialize)]
struct ModuleLine {
    n: usize,
    title: String,
    aim: String,
    lang: Option<&'static str>,
}

fn other(lang: Lang, served: Lang) -> Option<&'static str> {
    (lang != served).then_some(served.tag())
}

/// `GET /`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let lang = visit.lang;
    let curriculum = edition_for(&visit).await?;
    let programme = &curriculum.programme;
    let now = visit.now;
    let open = visit.app.db.read(move |conn| enrolment::open_cohorts(conn, now)).await?;
    let (served, title) = programme.title.get(lang);
    let about = programme.about.iter().map(|sentence| {
        let (served, text) = sentence.get(lang);
        Paragraph { text: text.clone(), lang: other(lang, served) }
    });
    let tracks = programme.tracks.iter().map(|track| TrackCard {
        title: track.title.text(lang).to_owned(),
        audience: track.audience.text(lang).to_owned(),
        facts: Message::new("front-track-facts").with("modules", track.modules.len()).with("hours", track.hours),
        modules: curriculum.modules_of(track).map(|module| module.text.get(lang).1.short_title.clone()).collect(),
    });
    let modules = curriculum.modules.iter().enumerate().map(|(at, module)| {
        let (served, text) = module.text.get(lang);
        ModuleLine { n: at + 1, title: text.short_title.clone(), aim: text.aim.clone(), lang: other(lang, served) }
    });
    let hours = || programme.tracks.iter().map(|track| track.hours);
    let hours = Message::new("front-hours").with("from", hours().min().unwrap_or(0)).with("to", hours().max().unwrap_or(0));
    let is_in = visit.signed_in.is_some();
    visit.page(&FrontPage {
        title: title.clone(),
        title_lang: other(lang, served),
        about: about.collect(),
        is_draft: curriculum.review.has_drafts(lang),
        context_url: paths::context(lang),
        cohorts: open.iter().map(|cohort| OpenCohort::of(&visit, cohort)).collect(),
        tracks: tracks.collect(),
        modules: modules.collect(),
        languages: [Lang::Kk, Lang::Ru, Lang::En]
            .into_iter()
            .filter(|lang| programme.languages.contains(lang))
            .map(|lang| (lang.tag(), lang.own_name()))
            .collect(),
        hours,
        weeks: Message::new("front-weeks").with("n", curriculum.modules.iter().map(|module| module.week).max().unwrap_or(0)),
        sign_in_url: (!is_in).then(|| paths::sign_in(lang)),
        home_url: is_in.then(|| paths::home(lang)),
    })
}

impl Page for FrontPage {
    const TEMPLATE: &'static str = "public/front/show.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            title: "Rehabilitation and reintegration of children returned from conflict zones".to_owned(),
            title_lang: Some("en"),
            about: vec![Paragraph { text: "This programme is for professionals.".to_owned(), lang: Some("en") }],
            is_draft: true,
            context_url: "/en/context".to_owned(),
            cohorts: vec![OpenCohort::sample()],
            tracks: vec![TrackCard {
                title: "Practitioner track".to_owned(),
                audience: "For educators and social workers.".to_owned(),
                facts: Message::new("front-track-facts").with("modules", 2).with("hours", 10),
                modules: vec!["The child in context".to_owned(), "Listening well".to_owned()],
            }],
            modules: vec![ModuleLine {
                n: 1,
                title: "Working as one system".to_owned(),
                aim: "Participants coordinate.".to_owned(),
                lang: Some("en"),
            }],
            languages: vec![("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")],
            hours: Message::new("front-hours").with("from", 5).with("to", 15),
            weeks: Message::new("front-weeks").with("n", 3),
            sign_in_url: Some("/en/sign-in".to_owned()),
            home_url: None,
        };
        let closed = Self {
            cohorts: Vec::new(),
            is_draft: false,
            sign_in_url: None,
            home_url: Some("/en/home".to_owned()),
            ..usual.clone()
        };
        vec![usual, closed]
    }
}
