//! The forms after a module: what people think of the workshop, and three months later what has become of it. Answered once, without
//! the name.

use actix_web::web;

use super::survey_page::{SurveyPage, View};
use super::track;
use crate::curriculum::{Curriculum, Module, Survey};
use crate::i18n::{Lang, Message};
use crate::reading::home::{SurveyDoor, around, facts};
use crate::surveys::{self, AnswerProblem, Asked, Form, LONGEST_TEXT, Problem};
use crate::web::forms::Fields;
use crate::web::free_text::to_take_out;
use crate::web::public::help::contacts;
use crate::web::{Answer, Done, Errors, Learner, PageError, Posted, Submission, paths};

type Path = web::Path<(String, String)>;

/// `GET /modules/{module}/evaluation`
///
/// # Errors
/// [`PageError::NotFound`] for a module that is not on the learner's track, or content without the form.
pub async fn evaluation(learner: Learner, path: Path) -> Answer {
    show(&learner, Form::Evaluation, &path.1).await
}

/// `POST /modules/{module}/evaluation`
///
/// # Errors
/// As [`evaluation`].
pub async fn create_evaluation(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    create(&learner, submission, Form::Evaluation, &path.1).await
}

/// `GET /modules/{module}/follow-up`
///
/// # Errors
/// As [`evaluation`].
pub async fn follow_up(learner: Learner, path: Path) -> Answer {
    show(&learner, Form::FollowUp, &path.1).await
}

/// `POST /modules/{module}/follow-up`
///
/// # Errors
/// As [`evaluation`].
pub async fn create_follow_up(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    create(&learner, submission, Form::FollowUp, &path.1).await
}

async fn show(learner: &Learner, form: Form, slug: &str) -> Answer {
    let curriculum = track::curriculum(learner).await?;
    let page = page(learner, &curriculum, (form, slug), &Fields::default(), Errors::none()).await?;
    learner.visit.page(&page)
}

async fn create(learner: &Learner, submission: Submission, form: Form, slug: &str) -> Answer {
    let visit = &learner.visit;
    let curriculum = track::curriculum(learner).await?;
    let (module, survey) = asked_about(learner, &curriculum, form, slug)?;
    let (door, fields) = (door(learner, &curriculum, form, slug).await?, submission.fields.clone());
    let url = url_of(learner.visit.lang, form, slug);
    if door == SurveyDoor::Answered {
        return Ok(visit.go(&Done::at(url)));
    }
    let read = surveys::read_sheet(&curriculum, survey, module, &|name| fields.all(name));
    let errors = match read {
        _ if door != SurveyDoor::Open => Errors::none(),
        Err(problems) => worded(&problems),
        Ok(sheet) => {
            let (by, learner, curriculum, name) = (visit.by(), learner.clone(), curriculum.clone(), slug.to_owned());
            let handed_in = submission.once::<AnswerProblem, _>(visit, move |conn| {
                let asked = Asked {
                    person: &learner.person,
                    enrolment: &learner.enrolment,
                    cohort: &learner.cohort,
                    curriculum: &curriculum,
                    form,
                    module: &name,
                    lang: learner.visit.lang,
                };
                surveys::answer_form(conn, &by, asked, &sheet)?;
                let flash = if sheet.wants_contact { "flash-survey-contact" } else { "flash-survey-kept" };
                Ok(Done::at(url).saying(flash.into()))
            });
            match handed_in.await {
                Ok(done) => return Ok(visit.go(&done)),
                Err(AnswerProblem::Already) => return Ok(visit.go(&Done::at(url_of(visit.lang, form, slug)))),
                Err(AnswerProblem::Database(error)) => return Err(error.into()),
                Err(AnswerProblem::Empty) => Errors::one("survey", "survey-empty"),
            }
        }
    };
    visit.refused(&page(learner, &curriculum, (form, slug), &fields, errors).await?)
}

fn url_of(lang: Lang, form: Form, slug: &str) -> String {
    match form {
        Form::Evaluation => paths::evaluation(lang, slug),
        Form::FollowUp => paths::follow_up(lang, slug),
    }
}

fn asked_about<'c>(
    learner: &Learner,
    curriculum: &'c Curriculum,
    form: Form,
    slug: &str,
) -> Result<(&'c Module, &'c Survey), PageError> {
    let module = track::module_of(curriculum, learner, slug)?;
    Ok((module, curriculum.survey(form.as_str()).ok_or(PageError::NotFound)?))
}

async fn door(learner: &Learner, curriculum: &Curriculum, form: Form, slug: &str) -> Result<SurveyDoor, PageError> {
    let own = learner.enrolment.clone();
    let around = learner.visit.app.db.read(move |conn| around(conn, &own)).await?;
    let wants = learner.enrolment.webinar_language.as_deref().and_then(|tag| tag.parse().ok());
    let facts = facts(curriculum, &learner.enrolment.track, wants, &around, learner.visit.now);
    let module = facts.modules.iter().find(|facts| facts.module.slug == slug).ok_or(PageError::NotFound)?;
    let door = if form == Form::Evaluation { module.evaluation } else { module.follow_up };
    door.ok_or(PageError::NotFound)
}

async fn page(
    learner: &Learner,
    curriculum: &Curriculum,
    (form, slug): (Form, &str),
    fields: &Fields,
    errors: Errors,
) -> Result<SurveyPage, PageError> {
    let (module, survey) = asked_about(learner, curriculum, form, slug)?;
    let door = door(learner, curriculum, form, slug).await?;
    let view = View { learner, curriculum, module, survey, fields };
    Ok(view.page(door, url_of(learner.visit.lang, form, slug), contacts(&learner.visit).await?, errors))
}

fn worded(problems: &[(String, Problem)]) -> Errors {
    let mut errors = Errors::none();
    for (field, problem) in problems {
        match problem {
            Problem::PersonalDetails(found) => errors.append(to_take_out(field, found)),
            Problem::TooLong => errors.add(field, Message::new("survey-too-long").with("most", LONGEST_TEXT as i64)),
        }
    }
    errors
}
