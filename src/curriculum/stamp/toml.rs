//! Marks in TOML: `source` at the head and in the table of each block.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Edit;
use crate::curriculum::parse::{Doc, parse_toml};

/// The edits that bring the marks up to date.
pub(super) fn edits(doc: &Doc<'_>, marks: &BTreeMap<String, String>) -> Vec<Edit> {
    let tree = parse_toml(doc);
    let root = tree.get_ref();
    let mut edits = Vec::new();
    for (key, mark) in marks {
        if key.is_empty() {
            edits.extend(source_at_head(doc.text, root, mark));
            continue;
        }
        let Some(value) = root.get(key.as_str()) else { continue };
        let Some(table) = value.get_ref().as_table() else { continue };
        if let Some(source) = table.get("source") {
            edits.extend(replaced(source, mark));
        } else if doc.text[value.span().start..].starts_with('{') {
            let line = doc.line_of(value.span().start);
            let todo = format!("Write it as a table of its own: [\"{key}\"]");
            doc.error(line, format!("{key} stands in one line, where no mark can be put"), todo);
        } else {
            edits.push(in_table(doc.text, key, value, mark));
        }
    }
    edits
}

/// The edit that puts `source` among the first keys of a document, before its first table.
pub(super) fn source_at_head(text: &str, root: &DeTable<'_>, mark: &str) -> Option<Edit> {
    if let Some(source) = root.get("source") {
        return replaced(source, mark);
    }
    let is_header = |start: usize| line_start(text, start, |line| line.starts_with('['));
    let plain = root.iter().filter(|(key, _)| !is_header(key.span().start));
    let at = plain.map(|(_, value)| after_line(text, value.span().end)).max().unwrap_or(0);
    Some(inserted(text, at, &format!("source = \"{mark}\"")))
}

fn replaced(source: &Spanned<DeValue<'_>>, mark: &str) -> Option<Edit> {
    let present = source.get_ref().as_str() == Some(mark);
    (!present).then(|| Edit { range: source.span(), text: format!("\"{mark}\"") })
}

/// A mark for a table: below its own header or, where only its parts have headers, with a header above the first of them.
fn in_table(text: &str, key: &str, table: &Spanned<DeValue<'_>>, mark: &str) -> Edit {
    let start = table.span().start;
    let own = line_start(text, start, |line| {
        let header = line.split('#').next().unwrap_or(line).trim();
        header.trim_start_matches('[').trim_end_matches(']').trim().trim_matches(['"', '\'']) == key
    });
    if own {
        return inserted(text, after_line(text, start), &format!("source = \"{mark}\""));
    }
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let simple = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    let header = if simple { format!("[{key}]") } else { format!("[\"{key}\"]") };
    let end = line_end(text);
    inserted(text, line, &format!("{header}{end}source = \"{mark}\""))
}

/// A line of its own at a place where a line begins.
fn inserted(text: &str, at: usize, line: &str) -> Edit {
    let end = line_end(text);
    let before = if at > 0 && !text[..at].ends_with('\n') { end } else { "" };
    Edit { range: at..at, text: format!("{before}{line}{end}") }
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Where the line after this place begins, or the end of the text.
fn after_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Whether the line in which this place stands is as asked.
fn line_start(text: &str, at: usize, is: impl Fn(&str) -> bool) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    is(text[start..].lines().next().unwrap_or_default().trim_start())
}
