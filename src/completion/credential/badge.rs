//! What a badge says: a pure function from the record. Only terms that its two contexts define stand in it, and no name: the holder is
//! known by a salted hash of their e-mail address, which proves nothing to whoever does not have the address.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::super::document::learning_time;
use super::super::model::{Outcome, Record};
use super::status_list::ENTRIES;
use crate::clock::Instant;
use crate::i18n::{self, Message};
use crate::secrets::hex;

/// Who issues, and the addresses that answer for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// Where people see us, without a slash at the end.
    pub public_url: String,
    /// The name.
    pub name: String,
}

impl Issuer {
    /// The identifier, which is an address too.
    pub fn id(&self) -> String {
        format!("{}/issuer", self.public_url)
    }

    /// Where all keys are.
    pub fn key_set(&self) -> String {
        format!("{}/.well-known/jwks.json", self.public_url)
    }

    /// Where a key answers: its `kid`.
    pub fn key(&self, kid: &str) -> String {
        format!("{}/issuer/keys/{kid}", self.public_url)
    }

    /// Where a status list answers.
    pub fn status_list(&self, number: i32) -> String {
        format!("{}/issuer/status/{number}", self.public_url)
    }

    /// The name of who issues a record, as its paper has it: that of its cohort. This installation's, where the record names none.
    pub fn named_on(&self, record: &Record) -> String {
        let facts = record.facts();
        let named = facts.issuer.text(record.lang());
        if named.is_empty() { self.name.clone() } else { named.to_owned() }
    }

    /// What [`Issuer::id`] answers.
    pub fn profile(&self) -> Value {
        json!({
            "@context": CONTEXTS,
            "id": self.id(),
            "type": ["Profile"],
            "name": self.name,
            "url": self.public_url,
        })
    }
}

/// What the terms mean.
const CONTEXTS: [&str; 2] =
    ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

/// What a badge is made from.
pub struct Badge<'a> {
    /// The record.
    pub record: &'a Record,
    /// Who issues.
    pub issuer: &'a Issuer,
    /// The holder's e-mail address.
    pub email: &'a str,
    /// Makes the hash of the address one of its own.
    pub salt: &'a str,
    /// Its place over all status lists.
    pub status_index: i32,
}

impl Badge<'_> {
    /// The claims to be signed: the credential itself, with the registered names beside it that readers of JWT expect.
    pub fn claims(&self) -> Value {
        let (record, issuer) = (self.record, self.issuer);
        let id = format!("{}/v/{}", issuer.public_url, record.code());
        let subject = format!("{id}#holder");
        let list = issuer.status_list(self.status_index / ENTRIES);
        let place = (self.status_index % ENTRIES).to_string();
        let mut claims = json!({
            "@context": CONTEXTS,
            "id": id,
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": badge_name(record),
            "issuer": { "id": issuer.id(), "type": ["Profile"], "name": issuer.named_on(record), "url": issuer.public_url },
            "validFrom": moment(record.issued_at),
            "credentialSubject": self.subject(&subject),
            "evidence": [{
                "id": id,
                "type": ["Evidence"],
                "name": i18n::tr(record.lang(), &format!("badge-evidence-{}", proven(record))),
                "narrative": self.evidence(),
            }],
            "credentialStatus": {
                "id": format!("{list}#{place}"),
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": place,
                "statusListCredential": list,
            },
            "iss": issuer.id(),
            "jti": id,
            "sub": subject,
            "nbf": record.issued_at.utc().timestamp(),
        });
        if let (Some(end), Some(claims)) = (record.expires_at, claims.as_object_mut()) {
            claims.insert("validUntil".to_owned(), moment(end).into());
            claims.insert("exp".to_owned(), end.utc().timestamp().into());
        }
        claims
    }

    fn subject(&self, id: &str) -> Value {
        let address = self.email.to_lowercase();
        let hash = hex(&Sha256::digest(format!("{address}{}", self.salt).as_bytes()));
        json!({
            "id": id,
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject",
                "hashed": true,
                "identityHash": format!("sha256${hash}"),
                "identityType": "emailAddress",
                "salt": self.salt,
            }],
            "creditsEarned": self.hours(),
            "achievement": self.achievement(),
        })
    }

    /// The achievement is the same for everybody who reaches the outcome on the track of an edition: its credits are what the rules give,
    /// its words are those of one language, which is why the language is a part of what it is called by.
    fn achievement(&self) -> Value {
        let (record, lang) = (self.record, self.record.lang());
        let facts = record.facts();
        let outcome = record.outcome().key();
        let modules: Vec<&str> = facts.modules.iter().map(|module| module.title.text(lang)).collect();
        let said = |what: &str| {
            Message { key: format!("badge-{what}-{}", proven(record)).into(), args: Default::default() }
                .with("programme", facts.programme.text(lang).to_owned())
                .with("track", facts.track.text(lang).to_owned())
                .with("modules", modules.join("; "))
                .to(lang)
        };
        let edition: String = facts.edition.chars().take(16).collect();
        json!({
            "id": format!("{}#{edition}-{}-{outcome}-{lang}", self.issuer.id(), record.track),
            "type": ["Achievement"],
            "achievementType": if record.outcome() == Outcome::Completion { "CertificateOfCompletion" } else { "Certificate" },
            "name": badge_name(record),
            "description": said("description"),
            "criteria": { "narrative": said("criteria") },
            "creditsAvailable": self.hours(),
            "inLanguage": lang.tag(),
        })
    }

    fn evidence(&self) -> String {
        let (record, lang) = (self.record, self.record.lang());
        let facts = record.facts();
        Message::new("badge-evidence-text")
            .with("cohort", facts.cohort.text(lang).to_owned())
            .with("from", i18n::date(lang, facts.starts_on))
            .with("to", i18n::date(lang, facts.ends_on))
            .with("hours", learning_time(lang, record.minutes))
            .with("decided", i18n::date(lang, facts.decided_on))
            .to(lang)
    }

    fn hours(&self) -> f64 {
        f64::from(self.record.minutes) / 60.0
    }
}

/// What a badge of a record is called, in the language of the record: the programme, the track, and of which outcome it is.
pub fn badge_name(record: &Record) -> String {
    let (lang, facts) = (record.lang(), record.facts());
    Message { key: format!("badge-name-{}", proven(record)).into(), args: Default::default() }
        .with("programme", facts.programme.text(lang).to_owned())
        .with("track", facts.track.text(lang).to_owned())
        .to(lang)
}

/// The end of the keys of messages about what a record proves.
fn proven(record: &Record) -> &'static str {
    match record.outcome() {
        Outcome::Completion => "completion",
        Outcome::Participation | Outcome::None => "participation",
    }
}

fn moment(at: Instant) -> String {
    at.utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
