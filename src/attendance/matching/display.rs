//! A display name as people and devices write it, taken apart into words. Names are hostile input: HTML, marks that turn the direction
//! of writing, emoji, formulas, hundreds of letters.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::beside_words::says_more_people;
use super::fold::{forms, is_composed, is_latin, is_letter, is_of_words};
use super::patronymic::is_ending_word;
use super::readings::has_two_endings;
use super::word::{Place, Word, word};
use super::words::{is_adjective, is_and, is_capital_and, is_device, is_form, is_organisation_form};

/// No more letters of a name are looked at.
const MOST_LETTERS: usize = 300;
/// And no more words.
const MOST_WORDS: usize = 24;

/// A name taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Display {
    /// Its words.
    pub words: Vec<Word>,
    /// E-mail addresses that stand in it.
    pub emails: Vec<String>,
    /// The place of the word before which «and» stands, where it does.
    pub and_before: Option<usize>,
    /// Whether it says that more than one person sits there.
    pub more_people: bool,
    /// Whether a stroke, a plus or an ampersand stands in it.
    pub has_stroke: bool,
    /// Whether there is more of it than is looked at.
    pub is_cut: bool,
}

/// A name in the form under which a decision about it is remembered.
pub fn display_key(name: &str) -> String {
    cleaned(name).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes a name apart.
pub fn display(name: &str) -> Display {
    let mut found = Display::default();
    let (mut part, mut depth) = (0_usize, 0_usize);
    let (mut at_start, mut in_quotes, mut is_behind_form) = (true, false, false);
    let text = cleaned(name);
    found.more_people = says_more_people(&text) || has_two_endings(&text);
    found.has_stroke = text.contains(['/', '\\', '|', '+', '&']);
    let is_latin = is_latin(&text);
    found.is_cut = name.chars().skip(MOST_LETTERS).any(|letter| !is_of_words(letter));
    let mut known = HashMap::new();
    for piece in pieces(&text) {
        let place = Place { part, in_brackets: depth > 0, in_quotes, is_latin };
        if found.words.len() >= MOST_WORDS {
            found.is_cut |= matches!(piece, Piece::Word(..) | Piece::Email(_));
            if found.is_cut {
                break;
            }
            continue;
        }
        let is_named = std::mem::take(&mut is_behind_form);
        match piece {
            Piece::Quote => {
                depth += 1;
                part += 1;
                in_quotes = true;
            }
            Piece::Unquote => {
                depth = depth.saturating_sub(1);
                part += 1;
                in_quotes = false;
            }
            Piece::Number => {}
            Piece::Open => {
                depth += 1;
                part += 1;
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                part += 1;
            }
            Piece::Stroke => part += 1,
            Piece::And if !at_start => {
                part += 1;
                found.and_before = found.and_before.or(Some(found.words.len()));
            }
            Piece::And => {}
            Piece::Email(address) => {
                for text in address.split('@').next().unwrap_or_default().split(|letter: char| !is_letter(letter)) {
                    add(&mut found.words, &mut known, text, false, place);
                }
                found.emails.push(address.to_lowercase());
            }
            Piece::Word(text, has_dot) => {
                let before = found.words.len();
                add(&mut found.words, &mut known, &text, has_dot, place);
                let now = found.words.len();
                if let Some(last) = found.words.last_mut() {
                    last.is_named |= is_named && before < now;
                    is_behind_form = !last.is_initial && (is_form(&last.forms) || is_organisation_form(&text));
                }
            }
        }
        at_start = false;
    }
    found.and_before = found.and_before.filter(|at| *at > 0 && *at < found.words.len());
    of_places(&mut found.words);
    before_forms(&mut found.words);
    found
}

/// Words that are of a place because of the word behind them: «Жамбылская» before «область», «г.» before a town.
fn of_places(words: &mut [Word]) {
    for at in 1..words.len() {
        let [before, word] = &mut words[at - 1..=at] else { continue };
        if before.part == word.part && word.is_office && is_adjective(&before.forms) {
            before.is_work = true;
        }
        if before.part == word.part && word.is_work && before.is_small && before.is_initial {
            before.is_initial = false;
            before.is_work = true;
        }
    }
}

/// «Үміт қоры», «Абай мектебі»: what stands directly before a form of the Kazakh possessive is the organisation's name.
fn before_forms(words: &mut [Word]) {
    for at in 1..words.len() {
        let [before, word] = &mut words[at - 1..=at] else { continue };
        let is_possessive = word.is_small && is_form(&word.forms) && word.forms.iter().any(|form| form.ends_with('i'));
        before.is_named |= is_possessive && before.part == word.part && !before.is_initial;
    }
}

enum Piece {
    Open,
    Close,
    /// A quotation mark that is closed behind, and the one that closes it.
    Quote,
    Unquote,
    /// A word without letters.
    Number,
    Stroke,
    And,
    Email(String),
    /// A word, and whether a point stands behind it.
    Word(String, bool),
}

/// The text without what cannot be seen, without markup, in compatibility form.
pub(super) fn cleaned(name: &str) -> String {
    let short: String = name.chars().take(MOST_LETTERS).collect();
    if short.chars().all(|letter| is_composed(letter) && !letter.is_ascii_control() && !matches!(letter, '<' | '&')) {
        return short;
    }
    let text = without_markup(&short);
    // the number sign would become two letters
    text.replace('№', " ")
        .nfkc()
        .filter(|letter| !is_invisible(*letter))
        .map(|letter| if letter.is_control() || letter.is_whitespace() { ' ' } else { letter })
        .take(MOST_LETTERS)
        .collect()
}

const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}

