//! Matching: who a row of a report is, across scripts and spellings. Pure. Every answer has its reason as data.
//!
//! A row is matched by itself only where that cannot be two people: by our own identifier, by the exact e-mail address, or by a full
//! name that one person on the roster has. Everything less (a given name, an initial, a slip of the pen, two people on one device, an
//! address of one with the name of another, a patronymic that contradicts) is a proposal, and a person decides: it is worse to credit
//! wrongly than to ask.

mod alone;
mod beside_words;
mod bots;
mod cases;
mod decide;
mod display;
mod elsewhere;
mod fold;
mod full;
mod given;
mod likely;
mod lists;
mod nearness;
mod patronymic;
mod readings;
mod reason;
mod roster;
mod second;
mod short_names;
mod strangers;
mod whose;
mod word;
mod words;

use std::collections::HashMap;

pub use display::display_key;
pub use reason::{Match, Outcome, Reason};
pub use roster::{Decisions, Known, Roster};

use super::readers::{Row, Standing};

/// What the answer about a row rests on: rows that agree in it have the same answer, so that somebody who comes back is looked for once.
type Seen<'a> = (&'a str, Option<&'a str>, &'a [String], Option<&'a str>, Standing);

/// The addresses that rows give, also within their names, each once.
pub fn addresses_of(rows: &[Row]) -> Vec<String> {
    let mut found: Vec<String> = rows.iter().flat_map(|row| row.emails.iter().cloned()).collect();
    found.extend(rows.iter().filter(|row| row.name.contains('@')).flat_map(|row| display::display(&row.name).emails));
    found.sort_unstable();
    found.dedup();
    found
}

/// The answer about each row, in their order; the order changes none of them.
pub fn match_rows(rows: &[Row], roster: &Roster, decisions: &Decisions) -> Vec<Match> {
    let mut known: HashMap<Seen<'_>, Match> = HashMap::new();
    rows.iter()
        .map(|row| {
            let seen =
                (row.name.as_str(), row.registered.as_deref(), row.emails.as_slice(), row.external_id.as_deref(), row.standing);
            known.entry(seen).or_insert_with(|| decide::decide(row, roster, decisions)).clone()
        })
        .collect()
}

/// Whether a display name names nobody: a device, an organisation, nothing. The next who comes with it may be anybody.
pub fn is_nameless(name: &str) -> bool {
    let row = Row { name: name.to_owned(), ..Row::default() };
    let answers = match_rows(&[row], &Roster::new(&[]), &Decisions::default());
    answers.first().is_some_and(|answer| answer.reason == Reason::NoName)
}

/// Those of whom a name begins with each of some words, in whatever script and spelling they are typed: «касым», «Kasym» and «Қасым» all
/// begin Қасымова. Answers places in the list, at most so many.
pub fn beginning_so(people: &[Known], words: &str, most: usize) -> Vec<usize> {
    let typed: Vec<Vec<String>> = words.split_whitespace().map(fold::forms).filter(|forms| !forms.is_empty()).collect();
    if typed.is_empty() {
        return Vec::new();
    }
    let begins = |name: &str| {
        let parts: Vec<Vec<String>> = name.split(|c: char| c.is_whitespace() || c == '-').map(fold::forms).collect();
        let is_of = |start: &Vec<String>| {
            parts.iter().any(|forms| forms.iter().any(|form| start.iter().any(|start| form.starts_with(start.as_str()))))
        };
        typed.iter().all(is_of)
    };
    let fits = people.iter().enumerate().filter(|(_, known)| known.names.iter().any(|name| begins(name)));
    fits.map(|(place, _)| place).take(most).collect()
}

#[cfg(test)]
mod address_tests;
#[cfg(test)]
mod alone_tests;
#[cfg(test)]
mod elsewhere_tests;
#[cfg(test)]
mod names_tests;
#[cfg(test)]
mod second_tests;
#[cfg(test)]
mod tabled;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod whose_tests;
