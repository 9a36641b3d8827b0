//! Who may do what: roles given and taken by e-mail address, for one cohort or for all.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::db::dialect;
use crate::enrolment::{self, Cohort, set_names};
use crate::i18n::{Message, date, tr};
use crate::ids::{CohortId, PersonId};
use crate::people::{self, Grant, Held, Names, Role};
use crate::web::forms::Fields;
use crate::web::listing::{LAST_PAGE, PAGE};
use crate::web::{Administrator, Answer, Done, Errors, Page, PageError, Posted, Submission, Visit, paths};

/// Which page of the list.
#[derive(Deserialize)]
pub struct Query {
    page: Option<i64>,
}

/// The longest name that is taken.
const LONGEST_NAME: usize = 200;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct RolesPage {
    errors: Errors,
    action: String,
    /// Roles: value, words, what they may.
    roles: Vec<RoleOption>,
    /// Cohorts: identifier and name; an empty one for all.
    cohorts: Vec<(String, String)>,
    email: String,
    name: String,
    role: String,
    cohort: String,
    held: Vec<HeldRow>,
    previous_url: Option<String>,
    next_url: Option<String>,
    back_url: String,
}

#[derive(Clone, Debug, Serialize)]
struct RoleOption {
    value: &'static str,
    words: String,
    hint: String,
}

#[derive(Clone, Debug, Serialize)]
struct HeldRow {
    person: String,
    name: String,
    email: String,
    role: &'static str,
    role_words: String,
    cohort: String,
    cohort_name: String,
    since: String,
    /// Where their address is corrected.
    address_url: String,
}

impl Page for RolesPage {
    const TEMPLATE: &'static str = "admin/roles/index.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/admin/roles".to_owned(),
            roles: vec![RoleOption { value: "trainer", words: "Trainer".to_owned(), hint: "Gives webinars.".to_owned() }],
            cohorts: vec![(String::new(), "All cohorts".to_owned())],
            email: String::new(),
            name: String::new(),
            role: String::new(),
            cohort: String::new(),
            held: vec![HeldRow {
                person: "0abc".to_owned(),
                name: "Anna Kim".to_owned(),
                email: "anna@example.org".to_owned(),
                role: "trainer",
                role_words: "Trainer".to_owned(),
                cohort: String::new(),
                cohort_name: "All cohorts".to_owned(),
                since: "20 November 2026".to_owned(),
                address_url: "/en/admin/roles/0abc/address".to_owned(),
            }],
            previous_url: Some("/en/admin/roles?page=1".to_owned()),
            next_url: Some("/en/admin/roles?page=3".to_owned()),
            back_url: "/en/admin".to_owned(),
        };
        let refused = Self { errors: Errors::one("role", "roles-role-missing"), held: Vec::new(), ..page.clone() };
        vec![page, refused]
    }
}

