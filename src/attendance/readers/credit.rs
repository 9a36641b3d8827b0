//! What of a row counts for the presence rule: its stays as the report has them. Where only the first arrival, the last departure and a
//! length are known, they stay that: where in it somebody was is not made up.

use super::report::{Row, Standing};
use crate::attendance::presence::{Fact, Span};

/// One stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// From when to when.
    pub span: Span,
    /// Where the report gives the first arrival and the last departure: how many seconds in between are sure. The rest are gaps, and
    /// the report does not say where.
    pub sure_seconds: Option<i64>,
}

impl Stay {
    /// What it says to presence.
    pub fn fact(&self) -> Fact {
        self.sure_seconds.map_or(Fact::During(self.span), |seconds| Fact::For { within: self.span, seconds })
    }

    /// The part of it that lies in a time; of a length without a place what is sure to have been there: all else may have been outside.
    pub fn cut_to(self, time: Span) -> Option<Self> {
        let span = self.span.cut_to(time)?;
        let outside = self.span.seconds() - span.seconds();
        Some(Self { span, sure_seconds: self.sure_seconds.map(|sure| (sure - outside).max(0)) })
    }

    /// Seconds that are sure.
    pub fn least_seconds(&self) -> i64 {
        self.sure_seconds.unwrap_or_else(|| self.span.seconds())
    }
}

/// The stays of a row that count, none for those who waited or did not come.
pub fn stays_of(row: &Row) -> &[Stay] {
    if matches!(row.standing, Standing::Waiting | Standing::NotAttended) { &[] } else { &row.stays }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;

    #[test]
    fn whoever_waited_was_not_there() {
        let at = Instant::from_micros(0);
        let stay = Stay { span: Span { from: at, to: at.plus_minutes(9) }, sure_seconds: None };
        let of = |standing| Row { stays: vec![stay], standing, ..Row::default() };
        for standing in [Standing::Waiting, Standing::NotAttended] {
            assert_eq!(stays_of(&of(standing)), []);
        }
        assert_eq!(stays_of(&of(Standing::Attendee)), [stay]);
    }

    #[test]
    fn of_a_length_without_a_place_what_is_sure_is_left_when_it_is_cut() {
        let at = |minute: i64| Instant::from_micros(0).plus_minutes(minute);
        let span = |from, to| Span { from: at(from), to: at(to) };
        for (of, minutes, to, wanted) in [
            ((0, 60), Some(40), (0, 50), Some(((0, 50), Some(30)))),
            ((0, 60), Some(40), (-10, 90), Some(((0, 60), Some(40)))),
            ((0, 60), Some(40), (30, 40), Some(((30, 40), Some(0)))),
            ((0, 60), Some(40), (60, 90), None),
            ((0, 60), None, (30, 90), Some(((30, 60), None))),
        ] {
            let stay = Stay { span: span(of.0, of.1), sure_seconds: minutes.map(|minutes: i64| minutes * 60) };
            let found = stay.cut_to(span(to.0, to.1)).map(|cut| (cut.span, cut.sure_seconds));
            let wanted =
                wanted.map(|((from, to), sure): ((i64, i64), Option<i64>)| (span(from, to), sure.map(|minutes| minutes * 60)));
            assert_eq!(found, wanted, "{of:?} {minutes:?} {to:?}");
        }
    }
}
