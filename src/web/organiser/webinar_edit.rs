//! Changing a webinar in two steps: the form, then the page that asks, with the letter when the time changes.

use actix_web::web;

use super::webinar::of_cohort;
use super::webinar_form::PlanForm;
use super::webinar_form_page::{Choices, FormPage, local_time_error};
use super::webinar_look::look;
use super::webinar_new::{is_theirs, not_theirs, over, reason_error, trainers_of_theirs};
use super::webinar_save::{SaveProblem, meeting_error};
use crate::db::{Conn, dialect};
use crate::i18n::{Message, tr};
use crate::ids::WebinarId;
use crate::web::forms::Fields;
use crate::web::meanwhile::{self, Merged};
use crate::web::{Answer, Done, Errors, Organiser, PageError, Planner, Posted, paths};
use crate::webinars::{self, Changed, Plan, PlanProblem, Webinar, WebinarState};

type Path = web::Path<(String, String, String)>;

/// The webinar, if it can still be changed.
async fn changeable(organiser: &Planner, path: Path) -> Result<Webinar, PageError> {
    let webinar = of_cohort(organiser, &path.into_inner().2).await?;
    trainers_of_theirs(organiser, &webinar).await?;
    match webinar.state() {
        WebinarState::Planned => Ok(webinar),
        WebinarState::Cancelled | WebinarState::Closed => Err(PageError::Gone(Message::new("webinar-is-over"))),
    }
}

async fn page(organiser: &Planner, webinar: &Webinar, values: PlanForm, errors: Errors) -> Result<FormPage, PageError> {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let title = webinars::title_of(webinar, &curriculum);
    Ok(FormPage {
        errors,
        crumbs: vec![
            (organiser.webinars(), tr(lang, "place-webinars")),
            (organiser.webinar(webinar.id), title.text.clone()),
            (String::new(), tr(lang, "change")),
        ],
        action: paths::webinar_edit(lang, slug, webinar.id),
        existing: Some(title.text),
        title_lang: title.lang.tag(),
        values,
        choices: Choices::load(organiser, &curriculum).await?,
    })
}

/// What was typed; one webinar is changed, there are no further groups.
fn read(fields: &Fields) -> PlanForm {
    PlanForm::read(fields).with_groups(Vec::new())
}

/// What the form shows of the webinar as it is now.
async fn shown(organiser: &Organiser, webinar: &Webinar) -> Result<Vec<(String, String)>, PageError> {
    let id = webinar.id;
    let trainers = organiser.visit.app.db.read(move |conn| webinars::trainers_of(conn, id)).await?;
    Ok(PlanForm::of(webinar, &trainers).hidden())
}

/// The webinar, which nobody changes while this is saved.
fn still(conn: &mut Conn, id: WebinarId) -> diesel::QueryResult<Webinar> {
    dialect::lock(conn, "webinars")?;
    webinars::webinar(conn, id)
}

/// What was typed over what the webinar is now: what somebody else saved meanwhile stays, unless both wrote it.
async fn over_newer(
    organiser: &Organiser,
    webinar: &Webinar,
    typed: &Fields,
) -> Result<(PlanForm, Vec<(String, String)>, Errors), PageError> {
    let (lang, shown) = (organiser.visit.lang, shown(organiser, webinar).await?);
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    let Merged { fields, errors } = meanwhile::merge(typed, &shown, lang, |name, value| choices.words(name, value));
    let mut form = read(&fields);
    form.was = meanwhile::was(&shown);
    Ok((form, shown, errors))
}

/// Whether the webinar gets another time than it has.
fn moves(form: &PlanForm, now: &[(String, String)]) -> bool {
    let values = |all: &[(String, String)]| -> Vec<(String, String)> {
        all.iter().filter(|(name, _)| ["date", "start", "minutes"].contains(&name.as_str())).cloned().collect()
    };
    values(&form.hidden()) != values(now)
}

/// What the change came to, and who hears of it.
fn said(changed: &Changed) -> Message {
    let key = match (changed.moved, changed.moved_up) {
        (true, _) => "flash-webinar-moved",
        (false, 0) => "flash-webinar-changed",
        (false, _) if changed.webinar.capacity.is_some() => "flash-webinar-offered",
        (false, _) => "flash-webinar-moved-up",
    };
    Message::new(key).with("n", changed.moved_up)
}

/// The plan that was typed; its module and part stay as they are.
async fn plan(organiser: &Planner, webinar: &Webinar, form: &mut PlanForm) -> Result<Result<Plan, Errors>, PageError> {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    form.module = format!("{}:{}", webinar.module, webinar.part);
    let plan = form.to_plan(&organiser.cohort, &curriculum, choices.people());
    Ok(plan.and_then(|plan| if is_theirs(organiser, &plan) { Ok(plan) } else { Err(not_theirs()) }))
}