/// Why a role is not taken away.
#[derive(Debug, thiserror::Error)]
enum TakeProblem {
    /// Somebody must be able to give roles.
    #[error("the last administrator")]
    Last,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// `GET /admin/roles`
///
/// # Errors
/// The database's.
pub async fn index(administrator: Administrator, query: web::Query<Query>) -> Answer {
    let visit = administrator.visit;
    visit.page(&page(&visit, query.page.unwrap_or(1), &Fields::default(), Errors::none()).await?)
}

/// `POST /admin/roles`: gives a role, or with `take` takes one away.
///
/// # Errors
/// The database's.
pub async fn create(Posted(administrator, submission): Posted<Administrator>) -> Answer {
    let visit = administrator.visit;
    if submission.fields.ticked("take") { take(visit, submission).await } else { give(visit, submission).await }
}

async fn give(visit: Visit, submission: Submission) -> Answer {
    let fields = &submission.fields;
    let (email, role, cohort) =
        (people::tidy_email(&fields.text("email")), fields.text("role").parse::<Role>(), fields.text("cohort"));
    let mut errors = Errors::none();
    if email.is_none() {
        errors.add("email", "sign-in-email-wrong");
    }
    if role.is_err() {
        errors.add("role", "roles-role-missing");
    }
    let name = people::names::tidy(&fields.text("name"));
    if name.chars().count() > LONGEST_NAME {
        errors.add("name", Message::new("roles-name-long").with("n", LONGEST_NAME));
    }
    // what is no cohort gives no role: least of all one for all cohorts
    let cohort = match cohort_of(&visit, &cohort).await? {
        Ok(cohort) => cohort,
        Err(()) => {
            errors.add("cohort", "roles-cohort-unknown");
            None
        }
    };
    let (Some(email), Ok(role), true) = (email, role, errors.is_empty()) else {
        return visit.refused(&page(&visit, 1, fields, errors).await?);
    };
    // the installation is one: its administrator has no cohort
    let cohort = cohort.filter(|_| role != Role::Administrator);
    let (by, lang) = (visit.by(), visit.lang);
    let back = paths::admin_roles(lang);
    let done = submission
        .once(&visit, move |conn| {
            let person = people::find_or_create(conn, &by, &email, lang)?;
            if !person.has_name() && !name.is_empty() {
                set_names(conn, &by, person.id, &Names { latin: Some(name), ..Names::default() }, false)?;
            }
            people::grant_role(conn, &by, person.id, Grant { role, cohort })?;
            Ok::<_, diesel::result::Error>(Done::at(back).saying(Message::new("flash-role-given").with("email", email)))
        })
        .await?;
    Ok(visit.go(&done))
}

/// The cohort that was chosen: none for all of them, an error for what is no cohort.
async fn cohort_of(visit: &Visit, typed: &str) -> Result<Result<Option<CohortId>, ()>, PageError> {
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let Ok(id) = typed.parse::<CohortId>() else { return Ok(Err(())) };
    let cohorts = visit.app.db.read(enrolment::cohorts).await?;
    Ok(if cohorts.iter().any(|cohort| cohort.id == id) { Ok(Some(id)) } else { Err(()) })
}

async fn take(visit: Visit, submission: Submission) -> Answer {
    let fields = &submission.fields;
    let person: PersonId = fields.text("person").parse().map_err(|_| PageError::NotFound)?;
    let role: Role = fields.text("role").parse().map_err(|_| PageError::NotFound)?;
    let cohort = match fields.text("cohort").as_str() {
        "" => None,
        id => Some(id.parse::<CohortId>().map_err(|_| PageError::NotFound)?),
    };
    let (by, back) = (visit.by(), paths::admin_roles(visit.lang));
    let done = submission
        .once(&visit, move |conn| {
            // two who take each other away at once: the second sees what the first left
            dialect::lock(conn, "administrators")?;
            if role == Role::Administrator && people::all_grants(conn, Some(role), 0, 2)?.len() < 2 {
                return Err(TakeProblem::Last);
            }
            people::revoke_role(conn, &by, person, Grant { role, cohort })?;
            Ok(Done::at(back).saying("flash-role-taken".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(TakeProblem::Last) => {
            visit.refused(&page(&visit, 1, &Fields::default(), Errors::one("email", "roles-last")).await?)
        }
        Err(TakeProblem::Database(error)) => Err(error.into()),
    }
}

async fn page(visit: &Visit, number: i64, typed: &Fields, errors: Errors) -> Result<RolesPage, PageError> {
    let (lang, number) = (visit.lang, number.clamp(1, LAST_PAGE));
    let (mut held, cohorts) = visit
        .app
        .db
        .read(move |conn| {
            let held = people::all_grants(conn, None, (number - 1) * PAGE, PAGE + 1)?;
            Ok::<_, diesel::result::Error>((held, enrolment::cohorts(conn)?))
        })
        .await?;
    let has_more = held.len() as i64 > PAGE;
    held.truncate(PAGE as usize);
    let base = paths::admin_roles(lang);
    let mut choices = vec![(String::new(), tr(lang, "roles-all-cohorts"))];
    choices.extend(cohorts.iter().map(|cohort| (cohort.id.to_string(), cohort.name(lang))));
    Ok(RolesPage {
        errors,
        roles: Role::ALL
            .map(|role| RoleOption {
                value: role.as_str(),
                words: tr(lang, &format!("role-{role}")),
                hint: tr(lang, &format!("role-{role}-may")),
            })
            .to_vec(),
        cohorts: choices,
        email: typed.text("email"),
        name: typed.text("name"),
        role: typed.text("role"),
        cohort: typed.text("cohort"),
        held: held.iter().map(|held| row(visit, held, &cohorts)).collect(),
        previous_url: (number > 1).then(|| format!("{base}?page={}", number - 1)),
        next_url: has_more.then(|| format!("{base}?page={}", number + 1)),
        back_url: paths::admin(lang),
        action: base,
    })
}

fn row(visit: &Visit, held: &Held, cohorts: &[Cohort]) -> HeldRow {
    let lang = visit.lang;
    let cohort = held.grant.cohort.and_then(|id| cohorts.iter().find(|cohort| cohort.id == id));
    HeldRow {
        person: held.person.id.to_string(),
        name: if held.person.has_name() { held.person.name.clone() } else { tr(lang, "people-no-name") },
        email: held.person.email.clone().unwrap_or_default(),
        role: held.grant.role.as_str(),
        role_words: tr(lang, &format!("role-{}", held.grant.role)),
        cohort: held.grant.cohort.map(|id| id.to_string()).unwrap_or_default(),
        cohort_name: cohort.map_or_else(|| tr(lang, "roles-all-cohorts"), |cohort| cohort.name(lang)),
        since: date(lang, held.since.in_zone(visit.zone()).date_naive()),
        address_url: paths::admin_role_address(lang, held.person.id),
    }
}
