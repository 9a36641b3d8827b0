//! A length as people type it: in minutes, in hours, or both.

/// How hours and minutes are shortened in the languages of the interface, and how their words begin.
const HOURS: ([&str; 3], [&str; 4]) = (["h", "ч", "с"], ["hour", "hr", "час", "сағ"]);
const MINUTES: ([&str; 3], [&str; 2]) = (["m", "м", "'"], ["min", "мин"]);

fn is_one<const S: usize, const W: usize>((short, words): &([&str; S], [&str; W]), unit: &str) -> bool {
    short.contains(&unit) || words.iter().any(|word| unit.starts_with(word))
}

/// Minutes: `120`, `120 min`, `2 hours`, `1 ч 30 мин`, `1,5 часа`, `1:30`. `None` where it says anything else: half of what somebody
/// typed must not count for all of it.
pub(super) fn read_length(text: &str) -> Option<i32> {
    let text = text.trim().to_lowercase().replace(',', ".");
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes: i32 = minutes.trim().parse().ok().filter(|minutes| (0..60).contains(minutes))?;
        return hours.trim().parse::<i32>().ok()?.checked_mul(60)?.checked_add(minutes);
    }
    let mut rest = text.as_str();
    let (mut all, mut parts) = (0_f64, 0);
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let amount: f64 = rest[..end].parse().ok()?;
        rest = rest[end..].trim_start();
        let end = rest.find(|letter: char| letter.is_ascii_digit()).unwrap_or(rest.len());
        let unit = rest[..end].trim().trim_end_matches('.');
        rest = rest[end..].trim_start();
        parts += 1;
        all += amount
            * if unit.is_empty() || is_one(&MINUTES, unit) {
                1.0
            } else if is_one(&HOURS, unit) {
                60.0
            } else {
                return None;
            };
    }
    let is_whole = parts > 0 && parts <= 2 && all.fract() == 0.0 && all <= f64::from(i32::MAX);
    is_whole.then_some(all as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_people_type_them() {
        for (typed, minutes) in [
            ("120", Some(120)),
            (" 90 ", Some(90)),
            ("120 min", Some(120)),
            ("90 минут", Some(90)),
            ("45 мин.", Some(45)),
            ("2 hours", Some(120)),
            ("1 ч", Some(60)),
            ("2 сағат", Some(120)),
            ("1 ч 30 мин", Some(90)),
            ("1h30", Some(90)),
            ("1,5 часа", Some(90)),
            ("1.5 h", Some(90)),
            ("1:30", Some(90)),
            ("0:45", Some(45)),
            ("1:75", None),
            ("two hours", None),
            ("2 days", None),
            ("1 сек", None),
            ("2 months", None),
            ("120 or so", None),
            ("1,33 h", None),
            ("-5", None),
            ("", None),
            ("1 2 3", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read_length(typed), minutes, "{typed}");
        }
    }
}
