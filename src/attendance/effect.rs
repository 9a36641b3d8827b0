//! What a report comes to for a roster: who each row is, and the seconds that it credits by itself. Pure; nothing is written.

use super::matching::{Decisions, Match, Roster, match_rows};
use super::presence::{self, Fact, Meeting};
use super::readers::{Report, Stay, stays_of};

/// What a report comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportEffect {
    /// The answer about each row of the report, in their order.
    pub matches: Vec<Match>,
    /// Whole seconds of each person, in the order of the roster, without anybody's decision.
    pub seconds: Vec<i64>,
}

/// Works out what a report comes to for a roster of so many people.
pub fn effect(report: &Report, roster: &Roster, people: usize, decisions: &Decisions, meeting: &Meeting) -> ReportEffect {
    let matches = match_rows(&report.rows, roster, decisions);
    let mut facts: Vec<Vec<Fact>> = vec![Vec::new(); people];
    for (row, answer) in report.rows.iter().zip(&matches) {
        if let Some(own) = answer.person.and_then(|person| facts.get_mut(person)) {
            own.extend(stays_of(row).iter().map(Stay::fact));
        }
    }
    let seconds = facts.iter().map(|facts| presence::seconds(facts, meeting)).collect();
    ReportEffect { matches, seconds }
}

#[cfg(test)]
mod tests;
