//! One person's presence at one webinar as it is drawn: a lane for each source, what is counted of them, the webinar with its
//! breaks, and where each stands in the picture. Pure.

use super::model::{Evidence, Source};
use super::presence::{Attendance, Fact, Meeting, Needed, Span, by_evidence, counted, union, unplaced_seconds};
use crate::clock::Instant;

/// Evidence from before the webinar is drawn from so many minutes before its start on; what is earlier stands at the edge.
const BEFORE_MINUTES: i64 = 30;
/// And after its end.
const AFTER_MINUTES: i64 = 30;
/// The picture is divided into so many parts.
pub const WIDTH: i64 = 10_000;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The time that the picture spans.
    pub window: Span,
    /// The webinar as it is counted.
    pub meeting: Span,
    /// Its breaks, as far as they lie within it.
    pub breaks: Vec<Span>,
    /// One for each source of evidence, in the order of [`Source::ALL`].
    pub lanes: Vec<Lane>,
    /// What is counted of all lanes together.
    pub counted: Vec<Span>,
    /// Whole seconds that count beside these, and of which it is not known when they were.
    pub unplaced_seconds: i64,
    /// Within which time they were; nothing where there are none.
    pub somewhere: Vec<Span>,
    /// What the evidence alone comes to.
    pub shown: Attendance,
}

/// What one source brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Which.
    pub source: Source,
    /// Intervals.
    pub spans: Vec<Span>,
    /// Time within which somebody was there for a while, and it is not known when.
    pub within: Vec<Span>,
    /// Moments.
    pub moments: Vec<Instant>,
}

impl Timeline {
    /// Of evidence, and of a stretch of heartbeats that still goes on.
    pub fn of(evidence: &[Evidence], growing: Option<Span>, meeting: &Meeting, needed: Needed) -> Self {
        let written = evidence.iter().map(|piece| (piece.source(), piece.fact()));
        let facts: Vec<(Source, Fact)> = written.chain(growing.map(|span| (Source::Heartbeat, Fact::During(span)))).collect();
        Self::of_facts(&facts, meeting, needed)
    }

    fn of_facts(facts: &[(Source, Fact)], meeting: &Meeting, needed: Needed) -> Self {
        let alone: Vec<Fact> = facts.iter().map(|(_, fact)| *fact).collect();
        let lanes = Source::ALL.into_iter().map(|source| {
            let own = || facts.iter().filter(move |(from, _)| *from == source).map(|(_, fact)| *fact);
            Lane {
                source,
                spans: own().filter_map(span).collect(),
                within: own().filter_map(within).collect(),
                moments: own().filter_map(moment).collect(),
            }
        });
        let unplaced_seconds = unplaced_seconds(&alone, meeting);
        let somewhere = alone.iter().copied().filter_map(within).filter_map(|span| span.cut_to(meeting.counted));
        let somewhere = if unplaced_seconds > 0 { union(somewhere.collect()) } else { Vec::new() };
        Self {
            window: window(&alone, meeting),
            meeting: meeting.counted,
            breaks: meeting.breaks.iter().filter_map(|pause| pause.cut_to(meeting.counted)).collect(),
            lanes: lanes.filter(|lane| !lane.is_empty()).collect(),
            counted: counted(&alone, meeting),
            unplaced_seconds,
            somewhere,
            shown: by_evidence(&alone, meeting, needed),
        }
    }

    /// Where a moment stands in the picture: from 0 to [`WIDTH`].
    pub fn place(&self, at: Instant) -> i64 {
        let length = (self.window.to.micros() - self.window.from.micros()).max(1);
        let from_begin = (at.micros() - self.window.from.micros()).clamp(0, length);
        (i128::from(from_begin) * i128::from(WIDTH) / i128::from(length)) as i64
    }
}

impl Lane {
    const fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.within.is_empty() && self.moments.is_empty()
    }
}

const fn span(fact: Fact) -> Option<Span> {
    match fact {
        Fact::During(span) => Some(span),
        Fact::For { .. } | Fact::CheckedIn(_) | Fact::SeenAt(_) => None,
    }
}

const fn within(fact: Fact) -> Option<Span> {
    match fact {
        Fact::For { within, .. } => Some(within),
        Fact::During(_) | Fact::CheckedIn(_) | Fact::SeenAt(_) => None,
    }
}

const fn moment(fact: Fact) -> Option<Instant> {
    match fact {
        Fact::During(_) | Fact::For { .. } => None,
        Fact::CheckedIn(at) | Fact::SeenAt(at) => Some(at),
    }
}

