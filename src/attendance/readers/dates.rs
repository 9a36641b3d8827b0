//! Moments as reports write them. A cell is first read as far as it says something by itself ([`written`]); which of day and month
//! comes first is a question to the whole file and to the webinar's date ([`settle`]).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::halves::{Half, half_of_day};
use super::report::{Asked, DateStyle, Refusal};

/// A cell of which everything is known but, for some, the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The date is sure.
    Sure(NaiveDateTime, DateStyle),
    /// Two numbers with a stroke or dash between, of which either may be the day.
    Either {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The year.
        year: i32,
        /// The time.
        time: NaiveTime,
    },
    /// A time of day without a date.
    Time(NaiveTime),
}

impl Written {
    /// The time of day.
    pub fn time(&self) -> NaiveTime {
        match *self {
            Self::Sure(moment, _) => moment.time(),
            Self::Either { time, .. } | Self::Time(time) => time,
        }
    }
}

/// The longest cell that is read as a moment.
const MOST_LETTERS: usize = 60;
/// Names of months by their first letters, in the languages of reports that name them.
const MONTHS: [&[&str]; 12] = [
    &["jan", "янв", "қаң", "қан"],
    &["feb", "фев", "ақп", "акп"],
    &["mar", "мар", "нау"],
    &["apr", "апр", "сәу", "сау"],
    &["may", "май", "мая", "мам"],
    &["jun", "июн", "мау"],
    &["jul", "июл", "шіл", "шил"],
    &["aug", "авг", "там"],
    &["sep", "сен", "қыр", "кыр"],
    &["oct", "окт", "қаз", "каз"],
    &["nov", "ноя", "қар", "кар"],
    &["dec", "дек", "жел"],
];

/// Reads a cell; `None` when it is no moment.
pub fn written(cell: &str) -> Option<Written> {
    if cell.len() > MOST_LETTERS * 4 || !cell.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    if let Some(moment) = serial(cell) {
        return Some(moment);
    }
    let text = plain(cell);
    let (rest, time) = time_in(&text)?;
    date_in(rest.trim(), time)
}

/// Lower case, with the spaces, marks and formula signs that programs put in taken out.
fn plain(cell: &str) -> String {
    cell.trim()
        .trim_start_matches('=')
        .trim_matches(['"', '\''])
        .chars()
        .filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|letter| match letter {
            '年' | '月' | '년' | '월' => '-',
            '日' | '일' => ' ',
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// A number of days as a workbook counts them.
fn serial(cell: &str) -> Option<Written> {
    let digits = cell.trim().replace(',', ".");
    if !digits.contains('.') || digits.bytes().any(|byte| !(byte.is_ascii_digit() || byte == b'.')) {
        return None;
    }
    let days: f64 = digits.parse().ok()?;
    let seconds = (days * 86_400.0).round() as i64;
    if (20_000.0..80_000.0).contains(&days) {
        let base = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
        return Some(Written::Sure(base.checked_add_signed(TimeDelta::seconds(seconds))?, DateStyle::YearFirst));
    }
    // more than three digits behind the point: a time of day, never «9.30»
    let fine = digits.split('.').nth(1).is_some_and(|part| part.len() > 3);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).ok()?, 0);
    (fine && days < 1.0).then_some(())?;
    time.map(Written::Time)
}

/// The time at the end of a cell, or in it, and what is left without it.
fn time_in(text: &str) -> Option<(String, NaiveTime)> {
    let colon = text.find(':')?;
    let from = text[..colon].rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |at| at + width(text, at));
    let rest = &text[from..];
    let to = rest.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ':' | '.'))).unwrap_or(rest.len());
    let clock = rest[..to].trim_end_matches('.');
    let mut numbers = clock.split(':');
    let hour: u32 = numbers.next().filter(|part| (1..=2).contains(&part.len()))?.parse().ok()?;
    let minute = two(numbers.next()?)?;
    // parts of a second are cut
    let second = numbers.next().map_or(Some(0), |part| two(part.split('.').next().unwrap_or_default()))?;
    if numbers.next().is_some() {
        return None;
    }
    let (half, before, after) = half_of_day(&text[..from], &rest[to..]);
    let after = without_offset(after)?;
    let hour = match half {
        // a clock of 24 hours followed by AM or PM is met in Russian files: then the mark says nothing
        _ if hour > 12 || hour == 0 => hour,
        Half::Said(true) => hour % 12 + 12,
        Half::Said(false) => hour % 12,
        Half::Unsaid => hour,
        Half::Unknown => return None,
    };
    Some((format!("{before} {after}"), at_clock(hour, minute, second)?))
}

