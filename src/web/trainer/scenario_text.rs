//! A scenario as a text with all its decisions, choices and consequences: for those who prepare a webinar.

use serde::Serialize;

use crate::curriculum::{Decision, Rating, Scenario, ScenarioText};
use crate::i18n::Lang;
use crate::web::text_page::other;

/// The whole scenario.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioView {
    title: String,
    lang: Option<&'static str>,
    setup: String,
    decisions: Vec<DecisionView>,
    ending: Option<String>,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
struct DecisionView {
    id: String,
    situation: Option<String>,
    question: String,
    choices: Vec<ChoiceView>,
}

/// A choice and what follows.
#[derive(Clone, Debug, Serialize)]
struct ChoiceView {
    text: String,
    /// `best`, `workable` or `harmful`.
    rating: &'static str,
    consequence: String,
    goto: Option<String>,
}

impl ScenarioView {
    /// For a reader.
    pub fn of(scenario: &Scenario, lang: Lang) -> Self {
        let (served, text) = scenario.text.get(lang);
        Self {
            title: text.title.clone(),
            lang: other(lang, served),
            setup: text.setup.for_reader(lang),
            decisions: scenario.decisions.iter().filter_map(|decision| decision_view(decision, text, lang)).collect(),
            ending: text.ending.as_ref().map(|ending| ending.for_reader(lang)),
        }
    }

    /// One decision with two choices.
    pub fn sample() -> Self {
        let choice = ChoiceView {
            text: "Listen".to_owned(),
            rating: "best",
            consequence: "<p>The child stays.</p>".to_owned(),
            goto: Some("D2".to_owned()),
        };
        let decision = DecisionView {
            id: "D1".to_owned(),
            situation: Some("<p>The bell rings.</p>".to_owned()),
            question: "What do you do?".to_owned(),
            choices: vec![choice.clone(), ChoiceView { rating: "harmful", goto: None, ..choice }],
        };
        Self {
            title: "After the lesson".to_owned(),
            lang: Some("en"),
            setup: "<p>A child stays behind.</p>".to_owned(),
            decisions: vec![DecisionView { situation: None, ..decision.clone() }, decision],
            ending: Some("<p>The same day.</p>".to_owned()),
        }
    }
}

fn decision_view(decision: &Decision, text: &ScenarioText, lang: Lang) -> Option<DecisionView> {
    let words = text.decisions.get(&decision.id)?;
    let choices = decision.choices.iter().filter_map(|choice| {
        let own = words.choices.get(&choice.id)?;
        Some(ChoiceView {
            text: own.text.clone(),
            rating: rating_key(choice.rating),
            consequence: own.consequence.for_reader(lang),
            goto: choice.goto.clone(),
        })
    });
    Some(DecisionView {
        id: decision.id.clone(),
        situation: words.situation.as_ref().map(|situation| situation.for_reader(lang)),
        question: words.question.clone(),
        choices: choices.collect(),
    })
}

const fn rating_key(rating: Rating) -> &'static str {
    match rating {
        Rating::Best => "best",
        Rating::Workable => "workable",
        Rating::Harmful => "harmful",
    }
}
