//! An optional password: set, changed, removed.

use actix_web::web;
use serde::Serialize;

use super::crumbs;
use crate::people::{self, PasswordProblem};
use crate::web::auth::Member;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PasswordPage {
    errors: Errors,
    crumbs: Vec<(String, String)>,
    action: String,
    /// For password managers.
    email: String,
    is_set: bool,
}

async fn page(member: &Member, errors: Errors) -> Result<PasswordPage, PageError> {
    let visit: &Visit = &member.visit;
    let email = member.person.email.clone().unwrap_or_default();
    let asked = email.clone();
    let hash = visit.app.db.read(move |conn| people::password_hash_of(conn, &asked)).await?;
    Ok(PasswordPage {
        errors,
        crumbs: crumbs(visit.lang, "settings-password"),
        action: paths::settings_part(visit.lang, "password"),
        email,
        is_set: hash.is_some(),
    })
}

/// `GET /settings/password`
///
/// # Errors
/// The database's.
pub async fn edit(member: Member) -> Answer {
    let page = page(&member, Errors::none()).await?;
    member.visit.page(&page)
}

/// `POST /settings/password`: with `remove` it is taken away.
///
/// # Errors
/// The database's.
pub async fn update(Posted(member, submission): Posted<Member>) -> Answer {
    let visit = &member.visit;
    let hash = if submission.fields.ticked("remove") {
        None
    } else {
        let typed = submission.fields.text("password");
        // hashing takes its time on purpose: not on a thread that serves pages
        let email = member.person.email.clone().unwrap_or_default();
        let hashed = web::block(move || people::hash_password(&typed, &email)).await;
        match hashed.map_err(|error| PageError::Ours(error.into()))? {
            Ok(hash) => Some(hash),
            Err(problem) => {
                let key = match problem {
                    PasswordProblem::TooShort => "settings-password-short",
                    PasswordProblem::TooLong => "settings-password-long",
                    PasswordProblem::Guessed => "settings-password-guessed",
                };
                let page = page(&member, Errors::one("password", key)).await?;
                return visit.refused(&page);
            }
        }
    };
    let (by, person, address) = (visit.by(), member.person.id, paths::settings(visit.lang));
    let Some(here) = visit.signed_in.as_ref().map(|signed_in| signed_in.session) else { return Err(PageError::sign_in(visit)) };
    let flash = if hash.is_some() { "flash-password-set" } else { "flash-password-removed" };
    let done = submission.once::<diesel::result::Error, _>(visit, move |conn| {
        people::set_password(conn, &by, person, hash.as_deref(), here)?;
        Ok(Done::at(address).saying(flash.into()))
    });
    Ok(visit.go(&done.await?))
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "learner/settings/password.html";

    fn samples() -> Vec<Self> {
        let usual = Self {
            errors: Errors::none(),
            crumbs: vec![("/en/settings".to_owned(), "Settings".to_owned()), (String::new(), "Password".to_owned())],
            action: "/en/settings/password".to_owned(),
            email: "anna@example.org".to_owned(),
            is_set: false,
        };
        vec![usual.clone(), Self { errors: Errors::one("password", "settings-password-short"), is_set: true, ..usual }]
    }
}
