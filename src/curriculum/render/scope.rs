//! What the rendering of a text needs to know, and how a text refers to sources and terms.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::citations::Citations;
use super::known::Known;
use crate::curriculum::check::long_sentence;
use crate::curriculum::model::CitedSource;
use crate::curriculum::parse::{Citation, Doc, InlineKind, inlines};
use crate::i18n::Lang;

/// One text body in one language: a lesson, a tool page, a scenario, the questions of a module.
pub(in crate::curriculum) struct Scope<'s> {
    pub known: &'s Known,
    /// The language of the part that is being rendered: a translation may have parts that are still in English.
    pub lang: Cell<Lang>,
    /// Sources are numbered and listed; elsewhere a mark is only looked at and leaves nothing.
    numbered: Option<RefCell<Citations>>,
    /// Fragments that a link within the text may lead to.
    pub anchors: BTreeSet<String>,
    /// How often a table stands under a heading, so that each has a name of its own.
    labels: RefCell<BTreeMap<String, u32>>,
}

/// What stands in the text instead of a mark or a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub html: String,
    /// What a reader of plain text sees.
    pub plain: String,
    /// A mark closes up to the word before it.
    pub is_mark: bool,
}

impl<'s> Scope<'s> {
    pub fn new(known: &'s Known, lang: Lang) -> Self {
        Self { known, lang: Cell::new(lang), numbered: None, anchors: BTreeSet::new(), labels: RefCell::default() }
    }

    /// A text with a list of sources at its end.
    pub fn with_sources(known: &'s Known, lang: Lang) -> Self {
        Self { numbered: Some(RefCell::new(Citations::new(lang))), ..Self::new(known, lang) }
    }

    /// The sources in order of first use.
    pub fn into_sources(self) -> Vec<CitedSource> {
        self.numbered.map(|citations| citations.into_inner().into_list()).unwrap_or_default()
    }

    /// A text that is shown as it is, without Markdown: marks go, terms leave their words. Reports what is wrong in it.
    pub fn plain(&self, doc: &Doc<'_>, text: &str, line: u32) -> String {
        let mut out = String::with_capacity(text.len());
        let mut end = 0;
        for inline in inlines(text) {
            let slot = self.slot(doc, &inline.kind, line + text[..inline.range.start].matches('\n').count() as u32, false);
            out.push_str(&text[end..inline.range.start]);
            if slot.is_mark {
                out.truncate(out.trim_end().len());
            }
            out.push_str(&slot.plain);
            end = inline.range.end;
        }
        out.push_str(&text[end..]);
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        self.look_at_sentences(doc, &out, line);
        out
    }

    /// Warns of sentences that are too long to be understood at once, or to be translated well.
    pub(super) fn look_at_sentences(&self, doc: &Doc<'_>, paragraph: &str, line: u32) {
        if let Some(long) = long_sentence(paragraph) {
            let what = format!("A sentence has {} words: “{} …”", long.words, long.beginning);
            doc.warning(line, what, "Make two of it: 30 words are the most");
        }
    }

    /// A name for a table's region that no other table of the text has.
    pub(super) fn label(&self, heading: &str) -> String {
        let mut labels = self.labels.borrow_mut();
        let count = labels.entry(heading.to_owned()).or_default();
        *count += 1;
        if *count == 1 { heading.to_owned() } else { format!("{heading} ({count})") }
    }

    /// What stands in the text for a mark or a term. Numbers are given where `citing`.
    pub(super) fn slot(&self, doc: &Doc<'_>, kind: &InlineKind<'_>, line: u32, citing: bool) -> Slot {
        match kind {
            InlineKind::Sources(citations) => {
                let numbers: BTreeSet<_> = citations.iter().filter_map(|cited| self.cite(doc, cited, line, citing)).collect();
                let links: Vec<_> = numbers.iter().map(|number| format!("<a href=\"#sources\">{number}</a>")).collect();
                let html =
                    if links.is_empty() { String::new() } else { format!("<sup class=\"ref\">{}</sup>", links.join(", ")) };
                Slot { html, plain: String::new(), is_mark: true }
            }
            InlineKind::Unreadable(entry) => {
                let todo = "Write sources as [S02 art. 3; S05] and an authoring judgement as [AJ]";
                doc.error(line, format!("“{entry}” is not a source mark"), todo);
                Slot { html: String::new(), plain: String::new(), is_mark: true }
            }
            InlineKind::Term { term, text } => self.term_slot(doc, term, *text, line),
        }
    }

    fn cite(&self, doc: &Doc<'_>, citation: &Citation<'_>, line: u32, citing: bool) -> Option<usize> {
        let Some(source) = self.known.sources.get(citation.id) else {
            let todo = "Correct the number, or add the source to sources.toml";
            doc.error(line, format!("There is no source {}", citation.id), todo);
            return None;
        };
        let numbered = self.numbered.as_ref().filter(|_| citing)?;
        Some(numbered.borrow_mut().cite(source, citation.place))
    }

    fn term_slot(&self, doc: &Doc<'_>, english: &str, text: Option<&str>, line: u32) -> Slot {
        let Some(term) = self.known.term(english) else {
            let todo = "Write the English term of glossary.csv before the |, or add the term there";
            doc.error(line, format!("“{english}” is not in the glossary"), todo);
            let plain = text.unwrap_or(english).to_owned();
            return Slot { html: escape(&plain), plain, is_mark: false };
        };
        let plain = match (text, self.lang.get()) {
            (Some(text), _) => text.to_owned(),
            (None, Lang::En) => english.to_owned(),
            (None, lang) => term.name.text(lang).to_owned(),
        };
        let html = format!("<a class=\"term\" href=\"/{{lang}}/glossary#{}\">{}</a>", term.slug, escape(&plain));
        Slot { html, plain, is_mark: false }
    }
}

/// Text for HTML, in and outside of attributes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
