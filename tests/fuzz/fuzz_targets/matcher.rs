//! Any names: the first half of the lines is a roster, the second half are rows.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shanyraq::attendance::matching::{Decisions, Known, Outcome, Roster, match_rows};
use shanyraq::attendance::readers::Row;

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.lines().collect();
    let (people, names) = lines.split_at(lines.len() / 2);
    let known: Vec<Known> = people.iter().map(|name| Known { names: vec![(*name).to_owned()], ..Known::default() }).collect();
    let rows: Vec<Row> = names.iter().map(|name| Row { name: (*name).to_owned(), ..Row::default() }).collect();
    for found in match_rows(&rows, &Roster::new(&known), &Decisions::default()) {
        assert_eq!(found.person.is_some(), found.outcome == Outcome::Matched);
        assert!(found.person.is_none_or(|person| person < known.len()));
    }
});
