//! The time, and a clock that can stand still. [`Instant`] is a moment in UTC to the microsecond, which is what both databases
//! keep exactly; nothing outside this file asks the system for the time.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, TimeZone, Timelike as _, Utc};
use serde::{Deserialize, Serialize};

/// A moment in UTC, to the microsecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// Cut to the microsecond, as PostgreSQL would.
    pub fn new(time: DateTime<Utc>) -> Self {
        Self::from_micros(time.timestamp_micros())
    }

    /// Microseconds since 1970-01-01T00:00:00Z; out of chrono's range becomes the earliest moment.
    pub fn from_micros(micros: i64) -> Self {
        Self(Utc.timestamp_micros(micros).single().unwrap_or(DateTime::<Utc>::MIN_UTC))
    }

    /// Reads RFC 3339, with any offset.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(time) = own_form(text) {
            return Some(Self(time.and_utc()));
        }
        DateTime::parse_from_rfc3339(text).ok().map(|time| Self::new(time.to_utc()))
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    pub fn micros(self) -> i64 {
        self.0.timestamp_micros()
    }

    /// The same moment for chrono.
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// The wall clock in a zone at this moment.
    pub fn in_zone(self, zone: chrono_tz::Tz) -> DateTime<chrono_tz::Tz> {
        self.0.with_timezone(&zone)
    }

    /// Whole seconds from `earlier` to this; negative when it is later.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }

    /// This moment and some minutes (or fewer than none).
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self + TimeDelta::minutes(minutes)
    }

    /// This moment and some seconds.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        self + TimeDelta::seconds(seconds)
    }

    /// This moment and some days of 24 hours.
    pub fn plus_days(self, days: i64) -> Self {
        self + TimeDelta::days(days)
    }
}

/// The form in which moments are written here, `2026-11-29T15:40:51.123456Z`: a page reads hundreds of them, and chrono takes its time
/// over everything that RFC 3339 allows beside it. `None` for any other.
fn own_form(text: &str) -> Option<NaiveDateTime> {
    const FORM: &[u8; 27] = b"0000-00-00T00:00:00.000000Z";
    let text: &[u8; 27] = text.as_bytes().try_into().ok()?;
    let fits = |(have, want): (&u8, &u8)| if *want == b'0' { have.is_ascii_digit() } else { have == want };
    if !text.iter().zip(FORM).all(fits) {
        return None;
    }
    let number = |from: usize, to: usize| text[from..to].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    let date = NaiveDate::from_ymd_opt(number(0, 4).try_into().ok()?, number(5, 7), number(8, 10))?;
    date.and_hms_micro_opt(number(11, 13), number(14, 16), number(17, 19), number(20, 26))
}

impl std::ops::Add<TimeDelta> for Instant {
    type Output = Self;
    fn add(self, delta: TimeDelta) -> Self {
        Self(self.0 + delta)
    }
}

impl std::ops::Sub<TimeDelta> for Instant {
    type Output = Self;
    fn sub(self, delta: TimeDelta) -> Self {
        Self(self.0 - delta)
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 with six digits and `Z`: of fixed width, so that text sorts as time does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0;
        let Ok(year @ 0..=9_999) = u32::try_from(time.year()) else {
            return f.write_str(&time.to_rfc3339_opts(SecondsFormat::Micros, true));
        };
        let mut text = *b"0000-00-00T00:00:00.000000Z";
        let mut put = |to: usize, digits: usize, mut number: u32| {
            for place in (to - digits..to).rev() {
                text[place] = b'0' + (number % 10) as u8;
                number /= 10;
            }
        };
        put(4, 4, year);
        put(7, 2, time.month());
        put(10, 2, time.day());
        put(13, 2, time.hour());
        put(16, 2, time.minute());
        put(19, 2, time.second());
        put(26, 6, time.nanosecond() / 1_000 % 1_000_000);
        // digits and signs alone
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Where the program gets the time from: the system, or a moment set by hand.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Source>);

#[derive(Debug)]
enum Source {
    System,
    Set(AtomicI64),
}

impl Clock {
    /// The machine's own clock.
    pub fn system() -> Self {
        Self(Arc::new(Source::System))
    }

    /// A clock that stands at `at` until it is moved.
    pub fn standing_at(at: Instant) -> Self {
        Self(Arc::new(Source::Set(AtomicI64::new(at.micros()))))
    }

    /// The present moment.
    pub fn now(&self) -> Instant {
        match &*self.0 {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
            Source::System => Instant::new(Utc::now()),
            Source::Set(micros) => Instant::from_micros(micros.load(Ordering::SeqCst)),
        }
    }

    /// Moves a standing clock; the system's does not move.
    pub fn set(&self, at: Instant) {
        if let Source::Set(micros) = &*self.0 {
            micros.store(at.micros(), Ordering::SeqCst);
        }
    }
}

/// The first version of the zone data that knows that Kazakhstan moved to UTC+5 on 1 March 2024.
pub const OLDEST_ZONE_DATA: &str = "2024a";

/// Whether zone data of a version is new enough to plan with. Versions are a year and a letter, and sort as text.
pub fn is_recent_zone_data(version: &str) -> bool {
    let year = version.as_bytes().get(..4);
    year.is_some_and(|year| year.iter().all(u8::is_ascii_digit)) && version >= OLDEST_ZONE_DATA
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_data_that_does_not_know_of_kazakhstans_change_is_too_old() {
        for (version, wanted) in [
            ("2024a", true),
            ("2024b", true),
            ("2026a", true),
            ("2023d", false),
            ("1999z", false),
            ("", false),
            ("latest", false),
        ] {
            assert_eq!(is_recent_zone_data(version), wanted, "{version}");
        }
        assert!(is_recent_zone_data(chrono_tz::IANA_TZDB_VERSION));
    }

    #[test]
    fn moments_are_written_and_read_as_chrono_would() {
        let micros =
            [0, 1, -1, 999_999, 1_606_640_451_123_456, -62_135_596_800_000_000, 253_402_300_799_999_999, 951_782_400_000_000];
        for micros in micros.into_iter().chain((0..2_000).map(|n| n * 86_399_123_457_001 / 7)) {
            let moment = Instant::from_micros(micros);
            let text = moment.0.to_rfc3339_opts(SecondsFormat::Micros, true);
            assert_eq!(moment.to_string(), text);
            assert_eq!(own_form(&text).map(|time| time.and_utc()), Some(moment.0), "{text}");
        }
        for other in [
            "2026-11-29T15:40:51Z",
            "2026-11-29T15:40:51.123456+00",
            "2026-02-30T15:40:51.123456Z",
            "2026-11-29T24:00:00.000000Z",
            "2026-11-29T15:40:60.000000Z",
            "2026-11-29 15:40:51.123456Z",
            "2026-11-29T15:40:5a.123456Z",
            "2026-11-29T15:40:51.12345ӘZ",
            "",
        ] {
            assert_eq!(own_form(other), None, "{other}");
        }
        assert_eq!(Instant::parse("2026-11-29T15:40:51+05:00"), Instant::parse("2026-11-29T10:40:51.000000Z"));
    }
}
