//! A webinar in a list, in words: the same for learners, trainers and organisers.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono_tz::Tz;
use diesel::QueryResult;
use serde::Serialize;

use crate::clock::Instant;
use crate::curriculum::{Country, Curriculum, Shelf};
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, Message, day_month, month_short, weekday_short};
use crate::ids::CohortId;
use crate::webinars::{self, Stage, TimeWords, Title, Webinar};

/// For whom the words are.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// In which language.
    pub lang: Lang,
    /// Their own zone, where they gave one.
    pub zone: Option<Tz>,
    /// The present moment.
    pub now: Instant,
}

/// A webinar in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    weekday: String,
    day: String,
    month: String,
    /// The title, with its language.
    pub title: Title,
    /// Which part, where the module has several.
    part: Option<i32>,
    /// When, in the webinar's zone.
    pub when: TimeWords,
    /// When on the reader's clock, where it differs.
    own: Option<TimeWords>,
    /// «In Russian»
    language: Message,
    /// «Interpreted into Kazakh»
    interpreted: Vec<Message>,
    /// Where more is said.
    url: String,
    /// What somebody should know at a glance.
    pub tags: Vec<Tag>,
    /// Further lines.
    pub notes: Vec<Message>,
    /// The one thing to do: words and address.
    pub button: Option<(Message, String)>,
}

/// A word in a box.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// `""`, `ok`, `warn` or `note`.
    tone: &'static str,
    words: Message,
}

impl Tag {
    /// A tag.
    pub const fn new(tone: &'static str, words: Message) -> Self {
        Self { tone, words }
    }
}

/// The cohorts of some webinars with their content: what their words are taken from.
#[derive(Clone, Debug, Default)]
pub struct Background(BTreeMap<CohortId, (Cohort, Arc<Curriculum>)>);

impl Background {
    /// Of one cohort that is known already.
    pub fn of(cohort: &Cohort, curriculum: &Arc<Curriculum>) -> Self {
        Self([(cohort.id, (cohort.clone(), curriculum.clone()))].into())
    }

    /// The share of a webinar of its cohort that is present, in per cent.
    pub fn present_percent(&self, webinar: &Webinar) -> i32 {
        self.0.get(&webinar.cohort_id).map_or(100, |(cohort, _)| cohort.present_percent)
    }

    /// Of the cohorts of all these webinars.
    ///
    /// # Errors
    /// The database's.
    pub fn load(conn: &mut Conn, shelf: &Shelf, webinars: &[Webinar]) -> QueryResult<Self> {
        let mut known = BTreeMap::new();
        for webinar in webinars {
            if !known.contains_key(&webinar.cohort_id) {
                let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
                let curriculum = shelf.get(conn, cohort.edition_id)?;
                known.insert(cohort.id, (cohort, curriculum));
            }
        }
        Ok(Self(known))
    }

    fn known(&self, webinar: &Webinar) -> &(Cohort, Arc<Curriculum>) {
        self.0.get(&webinar.cohort_id).expect("whoever made this gave the cohorts of all the webinars")
    }

    /// The cohort of a webinar.
    pub fn cohort(&self, webinar: &Webinar) -> &Cohort {
        &self.known(webinar).0
    }

    /// The content of a webinar's cohort.
    pub fn curriculum(&self, webinar: &Webinar) -> &Curriculum {
        &self.known(webinar).1
    }

    /// The country of a webinar's cohort.
    pub fn country(&self, webinar: &Webinar) -> Option<&Country> {
        self.curriculum(webinar).country(&self.cohort(webinar).country)
    }

    /// A moment with its webinar's length and zone, in words.
    pub fn words(&self, webinar: &Webinar, from: Instant, lang: Lang) -> TimeWords {
        let to = from.plus_minutes(i64::from(webinar.minutes));
        webinars::time_in_words(lang, from, to, webinar.tz(), self.country(webinar))
    }

    /// A webinar in words, with a tag for where it is.
    pub fn card(&self, webinar: &Webinar, reader: &Reader, url: String) -> Card {
        let (lang, start, zone) = (reader.lang, webinar.start().date_naive(), webinar.tz());
        let (from, to) = (webinar.starts_at, webinar.ends_at);
        let own = reader.zone.and_then(|own| webinars::own_time(lang, from, to, zone, own, self.country(webinar)));
        let parts = self.curriculum(webinar).module(&webinar.module).map_or(0, |module| module.webinars.len());
        Card {
            weekday: weekday_short(lang, start).to_owned(),
            day: start.format("%-d").to_string(),
            month: month_short(lang, start).to_owned(),
            title: webinars::title_of(webinar, self.curriculum(webinar)),
            part: (parts > 1 || webinar.part > 1).then_some(webinar.part),
            when: webinars::time_in_words(lang, from, to, zone, self.country(webinar)),
            own,
            language: language_words(webinar.lang()),
            interpreted: webinar.interpreted().into_iter().map(interpreted_words).collect(),
            url,
            tags: stage_tag(webinar, reader.now).into_iter().collect(),
            notes: Vec::new(),
            button: None,
        }
    }
}

/// «In Russian»
pub fn language_words(lang: Lang) -> Message {
    Message::new(match lang {
        Lang::En => "webinar-in-en",
        Lang::Ru => "webinar-in-ru",
        Lang::Kk => "webinar-in-kk",
    })
}

/// «Interpreted into Kazakh»
pub fn interpreted_words(lang: Lang) -> Message {
    Message::new(match lang {
        Lang::En => "webinar-into-en",
        Lang::Ru => "webinar-into-ru",
        Lang::Kk => "webinar-into-kk",
    })
}

/// Where a webinar is, where that is worth a word.
fn stage_tag(webinar: &Webinar, now: Instant) -> Option<Tag> {
    match webinars::stage(webinar, now) {
        Stage::Cancelled => Some(Tag::new("warn", "webinar-stage-cancelled".into())),
        Stage::Open => Some(Tag::new("ok", "webinar-stage-open".into())),
        Stage::On | Stage::RunsOver => Some(Tag::new("ok", "webinar-stage-on".into())),
        Stage::Before | Stage::After | Stage::Settled => None,
    }
}

/// «Moved; before, it was planned for 25 November, 15:00 to 17:00, …»
pub fn moved_words(words: &TimeWords) -> Message {
    Message::new("webinar-was").with("date", words.date.as_str()).with("time", words.time.as_str())
}

/// A weekday and a day for a heading: «26 November».
pub fn day_words(webinar: &Webinar, lang: Lang) -> String {
    day_month(lang, webinar.start().date_naive())
}

impl Card {
    /// For samples of pages.
    pub fn sample() -> Self {
        let webinar = webinars::sample(1, 1);
        let words = |zone| webinars::time_in_words(Lang::En, webinar.starts_at, webinar.ends_at, zone, None);
        Self {
            weekday: "Thu".to_owned(),
            day: "26".to_owned(),
            month: "Nov".to_owned(),
            title: Title { text: "The child in context".to_owned(), lang: Lang::En },
            part: Some(2),
            when: words(webinar.tz()),
            own: Some(words(chrono_tz::Europe::Warsaw)),
            language: language_words(Lang::Kk),
            interpreted: vec![interpreted_words(Lang::Ru)],
            url: "/en/webinars/1".to_owned(),
            tags: vec![Tag::new("ok", "webinar-stage-on".into()), Tag::new("", "webinar-tag-moved".into())],
            notes: vec![Message::new("webinar-expected").with("n", 31)],
            button: Some(("webinar-open-roster".into(), "/en/teach/webinars/1/roster".to_owned())),
        }
    }
}
