//! Sign in, first page: the e-mail address. The answer is the same whether it is known or not.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use crate::enrolment;
use crate::ids::PersonId;
use crate::people::{self, Role, SignInProblem, Wanted};
use crate::web::limits::{Door, Limits};
use crate::web::{Answer, Done, Errors, Page, PageError, Submission, Visit, cookies, paths};

/// Where to go on to.
#[derive(Deserialize)]
pub struct Query {
    next: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SignInPage {
    errors: Errors,
    action: String,
    password_url: String,
    email: String,
    next: String,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "public/sign_in/new.html";

    fn samples() -> Vec<Self> {
        let empty = Self {
            errors: Errors::none(),
            action: "/en/sign-in".to_owned(),
            password_url: "/en/sign-in/password".to_owned(),
            email: String::new(),
            next: String::new(),
        };
        let refused = Self { errors: Errors::one("email", "sign-in-email-wrong"), email: "anna".to_owned(), ..empty.clone() };
        vec![empty, refused]
    }
}

fn page(visit: &Visit, email: String, next: Option<String>, errors: Errors) -> SignInPage {
    let lang = visit.lang;
    let next = next.unwrap_or_default();
    let password_url = format!("{}?next={}", paths::sign_in_password(lang), paths::encoded(&next));
    SignInPage { errors, action: paths::sign_in(lang), password_url, email, next }
}

/// `GET /sign-in`
///
/// # Errors
/// None of its own.
pub async fn new(visit: Visit, query: web::Query<Query>) -> Answer {
    let next = paths::safe_next(query.next.as_deref());
    if visit.signed_in.is_some() {
        return Ok(visit.go(&Done::at(next.unwrap_or_else(|| paths::home(visit.lang)))));
    }
    visit.page(&page(&visit, String::new(), next, Errors::none()))
}

/// `POST /sign-in`: sends the mail. Whoever knocks too often gets the form back with what was typed.
///
/// # Errors
/// The database's.
pub async fn create(visit: Visit, limits: web::Data<Limits>, submission: Submission) -> Answer {
    let typed = submission.fields.text("email");
    let next = paths::safe_next(Some(&submission.fields.text("next")));
    if limits.knock(Door::SignIn, visit.address).is_err() {
        return visit.too_many(&page(&visit, typed, next, Errors::one("email", "sign-in-too-many")));
    }
    let Some(email) = people::tidy_email(&typed) else {
        return visit.refused(&page(&visit, typed, next, Errors::one("email", "sign-in-email-wrong")));
    };
    match send_code(&visit, &submission, email, next.clone()).await {
        Err(PageError::TooManyThisHour) => {
            visit.too_many_this_hour(&page(&visit, typed, next, Errors::one("email", "sign-in-many-codes")))
        }
        answer => answer,
    }
}

/// Sends the mail and goes on to the page for its code; applying does the same.
pub async fn send_code(visit: &Visit, submission: &Submission, email: String, next: Option<String>) -> Answer {
    let (by, code_page) = (visit.by(), paths::sign_in_code(visit.lang));
    let wanted = Wanted { email: email.clone(), lang: visit.lang, next };
    let done = submission
        .once(visit, move |conn| {
            people::request_code(conn, &by, &wanted)?;
            Ok(Done::at(code_page))
        })
        .await;
    match done {
        Ok(done) => {
            let mut response = visit.go(&done);
            let _ = response.add_cookie(&cookies::entering(&visit.app, &email));
            Ok(response)
        }
        Err(SignInProblem::Database(error)) => Err(error.into()),
        Err(_) => Err(PageError::TooManyThisHour),
    }
}

/// `POST /sign-out`
///
/// # Errors
/// None of its own.
pub async fn destroy(visit: Visit, submission: Result<Submission, PageError>) -> Result<HttpResponse, PageError> {
    if visit.signed_in.is_none() {
        // pressed twice: they are out
        return Ok(visit.go(&Done::at(paths::front(visit.lang)).saying("flash-signed-out".into())));
    }
    submission?;
    if let Some(signed_in) = &visit.signed_in {
        let (session, now) = (signed_in.session, visit.now);
        visit.app.db.write(move |conn| people::end_session(conn, session, now)).await?;
    }
    let mut response = visit.go(&Done::at(paths::front(visit.lang)).saying("flash-signed-out".into()));
    // a cookie that cannot be written is one that cannot be read either
    let _ = response.add_cookie(&cookies::no_session(&visit.app));
    Ok(response)
}

/// Answers a session just opened: its cookie, the language cookie, and on to where the person was going.
///
/// # Errors
/// The database's.
pub async fn welcome(visit: &Visit, opened: &people::Opened) -> Result<HttpResponse, PageError> {
    let next = match paths::safe_next(opened.next.as_deref()) {
        Some(next) => next,
        None => start_of(visit, opened.person.id).await?,
    };
    let mut response = visit.go(&Done::at(next));
    for cookie in [
        cookies::session(&visit.app, opened.session, visit.now),
        cookies::lang(&visit.app, visit.lang),
        cookies::no_entering(&visit.app),
    ] {
        let _ = response.add_cookie(&cookie);
    }
    Ok(response)
}

/// Where somebody begins: participants and applicants at Home, whoever only has a role at its first page.
async fn start_of(visit: &Visit, person: PersonId) -> Result<String, PageError> {
    let (grants, takes_part) = visit
        .app
        .db
        .read(move |conn| {
            let grants = people::grants_of(conn, person)?;
            Ok::<_, diesel::result::Error>((grants, !enrolment::enrolments_of(conn, person)?.is_empty()))
        })
        .await?;
    let lang = visit.lang;
    let starts = [
        (Role::Organiser, paths::organise(lang)),
        (Role::Trainer, paths::teach(lang)),
        (Role::Evaluator, paths::evaluate(lang)),
        (Role::Administrator, paths::admin(lang)),
    ];
    let own = starts.into_iter().find(|(role, _)| grants.iter().any(|grant| grant.role == *role));
    Ok(own.filter(|_| !takes_part).map_or_else(|| paths::home(lang), |(_, start)| start))
}
