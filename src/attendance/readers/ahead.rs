//! What a report says of times that are still to come.

use super::credit::Stay;
use super::report::{Report, Warning};
use crate::attendance::presence::Span;
use crate::clock::Instant;

/// So much the clock of a meeting system may be before ours, or its minutes be rounded up.
const CLOCKS_DIFFER_SECONDS: i64 = 60;

impl Report {
    /// Leaves out what the report says of times within these, of webinars that have not begun, and says that it does: a zone or a day is
    /// wrong then.
    pub fn leave_out_within(&mut self, ahead: &[Span]) {
        let is_ahead = |stay: &Stay| ahead.iter().any(|one| stay.span.from < one.to && stay.span.to > one.from);
        let mut touched = 0;
        for row in &mut self.rows {
            let before = row.stays.len();
            row.stays.retain(|stay| !is_ahead(stay));
            touched += usize::from(row.stays.len() != before);
        }
        if touched > 0 {
            self.warnings.push(Warning::Ahead(touched));
        }
    }

    /// Cuts what the report says of times after now: nobody has been anywhere then. Says so where it is more than clocks differ.
    pub fn cut_at(&mut self, now: Instant) {
        let later = now.plus_seconds(CLOCKS_DIFFER_SECONDS);
        let mut touched = 0;
        for row in &mut self.rows {
            touched += usize::from(row.stays.iter().any(|stay| stay.span.to > later));
            row.stays.retain_mut(|stay| {
                let beyond = stay.span.to.seconds_since(now).max(0);
                // what is sure of it may lie in the part that is still to come
                stay.sure_seconds = stay.sure_seconds.map(|sure| (sure - beyond).max(0));
                stay.span.to = stay.span.to.min(now);
                stay.span.from < stay.span.to || beyond == 0
            });
        }
        if touched > 0 {
            self.warnings.push(Warning::BeyondNow(touched));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::report::{Layout, Provider, Row};
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::from_micros((1_000_000 + minute * 60) * 1_000_000)
    }

    fn row(from: i64, to: i64, sure: Option<i64>) -> Row {
        let stay = Stay { span: Span { from: at(from), to: at(to) }, sure_seconds: sure };
        Row { stays: vec![stay], ..Row::default() }
    }

    #[test]
    fn nothing_counts_after_now() {
        for (row_of, wanted, said) in [
            (row(0, 30, None), vec![(0, 30, None)], false),
            (row(0, 60, None), vec![(0, 60, None)], false),
            (row(0, 61, None), vec![(0, 60, None)], false),
            (row(0, 90, None), vec![(0, 60, None)], true),
            (row(0, 90, Some(4_000)), vec![(0, 60, Some(2_200))], true),
            (row(0, 90, Some(900)), vec![(0, 60, Some(0))], true),
            (row(60, 90, None), vec![], true),
            (row(70, 90, None), vec![], true),
        ] {
            let mut report = Report {
                provider: Provider::Template,
                layout: Layout::Stays,
                encoding: None,
                separator: None,
                dates: None,
                rows: vec![row_of.clone()],
                warnings: Vec::new(),
            };
            report.cut_at(at(60));
            let found: Vec<_> =
                report.rows[0].stays.iter().map(|stay| (stay.span.from, stay.span.to, stay.sure_seconds)).collect();
            let wanted: Vec<_> = wanted.into_iter().map(|(from, to, sure)| (at(from), at(to), sure)).collect();
            assert_eq!(found, wanted, "{row_of:?}");
            assert_eq!(!report.warnings.is_empty(), said, "{row_of:?}");
        }
    }
}
