//! A reflection that only its writer sees.

use actix_web::web;

use super::lesson::{self, Query, Refused};
use super::track::{curriculum, lesson_of};
use crate::reading::{self, ReflectionProblem};
use crate::web::free_text::to_take_out;
use crate::web::{Answer, Done, Errors, Learner, Posted, paths};

/// The field.
const FIELD: &str = "reflection-text";

/// `POST /modules/{module}/{lesson}/reflection`
///
/// # Errors
/// As [`lesson::show`].
pub async fn update(
    Posted(learner, submission): Posted<Learner>,
    path: web::Path<(String, String, String)>,
    query: web::Query<Query>,
) -> Answer {
    let (visit, lang) = (&learner.visit, learner.visit.lang);
    let curriculum = curriculum(&learner).await?;
    let (module, lesson) = lesson_of(&curriculum, &learner, (&path.1, &path.2))?;
    let (by, person, code) = (visit.by(), learner.person.id, lesson.code.clone());
    let typed = submission.fields.text(FIELD);
    let (text, address) =
        (typed.clone(), format!("{}#reflection", query.keeping(paths::lesson(lang, &module.slug, &lesson.slug))));
    let done = submission.once::<ReflectionProblem, _>(visit, move |conn| {
        reading::save_reflection(conn, &by, person, &code, &text)?;
        let flash = if text.is_empty() { "flash-reflection-removed" } else { "flash-reflection-kept" };
        Ok(Done::at(address).saying(flash.into()))
    });
    let errors = match done.await {
        Ok(done) => return Ok(visit.go(&done)),
        Err(ReflectionProblem::Database(error)) => return Err(error.into()),
        Err(ReflectionProblem::TooLong) => Errors::one(FIELD, "reflection-too-long"),
        Err(ReflectionProblem::PersonalDetails(found)) => to_take_out(FIELD, &found),
    };
    let reading = lesson::read(&learner, &curriculum, (module, lesson), query.lang()).await?;
    visit.refused_with_text(&reading.page(Refused { errors, typed: Some(typed) }))
}
