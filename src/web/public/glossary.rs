//! The terms of the programme in three languages, and the words that it avoids.

use serde::Serialize;

use super::edition::edition_for;
use crate::curriculum::{Term, TermStatus};
use crate::i18n::Lang;
use crate::web::{Answer, Page, Visit};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryPage {
    /// Reviewers have not signed it off in this language.
    is_draft: bool,
    /// Tag and own name of each language, the reader's first.
    languages: Vec<(&'static str, &'static str)>,
    terms: Vec<TermRow>,
    /// The first letters of the terms in the reader's language, each with the first term that begins with it.
    letters: Vec<(String, String)>,
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
        // A term in quotation marks stands where its first letter does.
        let begins = |name: &str| name.trim_start_matches(|letter: char| !letter.is_alphabetic()).to_owned();
        rows.sort_by_cached_key(|row| crate::people::names::sort_key(&begins(&row.names[0])));
        rows
    };
    let terms = rows(|term| term.status != TermStatus::DoNotUse);
    let page = GlossaryPage {
        is_draft: curriculum.review.is_draft("glossary", visit.lang),
        letters: letters(&terms),
        terms,
        avoided: rows(|term| term.status == TermStatus::DoNotUse),
        languages: langs.iter().map(|lang| (lang.tag(), lang.own_name())).collect(),
    };
    visit.page(&page)
}

/// In the order of the terms; a letter that comes again later is not repeated.
fn letters(terms: &[TermRow]) -> Vec<(String, String)> {
    let mut letters: Vec<(String, String)> = Vec::new();
    for term in terms {
        let first = term.names[0].chars().find(|letter| letter.is_alphabetic());
        let Some(letter) = first.map(|first| first.to_uppercase().to_string()) else { continue };
        if !letters.iter().any(|(known, _)| *known == letter) {
            letters.push((letter, term.slug.clone()));
        }
    }
    letters
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
        let letters = vec![("B".to_owned(), "best-interests".to_owned())];
        vec![Self { is_draft: true, languages, letters, terms: vec![row(false), row(true)], avoided: vec![row(false)] }]
    }
}
