//! [`PageError`]: the one place where an error becomes a page. A refused form is not an error; it is the form again with 422.

use std::fmt;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;

use super::kept_form::KeptForm;
use super::page::{Frame, Layout, Page};
use super::paths;
use super::visit::Visit;
use crate::i18n::{Lang, Message};
use crate::ids::WebinarId;
use crate::templates::templates;

/// Why a page is not shown.
#[derive(Debug)]
pub enum PageError {
    /// Sign in first, then go on to this path.
    SignIn(String),
    /// Somebody else's: names the role that may (`learner`, `trainer`, …).
    NotAllowed(&'static str),
    /// There is nothing here.
    NotFound,
    /// There is a page, not to be used with this method: those that it has.
    NotThisWay(&'static str),
    /// There was something, or there will be: says what.
    Gone(Message),
    /// The request makes no sense: says what to do.
    Bad(Message),
    /// The form is too old or not ours.
    FormExpired,
    /// The form could not be taken as it came: what was typed, to be sent again.
    Kept(Box<KeptForm>),
    /// What was typed is more than a form takes.
    TextTooLong,
    /// The file is too large: the most, in megabytes.
    TooLarge(usize),
    /// Too many tries: wait.
    TooMany,
    /// More tries than an hour has: wait for it to be over.
    TooManyThisHour,
    /// A fault of ours: goes to the log with a reference.
    Ours(anyhow::Error),
}

/// Seconds after which the slowest of our other limits lets one more in.
pub const SOON: &str = "6";
/// Seconds after which a limit of an hour has room again, whenever its tries were.
pub const HOUR: &str = "3600";

impl PageError {
    /// A fault of ours in words for the log.
    pub fn ours(text: &'static str) -> Self {
        Self::Ours(anyhow::anyhow!(text))
    }

    /// «Sign in first», and come back here; from a form, to the page on which it stood.
    pub fn sign_in(visit: &Visit) -> Self {
        Self::SignIn(visit.page_before.clone().unwrap_or_else(|| {
            let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
            format!("/{}{}{query}", visit.lang, visit.path)
        }))
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ours(error) => write!(f, "{error:#}"),
            other => write!(f, "{other:?}"),
        }
    }
}

impl From<anyhow::Error> for PageError {
    fn from(error: anyhow::Error) -> Self {
        Self::Ours(error)
    }
}

impl From<diesel::result::Error> for PageError {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            other => Self::Ours(anyhow::Error::new(other).context("the database")),
        }
    }
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::NotAllowed(_) => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone(_) => StatusCode::GONE,
            Self::Bad(_) | Self::FormExpired => StatusCode::BAD_REQUEST,
            Self::Kept(_) => StatusCode::CONFLICT,
            Self::TooLarge(_) | Self::TextTooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotThisWay(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMany | Self::TooManyThisHour => StatusCode::TOO_MANY_REQUESTS,
            Self::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The words need the reader's language, which is not known here: `guard` paints the page from what stands in the extensions.
    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut response = HttpResponse::build(self.status_code());
        if let Self::SignIn(next) = self {
            let lang = next.trim_start_matches('/').split('/').next().and_then(|tag| tag.parse().ok()).unwrap_or(Lang::En);
            response.insert_header(("location", paths::sign_in_then(lang, next)));
            return response.finish();
        }
        if let Self::NotThisWay(allowed) = self {
            // RFC 9110 §15.5.6
            response.insert_header((actix_web::http::header::ALLOW, *allowed));
        }
        if matches!(self, Self::TooMany) {
            // RFC 6585 §4, RFC 9110 §10.2.3
            response.insert_header(("retry-after", SOON));
        }
        if matches!(self, Self::TooManyThisHour) {
            response.insert_header(("retry-after", HOUR));
        }
        let mut response = response.finish();
        let reference = reference();
        if let Self::Ours(error) = self {
            tracing::error!(reference, error = format!("{error:#}"), "a page could not be made");
        }
        let painted = match self {
            Self::Kept(form) => Painted::KeptForm(form.clone()),
            other => Painted::Error(ErrorPage::of(other, &reference)),
        };
        response.extensions_mut().insert(painted);
        response
    }
}

/// Four characters that a person can read out and we can find in the log.
fn reference() -> String {
    crate::ids::encode(crate::ids::next_id())[8..].to_uppercase()
}

