//! What several lessons refer to: terms and sources.

use serde::{Deserialize, Serialize};

use crate::curriculum::model::{ByLang, Confidence};

/// A term with one wording in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The fragment of its place on the glossary page, made from the English term.
    pub slug: String,
    pub name: ByLang<String>,
    /// `domain`, `language` (how to speak of children) or `ui` (words of the interface).
    pub category: String,
    pub status: TermStatus,
    /// For editors.
    pub note: String,
}

/// Whether a term may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermStatus {
    Use,
    /// One choice is kept throughout; experts still discuss it.
    Contested,
    /// Never in a text, unless it is quoted to be corrected.
    DoNotUse,
}

/// A publication that the content cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `S02`.
    pub id: String,
    /// Another language only where the title in it is official.
    pub title: ByLang<String>,
    pub confidence: Confidence,
    /// Published after the account that the programme follows.
    pub later: bool,
    pub url: Option<String>,
}
