//! A form with a file: refused by its announced size before it is read, and again while it is read.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};

use super::errors::PageError;
use super::forms::{Fields, Submission};
use super::visit::Visit;
use crate::secrets::hex;

/// The most bytes of all fields that are not the file.
const MOST_FIELDS: usize = 1_048_576;

/// A file as it came.
#[derive(Clone, Debug)]
pub struct UploadedFile {
    /// The name the browser gave it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A form with at most one file.
pub struct Upload {
    /// The form.
    pub submission: Submission,
    /// The file, when one was chosen.
    pub file: Option<UploadedFile>,
}

impl FromRequest for Upload {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visit = Visit::from_request(request, payload);
        let announced: usize =
            request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0);
        let multipart = Multipart::new(request.headers(), payload.take());
        Box::pin(async move {
            let visit = visit.await?;
            let most = visit.app.config.upload_bytes;
            if announced > most + MOST_FIELDS {
                return Err(PageError::TooLarge(most / 1_048_576));
            }
            read(visit, multipart, most).await
        })
    }
}

async fn read(visit: Visit, mut multipart: Multipart, most: usize) -> Result<Upload, PageError> {
    let (mut pairs, mut file, mut digest) = (Vec::new(), None, Sha256::new());
    while let Some(part) = multipart.next().await {
        let mut part = part.map_err(|_| PageError::FormExpired)?;
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.content_disposition().and_then(|disposition| disposition.get_filename().map(str::to_owned));
        let limit = if file_name.is_some() { most } else { MOST_FIELDS };
        let mut bytes = Vec::new();
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(|_| PageError::FormExpired)?;
            if bytes.len() + chunk.len() > limit {
                return Err(PageError::TooLarge(most / 1_048_576));
            }
            bytes.extend_from_slice(&chunk);
        }
        digest.update(&bytes);
        match file_name {
            Some(name) if !bytes.is_empty() => file = Some(UploadedFile { name, bytes }),
            Some(_) => {}
            None => pairs.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    let submission = Submission::check(&visit, Fields::new(pairs), &hex(&digest.finalize()))?;
    Ok(Upload { submission, file })
}
