//! Who has written and reviewed which text in which language, and what the reviewers are asked.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::curriculum::model::ByLang;
use crate::i18n::Lang;

/// What `review.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// By the name of the text: `W1-L1`, `W1-check`, `support`. All texts of the edition are here, in its order.
    pub texts: Vec<ReviewedText>,
    pub questions: Vec<ReviewQuestion>,
    /// What those who sign are called in other languages, where it is not a person's name: by the English.
    pub names: Vec<ByLang<String>>,
}

/// A text and its steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewedText {
    pub name: String,
    /// Steps that were taken, by language.
    pub steps: BTreeMap<Lang, BTreeMap<ReviewStep, SignedOff>>,
}

/// What happens to a text before its first use with learners (outline 0.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewStep {
    /// Written, or translated and read against the English once more.
    Drafted,
    /// Reviewed by a child-protection specialist.
    Expert,
    /// Reviewed by a lawyer of the country.
    Law,
    /// Edited by a native speaker.
    Editor,
}

/// By whom and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedOff {
    pub by: String,
    pub on: NaiveDate,
}

/// A question to the reviewers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewQuestion {
    pub id: Option<String>,
    /// Who can answer it.
    pub of: ReviewStep,
    /// What it is about: codes of texts, or of places in them.
    pub places: Vec<String>,
    /// Nothing where it is about all languages.
    pub language: Option<Lang>,
    pub text: String,
    /// What was answered; without it the question is open.
    pub answer: Option<(SignedOff, String)>,
}

impl ReviewStep {
    /// All steps, in their order.
    pub const ALL: [Self; 4] = [Self::Drafted, Self::Expert, Self::Law, Self::Editor];

    /// The key in `review.toml`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Expert => "expert",
            Self::Law => "law",
            Self::Editor => "editor",
        }
    }
}

impl ReviewedText {
    /// Who took this step, and when.
    pub fn step(&self, lang: Lang, step: ReviewStep) -> Option<&SignedOff> {
        self.steps.get(&lang)?.get(&step)
    }

    /// The steps that are not taken yet.
    pub fn missing(&self, lang: Lang) -> impl Iterator<Item = ReviewStep> + '_ {
        ReviewStep::ALL.into_iter().filter(move |&step| self.step(lang, step).is_none())
    }
}

impl Review {
    /// Whether readers see "Draft content, under expert review" on this text in this language: until all steps are taken.
    pub fn is_draft(&self, name: &str, lang: Lang) -> bool {
        let text = self.texts.iter().find(|text| text.name == name);
        text.is_none_or(|text| text.missing(lang).next().is_some())
    }

    /// Whether any text is a draft in this language: for pages that speak of the programme as a whole.
    pub fn has_drafts(&self, lang: Lang) -> bool {
        self.texts.is_empty() || self.texts.iter().any(|text| text.missing(lang).next().is_some())
    }

    /// Who signed, as a reader of this language calls them.
    pub fn name<'r>(&'r self, signed: &'r SignedOff, lang: Lang) -> &'r str {
        let known = self.names.iter().find(|name| name.en == signed.by);
        known.map_or(signed.by.as_str(), |name| name.text(lang))
    }

    /// Questions without an answer.
    pub fn open_questions(&self) -> impl Iterator<Item = &ReviewQuestion> {
        self.questions.iter().filter(|question| question.answer.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_draft_until_all_four_steps_are_taken_in_its_language() {
        let mut text = ReviewedText { name: "W1-L1".into(), ..ReviewedText::default() };
        let state = |text: &ReviewedText| {
            let review = Review { texts: vec![text.clone()], ..Review::default() };
            (review.is_draft("W1-L1", Lang::Ru), review.has_drafts(Lang::Ru), text.missing(Lang::Ru).count())
        };
        for (taken, step) in ReviewStep::ALL.into_iter().enumerate() {
            assert_eq!(state(&text), (true, true, 4 - taken));
            text.steps.entry(Lang::Ru).or_default().insert(step, SignedOff::default());
        }
        assert_eq!(state(&text), (false, false, 0));
        let review = Review { texts: vec![text], ..Review::default() };
        assert!(review.is_draft("W1-L1", Lang::Kk), "each language for itself");
        assert!(review.is_draft("W1-L2", Lang::Ru), "a text that nobody put down is a draft");
        assert!(Review::default().has_drafts(Lang::En));
    }

    #[test]
    fn who_signed_is_named_in_the_readers_language_where_that_is_told() {
        let mut authors = ByLang::english("Authors".to_owned());
        authors.set(Lang::Ru, "Авторы".to_owned());
        let review = Review { names: vec![authors], ..Review::default() };
        let signed = |by: &str| SignedOff { by: by.to_owned(), ..SignedOff::default() };
        assert_eq!(review.name(&signed("Authors"), Lang::Ru), "Авторы");
        assert_eq!(review.name(&signed("Authors"), Lang::En), "Authors");
        assert_eq!(review.name(&signed("A. Sample"), Lang::Ru), "A. Sample");
    }
}
