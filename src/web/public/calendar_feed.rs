//! What calendar programs subscribe to. The address has a token instead of a signed-in visitor; what is no address of ours, or no longer
//! one, is answered alike: 404.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::secrets::hashed;
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Visit};
use crate::webinars::{self, FeedDesk};

/// A program asks again after so many seconds at the earliest, where it goes by that.
const FRESH_SECONDS: u32 = 900;

/// `GET /calendar/{token}.ics`
///
/// # Errors
/// `TooMany` for an address or a holder whose programs ask too often.
pub async fn show(visit: Visit, request: HttpRequest, limits: web::Data<Limits>, token: web::Path<String>) -> Answer {
    limits.knock(Door::Calendar, visit.address)?;
    let (app, now, token) = (visit.app.clone(), visit.now, token.into_inner());
    let found = visit
        .app
        .db
        .read(move |conn| {
            let Some(feed) = webinars::find_feed(conn, &token)? else { return Ok(None) };
            let desk = FeedDesk {
                secrets: &app.secrets,
                public_url: &app.config.public_url,
                sender: &app.config.mail_from,
                shelf: &app.shelf,
            };
            Ok::<_, diesel::result::Error>(webinars::feed_file(conn, desk, &feed, now)?.map(|file| (feed.person, file)))
        })
        .await?;
    let Some((person, file)) = found else { return Ok(HttpResponse::NotFound().finish()) };
    limits.knock_as(Door::Calendar, person)?;
    // weak: the same words may leave compressed or not (RFC 9110 §8.8.1)
    let tag = format!("W/\"{}\"", &hashed(&file)[..32]);
    let asked = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = asked.split(',').any(|one| one.trim() == tag);
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, format!("private, max-age={FRESH_SECONDS}")))
        .insert_header(("x-robots-tag", "noindex, nofollow"));
    if known {
        return Ok(answer.finish());
    }
    Ok(answer
        .content_type("text/calendar; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "inline; filename=\"webinars.ics\""))
        .body(file))
}
