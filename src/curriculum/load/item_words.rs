//! The words of a question in one language.

use super::items::parts_key;
use crate::curriculum::model::{Item, ItemKind, ItemText, PartText};
use crate::curriculum::parse::Table;
use crate::curriculum::render::Scope;

/// The English words, out of the table that also says what is right.
pub(super) fn words(table: &Table<'_>, kind: ItemKind, entries: &[Table<'_>], scope: &Scope<'_>) -> ItemText {
    let mut text = head(table, scope);
    if parts_key(kind) != "option" && text.feedback.is_none() {
        let what = format!("{} has no feedback", table.what);
        table.doc.warning(table.line, what, "Write `feedback`: steps and pairs have none of their own");
    }
    for entry in entries {
        let id = entry.text("id").map(|id| id.value).unwrap_or_default();
        text.parts.insert(id, part(entry, kind, scope));
    }
    text
}

/// A translation: a table for each part. `None` where something is missing, because a half-translated question misleads.
pub(super) fn translated_words(table: &Table<'_>, item: &Item, scope: &Scope<'_>) -> Option<ItemText> {
    let mut text = head(table, scope);
    for known in &item.parts {
        let name = format!("the {} {} of {}", parts_key(item.kind), known.id, table.what);
        match table.table(&known.id, &name) {
            Some(entry) => {
                text.parts.insert(known.id.clone(), part(&entry, item.kind, scope));
                entry.done();
            }
            None => table.doc.warning(table.line, format!("{name} is not translated"), format!("Add {} = {{ … }}", known.id)),
        }
    }
    is_whole(&text, &item.text.en).then_some(text)
}

fn is_whole(text: &ItemText, english: &ItemText) -> bool {
    let head = !text.prompt.is_empty() && text.feedback.is_some() == english.feedback.is_some();
    head && english.parts.iter().all(|(id, source)| {
        let Some(own) = text.parts.get(id) else { return false };
        let same = (own.right.is_some(), own.feedback.is_some()) == (source.right.is_some(), source.feedback.is_some());
        same && !own.text.is_empty()
    })
}

fn head(table: &Table<'_>, scope: &Scope<'_>) -> ItemText {
    let feedback = table.maybe_text("feedback");
    ItemText {
        prompt: table.text("prompt").map(|at| scope.plain(table.doc, &at.value, at.line)).unwrap_or_default(),
        feedback: feedback.map(|at| scope.plain(table.doc, &at.value, at.line)),
        ..ItemText::default()
    }
}

fn part(entry: &Table<'_>, kind: ItemKind, scope: &Scope<'_>) -> PartText {
    let plain = |key| entry.text(key).map(|at| scope.plain(entry.doc, &at.value, at.line));
    if kind == ItemKind::Match {
        return PartText { text: plain("left").unwrap_or_default(), right: plain("right"), feedback: None };
    }
    let feedback = if parts_key(kind) == "option" { entry.maybe_text("feedback") } else { None };
    PartText {
        text: plain("text").unwrap_or_default(),
        right: None,
        feedback: feedback.map(|at| scope.plain(entry.doc, &at.value, at.line)),
    }
}
