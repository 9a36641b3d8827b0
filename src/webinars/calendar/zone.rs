//! A zone as a calendar file tells it (VTIMEZONE, RFC 5545 §3.6.5): the offsets that hold around some moments and when they change,
//! taken from the zone data of this program. A client that knows nothing of Kazakhstan's change of 1 March 2024 reads it here.

use chrono::{DateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};

use super::text::Lines;
use crate::clock::Instant;

/// How far around the moments changes are told: somebody moves an event in their own calendar, and a yearly change is seen.
const AROUND_DAYS: i64 = 400;
/// No zone goes to another offset and back within this time.
const STEP_HOURS: i64 = 24;

/// What holds from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Observance {
    /// The wall clock at the change, as it was shown before.
    starts: String,
    /// Seconds east of UTC before.
    before: i32,
    /// And after.
    after: i32,
    name: String,
    is_summer: bool,
}

/// Writes a zone as it is between two moments and around them.
pub fn put_zone(lines: &mut Lines, zone: Tz, from: Instant, to: Instant) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", zone.name());
    for one in observances(zone, from.plus_days(-AROUND_DAYS).utc(), to.plus_days(AROUND_DAYS).utc()) {
        let kind = if one.is_summer { "DAYLIGHT" } else { "STANDARD" };
        lines.put("BEGIN", kind);
        lines.put("DTSTART", &one.starts);
        lines.put("TZOFFSETFROM", &offset(one.before));
        lines.put("TZOFFSETTO", &offset(one.after));
        lines.text("TZNAME", &one.name);
        lines.put("END", kind);
    }
    lines.put("END", "VTIMEZONE");
}

/// The first tells what holds at `from`, as if it had always been so.
fn observances(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Observance> {
    let first = seconds(zone, from);
    let mut found = vec![observance(zone, from, first, "19700101T000000".to_owned())];
    let mut at = from;
    while at < to {
        let next = at + TimeDelta::hours(STEP_HOURS);
        if seconds(zone, at) != seconds(zone, next) {
            let (changes, before) = (change_between(zone, at, next), seconds(zone, at));
            let wall = (changes + TimeDelta::seconds(i64::from(before))).format("%Y%m%dT%H%M%S").to_string();
            found.push(observance(zone, changes, before, wall));
        }
        at = next;
    }
    found
}

fn observance(zone: Tz, at: DateTime<Utc>, before: i32, starts: String) -> Observance {
    let holds = zone.offset_from_utc_datetime(&at.naive_utc());
    let after = holds.fix().local_minus_utc();
    Observance {
        starts,
        before,
        after,
        name: holds.abbreviation().map_or_else(|| offset(after), str::to_owned),
        is_summer: !holds.dst_offset().is_zero(),
    }
}

/// The first second at which the offset of `to` holds.
fn change_between(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> DateTime<Utc> {
    let (mut old, mut new) = (from.timestamp(), to.timestamp());
    let before = seconds(zone, from);
    while new - old > 1 {
        let middle = old.midpoint(new);
        match DateTime::from_timestamp(middle, 0) {
            Some(at) if seconds(zone, at) == before => old = middle,
            _ => new = middle,
        }
    }
    DateTime::from_timestamp(new, 0).unwrap_or(to)
}

fn seconds(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// `+0530` (RFC 5545 §3.3.14).
fn offset(seconds: i32) -> String {
    let (sign, east) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let rest = east % 60;
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{:02}{:02}{rest}", east / 3600, east / 60 % 60)
}

#[cfg(test)]
mod tests {
    use chrono_tz::{Africa, America, Asia, Europe};

    use super::*;

    fn told(zone: Tz, from: &str, to: &str) -> Vec<(String, String, String, bool)> {
        let [from, to] = [from, to].map(|at| Instant::parse(at).unwrap().utc());
        observances(zone, from, to)
            .into_iter()
            .map(|one| (one.starts, offset(one.before), offset(one.after), one.is_summer))
            .collect()
    }

    #[test]
    fn kazakhstan_changed_once_at_midnight_to_1_march_2024() {
        let row = |starts: &str, before: &str, after: &str| (starts.to_owned(), before.to_owned(), after.to_owned(), false);
        let around = |zone| told(zone, "2023-03-01T00:00:00Z", "2025-03-01T00:00:00Z");
        for zone in [Asia::Almaty, Asia::Qostanay] {
            assert_eq!(around(zone), [row("19700101T000000", "+0600", "+0600"), row("20240301T000000", "+0600", "+0500")]);
        }
        for zone in [Asia::Aqtau, Asia::Qyzylorda, Asia::Oral] {
            assert_eq!(around(zone), [row("19700101T000000", "+0500", "+0500")], "{zone}");
        }
        let after = told(Asia::Almaty, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
        assert_eq!(after, [row("19700101T000000", "+0500", "+0500")]);
    }

    #[test]
    fn summer_time_is_told_change_by_change() {
        let told = told(Europe::Warsaw, "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z");
        let wanted = [
            ("19700101T000000", "+0100", "+0100", false),
            ("20260329T020000", "+0100", "+0200", true),
            ("20261025T030000", "+0200", "+0100", false),
        ];
        assert_eq!(
            told,
            wanted.map(|(at, before, after, summer)| (at.to_owned(), before.to_owned(), after.to_owned(), summer))
        );
    }

    #[test]
    fn offsets_are_written_with_their_minutes() {
        for (seconds, wanted) in [(0, "+0000"), (19_800, "+0530"), (-12_600, "-0330"), (-2_670, "-004430")] {
            assert_eq!(offset(seconds), wanted);
        }
        assert_eq!(told(America::St_Johns, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")[0].2, "-0330");
        assert_eq!(told(Africa::Abidjan, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")[0].2, "+0000");
    }
}
