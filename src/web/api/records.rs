//! A record, or another paper with a code, for machines: `GET /api/records/{code}?lang=ru`, the facts that the page of the code shows and
//! no more.

use std::collections::BTreeMap;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{ApiAnswer, ours, refused, too_many_requests};
use crate::app::App;
use crate::clock::Instant;
use crate::completion::{self, Checked, CheckedStatement, Code, RecordState, StatementKind, masked};
use crate::i18n::Lang;
use crate::web::limits::{Door, Limits};
use crate::web::visit::address_of;

/// What stands in the query.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The language of titles; English without it.
    lang: String,
}

/// The facts of a record, of a transcript or of a certificate of attendance.
///
/// # Errors
/// 400 for what is no code, 404 where no record has it, 429 for who asks too often.
pub async fn show(
    app: web::Data<App>,
    limits: web::Data<Limits>,
    request: HttpRequest,
    path: web::Path<String>,
    asked: web::Query<Asked>,
) -> HttpResponse {
    answer(&app, &limits, &request, &path, &asked.lang).await.unwrap_or_else(|refusal| refusal)
}

async fn answer(app: &App, limits: &Limits, request: &HttpRequest, code: &str, lang: &str) -> ApiAnswer {
    let address = address_of(app, request);
    if limits.knock(Door::Verify, address).is_err() {
        return Err(refused(too_many_requests(), "too-many", "Ask again in some seconds.".to_owned()));
    }
    let no_code = |_| {
        limits.missed(address);
        refused(HttpResponse::BadRequest(), "code", "A code has 12 digits, the last of which is a check digit.".to_owned())
    };
    let code: Code = code.parse().map_err(no_code)?;
    let found = app.db.read(move |conn| {
        let records = completion::records_by_codes(conn, &[code])?;
        let papers = if records.is_empty() { completion::statements_by_codes(conn, &[code])? } else { BTreeMap::new() };
        Ok::<_, diesel::result::Error>((records.into_values().next(), papers.into_values().next()))
    });
    let lang = lang.parse().unwrap_or(Lang::En);
    let said = match found.await.map_err(ours)? {
        (Some(record), _) => body(&record, lang, app.now()),
        (None, Some(paper)) => paper_body(&paper, lang),
        (None, None) => {
            limits.missed(address);
            return Err(refused(HttpResponse::NotFound(), "record", "No record has this code.".to_owned()));
        }
    };
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("x-robots-tag", "noindex"))
        .json(said))
}

fn body(Checked { record, zone, successor, predecessor }: &Checked, lang: Lang, now: Instant) -> Value {
    let (facts, state) = (record.facts(), record.state(now));
    let name = record.name_for(lang).filter(|name| !name.is_empty());
    let changed = match state {
        RecordState::Valid => None,
        RecordState::Expired => facts.expires_on,
        RecordState::Replaced | RecordState::Revoked => Some(record.state_at.in_zone(*zone).date_naive()),
    };
    json!({
        "kind": "record",
        "code": record.code().to_string(),
        "state": state.as_str(),
        "changed_on": changed,
        "replaced_by": successor.map(|code| code.to_string()),
        "replaces": predecessor.map(|code| code.to_string()),
        "outcome": record.outcome().key(),
        "name": name.map(|name| if record.shows_name(now) { name.to_owned() } else { masked(name) }),
        "name_is_whole": record.shows_name(now) && name.is_some(),
        "language": lang.tag(),
        "programme": facts.programme.text(lang),
        "track": facts.track.text(lang),
        "modules": facts.modules.iter().map(|module| module.title.text(lang)).collect::<Vec<_>>(),
        "minutes": record.minutes,
        "starts_on": facts.starts_on,
        "ends_on": facts.ends_on,
        "issued_on": facts.issued_on,
        "valid_until": facts.expires_on,
        "issuer": facts.issuer.text(lang),
    })
}

/// A transcript or a certificate of attendance: `issued`, `valid` or `corrected`, and what it says, line by line.
fn paper_body(paper: &CheckedStatement, lang: Lang) -> Value {
    let (statement, said) = (&paper.statement, paper.statement.said());
    let kind = statement.kind();
    let is_transcript = kind == StatementKind::Transcript;
    let webinar = said.modules.first().and_then(|module| module.webinars.first()).filter(|_| !is_transcript);
    json!({
        "kind": kind.as_str(),
        "code": statement.code().to_string(),
        "state": paper.state(),
        "name": statement.name_for(lang).filter(|name| !name.is_empty()).map(masked),
        "name_is_whole": false,
        "language": lang.tag(),
        "programme": said.programme.text(lang),
        "track": is_transcript.then(|| said.track.text(lang)),
        "says": said.lines(kind, lang),
        "minutes": said.counted().filter(|_| is_transcript),
        "held_on": webinar.map(|webinar| webinar.day),
        "minutes_there": webinar.and_then(|webinar| webinar.minutes),
        "starts_on": is_transcript.then_some(said.starts_on),
        "ends_on": is_transcript.then_some(said.ends_on),
        "issued_on": said.as_of,
        "issuer": said.issuer.text(lang),
    })
}
