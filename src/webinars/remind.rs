//! When somebody is reminded of a webinar: some days before, and once more shortly before. Never at night where they are, never twice a
//! day, never so late that it is of no use (UX guide §17). Pure.

use chrono::{Days, NaiveTime, TimeDelta, TimeZone as _, Timelike as _};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::notify::after_quiet_hours;

/// Before a night, what cannot wait for the morning is said at this hour.
const EVENING_HOUR: i64 = 20;
/// A reminder later than this before the start is of no use.
const LEAST_MINUTES: i64 = 10;
/// One that is sent some days before comes a day before at the latest.
const LEAST_DAYS_MINUTES: i64 = 24 * 60;
/// A lead from which on it counts in days.
const IN_DAYS_MINUTES: i64 = 24 * 60;
/// So much earlier than its lead somebody may have to be reminded because of a night.
pub const NIGHT_MINUTES: i64 = 14 * 60;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reminder {
    /// Some days before.
    Early,
    /// Shortly before.
    Late,
}

impl Reminder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Early, Self::Late];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Late => "late",
        }
    }
}

/// What to do at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Remind.
    Now,
    /// Look again then.
    Later(Instant),
    /// There is no time left for it.
    Never,
}

/// When somebody in a zone is to be reminded, `lead` minutes before the start. What falls into the night waits for the morning; where
/// that is too late, it comes the evening before.
pub fn send_at(start: Instant, lead: i64, zone: Tz) -> Instant {
    let wanted = start.plus_minutes(-lead);
    let morning = after_quiet_hours(wanted, zone);
    if morning <= latest(start, lead) { morning } else { evening_before(wanted, zone) }
}

/// The last moment at which it is of use.
fn latest(start: Instant, lead: i64) -> Instant {
    start.plus_minutes(-if lead > IN_DAYS_MINUTES { LEAST_DAYS_MINUTES } else { LEAST_MINUTES.min(lead) })
}

/// Whether to remind somebody now. `day_is_taken`: they were reminded of another webinar today, or will be.
pub fn when(now: Instant, start: Instant, lead: i64, zone: Tz, day_is_taken: bool) -> When {
    let (wanted, latest) = (send_at(start, lead, zone), latest(start, lead));
    let in_time = |at: Instant| if at <= latest { When::Later(at) } else { When::Never };
    if now < wanted {
        return When::Later(wanted);
    }
    if now > latest {
        return When::Never;
    }
    let awake = after_quiet_hours(now, zone);
    if awake > now {
        return in_time(awake);
    }
    if day_is_taken { in_time(next_morning(now, zone)) } else { When::Now }
}

/// Whether a reminder of one webinar names another one too: nobody is reminded twice a day, so the first says all that is still to come
/// on the day of its webinar, where the reader is.
pub fn names_too(start: Instant, other: Instant, now: Instant, zone: Tz) -> bool {
    other > now && other.in_zone(zone).date_naive() == start.in_zone(zone).date_naive()
}

/// The evening before the night in which a moment falls.
fn evening_before(at: Instant, zone: Tz) -> Instant {
    let local = at.in_zone(zone);
    let back = u64::from(i64::from(local.hour()) < EVENING_HOUR);
    on_the_clock(zone, local.date_naive() - Days::new(back), EVENING_HOUR).unwrap_or(at)
}

/// The next day, when quiet hours are over.
fn next_morning(at: Instant, zone: Tz) -> Instant {
    let midnight = on_the_clock(zone, at.in_zone(zone).date_naive() + Days::new(1), 3);
    midnight.map_or_else(|| at.plus_days(1), |midnight| after_quiet_hours(midnight, zone))
}

