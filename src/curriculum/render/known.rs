//! What a text may refer to.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::image_size::Size;
use crate::curriculum::model::{ByLang, Source, Term};

/// Pages of the site that are always there and that a text may link to.
const PAGES: [&str; 9] =
    ["/support", "/help", "/context", "/privacy", "/accessibility", "/glossary", "/verify", "/modules", "/record/what-counts"];

/// Everything that a text of this edition may refer to.
#[derive(Debug, Default)]
pub(in crate::curriculum) struct Known {
    pub edition: String,
    pub terms: Vec<Term>,
    /// Index into `terms` by the English wording in lower case.
    terms_by_name: HashMap<String, usize>,
    pub sources: BTreeMap<String, Source>,
    /// Addresses of modules and lessons without the language: `/modules/coordination/one-child-one-system`.
    pub addresses: BTreeSet<String>,
    /// The identifiers on the pages of lessons, by address.
    pub anchors: BTreeMap<String, BTreeSet<String>>,
    /// Words above boxes.
    pub boxes: BoxWords,
    /// Images by their path from the content folder.
    pub images: BTreeMap<String, Option<Size>>,
    pub images_used: RefCell<BTreeSet<String>>,
}

/// The words above a box that has no title of its own, from `[boxes]` of `programme.toml`.
#[derive(Clone, Debug, Default)]
pub(in crate::curriculum) struct BoxWords {
    pub note: ByLang<String>,
    pub tip: ByLang<String>,
    pub important: ByLang<String>,
}

impl Known {
    pub fn set_terms(&mut self, terms: Vec<Term>) {
        for (index, term) in terms.iter().enumerate() {
            let name = term.name.en.to_lowercase();
            // "local executive body (akimat)" is found without the brackets too, where only one term is meant.
            if let Some((short, _)) = name.split_once(" (") {
                let short = short.to_owned();
                let same = |other: &Term| other.name.en.to_lowercase().starts_with(&format!("{short} ("));
                if terms.iter().filter(|other| same(other)).count() == 1 {
                    self.terms_by_name.entry(short).or_insert(index);
                }
            }
            self.terms_by_name.insert(name, index);
        }
        self.terms = terms;
    }

    /// The term of this English wording.
    pub fn term(&self, en: &str) -> Option<&Term> {
        let name = en.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('’', "'");
        self.terms_by_name.get(&name).map(|&index| &self.terms[index])
    }

    /// Whether an address without the language leads somewhere.
    pub fn leads_somewhere(&self, address: &str) -> bool {
        let page = address.split(['#', '?']).next().unwrap_or(address);
        PAGES.contains(&page) || self.addresses.contains(page)
    }

    /// The anchor of an address that leads somewhere, where its page does not have it. Of pages other than lessons and the glossary nothing
    /// is known.
    pub fn dead_anchor<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (before, anchor) = address.split_once('#')?;
        let page = before.split('?').next().unwrap_or(before);
        let is_there = match self.anchors.get(page) {
            Some(anchors) => anchors.contains(anchor),
            None => page != "/glossary" || self.terms.iter().any(|term| term.slug == anchor),
        };
        (!is_there).then_some(anchor)
    }

    /// Where the server gives out an image of this edition.
    pub fn image_address(&self, path: &str) -> String {
        format!("/content/{}/{path}", self.edition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::model::TermStatus;

    #[test]
    fn finds_terms_also_without_what_is_in_brackets() {
        let names = ["case manager", "local body (akimat)", "victim (general)", "victim (status)", "child's voice"];
        let term = |en: &str| Term {
            slug: en.replace(' ', "-"),
            name: ByLang::english(en.to_owned()),
            category: "domain".into(),
            status: TermStatus::Use,
            note: String::new(),
        };
        let mut known = Known::default();
        known.set_terms(names.into_iter().map(term).collect());
        let cases = [
            ("Case  manager", Some("case manager")),
            ("local body", Some("local body (akimat)")),
            ("victim", None),
            ("victim (status)", Some("victim (status)")),
            ("child’s voice", Some("child's voice")),
            ("unknown", None),
        ];
        for (asked, expected) in cases {
            assert_eq!(known.term(asked).map(|term| term.name.en.as_str()), expected, "{asked}");
        }
    }
}
