//! Wall clocks to moments, the hour that a clock shows twice, and the zone that a report was really written in.
//!
//! Kazakhstan put its clocks back on the night before 1 March 2024: in Almaty 23:00 to 24:00 of 29 February came twice.

use chrono::{LocalResult, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _};
use chrono_tz::Tz;

use super::report::Asked;
use crate::attendance::presence::Span;
use crate::clock::Instant;

/// The moments that a wall clock can mean: one, two in a repeated hour. One that a clock jumped over is read by the offset before the
/// jump, as calendars do (RFC 5545, 3.3.5).
pub fn moments(zone: Tz, local: NaiveDateTime) -> Vec<Instant> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(moment) => vec![Instant::new(moment.to_utc())],
        LocalResult::Ambiguous(first, second) => {
            let mut both = vec![Instant::new(first.to_utc()), Instant::new(second.to_utc())];
            both.sort_unstable();
            both
        }
        LocalResult::None => {
            let before = zone.offset_from_utc_datetime(&(local - TimeDelta::hours(26))).fix().local_minus_utc();
            vec![Instant::from_micros((local - TimeDelta::seconds(before.into())).and_utc().timestamp_micros())]
        }
    }
}

/// A stay between two wall clocks. Where either stands in a repeated hour, the reading is taken whose length is nearest to the length
/// that the report gives (or the shortest, where it gives none), and of those the one that lies more within the webinar.
/// The second value says whether there was anything to choose. `None` where every reading ends before it begins.
pub fn stay(asked: &Asked, join: NaiveDateTime, leave: NaiveDateTime, said_seconds: Option<i64>) -> (Option<Span>, bool) {
    let (joins, leaves) = (moments(asked.zone, join), moments(asked.zone, leave));
    let is_choice = joins.len() + leaves.len() > 2;
    let span = joins
        .iter()
        .flat_map(|&from| leaves.iter().map(move |&to| Span { from, to }))
        .filter(|span| span.from <= span.to)
        .min_by_key(|span| {
            let length = span.to.seconds_since(span.from);
            let off = said_seconds.map_or(length, |said| (length - said).abs());
            // lengths are rounded to a minute: readings that differ by less are equally near
            (off / 120, -overlap(*span, asked.window()), span.from)
        });
    (span, is_choice)
}

/// Whole seconds that two spans share.
pub fn overlap(span: Span, window: Span) -> i64 {
    span.to.min(window.to).seconds_since(span.from.max(window.from)).max(0)
}

/// Whether any of it lies in a window; of somebody who came and left at the same moment, that moment.
pub fn touches(span: Span, window: Span) -> bool {
    overlap(span, window) > 0 || (span.from == span.to && window.from <= span.from && span.from <= window.to)
}

/// Zones that are offered, the likelier first.
const OFFERED: &[Tz] = &[
    Tz::Asia__Almaty,
    Tz::UTC,
    Tz::Europe__Moscow,
    Tz::Asia__Bishkek,
    Tz::Asia__Dubai,
    Tz::Asia__Shanghai,
    Tz::Europe__Berlin,
    Tz::Europe__London,
    Tz::Asia__Kolkata,
    Tz::Asia__Kabul,
    Tz::Asia__Tehran,
    Tz::Asia__Kathmandu,
    Tz::Asia__Bangkok,
    Tz::Asia__Tokyo,
    Tz::Asia__Vladivostok,
    Tz::Pacific__Auckland,
    Tz::Atlantic__Azores,
    Tz::America__Sao_Paulo,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::America__Anchorage,
    Tz::Pacific__Honolulu,
    Tz::Etc__GMTPlus12,
    Tz::Etc__GMTPlus11,
    Tz::Etc__GMTPlus9,
    Tz::Etc__GMTPlus8,
    Tz::Etc__GMTPlus7,
    Tz::Etc__GMTPlus6,
    Tz::Etc__GMTPlus5,
    Tz::Etc__GMTPlus4,
    Tz::Etc__GMTPlus3,
    Tz::Etc__GMTPlus2,
    Tz::Etc__GMTPlus1,
    Tz::Etc__GMTMinus1,
    Tz::Etc__GMTMinus2,
    Tz::Etc__GMTMinus3,
    Tz::Etc__GMTMinus4,
    Tz::Etc__GMTMinus5,
    Tz::Etc__GMTMinus6,
    Tz::Etc__GMTMinus7,
    Tz::Etc__GMTMinus8,
    Tz::Etc__GMTMinus9,
    Tz::Etc__GMTMinus10,
    Tz::Etc__GMTMinus11,
    Tz::Etc__GMTMinus12,
    Tz::Etc__GMTMinus13,
    Tz::Etc__GMTMinus14,
];
/// So many spans are looked at to find a zone: a sample is enough.
const LOOKED_AT: usize = 2_000;