/// A time of day; a second that is put in between two minutes is the begin of the next.
fn at_clock(hour: u32, minute: u32, second: u32) -> Option<NaiveTime> {
    match second {
        60 => NaiveTime::from_hms_nano_opt(hour, minute, 59, 1_000_000_000),
        _ => NaiveTime::from_hms_opt(hour, minute, second),
    }
}

fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn two(digits: &str) -> Option<u32> {
    (digits.len() == 2).then(|| digits.parse().ok()).flatten()
}

/// A moment that carries its own offset is read elsewhere; one here that does would be read wrongly.
fn without_offset(after: &str) -> Option<&str> {
    let text = after.trim();
    let is_offset =
        text.starts_with(['+', 'z']) || (text.starts_with('-') && text[1..].starts_with(|c: char| c.is_ascii_digit()));
    let names_zone = ["utc", "gmt", "(utc", "(gmt"].iter().any(|zone| text.starts_with(zone));
    (!(is_offset || names_zone) || (is_offset && text.contains(' '))).then_some(after)
}

fn date_in(rest: &str, time: NaiveTime) -> Option<Written> {
    if let Some(month) = named_month(rest) {
        let numbers = numbers(rest);
        let (day, year) = match numbers.as_slice() {
            [day, year] if *year >= 1000 => (*day, *year),
            [year, day] if *year >= 1000 => (*day, *year),
            // 26-Nov-26
            [day, year] if *year < 100 => (*day, 2000 + *year),
            _ => return None,
        };
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        return Some(Written::Sure(date.and_time(time), DateStyle::Named));
    }
    let digits: String = rest.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '/' | '-')).collect();
    if digits.is_empty() {
        // words such as «à» or «в» may stand alone, but nothing else
        return (rest.chars().filter(|letter| letter.is_alphanumeric()).count() <= 2).then_some(Written::Time(time));
    }
    let digits = digits.trim_matches(['.', '/', '-']);
    let sign = digits.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = digits.split(sign).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 4);
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    if first.len() == 4 {
        let date = NaiveDate::from_ymd_opt(i32::try_from(a).ok()?, b, c)?;
        return Some(Written::Sure(date.and_time(time), DateStyle::YearFirst));
    }
    let year = i32::try_from(if third.len() == 4 { c } else { 2000 + c % 100 }).ok()?;
    if sign == '.' {
        return Some(Written::Sure(NaiveDate::from_ymd_opt(year, b, a)?.and_time(time), DateStyle::DayFirst));
    }
    Some(Written::Either { first: a, second: b, year, time })
}

/// The month that is named in a text.
pub fn named_month(text: &str) -> Option<u32> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    // «сенбі» is Saturday
    for word in words.filter(|word| word.chars().count() >= 3 && !word.starts_with("сенб")) {
        if let Some(at) = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start))) {
            return u32::try_from(at + 1).ok();
        }
    }
    None
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// How the dates of one file are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Whether the first of two numbers is the day.
    pub day_first: bool,
    /// What is said about the file.
    pub style: Option<DateStyle>,
}

