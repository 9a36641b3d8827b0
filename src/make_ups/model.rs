//! What a make-up is.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::by::Who;
use crate::clock::Instant;
use crate::db::schema::{make_up_decisions, make_up_versions, make_ups};
use crate::i18n::Lang;
use crate::ids::{MakeUpId, PersonId, WebinarId};

/// Where a make-up is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is being written.
    Draft,
    /// A trainer has it.
    Sent,
    /// A trainer asks for changes.
    Revise,
    /// It counts.
    Accepted,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Sent, Self::Revise, Self::Accepted];

    /// As stored; the message `make-up-state-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Revise => "revise",
            Self::Accepted => "accepted",
        }
    }

    /// Reads what was stored.
    pub fn from_stored(text: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.as_str() == text).unwrap_or(Self::Draft)
    }

    /// Whether its writer can change it.
    pub const fn is_with_its_writer(self) -> bool {
        matches!(self, Self::Draft | Self::Revise)
    }
}

/// What a trainer decides on what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It counts.
    Accepted,
    /// It is to be changed, as the comment says.
    Revise,
    /// It was accepted and counts no more, as the comment says: decided anew, and never chosen for what was just sent.
    TakenBack,
}

impl Verdict {
    /// The two that can be answered to what was sent.
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Revise];

    /// The state that it brings.
    pub const fn state(self) -> State {
        match self {
            Self::Accepted => State::Accepted,
            Self::Revise | Self::TakenBack => State::Revise,
        }
    }

    /// As stored; the message `make-up-state-…` words it.
    pub const fn as_str(self) -> &'static str {
        self.state().as_str()
    }

    /// Reads what was stored or chosen.
    pub fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.as_str() == text)
    }
}

/// What somebody fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// That they watched the recording to its end: their own word.
    pub watched: bool,
    /// By the identifier of the question.
    pub answers: BTreeMap<String, String>,
    /// On their own practice.
    pub reflection: String,
}

impl Written {
    pub(super) fn answers_as_stored(&self) -> QueryResult<String> {
        serde_json::to_string(&self.answers).map_err(|error| diesel::result::Error::SerializationError(error.into()))
    }
}

fn answers_from(stored: &str) -> BTreeMap<String, String> {
    serde_json::from_str(stored).unwrap_or_default()
}

/// One person's make-up for one webinar: where it stands, and what they are writing.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = make_ups)]
pub struct MakeUp {
    /// Which.
    pub id: MakeUpId,
    /// For which webinar.
    pub webinar_id: WebinarId,
    /// Whose.
    pub person_id: PersonId,
    state: String,
    watched: bool,
    answers: String,
    reflection: String,
    /// When it was written on last.
    pub saved_at: Instant,
    /// How often it was sent.
    pub version: i32,
    /// When it was sent last.
    pub sent_at: Option<Instant>,
    /// When a trainer decided last.
    pub decided_at: Option<Instant>,
}

impl MakeUp {
    /// Where it is.
    pub fn state(&self) -> State {
        State::from_stored(&self.state)
    }

    /// What stands in the form.
    pub fn written(&self) -> Written {
        Written { watched: self.watched, answers: answers_from(&self.answers), reflection: self.reflection.clone() }
    }
}

/// What was sent at one time.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = make_up_versions)]
pub struct Version {
    /// From 1.
    pub version: i32,
    answers: String,
    /// On their own practice.
    pub reflection: String,
    language: String,
    /// When.
    pub sent_at: Instant,
}

impl Version {
    /// By the identifier of the question.
    pub fn answers(&self) -> BTreeMap<String, String> {
        answers_from(&self.answers)
    }

    /// The language of the page on which it was written.
    pub fn lang(&self) -> Lang {
        self.language.parse().unwrap_or(Lang::En)
    }
}

/// How a decision that takes an earlier one back is told from the others.
const TAKEN_BACK: &str = "taken-back";

/// What a trainer answered to one version.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = make_up_decisions)]
pub struct Decision {
    /// To which version.
    pub version: i32,
    verdict: String,
    /// In the trainer's words.
    pub comment: Option<String>,
    /// When.
    pub at: Instant,
    by_whom: String,
}

impl Decision {
    /// What was accepted is taken back.
    pub(super) fn taken_back(version: i32, reason: String, at: Instant, by_whom: String) -> Self {
        Self { version, verdict: TAKEN_BACK.to_owned(), comment: Some(reason), at, by_whom }
    }

    /// What.
    pub fn verdict(&self) -> Verdict {
        if self.verdict == TAKEN_BACK {
            Verdict::TakenBack
        } else {
            Verdict::from_stored(&self.verdict).unwrap_or(Verdict::Revise)
        }
    }

    /// Who.
    pub fn by(&self) -> Who {
        Who::from_stored(&self.by_whom)
    }
}
