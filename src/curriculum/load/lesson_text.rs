//! The text of a lesson in one language.

use std::collections::BTreeSet;

use super::reading::{Reading, unique_here};
use super::translation::{English, Translated};
use crate::curriculum::check::Problems;
use crate::curriculum::model::{LessonText, Mistake, Section, SectionKind};
use crate::curriculum::parse::{Block, Doc, FrontMatter, InlineKind, Table, blocks, inlines, mistakes, parse_toml, split};
use crate::curriculum::render::{Known, Piece, Scope, inline_markdown, markdown};
use crate::i18n::Lang;

/// The file of a lesson's text, divided.
pub(super) struct LessonFile<'a> {
    pub doc: Doc<'a>,
    front: FrontMatter<'a>,
    blocks: Vec<Block<'a>>,
}

/// Divides the file. `None` where it has no head.
pub(super) fn lesson_file(doc: Doc<'_>) -> Option<LessonFile<'_>> {
    let Some(front) = split(doc.text) else {
        doc.error(1, "The file does not begin with a head", "Begin it with +++, title = \"…\" and +++, each in a line");
        return None;
    };
    let mut blocks = blocks(&doc, front.body, front.body_after);
    unique_here(&doc, "section", blocks.iter().map(|block| (block.id, block.line)));
    let mut seen = BTreeSet::new();
    blocks.retain(|block| seen.insert(block.id));
    Some(LessonFile { doc, front, blocks })
}

/// The identifiers that a link to a lesson may name, from the file of its English text; what is wrong in it is reported when it is read.
pub(super) fn anchors(reading: &Reading<'_>, path: &str) -> BTreeSet<String> {
    let silent = Problems::default();
    let text = reading.archive.get(path).and_then(|bytes| Doc::text_of(path, bytes, &silent)).unwrap_or_default();
    let body = split(text).map_or("", |front| front.body);
    let blocks = blocks(&Doc::new(path, text, &silent), body, 0);
    blocks.iter().map(|block| block.id.to_owned()).filter(|id| !id.is_empty()).chain(["sources".to_owned()]).collect()
}

/// The English text.
pub(super) fn english_text(file: &LessonFile<'_>, known: &Known) -> LessonText {
    file.blocks.iter().for_each(|block| look_at_sources(&file.doc, block));
    text_of(file, known, Lang::En, file.blocks.iter().map(|block| (file, block, Lang::En)))
}

/// A translation: in the order of the English, and with the English section where it has none, so that nobody misses it.
pub(super) fn translated_text(
    file: &LessonFile<'_>,
    known: &Known,
    lang: Lang,
    english: &LessonFile<'_>,
    compared: &English,
) -> LessonText {
    compare(file, compared);
    let sections = english.blocks.iter().map(|block| match file.blocks.iter().find(|own| own.id == block.id) {
        Some(own) => (file, own, lang),
        None => (english, block, Lang::En),
    });
    let text = text_of(file, known, lang, sections);
    look_at_same_sources(file, english);
    text
}

/// Warns of lists that have lost or gained entries on the way, and of a content-care line that is not translated.
pub(super) fn look_at_counts(doc: &Doc<'_>, text: &LessonText, english: &LessonText) {
    let lists = [
        ("goals", text.goals.len(), english.goals.len()),
        ("summary", text.summary.len(), english.summary.len()),
        ("common mistakes", text.mistakes.len(), english.mistakes.len()),
        ("`care`", text.care.iter().len(), english.care.iter().len()),
    ];
    for (name, own, wanted) in lists.into_iter().filter(|(_, own, wanted)| own != wanted) {
        doc.warning(1, format!("{name}: {own} here and {wanted} in the English"), "Bring them into line");
    }
}

fn text_of<'f>(
    file: &LessonFile<'_>,
    known: &Known,
    lang: Lang,
    sections: impl Iterator<Item = (&'f LessonFile<'f>, &'f Block<'f>, Lang)>,
) -> LessonText {
    let mut scope = Scope::with_sources(known, lang);
    scope.anchors = file.blocks.iter().map(|block| block.id.to_owned()).chain(["sources".to_owned()]).collect();
    let mut text = lesson_front(file, &scope);
    for (from, block, lang) in sections {
        scope.lang.set(lang);
        add_section(&from.doc, &scope, block, &mut text);
    }
    text.sources = scope.into_sources();
    text
}

fn lesson_front(file: &LessonFile<'_>, scope: &Scope<'_>) -> LessonText {
    let head = file.head();
    let tree = parse_toml(&head);
    let table = Table::root(&head, &tree, "the lesson");
    let lines = |key| table.texts(key).iter().map(|at| scope.plain(&head, &at.value, at.line)).collect::<Vec<_>>();
    let (goals, summary) = (lines("goals"), lines("summary"));
    if goals.is_empty() {
        table.error("goals", "The lesson has no goals", "Write what the reader will be able to do: goals = [\"…\"]");
    }
    if summary.len() != 3 {
        let what = format!("The summary has {} lines", summary.len());
        head.warning(table.line_of("summary"), what, "The close of a lesson has three");
    }
    let text = LessonText {
        title: table.text("title").map(|at| scope.plain(&head, &at.value, at.line)).unwrap_or_default(),
        care: table.maybe_text("care").map(|at| scope.plain(&head, &at.value, at.line)),
        goals,
        summary,
        ..LessonText::default()
    };
    table.maybe_text("source");
    table.done();
    text
}

