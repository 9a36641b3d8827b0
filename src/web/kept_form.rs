//! A form that cannot be taken as it came, because its sender has signed out, or in again, since it was opened: a page that holds what
//! was typed and sends it once more with one press. No script is needed, and nothing is stored.

use actix_web::HttpRequest;
use actix_web::http::header;
use serde::Serialize;

use super::forms::Fields;
use super::meanwhile::WAS;
use super::page::Page;
use super::paths;
use super::visit::Visit;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct KeptForm {
    /// Where it is sent again.
    action: String,
    /// Who is signed in now.
    name: Option<String>,
    /// It is for people who are signed in, and nobody is.
    must_sign_in: bool,
    /// The way in, to be opened beside this page.
    sign_in: String,
    /// Choices and short words, sent again as they are.
    hidden: Vec<(String, String)>,
    /// What was written, shown.
    written: Vec<(String, String)>,
}

impl KeptForm {
    /// The page for what was sent; `None` where nothing was written, or where a secret was.
    pub fn of(visit: &Visit, fields: &Fields, must_sign_in: bool) -> Option<Self> {
        let typed: Vec<(String, String)> =
            fields.pairs().iter().filter(|(name, _)| !matches!(name.as_str(), "_csrf" | "_key")).cloned().collect();
        let is_secret = |name: &str| name.contains("password") || name == "code" || name == "token";
        let written = |(name, value): &(String, String)| name != WAS && is_written(value);
        if !typed.iter().any(written) || typed.iter().any(|(name, _)| is_secret(name)) {
            return None;
        }
        let (written, hidden) = typed.into_iter().partition(written);
        let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
        let here = format!("/{}{}{query}", visit.lang, visit.path);
        Some(Self {
            sign_in: paths::sign_in_then(visit.lang, visit.page_before.as_deref().unwrap_or(&here)),
            action: here,
            name: visit.signed_in.as_ref().map(|signed_in| signed_in.person.name.clone()),
            must_sign_in,
            hidden,
            written,
        })
    }
}

/// Whether somebody wrote this: a choice is quickly made again, words and addresses are not.
fn is_written(value: &str) -> bool {
    let value = value.trim();
    value.contains(char::is_whitespace) || value.contains('@') || value.chars().count() > 24
}

/// Whether the browser itself says that one of our own pages sent this (Fetch metadata, else RFC 6454's origin). Only then may what was
/// sent be offered to be sent again: a page elsewhere could have filled the form in.
pub fn is_surely_ours(request: &HttpRequest) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => site == "same-origin",
        // the guard has refused a foreign origin before
        (None, Some(_)) => true,
        (None, None) => false,
    }
}

/// Whether it is a form without a file.
pub fn is_plain(request: &HttpRequest) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

impl Page for KeptForm {
    const TEMPLATE: &'static str = "errors/kept_form.html";

    fn samples() -> Vec<Self> {
        let again = Self {
            action: "/en/modules/child-context/individual-plan/reflection".to_owned(),
            name: Some("Anna Kim".to_owned()),
            must_sign_in: false,
            sign_in: "/en/sign-in".to_owned(),
            hidden: vec![("place".to_owned(), "tool".to_owned())],
            written: vec![("text".to_owned(), "What I shall try on Monday.".to_owned())],
        };
        vec![
            Self { name: None, must_sign_in: true, ..again.clone() },
            Self { name: None, ..again.clone() },
            Self { written: Vec::new(), ..again.clone() },
            again,
        ]
    }
}
