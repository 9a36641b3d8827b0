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

/// A form with at most one file, or what was typed beside one that is too large: whoever typed it gets their page again.
pub enum Sent {
    /// As it was sent.
    Whole(Upload),
    /// The fields beside the file, of which nothing is kept.
    TooLarge(Fields),
}

/// How often the largest file a file may be and is still read past, for what stands behind it.
const READ_PAST: usize = 8;

impl FromRequest for Upload {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sent = sent(request, payload, 1);
        Box::pin(async move {
            match sent.await? {
                (Sent::Whole(upload), _) => Ok(upload),
                (Sent::TooLarge(_), most) => Err(PageError::TooLarge(most / 1_048_576)),
            }
        })
    }
}

impl FromRequest for Sent {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sent = sent(request, payload, READ_PAST);
        Box::pin(async move { sent.await.map(|(sent, _)| sent) })
    }
}

/// What was sent, and the most bytes of a file. One that is larger is read past as far as `times` that, and no further.
fn sent(
    request: &HttpRequest,
    payload: &mut Payload,
    times: usize,
) -> impl Future<Output = Result<(Sent, usize), PageError>> + 'static {
    let visit = Visit::from_request(request, payload);
    let announced: usize =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0);
    let multipart = Multipart::new(request.headers(), payload.take());
    async move {
        let visit = visit.await?;
        let most = visit.app.config.upload_bytes;
        if announced > most * times + MOST_FIELDS {
            return Err(PageError::TooLarge(most / 1_048_576));
        }
        read(visit, multipart, most, most * times).await.map(|sent| (sent, most))
    }
}

async fn read(visit: Visit, mut multipart: Multipart, most: usize, past: usize) -> Result<Sent, PageError> {
    let (mut pairs, mut file, mut digest, mut is_too_large) = (Vec::new(), None, Sha256::new(), false);
    while let Some(part) = multipart.next().await {
        let mut part = part.map_err(|_| PageError::FormExpired)?;
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.content_disposition().and_then(|disposition| disposition.get_filename().map(str::to_owned));
        let (limit, past) = if file_name.is_some() { (most, past) } else { (MOST_FIELDS, MOST_FIELDS) };
        let (mut bytes, mut length) = (Vec::new(), 0);
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(|_| PageError::FormExpired)?;
            length += chunk.len();
            if length > past {
                return Err(PageError::TooLarge(most / 1_048_576));
            }
            if length > limit {
                is_too_large = true;
                bytes = Vec::new();
            } else {
                bytes.extend_from_slice(&chunk);
            }
        }
        digest.update(&bytes);
        match file_name {
            Some(name) if !bytes.is_empty() => file = Some(UploadedFile { name, bytes }),
            Some(_) => {}
            None => pairs.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    let fields = Fields::new(pairs);
    if is_too_large {
        return Ok(Sent::TooLarge(fields));
    }
    let submission = Submission::check(&visit, fields, &hex(&digest.finalize()))?;
    Ok(Sent::Whole(Upload { submission, file }))
}
