//! Changing a webinar in two steps: the form, then the page that asks, with the letter when the time changes.

use actix_web::web;

use super::webinar::of_cohort;
use super::webinar_form::PlanForm;
use super::webinar_form_page::{Choices, FormPage, local_time_error};
use super::webinar_look::look;
use super::webinar_new::{over, reason_error};
use super::webinar_save::{SaveProblem, meeting_error};
use crate::i18n::{Message, tr};
use crate::web::forms::Fields;
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, paths};
use crate::webinars::{self, Changed, Plan, PlanProblem, Webinar, WebinarState};

type Path = web::Path<(String, String, String)>;

/// The webinar, if it can still be changed.
async fn changeable(organiser: &Organiser, path: Path) -> Result<Webinar, PageError> {
    let webinar = of_cohort(organiser, &path.into_inner().2).await?;
    match webinar.state() {
        WebinarState::Planned => Ok(webinar),
        WebinarState::Cancelled | WebinarState::Closed => Err(PageError::Gone(Message::new("webinar-is-over"))),
    }
}

async fn page(organiser: &Organiser, webinar: &Webinar, values: PlanForm, errors: Errors) -> Result<FormPage, PageError> {
    let (lang, slug) = (organiser.visit.lang, &organiser.cohort.slug);
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let title = webinars::title_of(webinar, &curriculum);
    Ok(FormPage {
        errors,
        crumbs: vec![
            (paths::organise_webinars(lang, slug), tr(lang, "place-webinars")),
            (paths::organise_webinar(lang, slug, webinar.id), title.text.clone()),
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
async fn plan(organiser: &Organiser, webinar: &Webinar, form: &mut PlanForm) -> Result<Result<Plan, Errors>, PageError> {
    let curriculum = organiser.visit.app.curriculum(organiser.cohort.edition_id).await?;
    let choices = Choices::load(organiser, &curriculum).await?;
    form.module = format!("{}:{}", webinar.module, webinar.part);
    Ok(form.to_plan(&organiser.cohort, &curriculum, choices.people()))
}

/// `GET /organise/{cohort}/webinars/{webinar}/edit`
///
/// # Errors
/// `Gone` where it was cancelled or closed.
pub async fn edit(organiser: Organiser, path: Path) -> Answer {
    let webinar = changeable(&organiser, path).await?;
    let id = webinar.id;
    let trainers = organiser.visit.app.db.read(move |conn| webinars::trainers_of(conn, id)).await?;
    let values = PlanForm::of(&webinar, &trainers);
    organiser.visit.page(&page(&organiser, &webinar, values, Errors::none()).await?)
}

/// `POST /organise/{cohort}/webinars/{webinar}/edit`: looks it over and asks. With `change` the form comes back as typed.
///
/// # Errors
/// As [`edit`].
pub async fn look_over(Posted(organiser, submission): Posted<Organiser>, path: Path) -> Answer {
    let (visit, webinar) = (&organiser.visit, changeable(&organiser, path).await?);
    let mut form = read(&submission.fields);
    if submission.fields.ticked("change") {
        return visit.page(&page(&organiser, &webinar, form, Errors::none()).await?);
    }
    let plan = match plan(&organiser, &webinar, &mut form).await? {
        Ok(plan) => plan,
        Err(errors) => return visit.refused(&page(&organiser, &webinar, form, errors).await?),
    };
    match look(&organiser, std::slice::from_ref(&plan), Some(webinar.clone())).await? {
        Ok(look) => visit.page(&look.page(&organiser, &form, (String::new(), true), Errors::none())),
        Err(problem) => visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?),
    }
}

/// `POST /organise/{cohort}/webinars/{webinar}/edit/check`: saves it.
///
/// # Errors
/// As [`edit`].
pub async fn update(Posted(organiser, submission): Posted<Organiser>, path: Path) -> Answer {
    let (visit, webinar) = (&organiser.visit, changeable(&organiser, path).await?);
    let (mut form, reason) = (read(&submission.fields), submission.fields.text("reason"));
    let plan = match plan(&organiser, &webinar, &mut form).await? {
        Ok(plan) => plan,
        Err(errors) => return visit.refused(&page(&organiser, &webinar, form, errors).await?),
    };
    let curriculum = visit.app.curriculum(organiser.cohort.edition_id).await?;
    let (by, id, asked, why) = (visit.by(), webinar.id, plan.clone(), reason.clone());
    let (cohort, named, secrets) = (organiser.cohort.id, form.clone(), visit.app.secrets.clone());
    let location = paths::organise_webinar(visit.lang, &organiser.cohort.slug, id);
    let done = submission
        .once(visit, move |conn| {
            let changed = webinars::change_webinar(conn, &by, &curriculum, id, &asked, Some(&why))?;
            named.name_meeting(conn, &by, &secrets, cohort, id)?;
            Ok::<_, SaveProblem>(Done::at(location).saying(said(&changed)))
        })
        .await;
    match done {
        Ok(done) => Ok(visit.go(&done)),
        Err(SaveProblem::Meeting(problem)) => visit.refused(&page(&organiser, &webinar, form, meeting_error(problem)?).await?),
        Err(SaveProblem::Plan(PlanProblem::LocalTime(problem))) => {
            visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?)
        }
        Err(SaveProblem::Plan(PlanProblem::InTheWay(_))) => {
            match look(&organiser, std::slice::from_ref(&plan), Some(webinar.clone())).await? {
                Ok(look) => visit.refused(&look.page(&organiser, &form, (reason.clone(), true), reason_error(&reason))),
                Err(problem) => visit.refused(&page(&organiser, &webinar, form, local_time_error(problem)).await?),
            }
        }
        Err(SaveProblem::Plan(problem)) => Err(over(problem)),
    }
}
