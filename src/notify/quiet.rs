//! Quiet hours: what nobody waits for is not sent between 21:00 and 8:00 where its reader is (UX guide §17). Pure.

use chrono::{Days, NaiveTime, TimeDelta, TimeZone as _, Timelike as _};
use chrono_tz::Tz;

use crate::clock::Instant;

const FROM_HOUR: u32 = 21;
const UNTIL_HOUR: u32 = 8;

/// The moment itself, or the next eight o'clock in the morning where it falls into quiet hours.
pub fn after_quiet_hours(at: Instant, zone: Tz) -> Instant {
    let hour = at.in_zone(zone).hour();
    if (UNTIL_HOUR..FROM_HOUR).contains(&hour) { at } else { next_morning(at, zone) }
}

/// The next eight o'clock in the morning.
pub fn next_morning(at: Instant, zone: Tz) -> Instant {
    let local = at.in_zone(zone);
    let day = if local.hour() < UNTIL_HOUR { local.date_naive() } else { local.date_naive() + Days::new(1) };
    let morning = day.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(UNTIL_HOUR));
    // a clock that is set forward may leave the hour out: then the one after it
    let local = (0..3).find_map(|hour| zone.from_local_datetime(&(morning + TimeDelta::hours(hour))).earliest());
    local.map_or(at, |local| Instant::new(local.to_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_morning_is_that_of_today_before_eight() {
        for (at, wanted) in [
            ("2026-11-23T02:59:59Z", "2026-11-23T03:00:00Z"),
            ("2026-11-23T03:00:00Z", "2026-11-24T03:00:00Z"),
            ("2026-11-23T18:59:59Z", "2026-11-24T03:00:00Z"),
            ("2026-11-23T19:00:00Z", "2026-11-24T03:00:00Z"),
        ] {
            let found = next_morning(Instant::parse(at).unwrap(), chrono_tz::Asia::Almaty);
            assert_eq!(found, Instant::parse(wanted).unwrap(), "{at}");
        }
    }

    #[test]
    fn what_falls_into_the_night_waits_for_the_morning() {
        for (at, zone, wanted) in [
            ("2026-11-23T05:00:00Z", chrono_tz::Asia::Almaty, "2026-11-23T05:00:00Z"),
            ("2026-11-23T03:00:00Z", chrono_tz::Asia::Almaty, "2026-11-23T03:00:00Z"),
            ("2026-11-23T02:59:59Z", chrono_tz::Asia::Almaty, "2026-11-23T03:00:00Z"),
            ("2026-11-22T19:30:00Z", chrono_tz::Asia::Almaty, "2026-11-23T03:00:00Z"),
            ("2026-11-23T15:59:59Z", chrono_tz::Asia::Almaty, "2026-11-23T15:59:59Z"),
            ("2026-11-23T16:00:00Z", chrono_tz::Asia::Almaty, "2026-11-24T03:00:00Z"),
            // the night in which Berlin goes forward
            ("2026-03-28T22:00:00Z", chrono_tz::Europe::Berlin, "2026-03-29T06:00:00Z"),
        ] {
            let (at, wanted) = (Instant::parse(at).unwrap(), Instant::parse(wanted).unwrap());
            assert_eq!(after_quiet_hours(at, zone), wanted, "{at} {zone}");
        }
    }
}
