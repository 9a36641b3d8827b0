//! What a row comes to as intervals for the presence rule. Where only the first arrival, the last departure and a length are known, the
//! length may lie outside the webinar or in a break as well as within: as much is taken as is sure, and put at the begin.

use super::report::{Row, Standing, Stay};
use crate::attendance::presence::{Meeting, Span};

/// The intervals of a row that count, none for those who waited or did not come.
pub fn spans_of(row: &Row, meeting: &Meeting) -> Vec<Span> {
    if matches!(row.standing, Standing::Waiting | Standing::NotAttended) {
        return Vec::new();
    }
    row.stays.iter().flat_map(|stay| spans_of_stay(stay, meeting)).collect()
}

fn spans_of_stay(stay: &Stay, meeting: &Meeting) -> Vec<Span> {
    let Some(sure) = stay.sure_seconds else { return vec![stay.span] };
    let within = pieces(stay.span, meeting);
    let counted: i64 = within.iter().map(|piece| piece.to.seconds_since(piece.from)).sum();
    let outside = stay.span.to.seconds_since(stay.span.from) - counted;
    let mut left = (sure - outside).clamp(0, counted);
    let mut taken = Vec::new();
    for piece in within {
        if left == 0 {
            break;
        }
        let length = piece.to.seconds_since(piece.from).min(left);
        taken.push(Span { from: piece.from, to: piece.from.plus_seconds(length) });
        left -= length;
    }
    taken
}

/// The parts of a stay within the webinar and outside its breaks.
fn pieces(span: Span, meeting: &Meeting) -> Vec<Span> {
    let mut found = vec![Span { from: span.from.max(meeting.counted.from), to: span.to.min(meeting.counted.to) }];
    for pause in &meeting.breaks {
        found = found
            .into_iter()
            .flat_map(|piece| {
                let before = Span { from: piece.from, to: piece.to.min(pause.from) };
                let after = Span { from: piece.from.max(pause.to), to: piece.to };
                // a break that is elsewhere leaves the piece whole
                if pause.to <= piece.from || pause.from >= piece.to || pause.to <= pause.from {
                    vec![piece]
                } else {
                    vec![before, after]
                }
            })
            .collect();
    }
    found.retain(|piece| piece.from < piece.to);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;

    #[test]
    fn as_much_is_taken_as_is_sure() {
        let at = |minute: i64| Instant::parse("2026-11-26T10:00:00Z").unwrap().plus_minutes(minute);
        let span = |from, to| Span { from: at(from), to: at(to) };
        let meeting = Meeting { planned: span(0, 120), counted: span(0, 120), breaks: vec![span(60, 70)], closed: false };
        for (from, to, minutes, wanted) in [
            (0, 120, 90, vec![(0, 60), (70, 90)]),   // ten of the ninety may have been in the break
            (-10, 120, 90, vec![(0, 60), (70, 80)]), // ten more before the begin
            (10, 50, 30, vec![(10, 40)]),
            (-60, 0, 30, vec![]),
            (-60, 30, 45, vec![]),
            (0, 120, 500, vec![(0, 60), (70, 120)]),
        ] {
            let row = Row { stays: vec![Stay { span: span(from, to), sure_seconds: Some(minutes * 60) }], ..Row::default() };
            let wanted: Vec<Span> = wanted.into_iter().map(|(from, to)| span(from, to)).collect();
            assert_eq!(spans_of(&row, &meeting), wanted, "{from} {to} {minutes}");
        }
    }

    #[test]
    fn whoever_waited_was_not_there() {
        let at = Instant::from_micros(0);
        let span = Span { from: at, to: at.plus_minutes(9) };
        let meeting = Meeting { planned: span, counted: span, breaks: vec![], closed: false };
        for standing in [Standing::Waiting, Standing::NotAttended] {
            let row = Row { stays: vec![Stay { span, sure_seconds: None }], standing, ..Row::default() };
            assert_eq!(spans_of(&row, &meeting), []);
        }
    }
}
