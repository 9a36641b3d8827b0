//! By which words somebody is found on a cohort: each word of the name in Latin letters of the search, of where they work, their
//! reference, their address. What is typed finds whoever has, for each word of it, one that begins so.

use std::collections::BTreeSet;

use crate::people::names;

/// Stands before what is found by its beginning as a whole: no word of a name begins so.
const WHOLE: char = '@';
/// Longer words are cut: nobody types more.
const LONGEST: usize = 64;

/// The words of somebody whose keys are these (see [`names::search_key`]).
pub fn words_of(name_key: &str, organisation_key: Option<&str>, reference: &str, email: Option<&str>) -> BTreeSet<String> {
    let whole = [Some(reference), email].into_iter().flatten().filter(|text| !text.is_empty()).map(as_whole);
    let parts = name_key.split_whitespace().chain(organisation_key.unwrap_or_default().split_whitespace()).map(str::to_owned);
    parts.chain(whole).map(cut).collect()
}

fn as_whole(text: &str) -> String {
    format!("{WHOLE}{}", text.to_lowercase())
}

fn cut(word: String) -> String {
    if word.len() <= LONGEST { word } else { word.chars().take(LONGEST).collect() }
}

/// What was typed as alternatives; of one of them all words must be found. An address or a reference has no spaces, so that a text
/// without any may be the beginning of one, whatever signs are in it. None where nothing was typed.
pub fn alternatives(typed: &str) -> Vec<Vec<String>> {
    let typed = typed.trim();
    let mut all = Vec::new();
    let words: Vec<String> = names::search_key(typed).split_whitespace().map(|word| cut(word.to_owned())).collect();
    if !words.is_empty() && !typed.contains('@') {
        all.push(words);
    }
    if !typed.is_empty() && !typed.contains(char::is_whitespace) {
        all.push(vec![cut(as_whole(typed))]);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed() {
        let key = |text: &str| names::search_key(text);
        for (typed, wanted) in [
            ("", vec![]),
            ("   ", vec![]),
            ("kim", vec![vec!["kim".to_owned()], vec!["@kim".to_owned()]]),
            ("Ким", vec![vec![key("Ким")], vec!["@ким".to_owned()]]),
            ("Anna  Kim ", vec![vec!["anna".to_owned(), "kim".to_owned()]]),
            ("anna.kim", vec![vec!["anna".to_owned(), "kim".to_owned()], vec!["@anna.kim".to_owned()]]),
            ("Anna@example.org", vec![vec!["@anna@example.org".to_owned()]]),
            ("ABCD-1234", vec![vec!["abcd".to_owned(), "1234".to_owned()], vec!["@abcd-1234".to_owned()]]),
            ("?!", vec![vec!["@?!".to_owned()]]),
        ] {
            assert_eq!(alternatives(typed), wanted, "{typed:?}");
        }
    }

    #[test]
    fn the_words_of_somebody() {
        let found = words_of("kim anna", Some("shkola 5 anna"), "ABCD-1234", Some("anna@example.org"));
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["5", "@abcd-1234", "@anna@example.org", "anna", "kim", "shkola"]);
        assert!(words_of("", None, "", None).is_empty());
        assert!(words_of(&"ы".repeat(300), None, "", None).iter().all(|word| word.chars().count() == LONGEST));
    }
}
