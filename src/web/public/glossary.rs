//! The terms of the programme in three languages, and the words that it avoids.

use serde::Serialize;

use super::edition::edition_for;
use crate::curriculum::{Term, TermStatus};
use crate::i18n::Lang;
use crate::web::{Answer, Page, Visit};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryPage {
    /// Tag and own name of each language, the reader's first.
    languages: Vec<(&'static str, &'static str)>,
    terms: Vec<TermRow>,
    avoided: Vec<TermRow>,
}

/// A term.
#[derive(Clone, Debug, Serialize)]
struct TermRow {
    slug: String,
    /// In the order of the languages.
    names: Vec<String>,
    /// Experts still discuss it.
    is_contested: bool,
}

/// `GET /glossary`
///
/// # Errors
/// The database's.
pub async fn show(visit: Visit) -> Answer {
    let curriculum = edition_for(&visit).await?;
    let mut langs = vec![visit.lang];
    langs.extend([Lang::Kk, Lang::Ru, Lang::En].into_iter().filter(|lang| *lang != visit.lang));
    let rows = |wanted: fn(&Term) -> bool| {
        let mut rows: Vec<TermRow> = curriculum
            .glossary
            .iter()
            .filter(|term| term.category != "ui" && wanted(term))
            .map(|term| row(term, &langs))
            .collect();
        rows.sort_by_cached_key(|row| crate::people::names::sort_key(&row.names[0]));
        rows
    };
    let page = GlossaryPage {
        terms: rows(|term| term.status != TermStatus::DoNotUse),
        avoided: rows(|term| term.status == TermStatus::DoNotUse),
        languages: langs.iter().map(|lang| (lang.tag(), lang.own_name())).collect(),
    };
    visit.page(&page)
}

fn row(term: &Term, langs: &[Lang]) -> TermRow {
    TermRow {
        slug: term.slug.clone(),
        names: langs.iter().map(|lang| term.name.text(*lang).to_owned()).collect(),
        is_contested: term.status == TermStatus::Contested,
    }
}

impl Page for GlossaryPage {
    const TEMPLATE: &'static str = "public/glossary/show.html";

    fn samples() -> Vec<Self> {
        let row = |is_contested| TermRow {
            slug: "best-interests".to_owned(),
            names: ["best interests of the child", "баланың мүдделері", "наилучшие интересы ребёнка"]
                .map(str::to_owned)
                .to_vec(),
            is_contested,
        };
        let languages = vec![("en", "English"), ("kk", "Қазақша"), ("ru", "Русский")];
        vec![Self { languages, terms: vec![row(false), row(true)], avoided: vec![row(false)] }]
    }
}
