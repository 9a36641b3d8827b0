//! What the search page shows.

use serde::Serialize;

use crate::i18n::{Lang, Message};
use crate::search::{How, Run};
use crate::web::{Page, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    action: String,
    /// What was typed.
    pub typed: String,
    /// Why lessons are named without a link.
    access: Option<Message>,
    /// Lessons and terms, the best first.
    pub groups: Vec<Group>,
    pub shown: usize,
    pub total: usize,
    /// `every`, `some`, `near`.
    pub fits: &'static str,
    /// Words that were looked for instead.
    pub instead: String,
    /// Found in other languages, where the reader's own has nothing.
    pub elsewhere: Vec<Elsewhere>,
    glossary: String,
    help: String,
}

/// What another language has.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    pub tag: &'static str,
    pub name: &'static str,
    pub groups: Vec<Group>,
}

/// A lesson with the places found in it, or a term.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// `lesson`, `term`, `avoided`.
    kind: &'static str,
    /// None while lessons are not open.
    pub url: Option<String>,
    pub title: Vec<Run>,
    /// The module.
    about: String,
    about_lang: Option<&'static str>,
    pub excerpt: Vec<Run>,
    rows: Vec<Row>,
    /// So many places of this lesson are not shown.
    more: usize,
}

/// A place in a lesson.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    url: String,
    title: Vec<Run>,
    excerpt: Vec<Run>,
    is_tool: bool,
}

/// How it fits, as the template names it, and the words looked for instead.
pub fn fits(how: &How) -> (&'static str, String) {
    match how {
        How::Every => ("every", String::new()),
        How::Some => ("some", String::new()),
        How::Near(words) => ("near", words.join(", ")),
    }
}

impl SearchPage {
    /// Before anything is found.
    pub fn new(lang: Lang, typed: &str, access: Option<Message>) -> Self {
        Self {
            action: paths::search(lang),
            typed: typed.to_owned(),
            access,
            groups: Vec::new(),
            shown: 0,
            total: 0,
            fits: "every",
            instead: String::new(),
            elsewhere: Vec::new(),
            glossary: paths::glossary(lang),
            help: paths::help(lang),
        }
    }
}

impl Group {
    /// A lesson without places yet.
    pub fn lesson(url: Option<String>, title: String, (about, about_lang): (String, Option<&'static str>)) -> Self {
        let title = vec![Run { text: title, is_marked: false }];
        Self { kind: "lesson", url, title, about, about_lang, excerpt: Vec::new(), rows: Vec::new(), more: 0 }
    }

    /// A term; what it is called in other languages stands below.
    pub fn term(url: String, title: Vec<Run>, excerpt: Vec<Run>, is_avoided: bool) -> Self {
        let kind = if is_avoided { "avoided" } else { "term" };
        Self { kind, url: Some(url), title, about: String::new(), about_lang: None, excerpt, rows: Vec::new(), more: 0 }
    }

    /// Whether no more places are shown.
    pub fn is_full(&self, most: usize) -> bool {
        self.rows.len() >= most
    }

    /// One more place.
    pub fn add(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// One more place that is not shown.
    pub fn leave_out(&mut self) {
        self.more += 1;
    }
}

impl Row {
    /// A section or the scenario.
    pub fn section(url: String, title: Vec<Run>, excerpt: Vec<Run>) -> Self {
        Self { url, title, excerpt, is_tool: false }
    }

    /// The tool for paper.
    pub fn tool(url: String, title: Vec<Run>, excerpt: Vec<Run>) -> Self {
        Self { is_tool: true, ..Self::section(url, title, excerpt) }
    }
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "learner/search/index.html";

    fn samples() -> Vec<Self> {
        let runs = |text: &str, found: &str| {
            let run = |text: &str, is_marked| Run { text: text.to_owned(), is_marked };
            vec![run(text, false), run(found, true)]
        };
        let row = Row::section(
            "/en/modules/m/l#tool".to_owned(),
            runs("Ask for ", "consent"),
            runs("Before <b> you ask for ", "consent"),
        );
        let mut lesson =
            Group::lesson(Some("/en/modules/m/l".to_owned()), "Asking first".to_owned(), ("Listening".to_owned(), Some("en")));
        lesson.add(row);
        lesson.leave_out();
        let closed = Group::lesson(None, "Asking first".to_owned(), ("Listening".to_owned(), None));
        let term =
            |is_avoided| Group::term("/en/glossary#consent".to_owned(), runs("", "consent"), runs("согласие", ""), is_avoided);
        let tool = Row::tool("/en/modules/m/l/tool".to_owned(), runs("Card", ""), runs("Card", ""));
        let with_tool = Group { rows: vec![tool], excerpt: runs("Name ", "consent"), ..lesson.clone() };
        let usual = Self {
            groups: vec![term(false), lesson, with_tool, term(true)],
            shown: 4,
            total: 31,
            ..Self::new(Lang::En, "consent", None)
        };
        let near = Self { fits: "near", instead: "consent".to_owned(), shown: 4, total: 4, ..usual.clone() };
        let some = Self { fits: "some", total: 4, ..usual.clone() };
        let early = Self::new(Lang::En, "consent", Some(Message::new("lessons-not-yet").with("date", "16 November 2026")));
        let early = Self { groups: vec![closed], shown: 1, total: 1, ..early };
        let elsewhere = vec![Elsewhere { tag: "ru", name: "Русский", groups: vec![term(false)] }];
        let other = Self { elsewhere, ..Self::new(Lang::En, "согласие", None) };
        vec![usual, near, some, early, other, Self::new(Lang::En, "zzzz", None), Self::new(Lang::En, "", None)]
    }
}
