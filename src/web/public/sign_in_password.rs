//! Sign in with a password, for those who set one.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::sign_in::welcome;
use crate::people::{self, SignInProblem};
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Errors, Page, PageError, Submission, Visit, paths};

/// Where to go on to.
#[derive(Deserialize)]
pub struct Query {
    next: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PasswordPage {
    errors: Errors,
    action: String,
    code_url: String,
    email: String,
    next: String,
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "public/sign_in_password/new.html";

    fn samples() -> Vec<Self> {
        let empty = Self {
            errors: Errors::none(),
            action: "/en/sign-in/password".to_owned(),
            code_url: "/en/sign-in".to_owned(),
            email: String::new(),
            next: String::new(),
        };
        let refused = Self {
            errors: Errors::one("password", "sign-in-password-wrong"),
            email: "anna@example.org".to_owned(),
            ..empty.clone()
        };
        vec![empty, refused]
    }
}

fn page(visit: &Visit, email: String, next: Option<String>, errors: Errors) -> PasswordPage {
    let next = next.unwrap_or_default();
    let code_url = format!("{}?next={}", paths::sign_in(visit.lang), paths::encoded(&next));
    PasswordPage { errors, action: paths::sign_in_password(visit.lang), code_url, email, next }
}

/// `GET /sign-in/password`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit, query: web::Query<Query>) -> Answer {
    visit.page(&page(&visit, String::new(), paths::safe_next(query.next.as_deref()), Errors::none()))
}

/// `POST /sign-in/password`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn create(visit: Visit, limits: web::Data<Limits>, submission: Submission) -> Answer {
    limits.knock(Door::SignIn, visit.address)?;
    let (email, password) = (submission.fields.text("email"), submission.fields.text("password"));
    let next = paths::safe_next(Some(&submission.fields.text("next")));
    let wrong = |visit: &Visit| {
        visit.refused(&page(visit, email.clone(), next.clone(), Errors::one("password", "sign-in-password-wrong")))
    };
    let Some(address) = people::tidy_email(&email) else { return wrong(&visit) };
    let (by, device, asked) = (visit.by(), visit.device.clone(), address.clone());
    let hash = visit.app.db.read(move |conn| people::password_hash_of(conn, &asked)).await?;
    // 25 ms of work: on the blocking pool, before the transaction
    let fits = web::block(move || people::password_fits(&password, hash.as_deref())).await.unwrap_or(false);
    let opened = visit.app.db.write(move |conn| people::sign_in_with_password(conn, &by, &address, fits, &device)).await;
    match opened {
        Ok(Ok(mut opened)) => {
            opened.next = next;
            welcome(&visit, &opened).await
        }
        Ok(Err(SignInProblem::TooMany)) => Err(PageError::TooManyThisHour),
        Ok(Err(SignInProblem::Database(error))) | Err(SignInProblem::Database(error)) => Err(error.into()),
        Ok(Err(_)) | Err(_) => wrong(&visit),
    }
}
