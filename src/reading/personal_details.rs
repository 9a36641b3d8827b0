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
    let kk_in_latin = "qantar aqpan nauryz sauir mamyr mausym shilde tamyz qyrkuiek qazan qarasha jeltoqsan zheltoqsan";
    [en, ru, kk, kk_in_latin].into_iter().flat_map(str::split_whitespace).collect()
});

/// Months cut short, which are months only when they stand alone: «мар» is one, «мартын» is not.
const SHORT_MONTHS: [&str; 13] = ["янв", "фев", "февр", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "дек"];

/// Words before a number that make it a telephone's, however short it is.
const TELEPHONE_WORDS: [&str; 8] = ["тел", "моб", "доб", "ұялы", "tel", "phone", "mob", "whatsapp"];

/// Everything in a text that must be taken out, in the order of the text and each once.
pub fn personal_details_in(text: &str) -> Vec<Detail> {
    let plain = Plain::of(text);
    let found = emails(&plain.text)
        .chain(spaced_emails(&plain.text))
        .chain(numbers(&plain.text))
        .chain(accounts(&plain.text))
        .chain(dates_in_words(&plain.text));
    let mut found: Vec<(usize, Detail)> = found.map(|(at, detail)| plain.as_written(text, at, detail)).collect();
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

/// A text with one form for what can be written in several: digits, dots and signs of any width, spaces of any kind (tabs and ends of
/// lines too), «(at)»; without what is not seen.
struct Plain {
    text: String,
    /// For each byte of the text, and for its end, where it stands in what was written.
    from: Vec<usize>,
}

impl Plain {
    fn of(written: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(written.len()), from: Vec::with_capacity(written.len() + 1) };
        let mut at = 0;
        while let Some(letter) = written[at..].chars().next() {
            let sign = ["(at)", "[at]", "(собака)", "[собака]"].into_iter().find(|sign| written[at..].starts_with(sign));
            match letter {
                _ if sign.is_some() => plain.push('@', at),
                '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
                // the forms of full width stand in the order of ASCII (Unicode, Halfwidth and Fullwidth Forms)
                '！'..='～' => plain.push(char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter), at),
                _ if letter.is_whitespace() => plain.push(' ', at),
                _ => plain.push(letter, at),
            }
            at += sign.map_or(letter.len_utf8(), str::len);
        }
        plain.from.push(written.len());
        plain
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.from.resize(self.text.len(), at);
    }

    /// What was found, where and as it was written.
    fn as_written(&self, written: &str, at: usize, detail: Detail) -> (usize, Detail) {
        let (start, end) = (self.from[at], self.from[at + detail.found.len()]);
        let found = written.get(start..end).map(|words| words.trim_end().to_owned()).unwrap_or(detail.found);
        (start, Detail { kind: detail.kind, found })
    }
}

/// Addresses with spaces about their sign.
fn spaced_emails(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    text.match_indices('@').filter_map(|(sign, _)| {
        let (before, after) = (text[..sign].trim_end(), text[sign + 1..].trim_start());
        let is_part = |letter: char| letter.is_alphanumeric() || "._+-".contains(letter);
        let user = before.rsplit(|letter| !is_part(letter)).next().unwrap_or_default();
        let host = after.split(|letter| !is_part(letter)).next().unwrap_or_default().trim_end_matches('.');
        let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        let (start, end) = (before.len() - user.len(), text.len() - after.len() + host.len());
        (!user.is_empty() && is_host).then(|| (start, Detail { kind: Kind::Email, found: text[start..end].to_owned() }))
    })
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
const BETWEEN_DIGITS: &str = " -\u{2010}\u{2011}–—\u{2212}./()+·_";

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
        let digits = run.chars().filter(|letter| letter.is_numeric()).count();
        let is_called = digits >= 5 && is_called_a_telephone(&text[..at]);
        let kind = kind_of_number(run).or(is_called.then_some(Kind::Telephone))?;
        Some((at, Detail { kind, found: run.to_owned() }))
    })
}

/// Whether the last word before a number says that it is a telephone's.
fn is_called_a_telephone(before: &str) -> bool {
    let before = before.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    TELEPHONE_WORDS.iter().any(|known| word.starts_with(known))
}

