//! Giving up a place, or taking an application back: whoever holds it, whenever they like, without having to say why.

use actix_web::web;
use serde::{Deserialize, Serialize};

use super::edition::edition_for;
use crate::enrolment::{self, Cohort, Enrolment, EnrolmentState, StateProblem};
use crate::reading::personal_details_in;
use crate::web::auth::Member;
use crate::web::free_text::to_take_out;
use crate::web::{Answer, Done, Errors, Page, PageError, Posted, Visit, own_cohort, paths};
use crate::webinars;

/// Which cohort; the current one where none is named.
#[derive(Deserialize)]
pub struct Query {
    cohort: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawalPage {
    errors: Errors,
    /// The reason as typed.
    reason: String,
    /// What does not belong into it (notice N2).
    notice: String,
    notice_lang: Option<&'static str>,
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
            errors: Errors::none(),
            reason: String::new(),
            notice: "<p>Write about your own practice only.</p>".to_owned(),
            notice_lang: Some("en"),
            action: "/en/settings/enrolment".to_owned(),
            back_url: "/en/home".to_owned(),
            cohort: Some("November 2026".to_owned()),
            slug: "kz".to_owned(),
            is_enrolled: true,
        };
        let errors = to_take_out("reason", &personal_details_in("call 8 701 234 56 78"));
        let refused = Self { errors, reason: "call 8 701 234 56 78".to_owned(), notice_lang: None, ..page.clone() };
        vec![page.clone(), refused, Self { is_enrolled: false, ..page.clone() }, Self { cohort: None, ..page }]
    }
}

/// `GET /settings/enrolment`
///
/// # Errors
/// The database's.
pub async fn new(member: Member, query: web::Query<Query>) -> Answer {
    let found = held(&member, query.into_inner().cohort).await?;
    member.visit.page(&page(&member.visit, found.as_ref(), Errors::none(), String::new()).await?)
}

async fn page(
    visit: &Visit,
    held: Option<&(Enrolment, Cohort)>,
    errors: Errors,
    reason: String,
) -> Result<WithdrawalPage, PageError> {
    let lang = visit.lang;
    let curriculum = edition_for(visit).await?;
    let (served, notice) = curriculum.programme.notices.free_text.get(lang);
    Ok(WithdrawalPage {
        errors,
        reason,
        notice: notice.for_reader(lang),
        notice_lang: (served != lang).then_some(served.tag()),
        action: paths::settings_part(lang, "enrolment"),
        back_url: paths::home(lang),
        cohort: held.map(|(_, cohort)| cohort.name(lang)),
        slug: held.map(|(_, cohort)| cohort.slug.clone()).unwrap_or_default(),
        is_enrolled: held.is_some_and(|(enrolment, _)| enrolment.state() == EnrolmentState::Enrolled),
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
    let Some((enrolment, cohort)) = &found else { return Ok(visit.go(&Done::at(back))) };
    // whoever has a place on another cohort too is not asked next whether they give that up
    let back = format!("{back}?cohort={}", cohort.slug);
    let curriculum = visit.app.curriculum(cohort.edition_id).await?;
    let (by, reason, enrolment, cohort) = (visit.by(), submission.fields.given("reason"), enrolment.id, cohort.id);
    let details = personal_details_in(reason.as_deref().unwrap_or_default());
    if !details.is_empty() {
        let errors = to_take_out("reason", &details);
        return visit.refused(&page(visit, found.as_ref(), errors, reason.unwrap_or_default()).await?);
    }
    let done = submission
        .once(visit, move |conn| {
            enrolment::give_up_place(conn, &by, enrolment, reason.as_deref())?;
            webinars::follow_enrolments(conn, &by, cohort, &curriculum, &[enrolment])?;
            webinars::tell_calendars(conn, &by, cohort, &[enrolment])?;
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
    let (person, shown) = (member.person.id, own_cohort::own(&member.visit).await?);
    let found = member
        .visit
        .app
        .db
        .read(move |conn| match slug.filter(|slug| !slug.is_empty()) {
            Some(slug) => {
                let Some(cohort) = enrolment::find_cohort_by_slug(conn, &slug)? else { return Ok(None) };
                Ok(enrolment::find_enrolment(conn, person, cohort.id)?.map(|enrolment| (enrolment, cohort)))
            }
            None => shown.map_or_else(|| enrolment::newest_held(conn, person), |shown| Ok(Some(shown))),
        })
        .await?;
    Ok(found.filter(|(enrolment, _)| enrolment::may_go(enrolment.state(), EnrolmentState::Withdrawn)))
}