/// Most come to a webinar within so many seconds of its begin.
const NEAR: i64 = 900;

/// A zone in which the spans fit the webinar much better than in the one given, and whether in that one nothing fits at all. A program
/// that does not know yet that Kazakhstan moved to UTC+5 is an hour off, and half of a webinar of two hours still fits.
///
/// Where something fits in the zone given, another is said only if people then come near the begin and did not before: somebody opens the
/// room early and ends early, and a report over several webinars has many rows that belong to another.
pub fn fitting_zone(asked: &Asked, spans: &[Span]) -> Option<(Tz, bool)> {
    let offset = |zone: Tz| i64::from(asked.starts_at.in_zone(zone).offset().fix().local_minus_utc());
    let given = offset(asked.zone);
    let fit = |shift: i64| -> i64 {
        let moved = |span: &Span| Span { from: span.from.plus_seconds(shift), to: span.to.plus_seconds(shift) };
        spans.iter().take(LOOKED_AT).map(|span| overlap(moved(span), asked.window())).sum()
    };
    let now = fit(0);
    let nothing = !spans.iter().any(|span| touches(*span, asked.window()));
    let length = asked.ends_at.seconds_since(asked.starts_at);
    let best = OFFERED
        .iter()
        .map(|&zone| (zone, given - offset(zone)))
        // who is a webinar's length off is not there at all, and half an hour off is late
        .filter(|(_, shift)| nothing || (shift.abs() < length && shift % 3600 == 0))
        .map(|(zone, shift)| (zone, fit(shift), shift))
        // of equals the first, so that likelier zones win
        .rev()
        .max_by_key(|&(_, fit, shift)| (fit, -shift.abs()))?;
    let from_begin = |shift: i64| -> i64 {
        let mut all: Vec<i64> =
            spans.iter().take(LOOKED_AT).map(|span| (span.from.seconds_since(asked.starts_at) + shift).abs()).collect();
        all.sort_unstable();
        all.get(all.len() / 4).copied().unwrap_or(0)
    };
    let best = own_first(asked, best, given - offset(asked.home), fit);
    let near = from_begin(best.2);
    let is_better = nothing || (now * 4 < best.1 * 3 && near <= NEAR && near * 2 < from_begin(0));
    (best.1 > 0 && is_better).then_some((best.0, nothing))
}

