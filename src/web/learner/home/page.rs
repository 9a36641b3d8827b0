//! What the home page shows.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::times::{day_in, weekday_and_day};
use super::cards::{LiveCard, NextCard};
use super::programme::{Need, Row};
use crate::curriculum::Curriculum;
use crate::i18n::{Lang, Message};
use crate::ids::WebinarId;
use crate::people::names::greeting_in;
use crate::reading::home::{Facts, NextStep};
use crate::web::own_cohort::Programme;
use crate::web::{Learner, Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    /// Sunday 22 November.
    today: String,
    greeting: Message,
    next: NextCard,
    live: Option<LiveCard>,
    /// Track and cohort in a sentence.
    track: Message,
    rows: Vec<Row>,
    needs: Vec<Need>,
    /// «You can finish until …»
    finish: Message,
    what_counts_url: String,
    webinars_url: String,
    /// For somebody on several cohorts.
    programmes: Vec<Programme>,
}

/// Everything the page is made from.
pub(super) struct View<'v> {
    pub learner: &'v Learner,
    pub curriculum: &'v Curriculum,
    pub facts: &'v Facts<'v>,
    pub today: NaiveDate,
    /// The webinars that are their last chance.
    pub last_dates: Vec<WebinarId>,
    /// The cohorts between which they choose.
    pub programmes: Vec<Programme>,
}

impl View<'_> {
    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.learner.visit.lang
    }

    /// The page; without a step before the cohort's first day.
    pub fn page(&self, step: Option<&NextStep<'_>>) -> HomePage {
        let lang = self.lang();
        let cohort = &self.learner.cohort;
        let track = self.curriculum.track(&self.learner.enrolment.track).map(|track| track.title.text(lang));
        HomePage {
            today: weekday_and_day(lang, self.today),
            greeting: self.greeting(),
            next: self.next_card(step),
            live: self.live_card(step),
            track: Message::new("home-track").with("track", track.unwrap_or_default()).with("cohort", cohort.name(lang)),
            rows: self.rows(),
            needs: self.needs(),
            finish: self.finish(),
            what_counts_url: paths::what_counts(lang),
            webinars_url: paths::webinars(lang),
            programmes: self.programmes.clone(),
        }
    }

    fn finish(&self) -> Message {
        let day = day_in(self.lang(), self.learner.cohort.ends_on, self.today);
        let key = if self.facts.time_is_up { "home-finish-over" } else { "home-finish" };
        Message::new(key).with("date", day)
    }

    /// By given name; «back» for somebody who has begun.
    fn greeting(&self) -> Message {
        let begun = self.facts.modules.iter().any(|module| module.is_begun());
        let person = &self.learner.person;
        let written: Vec<&str> = [Some(person.name.as_str()), person.latin_name.as_deref()].into_iter().flatten().collect();
        let given = person.given_name.as_deref().filter(|name| !name.is_empty());
        let given = given.map(|name| greeting_in(name, &written, self.learner.visit.lang));
        match (given, begun) {
            (Some(name), true) => Message::new("home-welcome-back-name").with("name", name),
            (Some(name), false) => Message::new("home-welcome-name").with("name", name),
            (None, true) => Message::new("home-welcome-back"),
            (None, false) => Message::new("home-welcome"),
        }
    }
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "learner/home/show.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            today: "Sunday 22 November".to_owned(),
            greeting: Message::new("home-welcome-back-name").with("name", "Aigerim"),
            next: NextCard::sample(),
            live: Some(LiveCard::sample()),
            track: Message::new("home-track").with("track", "Practitioner track").with("cohort", "November 2026"),
            rows: Row::samples(),
            needs: Need::samples(),
            finish: Message::new("home-finish").with("date", "26 December"),
            what_counts_url: "/en/record/what-counts".to_owned(),
            webinars_url: "/en/webinars".to_owned(),
            programmes: Vec::new(),
        };
        let early =
            Self { next: NextCard::early_sample(), live: None, greeting: Message::new("home-welcome"), ..usual.clone() };
        let joining = Self { next: NextCard::join_sample(), ..usual.clone() };
        let several = Self { programmes: Programme::samples(), ..usual.clone() };
        vec![usual, early, joining, several]
    }
}
