//! The plan of an import: the names of a report, each once with all its stays, and who it is taken to be. Pure; what is asked of a
//! person afterwards is asked once for each name, however often somebody came back.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use super::matching::{Decisions, Match, Outcome, Roster, match_rows};
use super::presence::{self, Fact, Meeting};
use super::readers::{Report, Row, Stay, stays_of};
use super::several::window;
use crate::secrets::hex;

/// What a row of the plan is, before anybody decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proposal {
    /// Several people could be meant, or something contradicts: a person decides.
    Unclear,
    /// Nobody on the list is called so: a person decides.
    Nobody,
    /// It is this person.
    Matched,
    /// It is no attendance: a waiting room, a program, the host.
    Ignored,
    /// Nothing of it lies within this webinar.
    Elsewhere,
}

impl Proposal {
    /// All of them, what needs somebody first.
    pub const ALL: [Self; 5] = [Self::Unclear, Self::Nobody, Self::Matched, Self::Ignored, Self::Elsewhere];

    /// As stored; the message `report-group-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Nobody => "nobody",
            Self::Matched => "matched",
            Self::Ignored => "ignored",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// Reads what was stored; what is not ours asks a person.
    pub fn from_stored(text: &str) -> Self {
        Self::ALL.into_iter().find(|proposal| proposal.as_str() == text).unwrap_or(Self::Unclear)
    }

    /// Whether it counts for nothing unless somebody says so.
    pub const fn is_aside(self) -> bool {
        matches!(self, Self::Ignored | Self::Elsewhere)
    }
}

/// One name of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What makes it the same name when the report is read again.
    pub key: String,
    /// The first line where it stands.
    pub line: usize,
    /// The name as shown.
    pub name: String,
    /// The first address.
    pub email: Option<String>,
    /// When, as the report says it.
    pub stays: Vec<Stay>,
    /// Whole seconds within the webinar that it would be worth.
    pub seconds: i64,
    /// What it is.
    pub proposal: Proposal,
    /// Who, and why.
    pub answer: Match,
}

/// Makes the plan for one webinar or several; in the order of the report.
pub fn plan(report: &Report, roster: &Roster, decisions: &Decisions, meetings: &[&Meeting]) -> Vec<Planned> {
    let answers = match_rows(&report.rows, roster, decisions);
    let mut places: HashMap<String, usize> = HashMap::with_capacity(report.rows.len());
    let mut all: Vec<Planned> = Vec::new();
    for (row, answer) in report.rows.iter().zip(answers) {
        let key = key_of(row);
        let place = *places.entry(key).or_insert_with_key(|key| {
            all.push(Planned {
                key: key.clone(),
                line: row.line,
                name: row.name.clone(),
                email: row.emails.first().cloned(),
                stays: Vec::new(),
                seconds: 0,
                proposal: proposal_of(answer.outcome),
                answer,
            });
            all.len() - 1
        });
        all[place].stays.extend(stays_for(row, meetings));
    }
    for planned in &mut all {
        planned.stays.sort_unstable_by_key(|stay| (stay.span.from, stay.span.to, stay.sure_seconds));
        planned.stays.dedup();
        planned.seconds = meetings.iter().map(|meeting| seconds_of(&planned.stays, meeting)).sum();
        // of a length without a place nothing may be sure, and still it is of this webinar
        let may_be = |stay: &Stay| {
            stay.sure_seconds.is_some() && meetings.iter().any(|meeting| stay.span.cut_to(meeting.counted).is_some())
        };
        let is_elsewhere = planned.seconds == 0 && !planned.stays.is_empty() && !planned.stays.iter().any(may_be);
        if is_elsewhere && planned.proposal != Proposal::Ignored {
            planned.proposal = Proposal::Elsewhere;
        }
    }
    all
}