/// The text without tags, with entities as letters.
fn without_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let is_tag = rest[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'));
        match rest[at..].find('>').filter(|_| is_tag) {
            Some(end) => {
                out.push_str(&rest[..at]);
                out.push(' ');
                rest = &rest[at + end + 1..];
            }
            None => {
                out.push_str(&rest[..at]);
                out.push(' ');
                rest = &rest[at + 1..];
            }
        }
    }
    out.push_str(rest);
    if !out.contains('&') {
        return out;
    }
    [
        ("&lt;", " "),
        ("&gt;", " "),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(out, |text, (entity, letter)| text.replace(entity, letter))
}

fn pieces(text: &str) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_quotes = false;
    while at < letters.len() {
        let letter = letters[at];
        if is_of_word(&letters, at) {
            let from = at;
            while at < letters.len() && (is_of_word(&letters, at) || is_of_address(&letters, from, at)) {
                at += 1;
            }
            let word: String = letters[from..at].iter().collect();
            let spaced = letters.get(at).is_none_or(|next| *next == ' ');
            let is_behind_name = matches!(found.last(), Some(Piece::Word(text, false)) if text.chars().count() > 1);
            if is_behind_name && spaced && is_capital_and(&word, &letters, at) {
                found.push(Piece::And);
                continue;
            }
            found.extend(word_pieces(&word, letters.get(at) == Some(&'.'), spaced));
            continue;
        }
        match letter {
            mark if is_quotation_mark(mark) && in_quotes => {
                in_quotes = false;
                found.push(Piece::Unquote);
            }
            // a mark that nothing closes says nothing: what stands behind it may be somebody
            mark if is_quotation_mark(mark) && mark != '»' && letters[at + 1..].iter().any(|next| is_quotation_mark(*next)) => {
                in_quotes = true;
                found.push(Piece::Quote);
            }
            '"' => {}
            mark if is_quotation_mark(mark) => found.push(Piece::Stroke),
            '(' | '[' | '{' => found.push(Piece::Open),
            ')' | ']' | '}' => found.push(Piece::Close),
            '&' | '+' => found.push(Piece::And),
            ' ' | '.' | '_' | '\'' | '’' | '*' | '~' => {}
            _ => found.push(Piece::Stroke),
        }
        at += 1;
    }
    found
}

const fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '«' | '»' | '“' | '”' | '„' | '"')
}

