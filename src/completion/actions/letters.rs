//! What the holder of a record is told, in their language. Subjects do not name the programme: other people see screens.

use super::super::code::Code;
use super::super::model::Outcome;
use super::draft::Draft;
use crate::clock::Instant;
use crate::enrolment::Cohort;
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::notify::{self, Kind, Letter};

/// «Your record is there», on the page of the cohort that it is of; `None` for somebody without an address.
pub(super) fn issued_letter(draft: &Draft, cohort: &Cohort) -> Option<notify::Draft> {
    let code = (draft.code.grouped(), draft.code.to_string());
    let letter = issued(draft.email.as_deref()?, draft.lang, draft.outcome, (&code.0, &code.1), cohort)
        .about(Some(draft.person))
        .once(format!("record-issued:{}", draft.id));
    Some(letter)
}

/// The letter about a record as somebody who reads a language would get it, before it is issued: its code is drawn only then.
///
/// # Errors
/// When it cannot be put together.
pub fn preview_issued_letter(
    cohort: &Cohort,
    lang: Lang,
    outcome: Outcome,
    (public_url, now): (&str, Instant),
) -> anyhow::Result<Letter> {
    let letter = issued("", lang, outcome, ("…", "…"), cohort);
    // whoever it is: a letter to a person says where they choose their letters
    notify::preview(&letter.about(Some(PersonId(0))), public_url, now)
}

fn issued(email: &str, lang: Lang, outcome: Outcome, (grouped, code): (&str, &str), cohort: &Cohort) -> notify::Draft {
    notify::Draft::new(Kind::RecordIssued, email, lang)
        .with("outcome", outcome.key())
        .with("code", grouped)
        .with("path", &format!("/{lang}/record?cohort={}", cohort.slug))
        .with("verify", &format!("/v/{code}"))
        .answered_at(&cohort.contact().email)
}

/// «Another record stands in its place», with the code of that one.
pub fn replaced_letter(email: &str, lang: Lang, person: Option<PersonId>, code: Code, reason: &str) -> notify::Draft {
    replaced(email, lang, person, &code.grouped(), reason).once(format!("record-replaced:{code}"))
}

/// The same before the other record is made: its code is drawn only then.
pub fn replaced_letter_to_come(email: &str, lang: Lang, person: Option<PersonId>, reason: &str) -> notify::Draft {
    replaced(email, lang, person, "…", reason)
}

fn replaced(email: &str, lang: Lang, person: Option<PersonId>, grouped: &str, reason: &str) -> notify::Draft {
    notify::Draft::new(Kind::RecordReplaced, email, lang)
        .about(person)
        .with("code", grouped)
        .with("reason", reason)
        .with("path", &format!("/{lang}/record"))
}

/// «The record counts no more», with the reason.
pub fn revoked_letter(email: &str, lang: Lang, person: Option<PersonId>, code: Code, reason: &str) -> notify::Draft {
    notify::Draft::new(Kind::RecordRevoked, email, lang)
        .about(person)
        .with("code", &code.grouped())
        .with("reason", reason)
        .with("path", &format!("/{lang}/help"))
        .once(format!("record-revoked:{code}"))
}
