//! Marks in Markdown: `source` in the head, and in the braces of each heading.

use std::collections::BTreeMap;

use super::{Edit, toml};
use crate::curriculum::parse::{Doc, blocks, parse_toml, split};

/// The edits that bring the marks up to date, in sections too where they have marks of their own.
pub(super) fn edits(doc: &Doc<'_>, marks: &BTreeMap<String, String>, in_sections: bool) -> Vec<Edit> {
    let Some(front) = split(doc.text) else {
        doc.error(1, "The file does not begin with a head", "Begin it with +++, title = \"…\" and +++, each in a line");
        return Vec::new();
    };
    let head = Doc::part(doc.path, front.toml, front.toml_after, doc.problems());
    let tree = parse_toml(&head);
    let mut edits = Vec::new();
    if let Some(mark) = marks.get("") {
        let start = offset_in(doc.text, front.toml);
        let moved = toml::source_at_head(front.toml, tree.get_ref(), mark).into_iter();
        edits.extend(moved.map(|edit| Edit { range: edit.range.start + start..edit.range.end + start, ..edit }));
    }
    let sections = if in_sections { blocks(doc, front.body, front.body_after) } else { Vec::new() };
    for block in sections.iter().filter(|block| !block.id.is_empty()) {
        let Some(mark) = marks.get(block.id).filter(|mark| block.source != Some(mark.as_str())) else { continue };
        let start = offset_in(doc.text, block.raw);
        let line = block.raw.lines().next().unwrap_or_default();
        edits.extend(match block.source {
            Some(source) => {
                // The identifier may hold the same letters, so look behind its name only.
                let at = line.rfind("source=").map(|at| start + at + "source=".len());
                at.map(|at| Edit { range: at..at + source.len(), text: mark.clone() })
            }
            None => line.rfind('}').map(|at| Edit { range: start + at..start + at, text: format!(" source={mark}") }),
        });
    }
    edits
}

/// Where a part of a text begins in it.
fn offset_in(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
