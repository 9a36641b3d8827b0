//! Presence: what evidence and rulings come to for one person at one webinar (`domain.md`, Presence). Pure.
//!
//! Decided here, where `domain.md` leaves room:
//! - Intervals are cut to the webinar. Moments before the start count, since the door and check-in open before it; of those behind the
//!   end a check-in counts as long as codes are taken, for the last minutes in which people type one, and nothing else does: whoever
//!   pressed Join when all was over was not there. Where the real end is written down later, that holds for it.
//! - A moment that does not mark present (a press on Join, or a check-in where the cohort asks for more) still shows that somebody
//!   was there: *partial* with no seconds, on the basis *seen*. The share is not known, and that is what the basis says.
//! - Evidence that lies outside the webinar altogether is no evidence of it.
//! - Of a report that says how long somebody was there within a time, and not when in it, as much counts as is sure beside all else
//!   that is known of them: it is never added to what may be the same presence.
//! - A webinar that began late or ended early is as long as it really was; one that ran over is as long as was planned.

mod sums;

use self::sums::Sums;
use super::model::{Basis, Mark, Status};
use super::windows::CHECK_IN_AFTER_MINUTES;
use crate::clock::Instant;
use crate::enrolment::Cohort;
use crate::webinars::Webinar;

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// Its begin.
    pub from: Instant,
    /// Its end; one before the begin makes it empty.
    pub to: Instant,
}

/// One fact about a person's presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// There all this time.
    During(Span),
    /// There for so many seconds of this time; in which of them is not known.
    For {
        /// From the first moment to the last, as they were said.
        within: Span,
        /// How long in between.
        seconds: i64,
    },
    /// There at this moment, by something that the cohort may count as a check-in.
    CheckedIn(Instant),
    /// There at this moment, by anything else.
    SeenAt(Instant),
}

/// The webinar, as far as presence is concerned.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Meeting {
    /// As planned.
    pub planned: Span,
    /// As it really was, where that is recorded; as planned where not.
    pub counted: Span,
    /// Its pauses.
    pub breaks: Vec<Span>,
    /// Whether its attendance is settled.
    pub closed: bool,
}

/// What a cohort asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// The share of the scheduled time that is present, in per cent.
    pub present_percent: i32,
    /// How many check-ins mark present by themselves; 0: none do.
    pub check_ins: i32,
}

/// What it comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The answer.
    pub status: Status,
    /// Whole seconds present, never more than scheduled.
    pub seconds: i64,
    /// Whole seconds that would be all of it.
    pub scheduled_seconds: i64,
    /// The first moment of presence.
    pub first_at: Option<Instant>,
    /// What the answer rests on.
    pub basis: Basis,
}

impl Meeting {
    /// Of a webinar.
    pub fn of(webinar: &Webinar) -> Self {
        let pauses = webinar.breaks().into_iter().map(|pause| {
            let from = webinar.starts_at.plus_minutes(i64::from(pause.after));
            Span { from, to: from.plus_minutes(i64::from(pause.minutes)) }
        });
        Self {
            planned: Span { from: webinar.starts_at, to: webinar.ends_at },
            counted: Span { from: webinar.counted_start(), to: webinar.counted_end() },
            breaks: pauses.collect(),
            closed: webinar.closed_at.is_some(),
        }
    }

    /// Whole seconds that would be all of it.
    pub fn scheduled_seconds(&self) -> i64 {
        let length = |span: Span| seconds_within(&[span], span, &self.breaks);
        length(self.planned).min(length(self.counted))
    }
}

impl Needed {
    /// By a cohort.
    pub const fn of(cohort: &Cohort) -> Self {
        Self { present_percent: cohort.present_percent, check_ins: cohort.check_ins_needed }
    }
}

/// Works out attendance. The order of the facts does not matter, and neither does one that stands twice.
pub fn attendance(facts: &[Fact], meeting: &Meeting, needed: Needed, ruling: Option<Mark>) -> Attendance {
    let shown = by_evidence(facts, meeting, needed);
    match ruling {
        Some(mark) => Attendance { status: mark.status(), basis: Basis::Ruling, ..shown },
        None => shown,
    }
}

/// What the evidence alone comes to.
pub fn by_evidence(facts: &[Fact], meeting: &Meeting, needed: Needed) -> Attendance {
    let scheduled_seconds = meeting.scheduled_seconds();
    let sums = Sums::of(facts, meeting);
    let seconds = (sums.least_micros(&counted(facts, meeting)) / 1_000_000).min(scheduled_seconds);
    let facts: Vec<Fact> = facts.iter().copied().filter(|fact| !fact.is_behind(meeting.counted.to)).collect();
    let facts = facts.as_slice();
    let check_ins = check_ins(facts);
    let first_at = first_moment(facts, meeting.counted, &sums);
    let (status, basis) = if seconds > 0 && seconds * 100 >= scheduled_seconds * i64::from(needed.present_percent) {
        (Status::Present, Basis::Minutes)
    } else if needed.check_ins > 0 && check_ins >= i64::from(needed.check_ins) {
        (Status::Present, Basis::CheckIns)
    } else if seconds > 0 {
        (Status::Partial, Basis::Minutes)
    } else if first_at.is_some() {
        (Status::Partial, Basis::Seen)
    } else if meeting.closed {
        (Status::Absent, Basis::Closed)
    } else {
        (Status::NotRecorded, Basis::Nothing)
    };
    Attendance { status, seconds, scheduled_seconds, first_at, basis }
}

