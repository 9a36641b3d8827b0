//! What stands on the paper, worded in its language and in letters that the typeface has.

use super::super::actions::{Draft, StatementDraft};
use super::super::code::Code;
use super::super::model::Outcome;
use super::super::statement::StatementKind;
use super::fonts::printable;
use super::picture::Picture;
use crate::clock::Instant;
use crate::curriculum::ByLang;
use crate::i18n::{self, Lang, Message};

/// A record on paper, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the file calls itself.
    pub document: String,
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
    /// Title and sentence in other languages, where they shall stand below.
    pub below: Vec<(Lang, String)>,
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
    /// The picture of who issues.
    pub logo: Option<Picture>,
    /// The signature.
    pub signature: Option<Picture>,
    /// What the signature is, for who cannot see it.
    pub signature_said: String,
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
        let (name, other_name) = in_order(lang, &draft.name, draft.latin_name.as_deref());
        let (address, shown_address) = addresses(public_url, draft.code);
        Self {
            document: format!("record:{}", draft.id),
            code: draft.code,
            lang,
            title: i18n::tr(lang, title(draft.outcome)),
            issuer: said(&facts.issuer),
            name,
            other_name,
            sentence: said(&facts.sentence),
            below: below(draft),
            modules: (label("modules"), facts.modules.iter().map(|module| said(&module.title)).collect()),
            details: [
                Some((label("track"), said(&facts.track))),
                Some((label("hours"), learning_time(lang, draft.minutes))),
                Some((label("period"), period)),
                Some((label("cohort"), said(&facts.cohort))),
                facts.expires_on.map(|day| (label("valid-until"), i18n::date(lang, day))),
            ]
            .into_iter()
            .flatten()
            .collect(),
            issued: (label("issued"), i18n::date(lang, facts.issued_on)),
            signature_said: signature_said(lang, &facts.signatory),
            signatory: printable(&facts.signatory).text,
            signatory_role: said(&facts.signatory_role),
            logo: draft.pictures.logo.clone(),
            signature: draft.pictures.signature.clone(),
            check: label("check"),
            qr_alt: Message::new("document-qr").with("address", shown_address.clone()).to(lang),
            shown_address,
            address,
            at: draft.issued_at,
        }
    }

    /// The words for a transcript or a certificate of attendance that is about to be made.
    pub fn stating(draft: &StatementDraft, public_url: &str) -> Self {
        let (lang, said) = (draft.lang, &draft.said);
        let words = |words: &ByLang<String>| printable(words.text(lang)).text;
        let label = |key: &str| i18n::tr(lang, key);
        let kind = draft.kind.as_str();
        let sentence = Message::new(match draft.kind {
            StatementKind::Transcript => "statement-sentence-transcript",
            StatementKind::Attendance => "statement-sentence-attendance",
        });
        let sentence = sentence
            .with("programme", said.programme.text(lang).to_owned())
            .with("date", i18n::date(lang, said.as_of))
            .to(lang);
        let (name, other_name) = in_order(lang, &draft.name, draft.latin_name.as_deref());
        let (address, shown_address) = addresses(public_url, draft.code);
        let details = said.details(draft.kind, lang).into_iter();
        Self {
            document: format!("statement:{}", draft.id),
            code: draft.code,
            lang,
            title: label(&format!("statement-title-{kind}")),
            issuer: words(&said.issuer),
            name,
            other_name,
            sentence: printable(&sentence).text,
            below: Vec::new(),
            modules: (
                label(&format!("statement-about-{kind}")),
                said.lines(draft.kind, lang).iter().map(|line| printable(line).text).collect(),
            ),
            details: details.map(|(key, value)| (label(key), printable(&value).text)).collect(),
            issued: (label("document-issued"), i18n::date(lang, said.as_of)),
            signature_said: signature_said(lang, &said.signatory),
            signatory: printable(&said.signatory).text,
            signatory_role: words(&said.signatory_role),
            logo: draft.pictures.logo.clone(),
            signature: draft.pictures.signature.clone(),
            check: label("statement-check"),
            qr_alt: Message::new("statement-qr").with("address", shown_address.clone()).to(lang),
            shown_address,
            address,
            at: draft.made_at,
        }
    }
}

const fn title(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Completion => "document-title-completion",
        Outcome::Participation | Outcome::None => "document-title-participation",
    }
}

/// «Сертификат о прохождении: Айгерим Сарсенбаева завершил(а) …», in the languages that are not the paper's.
fn below(draft: &Draft) -> Vec<(Lang, String)> {
    if !draft.facts.other_languages {
        return Vec::new();
    }
    let others = Lang::ALL.into_iter().filter(|lang| *lang != draft.lang && draft.facts.sentence.own(*lang).is_some());
    let words = |lang: Lang| {
        let (name, _) = in_order(lang, &draft.name, draft.latin_name.as_deref());
        let message = Message::new("document-below")
            .with("title", i18n::tr(lang, title(draft.outcome)))
            .with("name", name)
            .with("sentence", draft.facts.sentence.text(lang).to_owned());
        (lang, printable(&message.to(lang)).text)
    };
    others.map(words).collect()
}

/// The name, and the one in the other script: the Latin one first for English.
fn in_order(lang: Lang, name: &str, latin: Option<&str>) -> (String, Option<String>) {
    let (first, other) = match latin {
        Some(latin) if lang == Lang::En => (latin, Some(name)),
        latin => (name, latin),
    };
    (printable(first).text, other.map(|name| printable(name).text).filter(|name| !name.is_empty()))
}

/// «Signature: Saule Niyazova».
fn signature_said(lang: Lang, signatory: &str) -> String {
    printable(&Message::new("document-signature").with("name", signatory.to_owned()).to(lang)).text
}

/// The address that answers for a code, and the same as it is read.
fn addresses(public_url: &str, code: Code) -> (String, String) {
    let address = format!("{public_url}/v/{code}");
    let shown = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    (address, shown)
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
