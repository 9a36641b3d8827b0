//! Scheduling a webinar in two steps: the form, then the page that asks.

use actix_web::web;
use serde::Deserialize;

use super::webinar::of_cohort;
use super::webinar_form::PlanForm;
use super::webinar_form_page::{Choices, FormPage, local_time_error};
use super::webinar_look::look;
use super::webinar_save::{SaveProblem, meeting_error};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message, date_and_time, tr};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, paths};
use crate::webinars::{self, Plan, PlanProblem, Webinar};

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

/// Which webinar is copied.
#[derive(Deserialize)]
pub struct Query {
    from: Option<String>,
}

/// `GET /organise/{cohort}/webinars/new`: with `from` filled in like another webinar of the cohort.
///
/// # Errors
/// `NotFound` where the other one is not the cohort's.
pub async fn new(organiser: Organiser, query: web::Query<Query>) -> Answer {
    let visit = &organiser.visit;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(&organiser, &curriculum).await?;
    let values = match query.from.as_deref().filter(|from| !from.is_empty()) {
        None => PlanForm::empty(&organiser.cohort, visit.now),
        Some(from) => {
            let webinar = of_cohort(&organiser, from).await?;
            let id = webinar.id;
            let trainers = visit.app.db.read(move |conn| webinars::trainers_of(conn, id)).await?;
            PlanForm::copy_of(&webinar, &trainers, visit.now)
        }
    };
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
    let plans = match plans(&organiser, &form).await? {
        Ok(plans) => plans,
        Err(refused) => return visit.refused(&*refused),
    };
    match look(&organiser, &form, &plans, None).await? {
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
    let plans = match plans(&organiser, &form).await? {
        Ok(plans) => plans,
        Err(refused) => return visit.refused(&*refused),
    };
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, asked, why) = (visit.by(), plans.clone(), reason.clone());
    let (lang, cohort, named) = (visit.lang, organiser.cohort.clone(), form.clone());
    let secrets = visit.app.secrets.clone();
    let done = submission
        .once(visit, move |conn| {
            let without = match (asked.first(), ask) {
                (Some(plan), true) => to_ask(conn, &by, &curriculum, plan)?,
                _ => 0,
            };
            let saved = webinars::plan_series(conn, &by, &curriculum, &asked, Some(&why))?;
            // a meeting is one webinar's; a room is made for each
            let groups = if named.names_a_meeting() { 1 } else { saved.len() };
            for webinar in saved.iter().take(groups) {
                named.name_meeting(conn, &by, &secrets, cohort.id, webinar.id)?;
            }
            // one letter names all dates of the part
            if let Some(webinar) = saved.first().filter(|_| without > 0) {
                webinars::ask_for_places(conn, by.at, webinar, &cohort)?;
            }
            Ok::<_, SaveProblem>(done(lang, &cohort, &saved, (by.at, without)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(SaveProblem::Meeting(problem)) => refuse(&organiser, form, meeting_error(problem)?).await,
        Err(SaveProblem::Plan(PlanProblem::LocalTime(problem))) => refuse(&organiser, form, local_time_error(problem)).await,
        Err(SaveProblem::Plan(PlanProblem::InTheWay(_))) => match look(&organiser, &form, &plans, None).await? {
            Ok(look) => visit.refused(&look.page(&organiser, &form, (reason.clone(), ask), reason_error(&reason))),
            Err(problem) => refuse(&organiser, form, local_time_error(problem)).await,
        },
        Err(SaveProblem::Plan(problem)) => Err(over(problem)),
        // there is nothing yet that somebody else could have saved
        Err(SaveProblem::Meanwhile) => Err(PageError::FormExpired),
    }
}

/// How many have no place at any date of the part, before these are saved.
fn to_ask(conn: &mut Conn, by: &By, curriculum: &Curriculum, plan: &Plan) -> Result<i64, PlanProblem> {
    let from = webinars::instant_of(plan.starts_local, plan.zone)?;
    let sketch = plan.sketch(webinars::in_series(0), from);
    Ok(webinars::count_to_ask(conn, by.at, curriculum, plan, &sketch)?)
}

/// Where to go once they are saved, and what is said: one webinar shows itself, several their list.
fn done(lang: Lang, cohort: &Cohort, saved: &[Webinar], (now, without): (Instant, i64)) -> Done {
    let [webinar] = saved else {
        let flash = Message::new(if without > 0 { "flash-series-planned-asked" } else { "flash-series-planned" });
        let said = flash.with("n", saved.len()).with("people", without);
        return Done::at(paths::organise_webinars(lang, &cohort.slug)).saying(said);
    };
    let at = webinars::asked_at(now, webinar.starts_at, cohort).in_zone(cohort.tz());
    let flash = Message::new(match (webinar.capacity, without) {
        (None, _) => "flash-webinar-planned",
        (Some(_), 0) => "flash-webinar-planned-places",
        (Some(_), _) => "flash-webinar-planned-asked",
    });
    let flash = flash.with("n", without).with("at", date_and_time(lang, &at));
    Done::at(paths::organise_webinar(lang, &cohort.slug, webinar.id)).saying(flash)
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

async fn plans(organiser: &Organiser, form: &PlanForm) -> Result<Result<Vec<Plan>, Box<FormPage>>, PageError> {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    let first = form.to_plan(&organiser.cohort, &curriculum, choices.people());
    let all = first.and_then(|first| form.to_plans(first, &organiser.cohort, choices.people()));
    Ok(all.map_err(|errors| Box::new(page(organiser, form.clone(), choices, errors))))
}

async fn refuse(organiser: &Organiser, form: PlanForm, errors: Errors) -> Answer {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    organiser.visit.refused(&page(organiser, form, choices, errors))
}
