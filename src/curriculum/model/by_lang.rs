//! One thing in the languages of the programme.

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// One thing in the languages of the programme. English is always there; what is not translated yet is served in English, and
/// [`ByLang::get`] says so, so that the page can mark the part with its `lang`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByLang<T> {
    pub en: T,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<T>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk: Option<T>,
}

impl<T> ByLang<T> {
    /// English only, for now.
    pub const fn english(en: T) -> Self {
        Self { en, ru: None, kk: None }
    }

    /// The thing in this language, or in English where it is not translated; the language is the one that is served.
    pub fn get(&self, lang: Lang) -> (Lang, &T) {
        self.own(lang).map_or((Lang::En, &self.en), |own| (lang, own))
    }

    /// Only what is there in exactly this language.
    pub const fn own(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::En => Some(&self.en),
            Lang::Ru => self.ru.as_ref(),
            Lang::Kk => self.kk.as_ref(),
        }
    }

    /// Puts the thing in one language.
    pub fn set(&mut self, lang: Lang, value: T) {
        match lang {
            Lang::En => self.en = value,
            Lang::Ru => self.ru = Some(value),
            Lang::Kk => self.kk = Some(value),
        }
    }

    /// The languages in which it is there.
    pub fn languages(&self) -> impl Iterator<Item = Lang> + '_ {
        Lang::ALL.into_iter().filter(|&lang| self.own(lang).is_some())
    }

    /// The same for each language.
    pub fn map<U>(&self, turn: impl Fn(Lang, &T) -> U) -> ByLang<U> {
        ByLang {
            en: turn(Lang::En, &self.en),
            ru: self.ru.as_ref().map(|ru| turn(Lang::Ru, ru)),
            kk: self.kk.as_ref().map(|kk| turn(Lang::Kk, kk)),
        }
    }
}

impl ByLang<String> {
    /// The words for a reader of this language, English where they are not translated.
    pub fn text(&self, lang: Lang) -> &str {
        self.get(lang).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_english_and_says_so() {
        let mut words = ByLang::english("child");
        words.set(Lang::Kk, "бала");
        let cases = [(Lang::En, Lang::En, "child"), (Lang::Ru, Lang::En, "child"), (Lang::Kk, Lang::Kk, "бала")];
        for (asked, served, text) in cases {
            assert_eq!(words.get(asked), (served, &text));
        }
        assert_eq!(words.languages().collect::<Vec<_>>(), [Lang::En, Lang::Kk]);
    }
}
