use chrono_tz::Asia::Almaty;
use proptest::prelude::*;

use super::*;
use crate::curriculum::Holiday;

const ANNA: PersonId = PersonId(1);
const BOLAT: PersonId = PersonId(2);
const OTHER: WebinarId = WebinarId(9);

/// `2026-11-26 15:00` in Almaty.
fn at(text: &str) -> Instant {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    crate::webinars::instant_of(wall, Almaty).unwrap()
}

fn slot(from: &str, to: &str) -> Slot {
    Slot { from: at(from), to: at(to) }
}

fn meeting(from: &str, to: &str) -> Meeting {
    Meeting { slot: slot(from, to), lead: Some(ANNA), co_trainers: vec![BOLAT], link: Some("https://meet.example/a".into()) }
}

fn kazakhstan() -> Country {
    Country {
        code: "kz".into(),
        name: ByLang::english("Kazakhstan".into()),
        default_zone: Almaty,
        zones: Vec::new(),
        regions: Vec::new(),
        holidays: vec![Holiday { month: 12, day: 16, name: ByLang::english("Independence Day".into()) }],
    }
}

/// What is found for a plan from Monday 23 November 2026, 10:00 on.
fn found(planned: &Meeting, others: &[Other]) -> Vec<Finding> {
    let days = ["2026-11-16", "2027-12-26"].map(|day| day.parse().unwrap());
    let country = kazakhstan();
    let setting = Setting { zone: Almaty, days: (days[0], days[1]), country: Some(&country) };
    conflicts(planned, others, at("2026-11-23 10:00"), &setting)
}

#[test]
fn overlap_is_a_shared_minute_over_midnight_too_and_touching_ends_are_none() {
    for (one, other, overlap) in [
        (("15:00", "17:00"), ("16:59", "18:00"), true),
        (("15:00", "17:00"), ("17:00", "18:00"), false),
        (("15:00", "17:00"), ("13:00", "15:00"), false),
        (("15:00", "17:00"), ("15:30", "16:00"), true),
        (("15:00", "17:00"), ("15:00", "17:00"), true),
        (("15:00", "17:00"), ("10:00", "11:00"), false),
    ] {
        let day = |(from, to): (&str, &str)| slot(&format!("2026-11-26 {from}"), &format!("2026-11-26 {to}"));
        assert_eq!(day(one).overlaps(&day(other)), overlap, "{one:?} {other:?}");
    }
    assert!(slot("2026-11-26 23:00", "2026-11-27 01:00").overlaps(&slot("2026-11-27 00:30", "2026-11-27 02:00")));
    assert!(!slot("2026-11-26 23:00", "2026-11-27 00:00").overlaps(&slot("2026-11-27 00:00", "2026-11-27 02:00")));
}

#[test]
fn what_cannot_be_saved() {
    let backwards = meeting("2026-11-26 17:00", "2026-11-26 15:00");
    assert_eq!(found(&backwards, &[]), [Finding::NoLength]);
    assert_eq!(found(&meeting("2026-11-23 09:00", "2026-11-23 11:00"), &[]), [Finding::InThePast]);
    let plan = meeting("2026-11-26 15:00", "2026-11-26 17:00");
    let mut other = Other { id: OTHER, meeting: meeting("2026-11-26 16:00", "2026-11-26 18:00"), shared_people: 0 };
    other.meeting.co_trainers.clear();
    other.meeting.link = None;
    assert_eq!(found(&plan, &[other]), [Finding::LeadsTwice { trainer: ANNA, other: OTHER }]);
}

