//! Lengths without a place: a report says the first arrival, the last departure and how long in between, or a length alone. What is sure
//! of a person is the shortest presence that agrees with all that is known: with every interval, and with every length within its time.
//!
//! So a length is worth nothing beside intervals of the same time that come to as much, two lengths of the same time are worth the longer
//! one, and what of a length may have been outside the webinar or in a break is taken to have been there. Pure.

use super::{Fact, Meeting, Span, union, without};

/// The lengths of one person, within the time that counts.
pub(super) struct Sums {
    /// The webinar without its breaks, in order.
    open: Vec<Span>,
    /// What is sure of each by itself: the end and the begin of its time, and how much, in microseconds of the time that counts.
    sure: Vec<(i64, i64, i64)>,
}

impl Sums {
    pub fn of(facts: &[Fact], meeting: &Meeting) -> Self {
        let breaks = union(meeting.breaks.iter().filter_map(|pause| pause.cut_to(meeting.counted)).collect());
        let mut sums = Self { open: without(meeting.counted, &breaks), sure: Vec::new() };
        let sure = facts.iter().filter_map(|fact| match fact {
            Fact::For { within, seconds } => {
                Some((sums.place(within.to.micros()), sums.place(within.from.micros()), sums.sure_micros(*within, *seconds)))
            }
            Fact::During(_) | Fact::CheckedIn(_) | Fact::SeenAt(_) => None,
        });
        let mut sure: Vec<(i64, i64, i64)> = sure.filter(|(_, _, micros)| *micros > 0).collect();
        sure.sort_unstable();
        sure.dedup();
        sums.sure = sure;
        sums
    }

    /// What is sure to have been in the time that counts: all else may have been outside it or in a break.
    pub fn sure_micros(&self, within: Span, seconds: i64) -> i64 {
        let counts = self.place(within.to.micros()) - self.place(within.from.micros());
        let elsewhere = within.micros() - counts;
        seconds.saturating_mul(1_000_000).saturating_sub(elsewhere).clamp(0, counts.max(0))
    }

    /// How much of the time that counts lies before a moment: breaks are no time.
    fn place(&self, micros: i64) -> i64 {
        self.open.iter().map(|span| micros.clamp(span.from.micros(), span.to.micros()) - span.from.micros()).sum()
    }

    /// The shortest presence with these intervals, which lie in the time that counts and do not touch, and with all lengths. Taken in the
    /// order of their ends, each as late as can be, since a late moment is the likelier to serve the lengths that end later as well.
    pub fn least_micros(&self, placed: &[Span]) -> i64 {
        let mut taken: Vec<(i64, i64)> =
            placed.iter().map(|span| (self.place(span.from.micros()), self.place(span.to.micros()))).collect();
        for (to, from, sure) in &self.sure {
            let within = |(begin, end): &(i64, i64)| (*end.min(to) - *begin.max(from)).max(0);
            let lacking = sure - taken.iter().map(within).sum::<i64>();
            if lacking > 0 {
                taken = filled(&taken, *to, lacking);
            }
        }
        taken.iter().map(|(begin, end)| end - begin).sum()
    }
}

/// The same with so much more before `to`, in the last gaps there are.
fn filled(taken: &[(i64, i64)], to: i64, mut lacking: i64) -> Vec<(i64, i64)> {
    let mut all = taken.to_vec();
    let mut end = to;
    for (before_from, before_to) in taken.iter().rev().filter(|(begin, _)| *begin < to) {
        let gap = (end - before_to).max(0).min(lacking);
        if gap > 0 {
            all.push((end - gap, end));
            lacking -= gap;
        }
        end = end.min(*before_from);
    }
    if lacking > 0 {
        all.push((end - lacking, end));
    }
    all.sort_unstable();
    let mut apart: Vec<(i64, i64)> = Vec::with_capacity(all.len());
    for (begin, end) in all {
        match apart.last_mut() {
            Some(last) if begin <= last.1 => last.1 = last.1.max(end),
            _ => apart.push((begin, end)),
        }
    }
    apart
}
