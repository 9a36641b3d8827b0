//! Cases and properties of presence.

use proptest::prelude::*;

use super::*;

/// Seconds after 15:00.
fn at(seconds: i64) -> Instant {
    Instant::parse("2026-11-26T10:00:00Z").unwrap().plus_seconds(seconds)
}

fn span(from_minute: i64, to_minute: i64) -> Span {
    Span { from: at(from_minute * 60), to: at(to_minute * 60) }
}

fn during(from_minute: i64, to_minute: i64) -> Fact {
    Fact::During(span(from_minute, to_minute))
}

/// 15:00 to 17:00 with a break of ten minutes at 16:00: 110 minutes are scheduled.
fn meeting() -> Meeting {
    Meeting { planned: span(0, 120), counted: span(0, 120), breaks: vec![span(60, 70)], closed: false }
}

const USUAL: Needed = Needed { present_percent: 75, check_ins: 0 };

#[test]
fn minutes_decide() {
    let cases: [(&str, Vec<Fact>, i64, Status); 12] = [
        ("all of it", vec![during(0, 120)], 110 * 60, Status::Present),
        ("before and after are cut off", vec![during(-30, 300)], 110 * 60, Status::Present),
        ("a gap is absence", vec![during(0, 30), during(90, 120)], 60 * 60, Status::Partial),
        ("an overlap counts once", vec![during(0, 50), during(20, 60)], 60 * 60, Status::Partial),
        ("touching ends leave no gap", vec![during(0, 40), during(40, 60)], 60 * 60, Status::Partial),
        ("one device inside another's time", vec![during(0, 60), during(10, 20)], 60 * 60, Status::Partial),
        ("in the break alone: there, for none of it", vec![during(60, 70)], 0, Status::Partial),
        ("half in the break", vec![during(50, 65)], 10 * 60, Status::Partial),
        ("before the start alone", vec![during(-30, 0)], 0, Status::NotRecorded),
        ("an end before the begin is nothing", vec![during(40, 30)], 0, Status::NotRecorded),
        ("82:30 of 110 minutes is 75 %", vec![Fact::During(Span { from: at(0), to: at(92 * 60 + 30) })], 4950, Status::Present),
        ("a second less is not", vec![Fact::During(Span { from: at(1), to: at(92 * 60 + 30) })], 4949, Status::Partial),
    ];
    for (name, facts, seconds, status) in cases {
        let found = attendance(&facts, &meeting(), USUAL, None);
        assert_eq!((found.seconds, found.status, found.scheduled_seconds), (seconds, status, 6600), "{name}");
    }
}

#[test]
fn parts_of_a_second_are_added_before_they_are_cut() {
    let half = |from: i64| Fact::During(Span { from: at(from), to: Instant::from_micros(at(from).micros() + 500_000) });
    assert_eq!(attendance(&[half(0), half(10)], &meeting(), USUAL, None).seconds, 1);
    assert_eq!(attendance(&[half(0)], &meeting(), USUAL, None).seconds, 0);
}

#[test]
fn the_real_length_counts_where_it_is_shorter() {
    let cases = [
        ("ended early, before the break", span(0, 50), during(0, 40), 3000, 2400, Status::Present),
        ("ended in the break", span(0, 65), during(0, 65), 3600, 3600, Status::Present),
        ("began late", span(20, 120), during(20, 120), 5400, 5400, Status::Present),
        ("ran over: what was planned counts", span(0, 150), during(0, 83), 6600, 4380, Status::Partial),
        ("ran over: never more than scheduled", span(0, 150), during(0, 150), 6600, 6600, Status::Present),
        ("ended before it began", span(50, 40), during(0, 120), 0, 0, Status::NotRecorded),
    ];
    for (name, counted, fact, scheduled, seconds, status) in cases {
        let found = attendance(&[fact], &Meeting { counted, ..meeting() }, USUAL, None);
        assert_eq!((found.scheduled_seconds, found.seconds, found.status), (scheduled, seconds, status), "{name}");
    }
}

