//! Every template with every sample in every language, and every message in every language.

use std::collections::{BTreeMap, BTreeSet};

use shanyraq::i18n::{Catalogue, Lang, catalogue};
use shanyraq::templates::templates;
use shanyraq::web::page::{Frame, Sample};

fn samples() -> Vec<Sample> {
    shanyraq::web::samples()
}

#[test]
fn every_page_renders_every_sample_in_every_language() {
    for lang in Lang::ALL {
        let frame = Frame::bare(lang, "/home", "");
        for sample in samples() {
            let html = templates()
                .unwrap()
                .render(sample.template, lang, &sample.page, &frame)
                .unwrap_or_else(|error| panic!("{error:?}"));
            assert!(!html.contains('⟦'), "{} in {lang} lacks a message: {}", sample.template, &html[html.find('⟦').unwrap()..]);
            assert!(!html.contains(" style="), "{} has an inline style", sample.template);
        }
    }
}

#[test]
fn every_page_template_has_a_sample() {
    let sampled: BTreeSet<&str> = samples().iter().map(|sample| sample.template).collect();
    let folders = ["public/", "learner/", "trainer/", "organiser/", "admin/", "errors/"];
    for name in templates().unwrap().names() {
        let is_part = name.rsplit('/').next().is_some_and(|file| file.starts_with('_'));
        if folders.iter().any(|folder| name.starts_with(folder)) && !is_part {
            assert!(sampled.contains(name.as_str()), "{name} has no sample");
        }
    }
}

/// The messages of a language: key → the variables it uses.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in Catalogue::sources(lang) {
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.starts_with([' ', '#']) && !name.is_empty())
            {
                key = name.to_owned();
                let twice = found.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{lang}/{file}: {key} stands twice");
            }
            for part in line.split('$').skip(1) {
                let variable: String = part
                    .chars()
                    .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_' || *letter == '-')
                    .collect();
                found.entry(key.clone()).or_default().insert(variable);
            }
        }
    }
    found
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_values() {
    assert_eq!(catalogue().problems(), [] as [String; 0]);
    let english = messages(Lang::En);
    for lang in [Lang::Ru, Lang::Kk] {
        let other = messages(lang);
        for (key, variables) in &english {
            let theirs = other.get(key).unwrap_or_else(|| panic!("{lang} lacks {key}"));
            assert_eq!(theirs, variables, "{lang}: {key} uses other values");
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{lang} has {key}, which English lacks");
        }
    }
}

#[test]
fn every_message_named_in_a_template_exists() {
    for (name, text) in shanyraq::bundled::texts("") {
        if !(name.ends_with(".html") || name.ends_with(".txt") || name.ends_with(".svg")) {
            continue;
        }
        for part in text.split("t(k=\"").skip(1) {
            let (key, after) = part.split_once('"').unwrap();
            if after.trim_start().starts_with('~') {
                continue;
            }
            assert!(catalogue().has(Lang::En, key), "{name} names the message {key}, which does not exist");
        }
    }
}
