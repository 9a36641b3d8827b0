//! For the machines that watch us.

use actix_web::{HttpResponse, web};
use serde_json::json;

use crate::app::App;

/// `GET /healthz`: the process answers; with the version, that of the time-zone data, and what the last working out of all attendance
/// came to.
pub async fn live(app: web::Data<App>) -> HttpResponse {
    let proof = app
        .proof()
        .map(|proof| json!({ "verified_at": proof.at.to_string(), "looked_at": proof.looked_at, "differ": proof.differ }));
    HttpResponse::Ok().json(json!({
        "status": "ok",
        "version": env!("CARGO_PKG_VERSION"),
        "time_zone_data": chrono_tz::IANA_TZDB_VERSION,
        "attendance": proof,
    }))
}

/// `GET /readyz`: the database answers too.
pub async fn ready(app: web::Data<App>) -> HttpResponse {
    match app.db.read(crate::people::has_administrator).await {
        Ok(_) => HttpResponse::Ok().json(json!({ "status": "ready" })),
        Err(_) => HttpResponse::ServiceUnavailable().json(json!({ "status": "the database does not answer" })),
    }
}
