//! What a lesson's page shows.

use serde::Serialize;

use super::super::scenario::Question;
use crate::i18n::Message;
use crate::web::page::Layout;
use crate::web::text_page::SourceLine;
use crate::web::{Errors, Page};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LessonPage {
    pub errors: Errors,
    pub module_title: String,
    pub module_lang: Option<&'static str>,
    pub module_url: String,
    pub read_of_module: Message,
    pub toc: Vec<TocRow>,
    pub bars: Vec<Bar>,
    pub number: usize,
    pub total: usize,
    pub title: String,
    /// The language of the lesson, where it is not the page's.
    pub text_lang: Option<&'static str>,
    /// The lesson is not in the reader's language yet.
    pub is_missing_translation: bool,
    /// Experts have not signed the content off.
    pub is_draft: bool,
    pub minutes: u32,
    pub languages: Vec<LanguageLink>,
    pub care_line: String,
    pub care_lang: Option<&'static str>,
    pub care_notice: String,
    pub care_notice_lang: Option<&'static str>,
    pub goals: Vec<String>,
    /// Where they stopped: the fragment and the heading.
    pub kept: Option<(String, String)>,
    pub read_on: Option<String>,
    pub blocks: Vec<Block>,
    pub summary: Vec<String>,
    pub sources: Vec<SourceLine>,
    /// Law and background, where the lesson rests on the same sources.
    pub context_url: Option<String>,
    pub reviewed_on: String,
    pub tool: Option<(String, String)>,
    /// The summary that may be read instead.
    pub short: Option<String>,
    /// The lesson as a file: its address and its size in kilobytes.
    pub file: (String, usize),
    pub progress_action: String,
    /// The parts that this page shows: they go back with «I have read this».
    pub shown: Vec<String>,
    pub previous: Option<(String, usize)>,
    /// The number of the lesson that comes next; none after the last.
    pub next: Option<usize>,
}

/// A line of the module's contents.
#[derive(Clone, Debug, Serialize)]
pub struct TocRow {
    pub url: String,
    pub n: usize,
    pub title: String,
    pub lang: Option<&'static str>,
    /// `read`, `in-progress`, `not-started`.
    pub state: &'static str,
    pub is_here: bool,
}

/// One bar for each lesson of the module: its place in per cent of the whole.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    pub x: String,
    pub width: String,
    pub class: &'static str,
}

/// The lesson in another language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    pub tag: &'static str,
    pub name: &'static str,
    pub url: String,
    pub is_here: bool,
}

/// A part of the lesson.
#[derive(Clone, Debug, Serialize)]
pub struct Block {
    pub id: String,
    /// `text`, `tool`, `scenario`, `reflection`, `mistakes`.
    pub kind: &'static str,
    pub heading: String,
    /// The part's language, where it is not the page's.
    pub lang: Option<&'static str>,
    pub html: String,
    pub mistakes: Vec<(String, Option<String>)>,
    pub case: Option<Case>,
    pub reflection: Option<ReflectionForm>,
}

/// The scenario as it begins.
#[derive(Clone, Debug, Serialize)]
pub struct Case {
    pub setup: String,
    pub question: Option<Question>,
    /// When it first came to an ending.
    pub ended_on: Option<String>,
}

/// The private reflection.
#[derive(Clone, Debug, Serialize)]
pub struct ReflectionForm {
    pub action: String,
    pub notice: String,
    pub notice_lang: Option<&'static str>,
    pub value: String,
    pub saved_on: Option<String>,
}

impl Page for LessonPage {
    const TEMPLATE: &'static str = "learner/lessons/show.html";
    const LAYOUT: Layout = Layout::Reading;

