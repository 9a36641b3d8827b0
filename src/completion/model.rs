//! What an outcome, a decision and a record are.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::code::Code;
use super::standing::{Facts, Standing};
use crate::clock::Instant;
use crate::curriculum::{ByLang, Requirement};
use crate::db::schema::{record_events, records};
use crate::i18n::Lang;
use crate::ids::{CohortId, DecisionId, EditionId, EnrolmentId, PersonId, RecordId, RecordPictureId};

/// What the facts come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Neither.
    None,
    /// Live attendance met, the rest not.
    Participation,
    /// Everything met.
    Completion,
}

impl Outcome {
    /// Those for which a record is issued.
    pub const RECORDED: [Self; 2] = [Self::Completion, Self::Participation];

    /// As stored; `None` where there is no outcome.
    pub const fn stored(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Participation => Some("participation"),
            Self::Completion => Some("completion"),
        }
    }

    /// The end of the keys of messages about it.
    pub fn key(self) -> &'static str {
        self.stored().unwrap_or("none")
    }

    /// From the stored form.
    pub fn from_stored(text: Option<&str>) -> Self {
        Self::RECORDED.into_iter().find(|outcome| outcome.stored() == text).unwrap_or(Self::None)
    }
}

/// The state of a record (`domain.md`, Records).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordState {
    /// It counts.
    Valid,
    /// Another stands in its place.
    Replaced,
    /// It was an error.
    Revoked,
    /// Its time is over.
    Expired,
}

impl RecordState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Valid, Self::Replaced, Self::Revoked, Self::Expired];

    /// As stored; the messages `record-state-…` word it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Replaced => "replaced",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }
}

impl fmt::Display for RecordState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RecordState {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or_else(|| format!("{text} is not a state of a record"))
    }
}

/// What a decision was made on, and with: enough to make it again without anything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Inputs {
    pub track: String,
    pub completion: Requirement,
    pub participation: Requirement,
    pub facts: Facts,
}

/// What was decided: the outcome and which requirements are met, in the order of the tree. What can still be met changes with the
/// clock and is no part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Verdict {
    pub outcome: Outcome,
    pub met: Vec<bool>,
}

impl Verdict {
    pub(super) fn of(standing: &Standing) -> Self {
        Self { outcome: standing.outcome, met: standing.requirements.iter().map(|status| status.met).collect() }
    }
}

/// What a record says beyond its columns, in every language of the programme, so that it needs nothing else to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFacts {
    /// The programme's title.
    pub programme: ByLang<String>,
    /// The sentence after the name, the programme's title in it.
    pub sentence: ByLang<String>,
    /// The track's title.
    pub track: ByLang<String>,
    /// The cohort's name.
    pub cohort: ByLang<String>,
    /// The modules taken.
    pub modules: Vec<RecordModule>,
    /// First day of the cohort.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// The day on which it was decided, in the cohort's zone.
    pub decided_on: NaiveDate,
    /// The day of issue, in the cohort's zone.
    pub issued_on: NaiveDate,
    /// The last day on which it counts; `None` for one that counts for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// Who issues.
    #[serde(default)]
    pub issuer: ByLang<String>,
    /// Who signs.
    #[serde(default)]
    pub signatory: String,
    /// As what.
    #[serde(default)]
    pub signatory_role: ByLang<String>,
    /// Whether the paper has its sentence in the other languages below.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub other_languages: bool,
    /// The picture of who issues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<RecordPictureId>,
    /// The signature of who signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<RecordPictureId>,
    /// The hash that names the edition taken.
    pub edition: String,
    /// The rules it was decided by.
    pub rule_version: String,
    /// Whether letters of the name could not be printed and others stand for them.
    #[serde(default)]
    pub name_replaced: bool,
}

/// A module as a record names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordModule {
    /// The name in addresses.
    pub slug: String,
    /// Its title.
    pub title: ByLang<String>,
}

/// A record without its PDF.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = records)]
pub struct Record {
    /// Which.
    pub id: RecordId,
    /// For which enrolment.
    pub enrolment_id: EnrolmentId,
    /// Whose; `None` after erasure.
    pub person_id: Option<PersonId>,
    /// Of which cohort.
    pub cohort_id: CohortId,
    /// On which track.
    pub track: String,
    outcome: String,
    code: String,
    state: String,
    /// The name as it was on the day of issue; `None` after erasure.
    pub name: Option<String>,
    /// In Latin letters.
    pub latin_name: Option<String>,
    /// Whether people who verify see the name.
    pub show_name: bool,
    language: String,
    /// Learning time.
    pub minutes: i32,
    facts: String,
    /// The decision it was issued on.
    pub decision_id: DecisionId,
    /// The content taken.
    pub edition_id: EditionId,
    /// The rules it was decided by.
    pub rule_version: String,
    /// When it was issued.
    pub issued_at: Instant,
    /// By whom, as [`By::stored`](crate::by::By::stored).
    pub issued_by: String,
    /// Which stands in its place.
    pub replaced_by: Option<RecordId>,
    /// Since when the state is so.
    pub state_at: Instant,
    number_year: Option<i32>,
    number: Option<i32>,
    /// From when it counts no more; `None` for one that counts for good.
    pub expires_at: Option<Instant>,
}

