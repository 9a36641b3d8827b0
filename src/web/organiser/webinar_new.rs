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
use crate::i18n::{Message, date_and_time, tr};
use crate::ids::PersonId;
use crate::web::{Answer, Done, Errors, PageError, Planner, Posted, paths};
use crate::webinars::{self, Plan, PlanProblem, Webinar};

fn page(organiser: &Planner, values: PlanForm, choices: Choices, errors: Errors) -> FormPage {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    FormPage {
        errors,
        crumbs: vec![(organiser.webinars(), tr(lang, "place-webinars")), (String::new(), tr(lang, "webinar-new-title"))],
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
pub async fn new(organiser: Planner, query: web::Query<Query>) -> Answer {
    let visit = &organiser.visit;
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(&organiser, &curriculum).await?;
    let values = match query.from.as_deref().filter(|from| !from.is_empty()) {
        None if organiser.is_trainer() => PlanForm::empty(&organiser.cohort, visit.now).led_by(organiser.person.id),
        None => PlanForm::empty(&organiser.cohort, visit.now),
        Some(from) => {
            let webinar = of_cohort(&organiser, from).await?;
            let trainers = trainers_of_theirs(&organiser, &webinar).await?;
            PlanForm::copy_of(&webinar, &trainers, visit.now)
        }
    };
    visit.page(&page(&organiser, values, choices, Errors::none()))
}

/// `POST /organise/{cohort}/webinars/new`: looks it over and asks; saves nothing. With `change` the form comes back as typed.
///
/// # Errors
/// None of its own.
pub async fn look_over(Posted(organiser, submission): Posted<Planner>) -> Answer {
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
pub async fn create(Posted(organiser, submission): Posted<Planner>) -> Answer {
    let visit = &organiser.visit;
    let (form, reason) = (PlanForm::read(&submission.fields), submission.fields.text("reason"));
    let ask = submission.fields.ticked("ask");
    let plans = match plans(&organiser, &form).await? {
        Ok(plans) => plans,
        Err(refused) => return visit.refused(&*refused),
    };
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, asked, why) = (visit.by(), plans.clone(), reason.clone());
    let (planner, cohort, named) = (organiser.clone(), organiser.cohort.clone(), form.clone());
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
            Ok::<_, SaveProblem>(done(&planner, &saved, (by.at, without)))
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
fn done(planner: &Planner, saved: &[Webinar], (now, without): (Instant, i64)) -> Done {
    let (lang, cohort) = (planner.visit.lang, &planner.cohort);
    let [webinar] = saved else {
        let flash = Message::new(if without > 0 { "flash-series-planned-asked" } else { "flash-series-planned" });
        let said = flash.with("n", saved.len()).with("people", without);
        return Done::at(planner.webinars()).saying(said);
    };
    let at = webinars::asked_at(now, webinar.starts_at, cohort).in_zone(cohort.tz());
    let flash = Message::new(match (webinar.capacity, without) {
        (None, _) => "flash-webinar-planned",
        (Some(_), 0) => "flash-webinar-planned-places",
        (Some(_), _) => "flash-webinar-planned-asked",
    });
    let flash = flash.with("n", without).with("at", date_and_time(lang, &at));
    Done::at(planner.webinar(webinar.id)).saying(flash)
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

async fn plans(organiser: &Planner, form: &PlanForm) -> Result<Result<Vec<Plan>, Box<FormPage>>, PageError> {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    let first = form.to_plan(&organiser.cohort, &curriculum, choices.people());
    let all = first.and_then(|first| form.to_plans(first, &organiser.cohort, choices.people()));
    let all = all.and_then(|all| if all.iter().all(|plan| is_theirs(organiser, plan)) { Ok(all) } else { Err(not_theirs()) });
    Ok(all.map_err(|errors| Box::new(page(organiser, form.clone(), choices, errors))))
}

/// Whether they may plan it: trainers what they give themselves.
pub(super) fn is_theirs(planner: &Planner, plan: &Plan) -> bool {
    let own = planner.person.id;
    !planner.is_trainer() || plan.lead == own || plan.co_trainers.contains(&own)
}

/// That somebody else would give it.
pub(super) fn not_theirs() -> Errors {
    Errors::one("lead", "webinar-form-not-theirs")
}

/// The trainers of a webinar that they may plan.
///
/// # Errors
/// `NotAllowed` where a trainer does not give it.
pub(super) async fn trainers_of_theirs(planner: &Planner, webinar: &Webinar) -> Result<Vec<(PersonId, bool)>, PageError> {
    let id = webinar.id;
    let trainers = planner.visit.app.db.read(move |conn| webinars::trainers_of(conn, id)).await?;
    let gives = trainers.iter().any(|(person, _)| *person == planner.person.id);
    if planner.is_trainer() && !gives { Err(PageError::NotAllowed("organiser")) } else { Ok(trainers) }
}

async fn refuse(organiser: &Planner, form: PlanForm, errors: Errors) -> Answer {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    organiser.visit.refused(&page(organiser, form, choices, errors))
}
