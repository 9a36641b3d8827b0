//! Matching: who a row of a report is, across scripts and spellings. Pure. Every answer has its reason as data.
//!
//! A row is matched by itself only where that cannot be two people: by our own identifier, by the exact e-mail address, or by a full
//! name that one person on the roster has. Everything less (a given name, an initial, a slip of the pen, two people on one device, an
//! address of one with the name of another, a patronymic that contradicts) is a proposal, and a person decides: it is worse to credit
//! wrongly than to ask.

mod decide;
mod display;
mod fold;
mod full;
mod likely;
mod patronymic;
mod reason;
mod roster;
mod words;

use std::collections::HashMap;

pub use display::display_key;
pub use reason::{Match, Outcome, Reason};
pub use roster::{Decisions, Known, Roster};

use super::readers::{Row, Standing};

/// What the answer about a row rests on: rows that agree in it have the same answer, so that somebody who comes back is looked for once.
type Seen<'a> = (&'a str, Option<&'a str>, &'a [String], Option<&'a str>, Standing);

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

#[cfg(test)]
mod tests;
