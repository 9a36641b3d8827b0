//! A text as words that can be compared.

/// A word of a text: lower case, with ё as е and one kind of apostrophe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// The words of a text in order. A hyphen divides words.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut within = false;
    for (at, c) in text.char_indices() {
        // nobody sees it: the word goes on behind it
        if within && matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}') {
            continue;
        }
        let apostrophe = within && matches!(c, '\'' | '’');
        if !c.is_alphanumeric() && !apostrophe {
            within = false;
            continue;
        }
        if !within {
            words.push(Word { text: String::new(), start: at, end: at });
            within = true;
        }
        if let Some(word) = words.last_mut() {
            word.end = at + c.len_utf8();
            match c {
                'ё' | 'Ё' => word.text.push('е'),
                '’' => word.text.push('\''),
                c => word.text.extend(c.to_lowercase()),
            }
        }
    }
    for word in &mut words {
        let trimmed = word.text.trim_end_matches('\'').len();
        word.text.truncate(trimmed);
    }
    words
}

/// Whether what stands between two words leaves them one expression: spaces, a hyphen, quotation marks, emphasis.
pub(super) fn joins(between: &str) -> bool {
    let joining = |c: char| c.is_whitespace() || "-\u{2010}\u{2011}*_«»“”„\"'’>[]".contains(c);
    between.chars().all(joining) && between.matches('\n').count() < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_and_folds() {
        let text = "Ребёнок-террорист’s «don’t» 12 ’x’";
        let found = words(text);
        let short: Vec<_> = found.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(short, ["ребенок", "террорист's", "don't", "12", "x"]);
        assert_eq!(&text[found[0].start..found[0].end], "Ребёнок");
    }

    #[test]
    fn joins_what_one_breath_says() {
        for (between, expected) in [
            (" ", true),
            ("-", true),
            (" «", true),
            ("\n> ", true),
            ("\n\n", false),
            (", ", false),
            (". ", false),
            ("|", false),
        ] {
            assert_eq!(joins(between), expected, "{between:?}");
        }
    }
}
