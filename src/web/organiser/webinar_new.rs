//! Scheduling a webinar in two steps: the form, then the page that asks.

use super::webinar_form::{PlanForm, SaveProblem, meeting_error};
use super::webinar_form_page::{Choices, FormPage, local_time_error};
use super::webinar_look::look;
use crate::i18n::{Message, date_and_time, tr};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, paths};
use crate::webinars::{self, Plan, PlanProblem};

fn page(organiser: &Organiser, values: PlanForm, choices: Choices, errors: Errors) -> FormPage {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    FormPage {
        errors,
        crumbs: vec![
            (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
            (String::new(), tr(lang, "webinar-new-title")),
        ],
        action: paths::webinar_new(lang, slug),
        existing: None,
        title_lang: "",
        values,
        choices,
    }
}

/// `GET /organise/{cohort}/webinars/new`
///
/// # Errors
/// None of its own.
pub async fn new(organiser: Organiser) -> Answer {
    let visit = &organiser.visit;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(&organiser, &curriculum).await?;
    let values = PlanForm::empty(&organiser.cohort, visit.now);
    visit.page(&page(&organiser, values, choices, Errors::none()))
}

/// `POST /organise/{cohort}/webinars/new`: looks it over and asks; saves nothing. With `change` the form comes back as typed.
///
/// # Errors
/// None of its own.
pub async fn look_over(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let form = PlanForm::read(&submission.fields);
    if submission.fields.ticked("change") {
        let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
        let choices = Choices::load(&organiser, &curriculum).await?;
        return visit.page(&page(&organiser, form, choices, Errors::none()));
    }
    let plan = match plan(&organiser, &form).await? {
        Ok(plan) => plan,
        Err(refused) => return visit.refused(&*refused),
    };
    match look(&organiser, plan, None).await? {
        Ok(look) => visit.page(&look.page(&organiser, &form, (String::new(), true), Errors::none())),
        Err(problem) => refuse(&organiser, form, local_time_error(problem)).await,
    }
}

/// `POST /organise/{cohort}/webinars/check`: saves it.
///
/// # Errors
/// None of its own.
pub async fn create(Posted(organiser, submission): Posted<Organiser>) -> Answer {
    let visit = &organiser.visit;
    let (form, reason) = (PlanForm::read(&submission.fields), submission.fields.text("reason"));
    let ask = submission.fields.ticked("ask");
    let plan = match plan(&organiser, &form).await? {
        Ok(plan) => plan,
        Err(refused) => return visit.refused(&*refused),
    };
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, asked, why) = (visit.by(), plan.clone(), reason.clone());
    let (lang, cohort, named) = (visit.lang, organiser.cohort.clone(), form.clone());
    let done = submission
        .once(visit, move |conn| {
            let webinar = webinars::plan_webinar(conn, &by, &curriculum, &asked, Some(&why))?;
            named.name_meeting(conn, &by, cohort.id, webinar.id)?;
            let without = if ask { webinars::count_to_ask(conn, by.at, &curriculum, &asked, &webinar)? } else { 0 };
            if without > 0 {
                webinars::ask_for_places(conn, by.at, &webinar, &cohort)?;
            }
            let at = webinars::asked_at(by.at, webinar.starts_at, &cohort).in_zone(cohort.tz());
            let flash = Message::new(match (webinar.capacity, without) {
                (None, _) => "flash-webinar-planned",
                (Some(_), 0) => "flash-webinar-planned-places",
                (Some(_), _) => "flash-webinar-planned-asked",
            });
            let flash = flash.with("n", without).with("at", date_and_time(lang, &at));
            Ok::<_, SaveProblem>(Done::at(paths::organise_webinar(lang, &cohort.slug, webinar.id)).saying(flash))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(SaveProblem::Meeting(problem)) => refuse(&organiser, form, meeting_error(problem)?).await,
        Err(SaveProblem::Plan(PlanProblem::LocalTime(problem))) => refuse(&organiser, form, local_time_error(problem)).await,
        Err(SaveProblem::Plan(PlanProblem::InTheWay(_))) => match look(&organiser, plan, None).await? {
            Ok(look) => visit.refused(&look.page(&organiser, &form, (reason.clone(), ask), reason_error(&reason))),
            Err(problem) => refuse(&organiser, form, local_time_error(problem)).await,
        },
        Err(SaveProblem::Plan(problem)) => Err(over(problem)),
    }
}

/// Where nothing was written, that is what is missing; else the page says what is in the way.
pub(super) fn reason_error(reason: &str) -> Errors {
    if reason.is_empty() { Errors::one("reason", "webinar-reason-needed") } else { Errors::none() }
}

/// What cannot be helped on the page.
pub(super) fn over(problem: PlanProblem) -> PageError {
    match problem {
        PlanProblem::Over => PageError::Gone(Message::new("webinar-is-over")),
        PlanProblem::Database(error) => error.into(),
        other => PageError::Ours(other.into()),
    }
}

async fn plan(organiser: &Organiser, form: &PlanForm) -> Result<Result<Plan, Box<FormPage>>, PageError> {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    Ok(form
        .to_plan(&organiser.cohort, &curriculum, choices.people())
        .map_err(|errors| Box::new(page(organiser, form.clone(), choices, errors))))
}

async fn refuse(organiser: &Organiser, form: PlanForm, errors: Errors) -> Answer {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    organiser.visit.refused(&page(organiser, form, choices, errors))
}
