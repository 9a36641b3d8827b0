//! Check a record by its PDF: the file names its record, and is compared with the one we issued byte for byte.

use actix_web::web;
use sha2::{Digest as _, Sha256};

use super::verify::{answer, ask};
use crate::completion::document;
use crate::secrets::hex;
use crate::web::limits::{Door, Limits};
use crate::web::upload::Upload;
use crate::web::{Answer, Errors, Visit};

/// `POST /verify` with a file. Nothing is kept of it.
///
/// # Errors
/// [`PageError::TooMany`](crate::web::PageError::TooMany).
pub async fn create(visit: Visit, limits: web::Data<Limits>, upload: Upload) -> Answer {
    limits.knock(Door::Verify, visit.address)?;
    let Some(file) = upload.file else {
        return visit.refused(&ask(&visit, String::new(), Errors::one("file", "verify-file-choose")));
    };
    match document::code_in(&file.bytes) {
        Some(code) => answer(&visit, code, Some(hex(&Sha256::digest(&file.bytes)))).await,
        None => visit.refused(&ask(&visit, String::new(), Errors::one("file", "verify-file-no-code"))),
    }
}
