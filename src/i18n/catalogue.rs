//! The messages: read once from the files in the binary, a missing one falls back to English and then shows its key in ⟦⟧.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use super::Lang;
use crate::bundled;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::read);

/// The messages of the three languages.
pub struct Catalogue {
    languages: [Language; 3],
    problems: Vec<String>,
}

/// The messages of one language, each in one of two places.
struct Language {
    /// Those that have no values in their words, three of four: a page has sixty of them, they are the same each time, and what Fluent
    /// keeps of a message to work it out takes ten times the room of its words.
    plain: HashMap<Box<str>, Box<str>>,
    /// The others.
    bundle: Bundle,
}

type Bundle = FluentBundle<FluentResource>;

/// A value put into a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A count; chooses the plural form.
    Number(i64),
    /// Anything else, already in the reader's language.
    Text(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
macro_rules! number_values {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self { Self::Number(number as i64) }
        }
    )*};
}
number_values!(i32, i64, u16, u32, u64, usize);

/// The named values of a message.
pub type Args = BTreeMap<String, Value>;

/// A message and its values, to be worded later in the reader's language: what rules and actions answer with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The key in the catalogue.
    pub key: Cow<'static, str>,
    /// Its values.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: Args,
}

impl Message {
    /// A message without values.
    pub const fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), args: Args::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// In words.
    pub fn to(&self, lang: Lang) -> String {
        tr_with(lang, &self.key, &self.args)
    }
}

impl From<&'static str> for Message {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

/// The catalogue of this program.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// A message without values, in words.
pub fn tr(lang: Lang, key: &str) -> String {
    catalogue().format(lang, key, &FluentArgs::new())
}

/// A message with values, in words.
pub fn tr_with(lang: Lang, key: &str, args: &Args) -> String {
    if args.is_empty() {
        return tr(lang, key);
    }
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Value::Number(number) => fluent.set(name.as_str(), FluentValue::from(*number)),
            Value::Text(text) => fluent.set(name.as_str(), FluentValue::from(text.as_str())),
        }
    }
    catalogue().format(lang, key, &fluent)
}

/// A sentence that ends in an abbreviation («ноябрь 2026 г.») has one full stop, not two. An ellipsis keeps its dots.
fn one_full_stop(text: String) -> String {
    if text.contains("г..") && !text.contains("г...") { text.replace("г..", "г.") } else { text }
}

/// The key with which a line of a file begins a message.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    key.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(key)
}

/// Those of a file's messages that need no values: formatting them without any finds nothing missing.
fn plain_of(bundle: &Bundle, text: &str) -> HashMap<Box<str>, Box<str>> {
    text.lines()
        .filter_map(key_of)
        .filter_map(|key| {
            let mut errors = Vec::new();
            let words = bundle.format_pattern(bundle.get_message(key)?.value()?, None, &mut errors).into_owned();
            errors.is_empty().then(|| (key.into(), one_full_stop(words).into()))
        })
        .collect()
}

/// The file without these messages and without comments.
fn without(text: &str, plain: &HashMap<Box<str>, Box<str>>) -> String {
    let (mut rest, mut is_kept) = (String::new(), false);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key_of(line) {
            is_kept = !plain.contains_key(key);
        }
        if is_kept {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    rest
}

impl Language {
    fn read(lang: Lang, problems: &mut Vec<String>) -> Self {
        let (mut plain, mut bundle) = (HashMap::new(), bundle_of(lang));
        for (name, text) in Catalogue::sources(lang) {
            // a file at a time, so that starting needs no room for all of them
            let mut whole = bundle_of(lang);
            add(&mut whole, text.clone(), &name, problems);
            let own = plain_of(&whole, &text);
            add(&mut bundle, without(&text, &own), &name, problems);
            for (key, words) in own {
                if bundle.has_message(&key) || plain.contains_key(&key) {
                    problems.push(format!("{name}: {key} stands twice"));
                }
                plain.insert(key, words);
            }
        }
        plain.shrink_to_fit();
        Self { plain, bundle }
    }
}

fn bundle_of(lang: Lang) -> Bundle {
    let tag: unic_langid::LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // the marks that isolate directions are invisible in browsers and boxes in some mail programs and PDFs
    bundle.set_use_isolating(false);
    bundle
}

fn add(bundle: &mut Bundle, text: String, name: &str, problems: &mut Vec<String>) {
    let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
        resource
    });
    if let Err(errors) = bundle.add_resource(resource) {
        problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
    }
}

impl Catalogue {
    fn read() -> Self {
        let mut problems = Vec::new();
        let languages = Lang::ALL.map(|lang| Language::read(lang, &mut problems));
        Self { languages, problems }
    }

    /// What is wrong with the files; a test wants none.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// Whether a language has a message.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        let language = self.language(lang);
        language.plain.contains_key(key) || language.bundle.has_message(key)
    }

    /// The files of a language with their text; tests compare the languages by them.
    pub fn sources(lang: Lang) -> Vec<(String, String)> {
        bundled::texts(&format!("messages/{lang}"))
    }

    /// A message in words; English where the language lacks it.
    pub fn format(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
        for lang in [lang, Lang::En] {
            let Language { plain, bundle } = self.language(lang);
            if let Some(words) = plain.get(key) {
                return words.to_string();
            }
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
                return one_full_stop(text);
            }
        }
        format!("⟦{key}⟧")
    }

    fn language(&self, lang: Lang) -> &Language {
        &self.languages[lang as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_without_values_are_kept_in_words_and_the_others_are_not() {
        for lang in Lang::ALL {
            let Language { plain, bundle } = catalogue().language(lang);
            assert!(plain.len() > 500, "{lang}: {}", plain.len());
            assert!(!plain.contains_key("roster-unsaved") && plain.contains_key("roster-title"));
            assert!(bundle.has_message("roster-unsaved") && !bundle.has_message("roster-title"));
        }
    }

    #[test]
    fn each_message_says_what_it_says_among_all_others() {
        for lang in Lang::ALL {
            let (mut whole, mut keys) = (bundle_of(lang), Vec::new());
            for (name, text) in Catalogue::sources(lang) {
                keys.extend(text.lines().filter_map(key_of).map(str::to_owned));
                add(&mut whole, text, &name, &mut Vec::new());
            }
            assert!(keys.len() > 3_000, "{lang}: {}", keys.len());
            for key in keys {
                let mut args = FluentArgs::new();
                args.set("n", 3);
                args.set("name", "Ольга Ким");
                let words =
                    whole.format_pattern(whole.get_message(&key).unwrap().value().unwrap(), Some(&args), &mut Vec::new());
                assert_eq!(catalogue().format(lang, &key, &args), one_full_stop(words.into_owned()), "{lang} {key}");
                assert!(catalogue().has(lang, &key), "{lang} {key}");
            }
        }
    }

    #[test]
    fn a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() {
        for (text, wanted) in [
            ("Начало: 16 ноября 2026 г..", "Начало: 16 ноября 2026 г."),
            ("ноябрь 2026 г.. Начало: 16 ноября 2026 г..", "ноябрь 2026 г. Начало: 16 ноября 2026 г."),
            ("и так далее...", "и так далее..."),
            ("16 ноября 2026 г. в 15:00.", "16 ноября 2026 г. в 15:00."),
        ] {
            assert_eq!(one_full_stop(text.to_owned()), wanted);
        }
        let message = Message::new("mail-enrolled-text").with("cohort", "ноябрь 2026 г.").with("date", "16 ноября 2026 г.");
        assert!(!message.to(Lang::Ru).contains(".."), "{}", message.to(Lang::Ru));
    }
}