impl Record {
    /// What it proves.
    pub fn outcome(&self) -> Outcome {
        Outcome::from_stored(Some(&self.outcome))
    }

    /// Whether it counts at a moment. That its time is over is not written anywhere: it follows from the clock.
    pub fn state(&self, now: Instant) -> RecordState {
        // a word that this program does not know must never read as valid
        match self.state.parse().unwrap_or(RecordState::Revoked) {
            RecordState::Valid if self.expires_at.is_some_and(|end| end <= now) => RecordState::Expired,
            state => state,
        }
    }

    /// Whether nobody replaced or revoked it, be its time over or not.
    pub fn stands(&self) -> bool {
        self.state == RecordState::Valid.as_str()
    }

    /// Its code.
    pub fn code(&self) -> Code {
        self.code.parse().unwrap_or_else(|_| Code::with_check_digit(0))
    }

    /// Its running number in the register of its cohort: the year and the number within it.
    pub fn number(&self) -> Option<(i32, i32)> {
        self.number_year.zip(self.number)
    }

    /// The language of its PDF.
    pub fn lang(&self) -> Lang {
        self.language.parse().unwrap_or(Lang::En)
    }

    /// What it says.
    pub fn facts(&self) -> RecordFacts {
        serde_json::from_str(&self.facts).unwrap_or_default()
    }

    /// Whether whoever checks it sees the whole name: the holder asked for it, and it counts. Of a record that was replaced or revoked
    /// nobody sees it any more, and its page has no switch for it.
    pub fn shows_name(&self, now: Instant) -> bool {
        self.show_name && matches!(self.state(now), RecordState::Valid | RecordState::Expired)
    }

    /// The name for a reader of a language: Latin letters for English where the person gave them.
    pub fn name_for(&self, lang: Lang) -> Option<&str> {
        let latin = self.latin_name.as_deref().filter(|_| lang == Lang::En);
        latin.or(self.name.as_deref())
    }
}

/// Something that happened to a record.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = record_events)]
pub struct RecordEvent {
    state: String,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
    /// Who, as [`By::stored`](crate::by::By::stored).
    pub by_whom: String,
}

impl RecordEvent {
    /// What it became.
    pub fn state(&self) -> RecordState {
        self.state.parse().unwrap_or(RecordState::Revoked)
    }
}

#[cfg(test)]
impl Record {
    /// The same, of an outcome.
    pub(in crate::completion) fn sample_of(lang: Lang, outcome: Outcome) -> Self {
        Self { outcome: outcome.key().to_owned(), ..Self::sample(lang) }
    }

    /// A record to test with, in its holder's language.
    pub(in crate::completion) fn sample(lang: Lang) -> Self {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
        let words = |text: &str| ByLang { en: text.to_owned(), ru: None, kk: None };
        let facts = RecordFacts {
            programme: words("Care after return"),
            track: words("Ministerial track"),
            cohort: words("November 2026"),
            modules: vec![RecordModule { slug: "coordination".to_owned(), title: words("Working as one system") }],
            starts_on: day(11, 16),
            ends_on: day(12, 26),
            decided_on: day(12, 1),
            issued_on: day(12, 1),
            edition: "5f".repeat(32),
            ..RecordFacts::default()
        };
        let at = Instant::from_micros(1_796_115_600_000_000);
        Self {
            id: RecordId(4_711),
            enrolment_id: EnrolmentId(1),
            person_id: Some(PersonId(1)),
            cohort_id: CohortId(1),
            track: "ministerial".to_owned(),
            outcome: "completion".to_owned(),
            code: Code::with_check_digit(48_215_730_966).to_string(),
            state: "valid".to_owned(),
            name: Some("Anna Kim".to_owned()),
            latin_name: None,
            show_name: false,
            language: lang.tag().to_owned(),
            minutes: 330,
            facts: serde_json::to_string(&facts).unwrap_or_default(),
            decision_id: DecisionId(1),
            edition_id: EditionId(1),
            rule_version: "1".to_owned(),
            issued_at: at,
            issued_by: "system".to_owned(),
            replaced_by: None,
            state_at: at,
            number_year: Some(2026),
            number: Some(17),
            expires_at: None,
        }
    }
}
