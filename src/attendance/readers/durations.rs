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

/// Whether a word is one of these, separated by spaces.
fn is_among(words: &str, word: &str) -> bool {
    !word.is_empty() && words.split_whitespace().any(|known| known == word)
}

const HOURS: &str = "h hr hrs hour hours hora horas ora ore heure heures std stunde stunden godz g uur timer timme timmar tim \
    ч час часа часов год година години годин сағ сағат sa saat soat саат 小时 小時 時間 时 時 시간";
const MINUTES: &str = "m min mins minute minutes minuto minutos minuti minut minuty minuten minuut minuter dk dakika daq daqiqa \
    м мин минута минуты минут хв хвилин хвилина хвилини мүн мүнөт 分钟 分鐘 分 분";
const SECONDS: &str = "s sec secs seg second seconds segundo segundos secondi secondo seconde secondes sek sekunden sekund sn saniye \
    son soniya с сек секунда секунды секунд секунди сн 秒钟 秒鐘 秒 초";

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

/// Numbers, each with its unit. Three numbers are hours, minutes and seconds in whatever language their units are: they stand in this
/// order everywhere. Of fewer the units must be known.
fn by_units(text: &str) -> Option<Length> {
    let parts = parts_of(text)?;
    let known = parts.iter().map(|(number, unit)| {
        let each = [(HOURS, 3600), (MINUTES, 60), (SECONDS, 1)].into_iter().find(|(words, _)| is_among(words, unit));
        each.map(|(_, seconds)| (*number, seconds))
    });
    match known.collect::<Option<Vec<(i64, i64)>>>() {
        Some(known) => Some(Length {
            seconds: known.iter().map(|(number, each)| number * each).sum(),
            is_fine: known.iter().any(|(_, each)| *each == 1),
        }),
        None => match parts.as_slice() {
            [(hours, a), (minutes, b), (seconds, c)] if *minutes < 60 && *seconds < 60 && a != b && b != c && a != c => {
                Some(Length { seconds: hours * 3600 + minutes * 60 + seconds, is_fine: true })
            }
            _ => None,
        },
    }
}

/// Numbers with what stands behind each; `None` where that is not all there is.
fn parts_of(text: &str) -> Option<Vec<(i64, &str)>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let number: i64 = rest[..digits].parse().ok().filter(|number| *number < 1_000_000)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        if letters == 0 {
            return None;
        }
        parts.push((number, &rest[..letters]));
        rest = rest[letters..].trim_start_matches(['.', ',', ' ']);
    }
    (!parts.is_empty()).then_some(parts)
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
            ("1 sa 30 dk 5 sn", Some((5405, true))),
            ("1 год 30 хв", Some((5400, false))),
            ("1 soat 30 daq 5 son", Some((5405, true))),
            ("1小时30分钟5秒", Some((5405, true))),
            ("1 h 30 min 5 s", Some((5405, true))),
            // units that nobody taught us: three stand in one order in every language
            ("1 س 30 د 5 ث", Some((5405, true))),
            ("1 xx 30 yy", None),
            ("30 yy", None),
            ("1 xx 30 xx 5 xx", None),
            ("1 xx 75 yy 5 zz", None),
            ("1 h 30", None),
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
