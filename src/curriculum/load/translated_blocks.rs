//! A translation in TOML with one table for each block of the English file, under the block's identifier.

use std::collections::BTreeMap;

use super::translation::{English, Translated};
use crate::curriculum::parse::{At, Doc, Table};
use crate::curriculum::render::Scope;

/// The tables of a translation, as they are read one after the other.
pub(super) struct TranslatedBlocks<'t> {
    root: Table<'t>,
    read: Vec<(String, Option<At<String>>, u32)>,
}

impl<'t> TranslatedBlocks<'t> {
    pub const fn new(root: Table<'t>) -> Self {
        Self { root, read: Vec::new() }
    }

    /// The words at the head of the file.
    pub fn head(&mut self) -> &Table<'t> {
        let source = self.root.maybe_text("source");
        self.read.push((String::new(), source, self.root.line_of("source")));
        &self.root
    }

    /// The table of a block, if it is there.
    pub fn block(&mut self, id: &str, what: &str) -> Option<Table<'t>> {
        let table = self.root.table(id, what)?;
        self.read.push((id.to_owned(), table.maybe_text("source"), table.line));
        Some(table)
    }

    /// Reports what is missing, unknown, stale or not confirmed. `what` names a block: "question".
    pub fn done(mut self, doc: &Doc<'_>, what: &str, english: &English) {
        let others = self.root.other_keys();
        self.read.extend(others.into_iter().map(|other| (other.value, None, other.line)));
        let blocks = self.read.iter().map(|(key, source, line)| Translated {
            key,
            source: source.as_ref().map(|source| source.value.as_str()),
            line: *line,
        });
        english.compare(doc, what, &blocks.collect::<Vec<_>>());
    }
}

/// A text that must be there, as it is shown; empty where it is missing, which is reported.
pub(super) fn plain(table: &Table<'_>, key: &str, scope: &Scope<'_>) -> String {
    table.text(key).map(|at| scope.plain(table.doc, &at.value, at.line)).unwrap_or_default()
}

/// A text that may be left out, as it is shown.
pub(super) fn maybe_plain(table: &Table<'_>, key: &str, scope: &Scope<'_>) -> Option<String> {
    table.maybe_text(key).map(|at| scope.plain(table.doc, &at.value, at.line))
}

/// A text that a translation has where the English has it. `None` where they differ, which is reported.
pub(super) fn same_plain(table: &Table<'_>, key: &str, english: Option<&String>, scope: &Scope<'_>) -> Option<Option<String>> {
    match english {
        Some(_) => Some(plain(table, key, scope)).filter(|text| !text.is_empty()).map(Some),
        None => Some(None),
    }
}

/// The identifiers and English words of the tables `[[key]]`: options and rows.
pub(super) fn choices(table: &Table<'_>, key: &str, scope: &Scope<'_>) -> (Vec<String>, BTreeMap<String, String>) {
    let mut ids = Vec::new();
    let mut words = BTreeMap::new();
    let mut lines = Vec::new();
    for entry in table.tables(key, &format!("the {key} of {}", table.what)) {
        let id = entry.text("id").map(|id| id.value).unwrap_or_default();
        lines.push((id.clone(), entry.line_of("id")));
        words.insert(id.clone(), plain(&entry, "text", scope));
        if !ids.contains(&id) {
            ids.push(id);
        }
        entry.done();
    }
    super::reading::unique_here(table.doc, key, lines.iter().map(|(id, line)| (id.as_str(), *line)));
    (ids, words)
}

/// The words of options or rows in a translation: `options = { lead = "…" }`. `None` where one is missing, which is reported.
pub(super) fn translated_choices(
    table: &Table<'_>,
    key: &str,
    ids: &[String],
    scope: &Scope<'_>,
) -> Option<BTreeMap<String, String>> {
    if ids.is_empty() {
        return Some(BTreeMap::new());
    }
    let Some(own) = table.table(key, &format!("the {key} of {}", table.what)) else {
        let todo = format!("Add {key} = {{ {} = \"…\" }}", ids.join(" = \"…\", "));
        table.doc.warning(table.line, format!("The {key} of {} are not translated", table.what), todo);
        return None;
    };
    let words: BTreeMap<_, _> = ids.iter().map(|id| (id.clone(), plain(&own, id, scope))).collect();
    own.done();
    words.values().all(|text| !text.is_empty()).then_some(words)
}
