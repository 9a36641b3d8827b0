//! Addresses without a language: answered with 302 by the person's setting, the cookie, or what the browser asks for.

use actix_web::HttpResponse;
use actix_web::http::header;

use crate::web::{Answer, Visit};

/// `GET` of an address that has the same page in each language.
///
/// # Errors
/// Never by itself.
pub async fn with_language(visit: Visit) -> Answer {
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    Ok(HttpResponse::Found()
        .insert_header((header::LOCATION, format!("/{}{}{query}", visit.lang, visit.path)))
        .insert_header((header::VARY, "Cookie, Accept-Language"))
        .finish())
}
