//! What was asked, as words that are looked for: each by its stem, by its beginning, or by the words nearest to it.

use std::collections::BTreeMap;

use super::keys::on_russian_keys;
use super::near::nearest;
use super::stems::Stems;
use super::words::words;
use unicode_normalization::UnicodeNormalization as _;

/// So many words of a question are looked for; nobody means more.
const MOST_WORDS: usize = 12;

/// Words that every text has, folded: they find nothing, unless nothing else is asked.
const EMPTY_WORDS: &str = "a an and are as at be by do does for from how i in is it of on or that the to what when where which who why with you \
     а без бы в во вы где для до его же за и из или их к как когда ко кто ли мы на не но о об от по при про с со та так то у что чтобы это я \
     ал бар бен болса бул бунын ен жане каи калаи кашан ким мен на не неге осы ол ретинде туралы уш ушин";

/// Whether a folded word is one of those that every text has.
pub(super) fn is_empty(form: &str) -> bool {
    EMPTY_WORDS.split_whitespace().any(|empty| empty == form)
}

/// The words that are looked for, each once; those that every text has only where nothing else is asked.
fn asked(text: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    for word in words(text) {
        if !forms.contains(&word.form) {
            forms.push(word.form);
        }
    }
    if forms.iter().any(|form| !is_empty(form)) {
        forms.retain(|form| !is_empty(form));
    }
    forms.truncate(MOST_WORDS);
    forms
}

/// The stem of a word that is in the content, or that begins one.
fn stem_in(form: &str, stems: &Stems, vocabulary: &BTreeMap<String, String>) -> Option<String> {
    let stem = stems.stem(form);
    let begins = vocabulary.range(form.to_owned()..).next().is_some_and(|(known, _)| known.starts_with(form));
    (begins || vocabulary.values().any(|known| *known == stem)).then_some(stem)
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Stems that count as the word.
    pub stems: Vec<String>,
    /// Beginnings that count as the word.
    pub beginnings: Vec<String>,
}

/// What was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Question {
    pub wanted: Vec<Wanted>,
    /// Words taken in place of ones that are nowhere.
    pub instead: Vec<String>,
}

impl Question {
    /// Reads what was typed. `vocabulary` has every form of the content with its stem.
    pub fn read(typed: &str, stems: &Stems, vocabulary: &BTreeMap<String, String>) -> Self {
        let text: String = typed.nfkc().collect();
        let forms = asked(&text);
        let is_known = |form: &String| stem_in(form, stems, vocabulary).is_some();
        if !forms.iter().any(is_known)
            && let Some(meant) = on_russian_keys(&text).map(|text| asked(&text))
            && meant.iter().any(is_known)
        {
            return Self { instead: meant.clone(), ..Self::of(meant, stems, vocabulary) };
        }
        Self::of(forms, stems, vocabulary)
    }

    fn of(forms: Vec<String>, stems: &Stems, vocabulary: &BTreeMap<String, String>) -> Self {
        let mut question = Self::default();
        for form in forms {
            question.add(form, stems, vocabulary);
        }
        question
    }

    fn add(&mut self, form: String, stems: &Stems, vocabulary: &BTreeMap<String, String>) {
        if let Some(stem) = stem_in(&form, stems, vocabulary) {
            // one or two letters begin too many words
            let beginnings = if form.chars().count() > 2 { vec![form] } else { Vec::new() };
            self.wanted.push(Wanted { stems: vec![stem], beginnings });
            return;
        }
        let near = nearest(&form, vocabulary.keys().map(String::as_str));
        let stems = near.iter().filter_map(|near| vocabulary.get(*near).cloned()).collect();
        self.instead.extend(near.iter().map(|near| (*near).to_owned()));
        self.wanted.push(Wanted { stems, beginnings: Vec::new() });
    }

    /// The FTS5 expression: every word, or any. `None` when nothing can be found. Only letters and digits are left in it, so that
    /// nothing of what was typed is a command.
    pub fn expression(&self, every: bool) -> Option<String> {
        let words: Vec<String> = self.wanted.iter().map(Wanted::expression).collect();
        if every {
            (!words.is_empty() && words.iter().all(|word| !word.is_empty())).then(|| words.join(" AND "))
        } else {
            let some: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
            (!some.is_empty()).then(|| some.join(" OR "))
        }
    }

    /// Which of the words a word of a text is.
    pub fn which(&self, form: &str, stem: &str) -> Option<usize> {
        self.wanted.iter().position(|wanted| {
            wanted.stems.iter().any(|wanted| wanted == stem)
                || wanted.beginnings.iter().any(|start| form.starts_with(start.as_str()))
        })
    }
}

impl Question {
    /// Whether a word of a text is a form of one that was asked for, and does not only begin like it.
    pub fn is_meant(&self, form: &str, stem: &str) -> bool {
        self.wanted.iter().any(|wanted| {
            wanted.stems.iter().any(|wanted| wanted == stem) || wanted.beginnings.iter().any(|start| start == form)
        })
    }
}

impl Wanted {
    fn expression(&self) -> String {
        let stems = self.stems.iter().map(|stem| format!("\"{stem}\""));
        let beginnings = self.beginnings.iter().map(|beginning| format!("\"{beginning}\"*"));
        let all: Vec<String> = stems.chain(beginnings).collect();
        if all.is_empty() { String::new() } else { format!("({})", all.join(" OR ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn read(typed: &str, lang: Lang) -> Question {
        let stems = Stems::of(lang);
        let known = ["consent", "consents", "child", "children", "согласие", "согласия", "келисим", "balance", "is", "the"];
        let vocabulary = known.map(|form| (form.to_owned(), stems.stem(form))).into();
        Question::read(typed, &stems, &vocabulary)
    }

    #[test]
    fn each_word_is_looked_for_by_stem_and_beginning() {
        for (typed, lang, every) in [
            ("Consent of the child", Lang::En, Some("(\"consent\" OR \"consent\"*) AND (\"child\" OR \"child\"*)")),
            ("children", Lang::En, Some("(\"child\" OR \"children\"*)")),
            ("conse", Lang::En, Some("(\"cons\" OR \"conse\"*)")),
            ("the", Lang::En, Some("(\"the\" OR \"the\"*)")),
            ("СОГЛАСИЯ", Lang::Ru, Some("(\"соглас\" OR \"согласия\"*)")),
            ("келісімге", Lang::Kk, Some("(\"келис\" OR \"келисимге\"*)")),
            ("consnet", Lang::En, Some("(\"consent\")")),
            ("zzzzzz", Lang::En, None),
            ("\" OR * NEAR(", Lang::En, None),
            ("", Lang::En, None),
        ] {
            assert_eq!(read(typed, lang).expression(true).as_deref(), every, "{typed}");
        }
        assert_eq!(read("consnet", Lang::En).instead, ["consent"]);
        let keys = read("Cjukfcbz", Lang::Ru);
        assert_eq!(keys.instead, ["согласия"]);
        assert_eq!(keys.expression(true).as_deref(), Some("(\"соглас\" OR \"согласия\"*)"));
        assert_eq!(read("zzzzzz child", Lang::En).expression(false).unwrap(), "(\"child\" OR \"child\"*)");
    }
}
