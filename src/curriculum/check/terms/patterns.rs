//! The terms that must not be used, ready to be looked for.

use super::forms::Form;
use super::words::{Word, joins, words};
use crate::curriculum::model::{Term, TermStatus};
use crate::i18n::Lang;

/// Words that a term may have or lack between its own.
const ARTICLES: [&str; 3] = ["a", "an", "the"];

/// A term to be looked for in texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern<'g> {
    /// The English wording, by which an exception names it.
    pub english: &'g str,
    /// What the glossary advises instead.
    pub note: &'g str,
    forms: Vec<Form>,
    lang: Lang,
}

/// The patterns of all `do_not_use` terms in one language.
pub(super) fn patterns(glossary: &[Term], lang: Lang) -> Vec<Pattern<'_>> {
    let terms = glossary.iter().filter(|term| term.status == TermStatus::DoNotUse);
    let of_term = |term| variants(term, lang).into_iter().flat_map(move |variant| pattern(term, &variant, lang));
    terms.flat_map(of_term).collect()
}

/// The wordings of a term: the glossary divides several by commas or semicolons, and explains in brackets.
fn variants(term: &Term, lang: Lang) -> Vec<String> {
    let Some(name) = term.name.own(lang) else { return Vec::new() };
    let without_brackets = name.split('(').next().unwrap_or(name);
    without_brackets.split([',', ';']).map(|variant| variant.trim().to_owned()).filter(|variant| !variant.is_empty()).collect()
}

/// The pattern of a wording, and that of the same wording turned round.
fn pattern<'g>(term: &'g Term, variant: &str, lang: Lang) -> Vec<Pattern<'g>> {
    let mut words = words(variant);
    words.retain(|word| lang != Lang::En || !ARTICLES.contains(&word.text.as_str()));
    let forms: Vec<_> = words.iter().map(|word| Form::of(&word.text, lang)).collect();
    let turned = match lang {
        Lang::En => english_turned(variant, &words),
        Lang::Ru => russian_turned(&forms),
        Lang::Kk => None,
    };
    let wordings = std::iter::once(forms).chain(turned).filter(|forms| !forms.is_empty());
    wordings.map(|forms| Pattern { english: &term.name.en, note: &term.note, forms, lang }).collect()
}

/// children of fighters → fighters' children; terrorist's child, ISIS child → child of a terrorist, child of ISIS.
/// Other pairs of nouns are not turned: a child of disabled parents is no disabled child.
fn english_turned(variant: &str, words: &[Word]) -> Option<Vec<Form>> {
    let form = |word: &Word| Form::of(&word.text, Lang::En);
    match words {
        [whose, of, who] if of.text == "of" => Some(vec![form(who), form(whose)]),
        [who, whose] => {
            let is_name = variant[who.start..who.end].chars().all(char::is_uppercase);
            let is_possessive = who.text.ends_with("'s");
            (is_name || is_possessive).then(|| vec![form(whose), Form::of("of", Lang::En), form(who)])
        }
        _ => None,
    }
}

/// ребёнок-джихадист → джихадистский ребёнок.
fn russian_turned(forms: &[Form]) -> Option<Vec<Form>> {
    let [Form::Child, other] = forms else { return None };
    Some(vec![other.russian_adjective()?, Form::Child])
}

impl Pattern<'_> {
    /// The byte ranges at which the term stands in a text.
    pub fn find<'p>(&'p self, text: &'p str, words: &'p [Word]) -> impl Iterator<Item = std::ops::Range<usize>> + 'p {
        (0..words.len()).filter_map(move |first| self.at(text, &words[first..]))
    }

    fn at(&self, text: &str, words: &[Word]) -> Option<std::ops::Range<usize>> {
        let first = words.first().filter(|word| self.forms[0].fits(&word.text, self.lang))?;
        let mut last = first;
        let mut rest = words[1..].iter();
        for form in &self.forms[1..] {
            loop {
                let next = rest.next()?;
                if !joins(text.get(last.end..next.start)?) {
                    return None;
                }
                last = next;
                if self.lang != Lang::En || !ARTICLES.contains(&next.text.as_str()) {
                    break;
                }
            }
            if !form.fits(&last.text, self.lang) {
                return None;
            }
        }
        Some(first.start..last.end)
    }
}
