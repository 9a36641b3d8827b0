//! What the page of one question shows.

use serde::Serialize;

use super::check_attempt::{Loaded, foreign, question_url, review_url};
use crate::assessment::{DONT_KNOW, ItemLayout, Picks, WhatIsMissing};
use crate::curriculum::{Item, ItemKind, ItemText};
use crate::i18n::{Lang, Message, tr};
use crate::web::page::Layout;
use crate::web::{Errors, Learner, Page, PageError, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CheckQuestionPage {
    errors: Errors,
    action: String,
    number: usize,
    of: usize,
    bars: Vec<Bar>,
    /// `one`, `many`, `order` or `match`.
    kind: &'static str,
    prompt: String,
    /// The language of the question where it is not the page's.
    text_lang: Option<&'static str>,
    rows: Vec<Row>,
    /// What a step or a left can be given, by place from 1.
    choices: Vec<(usize, String)>,
    saved: Option<Message>,
    /// Changes when the server takes another answer to this question: what the browser keeps is then out of date.
    saved_mark: String,
    previous: Option<String>,
    review: String,
    pause: String,
}

/// A step of the bar over the questions: geometry in per cent.
#[derive(Clone, Debug, Serialize)]
struct Bar {
    class: &'static str,
    x: String,
    width: String,
}

/// An option, a step or a left.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Row {
    /// From 1.
    place: usize,
    words: String,
    /// Of options their own place, or 0; of others what was picked, or 0.
    pick: usize,
    /// The program's own words, in the page's language: «I do not know».
    is_ours: bool,
}

impl Row {
    /// For samples.
    pub fn sample(place: usize, words: &str, pick: usize) -> Self {
        Self { place, words: words.to_owned(), pick, is_ours: false }
    }
}

impl CheckQuestionPage {
    /// The question at a place of an attempt, with what was picked.
    ///
    /// # Errors
    /// [`PageError::NotFound`] past the last question.
    pub(super) fn new(
        learner: &Learner,
        loaded: &Loaded,
        number: usize,
        picks: &Picks,
        from_review: bool,
        errors: Errors,
    ) -> Result<Self, PageError> {
        let lang = learner.visit.lang;
        let (item, laid) = (loaded.item_at(number)?, loaded.layout.at(number).ok_or(PageError::NotFound)?);
        let (text_lang, text) = item.text.get(lang);
        let attempt = &loaded.attempt;
        let action = question_url(lang, attempt, number);
        let saved_mark = loaded.answers.get(&item.id).map(|saved| saved.saved_at.to_string()).unwrap_or_default();
        Ok(Self {
            errors,
            action: if from_review { format!("{action}?then=review") } else { action },
            number,
            of: loaded.layout.items.len(),
            bars: bars(loaded, number),
            kind: kind_of(item.kind),
            prompt: text.prompt.clone(),
            text_lang: foreign(lang, text_lang),
            rows: rows(lang, text, laid, picks),
            choices: choices(item.kind, text, laid),
            saved: loaded.saved(learner),
            saved_mark,
            previous: (number > 1).then(|| question_url(lang, attempt, number - 1)),
            review: review_url(lang, attempt),
            pause: paths::module(lang, &attempt.module),
        })
    }
}

pub(super) const fn kind_of(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Single | ItemKind::Judgement => "one",
        ItemKind::Multiple => "many",
        ItemKind::Order => "order",
        ItemKind::Match => "match",
    }
}

fn words(text: &ItemText, part: &str) -> String {
    text.parts.get(part).map(|part| part.text.clone()).unwrap_or_default()
}

pub(super) fn rows(lang: Lang, text: &ItemText, laid: &ItemLayout, picks: &Picks) -> Vec<Row> {
    (1..)
        .zip(&laid.parts)
        .map(|(place, part)| {
            let is_ours = part == DONT_KNOW;
            let words = if is_ours { tr(lang, "test-dont-know") } else { words(text, part) };
            Row { place, words, pick: picks.get(&place).copied().unwrap_or(0), is_ours }
        })
        .collect()
}