#[test]
fn a_moment_marks_present_only_where_the_cohort_says_so() {
    let (early, late) = (Fact::CheckedIn(at(-300)), Fact::CheckedIn(at(3000)));
    let join = Fact::SeenAt(at(-600));
    let cases: [(&str, i32, Vec<Fact>, Status, Basis); 9] = [
        ("no check-in suffices", 0, vec![early, late], Status::Partial, Basis::Seen),
        ("one suffices", 1, vec![early], Status::Present, Basis::CheckIns),
        ("two are asked for", 2, vec![late], Status::Partial, Basis::Seen),
        ("two are there", 2, vec![late, early], Status::Present, Basis::CheckIns),
        ("the same twice is one", 2, vec![late, late], Status::Partial, Basis::Seen),
        ("joining is no check-in", 1, vec![join], Status::Partial, Basis::Seen),
        ("some minutes and too few check-ins", 2, vec![during(0, 30), late], Status::Partial, Basis::Minutes),
        ("few minutes and enough check-ins", 1, vec![during(0, 30), late], Status::Present, Basis::CheckIns),
        ("minutes come first", 1, vec![during(0, 120), late], Status::Present, Basis::Minutes),
    ];
    for (name, check_ins, facts, status, basis) in cases {
        let found = attendance(&facts, &meeting(), Needed { check_ins, ..USUAL }, None);
        assert_eq!((found.status, found.basis), (status, basis), "{name}");
    }
    assert_eq!(attendance(&[early, during(10, 20)], &meeting(), USUAL, None).first_at, Some(at(-300)));
    assert_eq!(attendance(&[during(-10, 20)], &meeting(), USUAL, None).first_at, Some(at(0)));
}

#[test]
fn nothing_is_not_recorded_until_the_webinar_is_closed() {
    let open = attendance(&[], &meeting(), USUAL, None);
    assert_eq!((open.status, open.basis), (Status::NotRecorded, Basis::Nothing));
    let closed = attendance(&[during(200, 210)], &Meeting { closed: true, ..meeting() }, USUAL, None);
    assert_eq!((closed.status, closed.basis), (Status::Absent, Basis::Closed));
}

#[test]
fn a_moment_behind_the_real_end_shows_nothing_but_the_last_check_ins() {
    let ended = Meeting { counted: span(0, 65), closed: true, ..meeting() };
    let cases: [(&str, Fact, Status, Basis); 7] = [
        ("joined before the start", Fact::SeenAt(at(-600)), Status::Partial, Basis::Seen),
        ("joined as it ended", Fact::SeenAt(at(65 * 60)), Status::Partial, Basis::Seen),
        ("joined behind the end", Fact::SeenAt(at(65 * 60 + 1)), Status::Absent, Basis::Closed),
        ("typed the code that was shown last", Fact::CheckedIn(at(70 * 60)), Status::Present, Basis::CheckIns),
        ("typed it when codes are still taken", Fact::CheckedIn(at(80 * 60)), Status::Present, Basis::CheckIns),
        ("typed it later", Fact::CheckedIn(at(80 * 60 + 1)), Status::Absent, Basis::Closed),
        ("the page left open behind the end", during(66, 100), Status::Absent, Basis::Closed),
    ];
    for (name, fact, status, basis) in cases {
        let found = attendance(&[fact], &ended, Needed { check_ins: 1, ..USUAL }, None);
        assert_eq!((found.status, found.basis), (status, basis), "{name}");
    }
}

#[test]
fn a_ruling_wins_and_leaves_the_minutes_as_they_are() {
    for mark in Mark::ALL {
        let found = attendance(&[during(0, 30)], &meeting(), USUAL, Some(mark));
        assert_eq!((found.status, found.basis, found.seconds), (mark.status(), Basis::Ruling, 1800));
    }
}

#[test]
fn a_mark_that_contradicts_evidence_needs_a_reason() {
    use Mark::{Absent, Excused, Partial, Present};
    let cases: [(&str, Vec<Fact>, &[Mark]); 4] = [
        ("nothing is known", vec![], &[]),
        ("seen at a moment", vec![Fact::SeenAt(at(0))], &[Excused, Absent]),
        ("some minutes", vec![during(0, 30)], &[Present, Excused, Absent]),
        ("enough minutes", vec![during(0, 120)], &[Partial, Excused, Absent]),
    ];
    for (name, facts, wanted) in cases {
        let shown = by_evidence(&facts, &meeting(), USUAL);
        let found: Vec<Mark> = Mark::ALL.into_iter().filter(|mark| contradicts(*mark, &shown)).collect();
        assert_eq!(found, wanted, "{name}");
    }
}

