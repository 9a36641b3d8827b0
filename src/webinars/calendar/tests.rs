//! Calendar files read back by a reader that is not ours, and held against what was put in, field by field.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Asia;
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use super::*;

fn entry() -> Entry {
    Entry {
        uid: personal_uid(WebinarId(42), PersonId(7)),
        sequence: 3,
        stamped_at: Instant::parse("2026-11-23T05:00:00Z").unwrap(),
        from: Instant::parse("2026-11-26T10:00:00Z").unwrap(),
        to: Instant::parse("2026-11-26T12:00:00Z").unwrap(),
        zone: Asia::Almaty,
        cancelled: false,
        summary: "Вебинар; бірінші, екінші".to_owned(),
        text: "Сілтеме тек сізге арналған, оны ешкімге бермеңіз.\nhttps://example.org/w/abc".to_owned(),
        url: "https://example.org/w/abc".to_owned(),
        alarm: Some("Вебинар".to_owned()),
        organiser: Some(("Programme \"office\"".to_owned(), "office@example.org".to_owned())),
        attendee: Some("anna@example.org".to_owned()),
    }
}

/// The zone of whoever reads a feed, at some moment.
fn here() -> (Tz, Instant) {
    (Asia::Aqtau, Instant::parse("2026-11-23T05:00:00Z").unwrap())
}

/// What another program reads: the properties of the file, then each component with its properties and those inside it.
#[derive(Debug)]
struct Seen {
    method: String,
    events: Vec<Vec<(String, String)>>,
    alarms: usize,
    /// TZID, then (DTSTART, TZOFFSETFROM, TZOFFSETTO) of each observance.
    zones: Vec<(String, Vec<(NaiveDateTime, i64, i64)>)>,
}

fn value(component: &Component<'_>, name: &str) -> String {
    component.find_prop(name).map(|found| found.val.as_str().to_owned()).unwrap_or_default()
}

fn seconds(offset: &str) -> i64 {
    let (sign, digits) = offset.split_at(1);
    let number = |at: usize| digits[at..at + 2].parse::<i64>().unwrap();
    let east = number(0) * 3600 + number(2) * 60;
    if sign == "-" { -east } else { east }
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

fn seen(file: &str) -> Seen {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let method = calendar.properties.iter().find(|found| found.name.as_str() == "METHOD").unwrap().val.as_str().to_owned();
    let named = |name: &str| calendar.components.iter().filter(|one| one.name.as_str() == name).collect::<Vec<_>>();
    let events = named("VEVENT");
    let fields = |event: &&Component<'_>| {
        let text = |found: &icalendar::parser::Property<'_>| found.val.as_str().to_owned();
        event.properties.iter().map(|found| (found.name.as_str().to_owned(), text(found))).collect()
    };
    let observance = |one: &Component<'_>| {
        (wall(&value(one, "DTSTART")), seconds(&value(one, "TZOFFSETFROM")), seconds(&value(one, "TZOFFSETTO")))
    };
    Seen {
        method,
        alarms: events.iter().map(|event| event.components.len()).sum(),
        events: events.iter().map(fields).collect(),
        zones: named("VTIMEZONE")
            .into_iter()
            .map(|zone| (value(zone, "TZID"), zone.components.iter().map(observance).collect()))
            .collect(),
    }
}

impl Seen {
    fn field(&self, event: usize, name: &str) -> &str {
        &self.events[event].iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name} in {self:#?}")).1
    }

    /// The instant of a wall-clock time as a client works it out that has nothing but the zone in the file: the last change before it
    /// says the offset.
    fn utc(&self, event: usize, name: &str) -> NaiveDateTime {
        let (_, changes) = &self.zones[0];
        let at = wall(self.field(event, name));
        let holds = changes.iter().filter(|(starts, ..)| *starts <= at).max_by_key(|(starts, ..)| *starts).unwrap();
        at - TimeDelta::seconds(holds.2)
    }
}

#[test]
fn an_invitation_says_everything_that_a_calendar_asks_for() {
    let seen = seen(&single(Method::Request, &entry()));
    assert_eq!((seen.method.as_str(), seen.alarms, seen.events.len()), ("REQUEST", 1, 1));
    for (name, wanted) in [
        ("UID", "webinar-000000000001a-0000000000007@shanyraq"),
        ("SEQUENCE", "3"),
        ("DTSTAMP", "20261123T050000Z"),
        ("DTSTART", "20261126T150000"),
        ("DTEND", "20261126T170000"),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "OPAQUE"),
        ("SUMMARY", "Вебинар; бірінші, екінші"),
        ("DESCRIPTION", "Сілтеме тек сізге арналған, оны ешкімге бермеңіз.\nhttps://example.org/w/abc"),
        ("LOCATION", "https://example.org/w/abc"),
        ("URL", "https://example.org/w/abc"),
        ("ORGANIZER", "mailto:office@example.org"),
        ("ATTENDEE", "mailto:anna@example.org"),
    ] {
        assert_eq!(seen.field(0, name), wanted, "{name}");
    }
    assert_eq!(seen.utc(0, "DTSTART"), entry().from.utc().naive_utc());
    assert_eq!(seen.utc(0, "DTEND"), entry().to.utc().naive_utc());
}

