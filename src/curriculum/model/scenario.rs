//! A branching case with decisions and consequences.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::curriculum::model::{ByLang, Html};

/// A branching case. Fictional, always.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// `W1-S1`.
    pub code: String,
    /// In order; a path begins at the first.
    pub decisions: Vec<Decision>,
    /// A language is here only when the whole scenario is translated, so that nobody changes language in mid-case.
    pub text: ByLang<ScenarioText>,
}

/// A point at which the learner chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// `D1`.
    pub id: String,
    pub choices: Vec<Choice>,
}

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// `a`.
    pub id: String,
    pub rating: Rating,
    /// The next decision; the path ends where there is none.
    pub goto: Option<String>,
}

/// What a choice does for the child. Never shown as points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// This helps the child most.
    Best,
    /// This can work, with a risk.
    Workable,
    /// This is likely to harm.
    Harmful,
}

/// The words of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioText {
    pub title: String,
    pub setup: Html,
    /// Shown at the end of every path.
    pub ending: Option<Html>,
    /// By the decision's identifier.
    pub decisions: BTreeMap<String, DecisionText>,
}

/// The words of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionText {
    /// What has happened by now.
    pub situation: Option<Html>,
    pub question: String,
    /// By the choice's identifier.
    pub choices: BTreeMap<String, ChoiceText>,
}

/// The words of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceText {
    pub text: String,
    pub consequence: Html,
}

impl Rating {
    /// As templates and message keys name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Workable => "workable",
            Self::Harmful => "harmful",
        }
    }
}

impl Scenario {
    /// The decision of this identifier.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }
}

impl Decision {
    /// The choice of this identifier.
    pub fn choice(&self, id: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }
}
