//! Check a record: one field, and a place for the PDF or the badge. The QR code of a record opens its answer without either. It says nothing about
//! anybody else, is not indexed, and knocking too often is refused.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::verify_answer::Answer as Facts;
use super::verify_statement;
use crate::completion::{self, Code, Record, RecordState};
use crate::enrolment;
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Done, Errors, Page, PageError, Visit, paths};

/// What was typed.
#[derive(Deserialize)]
pub struct Query {
    code: Option<String>,
}

/// The page that asks.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyPage {
    errors: Errors,
    action: String,
    list_url: String,
    code: String,
    /// What was pasted.
    pub(super) badge: String,
}

/// The page that answers; no facts where there is no such record.
#[derive(Clone, Debug, Serialize)]
pub struct VerifiedPage {
    verify_url: String,
    answer: Option<Facts>,
}

impl Page for VerifyPage {
    const TEMPLATE: &'static str = "public/verify/new.html";

    fn samples() -> Vec<Self> {
        let (action, list_url) = ("/en/verify".to_owned(), "/en/verify/list".to_owned());
        let empty = Self { errors: Errors::none(), action, list_url, code: String::new(), badge: String::new() };
        vec![
            empty.clone(),
            Self { errors: Errors::one("code", "verify-code-wrong"), code: "1234".to_owned(), ..empty.clone() },
            Self { errors: Errors::one("badge", "verify-badge-none"), badge: "badge".to_owned(), ..empty },
        ]
    }
}

impl Page for VerifiedPage {
    const TEMPLATE: &'static str = "public/verify/show.html";

    fn samples() -> Vec<Self> {
        let page = |answer| Self { verify_url: "/en/verify".to_owned(), answer };
        let mut samples: Vec<Self> = RecordState::ALL.into_iter().map(|state| page(Some(Facts::sample(state)))).collect();
        for file in ["same", "altered", "badge", "badge-altered"] {
            samples.push(page(Some(Facts { file: Some(file), ..Facts::sample(RecordState::Valid) })));
        }
        samples.push(page(Some(Facts { name: None, ..Facts::sample(RecordState::Valid) })));
        samples.push(page(None));
        samples
    }
}

/// `GET /verify`: the form; with `?code=` on to the answer.
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn new(visit: Visit, limits: web::Data<Limits>, query: web::Query<Query>) -> Answer {
    let typed = query.into_inner().code.unwrap_or_default();
    match typed.parse::<Code>() {
        Ok(code) => Ok(visit.go(&Done::at(paths::verify_code(visit.lang, code)))),
        Err(_) if typed.trim().is_empty() => visit.page(&ask(&visit, String::new(), Errors::none())),
        Err(_) => {
            let twelve = typed.chars().filter(char::is_ascii_digit).count() == 12;
            if twelve {
                // the check digit tells a slip from a code; told without end it would tell a program too
                limits.knock(Door::Verify, visit.address)?;
                limits.missed(visit.address);
            }
            let message = if twelve { "verify-code-wrong" } else { "verify-code-twelve" };
            visit.refused(&ask(&visit, typed, Errors::one("code", message)))
        }
    }
}

/// The page that asks.
pub(super) fn ask(visit: &Visit, code: String, errors: Errors) -> VerifyPage {
    VerifyPage {
        errors,
        action: paths::verify(visit.lang),
        list_url: paths::verify_list(visit.lang),
        code,
        badge: String::new(),
    }
}

/// `GET /verify/{code}`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn show(visit: Visit, limits: web::Data<Limits>, path: web::Path<(String, String)>) -> Answer {
    limits.knock(Door::Verify, visit.address)?;
    match path.into_inner().1.parse() {
        Ok(code) => answer(&visit, &limits, code, Brought::Code).await,
        Err(_) => {
            limits.missed(visit.address);
            answered(&visit, None)
        }
    }
}

/// `GET /v/{code}`: what the QR code holds.
///
/// # Errors
/// None of its own.
pub async fn short(visit: Visit, path: web::Path<String>) -> Answer {
    // what is no code goes on too: the page says so
    let code = path.into_inner();
    let code = code.parse::<Code>().map_or_else(|_| paths::encoded(&code), |code| code.to_string());
    Ok(HttpResponse::Found()
        .insert_header((header::LOCATION, paths::verify_code(visit.lang, code)))
        .insert_header((header::VARY, "Cookie, Accept-Language"))
        .insert_header(("x-robots-tag", "noindex"))
        .finish())
}

/// What somebody brings to be checked.
#[derive(Clone)]
pub(super) enum Brought {
    /// A code alone.
    Code,
    /// A PDF, by its SHA-256.
    Pdf(String),
    /// A badge that we signed.
    Badge,
    /// A badge that was changed after we signed it.
    AlteredBadge,
}

/// Answers for a code; one that belongs to nothing is counted.
///
/// # Errors
/// The database's.
pub(super) async fn answer(visit: &Visit, limits: &Limits, code: Code, brought: Brought) -> Answer {
    type Found = (Record, [Option<Record>; 2], chrono_tz::Tz, Option<&'static str>);
    let with = brought.clone();
    let found: Option<Found> = visit
        .app
        .db
        .read(move |conn| {
            let Some((record, successor)) = completion::find_record_by_code(conn, code)? else { return Ok(None) };
            let predecessor = completion::predecessor_of(conn, record.id)?;
            let zone = enrolment::cohort(conn, record.cohort_id)?.tz();
            let file = match brought {
                Brought::Pdf(hash) if completion::pdf_hash_of(conn, record.id)? == hash => Some("same"),
                Brought::Pdf(hash) if completion::badge_pdf_hash_of(conn, record.id)?.is_some_and(|ours| ours == hash) => {
                    Some("same")
                }
                Brought::Pdf(_) => Some("altered"),
                Brought::Badge => Some("badge"),
                Brought::AlteredBadge => Some("badge-altered"),
                Brought::Code => None,
            };
            Ok::<_, PageError>(Some((record, [successor, predecessor], zone, file)))
        })
        .await?;
    let lang = visit.lang;
    if found.is_none() {
        if let Some(page) = verify_statement::found(visit, code, &with).await? {
            return not_indexed(visit.page(&page));
        }
        limits.missed(visit.address);
    }
    answered(
        visit,
        found.map(|(record, others, zone, file)| {
            let named = |other: &Record| (other.code().grouped(), paths::verify_code(lang, other.code()));
            let [successor, predecessor] = others.each_ref().map(|other| other.as_ref().map(named));
            Facts { file, successor, predecessor, ..Facts::of(&record, zone, (lang, visit.now)) }
        }),
    )
}

fn answered(visit: &Visit, answer: Option<Facts>) -> Answer {
    let status = if answer.is_some() { 200 } else { 404 };
    not_indexed(visit.page_with(status, &VerifiedPage { verify_url: paths::verify(visit.lang), answer }))
}

fn not_indexed(answer: Answer) -> Answer {
    let mut response = answer?;
    response.headers_mut().insert(header::HeaderName::from_static("x-robots-tag"), header::HeaderValue::from_static("noindex"));
    Ok(response)
}
