//! The guard of free text (outline 0.6): a run of twelve digits (an individual identification number), telephone numbers, e-mail
//! addresses and full dates are found before a text is saved, and the writer is asked to take them out. The text goes nowhere for
//! this. It is a net, not a promise: names cannot be found so, which is why the notice stands above the field.

use std::sync::LazyLock;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Twelve digits or more in a row.
    LongNumber,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A day, a month and a year.
    Date,
}

impl Kind {
    /// As message keys name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LongNumber => "long-number",
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::Date => "date",
        }
    }
}

/// One thing to take out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is.
    pub kind: Kind,
    /// As it was written, so that it can be found again.
    pub found: String,
}

/// The beginnings of the months in three languages; whatever case the language gives them.
static MONTHS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let en = "january february march april may june july august september october november december \
              jan feb mar apr jun jul aug sep sept oct nov dec";
    let ru = "январ феврал март апрел мая май июн июл август сентябр октябр ноябр декабр";
    let kk = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан";
    [en, ru, kk].into_iter().flat_map(str::split_whitespace).collect()
});

/// Everything in a text that must be taken out, in the order of the text and each once.
pub fn personal_details_in(text: &str) -> Vec<Detail> {
    let found = emails(text).chain(numbers(text)).chain(accounts(text)).chain(dates_in_words(text));
    let mut found: Vec<(usize, Detail)> = found.collect();
    // what is part of something longer is named with it
    found.sort_by_key(|(at, detail)| (*at, std::cmp::Reverse(detail.found.len()), detail.kind));
    let (mut details, mut end): (Vec<Detail>, usize) = (Vec::new(), 0);
    for (at, detail) in found {
        let is_part = at + detail.found.len() <= end;
        end = end.max(at + detail.found.len());
        if !is_part && !details.contains(&detail) {
            details.push(detail);
        }
    }
    details
}

fn emails(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    words(text, |letter| !letter.is_whitespace() && !"<>()[]{},;\"«»".contains(letter)).filter_map(|(at, whole)| {
        let word = whole.trim_matches(['.', ':', '!', '?', '\'']);
        let at = at + (whole.len() - whole.trim_start_matches(['.', ':', '!', '?', '\'']).len());
        let (user, host) = word.split_once('@')?;
        let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        (!user.is_empty() && is_host).then(|| (at, Detail { kind: Kind::Email, found: word.to_owned() }))
    })
}

/// What people put between digits: spaces of all widths, dashes, dots and brackets.
const BETWEEN_DIGITS: &str = " \u{a0}\u{2009}\u{202f}-\u{2010}\u{2011}–\u{2212}./()+";

/// Account numbers of banks (ISO 13616): two letters, two digits, then letters and digits, in one or in groups of four.
fn accounts(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    const LEAST: usize = 15;
    let tokens: Vec<(usize, &str)> = words(text, |letter| letter.is_ascii_alphanumeric()).collect();
    let begins = |token: &str| {
        let mut letters = token.chars();
        letters.by_ref().take(2).all(|letter| letter.is_ascii_alphabetic())
            && letters.take(2).filter(char::is_ascii_digit).count() == 2
    };
    let mut found = Vec::new();
    for (index, (at, token)) in tokens.iter().enumerate().filter(|(_, (_, token))| begins(token)) {
        let mut end = at + token.len();
        if token.len() == 4 {
            for (next, group) in &tokens[index + 1..] {
                if *next != end + 1
                    || group.len() > 4
                    || text.as_bytes()[end] != b' '
                    || group.contains(|letter: char| letter.is_ascii_lowercase())
                {
                    break;
                }
                end = next + group.len();
            }
        }
        let number = &text[*at..end];
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if number.chars().filter(char::is_ascii_alphanumeric).count() >= LEAST && digits >= 8 {
            found.push((*at, Detail { kind: Kind::LongNumber, found: number.to_owned() }));
        }
    }
    found.into_iter()
}

/// Runs of digits with what people put between them.
fn numbers(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    let within = |letter: char| letter.is_numeric() || BETWEEN_DIGITS.contains(letter);
    words(text, within).filter_map(|(at, whole)| {
        let is_edge = |letter: char| !letter.is_numeric() && !"+(".contains(letter);
        let run = whole.trim_matches(is_edge);
        let at = at + (whole.len() - whole.trim_start_matches(is_edge).len());
        let kind = kind_of_number(run)?;
        Some((at, Detail { kind, found: run.to_owned() }))
    })
}

