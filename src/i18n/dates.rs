//! Dates and times in words (UX guide §10): written by the server, 24-hour clock, never without zone where a time stands alone.

use chrono::{DateTime, Datelike as _, NaiveDate, Offset as _, TimeZone, Timelike as _};
use chrono_tz::Tz;

use super::Lang;

const WEEKDAYS: [[&str; 7]; 3] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
];
const WEEKDAYS_SHORT: [[&str; 7]; 3] = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    ["дс", "сс", "ср", "бс", "жм", "сб", "жс"],
];
/// Russian months stand in the genitive, as after a day.
const MONTHS: [[&str; 12]; 3] = [
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
];
/// Months that stand alone: only Russian differs.
const MONTHS_ALONE_RU: [&str; 12] =
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
const MONTHS_SHORT: [[&str; 12]; 3] = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
    ["қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."],
];

fn weekday_index(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

/// Thursday · четверг · бейсенбі
pub fn weekday(lang: Lang, day: NaiveDate) -> &'static str {
    WEEKDAYS[lang as usize][weekday_index(day)]
}

/// Thu · чт · бс
pub fn weekday_short(lang: Lang, day: NaiveDate) -> &'static str {
    WEEKDAYS_SHORT[lang as usize][weekday_index(day)]
}

/// Nov · нояб. · қар.
pub fn month_short(lang: Lang, day: NaiveDate) -> &'static str {
    MONTHS_SHORT[lang as usize][day.month0() as usize]
}

/// 26 November · 26 ноября · 26 қараша
pub fn day_month(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", day.day(), MONTHS[lang as usize][day.month0() as usize])
}

/// November 2026 · ноябрь 2026 г. · 2026 жылғы қараша
pub fn month_year(lang: Lang, day: NaiveDate) -> String {
    let month = MONTHS[lang as usize][day.month0() as usize];
    match lang {
        Lang::En => format!("{month} {}", day.year()),
        Lang::Ru => format!("{} {}\u{a0}г.", MONTHS_ALONE_RU[day.month0() as usize], day.year()),
        Lang::Kk => format!("{} жылғы {month}", day.year()),
    }
}

/// 26 November 2026 · 26 ноября 2026 г. · 2026 жылғы 26 қараша
pub fn date(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {}", day_month(lang, day), day.year()),
        Lang::Ru => format!("{} {}\u{a0}г.", day_month(lang, day), day.year()),
        Lang::Kk => format!("{} жылғы {}", day.year(), day_month(lang, day)),
    }
}

/// Thursday 26 November 2026 · четверг, 26 ноября 2026 г. · 2026 жылғы 26 қараша, бейсенбі
pub fn date_in_words(lang: Lang, day: NaiveDate) -> String {
    let (weekday, date) = (weekday(lang, day), date(lang, day));
    match lang {
        Lang::En => format!("{weekday} {date}"),
        Lang::Ru => format!("{weekday}, {date}"),
        Lang::Kk => format!("{date}, {weekday}"),
    }
}

/// A day as people write it: `26.11.2026`, `2026-11-26`, `26/11/2026`, with spaces where they put them, `11/26/2026` where the first
/// number can only be a month's, and with the month's name in any of the languages. A year has four digits.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let tight: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let formats = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y"];
    let day = formats.into_iter().find_map(|format| NaiveDate::parse_from_str(&tight, format).ok());
    // two digits for a year are a year of the Romans to chrono
    day.or_else(|| date_with_month(text)).filter(|day| day.year() >= 2000)
}

/// The reverse of [`date`], as people type it: a day, a year and the name of a month, long or short, in any language and order.
fn date_with_month(text: &str) -> Option<NaiveDate> {
    let (mut day, mut month, mut year) = (None, None, None);
    let text = text.to_lowercase();
    let words =
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.')).filter(|word| !word.is_empty());
    for word in words {
        let digits = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
        let place = match digits.parse::<u32>() {
            Ok(_) if digits.len() == 4 => &mut year,
            Ok(_) => &mut day,
            // «year» beside its number
            Err(_) if matches!(word, "г" | "года" | "ж" | "жыл" | "жылғы" | "of") => continue,
            Err(_) => &mut month,
        };
        let value = digits.parse().ok().or_else(|| month_named(word))?;
        if place.replace(value).is_some() {
            return None;
        }
    }
    NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, day?)
}