/// The cohort's own zone where the times fit the webinar there about as well as in the best of the others: the likelier explanation of a
/// wrong zone is that the own one was not chosen.
fn own_first(asked: &Asked, best: (Tz, i64, i64), shift: i64, fit: impl Fn(i64) -> i64) -> (Tz, i64, i64) {
    let own = fit(shift);
    if asked.home != asked.zone && own > 0 && own * 4 >= best.1 * 3 { (asked.home, own, shift) } else { best }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn asked(starts_at: &str, minutes: i64) -> Asked {
        let starts_at = Instant::parse(starts_at).unwrap();
        Asked { zone: Tz::Asia__Almaty, home: Tz::Asia__Almaty, starts_at, ends_at: starts_at.plus_minutes(minutes) }
    }

    #[test]
    fn the_repeated_hour_is_settled_by_the_length() {
        // 22:00 +06:00 for three hours of real time: until 23:59:59 of the second pass
        let asked = asked("2024-02-29T22:00:00+06:00", 180);
        for (join, leave, said, wanted) in [
            ("2024-02-29 22:30", "2024-02-29 23:30", Some(60), ("22:30", 60)),
            ("2024-02-29 22:30", "2024-02-29 23:30", Some(120), ("22:30", 120)),
            ("2024-02-29 23:10", "2024-02-29 23:40", Some(90), ("23:10", 90)),
            ("2024-02-29 23:40", "2024-02-29 23:10", Some(30), ("23:40", 30)),
            ("2024-02-29 22:30", "2024-02-29 23:30", None, ("22:30", 60)),
        ] {
            let (span, is_choice) = stay(&asked, local(join), local(leave), said.map(|minutes| minutes * 60));
            let span = span.unwrap();
            assert!(is_choice);
            let begins = span.from.in_zone(asked.zone).format("%H:%M").to_string();
            assert_eq!((begins.as_str(), span.to.seconds_since(span.from) / 60), wanted, "{join} {leave} {said:?}");
        }
        let (none, _) = stay(&asked, local("2024-02-29 22:40"), local("2024-02-29 22:10"), None);
        assert_eq!(none, None);
    }

    #[test]
    fn a_pass_of_the_repeated_hour_is_chosen_by_the_webinar() {
        for (starts_at, wanted) in [
            ("2024-02-29T23:00:00+06:00", "2024-02-29T17:10:00.000000Z"),
            ("2024-02-29T23:00:00+05:00", "2024-02-29T18:10:00.000000Z"),
        ] {
            let (span, _) = stay(&asked(starts_at, 60), local("2024-02-29 23:10"), local("2024-02-29 23:40"), Some(1800));
            assert_eq!(span.unwrap().from.to_string(), wanted);
        }
    }

    #[test]
    fn a_zone_is_offered_where_the_given_one_does_not_fit() {
        let asked = asked("2026-11-26T15:00:00+05:00", 120);
        let span = |hour: i64| {
            let from = asked.starts_at.plus_minutes(hour * 60);
            Span { from, to: from.plus_minutes(115) }
        };
        for (hours, wanted) in [
            (0, None),
            (-5, Some((Tz::UTC, true))),
            (-2, Some((Tz::Europe__Moscow, true))),
            (1, Some((Tz::Asia__Bishkek, false))),
            (-10, Some((Tz::America__New_York, true))),
            (300, None),
        ] {
            assert_eq!(fitting_zone(&asked, &[span(hours)]), wanted, "{hours}");
        }
        // the morning's webinar in the same report, and a room that was open half an hour early and closed early
        assert_eq!(fitting_zone(&asked, &[span(-6), span(-6), span(-6), span(0)]), None);
        let early = Span { from: asked.starts_at.plus_minutes(-31), to: asked.starts_at.plus_minutes(60) };
        assert_eq!(fitting_zone(&asked, &[early]), None);
    }

    #[test]
    fn the_cohorts_own_zone_goes_before_others_that_fit_as_well() {
        // a room that was open from two hours before until two hours after: many zones fit whole
        let asked = Asked { zone: Tz::America__New_York, home: Tz::Asia__Qyzylorda, ..asked("2026-11-26T15:00:00+05:00", 120) };
        let shift = 10 * 60;
        let long = Span { from: asked.starts_at.plus_minutes(shift - 120), to: asked.starts_at.plus_minutes(shift + 240) };
        assert_eq!(fitting_zone(&asked, &[long]), Some((Tz::Asia__Qyzylorda, true)));
        // where the own one fits much less, the one that fits is said
        let other = Span { from: asked.starts_at.plus_minutes(shift + 100), to: asked.starts_at.plus_minutes(shift + 220) };
        assert_eq!(fitting_zone(&asked, &[other]).map(|(zone, _)| zone == asked.home), Some(false));
        // in the own zone nothing fits: another
        let none = Span { from: asked.starts_at.plus_minutes(shift + 180), to: asked.starts_at.plus_minutes(shift + 300) };
        assert_eq!(fitting_zone(&asked, &[none]).map(|(zone, _)| zone == asked.home), Some(false));
    }
}
