//! Files of one page: a title in the head, a text below. Tools and the support page.

use super::reading::Reading;
use super::translation::{English, Translated};
use crate::curriculum::model::{ByLang, Page};
use crate::curriculum::parse::{Doc, Form, Table, in_language, parse_toml, split};
use crate::curriculum::render::{Known, Piece, Scope, markdown};
use crate::i18n::Lang;

/// Reads a page in all languages of the programme. `None` where the English is missing or cannot be used.
pub(super) fn page(reading: &Reading<'_>, known: &Known, path: &str) -> Option<ByLang<Page>> {
    reading.translations().for_each(|lang| reading.mark_used(&in_language(path, lang)));
    let english = reading.needed(path, "Write it: +++, title = \"…\", +++ and the text")?;
    let compared = English::new(Form::Whole, &english);
    let mut page = ByLang::english(page_in(known, &english, Lang::En, None)?);
    for lang in reading.translations() {
        let translation = reading.translation(&in_language(path, lang), lang);
        if let Some(text) = translation.and_then(|doc| page_in(known, &doc, lang, Some(&compared))) {
            page.set(lang, text);
        }
    }
    Some(page)
}

fn page_in(known: &Known, doc: &Doc<'_>, lang: Lang, english: Option<&English>) -> Option<Page> {
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
    let scope = Scope::new(known, lang);
    let piece = Piece { text: front.body, lines_before: front.body_after, id: "part", heading: &title, top_level: 2 };
    let html = markdown(&scope, doc, piece);
    Some(Page { title, html })
}
