//! Any names: the first half of the lines is a roster, the second half are rows; a tab stands before an address. Whoever is matched is on
//! the roster, the order of the roster changes nothing, and where everybody has a namesake nobody is matched by name.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shanyraq_fuzz::attendance::matching::{Decisions, Known, Match, Outcome, Roster, match_rows};
use shanyraq_fuzz::attendance::readers::Row;

fn parts(line: &str) -> (String, Vec<String>) {
    let (name, email) = line.split_once('\t').unwrap_or((line, ""));
    (name.to_owned(), vec![email.to_lowercase()].into_iter().filter(|email| !email.is_empty()).collect())
}

fn answers(known: &[Known], rows: &[Row]) -> Vec<Match> {
    match_rows(rows, &Roster::new(known), &Decisions::default())
}

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.lines().collect();
    let (people, names) = lines.split_at(lines.len() / 2);
    let known: Vec<Known> = people
        .iter()
        .map(|line| parts(line))
        .map(|(name, emails)| Known { names: vec![name], emails, ..Known::default() })
        .collect();
    let rows: Vec<Row> =
        names.iter().map(|line| parts(line)).map(|(name, emails)| Row { name, emails, ..Row::default() }).collect();
    let found = answers(&known, &rows);
    for answer in &found {
        assert_eq!(answer.person.is_some(), answer.outcome == Outcome::Matched);
        assert!(answer.person.iter().chain(&answer.candidates).all(|person| *person < known.len()));
    }
    let reversed: Vec<Known> = known.iter().rev().cloned().collect();
    for (answer, again) in found.iter().zip(answers(&reversed, &rows)) {
        assert_eq!(answer.outcome, again.outcome);
        assert_eq!(answer.person, again.person.map(|person| known.len() - 1 - person));
    }
    let nameless = |known: &Known| Known { emails: Vec::new(), ..known.clone() };
    let twice: Vec<Known> = known.iter().chain(&known).map(nameless).collect();
    assert!(answers(&twice, &rows).iter().all(|answer| answer.outcome != Outcome::Matched));
});
