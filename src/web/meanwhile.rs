//! Forms that overwrite what is there, when somebody else saved something meanwhile. The form carries what it showed; what its writer
//! left as it was keeps the newer value, and where both wrote something else both are said and nothing is saved.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::forms::{Errors, Fields};
use crate::i18n::{Lang, Message, date};

/// The field in which a form carries what it showed.
pub const WAS: &str = "was";

/// Names and values as a form shows them; a field with several values has several pairs.
pub type Shown = [(String, String)];

/// What was typed, with the newer values of what was left as it was.
pub struct Merged {
    /// The fields, to be read as if they had been typed now.
    pub fields: Fields,
    /// A message for each field that both wrote.
    pub errors: Errors,
}

/// What a form shows, for its field [`WAS`].
pub fn was(shown: &Shown) -> String {
    serde_json::to_string(shown).unwrap_or_default()
}

/// Pairs of fields that have one value each.
pub fn shown<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Holds what was typed against what the form showed and what stands there `now`. A form that does not say what it showed is taken
/// as it is. `words` says a value as the page does.
pub fn merge(typed: &Fields, now: &Shown, lang: Lang, words: impl Fn(&str, &str) -> Option<String>) -> Merged {
    let mut errors = Errors::none();
    let carried: Option<Vec<(String, String)>> = serde_json::from_str(&typed.text(WAS)).ok();
    let Some(before) = carried else { return Merged { fields: typed.clone(), errors } };
    let names: BTreeSet<&str> = before.iter().chain(now).map(|(name, _)| name.as_str()).collect();
    let mut newer = BTreeSet::new();
    // in the order of the form, so that messages stand in it too
    let in_order = now.iter().chain(&before).map(|(name, _)| name.as_str());
    let mut seen = BTreeSet::new();
    for name in in_order.filter(|name| names.contains(name) && seen.insert((*name).to_owned())) {
        let (theirs, old, own) = (values(now, name), values(&before, name), values(typed.pairs(), name));
        if theirs == old || theirs == own {
            continue;
        }
        if own == old {
            newer.insert(name.to_owned());
        } else {
            let say = |set: &BTreeSet<String>| -> String {
                let said = set.iter().map(|value| words(name, value).unwrap_or_else(|| plain(lang, value)));
                said.collect::<Vec<_>>().join(", ")
            };
            let key = match (theirs.is_empty(), own.is_empty()) {
                (true, _) => "meanwhile-emptied",
                (false, true) => "meanwhile-own-empty",
                (false, false) => "meanwhile-both",
            };
            errors.add(name, Message::new(key).with("theirs", say(&theirs)).with("own", say(&own)));
        }
    }
    let kept = typed.pairs().iter().filter(|(name, _)| !newer.contains(name));
    let mut pairs: Vec<(String, String)> = kept.cloned().collect();
    pairs.extend(now.iter().filter(|(name, _)| newer.contains(name)).cloned());
    Merged { fields: Fields::new(pairs), errors }
}

/// The values of a field without what a browser does to them; none where it is empty.
fn values(pairs: &Shown, name: &str) -> BTreeSet<String> {
    let theirs = pairs.iter().filter(|(field, _)| field == name);
    theirs.map(|(_, value)| value.replace("\r\n", "\n").trim().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// A day in words, everything else as it is.
fn plain(lang: Lang, value: &str) -> String {
    NaiveDate::parse_from_str(value, "%Y-%m-%d").map_or_else(|_| value.to_owned(), |day| date(lang, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.into(), value.into())).collect()
    }

    #[test]
    fn what_was_left_alone_keeps_the_newer_value_and_what_both_wrote_is_said() {
        for (shown, typed, now, wanted, said) in [
            // nothing changed meanwhile: as typed
            ("a=1&b=2", "a=3&b=2", "a=1&b=2", "a=3&b=2", ""),
            // each another field
            ("a=1&b=2", "a=3&b=2", "a=1&b=9", "a=3&b=9", ""),
            // both the same
            ("a=1", "a=3", "a=3", "a=3", ""),
            // both, and differently
            ("a=1", "a=3", "a=4", "a=3", "meanwhile-both"),
            ("a=1", "a=3", "a=", "a=3", "meanwhile-emptied"),
            ("a=1", "a=", "a=4", "a=", "meanwhile-own-empty"),
            // several values are one answer, in any order; none is one too
            ("a=1&a=2", "a=2&a=1", "a=1&a=2&a=3", "a=1&a=2&a=3", ""),
            ("a=yes", "b=1", "a=yes", "b=1", ""),
            ("", "a=yes", "b=1", "a=yes&b=1", ""),
            // a browser's line ends are no change
            ("a=x\ny", "a=x\r\ny", "a=z", "a=z", ""),
        ] {
            let mut form = pairs(typed);
            form.push((WAS.to_owned(), was(&pairs(shown))));
            let merged = merge(&Fields::new(form), &pairs(now), Lang::En, |_, _| None);
            let mut found: Vec<_> = merged.fields.pairs().iter().filter(|(name, _)| name != WAS).cloned().collect();
            let mut wanted = pairs(wanted);
            found.sort();
            wanted.sort();
            assert_eq!(found, wanted, "{shown} {typed} {now}");
            let errors = serde_json::to_string(&merged.errors).unwrap();
            assert_eq!(errors.contains("meanwhile-"), !said.is_empty(), "{errors}");
            assert!(errors.contains(said), "{errors}");
        }
    }
}
