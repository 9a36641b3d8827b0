//! How a translation knows the English text it was made from: each block carries the mark of its source.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use crate::curriculum::check::Problems;
use crate::curriculum::parse::{Doc, Form, blocks, parse_toml, split};

/// Keys whose text is not translated, and therefore no part of a mark.
const NOT_WORDS: [&str; 16] = [
    "id",
    "code",
    "kind",
    "rating",
    "goto",
    "objective",
    "lesson",
    "quotes_terms",
    "source",
    "uses",
    "repeats",
    "group",
    "module",
    "options_of",
    "rows_of",
    "field",
];

/// The first eight hexadecimal digits of the SHA-256 of a text with its runs of white space folded to one space.
pub(in crate::curriculum) fn mark(text: &str) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Sha256::digest(folded.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The marks of all blocks of an English file, by identifier; the block at the head of the file has the empty one.
pub(in crate::curriculum) fn marks_of(form: Form, english: &str) -> BTreeMap<String, String> {
    // What is wrong in the English file is reported where it is read, not here.
    let problems = Problems::default();
    let doc = Doc::new("", english, &problems);
    match form {
        Form::Whole => BTreeMap::from([(String::new(), mark(english))]),
        Form::Lesson => {
            let Some(front) = split(english) else { return BTreeMap::new() };
            let sections = blocks(&doc, front.body, 0);
            let sections =
                sections.iter().filter(|block| !block.id.is_empty()).map(|block| (block.id.to_owned(), mark(block.raw)));
            sections.chain([(String::new(), mark(front.toml))]).collect()
        }
        Form::Scenario => toml_marks(&doc, &["decision"], true),
        Form::Check => toml_marks(&doc, &["item"], false),
        Form::Tests => toml_marks(&doc, &["pair"], false),
        Form::Webinar => toml_marks(&doc, &["row", "poll", "make_up", "moment"], true),
        Form::Survey => toml_marks(&doc, &["group", "question"], true),
    }
}

/// The marks of the tables under `[[key]]`, and of what stands above them, where there are words.
fn toml_marks(doc: &Doc<'_>, keys: &[&str], with_head: bool) -> BTreeMap<String, String> {
    let tree = parse_toml(doc);
    let root = tree.get_ref();
    let mut marks = BTreeMap::new();
    let entries = keys.iter().filter_map(|&key| root.get(key)).filter_map(|list| list.get_ref().as_array());
    for table in entries.flat_map(|list| list.iter()).filter_map(|entry| entry.get_ref().as_table()) {
        if let Some(id) = table.get("id").and_then(|id| id.get_ref().as_str()) {
            marks.insert(id.to_owned(), mark(&words_of(table, &[])));
        }
    }
    let head = words_of(root, keys);
    if with_head && !head.is_empty() {
        marks.insert(String::new(), mark(&head));
    }
    marks
}

/// All words of a table, keys in alphabetical order, lists in theirs.
fn words_of(table: &DeTable<'_>, without: &[&str]) -> String {
    let mut words = Vec::new();
    for (key, value) in table.iter() {
        let key = key.get_ref().as_ref();
        if !NOT_WORDS.contains(&key) && !without.contains(&key) {
            collect(value.get_ref(), &mut words);
        }
    }
    words.join("\n")
}

fn collect(value: &DeValue<'_>, words: &mut Vec<String>) {
    match value {
        DeValue::String(text) => words.push(text.as_ref().to_owned()),
        DeValue::Array(list) => list.iter().for_each(|entry| collect(entry.get_ref(), words)),
        DeValue::Table(table) => words.push(words_of(table, &[])),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_white_space() {
        assert_eq!(mark("One\n  two\t three "), mark("One two three"));
        assert_ne!(mark("One two"), mark("One, two"));
        assert_eq!(mark("abc"), "ba7816bf", "the first digits of the SHA-256 of abc");
    }

    #[test]
    fn a_mark_changes_with_the_words_of_its_block_only() {
        let scenario = "code = \"W1-S1\"\ntitle = \"T\"\n[[decision]]\nid = \"D1\"\nquestion = \"Q\"\n[[decision.choice]]\nid = \"a\"\nrating = \"best\"\ntext = \"A\"\n[[decision]]\nid = \"D2\"\nquestion = \"R\"\n";
        let before = marks_of(Form::Scenario, scenario);
        assert_eq!(before.keys().collect::<Vec<_>>(), ["", "D1", "D2"]);
        let cases: [(&str, &str, &[&str]); 4] = [
            ("\"best\"", "\"harmful\"", &[]),
            ("\"A\"", "\"B\"", &["D1"]),
            ("\"T\"", "\"U\"", &[""]),
            ("\"R\"", "\"\"\"\nR\"\"\"", &[]),
        ];
        for (old, new, changed) in cases {
            let after = marks_of(Form::Scenario, &scenario.replace(old, new));
            let differing: Vec<_> =
                before.iter().filter(|(key, mark)| after.get(*key) != Some(*mark)).map(|(key, _)| key.as_str()).collect();
            assert_eq!(differing, changed, "{old} to {new}");
        }
        let lesson = "+++\ntitle = \"T\"\n+++\n## A {#a}\nText.\n## B {#b}\n";
        let keys: Vec<_> = marks_of(Form::Lesson, lesson).into_keys().collect();
        assert_eq!(keys, ["", "a", "b"]);
    }
}
