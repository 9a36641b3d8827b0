//! What a cohort and an enrolment are.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::db::schema::{cohorts, enrolments};
use crate::i18n::Lang;
use crate::ids::{CohortId, EditionId, EnrolmentId, PersonId, RecordPictureId};

/// One run of the programme.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = cohorts)]
pub struct Cohort {
    /// Which.
    pub id: CohortId,
    /// Its name in addresses.
    pub slug: String,
    /// ISO 3166 code in lower case: a file of `content/countries/`.
    pub country: String,
    /// IANA zone in which webinars are planned.
    pub zone: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day for what completion asks.
    pub ends_on: NaiveDate,
    /// Until when lessons can be read.
    pub lessons_open_until: Option<NaiveDate>,
    /// Tags of the languages offered, the first is the cohort's own, with spaces between.
    pub languages: String,
    /// The content it is pinned to.
    pub edition_id: EditionId,
    /// The share of scheduled minutes that counts as present, in per cent.
    pub present_percent: i32,
    /// How many check-ins mark present by themselves; 0: none do.
    pub check_ins_needed: i32,
    /// For how many days after closing a participant may question what their attendance came to.
    pub question_days: i32,
    /// How many days before a webinar people are reminded of it; 0: not at all.
    pub remind_days: i32,
    /// How many minutes before; 0: not at all.
    pub remind_minutes: i32,
    /// Whether everybody gets a letter about their attendance when a webinar is closed.
    pub attendance_letters: bool,
    /// The smallest group shown to organisers.
    pub min_cell: i32,
    /// The smallest group shown to evaluators.
    pub evaluator_min_cell: i32,
    /// When applications open.
    pub apply_opens_at: Option<Instant>,
    /// When they close.
    pub apply_closes_at: Option<Instant>,
    /// The most people enrolled.
    pub capacity: Option<i32>,
    names: String,
    contact: String,
    record_settings: String,
    state: String,
}

/// Where a cohort is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CohortState {
    /// Being prepared or running.
    Open,
    /// Over: nothing more is taken.
    Closed,
}

/// Who answers people of a cohort.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The office or person.
    pub name: String,
    /// Where they read mail.
    pub email: String,
    /// Where they answer calls.
    pub telephone: String,
}

impl Contact {
    /// What there is of it, with commas between: for the last line of a letter.
    pub fn in_a_line(&self) -> String {
        let all = [&self.name, &self.email, &self.telephone].map(String::as_str);
        all.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// How a cohort's records are signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecordSettings {
    /// Who issues.
    pub issuer: BTreeMap<String, String>,
    /// Who signs, where the name is the same in every language.
    pub signatory: String,
    /// Who signs, by language.
    pub signatory_names: BTreeMap<String, String>,
    /// As what, by language.
    pub signatory_role: BTreeMap<String, String>,
    /// Whether records have their sentence in the other languages below.
    pub other_languages: bool,
    /// The picture of who issues.
    pub logo: Option<RecordPictureId>,
    /// The scanned signature of who signs.
    pub signature: Option<RecordPictureId>,
}

impl RecordSettings {
    /// Who signs, as a paper in a language names them; empty where nobody is named.
    pub fn signatory_in(&self, lang: Lang) -> String {
        let names = &self.signatory_names;
        let own = names.get(lang.tag()).or_else(|| Some(&self.signatory).filter(|name| !name.is_empty()));
        own.or_else(|| names.get("en")).or_else(|| names.values().next()).cloned().unwrap_or_default()
    }
}

impl Cohort {
    /// The zone; one that this program's data does not know is read as UTC.
    pub fn tz(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }

    /// The name in a language, or in another that there is.
    pub fn name(&self, lang: Lang) -> String {
        let names: BTreeMap<String, String> = serde_json::from_str(&self.names).unwrap_or_default();
        names.get(lang.tag()).or_else(|| names.values().next()).cloned().unwrap_or_else(|| self.slug.clone())
    }

