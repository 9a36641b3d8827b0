//! How one part of a module's live teaching is given: the agenda, the polls, and what is asked of those who make up for it.

use std::collections::BTreeMap;

use crate::curriculum::model::ByLang;

/// The plan of one part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebinarPlan {
    /// The part of the module's webinars that it is for.
    pub part: u32,
    /// What to do when many come.
    pub large_numbers: Option<ByLang<String>>,
    /// In the order of the agenda.
    pub rows: Vec<AgendaRow>,
    pub polls: Vec<Poll>,
    pub make_up: Vec<MakeUpQuestion>,
    pub moments: Vec<DifficultMoment>,
}

/// A part of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    pub id: String,
    pub minutes: u32,
    /// Codes of the lessons, tools, scenarios and polls that it uses.
    pub uses: Vec<String>,
    pub text: ByLang<AgendaText>,
}

/// The words of a part of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaText {
    pub title: String,
    pub what: String,
    /// For facilitators.
    pub notes: Option<String>,
}

/// A question to all, answered on the spot and shown as totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// `W1-Q1`.
    pub id: String,
    pub kind: PollKind,
    /// The poll that it asks a second time, to compare.
    pub repeats: Option<String>,
    /// Identifiers of its options, in order.
    pub options: Vec<String>,
    pub text: ByLang<PollText>,
}

/// How a poll is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollKind {
    /// From 1 to 5.
    Scale,
    /// One of its options.
    Single,
}

/// The words of a poll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PollText {
    pub prompt: String,
    /// By identifier.
    pub options: BTreeMap<String, String>,
}

/// What those answer who make up for the webinar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeUpQuestion {
    /// `W1-M1`.
    pub id: String,
    pub prompt: ByLang<String>,
}

/// What may happen, and what a facilitator can do then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifficultMoment {
    pub id: String,
    pub text: ByLang<MomentText>,
}

/// The words of a difficult moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MomentText {
    pub heard: String,
    pub answer: String,
}

impl AgendaRow {
    /// Whether nothing is taught: rows that the content calls `pause`, or `pause-2`.
    pub fn is_pause(&self) -> bool {
        self.id == "pause" || self.id.starts_with("pause-")
    }
}

impl WebinarPlan {
    /// Minutes of the whole agenda.
    pub fn minutes(&self) -> u32 {
        self.rows.iter().map(|row| row.minutes).sum()
    }

    /// The parts of the agenda, each with the minute at which it begins.
    pub fn timed_rows(&self) -> impl Iterator<Item = (u32, &AgendaRow)> {
        self.rows.iter().scan(0, |next, row| {
            let from = *next;
            *next += row.minutes;
            Some((from, row))
        })
    }
}
