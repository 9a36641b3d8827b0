//! Giving up a place, or taking an application back: whoever holds it, whenever they like, without having to say why.

use actix_web::web;
use serde::{Deserialize, Serialize};

use crate::enrolment::{self, Cohort, Enrolment, EnrolmentState, StateProblem};
use crate::web::auth::Member;
use crate::web::{Answer, Done, Page, PageError, Posted, Visit, paths};

/// Which cohort; the current one where none is named.
#[derive(Deserialize)]
pub struct Query {
    cohort: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawalPage {
    action: String,
    back_url: String,
    /// `None`: there is nothing to give up.
    cohort: Option<String>,
    slug: String,
    is_enrolled: bool,
}

impl Page for WithdrawalPage {
    const TEMPLATE: &'static str = "public/withdrawal/new.html";

    fn samples() -> Vec<Self> {
        let page = Self {
            action: "/en/settings/enrolment".to_owned(),
            back_url: "/en/home".to_owned(),
            cohort: Some("November 2026".to_owned()),
            slug: "kz".to_owned(),
            is_enrolled: true,
        };
        vec![page.clone(), Self { is_enrolled: false, ..page.clone() }, Self { cohort: None, ..page }]
    }
}

/// `GET /settings/enrolment`
///
/// # Errors
/// The database's.
pub async fn new(member: Member, query: web::Query<Query>) -> Answer {
    let found = held(&member, query.into_inner().cohort).await?;
    let visit = &member.visit;
    let lang = visit.lang;
    visit.page(&WithdrawalPage {
        action: paths::settings_part(lang, "enrolment"),
        back_url: paths::home(lang),
        cohort: found.as_ref().map(|(_, cohort)| cohort.name(lang)),
        slug: found.as_ref().map(|(_, cohort)| cohort.slug.clone()).unwrap_or_default(),
        is_enrolled: found.is_some_and(|(enrolment, _)| enrolment.state() == EnrolmentState::Enrolled),
    })
}

/// `POST /settings/enrolment`
///
/// # Errors
/// The database's.
pub async fn create(Posted(member, submission): Posted<Member>) -> Answer {
    let found = held(&member, submission.fields.given("cohort")).await?;
    let visit: &Visit = &member.visit;
    let back = paths::settings_part(visit.lang, "enrolment");
    let Some((enrolment, _)) = found else { return Ok(visit.go(&Done::at(back))) };
    let (by, reason) = (visit.by(), submission.fields.given("reason"));
    let done = submission
        .once(visit, move |conn| {
            enrolment::give_up_place(conn, &by, enrolment.id, reason.as_deref())?;
            Ok::<_, StateProblem>(Done::at(back).saying("flash-withdrawn".into()))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(StateProblem::Database(error)) => Err(PageError::from(error)),
        Err(_) => Ok(visit.go(&Done::at(paths::settings_part(visit.lang, "enrolment")))),
    }
}

/// The person's own enrolment that can be given up: on the cohort named, or the current one, or an application that waits.
async fn held(member: &Member, slug: Option<String>) -> Result<Option<(Enrolment, Cohort)>, PageError> {
    let person = member.person.id;
    let found = member
        .visit
        .app
        .db
        .read(move |conn| match slug.filter(|slug| !slug.is_empty()) {
            Some(slug) => {
                let Some(cohort) = enrolment::find_cohort_by_slug(conn, &slug)? else { return Ok(None) };
                Ok(enrolment::find_enrolment(conn, person, cohort.id)?.map(|enrolment| (enrolment, cohort)))
            }
            None => enrolment::newest_held(conn, person),
        })
        .await?;
    Ok(found.filter(|(enrolment, _)| enrolment::may_go(enrolment.state(), EnrolmentState::Withdrawn)))
}
