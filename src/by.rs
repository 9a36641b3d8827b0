//! Who did something, and when: made at the edge (a page, a job, a command) and passed down.

use std::fmt;

use crate::clock::Instant;
use crate::ids::PersonId;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody signed in.
    Person(PersonId),
    /// The program itself: a job, a rule that took effect.
    System,
    /// Somebody at the command line of the installation.
    Command,
}

/// Who acts, and at what moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub who: Who,
    /// When.
    pub at: Instant,
}

impl By {
    /// A person at a moment.
    pub const fn person(person: PersonId, at: Instant) -> Self {
        Self { who: Who::Person(person), at }
    }

    /// The program at a moment.
    pub const fn system(at: Instant) -> Self {
        Self { who: Who::System, at }
    }

    /// The person who acts, when it is one.
    pub const fn person_id(&self) -> Option<PersonId> {
        match self.who {
            Who::Person(person) => Some(person),
            Who::System | Who::Command => None,
        }
    }

    /// As stored in `by_whom` columns: `person:…`, `system` or `command`.
    pub fn stored(&self) -> String {
        self.who.to_string()
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(person) => write!(f, "person:{person}"),
            Self::System => f.write_str("system"),
            Self::Command => f.write_str("command"),
        }
    }
}

impl Who {
    /// Reads what [`By::stored`] wrote; anything else was not written by us and counts as the program.
    pub fn from_stored(text: &str) -> Self {
        match text.strip_prefix("person:").and_then(|id| id.parse().ok()) {
            Some(person) => Self::Person(person),
            None if text == "command" => Self::Command,
            None => Self::System,
        }
    }
}