fn kind_of_number(run: &str) -> Option<Kind> {
    let groups: Vec<&str> = run.split(|letter: char| !letter.is_numeric()).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let digits: usize = lengths.iter().sum();
    let plus = run.starts_with('+') || run.starts_with("(+") || run.starts_with("00") && digits >= 11;
    let dashed = run.contains(['-', '\u{2010}', '\u{2011}', '–', '—']) && !run.contains(['.', '/']);
    let first = groups.first().and_then(|group| group.chars().next())?;
    if lengths.iter().any(|length| *length >= 12)
        || digits == 12
            && matches!(lengths.as_slice(), [6, ..] | [3, 3, 3, 3] | [4, 4, 4] | [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    {
        return Some(Kind::LongNumber);
    }
    // a date may stand in a longer run: «5.03.2019 12»
    let in_one = groups
        .iter()
        .filter(|group| group.len() == 8 && group.is_ascii())
        .any(|group| is_date(&[&group[..2], &group[2..4], &group[4..]]));
    if (groups.windows(3).any(is_date) || in_one) && !plus {
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
const ORDINALS: [&str; 10] = ["of", "го", "ого", "е", "ое", "ші", "шы", "сы", "числа", "day"];

/// What may stand between a Kazakh month and its day: «наурыз айының 5-і».
const OF_THE_MONTH: [&str; 3] = ["айының", "айы", "айында"];

/// «26 November 2026», «26 ноября 2026 г.», «2026 жылғы 26 қараша».
fn dates_in_words(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    let tokens: Vec<(usize, &str)> = words(text, char::is_alphanumeric).collect();
    let mut found = Vec::new();
    for (index, (_, token)) in tokens.iter().enumerate() {
        if !is_month(token) {
            continue;
        }
        let near = |offset: isize| index.checked_add_signed(offset).and_then(|place| tokens.get(place)).map(|(_, word)| *word);
        // «5th day of March»: up to three words between
        let of = (1..=3_isize).take_while(|back| near(-back).is_some_and(|word| ORDINALS.contains(&word))).count() as isize;
        // «November 26» is English, «наурыздың 5-і» Kazakh; else a number after a month counts something else
        let month_of = near(1).is_some_and(|word| OF_THE_MONTH.contains(&word)) as isize;
        let counts_days = |offset: isize| {
            let next = index.checked_add_signed(offset).and_then(|place| tokens.get(place));
            let rest = next.map(|(at, word)| &text[at + word.len()..]).unwrap_or_default();
            let mut letters = rest.chars();
            matches!(letters.next(), Some('-' | '\u{2010}' | '\u{2011}' | '–'))
                && letters.next().is_some_and(char::is_alphabetic)
        };
        let after_it = counts_days(1 + month_of);
        let after = if token.is_ascii() || after_it { 1 + month_of } else { -1 - of };
        let day = [-1 - of, after].into_iter().find(|offset| near(*offset).is_some_and(is_day));
        let later: &[isize] = if after_it { &[3, 4] } else { &[] };
        let year = [1, 2, -2 - of, -3 - of].iter().chain(later).copied().find(|offset| near(*offset).is_some_and(is_year));
        // «5 марта 14 г.»
        let short = near(1).is_some_and(|word| word.len() == 2 && is_number(word))
            && near(2).is_some_and(|word| ["г", "год", "года", "ж", "жыл"].contains(&word));
        let year = year.or(short.then_some(1));
        if let (Some(day), Some(year)) = (day, year) {
            let first = index.saturating_add_signed(day.min(year).min(0));
            let last = index.saturating_add_signed(day.max(year).max(0)).min(tokens.len() - 1);
            let (start, (end, word)) = (tokens[first].0, tokens[last]);
            found.push((start, Detail { kind: Kind::Date, found: text[start..end + word.len()].to_owned() }));
        }
    }
    found.into_iter()
}

fn is_number(token: &str) -> bool {
    token.chars().all(|letter| letter.is_ascii_digit())
}

fn is_month(token: &str) -> bool {
    let lower = token.to_lowercase();
    if SHORT_MONTHS.contains(&lower.as_str()) {
        return true;
    }
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
