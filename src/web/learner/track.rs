//! What a learner's addresses name: modules and lessons of their own track, while lessons are open.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::curriculum::{Curriculum, Lesson, Module};
use crate::enrolment::Cohort;
use crate::i18n::{Lang, Message, date};
use crate::reading::home::{Around, around};
use crate::reading::{Access, access};
use crate::web::{Learner, PageError, Visit};

/// The content that the learner's cohort is pinned to.
pub async fn curriculum(learner: &Learner) -> Result<Arc<Curriculum>, PageError> {
    Ok(learner.visit.app.curriculum(learner.cohort.edition_id).await?)
}

/// What lies around the learner.
///
/// # Errors
/// The database's.
pub async fn around_of(learner: &Learner) -> Result<Around, PageError> {
    let (own, now) = (learner.enrolment.clone(), learner.visit.now);
    Ok(learner.visit.app.db.read(move |conn| around(conn, &own, now)).await?)
}

/// The day it is where the cohort is.
pub fn today(learner: &Learner) -> NaiveDate {
    learner.visit.now.in_zone(learner.cohort.tz()).date_naive()
}

/// Whether the lessons of a cohort can be read at this moment, by the day it is there.
pub fn access_of(visit: &Visit, cohort: &Cohort) -> Access {
    access(cohort.starts_on, cohort.lessons_open_until, visit.now.in_zone(cohort.tz()).date_naive())
}

/// Whether lessons can be read now.
pub fn lessons_access(learner: &Learner) -> Access {
    access_of(&learner.visit, &learner.cohort)
}

/// When lessons open, or until when they were; nothing while they are.
pub fn access_message(lang: Lang, access: Access) -> Option<Message> {
    match access {
        Access::Open => None,
        Access::NotBefore(day) => Some(Message::new("lessons-not-yet").with("date", date(lang, day))),
        Access::Until(day) => Some(Message::new("lessons-over").with("date", date(lang, day))),
    }
}

/// Lets on while lessons can be read.
pub fn let_in(learner: &Learner) -> Result<(), PageError> {
    access_message(learner.visit.lang, lessons_access(learner)).map_or(Ok(()), |message| Err(PageError::Gone(message)))
}

/// A module of the learner's track.
pub fn module_of<'c>(curriculum: &'c Curriculum, learner: &Learner, slug: &str) -> Result<&'c Module, PageError> {
    let track = curriculum.track(&learner.enrolment.track).ok_or(PageError::NotFound)?;
    curriculum.modules_of(track).find(|module| module.slug == slug).ok_or(PageError::NotFound)
}

/// A lesson of the learner's track, while lessons are open.
pub fn lesson_of<'c>(
    curriculum: &'c Curriculum,
    learner: &Learner,
    (module, lesson): (&str, &str),
) -> Result<(&'c Module, &'c Lesson), PageError> {
    let module = module_of(curriculum, learner, module)?;
    let lesson = module.lesson(lesson).ok_or(PageError::NotFound)?;
    let_in(learner)?;
    Ok((module, lesson))
}
