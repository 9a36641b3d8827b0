//! Sign in, second page: the six digits of the mail. They may be typed or pasted, with spaces or without, in any browser.

use actix_web::{HttpRequest, web};
use serde::Serialize;

use super::sign_in::welcome;
use crate::people::{self, SignInProblem};
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Errors, Page, PageError, Submission, Visit, cookies, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CodePage {
    errors: Errors,
    action: String,
    again_url: String,
    email: String,
    code: String,
}

impl Page for CodePage {
    const TEMPLATE: &'static str = "public/sign_in_code/new.html";

    fn samples() -> Vec<Self> {
        let empty = Self {
            errors: Errors::none(),
            action: "/en/sign-in/code".to_owned(),
            again_url: "/en/sign-in".to_owned(),
            email: "anna@example.org".to_owned(),
            code: String::new(),
        };
        vec![empty.clone(), Self { errors: Errors::one("code", "sign-in-code-wrong"), code: "123".to_owned(), ..empty }]
    }
}

fn page(visit: &Visit, email: String, code: String, errors: Errors) -> CodePage {
    CodePage { errors, action: paths::sign_in_code(visit.lang), again_url: paths::sign_in(visit.lang), email, code }
}

/// `GET /sign-in/code`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit, request: HttpRequest) -> Answer {
    let email = cookies::read_entering(&visit.app, &request).unwrap_or_default();
    visit.page(&page(&visit, email, String::new(), Errors::none()))
}

/// `POST /sign-in/code`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn create(visit: Visit, limits: web::Data<Limits>, submission: Submission) -> Answer {
    limits.knock(Door::SignIn, visit.address)?;
    let (email, typed) = (submission.fields.text("email"), submission.fields.text("code"));
    let code: String = typed.chars().filter_map(|digit| digit.to_digit(10)).map(|digit| digit.to_string()).collect();
    let Some(address) = people::tidy_email(&email).filter(|_| code.len() == 6) else {
        return visit.refused(&page(&visit, email, typed, Errors::one("code", "sign-in-code-six")));
    };
    let (by, device, lang) = (visit.by(), visit.device.clone(), visit.lang);
    if submission.was_answered_just_now(&visit).await? {
        // pressed twice: the code has done its work
        if let Some(opened) = again(&visit, address.clone()).await? {
            return welcome(&visit, &opened).await;
        }
    }
    let opened = visit.app.db.write(move |conn| people::enter_code(conn, &by, &address, &code, &device, lang)).await;
    match opened {
        Ok(Ok(opened)) => {
            submission.keep_answered(&visit).await?;
            welcome(&visit, &opened).await
        }
        Ok(Err(SignInProblem::WrongCode | SignInProblem::LinkEnded)) => {
            visit.refused(&page(&visit, email, typed, Errors::one("code", "sign-in-code-wrong")))
        }
        Ok(Err(SignInProblem::TooMany)) | Err(SignInProblem::TooMany) => Err(PageError::TooManyThisHour),
        Ok(Err(SignInProblem::Database(error))) | Err(SignInProblem::Database(error)) => Err(error.into()),
        Err(problem) => Err(PageError::Ours(problem.into())),
    }
}

/// A session for whoever has just signed in with the same form.
///
/// # Errors
/// The database's.
pub async fn again(visit: &Visit, email: String) -> Result<Option<people::Opened>, PageError> {
    let (by, device) = (visit.by(), visit.device.clone());
    Ok(visit.app.db.write(move |conn| people::enter_again(conn, &by, &email, &device)).await?)
}
