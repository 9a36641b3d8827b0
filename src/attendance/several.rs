//! One report over several webinars: a meeting that was kept open, or one address used week after week. Which webinars of the cohort a
//! report touches, and how its dates are read where the webinar at hand does not settle them. Pure.
//!
//! A webinar at the same time as another cannot be told from it by a report, which says when somebody was in *a* meeting: those are never
//! offered, or whoever was at the one would be credited at both.

use super::presence::{Meeting, Span};
use super::readers::{self, Asked, DateStyle, Refusal, Report, Stay};
use crate::ids::WebinarId;

/// Less is lingering after the end, or being early for the next.
const LEAST_SECONDS: i64 = 5 * 60;

/// Another webinar of the cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub webinar: WebinarId,
    /// Its time.
    pub window: Span,
    /// Its attendance is settled.
    pub closed: bool,
    /// It has this report already.
    pub has_it: bool,
}

/// Why a webinar that a report touches is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Its attendance is settled.
    Closed,
    /// It has this report already.
    HasIt,
    /// Another webinar is on at the same time: a report does not tell which of them somebody was at.
    SameTime,
}

impl LeftOut {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Closed, Self::HasIt, Self::SameTime];

    /// As printed; the message `meeting-left-out-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::HasIt => "has-it",
            Self::SameTime => "same-time",
        }
    }
}

/// A webinar that a report touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Which.
    pub webinar: WebinarId,
    /// How many names were there for long enough to say so.
    pub names: usize,
    /// `None`: the report can be imported for it as well.
    pub left_out: Option<LeftOut>,
}

/// The time of a webinar for a report over several: as planned and as it really was. Evidence of the one does not reach into the other.
pub fn window(meeting: &Meeting) -> Span {
    Span { from: meeting.planned.from.min(meeting.counted.from), to: meeting.planned.to.max(meeting.counted.to) }
}

/// The webinars beside `own` that a report touches, in the order of `others`; `names`: the stays of each name.
pub fn touched(own: Span, others: &[Other], names: &[Vec<Stay>]) -> Vec<Touched> {
    let meets = |one: Span, other: Span| one.cut_to(other).is_some();
    let was_there = |window: Span, stays: &Vec<Stay>| {
        stays.iter().filter_map(|stay| stay.cut_to(window)).map(|stay| stay.least_seconds()).sum::<i64>() >= LEAST_SECONDS
    };
    let found = others.iter().filter_map(|other| {
        let n = names.iter().filter(|stays| was_there(other.window, stays)).count();
        (n > 0).then_some((other, n))
    });
    let found: Vec<(&Other, usize)> = found.collect();
    let touched = found.iter().map(|(other, names)| {
        let beside = others.iter().any(|one| one.webinar != other.webinar && meets(one.window, other.window));
        let left_out = if beside || meets(own, other.window) {
            Some(LeftOut::SameTime)
        } else if other.closed {
            Some(LeftOut::Closed)
        } else {
            other.has_it.then_some(LeftOut::HasIt)
        };
        Touched { webinar: other.webinar, names: *names, left_out }
    });
    touched.collect()
}