/// Whether a letter belongs to a word: letters, digits, a question mark for a lost letter, a hyphen or apostrophe between letters.
fn is_of_word(letters: &[char], at: usize) -> bool {
    let letter = letters[at];
    let beside = |other: Option<&char>| other.is_some_and(|other| is_of_words(*other) || *other == '?');
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    let after = letters.get(at + 1);
    if is_of_words(letter) || is_mark(letter) {
        return true;
    }
    match letter {
        '?' => beside(before) || beside(after),
        '-' | '‐' | '‑' | '\'' | '’' | 'ʼ' | '`' | '@' => beside(before) && beside(after),
        _ => false,
    }
}

/// Marks that stand on the letter before.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Points and low lines belong to an address when a mark of addresses stands among the letters that follow.
fn is_of_address(letters: &[char], from: usize, at: usize) -> bool {
    let is_sign = matches!(letters[at], '.' | '_' | '+');
    if !is_sign || !letters.get(at + 1).is_some_and(|next| next.is_ascii_alphanumeric()) {
        return false;
    }
    let end = letters[from..].iter().position(|letter| letter.is_whitespace()).map_or(letters.len(), |to| from + to);
    letters[from..end].contains(&'@')
}

fn word_pieces(word: &str, has_dot: bool, spaced: bool) -> Vec<Piece> {
    if word.contains('@') {
        return vec![Piece::Email(word.to_owned())];
    }
    // «и» and its like between words; an initial has a point
    if !has_dot && spaced && (matches!(word, "и" | "и́" | "с" | "со") || is_and(&word.to_lowercase())) {
        return vec![Piece::And];
    }
    let word = ["'s", "’s"].into_iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    let bare = word.split('-').filter_map(without_digits).collect::<Vec<_>>().join("-");
    if bare.is_empty() {
        return vec![Piece::Number];
    }
    camel(&bare).into_iter().map(|part| Piece::Word(part, has_dot)).collect()
}

/// A word without its digits: Aigerim2026 is a name, A52 and 4F5G6 are none.
fn without_digits(word: &str) -> Option<String> {
    let bare: String = word.chars().filter(|letter| is_letter(*letter) || !letter.is_numeric()).collect();
    let has_digits = bare.len() < word.len();
    let letters = bare.chars().filter(|letter| is_letter(*letter)).count();
    (letters > 0 && !(has_digits && letters < 4)).then_some(bare)
}

/// «AigerimSarsenbayeva» as two words.
fn camel(word: &str) -> Vec<String> {
    let is_plain = !word.chars().skip(1).any(char::is_uppercase);
    if is_plain || is_device(&forms(word)) {
        return vec![word.to_owned()];
    }
    let mut found = vec![String::new()];
    let mut small = 0;
    for letter in word.chars() {
        // «МакКой» and «DeLuca» have two small letters before: not enough for a name
        if letter.is_uppercase() && small >= 3 {
            found.push(String::new());
            small = 0;
        }
        small = if letter.is_lowercase() { small + 1 } else { 0 };
        if let Some(last) = found.last_mut() {
            last.push(letter);
        }
    }
    found
}

/// Words as they were read where they stand in the name already, by their letters and whether a point is behind.
type Known = HashMap<(String, bool), Word>;

fn add(words: &mut Vec<Word>, known: &mut Known, text: &str, has_dot: bool, place: Place) {
    let text = text.trim_matches(['-', '\'', '’', '`', 'ʼ']);
    if text.is_empty() || words.len() >= MOST_WORDS {
        return;
    }
    // «Қанат қызы» is one patronymic
    if let Some(last) = words.last_mut().filter(|last| last.part == place.part && !last.is_initial)
        && is_ending_word(text)
        && last.joins(text)
    {
        return;
    }
    let read = known.entry((text.to_owned(), has_dot)).or_insert_with(|| word(text, has_dot, place));
    let Place { part, in_brackets, in_quotes, .. } = place;
    words.push(Word { part, in_brackets, in_quotes, ..read.clone() });
}

#[cfg(test)]
mod tests;
