//! `POST /hooks/{kind}/{connection}`: what a meeting system tells, signed with the secret that the organiser entered.
//!
//! What is accepted is in the database before it is answered. A wrong secret and an address that is nobody's are answered alike, with
//! 401 and nothing else (BigBlueButton does not try again after that). What comes with the right secret and cannot be read is answered
//! with 200 and counted: it would be no better the next time, and a permanent webhook of BigBlueButton sends nothing else until it is
//! taken.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::read_body;
use crate::app::App;
use crate::attendance::meetings::Proof;
use crate::attendance::readers::events_in;
use crate::attendance::{self, Connection, ConnectionKind};
use crate::by::By;
use crate::ids::ConnectionId;
use crate::web::limits::{Door, Limits};
use crate::web::metrics::Metrics;
use crate::web::paths;
use crate::web::visit::address_of;

/// Events are small; a batch of a thousand is a quarter of this.
const MOST_BYTES: usize = 1_048_576;
/// The summary of a meeting of a thousand is larger; taken only from whom the headers prove.
const MOST_PROVEN_BYTES: usize = 8 * MOST_BYTES;

/// What became of a delivery, for the counters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// Taken.
    Accepted,
    /// The right secret, and nothing that can be read.
    Unreadable,
    /// Not the right secret, or nobody's address.
    Refused,
    /// Too many, or too large.
    TooMuch,
    /// A fault of ours.
    Ours,
}

impl Delivered {
    /// As counted.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Unreadable => "unreadable",
            Self::Refused => "refused",
            Self::TooMuch => "too-much",
            Self::Ours => "ours",
        }
    }
}

/// Takes a delivery.
pub async fn create(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    metrics: Option<web::Data<Metrics>>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    body: web::Payload,
) -> HttpResponse {
    let (kind, connection) = path.into_inner();
    let kind = kind.parse::<ConnectionKind>().ok();
    let (delivered, answer) = take(&app, &limits, &request, (kind, &connection), body).await;
    if let Some(metrics) = metrics {
        metrics.delivery(kind.map_or("unknown", ConnectionKind::as_str), delivered.as_str());
    }
    answer
}

async fn take(
    app: &App,
    limits: &Limits,
    request: &HttpRequest,
    (kind, connection): (Option<ConnectionKind>, &str),
    body: web::Payload,
) -> (Delivered, HttpResponse) {
    let refused = || match limits.knock(Door::Delivery, address_of(app, request)) {
        Ok(()) => (Delivered::Refused, HttpResponse::Unauthorized().finish()),
        Err(_) => (Delivered::TooMuch, super::too_many_requests().finish()),
    };
    let found = match connected(app, kind, connection).await {
        Ok(found) => found,
        Err(error) => return ours(error),
    };
    let proof = proof_of(app, request);
    let by = By::system(app.now());
    let is_proven = found.as_ref().is_some_and(|(one, secret)| proof.by_headers(one.kind(), secret, by.at));
    let most = if is_proven { MOST_PROVEN_BYTES } else { MOST_BYTES };
    let bytes = match read_body(body, most).await {
        Ok(bytes) => bytes,
        Err(refusal) => return (Delivered::TooMuch, refusal),
    };
    let Some((connection, secret)) = found else { return refused() };
    if !is_proven && !proof.by_body(connection.kind(), &secret, &bytes) {
        return refused();
    }
    // after the proof: nobody else can use up what is the provider's
    if limits.knock_connection(connection.id).is_err() {
        return (Delivered::TooMuch, super::too_many_requests().finish());
    }
    let Some(events) = events_in(connection.kind().provider(), &bytes) else {
        let noted = app.db.write(move |conn| attendance::note_unreadable(conn, by.at, connection.id)).await;
        return match noted {
            Ok(()) => (Delivered::Unreadable, HttpResponse::Ok().json(json!({ "events": 0, "error": "unreadable" }))),
            Err(error) => ours(error),
        };
    };
    match app.db.write(move |conn| attendance::hear(conn, &by, &connection, &events)).await {
        Ok(new) => (Delivered::Accepted, HttpResponse::Ok().json(json!({ "events": new }))),
        Err(error) => ours(error),
    }
}

/// The connection with its secret, where both are there.
async fn connected(
    app: &App,
    kind: Option<ConnectionKind>,
    id: &str,
) -> Result<Option<(Connection, String)>, diesel::result::Error> {
    let (Some(kind), Ok(id)) = (kind, id.parse::<ConnectionId>()) else { return Ok(None) };
    let found = app.db.read(move |conn| attendance::find_connection(conn, id)).await?;
    Ok(found.filter(|connection| connection.kind() == kind).and_then(|connection| {
        let secret = connection.secret(&app.secrets)?;
        Some((connection, secret))
    }))
}

/// What the request carries. The address is the one that we gave out: behind a proxy the request has another.
fn proof_of(app: &App, request: &HttpRequest) -> Proof {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (mut rest, mut checksum) = (Vec::new(), None);
    for part in request.query_string().split('&').filter(|part| !part.is_empty()) {
        match part.strip_prefix("checksum=") {
            Some(said) => checksum = Some(said.to_owned()),
            None => rest.push(part),
        }
    }
    let mut address = format!("{}{}", app.config.public_url, request.path());
    if !rest.is_empty() {
        address = format!("{address}?{}", rest.join("&"));
    }
    Proof { address, checksum, authorization: header(header::AUTHORIZATION.as_str()), signature: header("x-jaas-signature") }
}

fn ours(error: diesel::result::Error) -> (Delivered, HttpResponse) {
    tracing::error!(%error, "a delivery of a meeting system was not kept; it is asked for again");
    (Delivered::Ours, HttpResponse::ServiceUnavailable().finish())
}

/// The address for a provider, in full.
pub fn address(app: &App, connection: &Connection) -> String {
    format!("{}{}", app.config.public_url, paths::delivery(connection.kind().as_str(), connection.id))
}
