//! The guard of free text as a form shows it: what to take out of a text that is kept as it was typed.

use super::Errors;
use crate::i18n::Message;
use crate::reading::{Detail, DetailKind};

/// A message for each thing to take out.
pub fn to_take_out(field: &str, found: &[Detail]) -> Errors {
    let mut errors = Errors::none();
    for detail in found {
        let message = Message::new(match detail.kind {
            DetailKind::LongNumber => "reflection-found-long-number",
            DetailKind::Telephone => "reflection-found-telephone",
            DetailKind::Email => "reflection-found-email",
            DetailKind::Date => "reflection-found-date",
        });
        errors.add(field, message.with("found", detail.found.as_str()));
    }
    errors
}
