//! The head of a lesson: `lesson.toml`.

use chrono::NaiveDate;

use super::reading::Reading;
use crate::curriculum::model::{Level, TermStatus};
use crate::curriculum::parse::{At, Doc, Table, is_identifier, parse_toml};
use crate::curriculum::render::Known;

/// A lesson without its texts.
pub(super) struct LessonHead {
    pub slug: String,
    /// `modules/coordination/lessons/one-child-one-system/`
    pub folder: String,
    pub code: String,
    pub minutes: u32,
    pub objectives: Vec<String>,
    pub level: Level,
    pub reviewed_on: NaiveDate,
    pub tool: Option<String>,
    /// Questions of the knowledge check that go with the summary; none where there is no summary.
    pub short_questions: Vec<At<String>>,
    /// Terms that must not be used and that this lesson quotes in order to correct them.
    pub quotes_terms: Vec<At<String>>,
}

/// Reads `lesson.toml` of the lesson that `module.toml` names.
pub(super) fn lesson_head(
    reading: &Reading<'_>,
    known: &Known,
    module: &Doc<'_>,
    folder: &str,
    name: &At<String>,
    objectives: &[String],
) -> Option<LessonHead> {
    if !is_identifier(&name.value) {
        let todo = "Name the folder with lower-case letters a to z, digits and hyphens";
        module.error(name.line, format!("“{}” cannot stand in an address", name.value), todo);
    }
    let folder = format!("{folder}lessons/{}/", name.value);
    let path = format!("{folder}lesson.toml");
    if !reading.archive.contains(&path) {
        let todo = format!("Write {path}, or take the lesson out of `lessons`");
        module.error(name.line, format!("There is no lesson “{}”", name.value), todo);
    }
    let doc = reading.file(&path)?;
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the lesson");
    let code = root.text("code").map(|code| code.value).unwrap_or_default();
    reading.unique(&doc, "lesson", &code, root.line_of("code"));
    let own = root.texts("objectives");
    for id in own.iter().filter(|id| !objectives.contains(&id.value)) {
        let todo = "Write one of the [objectives] of module.en.md";
        doc.error(id.line, format!("There is no objective {}", id.value), todo);
    }
    let tool = root.maybe_text("tool");
    if let Some(tool) = &tool {
        reading.unique(&doc, "tool", &tool.value, tool.line);
    }
    let head = LessonHead {
        slug: name.value.clone(),
        folder,
        code,
        minutes: root.number("minutes", 1..=600).unwrap_or_default(),
        objectives: own.into_iter().map(|id| id.value).collect(),
        level: level(&root),
        reviewed_on: root.date("reviewed_on").unwrap_or_default(),
        tool: tool.map(|tool| tool.value),
        short_questions: root.texts("short_questions"),
        quotes_terms: root.texts("quotes_terms"),
    };
    look_at_quotes(&doc, known, &head.quotes_terms);
    root.done();
    Some(head)
}

fn level(root: &Table<'_>) -> Level {
    match root.text("level").as_ref().map(|level| level.value.as_str()) {
        Some("policy") => Level::Policy,
        Some("heavy") => Level::Heavy,
        Some("general") | None => Level::General,
        Some(other) => {
            root.error("level", format!("The level “{other}” is not known"), "Write policy, general or heavy");
            Level::General
        }
    }
}

/// Reports quoted terms that need no permission: most are spelt otherwise than in the glossary, and would not be found.
pub(super) fn look_at_quotes(doc: &Doc<'_>, known: &Known, quotes: &[At<String>]) {
    for quote in quotes {
        let status = known.term(&quote.value).map(|term| term.status);
        if status != Some(TermStatus::DoNotUse) {
            let what = format!("“{}” is not a do_not_use term of the glossary", quote.value);
            doc.error(quote.line, what, "Write the English term as it stands in glossary.csv, or remove it");
        }
    }
}
