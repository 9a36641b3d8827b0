//! The attempt in the address, if it is the learner's own, with the edition it was begun with; and moments as the learner reads them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono_tz::Tz;
use diesel::result::Error;
use serde::Deserialize;

use super::track;
use crate::assessment::{self, Attempt, Kind, Layout, SavedAnswer};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Item, Module};
use crate::i18n::{Lang, Message, clock_time, date_and_time};
use crate::ids::AttemptId;
use crate::reading::home::{TestDoor, facts};
use crate::web::{Learner, PageError, paths};
use crate::webinars::zone_words;

/// What the address of a page inside an attempt names: at a knowledge check, or at a test before or after.
#[derive(Debug, Deserialize)]
pub struct AttemptPath {
    module: String,
    /// `pre` or `post`; a knowledge check has nothing here.
    #[serde(default)]
    test: Option<String>,
    attempt: String,
    #[serde(default)]
    number: Option<String>,
}

impl AttemptPath {
    /// The place of a question, from 1.
    pub(super) fn number(&self) -> Result<usize, PageError> {
        self.number.as_deref().and_then(|number| number.parse().ok()).ok_or(PageError::NotFound)
    }

    fn kind(&self) -> Result<Kind, PageError> {
        self.test.as_deref().map_or(Ok(Kind::Check), test_kind)
    }
}

/// The kind that an address means by `pre` or `post`.
pub(super) fn test_kind(word: &str) -> Result<Kind, PageError> {
    word.parse().ok().filter(|kind: &Kind| kind.is_test()).ok_or(PageError::NotFound)
}

/// What every page inside an attempt needs.
pub(super) struct Loaded {
    /// The attempt.
    pub attempt: Attempt,
    /// Its content.
    pub curriculum: Arc<Curriculum>,
    /// What stands where.
    pub layout: Layout,
    /// The answers so far, by question.
    pub answers: BTreeMap<String, SavedAnswer>,
}

/// Finds it.
///
/// # Errors
/// [`PageError::NotFound`] for what is not an attempt of this learner at this module; [`PageError::Gone`] for a test before the module
/// that was not handed in when its webinar began.
pub(super) async fn load(learner: &Learner, path: &AttemptPath) -> Result<Loaded, PageError> {
    let id: AttemptId = path.attempt.parse().map_err(|_| PageError::NotFound)?;
    let kind = path.kind()?;
    let (person, shelf) = (learner.person.id, learner.visit.app.shelf.clone());
    let found = learner
        .visit
        .app
        .db
        .read(move |conn| {
            let Some(attempt) = assessment::find_attempt(conn, person, id)? else { return Ok(None) };
            let curriculum = shelf.get(conn, attempt.edition_id)?;
            let answers = assessment::answers_of(conn, attempt.id)?;
            Ok::<_, Error>(Some(Loaded { layout: attempt.layout(), attempt, curriculum, answers }))
        })
        .await?;
    let fits = |attempt: &Attempt| attempt.module == path.module && attempt.kind() == kind;
    let loaded = found.filter(|loaded| fits(&loaded.attempt)).ok_or(PageError::NotFound)?;
    if kind == Kind::Pre && loaded.attempt.is_open() && is_over(learner, &loaded).await? {
        return Err(PageError::Gone(Message::new("test-pre-over")));
    }
    Ok(loaded)
}

/// Whether the webinar that the test was to come before has begun.
async fn is_over(learner: &Learner, loaded: &Loaded) -> Result<bool, PageError> {
    let around = track::around_of(learner).await?;
    let curriculum = track::curriculum(learner).await?;
    let facts = facts(&curriculum, &learner.enrolment, &learner.cohort, &around, learner.visit.now);
    let module = facts.modules.iter().find(|facts| facts.module.slug == loaded.attempt.module);
    Ok(module.and_then(|module| module.pre_door(learner.visit.now)) == Some(TestDoor::Over))
}

/// A question of an attempt.
pub(super) fn question_url(lang: Lang, attempt: &Attempt, number: usize) -> String {
    match attempt.kind() {
        Kind::Check => paths::check_question(lang, &attempt.module, attempt.id, number),
        test => paths::test_question(lang, &attempt.module, test, attempt.id, number),
    }
}

/// The page before handing in.
pub(super) fn review_url(lang: Lang, attempt: &Attempt) -> String {
    match attempt.kind() {
        Kind::Check => paths::check_review(lang, &attempt.module, attempt.id),
        test => paths::test_review(lang, &attempt.module, test, attempt.id),
    }
}

/// What it came to.
pub(super) fn result_url(lang: Lang, attempt: &Attempt) -> String {
    match attempt.kind() {
        Kind::Check => paths::check_result(lang, &attempt.module, attempt.id),
        test => paths::test_result(lang, &attempt.module, test, attempt.id),
    }
}

impl Loaded {
    /// The question at a place of the attempt, from 1.
    pub fn item_at(&self, number: usize) -> Result<&Item, PageError> {
        self.layout.at(number).and_then(|laid| self.curriculum.item(&laid.id)).ok_or(PageError::NotFound)
    }

    /// The module.
    pub fn module(&self) -> Result<&Module, PageError> {
        self.curriculum.module(&self.attempt.module).ok_or(PageError::NotFound)
    }

    /// Whether a question has an answer.
    pub fn is_answered(&self, item: &str) -> bool {
        self.answers.contains_key(item)
    }

    /// «Saved at 15:18», of the newest answer.
    pub fn saved(&self, learner: &Learner) -> Option<Message> {
        let newest = self.answers.values().map(|saved| saved.saved_at).max()?;
        let (lang, tz) = (learner.visit.lang, zone_of(learner));
        let (then, now) = (newest.in_zone(tz), learner.visit.now.in_zone(tz));
        Some(if then.date_naive() == now.date_naive() {
            Message::new("check-saved-at").with("time", clock_time(&then))
        } else {
            Message::new("check-saved-on").with("time", date_and_time(lang, &then))
        })
    }
}

/// The learner's own zone, or the cohort's.
pub(super) fn zone_of(learner: &Learner) -> Tz {
    learner.person.zone().unwrap_or_else(|| learner.cohort.tz())
}

/// «15:28, Astana time (UTC+5)», with the date where it is not today.
pub(super) fn moment(learner: &Learner, curriculum: &Curriculum, at: Instant) -> Message {
    let (lang, tz) = (learner.visit.lang, zone_of(learner));
    let (then, now) = (at.in_zone(tz), learner.visit.now.in_zone(tz));
    let time = if then.date_naive() == now.date_naive() { clock_time(&then) } else { date_and_time(lang, &then) };
    Message::new("check-moment").with("time", time).with("zone", zone_words(curriculum, lang, &then))
}

/// The tag of a language that is not the page's: for `lang` on what is not translated.
pub(super) fn foreign(page: Lang, text: Lang) -> Option<&'static str> {
    (page != text).then(|| text.tag())
}
