//! What a code answers: the facts of a record in the reader's language, its holder's name masked unless they share it.

use serde::Serialize;

use crate::clock::Instant;
use crate::completion::document::learning_time;
use crate::completion::{Record, RecordState, masked};
use crate::i18n::{self, Lang, Message};

/// A record as a stranger sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The messages `verify-{state}-title` and `verify-{state}-text` say it.
    pub state: &'static str,
    /// The colour and the icon beside the word.
    pub look: &'static str,
    pub icon: &'static str,
    /// In groups of four.
    pub code: String,
    /// `completion` or `participation`.
    pub outcome: &'static str,
    pub programme: String,
    pub track: String,
    pub modules: Vec<String>,
    pub hours: String,
    pub period: String,
    pub issued_on: String,
    /// The last day on which it counts; none where it counts for good.
    pub valid_until: Option<String>,
    pub issuer: String,
    /// The whole name where it is shared, else initials; none after erasure.
    pub name: Option<String>,
    pub name_is_whole: bool,
    /// When it was replaced or revoked; its last day where its time is over.
    pub changed_on: Option<String>,
    /// The code and the page of the record in its place.
    pub successor: Option<(String, String)>,
    /// The code and the page of the record in whose place it stands: that one bears another name, which is said nowhere.
    pub predecessor: Option<(String, String)>,
    /// For what was dropped on the page: a PDF that is the `same`, byte for byte, as the one we issued, or `altered`; a `badge` that we
    /// signed, or `badge-altered`.
    pub file: Option<&'static str>,
}

impl Answer {
    /// For a reader of a language, at a moment; what was replaced by what is for whoever looked it up to add.
    pub fn of(record: &Record, zone: chrono_tz::Tz, (lang, now): (Lang, Instant)) -> Self {
        let facts = record.facts();
        let state = record.state(now);
        let (look, icon) = match state {
            RecordState::Valid => ("ok", "check"),
            RecordState::Replaced => ("", "info"),
            RecordState::Revoked => ("bad", "alert"),
            RecordState::Expired => ("warn", "clock"),
        };
        let name = record.name_for(lang).map(|name| if record.shows_name(now) { name.to_owned() } else { masked(name) });
        let period = Message::new("record-period")
            .with("from", i18n::date(lang, facts.starts_on))
            .with("to", i18n::date(lang, facts.ends_on));
        let changed = match state {
            RecordState::Valid => None,
            RecordState::Expired => facts.expires_on,
            RecordState::Replaced | RecordState::Revoked => Some(record.state_at.in_zone(zone).date_naive()),
        };
        Self {
            state: state.as_str(),
            look,
            icon,
            code: record.code().grouped(),
            outcome: record.outcome().key(),
            programme: facts.programme.text(lang).to_owned(),
            track: facts.track.text(lang).to_owned(),
            modules: facts.modules.iter().map(|module| module.title.text(lang).to_owned()).collect(),
            hours: learning_time(lang, record.minutes),
            period: period.to(lang),
            issued_on: i18n::date(lang, facts.issued_on),
            valid_until: facts.expires_on.map(|day| i18n::date(lang, day)),
            issuer: facts.issuer.text(lang).to_owned(),
            name: name.filter(|name| !name.is_empty()),
            name_is_whole: record.shows_name(now),
            changed_on: changed.map(|day| i18n::date(lang, day)),
            successor: None,
            predecessor: None,
            file: None,
        }
    }

    /// A sample in a state.
    pub fn sample(state: RecordState) -> Self {
        let (look, icon) = if state == RecordState::Valid { ("ok", "check") } else { ("", "info") };
        Self {
            state: state.as_str(),
            look,
            icon,
            code: "4821 5730 9662".to_owned(),
            outcome: "completion",
            programme: "Rehabilitation and reintegration of children returned from conflict zones".to_owned(),
            track: "Ministerial track".to_owned(),
            modules: vec!["Working as one system".to_owned()],
            hours: "5 hours".to_owned(),
            period: "16 November 2026 to 26 December 2026".to_owned(),
            issued_on: "1 December 2026".to_owned(),
            valid_until: (state != RecordState::Valid).then(|| "1 December 2029".to_owned()),
            issuer: "Programme office".to_owned(),
            name: Some("A. S.".to_owned()),
            name_is_whole: false,
            changed_on: (state != RecordState::Valid).then(|| "2 December 2026".to_owned()),
            successor: (state == RecordState::Replaced)
                .then(|| ("1234 5678 9018".to_owned(), "/en/verify/123456789018".to_owned())),
            predecessor: (state == RecordState::Revoked)
                .then(|| ("1234 5678 9018".to_owned(), "/en/verify/123456789018".to_owned())),
            file: None,
        }
    }
}
