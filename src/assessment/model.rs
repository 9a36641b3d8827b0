//! What an attempt and an answer are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::layout::Layout;
use crate::clock::Instant;
use crate::db::schema::attempts;
use crate::ids::{AttemptId, EditionId, EnrolmentId, PersonId};

/// What is attempted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The knowledge check of a module: graded, as often as one likes.
    Check,
    /// The test before it: not graded.
    Pre,
    /// The test after it: not graded.
    Post,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Check, Self::Pre, Self::Post];

    /// Whether it is taken a single time, without a mark to reach: the tests before and after.
    pub const fn is_test(self) -> bool {
        matches!(self, Self::Pre | Self::Post)
    }

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Pre => "pre",
            Self::Post => "post",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| format!("{text} is not a kind of attempt"))
    }
}

/// One try at the questions of a module.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attempts)]
pub struct Attempt {
    /// Which.
    pub id: AttemptId,
    /// On which enrolment.
    pub enrolment_id: EnrolmentId,
    /// Whose.
    pub person_id: PersonId,
    kind: String,
    /// The module's name in addresses.
    pub module: String,
    /// From 1, for each enrolment, module and kind.
    pub number: i32,
    /// The content it was begun with; it is marked by the same.
    pub edition_id: EditionId,
    layout: String,
    /// When it was begun.
    pub started_at: Instant,
    /// When it was handed in.
    pub submitted_at: Option<Instant>,
    /// Thousandths of a point, of all questions together; after handing in.
    pub milli_points: Option<i32>,
    /// How many questions, each worth one point.
    pub items: i32,
    /// Whether the pass mark was reached; after handing in, for checks alone.
    pub passed: Option<bool>,
    marks: Option<String>,
}

impl Attempt {
    /// What was attempted.
    pub fn kind(&self) -> Kind {
        self.kind.parse().unwrap_or(Kind::Check)
    }

    /// What stands where.
    pub fn layout(&self) -> Layout {
        serde_json::from_str(&self.layout).unwrap_or_default()
    }

    /// Thousandths of a point by question; empty before handing in.
    pub fn marks(&self) -> BTreeMap<String, u32> {
        self.marks.as_deref().and_then(|marks| serde_json::from_str(marks).ok()).unwrap_or_default()
    }

    /// Whether answers are still taken.
    pub const fn is_open(&self) -> bool {
        self.submitted_at.is_none()
    }
}

/// What somebody answered to one question. Its JSON is stored, so the names here are never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The options chosen.
    Chosen(BTreeSet<String>),
    /// The place given to each step, from 1.
    Placed(BTreeMap<String, usize>),
    /// For each left, the pair whose right was put beside it.
    Paired(BTreeMap<String, String>),
}

/// An answer as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedAnswer {
    /// The answer.
    pub answer: Answer,
    /// When it came.
    pub saved_at: Instant,
}
