//! What the code of a transcript or a certificate of attendance answers: what the paper says, in the reader's language, its holder's name
//! masked, and whether an attendance was corrected since.

use serde::Serialize;

use super::verify::Brought;
use crate::completion::{self, Code, Statement, StatementKind, masked};
use crate::i18n::{self, Lang, tr};
use crate::web::{Page, PageError, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StatementPage {
    verify_url: String,
    code: String,
    /// `transcript`, `attendance`, or `corrected` where it counts no more.
    state: &'static str,
    as_of: String,
    /// Initials; none after erasure.
    name: Option<String>,
    about: String,
    lines: Vec<String>,
    details: Vec<(String, String)>,
    /// `same` or `altered`, for a PDF that was dropped on the page.
    file: Option<&'static str>,
}

impl Page for StatementPage {
    const TEMPLATE: &'static str = "public/verify/statement.html";

    fn samples() -> Vec<Self> {
        let transcript = Self {
            verify_url: "/en/verify".to_owned(),
            code: "4821 5730 9662".to_owned(),
            state: "transcript",
            as_of: "1 December 2026".to_owned(),
            name: Some("A. S.".to_owned()),
            about: "What was done".to_owned(),
            lines: vec!["Working as one system".to_owned(), "Lessons read: 6 of 6".to_owned()],
            details: vec![("Track".to_owned(), "Ministerial track".to_owned())],
            file: Some("same"),
        };
        let attendance = Self { state: "attendance", file: None, ..transcript.clone() };
        let corrected = Self { state: "corrected", name: None, file: Some("altered"), ..transcript.clone() };
        vec![transcript, attendance, corrected]
    }
}

/// The page of the paper with a code, if there is one.
pub(super) async fn found(visit: &Visit, code: Code, brought: &Brought) -> Result<Option<StatementPage>, PageError> {
    let found = visit.app.db.read(move |conn| completion::statements_by_codes(conn, &[code])).await?.remove(&code.to_string());
    let file = |statement: &Statement| match brought {
        Brought::Pdf(hash) if *hash == statement.pdf_sha256 => Some("same"),
        Brought::Pdf(_) => Some("altered"),
        _ => None,
    };
    Ok(found.map(|found| page(&found.statement, found.holds, file(&found.statement), visit.lang)))
}

fn page(statement: &Statement, holds: bool, file: Option<&'static str>, lang: Lang) -> StatementPage {
    let (kind, said) = (statement.kind(), statement.said());
    let name = statement.name_for(lang).filter(|name| !name.is_empty()).map(masked);
    let mut details: Vec<(String, String)> =
        said.details(kind, lang).into_iter().map(|(key, value)| (tr(lang, key), value)).collect();
    if kind == StatementKind::Transcript {
        details.insert(0, (tr(lang, "verify-programme"), said.programme.text(lang).to_owned()));
    }
    details.push((tr(lang, "document-issued"), i18n::date(lang, said.as_of)));
    let issuer = said.issuer.text(lang);
    if !issuer.is_empty() {
        details.push((tr(lang, "verify-issuer"), issuer.to_owned()));
    }
    StatementPage {
        verify_url: paths::verify(lang),
        code: statement.code().grouped(),
        state: if holds { kind.as_str() } else { "corrected" },
        as_of: i18n::date(lang, said.as_of),
        name,
        about: tr(lang, &format!("statement-about-{}", kind.as_str())),
        lines: said.lines(kind, lang),
        details,
        file,
    }
}
