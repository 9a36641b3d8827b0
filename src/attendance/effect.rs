//! What a report comes to for a roster: who each row is, and the seconds that it credits by itself. Pure; nothing is written.

use super::matching::{Decisions, Match, Roster, match_rows};
use super::presence::{Fact, Meeting, Needed, by_evidence};
use super::readers::{Report, spans_of};

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
            own.extend(spans_of(row, meeting).into_iter().map(Fact::During));
        }
    }
    // the threshold decides the status alone, never the seconds
    let needed = Needed { present_percent: 100, check_ins: 0 };
    let seconds = facts.iter().map(|facts| by_evidence(facts, meeting, needed).seconds).collect();
    ReportEffect { matches, seconds }
}

#[cfg(test)]
mod tests;
