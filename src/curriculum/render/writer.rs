//! How each kind of node becomes HTML, where it is not as comrak does it.

use std::fmt::{self, Write as _};

use comrak::html::{ChildRendering, Context, format_node_default};
use comrak::nodes::{AlertType, Node, NodeAlert, NodeLink, NodeValue, TableAlignment};

use super::links::{address_of, image_attributes};
use super::markdown::Piece;
use super::scope::{Scope, Slot, escape};
use super::slots::{Part, begins_with_mark, filled, parts, words_of};
use crate::curriculum::parse::Doc;

/// What is known while a piece is written.
pub(super) struct Writer<'w> {
    pub scope: &'w Scope<'w>,
    pub doc: &'w Doc<'w>,
    pub piece: Piece<'w>,
    pub slots: &'w [Slot],
    /// Headings written so far.
    pub headings: u32,
    /// The last of them, or the one above the piece.
    pub heading: String,
}

type Out<'c, 'o, 'w> = Context<'c, 'o, Writer<'w>>;
type Written = Result<ChildRendering, fmt::Error>;

pub(super) fn write_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, entering: bool) -> Written {
    let data = node.data();
    let line = out.user.piece.lines_before + data.sourcepos.start.line.max(1) as u32;
    match &data.value {
        NodeValue::Text(text) => text_node(out, node, text, entering),
        NodeValue::SoftBreak if closes_up(out, node) => Ok(ChildRendering::HTML),
        NodeValue::Code(code) if entering => {
            let literal = filled(&code.literal, out.user.slots);
            write!(out, "<code>{}</code>", escape(&literal))?;
            Ok(ChildRendering::HTML)
        }
        NodeValue::CodeBlock(block) if entering => {
            let literal = filled(&block.literal, out.user.slots);
            out.cr()?;
            writeln!(out, "<pre><code>{}</code></pre>", escape(&literal))?;
            Ok(ChildRendering::HTML)
        }
        NodeValue::Code(_) | NodeValue::CodeBlock(_) | NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => {
            Ok(ChildRendering::Skip)
        }
        NodeValue::Heading(heading) => heading_node(out, node, heading.level.clamp(2, 6), entering),
        NodeValue::Link(link) => link_node(out, node, link, line, entering),
        NodeValue::Image(link) => image_node(out, node, link, line, entering),
        NodeValue::Alert(alert) => alert_node(out, alert, line, entering),
        NodeValue::BlockQuote => block(out, entering, "<blockquote class=\"quote\">", "</blockquote>"),
        NodeValue::Table(_) if entering => {
            let label = out.user.scope.label(&out.user.heading);
            let open = format!(
                "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table class=\"table\">",
                escape(&label)
            );
            block(out, true, &open, "")
        }
        NodeValue::Table(_) => block(out, false, "", "</table></div>"),
        NodeValue::TableRow(head) => row_node(out, node, *head, entering),
        NodeValue::TableCell => cell_node(out, node, entering),
        NodeValue::TaskItem(_) => {
            if entering {
                out.cr()?;
            }
            out.write_str(if entering { "<li class=\"tick\">" } else { "</li>\n" })?;
            Ok(ChildRendering::HTML)
        }
        _ => format_node_default(out, node, entering),
    }
}

fn block(out: &mut Out<'_, '_, '_>, entering: bool, open: &str, close: &str) -> Written {
    out.cr()?;
    writeln!(out, "{}", if entering { open } else { close })?;
    Ok(ChildRendering::HTML)
}

fn text_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, text: &str, entering: bool) -> Written {
    if !entering {
        return Ok(ChildRendering::HTML);
    }
    let slots = out.user.slots;
    let parts = parts(text);
    for (index, part) in parts.iter().enumerate() {
        match part {
            Part::Slot(slot) => out.write_str(slots.get(*slot).map_or("", |slot| &slot.html))?,
            Part::Text(text) => {
                let next_is_mark = match parts.get(index + 1) {
                    Some(Part::Slot(slot)) => slots.get(*slot).is_some_and(|slot| slot.is_mark),
                    Some(Part::Text(_)) => false,
                    None => node.next_sibling().is_some_and(|next| is_mark(out, next)),
                };
                let is_end = index + 1 == parts.len() && ends_paragraph(node);
                match before_line(text).filter(|_| is_end) {
                    Some(before) => {
                        out.escape(before)?;
                        out.write_str("<span class=\"fill\"></span>")?;
                    }
                    None => out.escape(if next_is_mark { text.trim_end() } else { text })?,
                }
            }
        }
    }
    Ok(ChildRendering::HTML)
}

/// Whether a text is the last thing in a paragraph.
fn ends_paragraph(node: Node<'_>) -> bool {
    node.next_sibling().is_none() && node.parent().is_some_and(|parent| matches!(parent.data().value, NodeValue::Paragraph))
}

/// What stands before a line to write on: three dots or more, each `…`, at the end of a text.
fn before_line(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let before = text.trim_end_matches('…');
    text.ends_with("………").then_some(before)
}

/// Whether a line break stands before a mark, which closes up to the word before it.
fn closes_up(out: &Out<'_, '_, '_>, node: Node<'_>) -> bool {
    node.next_sibling().is_some_and(|next| is_mark(out, next))
}