#[test]
fn what_is_warned_of() {
    let plan = meeting("2026-11-26 15:00", "2026-11-26 17:00");
    let with = |change: fn(&mut Meeting)| {
        let mut meeting = meeting("2026-11-26 16:00", "2026-11-26 18:00");
        (meeting.lead, meeting.co_trainers, meeting.link) = (None, Vec::new(), None);
        change(&mut meeting);
        Other { id: OTHER, meeting, shared_people: 0 }
    };
    assert_eq!(
        found(&plan, &[with(|other| other.lead = Some(BOLAT))]),
        [Finding::TrainerBusy { trainer: BOLAT, other: OTHER }]
    );
    assert_eq!(
        found(&plan, &[with(|other| other.co_trainers = vec![ANNA])]),
        [Finding::TrainerBusy { trainer: ANNA, other: OTHER }]
    );
    assert_eq!(
        found(&plan, &[with(|other| other.link = Some("https://meet.example/a".into()))]),
        [Finding::LinkInUse { other: OTHER }]
    );
    for (link, in_use) in [
        ("https://meet.example/a?pwd=x", true),
        ("https://Meet.example/a/", true),
        ("https://meet.example/a#main", true),
        ("https://meet.example/ab", false),
        ("https://meet.example/", false),
    ] {
        let mut other = with(|_| ());
        other.meeting.link = Some(link.to_owned());
        assert_eq!(!found(&plan, &[other]).is_empty(), in_use, "{link}");
    }
    let people = Other { shared_people: 31, ..with(|_| ()) };
    assert_eq!(found(&plan, &[people]), [Finding::PeopleBusy { people: 31, other: OTHER }]);
    for (from, to, rest) in
        [("17:00", "18:00", Some(0)), ("17:29", "18:00", Some(29)), ("17:30", "18:00", None), ("12:00", "14:45", Some(15))]
    {
        let mut other = with(|other| other.lead = Some(ANNA));
        other.meeting.slot = slot(&format!("2026-11-26 {from}"), &format!("2026-11-26 {to}"));
        let wanted: Vec<Finding> =
            rest.map(|minutes| Finding::ShortRest { trainer: ANNA, minutes, other: OTHER }).into_iter().collect();
        assert_eq!(found(&plan, &[other]), wanted, "{from} to {to}");
    }
}

#[test]
fn what_is_noted() {
    for (from, to, wanted) in [
        ("2026-11-26 08:00", "2026-11-26 10:00", vec![]),
        ("2026-11-26 18:00", "2026-11-26 20:00", vec![]),
        ("2026-11-26 07:59", "2026-11-26 10:00", vec![Finding::UnusualHour]),
        ("2026-11-26 18:01", "2026-11-26 20:01", vec![Finding::UnusualHour]),
        ("2026-11-28 15:00", "2026-11-28 17:00", vec![Finding::Weekend]),
        // over midnight to Saturday, and up to midnight only
        ("2026-11-27 23:00", "2026-11-28 00:30", vec![Finding::UnusualHour, Finding::Weekend]),
        ("2026-11-27 23:00", "2026-11-28 00:00", vec![Finding::UnusualHour]),
        ("2026-12-16 15:00", "2026-12-16 17:00", vec![Finding::Holiday(ByLang::english("Independence Day".into()))]),
        ("2026-11-25 09:59", "2026-11-25 11:00", vec![Finding::ShortNotice]),
        ("2026-11-25 10:00", "2026-11-25 11:00", vec![]),
    ] {
        assert_eq!(found(&meeting(from, to), &[]), wanted, "{from}");
    }
}

proptest! {
    #[test]
    fn overlapping_is_mutual_and_means_a_common_minute(a in 0i64..3000, la in 1i64..300, b in 0i64..3000, lb in 1i64..300) {
        let start = at("2026-11-26 00:00");
        let one = Slot { from: start.plus_minutes(a), to: start.plus_minutes(a + la) };
        let other = Slot { from: start.plus_minutes(b), to: start.plus_minutes(b + lb) };
        let common = (a..a + la).any(|minute| (b..b + lb).contains(&minute));
        prop_assert_eq!(one.overlaps(&other), common);
        prop_assert_eq!(other.overlaps(&one), common);
        prop_assert_eq!(one.minutes_apart(&other), other.minutes_apart(&one));
        prop_assert!(!common || one.minutes_apart(&other) == 0);
    }
}

#[test]
fn a_date_outside_the_cohort_or_more_than_a_year_ahead_wants_a_reason() {
    let days = Finding::OutsideCohort { from: "2026-11-16".parse().unwrap(), to: "2027-12-26".parse().unwrap() };
    for (day, wanted) in [
        ("2027-11-22", vec![]),
        ("2027-11-24", vec![Finding::FarAhead]),
        ("2027-12-28", vec![days.clone(), Finding::FarAhead]),
        ("2062-12-18", vec![days.clone(), Finding::FarAhead]),
        ("9999-12-31", vec![days, Finding::FarAhead]),
    ] {
        let mut all = found(&meeting(&format!("{day} 15:00"), &format!("{day} 17:00")), &[]);
        all.retain(|finding| finding.weight() == Weight::Warns);
        assert_eq!(all, wanted, "{day}");
    }
}