/// The number of a month by its name in any language, whole or short.
fn month_named(word: &str) -> Option<u32> {
    let names = MONTHS.iter().chain(&MONTHS_SHORT).chain([&MONTHS_ALONE_RU]);
    let mut found = names.filter_map(|names| names.iter().position(|name| name.to_lowercase().trim_end_matches('.') == word));
    found.next().and_then(|place| u32::try_from(place + 1).ok())
}

/// 26.11.2026, for dense tables and filters.
pub fn date_numeric(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// 15:00
pub fn clock_time<Z: TimeZone>(time: &DateTime<Z>) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// 26 November 2026, 15:00, and in the order of each language.
pub fn date_and_time(lang: Lang, time: &DateTime<Tz>) -> String {
    format!("{}, {}", date(lang, time.date_naive()), clock_time(time))
}

/// 26 November 2026, 15:00 (UTC+5): a time that stands alone says whose it is.
pub fn date_time_offset(lang: Lang, time: &DateTime<Tz>) -> String {
    format!("{} ({})", date_and_time(lang, time), offset(time))
}

/// 15:00 to 17:00 · с 15:00 до 17:00 · 15:00–17:00; the second day is named when the end is on another.
pub fn span(lang: Lang, from: &DateTime<Tz>, to: &DateTime<Tz>) -> String {
    let (start, mut end) = (clock_time(from), clock_time(to));
    if from.date_naive() != to.date_naive() {
        end = format!("{end} ({})", day_month(lang, to.date_naive()));
    }
    match lang {
        Lang::En => format!("{start} to {end}"),
        Lang::Ru => format!("с\u{a0}{start} до\u{a0}{end}"),
        Lang::Kk => format!("{start}–{end}"),
    }
}

/// UTC+5, UTC+5:30, UTC−3, UTC
pub fn offset<Z: TimeZone>(time: &DateTime<Z>) -> String {
    let seconds = time.offset().fix().local_minus_utc();
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() % 3600 / 60);
    let sign = if seconds < 0 { '−' } else { '+' };
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26);
        for (text, wanted) in [
            ("2026-11-26", day),
            ("26.11.2026", day),
            (" 26. 11. 2026 ", day),
            ("26/11/2026", day),
            ("11/26/2026", day),
            ("2026-02-30", None),
            ("26.11.26", None),
            ("", None),
            ("26 November 2026", day),
            ("26 ноября 2026 г.", day),
            ("2026 ж. 26 қараша", day),
            ("Nov 26, 2026", day),
            ("26 2026", None),
        ] {
            assert_eq!(read_date(text), wanted, "{text}");
        }
    }

    #[test]
    fn dates_are_written_as_the_guide_shows_them() {
        let thursday = day(2026, 11, 26);
        assert_eq!(date_in_words(Lang::En, thursday), "Thursday 26 November 2026");
        assert_eq!(date_in_words(Lang::Ru, thursday), "четверг, 26 ноября 2026\u{a0}г.");
        assert_eq!(date_in_words(Lang::Kk, thursday), "2026 жылғы 26 қараша, бейсенбі");
        assert_eq!(month_year(Lang::Ru, thursday), "ноябрь 2026\u{a0}г.");
    }

    #[test]
    fn a_date_with_its_month_in_words_is_read_in_every_language() {
        for lang in Lang::ALL {
            for month in 1..=12 {
                let wanted = day(2026, month, 5);
                let short = format!("5 {} 2026", month_short(lang, wanted));
                for text in [date(lang, wanted), date_in_words(lang, wanted).replace(weekday(lang, wanted), ""), short] {
                    assert_eq!(date_with_month(&text), Some(wanted), "{text}");
                }
            }
        }
        for text in ["31 November 2026", "26 2026", "November 2026", "26 27 November 2026", "26 Smarch 2026", ""] {
            assert_eq!(date_with_month(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_names_its_offset_as_it_was_on_that_day() {
        for (zone, at, wanted) in [
            (chrono_tz::Asia::Almaty, day(2020, 10, 8), "UTC+6"),
            (chrono_tz::Asia::Almaty, day(2026, 11, 26), "UTC+5"),
            (chrono_tz::Asia::Aqtau, day(2020, 10, 8), "UTC+5"),
            (chrono_tz::Asia::Kolkata, day(2026, 11, 26), "UTC+5:30"),
            (chrono_tz::America::Sao_Paulo, day(2026, 11, 26), "UTC−3"),
        ] {
            let time = zone.from_local_datetime(&at.and_hms_opt(12, 0, 0).unwrap()).unwrap();
            assert_eq!(offset(&time), wanted);
        }
    }
}
