//! Lessons to be read without this site: one of them as a file, those of a module as a handbook. Both show the same parts.

pub mod build;
pub mod handbook;
pub mod handbook_style;
pub mod lesson_file;
mod medium;
pub mod terms;

use serde::Serialize;

use crate::web::text_page::SourceLine;

/// A lesson for paper.
#[derive(Clone, Debug, Serialize)]
pub struct PaperLesson {
    /// Before every fragment, so that lessons can stand in one document; empty where it stands alone.
    pub prefix: String,
    /// The level of its title's heading.
    pub level: u8,
    pub number: usize,
    pub title: String,
    /// Where it is another than the document's.
    pub lang: Option<&'static str>,
    pub minutes: u32,
    pub care_line: String,
    pub care_lang: Option<&'static str>,
    /// The notice of content care, whole: a reader on paper may stop and find support as one on the site may.
    pub care_notice: String,
    pub care_notice_lang: Option<&'static str>,
    pub goals: Vec<String>,
    pub blocks: Vec<PaperBlock>,
    pub summary: Vec<String>,
    pub tool: Option<PaperTool>,
    pub sources: Vec<SourceLine>,
    pub reviewed_on: String,
}

/// A part of it.
#[derive(Clone, Debug, Serialize)]
pub struct PaperBlock {
    pub id: String,
    /// `text`, `tool`, `scenario`, `reflection`, `mistakes`.
    pub kind: &'static str,
    pub heading: String,
    pub lang: Option<&'static str>,
    pub html: String,
    pub mistakes: Vec<(String, Option<String>)>,
    pub scenario: Option<PaperScenario>,
}

/// A scenario with all its paths.
#[derive(Clone, Debug, Serialize)]
pub struct PaperScenario {
    pub setup: String,
    pub decisions: Vec<PaperDecision>,
    pub ending: Option<String>,
}

/// A decision; `number` is what other decisions call it.
#[derive(Clone, Debug, Serialize)]
pub struct PaperDecision {
    pub number: usize,
    pub situation: String,
    pub question: String,
    pub choices: Vec<PaperChoice>,
}

/// A choice and what follows.
#[derive(Clone, Debug, Serialize)]
pub struct PaperChoice {
    pub text: String,
    /// `best`, `workable`, `harmful`.
    pub rating: &'static str,
    pub consequence: String,
    /// The decision to go on to; none at an ending.
    pub next: Option<usize>,
}

/// The blank tool.
#[derive(Clone, Debug, Serialize)]
pub struct PaperTool {
    pub title: String,
    pub lang: Option<&'static str>,
    pub html: String,
}

impl PaperLesson {
    /// For samples.
    pub(super) fn sample() -> Self {
        let choice = |next| PaperChoice {
            text: "Introduce yourself.".to_owned(),
            rating: "best",
            consequence: "<p>She looks up.</p>".to_owned(),
            next,
        };
        let decision = |number, next| PaperDecision {
            number,
            situation: "<p>A corridor.</p>".to_owned(),
            question: "How do you begin?".to_owned(),
            choices: vec![choice(next), PaperChoice { rating: "workable", ..choice(None) }],
        };
        let scenario = PaperScenario {
            setup: "<p>A social worker meets Kamila.</p>".to_owned(),
            decisions: vec![decision(1, Some(2)), decision(2, None)],
            ending: Some("<p>Small steps.</p>".to_owned()),
        };
        let block = |id: &str, kind| PaperBlock {
            id: id.to_owned(),
            kind,
            heading: "A heading".to_owned(),
            lang: Some("en"),
            html: "<p>A paragraph.</p>".to_owned(),
            mistakes: Vec::new(),
            scenario: None,
        };
        Self {
            prefix: "who-does-what-".to_owned(),
            level: 2,
            number: 2,
            title: "Who does what".to_owned(),
            lang: Some("en"),
            minutes: 25,
            care_line: "Policy content.".to_owned(),
            care_lang: Some("en"),
            care_notice: "<p>You can pause at any time.</p>".to_owned(),
            care_notice_lang: Some("en"),
            goals: vec!["Name the lead.".to_owned()],
            blocks: vec![
                block("one", "text"),
                block("tool", "tool"),
                PaperBlock { scenario: Some(scenario), ..block("scenario", "scenario") },
                block("reflection", "reflection"),
                PaperBlock {
                    mistakes: vec![("Two lists".to_owned(), Some("One list".to_owned())), ("No lead".to_owned(), None)],
                    ..block("mistakes", "mistakes")
                },
            ],
            summary: vec!["One lead, one plan.".to_owned()],
            tool: Some(PaperTool { title: "Mandate map".to_owned(), lang: Some("en"), html: "<p>_____</p>".to_owned() }),
            sources: vec![SourceLine::sample()],
            reviewed_on: "23 November 2026".to_owned(),
        }
    }
}
