//! From the wall clock of a zone to the instant. Not every wall clock time exists, and some come twice, where a zone changes its
//! offset (`domain.md`, Time).

use chrono::{LocalResult, NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;

use crate::clock::Instant;

/// Why a wall-clock time has no one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeProblem {
    /// The clocks are put forward over it.
    #[error("this time does not exist in the zone")]
    DoesNotExist,
    /// The clocks are put back over it.
    #[error("this time comes twice in the zone")]
    ComesTwice {
        /// The first time.
        first: Instant,
        /// The second.
        second: Instant,
    },
}

/// The instant at which the clocks of a zone show a time.
///
/// # Errors
/// When there is none, or there are two.
pub fn instant_of(local: NaiveDateTime, zone: Tz) -> Result<Instant, LocalTimeProblem> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(time) => Ok(Instant::new(time.to_utc())),
        LocalResult::Ambiguous(first, second) => {
            Err(LocalTimeProblem::ComesTwice { first: Instant::new(first.to_utc()), second: Instant::new(second.to_utc()) })
        }
        LocalResult::None => Err(LocalTimeProblem::DoesNotExist),
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Asia, Europe};
    use proptest::prelude::*;

    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
    }

    #[test]
    fn the_instant_follows_from_the_rules_of_the_day() {
        for (zone, wall, utc) in [
            // Kazakhstan moved from UTC+6 to UTC+5 on 1 March 2024
            (Asia::Almaty, "2024-02-29T15:00", "2024-02-29T09:00:00Z"),
            (Asia::Almaty, "2024-03-01T15:00", "2024-03-01T10:00:00Z"),
            (Asia::Almaty, "2026-11-26T15:00", "2026-11-26T10:00:00Z"),
            (Asia::Qostanay, "2024-02-29T15:00", "2024-02-29T09:00:00Z"),
            (Asia::Aqtau, "2024-02-29T15:00", "2024-02-29T10:00:00Z"),
            (Asia::Kolkata, "2026-11-26T15:00", "2026-11-26T09:30:00Z"),
            (Europe::Warsaw, "2026-07-01T12:00", "2026-07-01T10:00:00Z"),
        ] {
            assert_eq!(instant_of(local(wall), zone), Ok(Instant::parse(utc).unwrap()), "{zone} {wall}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_or_never_is_said_so() {
        // at midnight to 1 March the clocks of Almaty went back to 23:00
        let twice = LocalTimeProblem::ComesTwice {
            first: Instant::parse("2024-02-29T17:30:00Z").unwrap(),
            second: Instant::parse("2024-02-29T18:30:00Z").unwrap(),
        };
        assert_eq!(instant_of(local("2024-02-29T23:30"), Asia::Almaty), Err(twice));
        assert!(instant_of(local("2024-02-29T22:59"), Asia::Almaty).is_ok());
        assert!(instant_of(local("2024-03-01T00:00"), Asia::Almaty).is_ok());
        assert_eq!(instant_of(local("2026-03-29T02:30"), Europe::Warsaw), Err(LocalTimeProblem::DoesNotExist));
    }

    proptest! {
        #[test]
        fn the_wall_clock_comes_back(minutes in 0i64..20_000_000) {
            let wall = local("2000-01-01T00:00") + chrono::TimeDelta::minutes(minutes);
            for zone in [Asia::Almaty, Asia::Aqtau, Europe::Warsaw] {
                if let Ok(instant) = instant_of(wall, zone) {
                    prop_assert_eq!(instant.in_zone(zone).naive_local(), wall);
                }
            }
        }
    }
}
