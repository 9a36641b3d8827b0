//! The few lines of a text around what was found, with the found words marked.

use serde::Serialize;

use super::words::Word;

/// About so many bytes of a text are shown: two or three lines. Cyrillic letters have two.
const LONGEST: usize = 360;
/// So much may stand before the first word that was found.
const BEFORE: usize = 90;

/// A stretch of text that is marked, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// They were looked for.
    pub is_marked: bool,
}

/// The whole text with what was found marked. `found` says which of the words that were asked for a word is.
pub(super) fn marked(text: &str, words: &[Word], found: impl Fn(&Word) -> Option<usize>) -> Vec<Run> {
    runs(text, words, &found, 0, text.len())
}

/// The part of a text with most of what was asked for; its beginning where nothing is in it.
pub(super) fn excerpt(text: &str, words: &[Word], found: impl Fn(&Word) -> Option<usize>) -> Vec<Run> {
    let (start, end) = window(text, words, &found);
    let mut runs = runs(text, words, &found, start, end);
    if start > 0 {
        runs.insert(0, Run { text: "… ".to_owned(), is_marked: false });
    }
    if end < text.trim_end().len() {
        runs.push(Run { text: " …".to_owned(), is_marked: false });
    }
    runs
}

/// Where the excerpt begins and ends: always at words, at a sentence where one begins near.
fn window(text: &str, words: &[Word], found: &impl Fn(&Word) -> Option<usize>) -> (usize, usize) {
    let hits: Vec<(usize, usize)> = words.iter().enumerate().filter_map(|(at, word)| Some((at, found(word)?))).collect();
    let count = |from: usize| {
        let near = hits.iter().filter(|(at, _)| *at >= from && words[*at].end <= words[from].start + LONGEST - BEFORE);
        let mut kinds: Vec<usize> = near.map(|(_, kind)| *kind).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        (kinds.len(), all)
    };
    let mut best: Option<((usize, usize), usize)> = None;
    for (at, _) in &hits {
        let worth = count(*at);
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, *at));
        }
    }
    let first = best.map_or(0, |(_, at)| at);
    let Some(middle) = words.get(first) else { return (0, text.len().min(cut(text, LONGEST))) };
    let from = words[..=first].iter().rposition(|word| middle.start - word.start > BEFORE).map_or(0, |at| at + 1);
    let sentence = (from..=first).find(|at| begins_sentence(text, words, *at));
    let start = words.get(sentence.unwrap_or(from)).map_or(0, |word| word.start);
    let start = if from == 0 && sentence.is_none_or(|at| at == 0) { 0 } else { start };
    let end = words.iter().rev().find(|word| word.end <= start + LONGEST).map_or(text.len(), |word| word.end);
    let end = if text.len() <= start + LONGEST { text.len() } else { end.max(middle.end) };
    (start, end)
}

fn begins_sentence(text: &str, words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    text[words[before].end..words[at].start].contains(['.', '!', '?', '\n'])
}

fn cut(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn runs(text: &str, words: &[Word], found: &impl Fn(&Word) -> Option<usize>, start: usize, end: usize) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |from: usize, to: usize, is_marked: bool| {
        let stretch = &text[from..to];
        if !stretch.is_empty() {
            runs.push(Run { text: in_one_line(stretch), is_marked });
        }
    };
    let mut at = start;
    for word in words.iter().filter(|word| word.start >= start && word.end <= end && found(word).is_some()) {
        push(at, word.start, false);
        push(word.start, word.end, true);
        at = word.end;
    }
    push(at, end, false);
    runs
}

/// Lines become one; what stood at the edges stays apart from its neighbours.
fn in_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut line = words.join(" ");
    if text.starts_with(char::is_whitespace) {
        line.insert(0, ' ');
    }
    if text.ends_with(char::is_whitespace) && !words.is_empty() {
        line.push(' ');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn shown(runs: &[Run]) -> String {
        runs.iter().map(|run| if run.is_marked { format!("[{}]", run.text) } else { run.text.clone() }).collect()
    }

    fn around(text: &str, wanted: &[&str]) -> String {
        shown(&excerpt(text, &words(text), |word| wanted.iter().position(|wanted| *wanted == word.form)))
    }

    #[test]
    fn what_was_found_is_marked_where_most_of_it_is() {
        assert_eq!(around("Ask the child.\nThe  child knows.", &["child"]), "Ask the [child]. The [child] knows.");
        assert_eq!(around("Nothing of it.", &["child"]), "Nothing of it.");
        assert_eq!(around("", &["child"]), "");
        let text = format!("Consent. {}. Here the child gives consent. {}", "word ".repeat(100), "more ".repeat(100));
        let found = around(&text, &["child", "consent"]);
        assert!(found.starts_with("… Here the [child] gives [consent]. more"), "{found}");
        assert!(found.ends_with("more …"), "{found}");
        assert!(found.len() < LONGEST + 40, "{found}");
    }

    #[test]
    fn cyrillic_is_cut_at_words() {
        let text = format!("{} согласие ребёнка {}", "слово ".repeat(60), "дальше ".repeat(60));
        let found = around(&text, &["согласие", "ребенка"]);
        assert!(found.starts_with("… слово слово "), "{found}");
        assert!(found.contains("[согласие] [ребёнка] дальше"), "{found}");
        assert!(found.ends_with("дальше …"), "{found}");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,400}", at in 0usize..20) {
            let all = words(&text);
            let wanted = all.get(at).map(|word| word.form.clone()).unwrap_or_default();
            let runs = excerpt(&text, &all, |word| (word.form == wanted).then_some(0));
            proptest::prop_assert_eq!(runs.iter().any(|run| run.is_marked), !wanted.is_empty());
        }
    }
}
