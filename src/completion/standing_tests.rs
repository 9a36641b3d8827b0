use proptest::prelude::*;

use super::*;

fn lessons(module: &str) -> Requirement {
    Requirement::LessonsRead { module: module.to_owned() }
}
fn check(module: &str) -> Requirement {
    Requirement::KnowledgeCheck { module: module.to_owned(), at_least_percent: 80 }
}
fn live(module: &str, part: u32) -> Requirement {
    Requirement::Webinar { module: module.to_owned(), part }
}
fn ministerial() -> (Requirement, Requirement) {
    (Requirement::AllOf(vec![lessons("a"), check("a"), live("a", 1)]), Requirement::AllOf(vec![live("a", 1)]))
}
/// With as many ways left as the chance says, and none missed.
fn part_of(module: &str, part: u32, presence: Presence, chance: Chance) -> WebinarFact {
    let left = u32::from(chance != Chance::Gone);
    WebinarFact {
        module: module.to_owned(),
        part,
        presence,
        chance,
        missed: false,
        left,
        make_up: false,
        make_up_way: None,
        last: None,
    }
}
fn facts(read: u32, milli_points: Option<u32>, presence: Presence, chance: Chance, time_is_up: bool) -> Facts {
    Facts {
        lessons: [("a".to_owned(), LessonsFact { read, of: 6 })].into(),
        checks: milli_points.map(|milli_points| ("a".to_owned(), CheckFact { milli_points, items: 12 })).into_iter().collect(),
        webinars: vec![part_of("a", 1, presence, chance)],
        surveys: BTreeSet::new(),
        time_is_up,
    }
}

#[test]
fn outcomes_follow_the_rules() {
    use Chance::{Ahead, Gone, Unsettled};
    use Outcome::{Completion, None as Nothing, Participation};
    use Presence::{Absent, Excused, NotRecorded, Partial, Present};
    let (completion, participation) = ministerial();
    for (read, points, presence, chance, up, outcome, met, possible) in [
        (6, Some(9_600), Present, Gone, false, Completion, 3, true),
        // 80 % is met at 9.6 points exactly, and not a thousandth earlier
        (6, Some(9_599), Present, Gone, false, Participation, 2, true),
        (6, Some(9_599), Present, Gone, true, Participation, 2, false),
        (6, Some(12_000), Partial, Gone, false, Nothing, 2, false),
        (6, Some(12_000), Partial, Ahead, false, Nothing, 2, true),
        (6, Some(12_000), Excused, Gone, false, Nothing, 2, false),
        (6, Some(12_000), NotRecorded, Unsettled, false, Nothing, 2, true),
        (5, None, Absent, Gone, false, Nothing, 0, false),
        (5, None, Presence::None, Ahead, false, Nothing, 0, true),
        (0, None, Present, Gone, true, Participation, 1, false),
    ] {
        let standing = decide(&completion, &participation, &facts(read, points, presence, chance, up));
        let case = format!("{read} {points:?} {presence:?} {chance:?} {up}");
        assert_eq!(standing.outcome, outcome, "{case}");
        assert_eq!(standing.met(), Count { done: met, of: 3 }, "{case}");
        assert_eq!(standing.possible, possible, "{case}");
    }
}