pub(super) fn choices(kind: ItemKind, text: &ItemText, laid: &ItemLayout) -> Vec<(usize, String)> {
    match kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => Vec::new(),
        ItemKind::Order => (1..=laid.parts.len()).map(|place| (place, place.to_string())).collect(),
        ItemKind::Match => {
            let right = |id: &String| text.parts.get(id).and_then(|part| part.right.clone()).unwrap_or_default();
            (1..).zip(laid.rights.iter().map(right)).collect()
        }
    }
}

fn bars(loaded: &Loaded, current: usize) -> Vec<Bar> {
    let share = 100.0 / loaded.layout.items.len().max(1) as f64;
    (1..)
        .zip(&loaded.layout.items)
        .map(|(number, laid)| Bar {
            class: match () {
                () if number == current => "now",
                () if loaded.is_answered(&laid.id) => "on",
                () => "off",
            },
            x: format!("{:.2}", (number - 1) as f64 * share + 0.3),
            width: format!("{:.2}", share - 0.6),
        })
        .collect()
}

/// What is missing, beside the control it is missing from: `pick-2` where the controls are called `pick`.
pub(super) fn errors_of(missing: &[WhatIsMissing], item: &Item, laid: &ItemLayout, lang: Lang, name: &str) -> Errors {
    let (_, text) = item.text.get(lang);
    let mut errors = Errors::none();
    for what in missing {
        let (place, key) = match (what, item.kind) {
            (WhatIsMissing::Nothing(place), ItemKind::Order) => (place, "check-order-missing"),
            (WhatIsMissing::Again(place), ItemKind::Order) => (place, "check-order-again"),
            (WhatIsMissing::Nothing(place), _) => (place, "check-match-missing"),
            (WhatIsMissing::Again(place), _) => (place, "check-match-again"),
        };
        let part = laid.parts.get(place.wrapping_sub(1)).map(|part| words(text, part)).unwrap_or_default();
        errors.add(&format!("{name}-{place}"), Message::new(key).with("words", part));
    }
    errors
}

impl Page for CheckQuestionPage {
    const TEMPLATE: &'static str = "learner/check_question/show.html";
    const LAYOUT: Layout = Layout::Task;

    fn samples() -> Vec<Self> {
        let row = Row::sample;
        let bar = |class, x: &str| Bar { class, x: x.to_owned(), width: "24.40".to_owned() };
        let one = Self {
            errors: Errors::none(),
            action: "/en/modules/child-context/check/0abc/2".to_owned(),
            number: 2,
            of: 4,
            bars: vec![bar("on", "0.30"), bar("now", "25.30"), bar("off", "50.30"), bar("off", "75.30")],
            kind: "one",
            prompt: "What do you do first?".to_owned(),
            text_lang: None,
            rows: vec![row(1, "Listen", 1), row(2, "Write", 0)],
            choices: Vec::new(),
            saved: Some(Message::new("check-saved-at").with("time", "15:18")),
            saved_mark: "2026-11-23T05:00:00Z".to_owned(),
            previous: Some("/en/modules/child-context/check/0abc/1".to_owned()),
            review: "/en/modules/child-context/check/0abc/review".to_owned(),
            pause: "/en/modules/child-context".to_owned(),
        };
        let new = Self { number: 1, saved: None, previous: None, saved_mark: String::new(), ..one.clone() };
        let mut errors = Errors::one("pick-1", Message::new("check-order-missing").with("words", "Listen"));
        errors.add("pick-2", Message::new("check-order-again").with("words", "Write"));
        let places = vec![(1, "1".to_owned()), (2, "2".to_owned())];
        let rights = vec![(1, "Ears".to_owned()), (2, "Pen".to_owned())];
        let mut half = Errors::one("pick-1", Message::new("check-match-missing").with("words", "Listen"));
        half.add("pick-2", Message::new("check-match-again").with("words", "Write"));
        vec![
            one.clone(),
            new,
            Self { rows: vec![row(1, "Listen", 0), Row { is_ours: true, ..row(2, "I do not know", 2) }], ..one.clone() },
            Self { kind: "many", text_lang: Some("en"), ..one.clone() },
            Self { kind: "order", choices: places.clone(), ..one.clone() },
            Self { kind: "order", choices: places, errors, ..one.clone() },
            Self { kind: "match", choices: rights.clone(), ..one.clone() },
            Self { kind: "match", choices: rights, errors: half, ..one },
        ]
    }
}
