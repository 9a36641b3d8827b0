//! What a person is to the program.

use std::fmt;
use std::str::FromStr;

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::schema::{people, sessions};
use crate::i18n::Lang;
use crate::ids::{CohortId, PersonId, SessionId};

/// What stands on lists in the place of a name that was erased: the same in every language, and nobody's.
pub const NO_NAME: &str = "—";

/// Somebody with an account.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// `None` after erasure.
    pub email: Option<String>,
    /// As it stands on lists: in Cyrillic where the person gave it so.
    pub name: String,
    /// In Latin letters.
    pub latin_name: Option<String>,
    /// How we greet them.
    pub given_name: Option<String>,
    /// The language for reading and for e-mails.
    pub language: String,
    /// Their own IANA zone; the cohort's where they gave none.
    pub time_zone: Option<String>,
    /// `light`, `dark`, or as the device has it.
    pub theme: Option<String>,
    /// When they said that their name is right.
    pub name_confirmed_at: Option<Instant>,
}

impl Person {
    /// The language for reading and for e-mails.
    pub fn lang(&self) -> Lang {
        self.language.parse().unwrap_or(Lang::En)
    }

    /// Whether we know what to call them: not yet, before they said it; no longer, after erasure.
    pub fn has_name(&self) -> bool {
        !self.name.is_empty() && !self.is_erased()
    }

    /// Whether they were erased.
    pub fn is_erased(&self) -> bool {
        self.name == NO_NAME && self.email.is_none()
    }

    /// Their own zone, where they gave one.
    pub fn zone(&self) -> Option<chrono_tz::Tz> {
        self.time_zone.as_deref().and_then(|name| name.parse().ok())
    }
}

/// A session that counts.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct OpenSession {
    /// Which.
    pub id: SessionId,
    /// When they signed in.
    pub created_at: Instant,
    /// When they were last seen, to ten minutes.
    pub last_seen_at: Instant,
    /// Browser and system in a few words; may be empty.
    pub device: String,
}

/// What somebody may do beyond being on a cohort (`domain.md`). A participant's role is their enrolment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Gives webinars of a cohort.
    Trainer,
    /// Runs a cohort.
    Organiser,
    /// Reads a cohort's aggregates.
    Evaluator,
    /// Runs the installation.
    Administrator,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Trainer, Self::Organiser, Self::Evaluator, Self::Administrator];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trainer => "trainer",
            Self::Organiser => "organiser",
            Self::Evaluator => "evaluator",
            Self::Administrator => "administrator",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| format!("{text} is not a role"))
    }
}

/// A role, and where it counts: in one cohort, or (`None`) in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What.
    pub role: Role,
    /// Where.
    pub cohort: Option<CohortId>,
}

/// Somebody signed in: the person, the session and what they may do.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// On which session.
    pub session: SessionId,
    /// Until when, unless they go on.
    pub expires_at: Instant,
    /// When the session was last seen.
    pub last_seen_at: Instant,
    /// Their roles.
    pub grants: Vec<Grant>,
    /// They are enrolled in a cohort.
    pub has_place: bool,
}

impl SignedIn {
    /// Whether they hold a role for a cohort, there or everywhere.
    pub fn may(&self, role: Role, cohort: CohortId) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.cohort.is_none_or(|own| own == cohort))
    }

    /// Whether they hold a role anywhere.
    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }
}
