//! What is written to whom: pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::enrolment::{Cohort, Misses, PeopleFilter, Sort};
use crate::i18n::{Lang, tr};
use crate::people::Person;

/// What can stand between braces. The list is closed: whoever misspells one is told, and nobody gets a letter with a brace in it.
pub const PLACEHOLDERS: [&str; 5] = ["name", "cohort", "programme", "link", "contact"];
/// What stands between braces and is longer was not meant as a placeholder.
const LONGEST: usize = 40;

/// A message in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// One line.
    pub subject: String,
    /// Paragraphs between empty lines.
    pub body: String,
}

impl Text {
    /// From what was typed: a subject is one line, and lines end as they do here.
    pub fn tidy(subject: &str, body: &str) -> Self {
        let lines: Vec<&str> = body.lines().map(str::trim_end).collect();
        Self { subject: subject.split_whitespace().collect::<Vec<_>>().join(" "), body: lines.join("\n").trim().to_owned() }
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.subject.is_empty() && self.body.is_empty()
    }

    /// Whether there is all that a letter needs.
    pub fn is_whole(&self) -> bool {
        !self.subject.is_empty() && !self.body.is_empty()
    }
}

/// A message in the languages in which it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// By language.
    pub texts: BTreeMap<Lang, Text>,
    /// Which of them goes to those whose language is missing.
    pub fallback: Lang,
}

impl Words {
    /// The text for somebody who reads a language, and its own language; `None` where there is none at all.
    pub fn for_reader(&self, lang: Lang) -> Option<(Lang, &Text)> {
        let whole = |lang: Lang| self.texts.get(&lang).filter(|text| text.is_whole()).map(|text| (lang, text));
        whole(lang).or_else(|| whole(self.fallback))
    }

    /// The languages in which it was written.
    pub fn langs(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|lang| self.texts.get(lang).is_some_and(Text::is_whole)).collect()
    }
}

/// To whom, as it stands in the address of a list of people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Selection {
    /// Words of a name, an organisation, a reference.
    pub q: String,
    /// A state.
    pub state: String,
    /// An outlook.
    pub outlook: String,
    /// A track.
    pub track: String,
    /// A region.
    pub region: String,
    /// A sector.
    pub sector: String,
    /// A webinar that they are invited to.
    pub webinar: String,
    /// A kind of requirement that they miss something of.
    pub misses: String,
}

impl Selection {
    /// As a filter; what cannot be understood filters nothing, and `None` is answered: nobody is written to by mistake.
    pub fn filter(&self) -> Option<PeopleFilter> {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Some(PeopleFilter {
            words: self.q.clone(),
            track: given(&self.track),
            region: given(&self.region),
            sector: given(&self.sector),
            state: read(&self.state, |text| text.parse().ok())?,
            outlook: read(&self.outlook, |text| text.parse().ok())?,
            misses: read(&self.misses, Misses::from_name)?,
            webinar: read(&self.webinar, |text| text.parse().ok())?,
            sort: Sort::Name,
        })
    }
}

