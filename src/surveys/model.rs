//! The forms, and what is answered to their questions.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// A form after a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// After the workshop.
    Evaluation,
    /// Three months later.
    FollowUp,
}

impl Form {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Evaluation, Self::FollowUp];

    /// As the content and the tables name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Evaluation => "evaluation",
            Self::FollowUp => "follow-up",
        }
    }
}

/// The answer to one question. Its JSON is stored, so the names here are never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// From 1 (strongly disagree) to 5 (strongly agree).
    Scale(u8),
    /// «Not applicable».
    NotApplicable,
    /// The same scale for the time before the workshop and for now; either may be left out.
    BeforeAndNow(Option<u8>, Option<u8>),
    /// The options chosen.
    Chosen(BTreeSet<String>),
    /// For each row its option.
    Rows(BTreeMap<String, String>),
    /// Free text.
    Text(String),
    /// Of the knowledge questions of the form three months later: how many were right, of how many answered.
    Right(u8, u8),
}

/// Under which name the knowledge questions stand among the answers.
pub const RETENTION: &str = "retention";

/// A form filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What is kept, by question.
    pub answers: BTreeMap<String, Given>,
    /// What the person wants to be reminded of in 30 days; kept only if they ask for it.
    pub commitment: Option<String>,
    /// Whether somebody is to get in touch with them.
    pub wants_contact: bool,
}

impl Sheet {
    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.commitment.is_none() && !self.wants_contact
    }
}
