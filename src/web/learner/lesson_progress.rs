//! The place kept, and «I have read this».

use actix_web::web;

use super::lesson::{self, Query, Refused};
use super::track::{curriculum, lesson_of};
use crate::curriculum::Lesson;
use crate::i18n::{Lang, Message};
use crate::reading::{self, Missing, SCENARIO};
use crate::web::{Answer, Done, Errors, Learner, Posted, paths};

/// `POST /modules/{module}/{lesson}/progress`: with `read` the lesson is read, with `place` the place is kept.
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
    let (by, enrolment, wanted) = (visit.by(), learner.enrolment.clone(), lesson.clone());
    if !submission.fields.ticked("read") {
        let place = submission.fields.text("place");
        let home = paths::home(lang);
        let done = submission.once::<diesel::result::Error, _>(visit, move |conn| {
            reading::keep_place(conn, &by, &enrolment, &wanted, &place)?;
            Ok(Done::at(home).saying("flash-place-kept".into()))
        });
        return Ok(visit.go(&done.await?));
    }
    let shown = submission.fields.all("shown");
    let (module_url, slug, own) = (paths::module(lang, &module.slug), lesson.slug.clone(), module.clone());
    let done = submission.once::<Missing, _>(visit, move |conn| {
        reading::mark_as_read(conn, &by, &enrolment, &wanted, &shown)?;
        let progress = reading::progress_of(conn, enrolment.id)?;
        Ok(match reading::following(&own, &slug, &progress) {
            Some(next) => Done::at(paths::lesson(lang, &own.slug, &next.slug)).saying("flash-lesson-read".into()),
            None => Done::at(module_url).saying("flash-module-read".into()),
        })
    });
    match done.await {
        Ok(done) => Ok(visit.go(&done)),
        Err(Missing::Database(error)) => Err(error.into()),
        Err(Missing::Parts(parts)) => {
            let errors = what_is_missing(lesson, query.lang().unwrap_or(lang), &parts);
            let reading = lesson::read(&learner, &curriculum, (module, lesson), query.lang()).await?;
            visit.refused(&reading.page(Refused { errors, typed: None }))
        }
    }
}

/// Each missing part as a line that leads to it.
fn what_is_missing(lesson: &Lesson, lang: Lang, parts: &[String]) -> Errors {
    let text = lesson.text.get(lang).1;
    let mut errors = Errors::none();
    for part in parts {
        let message = match text.section(part) {
            _ if part == SCENARIO => Message::new("lesson-missing-scenario"),
            Some(section) => Message::new("lesson-missing-part").with("part", section.heading.as_str()),
            None => continue,
        };
        errors.add(part, message);
    }
    errors
}
