//! What whoever checks a badge asks for: who issues, the keys, the status list. For programs, with no language and no visitor; pages of
//! other sites may read it, because it is public and the same for everybody.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::completion;
use crate::completion::credential::StatusList;
use crate::web::{Answer, PageError, Visit};

/// A new key or a new status is seen after so many seconds at the latest.
const FRESH_SECONDS: u32 = 300;

/// `GET /issuer`
///
/// # Errors
/// None of its own.
pub async fn profile(visit: Visit) -> Answer {
    Ok(answered("application/json", visit.app.issuer().profile().to_string()))
}

/// `GET /.well-known/jwks.json`: every key that ever signed a badge.
///
/// # Errors
/// The database's.
pub async fn keys(visit: Visit) -> Answer {
    let issuer = visit.app.issuer();
    let keys = visit.app.db.read(completion::issuer_keys).await?;
    let keys: Vec<Value> = keys.iter().map(|key| key.published(&issuer.key(&key.kid))).collect();
    Ok(answered("application/jwk-set+json", json!({ "keys": keys }).to_string()))
}

/// `GET /issuer/keys/{kid}`: the one key that a badge names.
///
/// # Errors
/// [`PageError::NotFound`].
pub async fn key(visit: Visit, kid: web::Path<String>) -> Answer {
    let issuer = visit.app.issuer();
    let keys = visit.app.db.read(completion::issuer_keys).await?;
    let found = keys.into_iter().find(|key| key.kid == *kid).ok_or(PageError::NotFound)?;
    Ok(answered("application/jwk+json", found.published(&issuer.key(&found.kid)).to_string()))
}

/// `GET /issuer/status/{number}`: a status list, signed now.
///
/// # Errors
/// [`PageError::NotFound`] while no badge stands in it.
pub async fn status(visit: Visit, number: web::Path<String>) -> Answer {
    let number: i32 = number.parse().map_err(|_| PageError::NotFound)?;
    let set = visit.app.db.read(move |conn| completion::status_places(conn, number)).await?.ok_or(PageError::NotFound)?;
    let (app, now) = (visit.app.clone(), visit.now);
    let (list, key) = web::block(move || {
        let (issuer, key) = (app.issuer(), app.signing_key()?);
        let claims = StatusList { issuer: &issuer, number, set: &set, at: now }.claims();
        let list = key.sign("vc+jwt", issuer.key(&key.public().kid), &claims)?;
        Ok::<_, anyhow::Error>((list, key.public().clone()))
    })
    .await
    .map_err(anyhow::Error::from)??;
    // a key that was put in place by hand signs nothing that cannot be checked
    let kid = key.kid.clone();
    if !visit.app.db.read(move |conn| completion::is_published(conn, &kid)).await? {
        visit.app.db.write(move |conn| completion::publish_key(conn, &key, now)).await?;
    }
    Ok(answered("application/vc+jwt", list))
}

fn answered(kind: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CACHE_CONTROL, format!("public, max-age={FRESH_SECONDS}")))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header(("x-robots-tag", "noindex"))
        .body(body)
}
