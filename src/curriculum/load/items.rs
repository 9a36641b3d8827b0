//! Questions: what is right, and the words in each language.

use super::item_words::{translated_words, words};
use super::reading::{Reading, unique_here};
use super::translation::{English, Translated};
use crate::curriculum::model::{ByLang, Item, ItemKind, Part};
use crate::curriculum::parse::{At, Doc, Form, Table, in_language, parse_toml};
use crate::curriculum::render::{Known, Scope};
use crate::i18n::Lang;

/// What a question may refer to.
pub(super) struct Asked<'a> {
    pub known: &'a Known,
    /// Objectives of the module.
    pub objectives: &'a [String],
    /// Codes of lessons, also of those to come.
    pub lessons: &'a [String],
}

/// Reads `check.toml` of a module and its translations.
pub(super) fn check_items(reading: &Reading<'_>, asked: &Asked<'_>, folder: &str) -> Vec<Item> {
    let path = format!("{folder}check.toml");
    let Some(doc) = reading.file(&path) else { return Vec::new() };
    let compared = English::new(Form::Check, &doc);
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the knowledge check");
    let mut items: Vec<Item> = Vec::new();
    for table in root.tables("item", "the question") {
        let id = table.text("id").unwrap_or_else(|| At { value: String::new(), line: table.line });
        let table = table.called(&format!("the question {}", id.value));
        reading.unique(&doc, "question", &id.value, id.line);
        let objective = objective(&table, asked);
        super::lesson_heads::look_at_quotes(&doc, asked.known, &table.texts("quotes_terms"));
        let item = item(&table, &id.value, &objective, asked);
        // Of what is there twice, which was reported, the first counts.
        if !items.iter().any(|first| first.id == item.id) {
            items.push(item);
        }
        table.done();
    }
    root.done();
    for lang in reading.translations() {
        if let Some(doc) = reading.translation(&in_language(&path, lang), lang) {
            translate(&doc, &mut items, &Scope::new(asked.known, lang), &compared);
        }
    }
    items
}

fn translate(doc: &Doc<'_>, items: &mut [Item], scope: &Scope<'_>, compared: &English) {
    let tree = parse_toml(doc);
    let root = Table::root(doc, &tree, "the knowledge check").translated();
    let mut sources = Vec::new();
    for item in items {
        let Some(table) = root.table(&item.id, &format!("the question {}", item.id)) else { continue };
        sources.push((item.id.clone(), table.maybe_text("source"), table.line));
        if let Some(text) = translated_words(&table, item, scope) {
            item.text.set(scope.lang.get(), text);
        }
        table.done();
    }
    let others = root.other_keys();
    sources.extend(others.into_iter().map(|other| (other.value, None, other.line)));
    let source = |source: &Option<At<String>>| source.as_ref().map(|source| source.value.clone());
    let sources: Vec<_> = sources.iter().map(|(key, at, line)| (key, source(at), *line)).collect();
    let blocks = sources.iter().map(|(key, source, line)| Translated { key, source: source.as_deref(), line: *line });
    compared.compare(doc, "question", &blocks.collect::<Vec<_>>());
}

/// The objective that a question or a pair measures.
pub(super) fn objective(table: &Table<'_>, asked: &Asked<'_>) -> String {
    let objective = table.text("objective").map(|objective| objective.value).unwrap_or_default();
    if !objective.is_empty() && !asked.objectives.contains(&objective) {
        let todo = "Write one of the [objectives] of module.en.md";
        table.error("objective", format!("There is no objective {objective}"), todo);
    }
    objective
}

/// Reads the English of one question. Unknown keys are left to the caller.
pub(super) fn item(table: &Table<'_>, id: &str, objective: &str, asked: &Asked<'_>) -> Item {
    let kind = kind(table);
    let lesson = table.text("lesson").map(|lesson| lesson.value).unwrap_or_default();
    if !lesson.is_empty() && !asked.lessons.contains(&lesson) {
        let todo = "Write the code of a lesson, or name it among `lessons_to_come` of module.toml";
        table.error("lesson", format!("There is no lesson {lesson}"), todo);
    }
    let key = parts_key(kind);
    let entries = table.tables(key, &format!("the {key} of {}", table.what));
    let mut parts = Vec::new();
    let mut lines = Vec::new();
    for entry in &entries {
        let id = entry.text("id").map(|id| id.value).unwrap_or_default();
        lines.push((id.clone(), entry.line_of("id")));
        let correct = key != "option" || entry.flag("correct");
        parts.push(Part { id, correct });
    }
    unique_here(table.doc, key, lines.iter().map(|(id, line)| (id.as_str(), *line)));
    look_at_answers(table, kind, &parts);
    let text = words(table, kind, &entries, &Scope::new(asked.known, Lang::En));
    entries.into_iter().for_each(Table::done);
    Item { id: id.to_owned(), kind, objective: objective.to_owned(), lesson, parts, text: ByLang::english(text) }
}

fn kind(table: &Table<'_>) -> ItemKind {
    match table.text("kind").as_ref().map(|kind| kind.value.as_str()) {
        Some("multiple") => ItemKind::Multiple,
        Some("order") => ItemKind::Order,
        Some("match") => ItemKind::Match,
        Some("judgement") => ItemKind::Judgement,
        Some("single") | None => ItemKind::Single,
        Some(other) => {
            let todo = "Write single, multiple, order, match or judgement";
            table.error("kind", format!("The kind “{other}” is not known"), todo);
            ItemKind::Single
        }
    }
}

/// The key under which a question of this kind has its parts.
pub(super) const fn parts_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Single | ItemKind::Multiple | ItemKind::Judgement => "option",
        ItemKind::Order => "step",
        ItemKind::Match => "pair",
    }
}

fn look_at_answers(table: &Table<'_>, kind: ItemKind, parts: &[Part]) {
    let key = parts_key(kind);
    if parts.len() < 2 {
        let what = format!("{} has {} {key}s", table.what, parts.len());
        table.doc.error(table.line, what, format!("Write two or more [[item.{key}]]"));
        return;
    }
    let correct = parts.iter().filter(|part| part.correct).count();
    match kind {
        _ if correct == 0 => {
            table.doc.error(
                table.line,
                format!("{} has no correct answer", table.what),
                "Write correct = true at the right option",
            );
        }
        ItemKind::Single | ItemKind::Judgement if correct > 1 => {
            let what = format!("{} has {correct} correct answers", table.what);
            table.doc.error(table.line, what, "Leave correct = true at one option, or write kind = \"multiple\"");
        }
        ItemKind::Multiple if correct == parts.len() => {
            let what = format!("All options of {} are correct", table.what);
            table.doc.warning(table.line, what, "Add an option that is not");
        }
        _ => {}
    }
}
