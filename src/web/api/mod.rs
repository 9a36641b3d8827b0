//! What other programs ask: JSON in and out, a bearer token of an organiser or a meeting system's signature, no
//! cookies and so no forms' marks.

pub mod attendance_imports;
pub mod deliveries;
pub mod meeting_ended;
pub mod records;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::StreamExt as _;
use serde_json::json;

use crate::app::App;
use crate::ids::{CohortId, PersonId};
use crate::people;

/// What an API's handler answers; a refusal is an answer too.
type ApiAnswer = Result<HttpResponse, HttpResponse>;

/// Whose token a request carries, and for which cohort.
async fn holder(app: &App, request: &HttpRequest) -> Result<(PersonId, CohortId), HttpResponse> {
    let header = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = header.and_then(|value| value.strip_prefix("Bearer ")).map(|token| token.trim().to_owned());
    let unknown = || {
        HttpResponse::Unauthorized().insert_header((header::WWW_AUTHENTICATE, "Bearer")).json(
            json!({ "error": "token", "message": "Send the header Authorization: Bearer with a token that is not revoked." }),
        )
    };
    let Some(token) = token else { return Err(unknown()) };
    let found = app.db.read(move |conn| people::holder_of_api_token(conn, &token)).await.map_err(ours)?;
    found.ok_or_else(unknown)
}

/// The body, up to so many bytes.
async fn read_body(mut body: web::Payload, most: usize) -> Result<Vec<u8>, HttpResponse> {
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let cut = || refused(HttpResponse::BadRequest(), "body", "The body ended in the middle. Send it again.".to_owned());
        let chunk = chunk.map_err(|_| cut())?;
        if bytes.len() + chunk.len() > most {
            let message = format!("The body may have up to {} MB.", most / 1_048_576);
            return Err(refused(HttpResponse::PayloadTooLarge(), "too-large", message));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn refused(mut status: actix_web::HttpResponseBuilder, code: &str, message: String) -> HttpResponse {
    status.json(json!({ "error": code, "message": message }))
}

/// Too much at once, and after how long there is room again: RFC 6585 §4, RFC 9110 §10.2.3.
fn too_many_requests() -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::TooManyRequests();
    answer.insert_header((actix_web::http::header::RETRY_AFTER, super::errors::SOON));
    answer
}

fn ours(error: diesel::result::Error) -> HttpResponse {
    tracing::error!(%error, "an answer of the API was not made");
    refused(HttpResponse::InternalServerError(), "ours", "Something on our side did not work. Nothing was changed.".to_owned())
}
