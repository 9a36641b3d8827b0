//! What the holder of a record is told, in their language. Subjects do not name the programme: other people see screens.

use super::super::code::Code;
use super::draft::Draft;
use crate::enrolment::Cohort;
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::notify::{self, Kind};

/// «Your record is there», on the page of the cohort that it is of; `None` for somebody without an address.
pub(super) fn issued_letter(draft: &Draft, cohort: &Cohort) -> Option<notify::Draft> {
    let letter = notify::Draft::new(Kind::RecordIssued, draft.email.as_deref()?, draft.lang)
        .about(Some(draft.person))
        .with("outcome", draft.outcome.key())
        .with("code", &draft.code.grouped())
        .with("path", &format!("/{}/record?cohort={}", draft.lang, cohort.slug))
        .with("verify", &format!("/v/{}", draft.code))
        .once(format!("record-issued:{}", draft.id));
    Some(letter)
}

/// «Another record stands in its place».
pub fn replaced_letter(email: &str, lang: Lang, person: Option<PersonId>, code: Code, reason: &str) -> notify::Draft {
    notify::Draft::new(Kind::RecordReplaced, email, lang)
        .about(person)
        .with("code", &code.grouped())
        .with("reason", reason)
        .with("path", &format!("/{lang}/record"))
        .once(format!("record-replaced:{code}"))
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
