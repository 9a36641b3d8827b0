//! A lesson at one address, whole. Opening it changes nothing; what its forms do is in `lesson_progress`, `lesson_reflection` and
//! `scenario`.

mod build;
mod page;

use actix_web::web;
use serde::Deserialize;

use super::paper::lesson_file;
use super::track::{curriculum, lesson_of};
use crate::curriculum::{Curriculum, Lesson, Module};
use crate::enrolment::Cohort;
use crate::i18n::Lang;
use crate::reading::{self, Progress, Reflection};
use crate::web::{Answer, Errors, Learner, PageError};

pub use build::care_line;
pub use page::LessonPage;

/// The language of the lesson alone, where the reader wants another than that of the page.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Query {
    text: Option<String>,
}

impl Query {
    /// The language asked for.
    pub fn lang(&self) -> Option<Lang> {
        self.text.as_deref().and_then(|tag| tag.parse().ok())
    }

    /// An address of the lesson that keeps the language it is read in.
    pub fn keeping(&self, address: String) -> String {
        keeping(self.lang(), address)
    }
}

/// An address with the language of the lesson alone.
pub fn keeping(asked: Option<Lang>, address: String) -> String {
    match asked {
        Some(asked) => format!("{address}?text={asked}"),
        None => address,
    }
}

/// The address of a form, which names the cohort that the page was opened for as well: in another tab its reader may have turned to
/// another since.
pub fn form_action(asked: Option<Lang>, cohort: &Cohort, address: &str) -> String {
    let text = asked.map(|asked| format!("&text={asked}")).unwrap_or_default();
    format!("{address}?cohort={}{text}", cohort.slug)
}

/// What a lesson's page is made from.
pub struct Reading<'r> {
    pub learner: &'r Learner,
    pub curriculum: &'r Curriculum,
    pub module: &'r Module,
    pub lesson: &'r Lesson,
    /// All lessons begun.
    pub progress: Vec<Progress>,
    pub reflection: Option<Reflection>,
    /// The language of the lesson alone.
    pub asked: Option<Lang>,
    /// How large the lesson is as a file.
    pub kilobytes: usize,
}

/// What came with a form that was refused.
#[derive(Default)]
pub struct Refused {
    pub errors: Errors,
    /// The reflection as typed.
    pub typed: Option<String>,
}

/// Reads what the page needs.
pub async fn read<'r>(
    learner: &'r Learner,
    curriculum: &'r Curriculum,
    (module, lesson): (&'r Module, &'r Lesson),
    asked: Option<Lang>,
) -> Result<Reading<'r>, PageError> {
    let (enrolment, person, code) = (learner.enrolment.id, learner.person.id, lesson.code.clone());
    let (progress, reflection) = learner
        .visit
        .app
        .db
        .read(move |conn| {
            let progress = reading::progress_of(conn, enrolment)?;
            Ok::<_, diesel::result::Error>((progress, reading::find_reflection(conn, person, &code)?))
        })
        .await?;
    let served = lesson.text.get(asked.unwrap_or(learner.visit.lang)).0;
    let base = &learner.visit.app.config.public_url;
    let kilobytes = lesson_file::kilobytes(base, curriculum, (module, lesson), &learner.cohort, served)?;
    Ok(Reading { learner, curriculum, module, lesson, progress, reflection, asked, kilobytes })
}

/// `GET /modules/{module}/{lesson}`
///
/// # Errors
/// [`PageError::NotFound`] for a lesson that is not on their track, [`PageError::Gone`] while lessons are not open.
pub async fn show(learner: Learner, path: web::Path<(String, String, String)>, query: web::Query<Query>) -> Answer {
    let curriculum = curriculum(&learner).await?;
    let found = lesson_of(&curriculum, &learner, (&path.1, &path.2))?;
    let reading = read(&learner, &curriculum, found, query.lang()).await?;
    learner.visit.page(&reading.page(Refused::default()))
}