#[test]
fn the_outlook_is_that_of_the_worst_requirement() {
    use Chance::{Ahead, Gone, Unsettled};
    use Outlook::{OnlyIf, Open, OutOfReach, Reached};
    use Presence::{Absent, NotRecorded, Partial, Present};
    let (completion, participation) = ministerial();
    for (read, presence, chance, (missed, left, make_up), up, wanted) in [
        (6, Present, Gone, (true, 0, false), false, Reached),
        (5, Present, Gone, (false, 0, false), false, Open),
        // what can be done at any time can be until the last day, and not after it
        (5, Present, Gone, (false, 0, false), true, OutOfReach),
        (6, Presence::None, Ahead, (false, 1, false), false, Open),
        (6, Absent, Ahead, (true, 1, false), false, OnlyIf),
        (5, Absent, Ahead, (true, 1, false), false, OnlyIf),
        (6, Absent, Ahead, (true, 2, false), false, Open),
        (6, Partial, Unsettled, (true, 1, false), false, OnlyIf),
        (6, NotRecorded, Unsettled, (false, 1, false), false, Open),
        (6, Absent, Gone, (true, 0, false), false, OutOfReach),
        // an attendance that is still being worked out counts after the last day too
        (6, Partial, Unsettled, (true, 1, false), true, OnlyIf),
        // the last date leads nowhere where lessons were left unread
        (5, Absent, Ahead, (true, 1, false), true, OutOfReach),
        // the make-up is a way, alone or beside a date
        (6, Absent, Gone, (true, 0, true), false, OnlyIf),
        (6, Absent, Ahead, (true, 1, true), false, Open),
    ] {
        let mut known = facts(read, Some(12_000), presence, chance, up);
        let until = NaiveDate::default();
        let make_up_way = make_up.then_some(MakeUpWay::Until(until, WebinarId(6)));
        let last = Some(WebinarId(7));
        let fact = WebinarFact { missed, left, make_up, make_up_way, last, ..known.webinars.remove(0) };
        known.webinars.push(fact);
        let standing = decide(&completion, &participation, &known);
        let case = format!("{read} {presence:?} {chance:?} {missed} {left} {make_up} {up}");
        assert_eq!(standing.outlook, wanted, "{case}");
        assert_eq!(standing.possible, wanted != OutOfReach, "{case}");
        let last = if wanted == OnlyIf && !make_up { vec![("a", 1, WebinarId(7))] } else { Vec::new() };
        assert_eq!(standing.last_dates(), last, "{case}");
        let made_up = if wanted == OnlyIf && make_up { vec![("a", 1, until, WebinarId(6))] } else { Vec::new() };
        assert_eq!(standing.last_make_ups(), made_up, "{case}");
    }
}

#[test]
fn what_was_stored_before_chances_were_counted_can_be_read_and_decided() {
    let stored = r#"{"lessons":{},"checks":{},"webinars":[{"module":"a","part":1,"presence":"partial","chance":"ahead"}],
        "surveys":[],"time_is_up":false}"#;
    let facts: Facts = serde_json::from_str(stored).unwrap();
    assert_eq!(facts.webinars, [WebinarFact { left: 0, ..part_of("a", 1, Presence::Partial, Chance::Ahead) }]);
    assert_eq!(decide(&live("a", 1), &live("a", 1), &facts).outlook, Outlook::Open);
}

#[test]
fn says_what_is_missing() {
    let (completion, participation) = ministerial();
    let standing = decide(&completion, &participation, &facts(5, Some(9_599), Presence::Partial, Chance::Gone, false));
    let needs: Vec<&Need> = standing.requirements.iter().map(|status| &status.need).collect();
    assert_eq!(
        needs,
        [
            &Need::Lessons { module: "a".to_owned(), read: 5, of: 6 },
            &Need::Check { module: "a".to_owned(), at_least_percent: 80, best: Some(79) },
            &Need::Webinar {
                module: "a".to_owned(),
                part: 1,
                presence: Presence::Partial,
                chance: Chance::Gone,
                last: None,
                make_up: None
            },
        ]
    );
    assert_eq!(
        (standing.lessons, standing.webinars, standing.checks),
        (Count { done: 5, of: 6 }, Count { done: 0, of: 1 }, Count { done: 0, of: 1 })
    );
}

