//! Files of one page: a title in the head, a text below. Tools, the support page and the guides.

use super::reading::Reading;
use super::translation::{English, Translated};
use crate::curriculum::model::{ByLang, Page};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml, split};
use crate::curriculum::render::{Known, Piece, Scope, markdown};
use crate::i18n::Lang;

/// Reads a page in all languages of the programme. `None` where the English is missing or cannot be used.
pub(super) fn page(reading: &Reading<'_>, known: &Known, path: &str) -> Option<ByLang<Page>> {
    page_in_all(reading, path, |doc, lang, english| page_in(Scope::new(known, lang), doc, english))
}

fn page_in_all(
    reading: &Reading<'_>,
    path: &str,
    read: impl Fn(&Doc<'_>, Lang, Option<&English>) -> Option<Page>,
) -> Option<ByLang<Page>> {
    reading.translations().for_each(|lang| reading.mark_used(&in_language(path, lang)));
    let english = reading.needed(path, "Write it: +++, title = \"…\", +++ and the text")?;
    let compared = English::new(Form::Whole, &english);
    let mut page = ByLang::english(read(&english, Lang::En, None)?);
    for lang in reading.translations() {
        let translation = reading.translation(&in_language(path, lang), lang);
        if let Some(text) = translation.and_then(|doc| read(&doc, lang, Some(&compared))) {
            page.set(lang, text);
        }
    }
    Some(page)
}

/// The same for a page that a programme may do without, with small numbers for its sources and the list of them.
pub(super) fn page_with_sources(reading: &Reading<'_>, known: &Known, path: &str) -> Option<ByLang<Page>> {
    let read = |doc: &Doc<'_>, lang, english: Option<&English>| {
        let mut scope = Scope::with_sources(known, lang);
        scope.anchors.insert("sources".to_owned());
        page_in(scope, doc, english)
    };
    reading.archive.contains(path).then(|| page_in_all(reading, path, read)).flatten()
}

fn page_in(scope: Scope<'_>, doc: &Doc<'_>, english: Option<&English>) -> Option<Page> {
    let Some(front) = split(doc.text) else {
        doc.error(1, "The file does not begin with a head", "Begin it with +++, title = \"…\" and +++, each in a line");
        return None;
    };
    let head = Doc::part(doc.path, front.toml, front.toml_after, doc.problems());
    let tree = parse_toml(&head);
    let table = Table::root(&head, &tree, "the head");
    let title = table.text("title")?.value;
    if let Some(english) = english {
        let source = table.maybe_text("source");
        let source = source.as_ref().map(|source| source.value.as_str());
        english.compare(doc, "page", &[Translated { key: "", source, line: table.line_of("source") }]);
    }
    table.done();
    let piece = Piece { text: front.body, lines_before: front.body_after, id: "part", heading: &title, top_level: 2 };
    let html = markdown(&scope, doc, piece);
    Some(Page { title, html, sources: scope.into_sources() })
}