#[test]
fn what_is_taken_back_is_cancelled_under_the_same_identifier() {
    let cancelled = seen(&single(Method::Cancel, &Entry { sequence: 4, ..entry() }));
    assert_eq!((cancelled.method.as_str(), cancelled.alarms), ("CANCEL", 0));
    for (name, wanted) in [("STATUS", "CANCELLED"), ("TRANSP", "TRANSPARENT"), ("SEQUENCE", "4"), ("UID", &entry().uid)] {
        assert_eq!(cancelled.field(0, name), wanted, "{name}");
    }
}

#[test]
fn kazakhstan_before_and_after_1_march_2024_from_the_file_alone() {
    let at = |text: &str| Instant::parse(text).unwrap();
    // planned for 15:00 in Almaty each
    let before = Entry { from: at("2024-02-29T09:00:00Z"), to: at("2024-02-29T11:00:00Z"), ..entry() };
    let after = Entry { from: at("2024-03-02T10:00:00Z"), to: at("2024-03-02T12:00:00Z"), ..entry() };
    for one in [&before, &after] {
        let seen = seen(&single(Method::Request, one));
        assert!(seen.field(0, "DTSTART").ends_with("T150000") && seen.field(0, "DTEND").ends_with("T170000"));
        assert_eq!(seen.zones[0].0, "Asia/Almaty");
        assert_eq!((seen.utc(0, "DTSTART"), seen.utc(0, "DTEND")), (one.from.utc().naive_utc(), one.to.utc().naive_utc()));
    }
    let both = seen(&feed("Webinars", &[before.clone(), after.clone()], here()));
    assert_eq!(both.zones.len(), 1);
    assert_eq!(both.utc(0, "DTSTART"), before.from.utc().naive_utc());
    assert_eq!(both.utc(1, "DTSTART"), after.from.utc().naive_utc());
}

#[test]
fn each_zone_of_a_feed_is_told_once() {
    let warsaw = Entry { zone: chrono_tz::Europe::Warsaw, uid: "2".to_owned(), ..entry() };
    let seen = seen(&feed("Менің вебинарларым", &[entry(), warsaw, Entry { uid: "3".to_owned(), ..entry() }], here()));
    assert_eq!(seen.zones.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Asia/Almaty", "Europe/Warsaw"]);
    assert_eq!((seen.events.len(), seen.method.as_str()), (3, "PUBLISH"));
}

#[test]
fn a_feed_without_a_webinar_has_the_zone_of_its_reader_and_so_a_component() {
    let none = super::feed("Empty", &[], here());
    let seen = seen(&none);
    assert_eq!(seen.zones.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Asia/Aqtau"], "{none}");
    assert_eq!((seen.events.len(), seen.zones[0].1[0].2), (0, 5 * 3600));
}

proptest! {
    #[test]
    fn any_webinar_is_read_back_as_it_was(
        minutes in 1_640_995_200i64 / 60..1_893_456_000 / 60, // 2022 to 2030
        length in 1i64..600,
        zone in 0usize..6,
        title in "[а-яәғқңөұүһіA-Za-z0-9 .,;:\\\\\"\n\u{1f343}-]{1,200}",
    ) {
        use chrono_tz::{America, Europe};
        let zones = [Asia::Almaty, Asia::Aqtau, Asia::Kolkata, Europe::Warsaw, America::St_Johns, Asia::Qostanay];
        let from = Instant::from_micros(minutes * 60_000_000);
        let given = Entry { from, to: from.plus_minutes(length), zone: zones[zone], summary: title.clone(), ..entry() };
        let file = single(Method::Request, &given);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let seen = seen(&file);
        prop_assert_eq!(seen.field(0, "SUMMARY"), title);
        // an hour that comes twice is planned by nobody (`instant_of` refuses it)
        let local = from.in_zone(zones[zone]).naive_local();
        if crate::webinars::instant_of(local, zones[zone]).is_ok() {
            prop_assert_eq!(seen.utc(0, "DTSTART"), from.utc().naive_utc());
        }
    }
}
