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
    let mut found: Vec<(usize, Detail)> = emails(text).chain(numbers(text)).chain(dates_in_words(text)).collect();
    found.sort_by_key(|(at, detail)| (*at, detail.kind));
    let mut details: Vec<Detail> = Vec::new();
    for (_, detail) in found {
        if !details.contains(&detail) {
            details.push(detail);
        }
    }
    details
}

fn emails(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    words(text, |letter| !letter.is_whitespace() && !"<>()[]{},;\"«»".contains(letter)).filter_map(|(at, word)| {
        let word = word.trim_matches(['.', ':', '!', '?', '\'']);
        let (user, host) = word.split_once('@')?;
        let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        (!user.is_empty() && is_host).then(|| (at, Detail { kind: Kind::Email, found: word.to_owned() }))
    })
}

/// Runs of digits with what people put between them.
fn numbers(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    let within = |letter: char| letter.is_numeric() || " \u{a0}-–./()+".contains(letter);
    words(text, within).filter_map(|(at, run)| {
        let run = run.trim_matches(|letter: char| !letter.is_numeric() && !"+(".contains(letter));
        let kind = kind_of_number(run)?;
        Some((at, Detail { kind, found: run.to_owned() }))
    })
}

fn kind_of_number(run: &str) -> Option<Kind> {
    let groups: Vec<&str> = run.split(|letter: char| !letter.is_numeric()).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let digits: usize = lengths.iter().sum();
    let plus = run.starts_with('+') || run.starts_with("(+");
    let dashed = run.contains(['-', '–']) && !run.contains(['.', '/']);
    let first = groups.first().and_then(|group| group.chars().next())?;
    if lengths.iter().any(|length| *length >= 12) || matches!(lengths.as_slice(), [6, 6] | [3, 3, 3, 3]) {
        return Some(Kind::LongNumber);
    }
    // a date may stand in a longer run: «5.03.2019 12»
    if groups.windows(3).any(is_date) && !plus {
        return Some(Kind::Date);
    }
    let is_national = (10..=11).contains(&digits) && (lengths.len() == 1 || matches!(first, '7' | '8') && digits == 11);
    let is_local = dashed && matches!(lengths.as_slice(), [3, 2, 2] | [2, 2, 2] | [3, 3, 2, 2]);
    (plus && digits >= 9 || is_national || is_local).then_some(Kind::Telephone)
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

/// «26 November 2026», «26 ноября 2026 г.», «2026 жылғы 26 қараша».
fn dates_in_words(text: &str) -> impl Iterator<Item = (usize, Detail)> {
    let tokens: Vec<(usize, &str)> = words(text, char::is_alphanumeric).collect();
    let mut found = Vec::new();
    for (index, (at, token)) in tokens.iter().enumerate() {
        if !is_month(token) {
            continue;
        }
        let near = |offset: isize| index.checked_add_signed(offset).and_then(|place| tokens.get(place)).map(|(_, word)| *word);
        let of = near(-1).is_some_and(|word| word == "of") as isize;
        let day = [-1 - of, 1].into_iter().find(|offset| near(*offset).is_some_and(is_day));
        let year = [1, 2, -2, -3].into_iter().find(|offset| near(*offset).is_some_and(is_year));
        if let (Some(day), Some(year)) = (day, year) {
            let first = index.saturating_add_signed(day.min(year).min(0));
            let last = index.saturating_add_signed(day.max(year).max(0)).min(tokens.len() - 1);
            let (start, (end, word)) = (tokens[first].0, tokens[last]);
            found.push((*at, Detail { kind: Kind::Date, found: text[start..end + word.len()].to_owned() }));
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_may_be_somebodys_is_found_in_three_languages() {
        for (text, wanted) in [
            // twelve digits
            ("ИИН 900101300123.", Some((Kind::LongNumber, "900101300123"))),
            ("900101 300123", Some((Kind::LongNumber, "900101 300123"))),
            ("№ 4400430211223344", Some((Kind::LongNumber, "4400430211223344"))),
            // telephones
            ("call +7 (700) 000-00-00 today", Some((Kind::Telephone, "+7 (700) 000-00-00"))),
            ("8 701 234 56 78", Some((Kind::Telephone, "8 701 234 56 78"))),
            ("87012345678", Some((Kind::Telephone, "87012345678"))),
            ("7012345678", Some((Kind::Telephone, "7012345678"))),
            ("тел. 245-67-89", Some((Kind::Telephone, "245-67-89"))),
            ("+44 20 7946 0000", Some((Kind::Telephone, "+44 20 7946 0000"))),
            // e-mail
            ("Write to Saule.K@example.org, or not.", Some((Kind::Email, "Saule.K@example.org"))),
            ("<анна@пример.қаз>", Some((Kind::Email, "анна@пример.қаз"))),
            // full dates
            ("родился 05.03.2014 в селе", Some((Kind::Date, "05.03.2014"))),
            ("3/5/14", Some((Kind::Date, "3/5/14"))),
            ("2014-03-05", Some((Kind::Date, "2014-03-05"))),
            ("on 26 November 2026", Some((Kind::Date, "26 November 2026"))),
            ("on the 26th of November, 2026", Some((Kind::Date, "26th of November, 2026"))),
            ("November 26, 2026", Some((Kind::Date, "November 26, 2026"))),
            ("26 ноября 2026 г.", Some((Kind::Date, "26 ноября 2026"))),
            ("2026 жылғы 26 қарашада", Some((Kind::Date, "2026 жылғы 26 қарашада"))),
            ("26 қараша 2026", Some((Kind::Date, "26 қараша 2026"))),
        ] {
            let found = personal_details_in(text);
            let found: Vec<_> = found.iter().map(|detail| (detail.kind, detail.found.as_str())).collect();
            assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn what_is_nobodys_passes() {
        for text in [
            "",
            "My first two sentences: who I am, and that you may stop.",
            "Since 2019 I have worked with 12 families, 3 schools and 1 clinic.",
            "In May 2026 we begin; in November we look back.",
            "26 November is our next meeting.",
            "Children may come at 15:00 or 16:30, for 10-15 minutes.",
            "Article 12 (2), pages 14-16, 10 000 copies, 75 %",
            "Law No. 94-V of 2013",
            "@ school",
            "a@b",
            "1.2.3.4",
            "2018-2019",
            "Мы работаем с 8 до 17 часов, 5 дней.",
            "Жылына 2 рет, 3-4 адам.",
            "10, 11, 12, 13, 14",
        ] {
            assert_eq!(personal_details_in(text), [], "{text}");
        }
    }

    #[test]
    fn all_that_is_there_is_named_in_order_and_once() {
        let text = "a@example.org 900101300123, a@example.org; 1.2.2020";
        let kinds: Vec<_> = personal_details_in(text).into_iter().map(|detail| detail.kind).collect();
        assert_eq!(kinds, [Kind::Email, Kind::LongNumber, Kind::Date]);
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,80}") {
            for detail in personal_details_in(&text) {
                prop_assert!(text.contains(&detail.found));
            }
        }

        #[test]
        fn twelve_digits_are_always_found(before in "[а-яa-z ,.]{0,12}", digits in "[0-9]{12}", after in "[а-яa-z ,.]{0,12}") {
            let found = personal_details_in(&format!("{before}{digits}{after}"));
            prop_assert!(found.iter().any(|detail| detail.kind == Kind::LongNumber));
        }
    }
}
