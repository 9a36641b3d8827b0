//! What is kept about reading.

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::{lesson_progress, reflections};

/// How far somebody is with a lesson.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = lesson_progress)]
pub struct Progress {
    /// Code of the lesson: `W1-L1`.
    pub lesson: String,
    /// The part at which they stopped.
    pub section: Option<String>,
    sections_opened: String,
    /// When the scenario first came to an ending.
    pub scenario_ended_at: Option<Instant>,
    /// When the first part was opened.
    pub opened_at: Instant,
    /// When they were last here.
    pub last_at: Instant,
    /// When they said that they have read it; it stays so.
    pub read_at: Option<Instant>,
}

/// How a lesson is shown in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing was opened.
    NotStarted,
    /// Something was opened, or a place is kept.
    InProgress,
    /// Marked as read.
    Read,
}

impl Progress {
    /// The parts opened so far.
    pub fn opened(&self) -> Vec<String> {
        serde_json::from_str(&self.sections_opened).unwrap_or_default()
    }

    /// How it is shown in lists.
    pub fn state(&self) -> State {
        if self.read_at.is_some() { State::Read } else { State::InProgress }
    }
}

#[cfg(test)]
impl Progress {
    /// A row with a place kept nowhere.
    pub fn sample(lesson: &str, last_at: Instant, read_at: Option<Instant>) -> Self {
        Self {
            lesson: lesson.to_owned(),
            section: None,
            sections_opened: "[]".to_owned(),
            scenario_ended_at: None,
            opened_at: last_at,
            last_at,
            read_at,
        }
    }
}

impl State {
    /// As templates and message keys name it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Read => "read",
        }
    }
}

/// What somebody wrote for themselves; nobody else reads it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = reflections)]
pub struct Reflection {
    /// Code of the lesson.
    pub lesson: String,
    /// The text.
    pub body: String,
    /// When it was last saved.
    pub saved_at: Instant,
}
