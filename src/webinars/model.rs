//! What a webinar is.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::db::schema::{webinar_times, webinars};
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
    interpreted: String,
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

    /// The languages into which it is interpreted.
    pub fn interpreted(&self) -> Vec<Lang> {
        self.interpreted.split_whitespace().filter_map(|tag| tag.parse().ok()).collect()
    }

    /// Whether somebody can follow it in a language: it is held in it, or interpreted into it.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.lang() == lang || self.interpreted().contains(&lang)
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

    /// The same webinar elsewhere in its life: for tests and for samples of pages.
    pub fn set_state(&mut self, state: WebinarState) {
        state.as_str().clone_into(&mut self.state);
    }

    /// The same webinar interpreted into a language: for tests.
    #[must_use]
    pub fn interpreted_into(self, lang: Lang) -> Self {
        Self { interpreted: lang.tag().to_owned(), ..self }
    }

    /// The same webinar in another language: for tests.
    #[must_use]
    pub fn in_language(self, lang: Lang) -> Self {
        Self { language: lang.tag().to_owned(), ..self }
    }

    /// The plan that it was made from, with its trainers.
    pub fn plan(&self, trainers: &[(PersonId, bool)]) -> Option<Plan> {
        Some(Plan {
            cohort: self.cohort_id,
            module: self.module.clone(),
            part: self.part,
            lang: self.lang(),
            title: self.title.clone(),
            starts_local: self.local_start(),
            zone: self.tz(),
            minutes: self.minutes,
            breaks: self.breaks(),
            lead: trainers.iter().find(|(_, leads)| *leads).map(|(person, _)| *person)?,
            co_trainers: trainers.iter().filter(|(_, leads)| !leads).map(|(person, _)| *person).collect(),
            meeting_link: self.meeting_link.clone(),
            telephone: self.telephone.clone(),
            capacity: self.capacity,
            prepare: self.prepare.clone(),
            interpreted: self.interpreted(),
        })
    }

    /// The same webinar with other times, as it stood at that moment.
    pub(super) fn with_times(self, times: Times, at: Instant) -> Self {
        let closed = self.closed_at.is_some_and(|closed| closed <= at);
        let state = if closed { WebinarState::Closed.as_str().to_owned() } else { times.state };
        let minutes = times.ends_at.seconds_since(times.starts_at) / 60;
        Self {
            starts_local: times.starts_at.in_zone(self.tz()).format(LOCAL_FORMAT).to_string(),
            minutes: i32::try_from(minutes).unwrap_or(self.minutes),
            starts_at: times.starts_at,
            ends_at: times.ends_at,
            actual_starts_at: times.actual_starts_at,
            actual_ends_at: times.actual_ends_at,
            breaks: times.breaks,
            cancelled_reason: self.cancelled_reason.filter(|_| state == WebinarState::Cancelled.as_str()),
            state,
            ..self
        }
    }

    /// Its pauses as they are stored.
    pub(super) fn breaks_stored(&self) -> &str {
        &self.breaks
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

/// A webinar's times as they stood from a moment on.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webinar_times)]
pub(super) struct Times {
    state: String,
    starts_at: Instant,
    ends_at: Instant,
    actual_starts_at: Option<Instant>,
    actual_ends_at: Option<Instant>,
    breaks: String,
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
    /// The languages into which it is interpreted.
    pub interpreted: Vec<Lang>,
}

impl Plan {
    /// The languages of interpretation as they are stored.
    pub(super) fn interpreted_stored(&self) -> String {
        self.interpreted.iter().map(|lang| lang.tag()).collect::<Vec<_>>().join(" ")
    }

    /// The webinar as the plan would make it, beginning at `from`: for looking at it before it is saved.
    pub fn sketch(&self, id: WebinarId, from: Instant) -> Webinar {
        Webinar {
            id,
            cohort_id: self.cohort,
            module: self.module.clone(),
            part: self.part,
            language: self.lang.tag().to_owned(),
            title: self.title.clone(),
            starts_local: self.starts_local.format(LOCAL_FORMAT).to_string(),
            zone: self.zone.name().to_owned(),
            minutes: self.minutes,
            starts_at: from,
            ends_at: from.plus_minutes(i64::from(self.minutes)),
            actual_starts_at: None,
            actual_ends_at: None,
            breaks: serde_json::to_string(&self.breaks).unwrap_or_default(),
            meeting_link: self.meeting_link.clone(),
            telephone: self.telephone.clone(),
            capacity: self.capacity,
            prepare: self.prepare.clone(),
            interpreted: self.interpreted_stored(),
            state: WebinarState::Planned.as_str().to_owned(),
            sequence: 0,
            cancelled_reason: None,
            closed_at: None,
        }
    }
}

/// How somebody stands to a webinar by their own word or an organiser's. Without a row they are expected where their track has the
/// module and the webinar has no limit of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceState {
    /// Has a place.
    Taken,
    /// Waits for one.
    Waiting,
    /// Waited, and a free one is kept for them until they take it or the offer runs out.
    Offered,
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
            Self::Offered => "offered",
            Self::Released => "released",
            Self::CannotCome => "cannot_come",
        }
    }

    /// Reads what is stored; anything else counts as given back.
    pub fn from_stored(text: &str) -> Self {
        match text {
            "taken" => Self::Taken,
            "waiting" => Self::Waiting,
            "offered" => Self::Offered,
            "cannot_come" => Self::CannotCome,
            _ => Self::Released,
        }
    }
}

/// A webinar of the module `child-context` on Thursday 26 November 2026, 15:00 to 17:00 in Astana: for tests and samples.
pub fn sample(id: i64, part: i32) -> Webinar {
    let starts_at = Instant::from_micros(1_795_687_200_000_000);
    Webinar {
        id: WebinarId(id),
        cohort_id: CohortId(1),
        module: "child-context".to_owned(),
        part,
        language: "ru".to_owned(),
        title: None,
        starts_local: "2026-11-26T15:00".to_owned(),
        zone: "Asia/Almaty".to_owned(),
        minutes: 120,
        starts_at,
        ends_at: starts_at.plus_minutes(120),
        actual_starts_at: None,
        actual_ends_at: None,
        breaks: "[]".to_owned(),
        meeting_link: Some("https://meet.example.org/abc".to_owned()),
        telephone: Some("+7 700 000 00 01".to_owned()),
        capacity: None,
        prepare: None,
        interpreted: String::new(),
        state: "planned".to_owned(),
        sequence: 0,
        cancelled_reason: None,
        closed_at: None,
    }
}
