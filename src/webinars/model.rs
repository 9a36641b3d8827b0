//! What a webinar is.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::db::schema::webinars;
use crate::i18n::Lang;
use crate::ids::{CohortId, PersonId, WebinarId};

/// How the wall clock is stored.
pub const LOCAL_FORMAT: &str = "%Y-%m-%dT%H:%M";

/// A live meeting for one module of a cohort.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webinars)]
pub struct Webinar {
    /// Which.
    pub id: WebinarId,
    /// Of which cohort.
    pub cohort_id: CohortId,
    /// For which module.
    pub module: String,
    /// Webinars of the same module and part are alternatives.
    pub part: i32,
    language: String,
    /// A title of its own; the module's where there is none.
    pub title: Option<String>,
    starts_local: String,
    zone: String,
    /// Planned length.
    pub minutes: i32,
    /// The planned start, following from wall clock and zone.
    pub starts_at: Instant,
    /// The planned end.
    pub ends_at: Instant,
    /// When it really began, where that is recorded.
    pub actual_starts_at: Option<Instant>,
    /// When it really ended.
    pub actual_ends_at: Option<Instant>,
    breaks: String,
    /// The meeting's address; never mailed, never shown before its window.
    pub meeting_link: Option<String>,
    /// The number for listening by telephone.
    pub telephone: Option<String>,
    /// Places; `None` where everybody whose track has the module is expected.
    pub capacity: Option<i32>,
    /// What to prepare, in the webinar's language.
    pub prepare: Option<String>,
    state: String,
    /// How often its time was changed: iCalendar's SEQUENCE (RFC 5545 §3.8.7.4).
    pub sequence: i32,
    /// Why it was called off.
    pub cancelled_reason: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

/// Where a webinar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebinarState {
    /// It will be, is, or was.
    Planned,
    /// It will not be.
    Cancelled,
    /// Its attendance is settled.
    Closed,
}

impl WebinarState {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Closed => "closed",
        }
    }
}

/// A pause, in minutes from the planned start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    /// Minutes after the start.
    pub after: i32,
    /// Length.
    pub minutes: i32,
}

impl Webinar {
    /// The language it is held in.
    pub fn lang(&self) -> Lang {
        self.language.parse().unwrap_or(Lang::En)
    }

    /// The zone it is planned in.
    pub fn tz(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }

    /// The planned wall clock.
    pub fn local_start(&self) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(&self.starts_local, LOCAL_FORMAT).unwrap_or_else(|_| self.starts_at.utc().naive_utc())
    }

    /// The planned start on the wall clock of its zone.
    pub fn start(&self) -> DateTime<Tz> {
        self.starts_at.in_zone(self.tz())
    }

    /// The planned end on the wall clock of its zone.
    pub fn end(&self) -> DateTime<Tz> {
        self.ends_at.in_zone(self.tz())
    }

    /// Where it is.
    pub fn state(&self) -> WebinarState {
        match self.state.as_str() {
            "cancelled" => WebinarState::Cancelled,
            "closed" => WebinarState::Closed,
            _ => WebinarState::Planned,
        }
    }

    /// Its pauses.
    pub fn breaks(&self) -> Vec<Break> {
        serde_json::from_str(&self.breaks).unwrap_or_default()
    }

    /// The start that presence is counted from: the real one where it is recorded.
    pub fn counted_start(&self) -> Instant {
        self.actual_starts_at.unwrap_or(self.starts_at)
    }

    /// The end that presence is counted to.
    pub fn counted_end(&self) -> Instant {
        self.actual_ends_at.unwrap_or(self.ends_at)
    }
}

/// What somebody plans: everything that a webinar is before it is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Of which cohort.
    pub cohort: CohortId,
    /// Slug of the module.
    pub module: String,
    /// Webinars of the same module and part are alternatives.
    pub part: i32,
    /// The language it is held in.
    pub lang: Lang,
    /// A title of its own; the module's where there is none.
    pub title: Option<String>,
    /// The wall clock, to the minute.
    pub starts_local: NaiveDateTime,
    /// The zone of the wall clock.
    pub zone: Tz,
    /// Length.
    pub minutes: i32,
    /// Pauses.
    pub breaks: Vec<Break>,
    /// Who gives it.
    pub lead: PersonId,
    /// Who helps.
    pub co_trainers: Vec<PersonId>,
    /// The meeting's address.
    pub meeting_link: Option<String>,
    /// The number for listening by telephone.
    pub telephone: Option<String>,
    /// Places; `None` where everybody whose track has the module is expected.
    pub capacity: Option<i32>,
    /// What to prepare, in the webinar's language.
    pub prepare: Option<String>,
}

/// How somebody stands to a webinar by their own word or an organiser's. Without a row they are expected where their track has the
/// module and the webinar has no limit of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceState {
    /// Has a place.
    Taken,
    /// Waits for one.
    Waiting,
    /// Gave it back.
    Released,
    /// Said beforehand that they cannot come. It is no ruling: those are attendance's.
    CannotCome,
}

impl PlaceState {
    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Waiting => "waiting",
            Self::Released => "released",
            Self::CannotCome => "cannot_come",
        }
    }

    /// Reads what is stored; anything else counts as given back.
    pub fn from_stored(text: &str) -> Self {
        match text {
            "taken" => Self::Taken,
            "waiting" => Self::Waiting,
            "cannot_come" => Self::CannotCome,
            _ => Self::Released,
        }
    }
}
