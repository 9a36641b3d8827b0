//! The forms after a module: what people think of the workshop, and three months later what has become of it. Answered once, without
//! the name.

use std::collections::HashMap;

use actix_web::web;

use super::retention::Questions;
use super::survey_page::{Retention, SurveyPage, View};
use super::track;
use crate::assessment::Picks;
use crate::curriculum::{Curriculum, Module, Survey};
use crate::i18n::{Lang, Message};
use crate::reading::home::{SurveyDoor, facts};
use crate::surveys::{self, AnswerProblem, Asked, Form, LONGEST_TEXT, Problem};
use crate::web::forms::Fields;
use crate::web::free_text::to_take_out;
use crate::web::public::help::contacts;
use crate::web::{Answer, Done, Errors, Learner, PageError, Posted, Submission, paths};

type Path = web::Path<(String, String)>;
type Query = web::Query<HashMap<String, String>>;

/// `GET /modules/{module}/evaluation`
///
/// # Errors
/// [`PageError::NotFound`] for a module that is not on the learner's track, or content without the form.
pub async fn evaluation(learner: Learner, path: Path) -> Answer {
    show(&learner, Form::Evaluation, &path.1, &HashMap::new()).await
}

/// `POST /modules/{module}/evaluation`
///
/// # Errors
/// As [`evaluation`].
pub async fn create_evaluation(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    create(&learner, submission, Form::Evaluation, &path.1).await
}

/// `GET /modules/{module}/follow-up`; with what was picked in the knowledge questions (`q1=2.2`), they are explained.
///
/// # Errors
/// As [`evaluation`].
pub async fn follow_up(learner: Learner, path: Path, query: Query) -> Answer {
    show(&learner, Form::FollowUp, &path.1, &query).await
}

/// `POST /modules/{module}/follow-up`
///
/// # Errors
/// As [`evaluation`].
pub async fn create_follow_up(Posted(learner, submission): Posted<Learner>, path: Path) -> Answer {
    create(&learner, submission, Form::FollowUp, &path.1).await
}

async fn show(learner: &Learner, form: Form, slug: &str, query: &HashMap<String, String>) -> Answer {
    let curriculum = track::curriculum(learner).await?;
    let stand = stand(learner, &curriculum, form, slug).await?;
    let picks = stand.questions.as_ref().map(|questions| questions.picks_of(query)).unwrap_or_default();
    let page = page(learner, &curriculum, (form, slug), (&stand, &picks), &Fields::default(), Errors::none()).await?;
    learner.visit.page(&page)
}

async fn create(learner: &Learner, submission: Submission, form: Form, slug: &str) -> Answer {
    let visit = &learner.visit;
    let curriculum = track::curriculum(learner).await?;
    let (module, survey) = asked_about(learner, &curriculum, form, slug)?;
    let (stand, fields) = (stand(learner, &curriculum, form, slug).await?, submission.fields.clone());
    let picks = stand.questions.as_ref().map(|questions| questions.picks_in(&fields)).unwrap_or_default();
    let url = url_of(learner.visit.lang, form, slug);
    if stand.door == SurveyDoor::Answered {
        return Ok(visit.go(&Done::at(url)));
    }
    let read = surveys::read_sheet(&curriculum, survey, module, &|name| fields.all(name));
    let errors = match read {
        _ if stand.door != SurveyDoor::Open => Errors::none(),
        Err(problems) => worded(&problems),
        Ok(mut sheet) => {
            sheet.answers.extend(stand.questions.as_ref().and_then(|questions| questions.given(&picks)));
            let url = format!("{url}{}", Questions::query_of(&picks));
            let (by, learner, curriculum, name) = (visit.by(), learner.clone(), curriculum.clone(), slug.to_owned());
            let handed_in = submission.once::<AnswerProblem, _>(visit, move |conn| {
                let asked = Asked {
                    person: &learner.person,
                    enrolment: &learner.enrolment,
                    cohort: &learner.cohort,
                    curriculum: &curriculum,
                    form,
                    module: &name,
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
    visit.refused(&page(learner, &curriculum, (form, slug), (&stand, &picks), &fields, errors).await?)
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

/// How a form stands for somebody, with the knowledge questions that belong to it.
struct Stand {
    door: SurveyDoor,
    questions: Option<Questions>,
}

async fn stand(learner: &Learner, curriculum: &Curriculum, form: Form, slug: &str) -> Result<Stand, PageError> {
    let around = track::around_of(learner).await?;
    let facts = facts(curriculum, &learner.enrolment, &learner.cohort, &around, learner.visit.now);
    let module = facts.modules.iter().find(|facts| facts.module.slug == slug).ok_or(PageError::NotFound)?;
    let door = if form == Form::Evaluation { module.evaluation } else { module.follow_up };
    let has_seen_both = module.post_test.is_some_and(|test| test.done.is_some());
    let own = &learner.enrolment;
    let seed = (own.id.0 & i64::from(u32::MAX)) as u32;
    let questions = (form == Form::FollowUp).then(|| Questions::draw(module.module, &own.test_form, has_seen_both, seed));
    Ok(Stand { door: door.ok_or(PageError::NotFound)?, questions })
}

async fn page(
    learner: &Learner,
    curriculum: &Curriculum,
    (form, slug): (Form, &str),
    (stand, picks): (&Stand, &[Picks]),
    fields: &Fields,
    errors: Errors,
) -> Result<SurveyPage, PageError> {
    let (module, survey) = asked_about(learner, curriculum, form, slug)?;
    let lang = learner.visit.lang;
    // what is right is told when the form is handed in
    let retention = match (&stand.questions, stand.door) {
        (Some(questions), SurveyDoor::Open) => Retention { asking: questions.asking(picks, lang), explained: Vec::new() },
        (Some(questions), SurveyDoor::Answered) => {
            Retention { asking: Vec::new(), explained: questions.explained(curriculum, picks, lang) }
        }
        _ => Retention::default(),
    };
    let view = View { learner, curriculum, module, survey, fields };
    Ok(view.page(stand.door, url_of(lang, form, slug), contacts(&learner.visit).await?, retention, errors))
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
