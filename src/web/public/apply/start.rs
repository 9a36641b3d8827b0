//! Apply, first page: the e-mail address, or that applications are closed.

use actix_web::web;
use serde::Serialize;

use super::super::sign_in::send_code;
use super::find_cohort;
use crate::enrolment::{self, Cohort, CohortState};
use crate::i18n::date;
use crate::people;
use crate::web::auth::Member;
use crate::web::limits::{Door, Limits};
use crate::web::naming::Naming;
use crate::web::{Answer, Done, Errors, Page, PageError, Submission, Visit, paths};

/// The page that asks for the address.
#[derive(Clone, Debug, Serialize)]
pub struct StartPage {
    errors: Errors,
    action: String,
    cohort: String,
    starts: String,
    ends: String,
    closes: Option<String>,
    /// Whether only the waiting list is open.
    is_full: bool,
    email: String,
}

impl Page for StartPage {
    const TEMPLATE: &'static str = "public/apply/start.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            errors: Errors::none(),
            action: "/en/apply/kz-2026-11".to_owned(),
            cohort: "November 2026".to_owned(),
            starts: "16 November 2026".to_owned(),
            ends: "26 December 2026".to_owned(),
            closes: Some("7 December 2026, 10:00, Astana time (UTC+5)".to_owned()),
            is_full: false,
            email: String::new(),
        };
        let refused = Self { errors: Errors::one("email", "sign-in-email-wrong"), email: "anna".to_owned(), ..page.clone() };
        vec![page.clone(), refused, Self { is_full: true, closes: None, ..page }]
    }
}

/// The page that says when one can apply.
#[derive(Clone, Debug, Serialize)]
pub struct ClosedPage {
    cohort: String,
    /// When applications open, where that is still to come.
    opens: Option<String>,
    /// Another cohort: its name, when it starts, when its applications open (none: now), and its address.
    next: Option<(String, String, Option<String>, String)>,
    office: String,
    office_email: String,
    front_url: String,
}

impl Page for ClosedPage {
    const TEMPLATE: &'static str = "public/apply/closed.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            cohort: "November 2026".to_owned(),
            opens: None,
            next: None,
            office: "Programme office".to_owned(),
            office_email: "office@example.org".to_owned(),
            front_url: "/en/".to_owned(),
        };
        let next = ("March 2027".to_owned(), "1 March 2027".to_owned(), None, "/en/apply/kz-2027-03".to_owned());
        let later = (next.0.clone(), next.1.clone(), Some("1 February 2027, 10:00".to_owned()), next.3.clone());
        vec![
            page.clone(),
            Self { opens: Some("1 December 2026".to_owned()), ..page.clone() },
            Self { next: Some(next), ..page.clone() },
            Self { next: Some(later), ..page },
        ]
    }
}

/// `GET /apply/{cohort}`
///
/// # Errors
/// [`PageError::NotFound`].
pub async fn new(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let cohort = find_cohort(&visit, &path.1).await?;
    if let Some(signed_in) = visit.signed_in.clone() {
        let begun = super::load(Member { visit: visit.clone(), person: signed_in.person }, &path.1).await?;
        if begun.is_over() {
            return Ok(visit.go(&Done::at(paths::apply_step(visit.lang, &cohort.slug, "done"))));
        }
        if cohort.takes_applications(visit.now) {
            let step = enrolment::next_step(&begun.answers, &begun.offer);
            return Ok(visit.go(&Done::at(paths::apply_step(visit.lang, &cohort.slug, step.as_str()))));
        }
    }
    if !cohort.takes_applications(visit.now) {
        return closed(&visit, &cohort).await;
    }
    visit.page(&page(&visit, &cohort, String::new(), Errors::none()).await?)
}

/// `POST /apply/{cohort}`: sends the code; its page comes back to the application.
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
    let cohort = find_cohort(&visit, &path.1).await?;
    if !cohort.takes_applications(visit.now) {
        return closed(&visit, &cohort).await;
    }
    let typed = submission.fields.text("email");
    let Some(email) = people::tidy_email(&typed) else {
        return visit.refused(&page(&visit, &cohort, typed, Errors::one("email", "sign-in-email-wrong")).await?);
    };
    let next = Some(paths::apply(visit.lang, &cohort.slug));
    send_code(&visit, &submission, email, next).await
}

async fn page(visit: &Visit, cohort: &Cohort, email: String, errors: Errors) -> Result<StartPage, PageError> {
    let naming = Naming::of(visit, cohort).await?;
    let of = cohort.clone();
    let left = visit.app.db.read(move |conn| enrolment::places_left(conn, &of)).await?;
    Ok(StartPage {
        errors,
        action: paths::apply(visit.lang, &cohort.slug),
        cohort: cohort.name(visit.lang),
        starts: date(visit.lang, cohort.starts_on),
        ends: date(visit.lang, cohort.ends_on),
        closes: cohort.apply_closes_at.map(|at| naming.moment(at)),
        is_full: left == Some(0),
        email,
    })
}

pub(super) async fn closed(visit: &Visit, cohort: &Cohort) -> Answer {
    let naming = Naming::of(visit, cohort).await?;
    let (now, id) = (visit.now, cohort.id);
    let next = visit.app.db.read(move |conn| enrolment::next_to_apply(conn, now, id)).await?;
    let opens = cohort.apply_opens_at.filter(|opens| *opens > now && cohort.state() == CohortState::Open);
    let lang = visit.lang;
    visit.page(&ClosedPage {
        cohort: cohort.name(lang),
        opens: opens.map(|at| naming.moment(at)),
        next: next.map(|next| {
            let opens = next.apply_opens_at.filter(|opens| *opens > now).map(|at| naming.moment(at));
            (next.name(lang), date(lang, next.starts_on), opens, paths::apply(lang, &next.slug))
        }),
        office: cohort.contact().name,
        office_email: cohort.contact().email,
        front_url: paths::front(lang),
    })
}
