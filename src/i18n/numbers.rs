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

/// Thousandths as a number with at most two decimals, cut: `9.6` in English, `9,6` in Russian and Kazakh. Cut and not rounded, so
/// that what falls short of a mark never reads as if it reached it.
pub fn decimal(lang: Lang, thousandths: u32) -> String {
    let (whole, hundredths) = (thousandths / 1000, thousandths % 1000 / 10);
    let point = if lang == Lang::En { '.' } else { ',' };
    let whole = count(lang, whole.into());
    match hundredths {
        0 => whole,
        tens if tens % 10 == 0 => format!("{whole}{point}{}", tens / 10),
        _ => format!("{whole}{point}{hundredths:02}"),
    }
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

    #[test]
    fn decimals_are_cut_and_written_as_the_language_does() {
        for (lang, thousandths, wanted) in [
            (Lang::En, 9_600, "9.6"),
            (Lang::Ru, 9_600, "9,6"),
            (Lang::Kk, 8_000, "8"),
            (Lang::En, 9_599, "9.59"),
            (Lang::En, 666, "0.66"),
            (Lang::Ru, 1_009, "1"),
            (Lang::En, 1_050, "1.05"),
            (Lang::Ru, 1_234_500, "1\u{a0}234,5"),
        ] {
            assert_eq!(decimal(lang, thousandths), wanted);
        }
    }
}
