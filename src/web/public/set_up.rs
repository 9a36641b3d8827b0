//! The first administrator of an installation: the page of the link that is printed at its first start.

use actix_web::web;
use serde::Serialize;

use super::sign_in::welcome;
use crate::enrolment::import::is_cyrillic;
use crate::people::{self, Names, SignInProblem};
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Errors, Page, PageError, Submission, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SetUpPage {
    errors: Errors,
    action: String,
    /// Whether the link can be used.
    is_open: bool,
    sign_in_url: String,
    name: String,
    email: String,
}

impl Page for SetUpPage {
    const TEMPLATE: &'static str = "public/set_up/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/set-up/abc".to_owned(),
            is_open: true,
            sign_in_url: "/en/sign-in".to_owned(),
            name: String::new(),
            email: String::new(),
        };
        vec![
            page.clone(),
            Self { is_open: false, ..page.clone() },
            Self { errors: Errors::one("email", "sign-in-email-wrong"), email: "anna".to_owned(), ..page },
        ]
    }
}

fn page(visit: &Visit, token: &str, is_open: bool) -> SetUpPage {
    SetUpPage {
        errors: Errors::none(),
        action: paths::set_up(visit.lang, token),
        is_open,
        sign_in_url: paths::sign_in(visit.lang),
        name: String::new(),
        email: String::new(),
    }
}

/// `GET /set-up/{token}`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn new(visit: Visit, limits: web::Data<Limits>, path: web::Path<(String, String)>) -> Answer {
    limits.knock(Door::SignIn, visit.address)?;
    let (link, now) = (path.1.clone(), visit.now);
    let is_open = visit.app.db.read(move |conn| people::is_setup_link(conn, now, &link)).await?;
    visit.page_with(if is_open { 200 } else { 410 }, &page(&visit, &path.1, is_open))
}

/// `POST /set-up/{token}`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn create(
    visit: Visit,
    limits: web::Data<Limits>,
    path: web::Path<(String, String)>,
    submission: Submission,
) -> Answer {
    limits.knock(Door::SignIn, visit.address)?;
    let (name, typed) = (people::names::tidy(&submission.fields.text("name")), submission.fields.text("email"));
    let email = people::tidy_email(&typed);
    let mut errors = Errors::none();
    if !people::names::is_name(&name) {
        errors.add("name", "set-up-name-missing");
    }
    if email.is_none() {
        errors.add("email", "sign-in-email-wrong");
    }
    let Some(email) = email.filter(|_| errors.is_empty()) else {
        return visit.refused(&SetUpPage { errors, name, email: typed, ..page(&visit, &path.1, true) });
    };
    let names = if is_cyrillic(&name) {
        Names { cyrillic: Some(name), ..Names::default() }
    } else {
        Names { latin: Some(name), ..Names::default() }
    };
    let (by, link, device, lang) = (visit.by(), path.1.clone(), visit.device.clone(), visit.lang);
    match visit.app.db.write(move |conn| people::use_setup_link(conn, &by, &link, &email, &names, &device, lang)).await {
        Ok(mut opened) => {
            opened.next = Some(paths::admin(visit.lang));
            welcome(&visit, &opened).await
        }
        Err(SignInProblem::Database(error)) => Err(PageError::from(error)),
        Err(_) => visit.page_with(410, &page(&visit, &path.1, false)),
    }
}
