//! Long sentences: hard to read at once, and hard to translate.

/// The most words a sentence should have (outline 7.5).
const MOST_WORDS: usize = 30;

/// A sentence with too many words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::curriculum) struct LongSentence {
    pub words: usize,
    /// Its first words, to find it by.
    pub beginning: String,
}

/// The first sentence of a paragraph that has more than 30 words.
pub(in crate::curriculum) fn long_sentence(paragraph: &str) -> Option<LongSentence> {
    let mut words = Vec::new();
    let mut tokens = paragraph.split_whitespace().peekable();
    while let Some(token) = tokens.next() {
        if token.contains(char::is_alphanumeric) {
            words.push(token);
        }
        let ends = tokens.peek().is_none_or(|next| ends_sentence(token) && begins_sentence(next));
        if ends && words.len() > MOST_WORDS {
            return Some(LongSentence { words: words.len(), beginning: words[..5].join(" ") });
        }
        if ends {
            words.clear();
        }
    }
    None
}

fn ends_sentence(token: &str) -> bool {
    let token = token.trim_end_matches(['"', '”', '»', '’', '\'', ')', '*', '_']);
    token.ends_with(['.', '!', '?', '…'])
}

/// A capital letter or a quotation mark; "art. 3" and "District K. has" go on.
fn begins_sentence(token: &str) -> bool {
    let first = token.trim_start_matches(['(', '*', '_']).chars().next();
    first.is_some_and(|first| first.is_uppercase() || ['"', '“', '«', '‘', '\'', '—', '–'].contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_to_the_end_of_the_sentence() {
        let of = |count: usize| vec!["word"; count].join(" ");
        let cases = [
            (format!("{}.", of(30)), None),
            (format!("{}.", of(31)), Some(31)),
            (format!("{}. The next {}.", of(20), of(20)), None),
            (format!("{} (art. 3) {}.", of(20), of(20)), Some(42)),
            (format!("{} in District K. has {}.", of(20), of(20)), Some(44)),
            (format!("Он сказал: «{}». «Да», – ответил {}.", of(20), of(20)), None),
            (format!("{} – {}.", of(15), of(15)), None),
            (String::new(), None),
        ];
        for (text, expected) in cases {
            assert_eq!(long_sentence(&text).map(|long| long.words), expected, "{text}");
        }
    }
}
