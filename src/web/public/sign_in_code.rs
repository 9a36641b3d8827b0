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
    /// Where the mail went to.
    email: String,
    /// It was asked for in another browser: this one does not know where it went to.
    asks_email: bool,
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
            asks_email: false,
            code: String::new(),
        };
        let elsewhere = Self { email: String::new(), asks_email: true, ..empty.clone() };
        vec![
            empty.clone(),
            elsewhere,
            Self { errors: Errors::one("code", "sign-in-code-wrong"), code: "123".to_owned(), ..empty },
        ]
    }
}

fn page(visit: &Visit, email: String, asks_email: bool, code: String, errors: Errors) -> CodePage {
    let (action, again_url) = (paths::sign_in_code(visit.lang), paths::sign_in(visit.lang));
    CodePage { errors, action, again_url, email, asks_email, code }
}

/// `GET /sign-in/code`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit, request: HttpRequest) -> Answer {
    let known = cookies::read_entering(&visit.app, &request);
    let asks_email = known.is_none();
    visit.page(&page(&visit, known.unwrap_or_default(), asks_email, String::new(), Errors::none()))
}

/// `POST /sign-in/code`
///
/// # Errors
/// [`PageError::TooMany`].
pub async fn create(visit: Visit, limits: web::Data<Limits>, submission: Submission) -> Answer {
    limits.knock(Door::SignIn, visit.address)?;
    let (email, typed) = (submission.fields.text("email"), submission.fields.text("code"));
    let code: String = typed.chars().filter_map(|digit| digit.to_digit(10)).map(|digit| digit.to_string()).collect();
    let asks_email = submission.fields.text("asks") == "email" || email.is_empty();
    let mut errors = Errors::none();
    let address = people::tidy_email(&email);
    if address.is_none() {
        errors.add("email", "sign-in-email-wrong");
    }
    if code.len() != 6 {
        errors.add("code", "sign-in-code-six");
    }
    let Some(address) = address.filter(|_| errors.is_empty()) else {
        return visit.refused(&page(&visit, email, asks_email, typed, errors));
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
            visit.refused(&page(&visit, email, asks_email, typed, Errors::one("code", "sign-in-code-wrong")))
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