fn compare(file: &LessonFile<'_>, english: &English) {
    let head = file.head();
    head.be_quiet();
    let tree = parse_toml(&head);
    let table = Table::root(&head, &tree, "the lesson");
    let source = table.maybe_text("source").map(|source| source.value);
    let head = Translated { key: "", source: source.as_deref(), line: table.line_of("source") };
    let sections = file.blocks.iter().filter(|block| !block.id.is_empty());
    let sections = sections.map(|block| Translated { key: block.id, source: block.source, line: block.line });
    english.compare(&file.doc, "section", &std::iter::once(head).chain(sections).collect::<Vec<_>>());
}

fn add_section(doc: &Doc<'_>, scope: &Scope<'_>, block: &Block<'_>, text: &mut LessonText) {
    let kind = match block.id {
        "tool" => SectionKind::Tool,
        "reflection" => SectionKind::Reflection,
        "mistakes" => SectionKind::Mistakes,
        _ => SectionKind::Text,
    };
    let heading = scope.plain(doc, block.heading, block.line);
    let (entries, rest) = if kind == SectionKind::Mistakes { mistakes(block.body) } else { (Vec::new(), String::new()) };
    for entry in &entries {
        let line = block.body_after + entry.line + 1;
        if entry.better.is_none() {
            doc.warning(line, "The mistake has no better alternative", "Write it in the next line after =>");
        }
        let better_line = block.body_after + entry.better_line + 1;
        text.mistakes.push(Mistake {
            mistake: inline_markdown(scope, doc, &entry.mistake, line),
            better: entry.better.as_ref().map(|better| inline_markdown(scope, doc, better, better_line)),
        });
    }
    let body = if kind == SectionKind::Mistakes { &rest } else { block.body };
    let piece = Piece { text: body, lines_before: block.body_after, id: block.id, heading: &heading, top_level: 3 };
    let html = markdown(scope, doc, piece);
    if html.is_empty() && entries.is_empty() {
        doc.error(block.line, format!("The section “{}” is empty", block.heading), "Write its text, or remove the heading");
    }
    text.sections.push(Section { id: block.id.to_owned(), kind, heading, html, lang: scope.lang.get() });
}

/// Warns of key messages that say nothing about where they come from.
fn look_at_sources(doc: &Doc<'_>, block: &Block<'_>) {
    let is_text = !["tool", "reflection", "mistakes"].contains(&block.id);
    let is_marked = inlines(block.body).iter().any(|inline| !matches!(inline.kind, InlineKind::Term { .. }));
    if is_text && !is_marked {
        let todo = "Mark where its claims come from: [S02 art. 3], or [AJ] for an authoring judgement";
        doc.warning(block.line, format!("The section “{}” names no source", block.heading), todo);
    }
}

/// Warns of sections whose translation rests on other sources than the English.
fn look_at_same_sources(file: &LessonFile<'_>, english: &LessonFile<'_>) {
    for block in &file.blocks {
        let Some(source) = english.blocks.iter().find(|source| source.id == block.id) else { continue };
        let (own, wanted) = (source_ids(block), source_ids(source));
        let list = |ids: BTreeSet<&str>| ids.into_iter().collect::<Vec<_>>().join(", ");
        let missing: BTreeSet<_> = wanted.difference(&own).copied().collect();
        let added: BTreeSet<_> = own.difference(&wanted).copied().collect();
        if !missing.is_empty() {
            let what = format!("The section “{}” lacks the source {}", block.heading, list(missing));
            file.doc.warning(block.line, what, format!("Put the mark where it stands in {}", english.doc.path));
        }
        if !added.is_empty() {
            let what = format!("The section “{}” names {}, and the English does not", block.heading, list(added));
            file.doc.warning(block.line, what, format!("Remove the mark, or add it to {}", english.doc.path));
        }
    }
}

fn source_ids<'b>(block: &Block<'b>) -> BTreeSet<&'b str> {
    let kinds = inlines(block.body).into_iter().map(|inline| inline.kind);
    let citations = kinds.filter_map(|kind| if let InlineKind::Sources(list) = kind { Some(list) } else { None });
    citations.flatten().map(|citation| citation.id).collect()
}

impl<'a> LessonFile<'a> {
    /// The head as a document of its own.
    fn head(&self) -> Doc<'a> {
        Doc::part(self.doc.path, self.front.toml, self.front.toml_after, self.doc.problems())
    }
}
