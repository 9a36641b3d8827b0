//! Lengths of time as reports write them: «65», «1h 27m 51s», «2 godz. 19 min», «1 ч 5 мин», «1:00:00», «204 mins».

/// A length as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Whole seconds.
    pub seconds: i64,
    /// Whether the report writes seconds, and not only minutes.
    pub is_fine: bool,
}

/// What a number without a unit means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
}

const HOURS: &[&str] = &[
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "ч",
    "час",
    "часа",
    "часов",
    "сағ",
    "сағат",
    "godz",
    "std",
    "stunde",
    "stunden",
    "heure",
    "heures",
    "g",
];
const MINUTES: &[&str] =
    &["m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуты", "минут", "minut", "minuty", "minuten"];
const SECONDS: &[&str] =
    &["s", "sec", "secs", "second", "seconds", "с", "сек", "секунда", "секунды", "секунд", "sek", "sekunden", "secondes"];

/// Reads a cell; `None` when it is no length.
pub fn length(cell: &str, bare: Bare) -> Option<Length> {
    let text: String = cell
        .trim()
        .chars()
        .take(60)
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .flat_map(char::to_lowercase)
        .collect();
    if text.contains(':') {
        return by_colons(&text);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok().filter(|number| *number < 1_000_000)?;
        return Some(match bare {
            Bare::Minutes => Length { seconds: number * 60, is_fine: false },
            Bare::Seconds => Length { seconds: number, is_fine: true },
        });
    }
    by_units(&text)
}

/// «h:mm:ss», or «mm:ss» where there is one colon.
fn by_colons(text: &str) -> Option<Length> {
    let numbers: Vec<i64> = text
        .split(':')
        .map(|part| part.trim().parse::<i64>().ok().filter(|number| (0..10_000).contains(number)))
        .collect::<Option<_>>()?;
    let seconds = match numbers.as_slice() {
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => hours * 3600 + minutes * 60 + seconds,
        [minutes, seconds] if *seconds < 60 => minutes * 60 + seconds,
        _ => return None,
    };
    Some(Length { seconds, is_fine: true })
}

/// Numbers, each with its unit.
fn by_units(text: &str) -> Option<Length> {
    let mut total = 0;
    let mut is_fine = false;
    let mut rest = text.trim();
    let mut any = false;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let number: i64 = rest[..digits].parse().ok().filter(|number| *number < 1_000_000)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        let unit = &rest[..letters];
        let each = if HOURS.contains(&unit) {
            3600
        } else if MINUTES.contains(&unit) {
            60
        } else if SECONDS.contains(&unit) {
            is_fine = true;
            1
        } else {
            return None;
        };
        total += number * each;
        any = true;
        rest = rest[letters..].trim_start_matches(['.', ',', ' ']);
    }
    any.then_some(Length { seconds: total, is_fine })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_length_is_read() {
        for (cell, wanted) in [
            ("65", Some((3900, false))),
            ("0", Some((0, false))),
            ("1h 27m 51s", Some((5271, true))),
            ("19m 26s", Some((1166, true))),
            ("5s", Some((5, true))),
            ("1h 42m", Some((6120, false))),
            ("2 godz. 19 min 19 s", Some((8359, true))),
            ("2\u{a0}h 44\u{a0}m", Some((9840, false))),
            ("1 ч 5 мин", Some((3900, false))),
            ("1ч 5м", Some((3900, false))),
            ("1 ч. 5 мин. 3 с", Some((3903, true))),
            ("1 сағ 5 мин", Some((3900, false))),
            ("58 min", Some((3480, false))),
            ("1 hr 2 min", Some((3720, false))),
            ("204 mins", Some((12240, false))),
            ("1:00:00", Some((3600, true))),
            ("32:14", Some((1934, true))),
            ("01:05:09", Some((3909, true))),
            ("", None),
            ("-", None),
            ("1:75:00", None),
            ("five", None),
            ("99999999999999999999 h", None),
        ] {
            assert_eq!(length(cell, Bare::Minutes).map(|found| (found.seconds, found.is_fine)), wanted, "{cell}");
        }
        assert_eq!(length("65", Bare::Seconds), Some(Length { seconds: 65, is_fine: true }));
    }
}
