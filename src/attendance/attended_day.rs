//! On which day a letter about attendance goes out: never at night, never with another of the kind, and never on the day of a reminder
//! (UX guide §17). Pure.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::notify::{after_quiet_hours, next_morning};

/// So many days it gives way; then it goes out all the same.
const MOST_DAYS: usize = 7;

/// The first moment from `at` on in a day that is free where its reader is.
pub fn goes_out(at: Instant, zone: Tz, is_taken: impl Fn(NaiveDate) -> bool) -> Instant {
    let first = after_quiet_hours(at, zone);
    std::iter::successors(Some(first), |at| Some(next_morning(*at, zone)))
        .take(MOST_DAYS)
        .find(|at| !is_taken(at.in_zone(zone).date_naive()))
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_gives_way_to_the_night_and_to_others_of_its_day() {
        for (at, taken, wanted) in [
            ("2026-11-26T12:00:00Z", &[][..], "2026-11-26T12:00:00Z"),
            // nine in the evening in Almaty
            ("2026-11-26T16:00:00Z", &[], "2026-11-27T03:00:00Z"),
            ("2026-11-26T12:00:00Z", &["2026-11-26"], "2026-11-27T03:00:00Z"),
            ("2026-11-26T12:00:00Z", &["2026-11-26", "2026-11-27"], "2026-11-28T03:00:00Z"),
            ("2026-11-26T12:00:00Z", &["2026-11-27"], "2026-11-26T12:00:00Z"),
            ("2026-11-26T16:00:00Z", &["2026-11-27"], "2026-11-28T03:00:00Z"),
        ] {
            let days: Vec<NaiveDate> = taken.iter().map(|day| day.parse().unwrap()).collect();
            let found = goes_out(Instant::parse(at).unwrap(), chrono_tz::Asia::Almaty, |day| days.contains(&day));
            assert_eq!(found, Instant::parse(wanted).unwrap(), "{at} {taken:?}");
        }
        let at = Instant::parse("2026-11-26T12:00:00Z").unwrap();
        assert_eq!(goes_out(at, chrono_tz::Asia::Almaty, |_| true), at, "it does not give way for ever");
    }
}
