//! What stands on the paper, worded in its language and in letters that the typeface has.

use super::super::actions::Draft;
use super::super::code::Code;
use super::super::model::Outcome;
use super::fonts::printable;
use crate::clock::Instant;
use crate::curriculum::ByLang;
use crate::i18n::{self, Lang, Message};
use crate::ids::RecordId;

/// A record on paper, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which record.
    pub id: RecordId,
    /// Its code.
    pub code: Code,
    /// The language of the paper.
    pub lang: Lang,
    /// What it is.
    pub title: String,
    /// Who issues it; empty where nobody is named.
    pub issuer: String,
    /// Whose it is.
    pub name: String,
    /// The name in the other script, and the language that its letters suggest.
    pub other_name: Option<String>,
    /// The sentence after the name.
    pub sentence: String,
    /// What was taken: a label and its lines.
    pub modules: (String, Vec<String>),
    /// What else there is to say: labels and values.
    pub details: Vec<(String, String)>,
    /// Label and day of issue.
    pub issued: (String, String),
    /// Who signs; empty where nobody is named.
    pub signatory: String,
    /// As what.
    pub signatory_role: String,
    /// «Check this record».
    pub check: String,
    /// The address that answers for it, without `https://`.
    pub shown_address: String,
    /// The address in the QR code and behind the words.
    pub address: String,
    /// What the QR code is, for who cannot see it.
    pub qr_alt: String,
    /// The moment written into the file.
    pub at: Instant,
}

impl Paper {
    /// The words for a record that is about to be issued.
    pub fn of(draft: &Draft, public_url: &str) -> Self {
        let (lang, facts) = (draft.lang, &draft.facts);
        let said = |words: &ByLang<String>| printable(words.text(lang)).text;
        let label = |key: &str| i18n::tr(lang, &format!("document-{key}"));
        let period = Message::new("record-period")
            .with("from", i18n::date(lang, facts.starts_on))
            .with("to", i18n::date(lang, facts.ends_on))
            .to(lang);
        let (name, other_name) = match &draft.latin_name {
            Some(latin) if lang == Lang::En => (latin.clone(), Some(draft.name.clone())),
            latin => (draft.name.clone(), latin.clone()),
        };
        let address = format!("{public_url}/v/{}", draft.code);
        let shown_address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
        Self {
            id: draft.id,
            code: draft.code,
            lang,
            title: label(match draft.outcome {
                Outcome::Completion => "title-completion",
                Outcome::Participation | Outcome::None => "title-participation",
            }),
            issuer: said(&facts.issuer),
            name: printable(&name).text,
            other_name: other_name.map(|name| printable(&name).text).filter(|name| !name.is_empty()),
            sentence: said(&facts.sentence),
            modules: (label("modules"), facts.modules.iter().map(|module| said(&module.title)).collect()),
            details: vec![
                (label("track"), said(&facts.track)),
                (label("hours"), learning_time(lang, draft.minutes)),
                (label("period"), period),
                (label("cohort"), said(&facts.cohort)),
            ],
            issued: (label("issued"), i18n::date(lang, facts.issued_on)),
            signatory: printable(&facts.signatory).text,
            signatory_role: said(&facts.signatory_role),
            check: label("check"),
            qr_alt: Message::new("document-qr").with("address", shown_address.clone()).to(lang),
            shown_address,
            address,
            at: draft.issued_at,
        }
    }
}

/// «5 hours», «3 hours 50 minutes», in words of the language.
pub fn learning_time(lang: Lang, minutes: i32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let key = match (hours, rest) {
        (0, _) => "record-minutes",
        (_, 0) => "record-hours",
        _ => "record-hours-minutes",
    };
    Message::new(key).with("hours", hours).with("minutes", rest).to(lang)
}
