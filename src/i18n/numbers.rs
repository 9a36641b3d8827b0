//! Numbers in words: `2,947` in English, `2 947` in Russian and Kazakh; `65%`, in Russian `65 %`.

use super::Lang;

/// Digits in groups of three.
pub fn count(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = if lang == Lang::En { ',' } else { '\u{a0}' };
    let mut out = String::new();
    if number < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A share in whole per cent.
pub fn percent(lang: Lang, share: i64) -> String {
    if lang == Lang::Ru { format!("{share}\u{a0}%") } else { format!("{share}%") }
}

/// Whole minutes of a number of seconds, for people: 89 seconds are one minute.
pub const fn minutes_of(seconds: i64) -> i64 {
    seconds / 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        for (lang, number, wanted) in [
            (Lang::En, 0, "0"),
            (Lang::En, 999, "999"),
            (Lang::En, 2_947, "2,947"),
            (Lang::Ru, 1_234_567, "1\u{a0}234\u{a0}567"),
            (Lang::Kk, -1_000, "−1\u{a0}000"),
        ] {
            assert_eq!(count(lang, number), wanted);
        }
    }
}