#[test]
fn any_of_and_at_least_are_one_requirement_each() {
    let completion = Requirement::AllOf(vec![
        lessons("a"),
        Requirement::AllOf(vec![check("a")]),
        Requirement::AnyOf(vec![live("a", 1), live("a", 2)]),
        Requirement::AtLeast { count: 2, of: vec![live("a", 1), lessons("a"), lessons("b")] },
    ]);
    let standing = decide(&completion, &live("a", 1), &facts(6, None, Presence::Present, Chance::Gone, true));
    assert_eq!(standing.requirements.iter().map(|status| status.met).collect::<Vec<_>>(), [true, false, true, true]);
    // what the tree names twice is counted once
    assert_eq!((standing.webinars, standing.lessons), (Count { done: 1, of: 1 }, Count { done: 6, of: 6 }));
}

#[test]
fn bars_count_each_thing_once_and_of_alternatives_as_many_as_are_needed() {
    let at = |module: &str, at_least_percent| Requirement::KnowledgeCheck { module: module.to_owned(), at_least_percent };
    let form = Requirement::Survey { name: "s".to_owned() };
    let count = |done, of| Count { done, of };
    let known = |points: [Option<u32>; 2], form: bool| {
        let mut facts = facts(0, None, Presence::None, Chance::Ahead, false);
        let tried = ["a", "b"].into_iter().zip(points).filter_map(|(module, points)| Some((module.to_owned(), points?)));
        facts.checks = tried.map(|(module, milli_points)| (module, CheckFact { milli_points, items: 12 })).collect();
        facts.surveys.extend(form.then(|| "s".to_owned()));
        facts
    };
    let two_shares = Requirement::AllOf(vec![at("a", 70), Requirement::AnyOf(vec![at("a", 90), at("b", 90)]), form.clone()]);
    let either = Requirement::AllOf(vec![Requirement::AnyOf(vec![at("a", 80), at("b", 80)])]);
    let two_of_three = Requirement::AtLeast { count: 2, of: vec![at("a", 80), at("b", 80), form] };
    for (number, (tree, points, answered, checks, surveys)) in [
        (&two_shares, [Some(12_000), None], false, count(1, 1), count(0, 1)),
        (&two_shares, [Some(9_600), None], true, count(0, 1), count(1, 1)),
        (&two_shares, [Some(9_600), Some(12_000)], true, count(2, 2), count(1, 1)),
        (&either, [None, None], false, count(0, 1), count(0, 0)),
        (&either, [None, Some(12_000)], false, count(1, 1), count(0, 0)),
        (&either, [Some(12_000), Some(12_000)], false, count(1, 1), count(0, 0)),
        (&two_of_three, [None, Some(12_000)], true, count(1, 1), count(1, 1)),
        (&two_of_three, [None, Some(12_000)], false, count(1, 2), count(0, 0)),
    ]
    .into_iter()
    .enumerate()
    {
        let standing = decide(tree, &live("a", 1), &known(points, answered));
        assert_eq!((standing.checks, standing.surveys), (checks, surveys), "case {number}");
    }
}

#[test]
fn nothing_known_meets_nothing() {
    let (completion, participation) = ministerial();
    let standing = decide(&completion, &participation, &Facts::default());
    assert_eq!((standing.outcome, standing.met()), (Outcome::None, Count { done: 0, of: 3 }));
    assert!(standing.possible);
}

fn module() -> impl Strategy<Value = String> {
    prop_oneof![Just("a".to_owned()), Just("b".to_owned())]
}

fn trees() -> impl Strategy<Value = Requirement> {
    let leaf = prop_oneof![
        module().prop_map(|module| Requirement::LessonsRead { module }),
        (module(), 1u8..=100).prop_map(|(module, at_least_percent)| Requirement::KnowledgeCheck { module, at_least_percent }),
        (module(), 1u32..3).prop_map(|(module, part)| Requirement::Webinar { module, part }),
        Just(Requirement::Survey { name: "s".to_owned() }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let some = prop::collection::vec(inner, 1..4);
        prop_oneof![
            some.clone().prop_map(Requirement::AllOf),
            some.clone().prop_map(Requirement::AnyOf),
            (some, 1u32..4).prop_map(|(of, count)| Requirement::AtLeast { count: count.min(of.len() as u32), of }),
        ]
    })
}