fn on_the_clock(zone: Tz, day: chrono::NaiveDate, hour: i64) -> Option<Instant> {
    let wall = day.and_time(NaiveTime::MIN) + TimeDelta::hours(hour);
    // a clock that is set forward may leave the hour out
    let local = (0..3).find_map(|later| zone.from_local_datetime(&(wall + TimeDelta::hours(later))).earliest());
    local.map(|local| Instant::new(local.to_utc()))
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Asia, Europe};
    use proptest::prelude::*;

    use super::*;

    const DAYS: i64 = 3 * 24 * 60;
    const HOUR: i64 = 60;

    /// Wall-clock time of a zone.
    fn at(zone: Tz, wall: &str) -> Instant {
        let wall = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
        Instant::new(zone.from_local_datetime(&wall).unwrap().to_utc())
    }

    #[test]
    fn a_reminder_comes_by_day_before_it_is_too_late() {
        let (almaty, warsaw) = (Asia::Almaty, Europe::Warsaw);
        for (starts, lead, zone, wanted) in [
            ("2026-11-26 15:00", DAYS, almaty, "2026-11-23 15:00"),
            ("2026-11-26 15:00", HOUR, almaty, "2026-11-26 14:00"),
            // 11:00 in Warsaw, four hours behind
            ("2026-11-26 15:00", DAYS, warsaw, "2026-11-23 15:00"),
            ("2026-11-26 09:00", HOUR, almaty, "2026-11-26 08:00"),
            ("2026-11-26 08:30", HOUR, almaty, "2026-11-26 08:00"),
            ("2026-11-26 08:10", HOUR, almaty, "2026-11-26 08:00"),
            // in the morning it would be too late: the evening before
            ("2026-11-26 08:05", HOUR, almaty, "2026-11-25 20:00"),
            ("2026-11-26 06:00", HOUR, almaty, "2026-11-25 20:00"),
            ("2026-11-26 00:30", HOUR, almaty, "2026-11-25 20:00"),
            ("2026-11-26 22:30", HOUR, almaty, "2026-11-26 20:00"),
            ("2026-11-26 22:00", DAYS, almaty, "2026-11-24 08:00"),
            ("2026-11-26 07:00", DAYS, almaty, "2026-11-23 08:00"),
            // the night in which Warsaw puts its clocks forward
            ("2027-03-28 09:00", HOUR, warsaw, "2027-03-28 08:00"),
        ] {
            assert_eq!(send_at(at(zone, starts), lead, zone), at(zone, wanted), "{starts} {lead} {zone}");
        }
        // a reader four hours behind sleeps when the trainer's morning begins
        assert_eq!(send_at(at(almaty, "2026-11-26 10:00"), HOUR, warsaw), at(warsaw, "2026-11-25 20:00"));
    }

    #[test]
    fn what_is_done_depends_on_the_moment_and_on_what_went_out_today() {
        let zone = Asia::Almaty;
        let start = at(zone, "2026-11-26 15:00");
        let later = |wall| When::Later(at(zone, wall));
        for (now, lead, taken, wanted) in [
            ("2026-11-23 14:59", DAYS, false, later("2026-11-23 15:00")),
            ("2026-11-23 15:00", DAYS, false, When::Now),
            // the server was down
            ("2026-11-24 09:00", DAYS, false, When::Now),
            ("2026-11-23 23:00", DAYS, false, later("2026-11-24 08:00")),
            ("2026-11-25 15:01", DAYS, false, When::Never),
            // one a day
            ("2026-11-23 15:00", DAYS, true, later("2026-11-24 08:00")),
            ("2026-11-24 08:00", DAYS, true, later("2026-11-25 08:00")),
            ("2026-11-25 08:00", DAYS, true, When::Never),
            ("2026-11-26 14:00", HOUR, false, When::Now),
            ("2026-11-26 14:50", HOUR, false, When::Now),
            ("2026-11-26 14:51", HOUR, false, When::Never),
            ("2026-11-26 14:00", HOUR, true, When::Never),
            ("2026-11-26 15:00", HOUR, false, When::Never),
        ] {
            assert_eq!(when(at(zone, now), start, lead, zone, taken), wanted, "{now} {lead} {taken}");
        }
    }

    proptest! {
        #[test]
        fn nobody_is_woken_and_nobody_reminded_too_late(
            start in 1_767_225_600i64 / 60..1_798_761_600 / 60, // 2026
            lead in 1i64..20_000,
            after in -4_000i64..4_000,
            zone in 0usize..5,
            taken in proptest::bool::ANY,
        ) {
            let zone = [Asia::Almaty, Asia::Aqtau, Europe::Warsaw, Asia::Kolkata, chrono_tz::America::St_Johns][zone];
            let start = Instant::from_micros(start * 60_000_000);
            let wanted = send_at(start, lead, zone);
            prop_assert!(wanted < start);
            prop_assert!((8..21).contains(&wanted.in_zone(zone).hour()), "{wanted}");
            prop_assert!(wanted >= start.plus_minutes(-lead - NIGHT_MINUTES));
            let now = wanted.plus_minutes(after);
            match when(now, start, lead, zone, taken) {
                When::Now => prop_assert!((8..21).contains(&now.in_zone(zone).hour()) && now < start && !taken && now >= wanted),
                When::Later(then) => prop_assert!(then > now && then < start && (8..21).contains(&then.in_zone(zone).hour())),
                When::Never => prop_assert!(now > wanted || taken),
            }
        }
    }

    #[test]
    fn the_first_reminder_of_a_day_names_what_else_is_still_to_come_that_day() {
        for (start, other, now, zone, wanted) in [
            ("2026-11-26 10:00", "2026-11-26 15:00", "2026-11-26 09:00", Asia::Almaty, true),
            ("2026-11-26 10:00", "2026-11-26 09:30", "2026-11-26 09:00", Asia::Almaty, true),
            // it has begun
            ("2026-11-26 10:00", "2026-11-26 08:30", "2026-11-26 09:00", Asia::Almaty, false),
            ("2026-11-26 10:00", "2026-11-26 09:00", "2026-11-26 09:00", Asia::Almaty, false),
            // another day there
            ("2026-11-26 10:00", "2026-11-27 00:00", "2026-11-26 09:00", Asia::Almaty, false),
            // said the evening before: that of the next day, not of the evening
            ("2026-11-27 08:30", "2026-11-26 21:00", "2026-11-26 20:00", Asia::Almaty, false),
            ("2026-11-27 08:30", "2026-11-27 15:00", "2026-11-26 20:00", Asia::Almaty, true),
        ] {
            let found = names_too(at(zone, start), at(zone, other), at(zone, now), zone);
            assert_eq!(found, wanted, "{start} {other}");
        }
        // the same day in Astana, and two in New York
        let (start, other) = (at(Asia::Almaty, "2026-11-26 09:00"), at(Asia::Almaty, "2026-11-26 18:00"));
        let now = start.plus_minutes(-60);
        assert!(names_too(start, other, now, Asia::Almaty) && !names_too(start, other, now, chrono_tz::America::New_York));
    }
}
