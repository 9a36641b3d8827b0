//! What a question about a result is.

use diesel::prelude::*;

use crate::attendance::{Mark, Status};
use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::attendance_questions;
use crate::ids::{AttendanceQuestionId, PersonId, WebinarId};

/// What a trainer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// By a ruling.
    Ruling(Mark),
    /// It stays as it is.
    Stays,
}

impl Answer {
    /// How it is stored and chosen where it stays.
    pub const STAYS: &'static str = "stays";

    /// As stored and chosen: the mark, or [`Self::STAYS`].
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ruling(mark) => mark.as_str(),
            Self::Stays => Self::STAYS,
        }
    }

    /// Reads what was stored or chosen.
    pub fn from_stored(text: &str) -> Option<Self> {
        if text == Self::STAYS { Some(Self::Stays) } else { text.parse().ok().map(Self::Ruling) }
    }
}

/// One question of one person about one webinar, with its answer where there is one.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = attendance_questions)]
pub struct Question {
    /// Which.
    pub id: AttendanceQuestionId,
    /// About which webinar.
    pub webinar_id: WebinarId,
    /// Whose.
    pub person_id: PersonId,
    status: String,
    /// The seconds that were counted when it was asked.
    pub seconds: i32,
    /// When it was asked.
    pub sent_at: Instant,
    answer: Option<String>,
    /// Why, in the trainer's words.
    pub reason: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    answered_by: Option<String>,
}

impl Question {
    /// What the attendance came to when it was asked.
    pub fn status(&self) -> Status {
        self.status.parse().unwrap_or(Status::NotRecorded)
    }

    /// What was answered.
    pub fn answer(&self) -> Option<Answer> {
        self.answer.as_deref().and_then(Answer::from_stored)
    }

    /// Who answered.
    pub fn answered_by(&self) -> Option<Who> {
        self.answered_by.as_deref().map(Who::from_stored)
    }

    /// Whether it waits for an answer.
    pub const fn waits(&self) -> bool {
        self.answered_at.is_none()
    }
}