fn presences() -> impl Strategy<Value = Presence> + Clone {
    prop_oneof![
        Just(Presence::None),
        Just(Presence::NotRecorded),
        Just(Presence::Absent),
        Just(Presence::Excused),
        Just(Presence::Partial),
        Just(Presence::Present),
    ]
}

/// Facts, and the same with something more known.
fn facts_and_more() -> impl Strategy<Value = (Facts, Facts)> {
    let one =
        (0u32..7, 0u32..7, 0u32..12_001, 0u32..12_001, presences(), presences(), presences(), presences(), any::<[bool; 3]>());
    (one.clone(), one).prop_map(|(a, b)| {
        let [mut less, mut more] = [Facts::default(), Facts::default()];
        for (module, (read, also, points, better, first, then, second, later, flags)) in [("a", a), ("b", b)] {
            less.lessons.insert(module.to_owned(), LessonsFact { read: read.min(6), of: 6 });
            more.lessons.insert(module.to_owned(), LessonsFact { read: read.max(also).min(6), of: 6 });
            if flags[0] {
                less.checks.insert(module.to_owned(), CheckFact { milli_points: points, items: 12 });
            }
            more.checks.insert(module.to_owned(), CheckFact { milli_points: points.max(better), items: 12 });
            for (part, had, got) in [(1, first, then), (2, second, later)] {
                let fact = |presence| part_of(module, part, presence, Chance::Gone);
                less.webinars.push(fact(had));
                more.webinars.push(fact(had.max(got)));
            }
            if flags[1] {
                less.surveys.insert("s".to_owned());
            }
            if flags[1] || flags[2] {
                more.surveys.insert("s".to_owned());
            }
        }
        (less, more)
    })
}

proptest! {
    #[test]
    fn more_facts_never_lose_a_met_requirement(completion in trees(), participation in trees(), (less, more) in facts_and_more()) {
        let (before, after) = (decide(&completion, &participation, &less), decide(&completion, &participation, &more));
        for (was, is) in before.requirements.iter().zip(&after.requirements) {
            prop_assert!(!was.met || is.met, "{was:?} became {is:?}");
        }
        prop_assert!(before.outcome == Outcome::None || after.outcome != Outcome::None);
        prop_assert!(before.outcome != Outcome::Completion || after.outcome == Outcome::Completion);
        for standing in [before, after] {
            let bars = [standing.lessons, standing.webinars, standing.checks, standing.surveys];
            prop_assert!(bars.iter().all(|bar| bar.done <= bar.of), "{bars:?}");
            // nothing is said to be missing where nothing is, and something is where something is
            prop_assert_eq!(bars.iter().all(|bar| bar.done == bar.of), standing.outcome == Outcome::Completion, "{:?}", bars);
        }
    }

    #[test]
    fn what_is_met_is_possible(tree in trees(), (facts, _) in facts_and_more(), up in any::<bool>()) {
        let standing = decide(&tree, &tree, &Facts { time_is_up: up, ..facts });
        for status in &standing.requirements {
            prop_assert!(!status.met || status.possible);
            // the word and the flags say the same
            prop_assert_eq!(status.met, status.outlook == Outlook::Reached);
            prop_assert_eq!(status.possible, status.outlook != Outlook::OutOfReach);
        }
        prop_assert_eq!(standing.possible, standing.outlook != Outlook::OutOfReach);
        prop_assert!(standing.outcome != Outcome::Completion || standing.possible);
    }

    #[test]
    fn facts_survive_their_stored_form((facts, _) in facts_and_more()) {
        let json = serde_json::to_string(&facts).unwrap();
        prop_assert_eq!(serde_json::from_str::<Facts>(&json).unwrap(), facts);
    }
}
