//! The paired tests: each pair has two forms of one question.

use super::item_words::translated_words;
use super::items::{Asked, item, objective};
use super::reading::Reading;
use super::translation::{English, Translated};
use crate::curriculum::model::{Item, PairedItem};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml};
use crate::curriculum::render::Scope;

/// Reads `tests.toml` of a module and its translations.
pub(super) fn paired_items(reading: &Reading<'_>, asked: &Asked<'_>, folder: &str) -> Vec<PairedItem> {
    let path = format!("{folder}tests.toml");
    let Some(doc) = reading.file(&path) else { return Vec::new() };
    let compared = English::new(Form::Tests, &doc);
    let tree = parse_toml(&doc);
    let root = Table::root(&doc, &tree, "the tests");
    let pairs: Vec<_> = root.tables("pair", "the pair").into_iter().filter_map(|table| pair(reading, table, asked)).collect();
    root.done();
    let mut pairs = pairs;
    for lang in reading.translations() {
        if let Some(doc) = reading.translation(&in_language(&path, lang), lang) {
            translate(&doc, &mut pairs, &Scope::new(asked.known, lang), &compared);
        }
    }
    pairs
}

fn pair(reading: &Reading<'_>, table: Table<'_>, asked: &Asked<'_>) -> Option<PairedItem> {
    let id = table.text("id")?;
    let table = table.called(&format!("the pair {}", id.value));
    reading.unique(table.doc, "question", &id.value, id.line);
    let objective = objective(&table, asked);
    super::lesson_heads::look_at_quotes(table.doc, asked.known, &table.texts("quotes_terms"));
    let form = |form: &str| {
        let Some(own) = table.table(form, &format!("the form {form} of {}", id.value)) else {
            table.error(form, format!("{} has no form {form}", table.what), format!("Write [pair.{form}] with its question"));
            return None;
        };
        let item = item(&own, &format!("{}-{form}", id.value), &objective, asked);
        own.done();
        Some(item)
    };
    let (a, b) = (form("A"), form("B"));
    let pair = PairedItem { id: id.value.clone(), objective: objective.clone(), a: a?, b: b? };
    table.done();
    Some(pair)
}

fn translate(doc: &Doc<'_>, pairs: &mut [PairedItem], scope: &Scope<'_>, compared: &English) {
    let tree = parse_toml(doc);
    let root = Table::root(doc, &tree, "the tests").translated();
    let mut sources = Vec::new();
    for pair in pairs {
        let Some(table) = root.table(&pair.id, &format!("the pair {}", pair.id)) else { continue };
        sources.push((pair.id.clone(), table.maybe_text("source").map(|source| source.value), table.line));
        for (form, item) in [("A", &mut pair.a), ("B", &mut pair.b)] {
            translate_form(&table, form, item, scope);
        }
        table.done();
    }
    sources.extend(root.other_keys().into_iter().map(|other| (other.value, None, other.line)));
    let blocks = sources.iter().map(|(key, source, line)| Translated { key, source: source.as_deref(), line: *line });
    compared.compare(doc, "pair", &blocks.collect::<Vec<_>>());
}

fn translate_form(table: &Table<'_>, form: &str, item: &mut Item, scope: &Scope<'_>) {
    let Some(own) = table.table(form, &format!("the form {form} of {}", table.what)) else {
        table.doc.warning(table.line, format!("The form {form} of {} is not translated", table.what), "Translate it");
        return;
    };
    if let Some(text) = translated_words(&own, item, scope) {
        item.text.set(scope.lang.get(), text);
    }
    own.done();
}