/// `GET /organise/{cohort}/webinars/{webinar}/edit`
///
/// # Errors
/// `Gone` where it was cancelled or closed.
pub async fn edit(organiser: Planner, path: Path) -> Answer {
    let webinar = changeable(&organiser, path).await?;
    let shown = shown(&organiser, &webinar).await?;
    let was = meanwhile::was(&shown);
    let mut values = read(&Fields::new(shown));
    values.was = was;
    organiser.visit.page(&page(&organiser, &webinar, values, Errors::none()).await?)
}

/// `POST /organise/{cohort}/webinars/{webinar}/edit`: looks it over and asks. With `change` the form comes back as typed.
///
/// # Errors
/// As [`edit`].
pub async fn look_over(Posted(organiser, submission): Posted<Planner>, path: Path) -> Answer {
    let (visit, webinar) = (&organiser.visit, changeable(&organiser, path).await?);
    if submission.fields.ticked("change") {
        return visit.page(&page(&organiser, &webinar, read(&submission.fields), Errors::none()).await?);
    }
    let (mut form, _, errors) = over_newer(&organiser, &webinar, &submission.fields).await?;
    if !errors.is_empty() {
        return visit.refused(&page(&organiser, &webinar, form, errors).await?);
    }
    let plan = match plan(&organiser, &webinar, &mut form).await? {
        Ok(plan) => plan,
        Err(errors) => return visit.refused(&page(&organiser, &webinar, form, errors).await?),
    };
    match look(&organiser, &form, std::slice::from_ref(&plan), Some(webinar.clone())).await? {
        Ok(look) => visit.page(&look.page(&organiser, &form, (String::new(), true), Errors::none())),
        Err(problem) => visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?),
    }
}

/// `POST /organise/{cohort}/webinars/{webinar}/edit/check`: saves it.
///
/// # Errors
/// As [`edit`].
pub async fn update(Posted(organiser, submission): Posted<Planner>, path: Path) -> Answer {
    let (visit, webinar) = (&organiser.visit, changeable(&organiser, path).await?);
    let (mut form, seen, mut errors) = over_newer(&organiser, &webinar, &submission.fields).await?;
    let mut typed = read(&submission.fields);
    typed.was = form.was.clone();
    if errors.is_empty() && typed.hidden() != form.hidden() && moves(&form, &seen) {
        // the letter that the page showed is no longer the one that would go out
        errors.add("date", "meanwhile-look");
    }
    if !errors.is_empty() {
        return visit.refused(&page(&organiser, &webinar, form, errors).await?);
    }
    let reason = submission.fields.text("reason");
    let plan = match plan(&organiser, &webinar, &mut form).await? {
        Ok(plan) => plan,
        Err(errors) => return visit.refused(&page(&organiser, &webinar, form, errors).await?),
    };
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, id, asked, why) = (visit.by(), webinar.id, plan.clone(), reason.clone());
    let (cohort, named, secrets) = (organiser.cohort.id, form.clone(), visit.app.secrets.clone());
    let location = organiser.webinar(id);
    let done = submission
        .once(visit, move |conn| {
            let now = still(conn, id)?;
            if PlanForm::of(&now, &webinars::trainers_of(conn, id)?).hidden() != seen {
                return Err(SaveProblem::Meanwhile);
            }
            let changed = webinars::change_webinar(conn, &by, &curriculum, id, &asked, Some(&why))?;
            named.name_meeting(conn, &by, &secrets, cohort, id)?;
            Ok::<_, SaveProblem>(Done::at(location).saying(said(&changed)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(SaveProblem::Meanwhile) => {
            let webinar = of_cohort(&organiser, &id.to_string()).await?;
            let (form, _, mut errors) = over_newer(&organiser, &webinar, &submission.fields).await?;
            if errors.is_empty() {
                errors.add("date", "meanwhile-look");
            }
            visit.refused(&page(&organiser, &webinar, form, errors).await?)
        }
        Err(SaveProblem::Meeting(problem)) => visit.refused(&page(&organiser, &webinar, form, meeting_error(problem)?).await?),
        Err(SaveProblem::Plan(PlanProblem::LocalTime(problem))) => {
            visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?)
        }
        Err(SaveProblem::Plan(PlanProblem::InTheWay(_))) => {
            match look(&organiser, &form, std::slice::from_ref(&plan), Some(webinar.clone())).await? {
                Ok(look) => visit.refused(&look.page(&organiser, &form, (reason.clone(), true), reason_error(&reason))),
                Err(problem) => visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?),
            }
        }
        Err(SaveProblem::Plan(problem)) => Err(over(problem)),
    }
}