    /// The languages offered, the cohort's own first.
    pub fn langs(&self) -> Vec<Lang> {
        self.languages.split_whitespace().filter_map(|tag| tag.parse().ok()).collect()
    }

    /// Who answers its people.
    pub fn contact(&self) -> Contact {
        serde_json::from_str(&self.contact).unwrap_or_default()
    }

    /// How its records are signed.
    pub fn record_settings(&self) -> RecordSettings {
        serde_json::from_str(&self.record_settings).unwrap_or_default()
    }

    /// Where it is.
    pub fn state(&self) -> CohortState {
        if self.state == "closed" { CohortState::Closed } else { CohortState::Open }
    }

    /// The first moment after its last day, in its zone.
    pub fn end(&self) -> Instant {
        self.end_of(self.ends_on)
    }

    /// The first moment after a day, in its zone.
    pub fn end_of(&self, day: NaiveDate) -> Instant {
        let day_after = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
        // a clock set forward may skip midnight: then the day begins later
        let local =
            (0..4).find_map(|hour| self.tz().from_local_datetime(&(day_after + chrono::TimeDelta::hours(hour))).earliest());
        Instant::new(local.map_or_else(|| day_after.and_utc(), |local| local.to_utc()))
    }

    /// Whether its first day is still to come.
    pub fn is_to_start(&self, now: Instant) -> bool {
        now.in_zone(self.tz()).date_naive() < self.starts_on
    }

    /// Whether its last day is over: what is read or passed afterwards no longer counts (`domain.md`, Completion).
    pub fn is_over(&self, now: Instant) -> bool {
        now >= self.end()
    }

    /// Whether applications are taken at a moment.
    pub fn takes_applications(&self, now: Instant) -> bool {
        self.state() == CohortState::Open
            && self.apply_opens_at.is_some_and(|opens| opens <= now)
            && self.apply_closes_at.is_none_or(|closes| now < closes)
    }
}

/// Where an enrolment is (`domain.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EnrolmentState {
    /// Asked for a place.
    Applied,
    /// Waits for one.
    Waitlisted,
    /// Has one.
    Enrolled,
    /// Did not get one.
    Declined,
    /// Gave it up.
    Withdrawn,
}

impl EnrolmentState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Applied, Self::Waitlisted, Self::Enrolled, Self::Declined, Self::Withdrawn];

    /// As stored; the message `enrolment-state-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Waitlisted => "waitlisted",
            Self::Enrolled => "enrolled",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl fmt::Display for EnrolmentState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for EnrolmentState {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|state| state.as_str() == text)
            .ok_or_else(|| format!("{text} is not a state of an enrolment"))
    }
}

/// A person on a cohort and a track.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = enrolments)]
pub struct Enrolment {
    /// Which.
    pub id: EnrolmentId,
    /// Who.
    pub person_id: PersonId,
    /// On which cohort.
    pub cohort_id: CohortId,
    /// On which track.
    pub track: String,
    state: String,
    /// What the person may quote: `KZ-7F3K-2M`.
    pub reference: String,
    /// What they do.
    pub position: Option<String>,
    /// Where.
    pub organisation: Option<String>,
    /// Code of a region of the country.
    pub region: Option<String>,
    /// Code of a sector of the programme.
    pub sector: Option<String>,
    /// `woman`, `man`, `other`, or not said.
    pub gender: Option<String>,
    /// The language they want webinars in.
    pub webinar_language: Option<String>,
    /// The number another system knows them by.
    pub external_id: Option<String>,
    /// Which form of the paired tests comes first: `A` or `B`.
    pub test_form: String,
    /// Since when the state is so.
    pub state_at: Instant,
}

impl Enrolment {
    /// Where it is.
    pub fn state(&self) -> EnrolmentState {
        self.state.parse().unwrap_or(EnrolmentState::Applied)
    }
}
