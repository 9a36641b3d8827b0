//! `GET /hooks/ended/{connection}/{meeting}/{mark}`: BigBlueButton calls it when a meeting has ended (`meta_endCallbackUrl`), with a GET
//! and nothing that proves who asks, so the address itself carries our mark over the connection and the meeting. A wrong mark and an
//! address that is nobody's are answered alike. Repeated it changes nothing: what has ended does not end again. It says less than the
//! webhooks do, and settles a meeting whose own end was lost.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::app::App;
use crate::attendance::{self, Connection, ConnectionKind};
use crate::by::By;
use crate::ids::ConnectionId;
use crate::secrets::{Secrets, same};
use crate::web::limits::{Door, Limits};
use crate::web::paths;
use crate::web::visit::address_of;

const PURPOSE: &str = "meeting-ended";

fn mark(secrets: &Secrets, connection: ConnectionId, meeting: &str) -> String {
    secrets.mark(PURPOSE, &[&connection.0.to_be_bytes(), meeting.as_bytes()])
}

/// The address for a meeting of a connection, in full: the same each time, because the server takes a repeated call only word for word.
pub fn address(app: &App, connection: &Connection, meeting: &str) -> String {
    let mark = mark(&app.secrets, connection.id, meeting);
    // the name is whatever an organiser typed
    let name = URL_SAFE_NO_PAD.encode(meeting);
    format!("{}{}", app.config.public_url, paths::meeting_ended(connection.id, name, mark))
}

/// Takes the call.
pub async fn show(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
) -> HttpResponse {
    let (connection, name, said) = path.into_inner();
    let meeting = URL_SAFE_NO_PAD.decode(name).ok().and_then(|name| String::from_utf8(name).ok()).unwrap_or_default();
    let known = connection.parse::<ConnectionId>().ok();
    let known = known.filter(|id| same(mark(&app.secrets, *id, &meeting).as_bytes(), said.as_bytes()));
    let Some(id) = known else {
        return match limits.knock(Door::Delivery, address_of(&app, &request)) {
            Ok(()) => HttpResponse::Unauthorized().finish(),
            Err(_) => super::too_many_requests().finish(),
        };
    };
    if limits.knock_connection(id).is_err() {
        return super::too_many_requests().finish();
    }
    let by = By::system(app.now());
    let heard = app
        .db
        .write(move |conn| {
            let found = attendance::find_connection(conn, id)?;
            // one that was removed since, or became another kind, hears nothing
            match found.filter(|connection| connection.kind() == ConnectionKind::BigBlueButton) {
                Some(connection) => attendance::hear_end(conn, &by, &connection, &meeting).map(|_| ()),
                None => Ok::<_, diesel::result::Error>(()),
            }
        })
        .await;
    match heard {
        Ok(()) => HttpResponse::Ok().finish(),
        Err(error) => {
            tracing::error!(%error, "the end of a meeting was not kept");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}