/// `Some(None)` where nothing is asked for.
fn read<T>(text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

/// What stands in place of the placeholders for one reader.
#[derive(Clone, Debug)]
pub struct Values([(&'static str, String); 5]);

impl Values {
    /// For somebody, in the language of the text.
    pub fn of(person: &Person, cohort: &Cohort, lang: Lang, public_url: &str) -> Self {
        let name = person.given_name.as_ref().filter(|name| !name.is_empty()).unwrap_or(&person.name);
        Self([
            ("name", name.clone()),
            ("cohort", cohort.name(lang)),
            ("programme", tr(lang, "site-name")),
            ("link", format!("{public_url}/{lang}/home?cohort={}", cohort.slug)),
            ("contact", cohort.contact().in_a_line()),
        ])
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(one, _)| *one == name).map(|(_, value)| value.as_str())
    }
}

/// A part of a text.
enum Part<'t> {
    Words(&'t str),
    Placeholder(&'t str),
}

/// Takes a text apart: once and from the left, so that a value with braces in it stays as it is.
fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find('{') {
        let inside = &rest[open + 1..];
        let end = inside.find(['{', '}', '\n']);
        match end.filter(|end| inside[*end..].starts_with('}') && (1..=LONGEST).contains(end)) {
            Some(end) => {
                parts.push(Part::Words(&rest[..open]));
                parts.push(Part::Placeholder(inside[..end].trim()));
                rest = &inside[end + 1..];
            }
            None => {
                parts.push(Part::Words(&rest[..=open]));
                rest = inside;
            }
        }
    }
    parts.push(Part::Words(rest));
    parts
}

/// What stands between braces and is none of [`PLACEHOLDERS`], each once.
pub fn unknown_placeholders(text: &str) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for part in parts(text) {
        if let Part::Placeholder(name) = part
            && !PLACEHOLDERS.contains(&name)
            && !unknown.iter().any(|other| other == name)
        {
            unknown.push(name.to_owned());
        }
    }
    unknown
}

/// A text with the values of a reader.
pub fn filled(text: &str, values: &Values) -> String {
    let mut out = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Words(words) => out.push_str(words),
            Part::Placeholder(name) => out.push_str(values.get(name).unwrap_or_default()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        let value = |name: &'static str| (name, format!("<{name}>"));
        Values([("name", "{link}".to_owned()), value("cohort"), value("programme"), value("link"), value("contact")])
    }

    #[test]
    fn placeholders_are_filled_once_and_braces_that_are_none_stay() {
        for (text, wanted) in [
            ("Hello {name}, see {link}.", "Hello {link}, see <link>."),
            ("{ cohort }{programme}", "<cohort><programme>"),
            ("a { b, c } d", "a  d"),
            ("{", "{"),
            ("{}", "{}"),
            ("{a\nb}", "{a\nb}"),
            ("{{name}}", "{{link}}"),
            ("сәлем {name", "сәлем {name"),
            ("", ""),
        ] {
            assert_eq!(filled(text, &values()), wanted, "{text}");
        }
        let long = format!("{{{}}}", "x".repeat(LONGEST + 1));
        assert_eq!(filled(&long, &values()), long);
    }

    #[test]
    fn an_unknown_placeholder_is_named_once() {
        for (text, wanted) in [
            ("{name} {cohort} {programme} {link} {contact}", &[][..]),
            ("{Name} {имя} {имя}", &["Name", "имя"]),
            ("{ {nam} }", &["nam"]),
            ("no braces", &[]),
        ] {
            assert_eq!(unknown_placeholders(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_reader_gets_their_language_or_the_chosen_one() {
        let whole = |text: &str| Text { subject: text.to_owned(), body: text.to_owned() };
        let half = Text { subject: "x".to_owned(), body: String::new() };
        let words =
            Words { texts: [(Lang::En, whole("en")), (Lang::Ru, whole("ru")), (Lang::Kk, half)].into(), fallback: Lang::Ru };
        let to = |lang: Lang| words.for_reader(lang).map(|(lang, _)| lang);
        assert_eq!(Lang::ALL.map(to), [Some(Lang::En), Some(Lang::Ru), Some(Lang::Ru)]);
        assert_eq!(words.langs(), [Lang::En, Lang::Ru]);
        let none = Words { texts: BTreeMap::new(), fallback: Lang::En };
        assert_eq!(none.for_reader(Lang::En), None);
    }

    #[test]
    fn what_was_typed_is_tidied() {
        let text = Text::tidy("  Two\r\nlines: x ", "\r\nHello  \r\n\r\nyou\r\n");
        assert_eq!(text, Text { subject: "Two lines: x".to_owned(), body: "Hello\n\nyou".to_owned() });
    }

    #[test]
    fn a_selection_that_is_not_understood_selects_nobody() {
        let with = |state: &str, misses: &str| Selection { state: state.into(), misses: misses.into(), ..Selection::default() };
        assert!(with("enrolled", "checks").filter().is_some() && with("", "").filter().is_some());
        assert!(with("enroled", "").filter().is_none() && with("", "all").filter().is_none());
    }
}