/// Settles the order of day and month for a file by what is possible, then by the webinar's date.
///
/// # Errors
/// [`Refusal::DatesUnclear`] where both orders are possible and neither, or both, fit the webinar.
pub fn settle(cells: &[Written], asked: &Asked) -> Result<Settled, Refusal> {
    let mut possible = [true, true];
    let mut fitting = [0_usize, 0];
    let mut differ = false;
    let mut any = false;
    let held_on = asked.starts_at.in_zone(asked.zone).date_naive();
    for cell in cells {
        let Written::Either { first, second, year, .. } = *cell else { continue };
        any = true;
        differ |= first != second;
        for (order, day, month) in [(0, first, second), (1, second, first)] {
            match NaiveDate::from_ymd_opt(year, month, day) {
                Some(date) => fitting[order] += usize::from((date - held_on).num_days().abs() <= 1),
                None => possible[order] = false,
            }
        }
    }
    let day_first = match possible {
        [true, false] => true,
        [false, true] => false,
        // not one order for all: each cell is read as it can be
        [false, false] => fitting[0] >= fitting[1],
        [true, true] if !differ || fitting[0] > fitting[1] => true,
        [true, true] if fitting[1] > fitting[0] => false,
        [true, true] => return Err(Refusal::DatesUnclear),
    };
    let style = if any {
        Some(if day_first { DateStyle::DayFirst } else { DateStyle::MonthFirst })
    } else {
        cells.iter().find_map(|cell| match cell {
            Written::Sure(_, style) => Some(*style),
            Written::Time(_) => Some(DateStyle::TimeOnly),
            Written::Either { .. } => None,
        })
    };
    Ok(Settled { day_first, style })
}

