//! The passages of one edition in one language, and what is found in them.

use std::collections::BTreeMap;

use super::excerpt::{Run, excerpt, marked};
use super::passages::{Passage, Place, passages};
use super::question::{Question, is_empty};
use super::stems::Stems;
use super::words::words;
use crate::curriculum::Curriculum;
use crate::db::{FullText, WordRow};
use crate::i18n::Lang;

/// An index.
pub struct Index {
    passages: Vec<Passage>,
    rows: FullText,
    /// Every form of a word with its stem.
    vocabulary: BTreeMap<String, String>,
    stems: Stems,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'i> {
    /// The best first.
    pub hits: Vec<Hit<'i>>,
    /// How it fits what was asked.
    pub how: How,
    question: Question,
}

/// One of the passages found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'i> {
    /// The passage.
    pub passage: &'i Passage,
}

/// How what was found fits what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Each passage has every word.
    Every,
    /// No passage has every word; these have some.
    Some,
    /// These words were looked for instead of ones that are nowhere.
    Near(Vec<String>),
}

impl Index {
    /// Of an edition in a language.
    ///
    /// # Errors
    /// SQLite's, when there is no memory for it.
    pub fn of(curriculum: &Curriculum, lang: Lang) -> Result<Self, diesel::result::Error> {
        let (passages, stems) = (passages(curriculum, lang), Stems::of(lang));
        let mut vocabulary = BTreeMap::new();
        let mut comparable = |text: &str| {
            let forms: Vec<String> = words(text).into_iter().map(|word| word.form).collect();
            let stem_of = |form: &String| vocabulary.entry(form.clone()).or_insert_with(|| stems.stem(form)).clone();
            let all: Vec<String> = forms.iter().map(stem_of).collect();
            (all.join(" "), forms.join(" "))
        };
        let rows = passages.iter().map(|passage| {
            // what a term is called in other languages is shown, and found in those
            let text = if matches!(passage.place, Place::Term { .. }) { "" } else { passage.text.as_str() };
            let ((heading, heading_forms), (body, body_forms)) =
                (comparable(&format!("{} {}", passage.title, passage.code)), comparable(text));
            WordRow { heading, heading_forms, body, body_forms }
        });
        let rows = FullText::of(rows.collect::<Vec<_>>())?;
        Ok(Self { passages, rows, vocabulary, stems })
    }

    /// What is found for what was typed, of the places that `may` lets through.
    ///
    /// # Errors
    /// SQLite's.
    pub fn find(&self, typed: &str, may: impl Fn(&Place) -> bool) -> Result<Found<'_>, diesel::result::Error> {
        let question = Question::read(typed, &self.stems, &self.vocabulary);
        let mut hits = Vec::new();
        let mut how = How::Every;
        for every in [true, false] {
            if let Some(expression) = question.expression(every) {
                let found = self.rows.matching(&expression)?.into_iter().filter_map(|number| self.passages.get(number));
                hits = found.filter(|passage| may(&passage.place)).map(|passage| Hit { passage }).collect();
            }
            if !hits.is_empty() {
                how = if every { How::Every } else { How::Some };
                break;
            }
        }
        if !question.instead.is_empty() {
            how = How::Near(question.instead.clone());
        }
        // stable: what bears just this name, then as FTS5 ranks; words to avoid last, unless somebody asks for just those
        hits.sort_by_key(|hit| match hit.passage.place {
            Place::Term { is_avoided: true, .. } => {
                if self.is_quoted(&question, hit.passage) {
                    0
                } else {
                    2
                }
            }
            _ => u8::from(!self.is_named(&question, hit.passage)),
        });
        Ok(Found { hits, how, question })
    }

    /// The heading of a passage, with what was asked for marked.
    pub fn title(&self, found: &Found<'_>, passage: &Passage) -> Vec<Run> {
        let text = &passage.title;
        marked(text, &words(text), |word| found.question.which(&word.form, self.stem(&word.form)))
    }

    /// The lines of a passage around what was asked for.
    pub fn excerpt(&self, found: &Found<'_>, passage: &Passage) -> Vec<Run> {
        let text = &passage.text;
        excerpt(text, &words(text), |word| found.question.which(&word.form, self.stem(&word.form)))
    }

    /// Whether the title is what was asked for, no more and no less.
    fn is_named(&self, question: &Question, passage: &Passage) -> bool {
        let mut words = words(&passage.title);
        words.retain(|word| !is_empty(&word.form));
        words.len() == question.wanted.len() && words.iter().all(|word| question.is_meant(&word.form, self.stem(&word.form)))
    }

    /// Whether what was asked has a wording of the title whole; brackets explain, and commas divide wordings.
    fn is_quoted(&self, question: &Question, passage: &Passage) -> bool {
        let wordings = passage.title.split('(').next().unwrap_or_default().split([',', ';']);
        wordings.map(words).any(|mut words| {
            words.retain(|word| !is_empty(&word.form));
            !words.is_empty() && words.iter().all(|word| question.is_meant(&word.form, self.stem(&word.form)))
        })
    }

    fn stem(&self, form: &str) -> &str {
        self.vocabulary.get(form).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests;
