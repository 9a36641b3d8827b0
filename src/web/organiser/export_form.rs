//! The form by which a file of figures or names is asked for: what it is for, and in which form.

use crate::reports::{Format, purpose_fits};
use crate::web::Errors;
use crate::web::forms::Fields;

/// What was typed into the form of an export.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What the file is for.
    pub purpose: String,
    /// `csv` or `xlsx`.
    pub format: String,
}

impl Typed {
    /// What was sent, and the form of the file where nothing is wrong with it.
    pub fn sent(fields: &Fields) -> (Self, Result<Format, Errors>) {
        let typed = Self { purpose: fields.text("purpose"), format: fields.text("format") };
        let mut errors = Errors::none();
        if !purpose_fits(&typed.purpose) {
            errors.add("purpose", "report-purpose-missing");
        }
        let format = Format::named(&typed.format);
        if format.is_none() {
            errors.add("format", "report-format-missing");
        }
        let sent = format.filter(|_| errors.is_empty()).ok_or(errors);
        (typed, sent)
    }
}
