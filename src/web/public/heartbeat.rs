//! The joining page says that it is open. The address carries the token of the personal join link, so nothing is asked of the
//! database here, and it works for those who came by that link and are not signed in. That the page is ours, `guard` has seen.

use std::time::Duration;

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::webinars;

/// How long an answer is waited for. A database that is kept busy longer is told as such; the beat is written when it can be.
const PATIENCE: Duration = Duration::from_secs(20);

/// `POST /b/{token}`: 204 when it is on disk, in one commit with the others of that moment; 503 where it is not.
pub async fn create(app: web::Data<App>, token: web::Path<String>) -> HttpResponse {
    let Some((webinar, person)) = webinars::read_join_token(&app.secrets, &token) else {
        return HttpResponse::NotFound().finish();
    };
    match tokio::time::timeout(PATIENCE, app.beats.note(webinar, person, app.now())).await {
        Ok(Ok(())) => HttpResponse::NoContent().finish(),
        Ok(Err(_)) | Err(_) => HttpResponse::ServiceUnavailable().finish(),
    }
}
