//! A page of the content with its title, text and sources: law and background, the guides.

use serde::Serialize;

use crate::curriculum::{ByLang, CitedSource, Confidence, Curriculum, Page as ContentPage};
use crate::i18n::Lang;

/// What such a page shows.
#[derive(Clone, Debug, Serialize)]
pub struct TextPage {
    pub title: String,
    /// The language of the text, where it is not the page's.
    pub text_lang: Option<&'static str>,
    pub html: String,
    pub sources: Vec<SourceLine>,
    /// Reviewers have not signed it off in this language.
    pub is_draft: bool,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    pub number: usize,
    pub title: String,
    /// The language of the title, where it is not the page's.
    pub lang: Option<&'static str>,
    pub places: String,
    pub url: Option<String>,
    /// To be checked before anyone relies on it.
    pub is_unsure: bool,
}

impl TextPage {
    /// The page of this name in `review.toml`, for a reader.
    pub fn of(curriculum: &Curriculum, name: &str, page: &ByLang<ContentPage>, lang: Lang) -> Self {
        let (served, page) = page.get(lang);
        Self {
            title: page.title.clone(),
            text_lang: other(lang, served),
            html: page.html.for_reader(lang),
            sources: page.sources.iter().map(|source| SourceLine::of(source, lang)).collect(),
            is_draft: curriculum.review.is_draft(name, served),
        }
    }

    /// With all there may be, and with as little as possible.
    pub fn samples() -> [Self; 2] {
        let full = Self {
            title: "Law and background".to_owned(),
            text_lang: Some("en"),
            html: "<p>A law of 2002<sup class=\"ref\"><a href=\"#sources\">1</a></sup>.</p>".to_owned(),
            sources: vec![SourceLine::sample()],
            is_draft: true,
        };
        [full.clone(), Self { text_lang: None, sources: Vec::new(), is_draft: false, ..full }]
    }
}

impl SourceLine {
    /// For a reader.
    pub fn of(source: &CitedSource, lang: Lang) -> Self {
        Self {
            number: source.number,
            title: source.title.clone(),
            lang: other(lang, source.lang),
            places: source.places.join(", "),
            url: source.url.clone(),
            is_unsure: source.confidence == Confidence::Medium,
        }
    }

    /// One that is not sure.
    pub fn sample() -> Self {
        Self {
            number: 1,
            title: "Convention on the Rights of the Child".to_owned(),
            lang: Some("en"),
            places: "art. 3".to_owned(),
            url: Some("https://example.org/crc".to_owned()),
            is_unsure: true,
        }
    }
}

/// The language of a part, where it is not the page's.
pub fn other(lang: Lang, served: Lang) -> Option<&'static str> {
    (served != lang).then_some(served.tag())
}