/// The stays of a row: as the report has them for one webinar; each cut to its webinar where there are several, so that what is evidence
/// of the one is none of another. What lies outside all stays as it is.
fn stays_for(row: &Row, meetings: &[&Meeting]) -> Vec<Stay> {
    let all = stays_of(row);
    if meetings.len() == 1 {
        return all.to_vec();
    }
    let theirs = meetings.iter().flat_map(|meeting| all.iter().filter_map(|stay| stay.cut_to(window(meeting))));
    let theirs: Vec<Stay> = theirs.collect();
    if theirs.is_empty() { all.to_vec() } else { theirs }
}

const fn proposal_of(outcome: Outcome) -> Proposal {
    match outcome {
        Outcome::Unclear => Proposal::Unclear,
        Outcome::Nobody => Proposal::Nobody,
        Outcome::Matched => Proposal::Matched,
        Outcome::Ignored => Proposal::Ignored,
    }
}

/// Rows that agree in all that an answer rests on are one name.
fn key_of(row: &Row) -> String {
    let mut digest = Sha256::new();
    let emails = row.emails.iter().map(String::as_str);
    let parts =
        [row.name.as_str(), row.registered.as_deref().unwrap_or_default(), row.external_id.as_deref().unwrap_or_default()];
    for part in parts.into_iter().chain(emails) {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.update([row.standing as u8]);
    hex(&digest.finalize())
}

fn seconds_of(stays: &[Stay], meeting: &Meeting) -> i64 {
    let facts: Vec<Fact> = stays.iter().map(Stay::fact).collect();
    presence::seconds(&facts, meeting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::matching::Known;
    use crate::attendance::presence::Span;
    use crate::attendance::readers::{Layout, Provider, Standing};
    use crate::clock::Instant;

    fn at(minute: i64) -> Instant {
        Instant::parse("2026-11-26T10:00:00Z").unwrap().plus_minutes(minute)
    }

    fn row(name: &str, from: i64, to: i64) -> Row {
        let stay = Stay { span: Span { from: at(from), to: at(to) }, sure_seconds: None };
        Row { name: name.to_owned(), stays: vec![stay], ..Row::default() }
    }

    fn planned(rows: Vec<Row>) -> Vec<Planned> {
        let report = Report {
            provider: Provider::Zoom,
            layout: Layout::Stays,
            encoding: None,
            separator: None,
            dates: None,
            rows,
            warnings: Vec::new(),
        };
        let known = Known { names: vec!["Айгуль Касымова".to_owned()], ..Known::default() };
        let span = Span { from: at(0), to: at(120) };
        let meeting = Meeting { planned: span, counted: span, breaks: vec![], closed: false };
        plan(&report, &Roster::new(&[known]), &Decisions::default(), &[&meeting])
    }

    #[test]
    fn a_name_that_comes_back_is_one_row_and_its_minutes_count_once() {
        let found = planned(vec![row("Aigul Kassymova", 0, 40), row("Гость", 0, 9), row("Aigul Kassymova", 30, 60)]);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].seconds, found[0].proposal, found[0].answer.person), (3_600, Proposal::Matched, Some(0)));
        assert_eq!((found[1].seconds, found[1].proposal), (540, Proposal::Nobody));
    }

    #[test]
    fn what_lies_outside_the_webinar_asks_nobody_anything() {
        let mut waiting = row("Айгуль Касымова", 0, 9);
        waiting.standing = Standing::Waiting;
        let found = planned(vec![row("Айгуль Касымова", 130, 190), waiting]);
        let proposals: Vec<Proposal> = found.iter().map(|planned| planned.proposal).collect();
        assert_eq!(proposals, [Proposal::Elsewhere, Proposal::Ignored]);
        assert_eq!(found[1].stays, []);
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing_but_the_order() {
        let rows = vec![row("Aigul Kassymova", 0, 40), row("Гость", 0, 9), row("Aigul Kassymova", 50, 60)];
        let mut reversed = rows.clone();
        reversed.reverse();
        let sorted = |mut found: Vec<Planned>| {
            found.sort_by(|a, b| a.key.cmp(&b.key));
            found.into_iter().map(|planned| (planned.key, planned.stays, planned.seconds)).collect::<Vec<_>>()
        };
        assert_eq!(sorted(planned(rows)), sorted(planned(reversed)));
    }
}
