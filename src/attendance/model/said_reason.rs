//! The reason of a ruling that the program gives by itself: stored as its key, so that each reader has it in their own language.

use crate::i18n::{Lang, tr};

/// What is stored where a trainer accepted with one press what somebody told about why they could not come. Nobody types this.
pub const ACCEPTED_EXCUSE: &str = "{excuse-accepted-reason}";

/// A stored reason in words: the program's own in the reader's language, a person's as they wrote it.
pub fn reason_in_words(lang: Lang, stored: &str) -> String {
    if stored == ACCEPTED_EXCUSE { tr(lang, "excuse-accepted-reason") } else { stored.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_reason_is_in_the_readers_language() {
        let in_all: Vec<String> = Lang::ALL.iter().map(|lang| reason_in_words(*lang, ACCEPTED_EXCUSE)).collect();
        assert!(in_all.iter().all(|words| !words.contains('{')), "{in_all:?}");
        assert_ne!(in_all[0], in_all[1]);
        assert_eq!(reason_in_words(Lang::Ru, "Power cut"), "Power cut");
    }
}