    fn samples() -> Vec<Self> {
        let usual = usual_sample();
        let mut missing = Errors::one("scenario", Message::new("lesson-missing-scenario"));
        missing.add("reflection-text", Message::new("reflection-found-date").with("found", "26 November 2026"));
        let refused = Self { errors: missing, ..usual.clone() };
        let first = Self {
            text_lang: None,
            is_missing_translation: false,
            is_draft: false,
            kept: None,
            read_on: Some("20 November 2026".to_owned()),
            previous: None,
            next: None,
            tool: None,
            short: None,
            sources: Vec::new(),
            ..usual.clone()
        };
        vec![usual, refused, first]
    }
}

fn usual_sample() -> LessonPage {
    let block = |id: &str, kind| Block {
        id: id.to_owned(),
        kind,
        heading: "A heading".to_owned(),
        lang: Some("en"),
        html: "<p>A paragraph.</p>".to_owned(),
        mistakes: Vec::new(),
        case: None,
        reflection: None,
    };
    let toc = |n, state, is_here| TocRow {
        url: "/en/modules/coordination/one-child-one-system".to_owned(),
        n,
        title: "One child, one system".to_owned(),
        lang: Some("en"),
        state,
        is_here,
    };
    let case = Case {
        setup: "<p>A social worker meets Kamila.</p>".to_owned(),
        question: Some(Question::sample()),
        ended_on: Some("20 November 2026".to_owned()),
    };
    let reflection = ReflectionForm {
        action: "/en/modules/coordination/one-child-one-system/reflection#reflection".to_owned(),
        notice: "<p>Write about your own practice only.</p>".to_owned(),
        notice_lang: Some("en"),
        value: "My first sentence".to_owned(),
        saved_on: Some("20 November 2026, 18:05".to_owned()),
    };
    LessonPage {
        errors: Errors::none(),
        module_title: "Working as one system".to_owned(),
        module_lang: Some("en"),
        module_url: "/en/modules/coordination".to_owned(),
        read_of_module: Message::new("status-lessons-read").with("done", 1).with("total", 6),
        toc: vec![toc(1, "read", false), toc(2, "in-progress", true), toc(3, "not-started", false)],
        bars: vec![Bar { x: "0.15%".to_owned(), width: "16.07%".to_owned(), class: "on" }],
        number: 2,
        total: 6,
        title: "Who does what".to_owned(),
        text_lang: Some("en"),
        is_missing_translation: true,
        is_draft: true,
        minutes: 25,
        languages: vec![LanguageLink { tag: "en", name: "English", url: "/kk/lesson?text=en".to_owned(), is_here: true }],
        care_line: "Difficult experiences are mentioned in general terms only.".to_owned(),
        care_lang: Some("en"),
        care_notice: "<p>You can pause at any time.</p>".to_owned(),
        care_notice_lang: Some("en"),
        goals: vec!["Name the lead.".to_owned()],
        kept: Some(("tool".to_owned(), "A tool".to_owned())),
        read_on: None,
        blocks: vec![
            block("one", "text"),
            block("tool", "tool"),
            Block { case: Some(case), ..block("scenario", "scenario") },
            Block { reflection: Some(reflection), ..block("reflection", "reflection") },
            Block {
                mistakes: vec![("<b>Two lists</b>".to_owned(), Some("One list".to_owned())), ("No lead".to_owned(), None)],
                ..block("mistakes", "mistakes")
            },
        ],
        summary: vec!["One lead, one plan.".to_owned()],
        sources: vec![SourceLine::sample()],
        context_url: Some("/en/context".to_owned()),
        reviewed_on: "23 November 2026".to_owned(),
        tool: Some(("/en/tool".to_owned(), "Mandate map".to_owned())),
        short: Some("/en/modules/coordination/who-does-what/short".to_owned()),
        file: ("/en/modules/coordination/who-does-what/lesson.html".to_owned(), 48),
        progress_action: "/en/modules/coordination/who-does-what/progress".to_owned(),
        shown: vec!["one".to_owned(), "tool".to_owned()],
        previous: Some(("/en/modules/coordination/one-child-one-system".to_owned(), 1)),
        next: Some(3),
    }
}
