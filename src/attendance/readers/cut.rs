//! Whether the last value of a file that does not end with a line end was cut off: by what stands in its column above. Pure.

/// How a value is written: digits in a row as one, all else as it stands.
fn shape(value: &str) -> String {
    let mut shape = String::with_capacity(value.len());
    for letter in value.trim().chars() {
        match letter.is_ascii_digit() {
            true if shape.ends_with('9') => {}
            true => shape.push('9'),
            false => shape.push(letter),
        }
    }
    shape
}

/// How many digits a value ends with.
fn digits_at_end(value: &str) -> usize {
    value.trim_end().bytes().rev().take_while(u8::is_ascii_digit).count()
}

/// Whether a value is the begin of one that is written as those above are, and not whole: `11:12` below `11:12:34`, and, of moments, `11:12:3`.
pub fn is_part<'a>(value: &str, above: impl Iterator<Item = &'a str>, is_moment: bool) -> bool {
    let own = shape(value);
    let (mut any, mut longer, mut fewest) = (false, false, usize::MAX);
    for other in above.filter(|other| !other.trim().is_empty()) {
        let others = shape(other);
        if others == own {
            any = true;
            fewest = fewest.min(digits_at_end(other));
        }
        longer |= others.len() > own.len() && others.starts_with(&own);
    }
    // minutes and seconds have two digits each, hours one or two
    if any { is_moment && fewest >= 2 && digits_at_end(value) < fewest } else { longer && !own.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_lacks_its_end_is_told_by_those_above() {
        for (value, above, is_moment, wanted) in [
            ("11:12", &["10:00:00", "11:12:34"][..], true, true),
            ("11:12:3", &["10:00:00", "11:12:34"], true, true),
            ("11:12:34", &["10:00:00", "11:12:34"], true, false),
            ("9:05", &["10:00", "11:30"], true, false),
            ("11/26/2026, 11:05:07", &["11/26/2026, 11:05:07 AM"], true, true),
            ("11/26/2026, 11:05:07 A", &["11/26/2026, 11:05:07 AM"], true, true),
            ("11/2", &["11/26/2026, 11:05:07 AM"], true, true),
            ("11:05:07 PM", &["11:05:07 AM"], true, false),
            ("4", &["45", "120"], false, false),
            ("00:4", &["00:45:00"], false, true),
            ("1h 2", &["1h 27m", "2h 10m"], false, true),
            ("N", &["No", "Yes"], false, true),
            ("No", &["No", "Yes"], false, false),
            ("2026-11-26 15:00:00", &[], true, false),
            ("15:00:00", &["", " "], true, false),
        ] {
            assert_eq!(is_part(value, above.iter().copied(), is_moment), wanted, "{value} below {above:?}");
        }
    }
}
