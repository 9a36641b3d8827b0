//! A question of a knowledge check or of the paired tests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::curriculum::model::ByLang;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// `W1-K01`.
    pub id: String,
    pub kind: ItemKind,
    /// The objective that it measures.
    pub objective: String,
    /// Code of the lesson in which the answer is explained; a lesson to come may not be there yet.
    pub lesson: String,
    /// Options, steps in the correct order, or pairs, by kind.
    pub parts: Vec<Part>,
    /// A language is here only when the whole question is translated.
    pub text: ByLang<ItemText>,
}

/// How a question is answered and marked (outline 0.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemKind {
    /// One option is right.
    Single,
    /// All that apply.
    Multiple,
    /// Steps to be put in order.
    Order,
    /// Left and right that belong together.
    Match,
    /// One option is best in a situation; marked like [`ItemKind::Single`].
    Judgement,
}

/// An option, a step or a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// `a`.
    pub id: String,
    /// Of an option: whether choosing it is right. Steps and pairs are right by their place, and this is true.
    pub correct: bool,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemText {
    pub prompt: String,
    /// For the question as a whole.
    pub feedback: Option<String>,
    /// By the part's identifier.
    pub parts: BTreeMap<String, PartText>,
}

/// The words of an option, a step or a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartText {
    /// The option, the step, or the left of a pair.
    pub text: String,
    /// What belongs to the left of a pair.
    pub right: Option<String>,
    /// Said after the attempt to those who chose it.
    pub feedback: Option<String>,
}

/// Two forms of one question, for the tests before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairedItem {
    /// `W1-P1`.
    pub id: String,
    pub objective: String,
    pub a: Item,
    pub b: Item,
}

impl Item {
    /// The option, step or pair of this identifier.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// Identifiers of the right options; of an order, all steps in the right order; of a match, all pairs.
    pub fn correct(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(|part| part.correct).map(|part| part.id.as_str())
    }
}
