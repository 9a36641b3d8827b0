//! The texts of the files: which bytes are words for readers, in which language, and what may be quoted there.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::curriculum::parse::{Doc, named};
use crate::i18n::Lang;

/// A stretch of a file that readers see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub range: Range<usize>,
    pub lang: Lang,
    /// The question that it belongs to.
    pub question: String,
    /// The section of a lesson's text that it is; empty elsewhere.
    pub section: String,
}

/// Terms that may be quoted: for all files of a folder, or for a question (then the key is `#` and its identifier).
pub(super) type Quotes = BTreeMap<String, Vec<String>>;

/// The stretches of a file.
pub(super) fn stretches(doc: &Doc<'_>) -> Vec<Stretch> {
    let lang = named(doc.path).map_or(Lang::En, |named| named.lang);
    let whole = |range| Stretch { range, lang, question: String::new(), section: String::new() };
    if doc.path.ends_with(".md") {
        return sections(doc.text).map(|(section, range)| Stretch { section: section.to_owned(), ..whole(range) }).collect();
    }
    if !doc.path.ends_with(".toml") {
        return Vec::new();
    }
    let (tree, _) = DeTable::parse_recoverable(doc.text);
    let mut found = Vec::new();
    let mut quotes = Quotes::new();
    visit_table(tree.get_ref(), &whole(0..0), &mut found, &mut quotes);
    found
}

/// The parts of a text by its headings, each with the identifier of its own: empty before the first.
fn sections(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let heads = text.match_indices("\n## ").map(|(at, _)| at + 1);
    let starts: Vec<usize> = std::iter::once(0).chain(heads).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| {
        let head = text[start..end].lines().next().filter(|head| head.starts_with("## ")).unwrap_or_default();
        let id = head.split_once("{#").map_or("", |(_, rest)| rest.split(['}', ' ']).next().unwrap_or_default());
        (id, start..end)
    })
}

/// What `lesson.toml` or a file of questions allows to be quoted.
pub(super) fn quotes(doc: &Doc<'_>) -> Quotes {
    let (tree, _) = DeTable::parse_recoverable(doc.text);
    let mut quotes = Quotes::new();
    let whole = Stretch { range: 0..0, lang: Lang::En, question: String::new(), section: String::new() };
    visit_table(tree.get_ref(), &whole, &mut Vec::new(), &mut quotes);
    let folder = doc.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = |question: String| if question.is_empty() { format!("{folder}/") } else { format!("#{question}") };
    quotes.into_iter().map(|(question, terms)| (named(question), terms)).collect()
}

fn visit_table(table: &DeTable<'_>, around: &Stretch, found: &mut Vec<Stretch>, quotes: &mut Quotes) {
    let mut own = around.clone();
    // A question says its own identifier; the parts of it have identifiers too, without a kind or an objective.
    if let Some(id) = table.get("id").and_then(|id| id.get_ref().as_str()).filter(|_| table.contains_key("objective")) {
        id.clone_into(&mut own.question);
    }
    for (key, value) in table.iter() {
        let key = key.get_ref().as_ref();
        if key == "quotes_terms" {
            let terms = value.get_ref().as_array().into_iter().flat_map(|list| list.iter());
            let terms = terms.filter_map(|term| term.get_ref().as_str()).map(str::to_owned);
            quotes.entry(own.question.clone()).or_default().extend(terms);
            continue;
        }
        let tag = key.rsplit('_').next().unwrap_or(key);
        let mut inner = Stretch { lang: tag.parse().unwrap_or(own.lang), ..own.clone() };
        // In a translation the key of the table is the question's identifier.
        if inner.question.is_empty() && value.get_ref().is_table() && key.contains('-') {
            key.clone_into(&mut inner.question);
        }
        visit(value, &inner, found, quotes);
    }
}

fn visit(value: &Spanned<DeValue<'_>>, around: &Stretch, found: &mut Vec<Stretch>, quotes: &mut Quotes) {
    match value.get_ref() {
        DeValue::String(_) => found.push(Stretch { range: value.span(), ..around.clone() }),
        DeValue::Array(list) => list.iter().for_each(|entry| visit(entry, around, found, quotes)),
        DeValue::Table(table) => visit_table(table, around, found, quotes),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}
