//! Marks and terms stand aside while Markdown is read: each leaves a token of private characters in the text, because brackets
//! and bars mean something else to Markdown.

use std::borrow::Cow;

use comrak::nodes::{Node, NodeValue};

use super::scope::{Scope, Slot};
use crate::curriculum::parse::{Doc, inlines};

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A text with tokens, and what they stand for.
pub(super) struct Slotted {
    pub text: String,
    pub slots: Vec<Slot>,
}

/// A part of a text with tokens.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    Text(&'t str),
    Slot(usize),
}

/// Puts tokens in the place of marks and terms. Lines stay where they are.
pub(super) fn set_aside(scope: &Scope<'_>, doc: &Doc<'_>, text: &str, lines_before: u32) -> Slotted {
    let text: Cow<'_, str> =
        if text.contains([OPEN, CLOSE]) { text.replace([OPEN, CLOSE], "\u{fffd}").into() } else { text.into() };
    let mut slotted = Slotted { text: String::with_capacity(text.len()), slots: Vec::new() };
    let mut end = 0;
    let mut line = lines_before + 1;
    for inline in inlines(&text) {
        let before = &text[end..inline.range.start];
        line += before.matches('\n').count() as u32;
        let breaks = text[inline.range.clone()].matches('\n').count();
        slotted.text.push_str(before);
        slotted.text.extend(std::iter::repeat_n('\n', breaks));
        slotted.text.push_str(&format!("{OPEN}{}{CLOSE}", slotted.slots.len()));
        slotted.slots.push(scope.slot(doc, &inline.kind, line, true));
        line += breaks as u32;
        end = inline.range.end;
    }
    slotted.text.push_str(&text[end..]);
    slotted
}

/// Splits a text of the parsed document at its tokens.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((index, after)) = after.split_once(CLOSE) else { break };
        parts.extend((!before.is_empty()).then_some(Part::Text(before)));
        parts.extend(index.parse().ok().map(Part::Slot));
        rest = after;
    }
    parts.extend((!rest.is_empty()).then_some(Part::Text(rest)));
    parts
}

/// The text as a reader of plain text sees it.
pub(super) fn filled(text: &str, slots: &[Slot]) -> String {
    let mut out = String::new();
    for part in parts(text) {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Slot(index) => out.push_str(slots.get(index).map_or("", |slot| &slot.plain)),
        }
    }
    out
}

/// The words of a node as a reader of plain text sees them.
pub(super) fn words_of(node: Node<'_>, slots: &[Slot]) -> String {
    let mut words = String::new();
    for node in node.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(&filled(text, slots)),
            NodeValue::Code(code) => words.push_str(&filled(&code.literal, slots)),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// Whether a text begins with a source mark.
pub(super) fn begins_with_mark(text: &str, slots: &[Slot]) -> bool {
    matches!(parts(text).first(), Some(Part::Slot(index)) if slots.get(*index).is_some_and(|slot| slot.is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_tokens() {
        let text = "a\u{e000}0\u{e001}b\u{e000}12\u{e001}";
        assert_eq!(parts(text), [Part::Text("a"), Part::Slot(0), Part::Text("b"), Part::Slot(12)]);
        assert_eq!(parts("\u{e000}x\u{e001}"), []);
        assert_eq!(parts("open \u{e000}1"), [Part::Text("open \u{e000}1")]);
    }
}
