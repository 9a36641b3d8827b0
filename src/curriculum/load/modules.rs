//! The head of a module: `module.toml`, its words, and the heads of its lessons. Read before any text, so that texts may refer
//! to every module and lesson.

use std::collections::BTreeMap;

use super::lesson_heads::{LessonHead, lesson_head};
use super::reading::{Reading, unique_here};
use super::translation::{English, Translated};
use crate::curriculum::model::{ByLang, ModuleText, WebinarPart};
use crate::curriculum::parse::{At, Doc, Form, Table, in_language, is_identifier, parse_toml, split};
use crate::curriculum::render::Known;

/// A module without its texts and questions.
pub(super) struct ModuleHead {
    pub slug: String,
    pub code: String,
    pub week: u32,
    pub text: ByLang<ModuleText>,
    /// Identifiers of its objectives, in order.
    pub objectives: Vec<String>,
    pub lessons: Vec<LessonHead>,
    pub lessons_to_come: Vec<String>,
    pub webinars: Vec<WebinarPart>,
}

/// Reads the head of the module in this folder. `None` where there is no `module.toml`.
pub(super) fn module_head(reading: &Reading<'_>, known: &Known, slug: &At<String>) -> Option<ModuleHead> {
    let folder = format!("modules/{}/", slug.value);
    if !is_identifier(&slug.value) {
        let todo = "Name the folder with lower-case letters a to z, digits and hyphens";
        reading.problems.error("programme.toml", slug.line, format!("“{}” cannot stand in an address", slug.value), todo);
    }
    let doc = reading.needed(&format!("{folder}module.toml"), "Write it, or take the module out of programme.toml")?;
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the module");
    let code = root.text("code").map(|code| code.value).unwrap_or_default();
    reading.unique(&doc, "module", &code, root.line_of("code"));
    let week = root.number("week", 1..=52).unwrap_or(1);
    let names = root.texts("lessons");
    if names.is_empty() {
        root.error("lessons", "The module has no lessons", "Write the names of their folders in order: lessons = [\"…\"]");
    }
    unique_here(&doc, "lesson", names.iter().map(|name| (name.value.as_str(), name.line)));
    let to_come = root.texts("lessons_to_come").into_iter().map(|code| code.value).collect();
    let webinars = webinars(&root);
    root.done();
    let (text, objectives) = module_text(reading, &folder);
    let lessons = names.iter().filter_map(|name| lesson_head(reading, known, &doc, &folder, name, &objectives)).collect();
    Some(ModuleHead { slug: slug.value.clone(), code, week, text, objectives, lessons, lessons_to_come: to_come, webinars })
}

fn webinars(root: &Table<'_>) -> Vec<WebinarPart> {
    let mut parts = Vec::new();
    let mut lines = Vec::new();
    for table in root.tables("webinar", "the webinar") {
        let part = table.number("part", 1..=99);
        let minutes = table.number("minutes", 1..=1440);
        lines.push((part.unwrap_or_default().to_string(), table.line_of("part")));
        parts.extend(part.zip(minutes).map(|(part, minutes)| WebinarPart { part, minutes }));
        table.done();
    }
    unique_here(root.doc, "webinar part", lines.iter().map(|(part, line)| (part.as_str(), *line)));
    parts
}

/// The words of a module in all languages, and the identifiers of its objectives.
fn module_text(reading: &Reading<'_>, folder: &str) -> (ByLang<ModuleText>, Vec<String>) {
    let path = format!("{folder}module.en.md");
    let Some(doc) = reading.needed(&path, "Write the module's title, aim and objectives, as in README.md") else {
        return (ByLang::default(), Vec::new());
    };
    let compared = English::new(Form::Whole, &doc);
    let english = text_in(&doc, None).unwrap_or_default();
    let mut objectives: Vec<_> = english.objectives.keys().cloned().collect();
    // W1-O2 before W1-O10.
    objectives.sort_by_key(|id| (id.len(), id.clone()));
    let mut text = ByLang::english(english);
    for lang in reading.translations() {
        let translation = reading.translation(&in_language(&path, lang), lang);
        if let Some(own) = translation.and_then(|doc| text_in(&doc, Some((&compared, &text.en)))) {
            text.set(lang, own);
        }
    }
    (text, objectives)
}

fn text_in(doc: &Doc<'_>, english: Option<(&English, &ModuleText)>) -> Option<ModuleText> {
    let Some(front) = split(doc.text) else {
        doc.error(1, "The file does not begin with a head", "Begin it with +++, title = \"…\" and +++, each in a line");
        return None;
    };
    if let Some(line) = front.body.lines().position(|line| !line.trim().is_empty()) {
        let line = front.body_after + line as u32 + 1;
        doc.warning(line, "Text below the head of a module is not shown", "Put what it says into `aim`");
    }
    let head = Doc::part(doc.path, front.toml, front.toml_after, doc.problems());
    let tree = parse_toml(&head);
    let table = Table::root(&head, &tree, "the module");
    let word = |key| table.text(key).map(|text| text.value);
    let (title, short_title, aim) = (word("title"), word("short_title"), word("aim"));
    let mut objectives = BTreeMap::new();
    match table.table("objectives", "the objectives") {
        Some(list) => {
            for key in list.other_keys() {
                objectives.extend(list.text(&key.value).map(|text| (key.value, text.value)));
            }
        }
        None => table.error("objectives", "The module has no objectives", "Write [objectives] and under it W1-O1 = \"…\""),
    }
    if let Some((compared, english)) = english {
        let source = table.maybe_text("source");
        let source = source.as_ref().map(|source| source.value.as_str());
        compared.compare(doc, "module", &[Translated { key: "", source, line: table.line_of("source") }]);
        for id in english.objectives.keys().filter(|id| !objectives.contains_key(*id)) {
            table.doc.warning(table.line_of("objectives"), format!("The objective {id} is not translated"), "Translate it");
        }
        objectives.retain(|id, _| english.objectives.contains_key(id));
        for (id, text) in &english.objectives {
            objectives.entry(id.clone()).or_insert_with(|| text.clone());
        }
    }
    table.done();
    Some(ModuleText { title: title?, short_title: short_title?, aim: aim?, objectives })
}