/// So many minutes somewhere between two.
fn somewhere(minutes: i64, from_minute: i64, to_minute: i64) -> Fact {
    Fact::For { within: span(from_minute, to_minute), seconds: minutes * 60 }
}

#[test]
fn a_length_without_a_place_counts_as_far_as_it_is_sure_and_is_added_to_nothing() {
    let cases: [(&str, Vec<Fact>, i64); 20] = [
        ("alone", vec![somewhere(30, 10, 50)], 30),
        ("ten of the ninety may have been in the break", vec![somewhere(90, 0, 120)], 80),
        ("ten more before the begin", vec![somewhere(90, -10, 120)], 70),
        ("all of it before the begin", vec![somewhere(45, -60, 30)], 0),
        ("outside", vec![somewhere(30, -60, 0)], 0),
        ("longer than its time", vec![somewhere(500, 0, 120)], 110),
        ("the same presence by another report", vec![during(30, 50), somewhere(20, 0, 120)], 20),
        ("fewer minutes than are placed", vec![during(20, 50), somewhere(20, 0, 60)], 30),
        ("more minutes than are placed", vec![during(30, 37), somewhere(26, 0, 60)], 26),
        ("placed within and outside its time", vec![during(0, 10), during(55, 60), somewhere(30, 20, 60)], 40),
        ("two devices, each with a length in the same time", vec![somewhere(30, 0, 60), somewhere(30, 30, 60)], 30),
        ("two lengths in times that share twenty minutes", vec![somewhere(30, 0, 50), somewhere(30, 30, 60)], 40),
        ("of which not all can be the same", vec![somewhere(45, 0, 50), somewhere(28, 30, 60)], 53),
        ("two in times apart", vec![somewhere(10, 0, 20), somewhere(15, 30, 50)], 25),
        ("a third over both", vec![somewhere(10, 0, 20), somewhere(15, 30, 50), somewhere(30, 0, 60)], 30),
        ("a placed one that serves both", vec![during(30, 50), somewhere(20, 0, 50), somewhere(20, 30, 60)], 20),
        ("a moment adds nothing", vec![Fact::CheckedIn(at(900)), somewhere(20, 0, 50)], 20),
        ("one of nothing", vec![somewhere(0, 0, 50), during(0, 5)], 5),
        ("a time that ends before it begins", vec![somewhere(20, 50, 0)], 0),
        ("a time on both sides of the break", vec![somewhere(25, 50, 80), during(50, 60)], 15),
    ];
    for (name, facts, minutes) in cases {
        let found = attendance(&facts, &meeting(), USUAL, None);
        assert_eq!(found.seconds, minutes * 60, "{name}");
        assert!(unplaced_seconds(&facts, &meeting()) >= 0, "{name}");
    }
    let unsure = attendance(&[somewhere(45, -60, 30)], &meeting(), USUAL, None);
    assert_eq!((unsure.status, unsure.basis, unsure.first_at), (Status::NotRecorded, Basis::Nothing, None));
    let sure = attendance(&[somewhere(30, -5, 50)], &meeting(), USUAL, None);
    assert_eq!((sure.status, sure.first_at), (Status::Partial, Some(at(0))));
}

/// What is sure, the slow way: the webinar in minutes, each there or not, and of all ways that agree with what is known the shortest.
fn shortest(placed: &[(usize, usize)], sums: &[(usize, usize, usize)], minutes: usize) -> u32 {
    let count = |way: u32, from: usize, to: usize| (way >> from & ((1 << (to - from)) - 1)).count_ones() as usize;
    (0..1_u32 << minutes)
        .filter(|way| placed.iter().all(|(from, to)| count(*way, *from, *to) == to - from))
        .filter(|way| sums.iter().all(|(from, to, sure)| count(*way, *from, *to) >= *sure))
        .map(u32::count_ones)
        .min()
        .unwrap_or_default()
}