fn kind_of_number(run: &str) -> Option<Kind> {
    let groups: Vec<&str> = run.split(|letter: char| !letter.is_numeric()).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let digits: usize = lengths.iter().sum();
    let plus = run.starts_with('+') || run.starts_with("(+");
    let dashed = run.contains(['-', '\u{2010}', '\u{2011}', '–']) && !run.contains(['.', '/']);
    let first = groups.first().and_then(|group| group.chars().next())?;
    if lengths.iter().any(|length| *length >= 12) || digits == 12 && matches!(lengths.as_slice(), [6, ..] | [3, 3, 3, 3]) {
        return Some(Kind::LongNumber);
    }
    // a date may stand in a longer run: «5.03.2019 12»
    if groups.windows(3).any(is_date) && !plus {
        return Some(Kind::Date);
    }
    let is_national = (10..=11).contains(&digits) && (lengths.len() == 1 || matches!(first, '7' | '8') && digits == 11);
    let is_mobile = first == '7' && matches!(lengths.as_slice(), [3, 3, 2, 2] | [3, 3, 4] | [3, 7]);
    let is_local = dashed && matches!(lengths.as_slice(), [3, 2, 2] | [2, 2, 2] | [3, 3, 2, 2] | [4, 2, 2, 2] | [5, 1, 2, 2]);
    (plus && digits >= 9 || is_national || is_mobile || is_local).then_some(Kind::Telephone)
}

/// Day, month and year in either order, or year, month and day.
fn is_date(groups: &[&str]) -> bool {
    let [one, two, three] = groups else { return false };
    let number = |group: &str| group.parse::<u32>().unwrap_or(0);
    let is_year = |group: &str| group.len() == 4 && (1900..2100).contains(&number(group));
    let small = |group: &str, most| group.len() <= 2 && (1..=most).contains(&number(group));
    let day_and_month = |one: &str, two: &str| small(one, 31) && small(two, 12) || small(one, 12) && small(two, 31);
    day_and_month(one, two) && (is_year(three) || three.len() == 2) || is_year(one) && day_and_month(two, three)
}

/// What may stand between a day and its month: «26th of November», «26-го ноября», «26-сы қараша».
const ORDINALS: [&str; 8] = ["of", "го", "ого", "е", "ое", "ші", "шы", "сы"];

/// «26 November 2026», «26 ноября 2026 г.», «2026 жылғы 26 қараша».
fn dates_in_words(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    let tokens: Vec<(usize, &str)> = words(text, char::is_alphanumeric).collect();
    let mut found = Vec::new();
    for (index, (_, token)) in tokens.iter().enumerate() {
        if !is_month(token) {
            continue;
        }
        let near = |offset: isize| index.checked_add_signed(offset).and_then(|place| tokens.get(place)).map(|(_, word)| *word);
        let of = near(-1).is_some_and(|word| ORDINALS.contains(&word)) as isize;
        // «November 26» is English; after another month a number counts something else
        let after = if token.is_ascii() { 1 } else { -1 - of };
        let day = [-1 - of, after].into_iter().find(|offset| near(*offset).is_some_and(is_day));
        let year = [1, 2, -2 - of, -3 - of].into_iter().find(|offset| near(*offset).is_some_and(is_year));
        if let (Some(day), Some(year)) = (day, year) {
            let first = index.saturating_add_signed(day.min(year).min(0));
            let last = index.saturating_add_signed(day.max(year).max(0)).min(tokens.len() - 1);
            let (start, (end, word)) = (tokens[first].0, tokens[last]);
            found.push((start, Detail { kind: Kind::Date, found: text[start..end + word.len()].to_owned() }));
        }
    }
    found.into_iter()
}

fn is_month(token: &str) -> bool {
    let lower = token.to_lowercase();
    let is_latin = lower.is_ascii();
    MONTHS.iter().any(|month| if is_latin { lower == *month } else { lower.starts_with(month) })
}

fn is_day(token: &str) -> bool {
    let digits = token.trim_end_matches(char::is_alphabetic);
    digits.len() <= 2 && digits.parse().is_ok_and(|day: u32| (1..=31).contains(&day))
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && token.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
}

/// The longest runs of letters for which `within` holds, with where they begin.
fn words<'t>(text: &'t str, within: impl Fn(char) -> bool + 't) -> impl Iterator<Item = (usize, &'t str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(|letter: char| within(letter))?;
        let end = text[start..].find(|letter: char| !within(letter)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests;
