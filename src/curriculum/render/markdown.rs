//! Markdown to HTML: safe (nothing of the author's HTML passes), without styles, in the classes of the stylesheet.

use comrak::nodes::{Node, NodeValue};
use comrak::options::Plugins;
use comrak::{Arena, Options, parse_document};

use super::scope::{Scope, Slot};
use super::slots::{set_aside, words_of};
use super::writer::{Writer, write_node};
use crate::curriculum::model::Html;
use crate::curriculum::parse::Doc;

/// A piece of Markdown and its place.
#[derive(Clone, Copy, Debug)]
pub(in crate::curriculum) struct Piece<'p> {
    pub text: &'p str,
    /// Lines of the file before the first of `text`.
    pub lines_before: u32,
    /// Headings inside get this with a number as their identifier.
    pub id: &'p str,
    /// The heading above, which names the regions of tables.
    pub heading: &'p str,
    /// The highest level that a heading inside may have.
    pub top_level: u8,
}

/// Renders a piece and reports what is wrong in it.
pub(in crate::curriculum) fn markdown(scope: &Scope<'_>, doc: &Doc<'_>, piece: Piece<'_>) -> Html {
    let slotted = set_aside(scope, doc, piece.text, piece.lines_before);
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, &slotted.text, &options);
    look_at(scope, doc, &piece, root, &slotted.slots);
    let mut out = String::with_capacity(piece.text.len() * 2);
    let writer = Writer { scope, doc, piece, slots: &slotted.slots, headings: 0, heading: piece.heading.to_owned() };
    let written =
        comrak::html::format_document_with_formatter(root, &options, &mut out, &Plugins::default(), write_node, writer);
    written.expect("writing to memory does not fail");
    Html(out)
}

/// A text of one paragraph, without the tags of the paragraph around it.
pub(in crate::curriculum) fn inline_markdown(scope: &Scope<'_>, doc: &Doc<'_>, text: &str, line: u32) -> Html {
    let piece = Piece { text, lines_before: line - 1, id: "text", heading: "", top_level: 7 };
    let html = markdown(scope, doc, piece).0;
    let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => Html(inner.to_owned()),
        _ => Html(html),
    }
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.alerts = true;
    options.extension.tasklist = true;
    options
}

/// Reports what the writer leaves out or cannot judge: HTML, headings of the wrong level, long sentences.
fn look_at(scope: &Scope<'_>, doc: &Doc<'_>, piece: &Piece<'_>, root: Node<'_>, slots: &[Slot]) {
    for node in root.descendants() {
        let data = node.data();
        let line = piece.lines_before + data.sourcepos.start.line.max(1) as u32;
        match &data.value {
            NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => {
                doc.error(line, "HTML is not read", "Write it in Markdown, or write \\< for the sign itself");
            }
            NodeValue::Heading(heading) if heading.level < piece.top_level => {
                let todo = match piece.top_level {
                    3 => "Write ### here: # is the title, and ## begins a section with {#identifier}",
                    2 => "Write ## here: # is the title",
                    _ => "Write it as a paragraph",
                };
                doc.error(line, "A heading of this level cannot stand here", todo);
            }
            NodeValue::Paragraph | NodeValue::TableCell => {
                look_for_references(doc, piece, node, line);
                scope.look_at_sentences(doc, &words_of(node, slots), line);
            }
            _ => {}
        }
    }
}

/// Reports `[words][name]` where nothing is defined as `[name]: address`: it is read as text, brackets and all.
fn look_for_references(doc: &Doc<'_>, piece: &Piece<'_>, paragraph: Node<'_>, line: u32) {
    // brackets that are meant are written with a backslash
    if !piece.text.contains("][") {
        return;
    }
    let mut text = String::new();
    for node in paragraph.descendants() {
        match &node.data().value {
            NodeValue::Text(own) => text.push_str(own),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push('\n'),
            // brackets in code are code
            NodeValue::Code(_) => text.push('`'),
            _ => {}
        }
    }
    for (at, _) in text.match_indices("][") {
        let (before, after) = (&text[..at], &text[at + 2..]);
        let Some((name, _)) = after.split_once(']').filter(|_| before.contains('[')) else { continue };
        let on = line + before.matches('\n').count() as u32;
        let words = before.rsplit('[').next().unwrap_or_default();
        let what = format!("The link [{words}][{name}] leads nowhere: [{name}] is not defined");
        doc.error(on, what, "Write [words](address)");
    }
}
