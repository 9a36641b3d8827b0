//! A lesson: one identity, a body for each language.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::curriculum::model::{ByLang, Html, Page, Scenario};
use crate::i18n::Lang;

/// A lesson of a module.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Folder name and address: `one-child-one-system`.
    pub slug: String,
    /// `W1-L1`.
    pub code: String,
    pub minutes: u32,
    /// Identifiers of the module's objectives that it serves.
    pub objectives: Vec<String>,
    pub level: Level,
    /// When a specialist last read it.
    pub reviewed_on: NaiveDate,
    /// Code of its tool, `W1-T1`.
    pub tool: Option<String>,
    pub text: ByLang<LessonText>,
    /// The blank version of the tool, for paper.
    pub tool_page: Option<ByLang<Page>>,
    pub scenario: Option<Scenario>,
    /// A page to read instead of the lesson, where its content is heavy.
    pub short: Option<Short>,
}

/// A summary that counts as the lesson when its questions are answered (outline 6.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// Identifiers of questions of the module's knowledge check.
    pub questions: Vec<String>,
    pub text: ByLang<ShortText>,
}

/// The summary in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortText {
    pub title: String,
    pub html: Html,
    /// What the reader writes a few words about, for themselves.
    pub prompts: Vec<String>,
}

/// How heavy the reading may be: which content-care line stands above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// No description of harm.
    Policy,
    #[default]
    General,
    /// Names violence, loss or suicidal thoughts, without details.
    Heavy,
}

/// A lesson in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonText {
    pub title: String,
    /// The lesson's own content-care line, where that of its level does not say enough.
    pub care: Option<String>,
    /// What the reader will be able to do.
    pub goals: Vec<String>,
    /// The close, in three lines.
    pub summary: Vec<String>,
    /// All sections in the order of the file. The scenario stands before the first section that is not text or tool.
    pub sections: Vec<Section>,
    /// Common mistakes, out of the section of that kind.
    pub mistakes: Vec<Mistake>,
    /// The sources in order of first use: the small numbers of the text.
    pub sources: Vec<CitedSource>,
}

/// A part of a lesson under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The same in every language: the fragment of its address.
    pub id: String,
    pub kind: SectionKind,
    pub heading: String,
    /// Everything below the heading; of common mistakes only what stands besides the list.
    pub html: Html,
    /// The language it is in: English where the translation lacks this section.
    pub lang: Lang,
}

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    Text,
    Tool,
    Reflection,
    Mistakes,
}

impl SectionKind {
    /// As templates name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Tool => "tool",
            Self::Reflection => "reflection",
            Self::Mistakes => "mistakes",
        }
    }
}

/// A common mistake and what to do instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub mistake: Html,
    pub better: Option<Html>,
}

/// A source as one lesson cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedSource {
    /// From 1, in order of first use.
    pub number: usize,
    /// `S02`.
    pub id: String,
    /// In the language of the text where the source has an official title in it.
    pub title: String,
    /// The language of the title.
    pub lang: Lang,
    /// Where in the source, in order of use: `art. 3`.
    pub places: Vec<String>,
    pub confidence: Confidence,
    /// Where to read it, if known.
    pub url: Option<String>,
}

/// How sure we are of what is said from a source (`sources.md`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// A treaty or a law, or a well-known text whose point is sure.
    High,
    /// Believed correct; to be checked before anyone relies on it.
    #[default]
    Medium,
}

impl LessonText {
    /// The section of this identifier.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }
}
