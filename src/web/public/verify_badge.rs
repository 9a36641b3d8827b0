//! Check a record by its badge: who signed it, whether it is as it was signed, and then what became of the record.

use super::verify::{Brought, answer, ask};
use crate::completion;
use crate::completion::credential::{self, Checked};
use crate::web::limits::Limits;
use crate::web::{Answer, Errors, Visit};

/// Answers for a badge from the file or the field named `field`.
///
/// # Errors
/// The database's.
pub(super) async fn badge(visit: &Visit, limits: &Limits, field: &str, text: &str) -> Answer {
    let keys = visit.app.db.read(completion::issuer_keys).await?;
    let message = match credential::signed(text, &keys) {
        Checked::Genuine(badge) => match credential::code_of(&badge.claims) {
            Some(code) => return answer(visit, limits, code, Brought::Badge).await,
            // we sign status lists too
            None => "verify-badge-none",
        },
        Checked::Altered(Some(code)) => return answer(visit, limits, code, Brought::AlteredBadge).await,
        Checked::Altered(None) => "verify-badge-altered",
        Checked::Foreign => "verify-badge-foreign",
        Checked::NotOne => "verify-badge-none",
    };
    limits.missed(visit.address);
    let mut page = ask(visit, String::new(), Errors::one(field, message));
    if field == "badge" {
        text.clone_into(&mut page.badge);
    }
    visit.refused(&page)
}

/// Whether a file is to be looked at as a badge: a JWT begins with the letters of `{"`.
pub(super) fn badge_text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().map(str::trim).filter(|text| text.starts_with("eyJ"))
}