/// The error's page, waiting for a language.
#[derive(Clone)]
pub enum Painted {
    /// What happened.
    Error(ErrorPage),
    /// What was typed.
    KeptForm(Box<KeptForm>),
}

impl Painted {
    /// The page in a language; with the frame of the visitor's other pages where the visit is known.
    pub fn html(&self, visit: Option<&Visit>, lang: Lang, path: &str, query: &str) -> String {
        let frame = match visit {
            Some(visit) => Frame::new(visit, None, Layout::Usual),
            None => Frame::bare(lang, path, query),
        };
        let made = templates().and_then(|templates| match self {
            Self::Error(page) => {
                let page = ErrorPage { back: page.way_back(lang, path), ..page.clone() };
                templates.render(ErrorPage::TEMPLATE, lang, &page, &frame)
            }
            Self::KeptForm(page) => templates.render(KeptForm::TEMPLATE, lang, page, &frame),
        });
        made.unwrap_or_else(|error| {
            tracing::error!(error = format!("{error:#}"), "the error page could not be made");
            "Something on our side did not work.".to_owned()
        })
    }
}

/// What happened in plain words, and how to get on.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorPage {
    /// The messages are `error-{kind}-title` and `error-{kind}-text`.
    kind: &'static str,
    /// A message of its own in place of the text.
    message: Option<Message>,
    /// The role that may.
    role: Option<&'static str>,
    /// The most megabytes of a file.
    megabytes: usize,
    /// What to quote to us.
    reference: Option<String>,
    /// Where to go on from here: an address and the message that names it.
    back: Option<(String, &'static str)>,
}

impl ErrorPage {
    /// From something that is not so any more: the page of that to which it belonged.
    fn way_back(&self, lang: Lang, path: &str) -> Option<(String, &'static str)> {
        if !matches!(self.kind, "gone" | "bad") {
            return None;
        }
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            ["teach", "webinars", webinar, _, ..] => {
                let webinar: WebinarId = webinar.parse().ok()?;
                Some((paths::roster(lang, webinar), "error-back-to-roster"))
            }
            ["webinars", webinar, _, ..] => {
                let webinar: WebinarId = webinar.parse().ok()?;
                Some((paths::webinar(lang, webinar), "error-back-to-webinar"))
            }
            ["organise", cohort, _, ..] => Some((paths::organise_cohort(lang, cohort), "error-back-to-cohort")),
            _ => None,
        }
    }

    fn of(error: &PageError, reference: &str) -> Self {
        let mut page = Self { kind: "ours", message: None, role: None, megabytes: 0, reference: None, back: None };
        match error {
            PageError::NotAllowed(role) => {
                page.kind = "not-allowed";
                page.role = Some(role);
            }
            PageError::SignIn(_) | PageError::NotFound => page.kind = "not-found",
            PageError::NotThisWay(_) => page.kind = "not-this-way",
            PageError::Gone(message) => {
                page.kind = "gone";
                page.message = Some(message.clone());
            }
            PageError::Bad(message) => {
                page.kind = "bad";
                page.message = Some(message.clone());
            }
            PageError::FormExpired | PageError::Kept(_) => page.kind = "form-expired",
            PageError::TextTooLong => page.kind = "text-too-long",
            PageError::TooLarge(most) => {
                page.kind = "too-large";
                page.megabytes = *most;
            }
            PageError::TooMany => page.kind = "too-many",
            PageError::TooManyThisHour => page.kind = "too-many-hour",
            PageError::Ours(_) => page.reference = Some(reference.to_owned()),
        }
        page
    }
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "errors/show.html";
    const LAYOUT: Layout = Layout::Usual;

    fn samples() -> Vec<Self> {
        [
            PageError::NotAllowed("organiser"),
            PageError::NotFound,
            PageError::NotThisWay("GET, HEAD"),
            PageError::Gone(Message::new("error-gone-text")),
            PageError::Bad(Message::new("error-bad-text")),
            PageError::FormExpired,
            PageError::TextTooLong,
            PageError::TooLarge(10),
            PageError::TooMany,
            PageError::TooManyThisHour,
            PageError::ours("a sample"),
        ]
        .iter()
        .map(|error| Self::of(error, "7F3K2"))
        .collect()
    }
}