/// Reads a report for the webinar at hand. Where that does not settle whether the day or the month stands first, the other webinars of
/// the cohort do, if they agree.
///
/// # Errors
/// The reader's.
pub fn read(bytes: &[u8], own: &Asked, others: &[Span]) -> Result<Report, Refusal> {
    match readers::read(bytes, own) {
        Err(Refusal::DatesUnclear) => {}
        read => return read,
    }
    let mut settled: Option<(Option<DateStyle>, Report)> = None;
    for window in others {
        let asked = Asked { starts_at: window.from, ends_at: window.to, ..*own };
        let Ok(report) = readers::read(bytes, &asked) else { continue };
        match &settled {
            Some((style, _)) if *style != report.dates => return Err(Refusal::DatesUnclear),
            Some(_) => {}
            None => settled = Some((report.dates, report)),
        }
    }
    settled.map(|(_, report)| report).ok_or(Refusal::DatesUnclear)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;

    fn at(minute: i64) -> Instant {
        Instant::parse("2026-05-05T10:00:00Z").unwrap().plus_minutes(minute)
    }

    fn span(from: i64, to: i64) -> Span {
        Span { from: at(from), to: at(to) }
    }

    fn other(id: i64, from: i64, to: i64) -> Other {
        Other { webinar: WebinarId(id), window: span(from, to), closed: false, has_it: false }
    }

    #[test]
    fn the_webinars_that_a_report_touches() {
        let own = span(0, 120);
        let day = vec![span(-10, 115), span(130, 250)];
        let closed = Other { closed: true, ..other(2, 130, 250) };
        let has_it = Other { has_it: true, ..other(2, 130, 250) };
        type Case = (&'static str, Vec<Other>, Vec<Vec<Span>>, Vec<(i64, usize, Option<LeftOut>)>);
        let cases: Vec<Case> = vec![
            ("two parts of a day", vec![other(2, 130, 250)], vec![day.clone(), vec![span(0, 60)]], vec![(2, 1, None)]),
            ("one that ran on without a gap", vec![other(2, 120, 240)], vec![vec![span(0, 240)]], vec![(2, 1, None)]),
            ("who lingered", vec![other(2, 120, 240)], vec![vec![span(0, 124)]], vec![]),
            ("who lingered twice", vec![other(2, 120, 240)], vec![vec![span(0, 123), span(230, 233)]], vec![(2, 1, None)]),
            ("another week", vec![other(2, 10_080, 10_200)], vec![day.clone()], vec![]),
            (
                "three of them",
                vec![other(2, 130, 250), other(3, 300, 400)],
                vec![vec![span(0, 400)]],
                vec![(2, 1, None), (3, 1, None)],
            ),
            ("closed", vec![closed], vec![day.clone()], vec![(2, 1, Some(LeftOut::Closed))]),
            ("imported there before", vec![has_it], vec![day.clone()], vec![(2, 1, Some(LeftOut::HasIt))]),
            ("at the same time as ours", vec![other(2, 60, 180)], vec![day.clone()], vec![(2, 1, Some(LeftOut::SameTime))]),
            (
                "two at the same time as each other",
                vec![other(2, 130, 250), other(3, 200, 300)],
                vec![day.clone()],
                vec![(2, 1, Some(LeftOut::SameTime)), (3, 1, Some(LeftOut::SameTime))],
            ),
            ("rows outside all", vec![other(2, 130, 250)], vec![vec![span(500, 600)], vec![]], vec![]),
            ("no names", vec![other(2, 130, 250)], vec![], vec![]),
        ];
        for (what, others, names, wanted) in cases {
            let stay = |span: Span| Stay { span, sure_seconds: None };
            let names: Vec<Vec<Stay>> = names.into_iter().map(|spans| spans.into_iter().map(stay).collect()).collect();
            let found = touched(own, &others, &names);
            let found: Vec<_> = found.iter().map(|one| (one.webinar.0, one.names, one.left_out)).collect();
            assert_eq!(found, wanted, "{what}");
        }
    }

    #[test]
    fn several_webinars_settle_day_and_month_where_one_does_not() {
        // on 5 May the first row says the same in both orders
        let own = Asked { zone: chrono_tz::UTC, home: chrono_tz::UTC, starts_at: at(0), ends_at: at(120) };
        let week = span(7 * 24 * 60, 7 * 24 * 60 + 120);
        let december =
            Span { from: Instant::parse("2026-12-05T10:00:00Z").unwrap(), to: Instant::parse("2026-12-05T12:00:00Z").unwrap() };
        let file = |second: &str| {
            format!(
                "Name,Join time,Leave time\nAnna Kim,05/05/2026 10:00,05/05/2026 12:00\nAnna Kim,{second} 10:00,{second} 12:00\n"
            )
        };
        let both = file("12/05/2026");
        let read = |text: &str, others: &[Span]| super::read(text.as_bytes(), &own, others).map(|report| report.dates);
        assert_eq!(read(&both, &[]), Err(Refusal::DatesUnclear));
        assert_eq!(read(&both, &[week]), Ok(Some(DateStyle::DayFirst)));
        assert_eq!(read(&both, &[december]), Ok(Some(DateStyle::MonthFirst)));
        assert_eq!(read(&both, &[week, december]), Err(Refusal::DatesUnclear));
        assert_eq!(read(&both, &[span(90 * 24 * 60, 90 * 24 * 60 + 60)]), Err(Refusal::DatesUnclear));
        // what settles itself needs no other
        assert_eq!(read(&file("13/05/2026"), &[december]), Ok(Some(DateStyle::DayFirst)));
        assert!(matches!(read("no report", &[week]), Err(why) if why != Refusal::DatesUnclear));
    }
}