/// Whether a mark contradicts what the evidence alone comes to: then it needs a reason (`ux-guide.md`, Live roster). Somebody only
/// seen at a moment may have stayed, so *present* does not contradict that.
pub fn contradicts(mark: Mark, shown: &Attendance) -> bool {
    match shown.basis {
        Basis::Nothing | Basis::Closed | Basis::Ruling => false,
        Basis::Seen => matches!(mark, Mark::Absent | Mark::Excused),
        Basis::Minutes | Basis::CheckIns => mark.status() != shown.status,
    }
}

impl Fact {
    /// Whether it is a moment that shows nothing of a webinar that ended then.
    fn is_behind(&self, end: Instant) -> bool {
        match self {
            Self::During(_) | Self::For { .. } => false,
            Self::CheckedIn(at) => *at > end.plus_minutes(CHECK_IN_AFTER_MINUTES),
            Self::SeenAt(at) => *at > end,
        }
    }

    const fn span(&self) -> Option<Span> {
        match self {
            Self::During(span) => Some(*span),
            Self::For { .. } | Self::CheckedIn(_) | Self::SeenAt(_) => None,
        }
    }
}

impl Span {
    /// The part of it that lies in another.
    pub fn cut_to(self, other: Self) -> Option<Self> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from < to).then_some(Self { from, to })
    }

    fn micros(self) -> i64 {
        self.to.micros() - self.from.micros()
    }

    /// Whole seconds; none where it is empty.
    pub fn seconds(self) -> i64 {
        (self.micros() / 1_000_000).max(0)
    }
}

/// The stretches that are counted: the union of all intervals, cut to the webinar, without the breaks. What is known to have been
/// somewhere within a time has no place among them, see [`unplaced_seconds`].
pub fn counted(facts: &[Fact], meeting: &Meeting) -> Vec<Span> {
    let spans = facts.iter().filter_map(Fact::span).filter_map(|span| span.cut_to(meeting.counted));
    let breaks = union(meeting.breaks.iter().filter_map(|pause| pause.cut_to(meeting.counted)).collect());
    union(spans.collect()).into_iter().flat_map(|span| without(span, &breaks)).collect()
}

/// Whole seconds that count, whatever is asked for.
pub fn seconds(facts: &[Fact], meeting: &Meeting) -> i64 {
    // the threshold decides the status alone, never the seconds
    by_evidence(facts, meeting, Needed { present_percent: 100, check_ins: 0 }).seconds
}

/// Those of them that count beside [`counted`], and of which it is not known when they were.
pub fn unplaced_seconds(facts: &[Fact], meeting: &Meeting) -> i64 {
    let placed: i64 = counted(facts, meeting).into_iter().map(Span::micros).sum();
    seconds(facts, meeting) - (placed / 1_000_000).min(meeting.scheduled_seconds())
}

/// What is left of a stretch outside others, which are in order and do not touch.
fn without(span: Span, others: &[Span]) -> Vec<Span> {
    let (mut left, mut from) = (Vec::new(), span.from);
    for other in others.iter().filter_map(|other| other.cut_to(span)) {
        if from < other.from {
            left.push(Span { from, to: other.from });
        }
        from = other.to;
    }
    if from < span.to {
        left.push(Span { from, to: span.to });
    }
    left
}

/// Whole seconds of the union of `spans`, cut to `window`, without the breaks.
fn seconds_within(spans: &[Span], window: Span, breaks: &[Span]) -> i64 {
    let present = union(spans.iter().filter_map(|span| span.cut_to(window)).collect());
    let breaks = union(breaks.iter().filter_map(|pause| pause.cut_to(window)).collect());
    let in_breaks = present.iter().flat_map(|span| breaks.iter().filter_map(|pause| span.cut_to(*pause)));
    let micros: i64 = present.iter().map(|span| span.micros()).sum::<i64>() - in_breaks.map(Span::micros).sum::<i64>();
    micros / 1_000_000
}

/// The same time as stretches that do not touch.
pub(super) fn union(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| (span.from, span.to));
    let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => apart.push(span),
        }
    }
    apart
}

/// How many check-ins: two at the same moment are one.
fn check_ins(facts: &[Fact]) -> i64 {
    let mut moments: Vec<Instant> = facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::CheckedIn(at) => Some(*at),
            Fact::During(_) | Fact::For { .. } | Fact::SeenAt(_) => None,
        })
        .collect();
    moments.sort_unstable();
    moments.dedup();
    i64::try_from(moments.len()).unwrap_or(i64::MAX)
}

fn first_moment(facts: &[Fact], window: Span, sums: &Sums) -> Option<Instant> {
    facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::During(span) => span.cut_to(window).map(|cut| cut.from),
            // where all of it may have been in a break or outside, it shows nothing
            Fact::For { within, seconds } => {
                within.cut_to(window).filter(|_| sums.sure_micros(*within, *seconds) > 0).map(|cut| cut.from)
            }
            Fact::CheckedIn(at) | Fact::SeenAt(at) => Some(*at),
        })
        .min()
}

#[cfg(test)]
mod tests;