/// The webinar, planned and real, and the evidence around it, within reason.
fn window(facts: &[Fact], meeting: &Meeting) -> Span {
    let (from, to) = (meeting.planned.from.min(meeting.counted.from), meeting.planned.to.max(meeting.counted.to));
    let stretch = |fact: &Fact| span(*fact).or(within(*fact));
    let begins = facts.iter().filter_map(|fact| stretch(fact).map(|span| span.from).or(moment(*fact)));
    let ends = facts.iter().filter_map(|fact| stretch(fact).map(|span| span.to).or(moment(*fact)));
    Span {
        from: begins.min().unwrap_or(from).clamp(from.plus_minutes(-BEFORE_MINUTES), from),
        to: ends.max().unwrap_or(to).clamp(to, to.plus_minutes(AFTER_MINUTES)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: i64 = 1_000_000;

    fn at(minute: i64) -> Instant {
        Instant::from_micros((START + minute * 60) * 1_000_000)
    }

    fn during(from: i64, to: i64) -> Fact {
        Fact::During(Span { from: at(from), to: at(to) })
    }

    fn meeting() -> Meeting {
        let whole = Span { from: at(0), to: at(120) };
        Meeting { planned: whole, counted: whole, breaks: vec![Span { from: at(60), to: at(70) }], closed: false }
    }

    const NEEDED: Needed = Needed { present_percent: 75, check_ins: 0 };

    #[test]
    fn a_lane_for_each_source_and_what_is_counted_of_them() {
        let facts = [
            (Source::Report, during(-10, 40)),
            (Source::Report, during(50, 80)),
            (Source::JoinLink, Fact::SeenAt(at(-12))),
            (Source::CheckInCode, Fact::CheckedIn(at(5))),
        ];
        let drawn = Timeline::of_facts(&facts, &meeting(), NEEDED);
        assert_eq!(
            drawn.lanes.iter().map(|lane| lane.source).collect::<Vec<_>>(),
            [Source::JoinLink, Source::CheckInCode, Source::Report]
        );
        let minutes: Vec<(i64, i64)> =
            drawn.counted.iter().map(|span| (span.from.seconds_since(at(0)) / 60, span.to.seconds_since(at(0)) / 60)).collect();
        assert_eq!(minutes, [(0, 40), (50, 60), (70, 80)]);
        assert_eq!(drawn.shown.seconds, 60 * 60);
        assert_eq!(drawn.window, Span { from: at(-12), to: at(120) });
        assert_eq!((drawn.place(at(-12)), drawn.place(at(54)), drawn.place(at(120))), (0, WIDTH / 2, WIDTH));
    }

    #[test]
    fn a_length_without_a_place_is_drawn_as_the_time_that_was_said() {
        let within = Span { from: at(10), to: at(50) };
        let facts = [(Source::Heartbeat, during(44, 45)), (Source::Report, Fact::For { within, seconds: 30 * 60 })];
        let drawn = Timeline::of_facts(&facts, &meeting(), NEEDED);
        let report = &drawn.lanes[1];
        assert_eq!(
            (report.source, report.spans.as_slice(), report.within.as_slice()),
            (Source::Report, &[][..], &[within][..])
        );
        assert_eq!((drawn.counted.as_slice(), drawn.unplaced_seconds), (&[Span { from: at(44), to: at(45) }][..], 29 * 60));
        assert_eq!((drawn.shown.seconds, drawn.somewhere.as_slice()), (30 * 60, &[within][..]));
    }

    #[test]
    fn evidence_far_outside_stands_at_the_edge() {
        let facts = [(Source::Report, during(-600, -500)), (Source::Report, during(400, 500))];
        let drawn = Timeline::of_facts(&facts, &meeting(), NEEDED);
        assert_eq!(drawn.window, Span { from: at(-30), to: at(150) });
        assert_eq!((drawn.place(at(-600)), drawn.place(at(500))), (0, WIDTH));
        assert!(drawn.counted.is_empty());
        assert!(Timeline::of_facts(&[], &meeting(), NEEDED).lanes.is_empty());
    }

    proptest! {
        #[test]
        fn what_is_drawn_as_counted_is_what_counts(
            spans in prop::collection::vec((-60i64..180, 0i64..120), 0..8),
            sums in prop::collection::vec((-60i64..180, 0i64..120, 0i64..120), 0..4),
            breaks in prop::collection::vec((-10i64..120, 0i64..30), 0..4),
        ) {
            let facts: Vec<(Source, Fact)> = spans
                .iter()
                .map(|(from, length)| (Source::Heartbeat, during(*from, from + length)))
                .chain(sums.iter().map(|(from, length, minutes)| {
                    let within = Span { from: at(*from), to: at(from + length) };
                    (Source::Report, Fact::For { within, seconds: (minutes * 60).min(length * 60) })
                }))
                .collect();
            let breaks = breaks.iter().map(|(from, length)| Span { from: at(*from), to: at(from + length) }).collect();
            let drawn = Timeline::of_facts(&facts, &Meeting { breaks, ..meeting() }, NEEDED);
            let placed = drawn.counted.iter().map(|span| span.seconds()).sum::<i64>();
            prop_assert_eq!(placed + drawn.unplaced_seconds, drawn.shown.seconds);
            prop_assert!(drawn.unplaced_seconds >= 0);
            prop_assert_eq!(drawn.somewhere.is_empty(), drawn.unplaced_seconds == 0);
            prop_assert!(drawn.counted.windows(2).all(|two| two[0].to <= two[1].from));
            prop_assert!(drawn.counted.iter().all(|span| span.from < span.to));
        }
    }
}
