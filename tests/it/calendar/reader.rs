//! A calendar file as another program reads it.

use std::collections::BTreeMap;

use icalendar::parser::{read_calendar, unfold};

/// One entry: its properties by name, texts with the escapes taken back by the reader.
pub type Event = BTreeMap<String, String>;

/// A file.
#[derive(Debug)]
pub struct File {
    pub method: String,
    pub name: String,
    pub zones: Vec<String>,
    pub events: Vec<Event>,
}

/// Reads a file, and holds its lines against RFC 5545 §3.1.
pub fn read(file: &str) -> File {
    assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file}");
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let own = |name: &str| {
        let found = calendar.properties.iter().find(|found| found.name.as_str() == name);
        found.map(|found| found.val.as_str().to_owned()).unwrap_or_default()
    };
    let named = |name: &'static str| calendar.components.iter().filter(move |one| one.name.as_str() == name);
    File {
        method: own("METHOD"),
        name: own("NAME"),
        zones: named("VTIMEZONE").map(|zone| zone.find_prop("TZID").unwrap().val.as_str().to_owned()).collect(),
        events: named("VEVENT")
            .map(|event| {
                let text = |found: &icalendar::parser::Property<'_>| found.val.as_str().to_owned();
                event.properties.iter().map(|found| (found.name.as_str().to_owned(), text(found))).collect()
            })
            .collect(),
    }
}
