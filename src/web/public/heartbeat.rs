//! The joining page says that it is open. The address carries the token of the personal join link, so nothing is asked of the
//! database here, and it works for those who came by that link and are not signed in. That the page is ours, `guard` has seen.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::webinars;

/// `POST /b/{token}`: noted, and written with the others a few seconds later.
pub async fn create(app: web::Data<App>, token: web::Path<String>) -> HttpResponse {
    match webinars::read_join_token(&app.secrets, &token) {
        Some((webinar, person)) => {
            app.beats.note(webinar, person, app.now());
            HttpResponse::NoContent().finish()
        }
        None => HttpResponse::NotFound().finish(),
    }
}
