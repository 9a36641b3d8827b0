//! Which questions an attempt has: those of the knowledge check, or one form of each pair. Somebody who begins with one form has the
//! other after the module, so that nobody answers a question twice; and the forms are given out evenly.

use super::model::Kind;
use crate::curriculum::{Item, Module, PairedItem};

/// The questions of a module for an attempt of somebody whose first form is `first`.
pub fn items_of(module: &Module, kind: Kind, first: &str) -> Vec<Item> {
    let begins_with_a = first == "A";
    match kind {
        Kind::Check => module.check.clone(),
        Kind::Pre => module.tests.iter().map(|pair| form(pair, begins_with_a)).collect(),
        Kind::Post => module.tests.iter().map(|pair| form(pair, !begins_with_a)).collect(),
    }
}

fn form(pair: &PairedItem, is_a: bool) -> Item {
    if is_a { pair.a.clone() } else { pair.b.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::{ByLang, ItemKind, ItemText};

    fn item(id: &str) -> Item {
        let text = ByLang::english(ItemText::default());
        let (objective, lesson) = (String::new(), String::new());
        Item { id: id.to_owned(), kind: ItemKind::Single, objective, lesson, parts: Vec::new(), text }
    }

    fn module() -> Module {
        let pair = |id: &str| PairedItem {
            id: id.to_owned(),
            objective: String::new(),
            a: item(&format!("{id}-A")),
            b: item(&format!("{id}-B")),
        };
        Module {
            slug: "coordination".to_owned(),
            code: "W1".to_owned(),
            week: 1,
            text: ByLang::default(),
            objectives: Vec::new(),
            lessons: Vec::new(),
            lessons_to_come: Vec::new(),
            webinars: Vec::new(),
            plans: Vec::new(),
            check: vec![item("W1-K01")],
            tests: vec![pair("W1-P1"), pair("W1-P2")],
        }
    }

    #[test]
    fn each_begins_with_one_form_and_ends_with_the_other() {
        for (first, kind, wanted) in [
            ("A", Kind::Pre, vec!["W1-P1-A", "W1-P2-A"]),
            ("A", Kind::Post, vec!["W1-P1-B", "W1-P2-B"]),
            ("B", Kind::Pre, vec!["W1-P1-B", "W1-P2-B"]),
            ("B", Kind::Post, vec!["W1-P1-A", "W1-P2-A"]),
            ("A", Kind::Check, vec!["W1-K01"]),
        ] {
            let items = items_of(&module(), kind, first);
            assert_eq!(items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), wanted, "{first} {kind}");
        }
    }
}
