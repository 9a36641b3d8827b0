//! The terms that lessons link to. Their wording in all languages stands at the end of the document, so that a reader without a
//! connection is not sent away for it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::curriculum::{Curriculum, Html, Lesson, TermStatus};
use crate::i18n::Lang;
use crate::people::names::sort_key;

/// The terms of a document.
#[derive(Clone, Debug, Serialize)]
pub struct PaperTerms {
    /// Tag and own name of each language, the reader's first.
    pub languages: Vec<(&'static str, &'static str)>,
    /// In the order of the first language.
    pub rows: Vec<PaperTerm>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct PaperTerm {
    /// The fragment, as [`super::medium::Medium`] writes it into links.
    pub id: String,
    /// By language.
    pub names: Vec<String>,
}

impl PaperTerms {
    /// Those that the lessons link to.
    pub fn of<'l>(curriculum: &Curriculum, lessons: impl Iterator<Item = &'l Lesson>, lang: Lang) -> Self {
        let mut languages = vec![lang];
        languages.extend([Lang::Kk, Lang::Ru, Lang::En].into_iter().filter(|other| *other != lang));
        let mut used = BTreeSet::new();
        lessons.for_each(|lesson| add_terms(lesson, lang, &mut used));
        let terms = curriculum.glossary.iter().filter(|term| term.status != TermStatus::DoNotUse && used.contains(&term.slug));
        let mut rows: Vec<_> = terms
            .map(|term| PaperTerm {
                id: format!("term-{}", term.slug),
                names: languages.iter().map(|lang| term.name.text(*lang).to_owned()).collect(),
            })
            .collect();
        rows.sort_by_cached_key(|row| sort_key(&row.names[0]));
        Self { languages: languages.iter().map(|lang| (lang.tag(), lang.own_name())).collect(), rows }
    }

    /// For samples.
    pub(super) fn sample() -> Self {
        let names = ["consent", "келісім", "согласие"].map(str::to_owned).to_vec();
        Self {
            languages: vec![("en", "English"), ("kk", "Қазақша"), ("ru", "Русский")],
            rows: vec![PaperTerm { id: "term-consent".to_owned(), names }],
        }
    }

    /// For samples: no term is linked to.
    pub(super) fn none() -> Self {
        Self { languages: Vec::new(), rows: Vec::new() }
    }
}

fn add_terms(lesson: &Lesson, lang: Lang, used: &mut BTreeSet<String>) {
    let text = lesson.text.get(lang).1;
    let sections = text.sections.iter().map(|section| &section.html);
    let mistakes = text.mistakes.iter().flat_map(|one| std::iter::once(&one.mistake).chain(&one.better));
    let tool = lesson.tool_page.iter().map(|pages| &pages.get(lang).1.html);
    let scenario = lesson.scenario.iter().flat_map(|scenario| {
        let text = scenario.text.get(lang).1;
        let decisions = text
            .decisions
            .values()
            .flat_map(|decision| decision.situation.iter().chain(decision.choices.values().map(|choice| &choice.consequence)));
        std::iter::once(&text.setup).chain(&text.ending).chain(decisions)
    });
    for html in sections.chain(mistakes).chain(tool).chain(scenario) {
        add_links(html, used);
    }
}

fn add_links(html: &Html, used: &mut BTreeSet<String>) {
    for part in html.for_reader(Lang::En).split("/en/glossary#").skip(1) {
        used.extend(part.split('"').next().map(str::to_owned));
    }
}
