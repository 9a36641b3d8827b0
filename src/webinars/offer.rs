//! Until when a free place is kept for somebody who waited for it. Pure.

use chrono_tz::Tz;

use crate::clock::Instant;
use crate::notify;

/// An offer ends so long before the webinar, so that the next person can still come.
const BEFORE_START_MINUTES: i64 = 60;
/// Less time than this is no offer.
const LEAST_MINUTES: i64 = 30;
/// By how many hours the webinar lies ahead at least, and for how many hours a place is then kept.
const KEPT_HOURS: [(i64, i64); 3] = [(72, 24), (24, 12), (6, 3)];
/// For how many hours it is kept where the webinar is nearer than that.
const KEPT_SHORTLY: i64 = 1;

/// The moment at which an offer made now ends: counted in the waking hours where its reader is, and never in the night. `None` where
/// the webinar begins too soon for anybody to be asked.
pub fn offer_until(now: Instant, starts_at: Instant, zone: Tz) -> Option<Instant> {
    let ahead = starts_at.seconds_since(now);
    let hours = KEPT_HOURS.iter().find(|(least, _)| ahead >= least * 3600).map_or(KEPT_SHORTLY, |(_, kept)| *kept);
    let last = starts_at.plus_minutes(-BEFORE_START_MINUTES);
    let read_at = notify::after_quiet_hours(now, zone);
    let until = read_at.plus_minutes(hours * 60);
    let morning = notify::after_quiet_hours(until, zone);
    // who reads their mail in the morning has two hours then
    let until = if morning == until { until } else { morning.plus_minutes(120) }.min(last);
    (until >= now.plus_minutes(LEAST_MINUTES)).then_some(until)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Asia::Almaty;
    use proptest::prelude::*;

    use super::*;

    fn at(local: &str) -> Instant {
        let wall = chrono::NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
        crate::webinars::instant_of(wall, Almaty).unwrap()
    }

    #[test]
    fn the_nearer_the_webinar_the_shorter_the_offer_and_never_at_night() {
        for (now, starts, until) in [
            // a day, where there are more than three
            ("2026-11-20 10:00", "2026-11-26 15:00", Some("2026-11-21 10:00")),
            // half a day, and what would end at night ends in the morning
            ("2026-11-24 10:00", "2026-11-26 15:00", Some("2026-11-25 10:00")),
            ("2026-11-25 08:30", "2026-11-26 15:00", Some("2026-11-25 20:30")),
            ("2026-11-26 08:00", "2026-11-26 15:00", Some("2026-11-26 11:00")),
            ("2026-11-26 12:00", "2026-11-26 15:00", Some("2026-11-26 13:00")),
            // until an hour before the start
            ("2026-11-26 13:20", "2026-11-26 15:00", Some("2026-11-26 14:00")),
            ("2026-11-26 13:31", "2026-11-26 15:00", None),
            ("2026-11-26 15:00", "2026-11-26 15:00", None),
            // made at night, it is read in the morning
            ("2026-11-20 02:00", "2026-11-26 15:00", Some("2026-11-21 08:00")),
            ("2026-11-26 02:00", "2026-11-26 09:00", Some("2026-11-26 08:00")),
        ] {
            assert_eq!(offer_until(at(now), at(starts), Almaty), until.map(at), "{now} for {starts}");
        }
    }

    proptest! {
        #[test]
        fn an_offer_leaves_time_to_read_it_and_time_for_the_next(minutes in 0i64..20_000, ahead in 0i64..20_000) {
            let now = at("2026-11-01 00:00").plus_minutes(minutes);
            let starts_at = now.plus_minutes(ahead);
            if let Some(until) = offer_until(now, starts_at, Almaty) {
                prop_assert!(until >= now.plus_minutes(LEAST_MINUTES));
                prop_assert!(until <= starts_at.plus_minutes(-BEFORE_START_MINUTES));
            } else {
                prop_assert!(ahead < BEFORE_START_MINUTES + LEAST_MINUTES + 24 * 60);
            }
        }
    }
}
