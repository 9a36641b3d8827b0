//! The right e-mail address for somebody who holds a role: a trainer, an organiser, an administrator. What rested on the old one ends.

use actix_web::web;
use serde::Serialize;

use crate::enrolment::{self, CorrectProblem};
use crate::i18n::tr;
use crate::ids::PersonId;
use crate::people;
use crate::web::{Administrator, Answer, Done, Errors, Page, PageError, Posted, Visit, paths};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AddressPage {
    errors: Errors,
    action: String,
    roles_url: String,
    name: String,
    /// As it is now.
    old: String,
    /// What they may do, in words.
    roles: Vec<String>,
    address: String,
    /// Whether they correct their own, and are signed out.
    is_own: bool,
}

impl Page for AddressPage {
    const TEMPLATE: &'static str = "admin/roles/address.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/admin/roles/0abc/address".to_owned(),
            roles_url: "/en/admin/roles".to_owned(),
            name: "Anna Kim".to_owned(),
            old: "ana@example.org".to_owned(),
            roles: vec!["Trainer".to_owned(), "Organiser".to_owned()],
            address: String::new(),
            is_own: false,
        };
        let refused = Self {
            errors: Errors::one("address", "person-address-taken"),
            address: "anna.kim@example.org".to_owned(),
            is_own: true,
            ..page.clone()
        };
        vec![page, refused]
    }
}

/// `GET /admin/roles/{person}/address`
///
/// # Errors
/// [`PageError::NotFound`] for somebody without a role.
pub async fn edit(administrator: Administrator, path: web::Path<(String, String)>) -> Answer {
    let page = page(&administrator, &path.1, Errors::none()).await?;
    administrator.visit.page(&page)
}

/// `POST /admin/roles/{person}/address`
///
/// # Errors
/// As [`edit`].
pub async fn update(Posted(administrator, submission): Posted<Administrator>, path: web::Path<(String, String)>) -> Answer {
    let visit: &Visit = &administrator.visit;
    let person: PersonId = path.1.parse().map_err(|_| PageError::NotFound)?;
    let typed = submission.fields.text("address");
    let (by, address, back) = (visit.by(), typed.clone(), paths::admin_roles(visit.lang));
    let done = submission
        .once(visit, move |conn| {
            enrolment::correct_address_of_role(conn, &by, person, &address)?;
            Ok::<_, CorrectProblem>(Done::at(back).saying("flash-role-address".into()))
        })
        .await;
    let problem = match done {
        Ok(done) => return Ok(visit.go(&done)),
        Err(CorrectProblem::Database(error)) => return Err(error.into()),
        Err(CorrectProblem::NoRole | CorrectProblem::NotOfCohort | CorrectProblem::Arrives | CorrectProblem::HasRole) => {
            return Err(PageError::NotFound);
        }
        Err(CorrectProblem::Wrong) => "sign-in-email-wrong",
        Err(CorrectProblem::Same) => "roles-address-same",
        Err(CorrectProblem::Taken) => "person-address-taken",
        Err(CorrectProblem::Suppressed) => "person-address-suppressed",
    };
    let page = page(&administrator, &path.1, Errors::one("address", problem)).await?;
    visit.refused(&AddressPage { address: typed, ..page })
}

async fn page(administrator: &Administrator, id: &str, errors: Errors) -> Result<AddressPage, PageError> {
    let (visit, id): (_, PersonId) = (&administrator.visit, id.parse().map_err(|_| PageError::NotFound)?);
    let (grants, found) = visit
        .app
        .db
        .read(move |conn| Ok::<_, diesel::result::Error>((people::grants_of(conn, id)?, people::people_with(conn, &[id])?)))
        .await?;
    let person = found.into_iter().next().filter(|_| !grants.is_empty()).ok_or(PageError::NotFound)?;
    let lang = visit.lang;
    let mut roles: Vec<String> = grants.iter().map(|grant| tr(lang, &format!("role-{}", grant.role))).collect();
    roles.dedup();
    Ok(AddressPage {
        errors,
        action: paths::admin_role_address(lang, id),
        roles_url: paths::admin_roles(lang),
        name: if person.has_name() { person.name.clone() } else { tr(lang, "people-no-name") },
        old: person.email.unwrap_or_default(),
        roles,
        address: String::new(),
        is_own: administrator.person.id == id,
    })
}
