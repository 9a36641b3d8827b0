//! What may be written, in a question and in the answer to it: something, not too long, and nothing that may be somebody's personal
//! data (outline 0.6). Pure.

use crate::reading::{Detail, personal_details_in};

/// The most letters.
pub const LONGEST: usize = 1_000;

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is written.
    Empty,
    /// More letters than [`LONGEST`].
    TooLong,
    /// It holds what may be somebody's personal data.
    Details(Vec<Detail>),
}

/// What stands in the way of keeping a text.
pub fn fault_in(text: &str) -> Option<Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Fault::Empty);
    }
    if text.chars().count() > LONGEST {
        return Some(Fault::TooLong);
    }
    let found = personal_details_in(text);
    (!found.is_empty()).then_some(Fault::Details(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_sentences_without_personal_details() {
        let full = "ж".repeat(LONGEST);
        for (text, wanted) in [
            ("", Some(Fault::Empty)),
            (" \n ", Some(Fault::Empty)),
            ("I was there from the start, on my telephone.", None),
            ("Я была с начала, с 15:00 до 17:00", None),
            (full.as_str(), None),
        ] {
            assert_eq!(fault_in(text), wanted, "{text}");
        }
        assert_eq!(fault_in(&format!("{full}ж")), Some(Fault::TooLong));
        assert!(matches!(fault_in("Call me on 8 701 234 56 78"), Some(Fault::Details(found)) if found.len() == 1));
    }
}
