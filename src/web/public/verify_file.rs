//! Check a record by its PDF, which names its record and is compared with the one we issued byte for byte, or by its badge.

use actix_web::web;
use sha2::{Digest as _, Sha256};

use super::verify::{Brought, answer, ask};
use super::verify_badge::{badge, badge_text};
use crate::completion::document;
use crate::secrets::hex;
use crate::web::limits::{Door, Limits};
use crate::web::upload::Upload;
use crate::web::{Answer, Errors, Visit};

/// `POST /verify` with a file, or with the text of a badge. Nothing is kept of it.
///
/// # Errors
/// [`PageError::TooMany`](crate::web::PageError::TooMany).
pub async fn create(visit: Visit, limits: web::Data<Limits>, upload: Upload) -> Answer {
    limits.knock(Door::Verify, visit.address)?;
    let pasted = upload.submission.fields.text("badge");
    let Some(file) = upload.file else {
        if !pasted.is_empty() {
            return badge(&visit, &limits, "badge", &pasted).await;
        }
        return visit.refused(&ask(&visit, String::new(), Errors::one("file", "verify-file-choose")));
    };
    if let Some(text) = badge_text(&file.bytes) {
        return badge(&visit, &limits, "file", text).await;
    }
    match document::code_in(&file.bytes) {
        Some(code) => answer(&visit, &limits, code, Brought::Pdf(hex(&Sha256::digest(&file.bytes)))).await,
        None => {
            limits.missed(visit.address);
            visit.refused(&ask(&visit, String::new(), Errors::one("file", "verify-file-no-code")))
        }
    }
}