impl Settled {
    /// The wall clock of a cell; `None` when no date has such a day. A time without a date is put on the day, or the day beside it, on
    /// which it is nearest to `near`.
    pub fn local(&self, cell: Written, near: NaiveDateTime) -> Option<NaiveDateTime> {
        match cell {
            Written::Sure(moment, _) => Some(moment),
            Written::Either { first, second, year, time } => {
                let (day, month) = if self.day_first { (first, second) } else { (second, first) };
                NaiveDate::from_ymd_opt(year, month, day).map(|date| date.and_time(time))
            }
            Written::Time(time) => {
                let date = near.date();
                [date.pred_opt(), Some(date), date.succ_opt()]
                    .into_iter()
                    .flatten()
                    .map(|date| date.and_time(time))
                    .min_by_key(|moment| (*moment - near).num_seconds().abs())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;

    fn asked(starts_at: &str) -> Asked {
        let starts_at = Instant::parse(starts_at).unwrap();
        Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(120) }
    }

    #[test]
    fn every_way_of_writing_a_moment_is_read() {
        let asked = asked("2026-11-26T15:00:00+05:00");
        for (cell, wanted) in [
            ("11/26/2026 03:02:11 PM", Some("2026-11-26 15:02:11")),
            ("26.11.2026 15:02:11", Some("2026-11-26 15:02:11")),
            ("26.11.2026 15:02:11 PM", Some("2026-11-26 15:02:11")),
            ("26.11.2026, 15:02:11", Some("2026-11-26 15:02:11")),
            ("26.11.2026 15:02", Some("2026-11-26 15:02:00")),
            ("Nov 26, 2026 15:02:11", Some("2026-11-26 15:02:11")),
            ("Nov 26, 2026 3:02 PM", Some("2026-11-26 15:02:00")),
            ("26 нояб. 2026 г., 15:02:11", Some("2026-11-26 15:02:11")),
            ("2026 ж. 26 қар. 15:02", Some("2026-11-26 15:02:00")),
            ("2026 жылғы 26 қараша 15:02", Some("2026-11-26 15:02:00")),
            ("26/11/26, 15:02:11", Some("2026-11-26 15:02:11")),
            ("11/26/26, 3:02:11\u{202f}PM", Some("2026-11-26 15:02:11")),
            ("11/26/26, 12:02:11 AM", Some("2026-11-26 00:02:11")),
            ("11/26/26, 12:02:11 PM", Some("2026-11-26 12:02:11")),
            ("26/11/2026 à 15:02:11", Some("2026-11-26 15:02:11")),
            ("2026-11-26 15:02:11", Some("2026-11-26 15:02:11")),
            ("2026-11-26T15:02:11", Some("2026-11-26 15:02:11")),
            ("=\"2026-11-26 15:02:11\"", Some("2026-11-26 15:02:11")),
            ("46352.62651620371", Some("2026-11-26 15:02:11")),
            ("46352,62651620371", Some("2026-11-26 15:02:11")),
            ("26-Nov-26 15:02", Some("2026-11-26 15:02:00")),
            ("2026 ж. 26 қараша, сенбі, 15:02", Some("2026-11-26 15:02:00")),
            ("сенбі, 26 қараша 2026 ж. 15:02", Some("2026-11-26 15:02:00")),
            ("15:02", Some("2026-11-26 15:02:00")),
            ("3:02 PM", Some("2026-11-26 15:02:00")),
            ("0.62651620371", Some("2026-11-26 15:02:11")),
            ("--", None),
            ("-", None),
            ("65", None),
            ("31.02.2026 10:00", None),
            ("25:00", None),
            ("26.11.2026", None),
            ("2026-11-26T15:02:11+05:00", None),
            ("11/26/2026 03:02:11 PM UTC", None),
            ("11/26/2026 15:02:60", Some("2026-11-26 15:02:60")),
            ("26.11.2026, 3:02:11 μ.μ.", Some("2026-11-26 15:02:11")),
            ("26.11.2026 오후 3:02:11", Some("2026-11-26 15:02:11")),
            ("2026/11/26 下午3:02:11", Some("2026-11-26 15:02:11")),
            ("26.11.2026, 3:02:11 م", Some("2026-11-26 15:02:11")),
            ("26.11.2026 3:02:11 ÖS", Some("2026-11-26 15:02:11")),
            ("26.11.2026, 3:02:11 түстен кейінгі", Some("2026-11-26 15:02:11")),
            ("2026. 11. 26. du. 3:02:11", Some("2026-11-26 15:02:11")),
            ("2026年11月26日 下午3:02:11", Some("2026-11-26 15:02:11")),
            ("11/26/2026 PM 3:02", Some("2026-11-26 15:02:00")),
            ("26.11.2026 15:02:11 xyz", Some("2026-11-26 15:02:11")),
            // a word that nobody knows would put it twelve hours off
            ("26.11.2026 3:02:11 xyz", None),
            ("26.11.2026 xyz 3:02:11", None),
            ("10:02 Nov 26, 2026", Some("2026-11-26 10:02:00")),
            ("26.11.2026 в 10:02", Some("2026-11-26 10:02:00")),
            ("Thu 11/26/2026 10:02", Some("2026-11-26 10:02:00")),
        ] {
            let near = asked.starts_at.in_zone(asked.zone).naive_local();
            let read = written(cell).map(|cell| settle(&[cell], &asked).unwrap().local(cell, near).unwrap().to_string());
            assert_eq!(read.as_deref(), wanted, "{cell}");
        }
    }

    #[test]
    fn the_webinars_date_settles_day_and_month() {
        let cases = [
            ("2024-03-05T10:00:00Z", vec!["05/03/24 10:00"], Ok(true)),
            ("2024-05-03T10:00:00Z", vec!["05/03/24 10:00"], Ok(false)),
            ("2024-07-01T10:00:00Z", vec!["05/03/24 10:00"], Err(Refusal::DatesUnclear)),
            ("2024-07-01T10:00:00Z", vec!["05/03/24 10:00", "17/03/24 10:00"], Ok(true)),
            ("2024-07-01T10:00:00Z", vec!["05/05/24 10:00"], Ok(true)),
            ("2024-05-03T10:00:00Z", vec!["05/02/24 23:50", "05/03/24 00:10"], Ok(false)),
        ];
        for (starts_at, cells, wanted) in cases {
            let cells: Vec<Written> = cells.into_iter().filter_map(written).collect();
            assert_eq!(settle(&cells, &asked(starts_at)).map(|settled| settled.day_first), wanted, "{starts_at} {cells:?}");
        }
    }

    #[test]
    fn a_time_without_a_date_is_put_beside_the_webinar() {
        let asked = asked("2026-11-26T00:30:00+05:00");
        let near = asked.starts_at.in_zone(asked.zone).naive_local();
        let settled = Settled { day_first: true, style: None };
        for (cell, wanted) in [("23:55", "2026-11-25 23:55:00"), ("0:40", "2026-11-26 00:40:00")] {
            assert_eq!(settled.local(written(cell).unwrap(), near).unwrap().to_string(), wanted);
        }
    }
}
