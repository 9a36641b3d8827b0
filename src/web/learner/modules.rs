//! The modules of a learner's track.

use serde::Serialize;

use super::track::{access_message, curriculum, lessons_access};
use crate::i18n::Message;
use crate::reading::{Access, Tally, progress_of, tally};
use crate::web::{Answer, Learner, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ModulesPage {
    track: String,
    audience: String,
    /// Before the first day, or after the last.
    access: Option<Message>,
    modules: Vec<Card>,
}

/// A module.
#[derive(Clone, Debug, Serialize)]
struct Card {
    n: usize,
    /// None while lessons are not open.
    url: Option<String>,
    title: String,
    aim: String,
    lang: Option<&'static str>,
    minutes: u32,
    read: Tally,
    percent: usize,
}

/// `GET /modules`
///
/// # Errors
/// The database's.
pub async fn index(learner: Learner) -> Answer {
    let (visit, lang) = (&learner.visit, learner.visit.lang);
    let curriculum = curriculum(&learner).await?;
    let enrolment = learner.enrolment.id;
    let progress = visit.app.db.read(move |conn| progress_of(conn, enrolment)).await?;
    let track = curriculum.track(&learner.enrolment.track);
    let modules = track.map(|track| curriculum.modules_of(track)).into_iter().flatten().enumerate();
    let access = lessons_access(&learner);
    let cards = modules.map(|(at, module)| {
        let (served, text) = module.text.get(lang);
        let read = tally(module, &progress);
        Card {
            n: at + 1,
            url: (!matches!(access, Access::NotBefore(_))).then(|| paths::module(lang, &module.slug)),
            title: text.title.clone(),
            aim: text.aim.clone(),
            lang: (served != lang).then_some(served.tag()),
            minutes: module.lesson_minutes(),
            read,
            percent: read.percent(),
        }
    });
    visit.page(&ModulesPage {
        modules: cards.collect(),
        access: access_words(&learner),
        track: track.map(|track| track.title.text(lang).to_owned()).unwrap_or_default(),
        audience: track.map(|track| track.audience.text(lang).to_owned()).unwrap_or_default(),
    })
}

/// When lessons open, or until when they were; nothing while they are.
pub(super) fn access_words(learner: &Learner) -> Option<Message> {
    access_message(learner.visit.lang, lessons_access(learner))
}

impl Page for ModulesPage {
    const TEMPLATE: &'static str = "learner/modules/index.html";

    fn samples() -> Vec<Self> {
        let card = |n, url: Option<&str>, done| Card {
            n,
            url: url.map(str::to_owned),
            title: "Listening well: sensitive communication and children's voices".to_owned(),
            aim: "Participants communicate in a child-sensitive way.".to_owned(),
            lang: Some("en"),
            minutes: 170,
            read: Tally { done, total: 6 },
            percent: done * 100 / 6,
        };
        let usual = Self {
            track: "Practitioner track".to_owned(),
            audience: "For educators and social workers.".to_owned(),
            access: None,
            modules: vec![card(1, Some("/en/modules/child-context"), 6), card(2, Some("/en/modules/listening"), 1)],
        };
        let early = Self {
            access: Some(Message::new("lessons-not-yet").with("date", "16 November 2026")),
            modules: vec![card(1, None, 0)],
            ..usual.clone()
        };
        vec![usual, early]
    }
}
