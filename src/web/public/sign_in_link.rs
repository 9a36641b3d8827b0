//! Sign in by the link of the mail: a page with one button; only its POST uses the link, because mail scanners open links.

use actix_web::web;
use serde::Serialize;

use super::sign_in::welcome;
use super::sign_in_code::again;
use crate::people::{self, SignInProblem};
use crate::web::{Answer, Page, PageError, Submission, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LinkPage {
    action: String,
    again_url: String,
    /// Whose account; `None` when the link has ended.
    email: Option<String>,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "public/sign_in_link/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            action: "/en/sign-in/link/abc".to_owned(),
            again_url: "/en/sign-in".to_owned(),
            email: Some("anna@example.org".to_owned()),
        };
        vec![page.clone(), Self { email: None, ..page }]
    }
}

fn page(visit: &Visit, token: &str, email: Option<String>) -> LinkPage {
    LinkPage { action: paths::sign_in_link(visit.lang, token), again_url: paths::sign_in(visit.lang), email }
}

/// `GET /sign-in/link/{token}`
///
/// # Errors
/// None of its own: a link that has ended is a page that says so.
pub async fn new(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let token = path.into_inner().1;
    let (link, now) = (token.clone(), visit.now);
    match visit.app.db.read(move |conn| people::find_link(conn, now, &link)).await {
        Ok(email) => visit.page(&page(&visit, &token, Some(email))),
        Err(SignInProblem::Database(error)) => Err(error.into()),
        Err(_) => visit.page_with(410, &page(&visit, &token, None)),
    }
}

/// `POST /sign-in/link/{token}`
///
/// # Errors
/// None of its own.
pub async fn create(visit: Visit, path: web::Path<(String, String)>, submission: Submission) -> Answer {
    let token = path.into_inner().1;
    let (link, by, device, lang) = (token.clone(), visit.by(), visit.device.clone(), visit.lang);
    match visit.app.db.write(move |conn| people::use_link(conn, &by, &link, &device, lang)).await {
        Ok(opened) => {
            submission.keep_answered(&visit).await?;
            welcome(&visit, &opened).await
        }
        Err(SignInProblem::Database(error)) => Err(PageError::from(error)),
        Err(_) if submission.was_answered_just_now(&visit).await? => {
            let link = token.clone();
            let email = visit.app.db.read(move |conn| people::email_of_link(conn, &link)).await?;
            match again(&visit, email.unwrap_or_default()).await? {
                Some(opened) => welcome(&visit, &opened).await,
                None => visit.page_with(410, &page(&visit, &token, None)),
            }
        }
        Err(_) => visit.page_with(410, &page(&visit, &token, None)),
    }
}