fn is_mark(out: &Out<'_, '_, '_>, node: Node<'_>) -> bool {
    matches!(&node.data().value, NodeValue::Text(text) if begins_with_mark(text, out.user.slots))
}

fn heading_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, level: u8, entering: bool) -> Written {
    if entering {
        out.user.headings += 1;
        out.user.heading = words_of(node, out.user.slots);
        let id = format!("{}-{}", out.user.piece.id, out.user.headings);
        out.cr()?;
        write!(out, "<h{level} id=\"{}\">", escape(&id))?;
    } else {
        writeln!(out, "</h{level}>")?;
    }
    Ok(ChildRendering::HTML)
}

fn link_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, link: &NodeLink, line: u32, entering: bool) -> Written {
    let url = filled(&link.url, out.user.slots);
    let address = address_of(out.user.scope, &url);
    if !entering {
        out.write_str(if address.is_ok() { "</a>" } else { "</span>" })?;
        return Ok(ChildRendering::HTML);
    }
    if words_of(node, out.user.slots).trim().is_empty() {
        out.user.doc.error(line, format!("The link to {url} has no words"), "Write them between the square brackets");
    }
    match address {
        Ok(address) => {
            let (lang, rest) = address.strip_prefix("/{lang}").map_or(("", address.as_str()), |rest| ("/{lang}", rest));
            write!(out, "<a href=\"{lang}")?;
            out.escape_href(rest)?;
            out.write_str(if rest.starts_with("https://") { "\" rel=\"noreferrer\">" } else { "\">" })?;
        }
        Err(dead) => {
            out.user.doc.error(line, dead.what, dead.todo);
            out.write_str("<span>")?;
        }
    }
    Ok(ChildRendering::HTML)
}

fn image_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, link: &NodeLink, line: u32, entering: bool) -> Written {
    if entering {
        let alt = words_of(node, out.user.slots);
        if let Some(attributes) = image_attributes(out.user.scope, out.user.doc, &link.url, &alt, line) {
            write!(out, "<img {attributes} alt=\"{}\" loading=\"lazy\">", escape(&alt))?;
        }
    }
    Ok(ChildRendering::Skip)
}

fn alert_node(out: &mut Out<'_, '_, '_>, alert: &NodeAlert, line: u32, entering: bool) -> Written {
    if !entering {
        return block(out, false, "", "</div>");
    }
    let boxes = &out.user.scope.known.boxes;
    let (class, words) = match alert.alert_type {
        AlertType::Tip => (" callout-ok", &boxes.tip),
        AlertType::Important => (" callout-warn", &boxes.important),
        AlertType::Note => ("", &boxes.note),
        AlertType::Warning | AlertType::Caution => {
            out.user.doc.error(line, "There is no box of this kind", "Write [!NOTE], [!TIP] or [!IMPORTANT]");
            ("", &boxes.note)
        }
    };
    let title = match &alert.title {
        Some(title) => filled(title, out.user.slots),
        None => words.text(out.user.scope.lang.get()).to_owned(),
    };
    let open = format!("<div class=\"callout{class} stack stack-s\" role=\"note\">");
    block(out, true, &open, "")?;
    writeln!(out, "<p class=\"callout-h\">{}</p>", escape(&title))?;
    Ok(ChildRendering::HTML)
}

fn row_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, head: bool, entering: bool) -> Written {
    let is_head = |row: Node<'_>| matches!(row.data().value, NodeValue::TableRow(true));
    if entering {
        let first_of_body = !head && node.previous_sibling().is_none_or(is_head);
        out.write_str(match (head, first_of_body) {
            (true, _) => "<thead>\n<tr>",
            (false, true) => "<tbody>\n<tr>",
            (false, false) => "<tr>",
        })?;
    } else {
        out.write_str(match (head, node.next_sibling().is_none()) {
            (true, _) => "</tr>\n</thead>\n",
            (false, true) => "</tr>\n</tbody>\n",
            (false, false) => "</tr>\n",
        })?;
    }
    Ok(ChildRendering::HTML)
}

/// The first column names the rows; a cell without words is never a header.
fn cell_node(out: &mut Out<'_, '_, '_>, node: Node<'_>, entering: bool) -> Written {
    let column = node.preceding_siblings().count() - 1;
    let row = node.parent();
    let head = row.is_some_and(|row| matches!(row.data().value, NodeValue::TableRow(true)));
    let named = (head || column == 0) && !words_of(node, out.user.slots).trim().is_empty();
    let name = if named { "th" } else { "td" };
    if !entering {
        write!(out, "</{name}>")?;
        return Ok(ChildRendering::HTML);
    }
    let right = row.and_then(|row| row.parent()).is_some_and(|table| match &table.data().value {
        NodeValue::Table(table) => matches!(table.alignments.get(column), Some(TableAlignment::Right)),
        _ => false,
    });
    let scope = match (named, head) {
        (true, true) => " scope=\"col\"",
        (true, false) => " scope=\"row\"",
        (false, _) => "",
    };
    write!(out, "<{name}{scope}{}>", if right { " class=\"n\"" } else { "" })?;
    Ok(ChildRendering::HTML)
}