proptest! {
    #[test]
    fn lengths_come_to_the_shortest_presence_that_agrees_with_all(
        placed in proptest::collection::vec((0usize..10, 0usize..4), 0..3),
        sums in proptest::collection::vec((0usize..10, 0usize..10, 0usize..10), 0..5),
    ) {
        let placed: Vec<(usize, usize)> = placed.into_iter().map(|(from, long)| (from, (from + long).min(10))).collect();
        let sums: Vec<(usize, usize, usize)> = sums
            .into_iter()
            .map(|(from, long, sure)| (from, (from + long).min(10), sure.min((from + long).min(10) - from)))
            .collect();
        let facts: Vec<Fact> = placed
            .iter()
            .map(|(from, to)| during(*from as i64, *to as i64))
            .chain(sums.iter().map(|(from, to, sure)| somewhere(*sure as i64, *from as i64, *to as i64)))
            .collect();
        let short = Meeting { planned: span(0, 10), counted: span(0, 10), breaks: vec![], closed: false };
        prop_assert_eq!(seconds(&facts, &short), i64::from(shortest(&placed, &sums, 10)) * 60);
    }
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let fact = prop_oneof![
        (-3600i64..10_000, 0i64..9000, 0i64..9000)
            .prop_map(|(from, long, seconds)| Fact::For { within: Span { from: at(from), to: at(from + long) }, seconds }),
        (-3600i64..10_000, 0i64..9000).prop_map(|(from, long)| Fact::During(Span { from: at(from), to: at(from + long) })),
        (-600i64..7200).prop_map(|moment| Fact::CheckedIn(at(moment))),
        (-600i64..7200).prop_map(|moment| Fact::SeenAt(at(moment))),
    ];
    proptest::collection::vec(fact, 0..12)
}

fn meetings() -> impl Strategy<Value = Meeting> {
    let breaks = proptest::collection::vec((0i64..8000, 0i64..1800), 0..3);
    (-600i64..3000, 0i64..12_000, breaks, any::<bool>()).prop_map(|(from, to, breaks, closed)| Meeting {
        planned: span(0, 120),
        counted: Span { from: at(from), to: at(to) },
        breaks: breaks.into_iter().map(|(from, long)| Span { from: at(from), to: at(from + long) }).collect(),
        closed,
    })
}

fn needs() -> impl Strategy<Value = Needed> {
    (1i32..=100, 0i32..4).prop_map(|(present_percent, check_ins)| Needed { present_percent, check_ins })
}

proptest! {
    #[test]
    fn seconds_lie_between_none_and_all(facts in facts(), meeting in meetings(), needed in needs()) {
        let found = attendance(&facts, &meeting, needed, None);
        prop_assert!(found.scheduled_seconds >= 0);
        prop_assert!((0..=found.scheduled_seconds).contains(&found.seconds));
    }

    #[test]
    fn order_and_repetition_do_not_matter(facts in facts(), meeting in meetings(), needed in needs(), turn in 0usize..12) {
        let found = attendance(&facts, &meeting, needed, None);
        let mut turned = facts.clone();
        turned.reverse();
        let middle = turn.min(turned.len());
        turned.rotate_left(middle);
        turned.extend(facts.iter().copied());
        prop_assert_eq!(attendance(&turned, &meeting, needed, None), found);
    }

    #[test]
    fn splitting_an_interval_changes_nothing(facts in facts(), meeting in meetings(), needed in needs(), share in 0i64..=100) {
        let split: Vec<Fact> = facts
            .iter()
            .flat_map(|fact| match fact {
                Fact::During(Span { from, to }) => {
                    let middle = Instant::from_micros(from.micros() + (to.micros() - from.micros()) * share / 100);
                    vec![Fact::During(Span { from: *from, to: middle }), Fact::During(Span { from: middle, to: *to })]
                }
                other => vec![*other],
            })
            .collect();
        prop_assert_eq!(attendance(&split, &meeting, needed, None), attendance(&facts, &meeting, needed, None));
    }

    #[test]
    fn more_evidence_never_lowers(facts in facts(), more in facts(), meeting in meetings(), needed in needs()) {
        let before = attendance(&facts, &meeting, needed, None);
        let all: Vec<Fact> = facts.into_iter().chain(more).collect();
        let after = attendance(&all, &meeting, needed, None);
        prop_assert!(after.seconds >= before.seconds);
        if before.status == Status::Present {
            prop_assert_eq!(after.status, Status::Present);
        }
        if before.first_at.is_some() {
            prop_assert!(after.first_at <= before.first_at);
        }
    }

    #[test]
    fn a_ruling_always_wins(facts in facts(), meeting in meetings(), needed in needs(), mark in 0usize..4) {
        let mark = Mark::ALL[mark];
        prop_assert_eq!(attendance(&facts, &meeting, needed, Some(mark)).status, mark.status());
    }
}
