//! What every file may refer to: terms, sources, images.

use super::reading::Reading;
use crate::curriculum::model::{ByLang, Confidence, Source};
use crate::curriculum::parse::{At, Table, glossary, parse_toml};
use crate::curriculum::render::{Known, image_size};
use crate::i18n::Lang;

/// Reads the glossary, the sources and the images.
pub(super) fn references(reading: &Reading<'_>) -> Known {
    let mut known = Known::default();
    known.edition = reading.archive.edition();
    if let Some(doc) = reading.needed("glossary.csv", "Put the glossary there") {
        known.set_terms(glossary(&doc));
    }
    if let Some(doc) = reading.needed("sources.toml", "Put the sources there, each as [S02] with `title` and `confidence`") {
        let tree = parse_toml(&doc);
        let root = Table::root(&doc, &tree, "sources.toml");
        for id in root.other_keys() {
            if let Some(source) = source(&root, &id) {
                known.sources.insert(id.value, source);
            }
        }
    }
    for (path, bytes) in reading.archive.iter().filter(|(path, _)| path.starts_with("images/")) {
        known.images.insert(path.to_owned(), image_size(bytes));
    }
    known
}

fn source(root: &Table<'_>, id: &At<String>) -> Option<Source> {
    let digits = id.value.strip_prefix('S').unwrap_or_default();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        root.doc.error(id.line, format!("“{}” cannot name a source", id.value), "Write S and a number: [S02]");
    }
    let table = root.table(&id.value, &format!("the source {}", id.value))?;
    let mut title = ByLang::english(table.text("title").map(|title| title.value).unwrap_or_default());
    for lang in [Lang::Ru, Lang::Kk] {
        if let Some(own) = table.maybe_text(&format!("title_{lang}")) {
            title.set(lang, own.value);
        }
    }
    let confidence = match table.text("confidence").as_ref().map(|at| at.value.as_str()) {
        Some("H") => Confidence::High,
        Some("M") | None => Confidence::Medium,
        Some(other) => {
            table.error("confidence", format!("The confidence “{other}” is not known"), "Write H (high) or M (medium)");
            Confidence::Medium
        }
    };
    let later = table.flag("later");
    let url = table.maybe_text("url").map(|url| url.value);
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        table.error("url", "The address does not begin with https://", "Write the whole address, or leave it out");
    }
    table.done();
    Some(Source { id: id.value.clone(), title, confidence, later, url })
}
