//! Replacing a record, and taking one back.

use actix_web::web;

use super::record::{named, page};
use crate::completion::document::Paper;
use crate::completion::{self, Record, StateProblem};
use crate::enrolment::Cohort;
use crate::web::{Answer, Done, Errors, Organiser, PageError, Posted, Submission, Visit, paths};

/// `POST /organise/{cohort}/records/{record}/state` with `to` = `replaced` or `revoked`, and the reason.
///
/// # Errors
/// [`PageError::NotFound`] for a record of another cohort.
pub async fn update(posted: Posted<Organiser>, path: web::Path<(String, String, String)>) -> Answer {
    let Posted(Organiser { visit, cohort, .. }, submission) = posted;
    let record = named(&visit, &cohort, &path.2).await?;
    let replaces = submission.fields.text("to") == "replaced";
    let field = if replaces { "replace_reason" } else { "revoke_reason" };
    let reason = submission.fields.text(field);
    let result = match replaces {
        true => replace(&visit, &cohort, &submission, &record, &reason).await,
        false => revoke(&visit, &cohort, &submission, &record, &reason).await,
    };
    let message = match result {
        Ok(done) => return Ok(visit.go(&done)),
        Err(Problem::State(StateProblem::NoReason)) => "record-reason-missing",
        Err(Problem::State(StateProblem::NotValid)) => "record-not-valid-now",
        Err(Problem::State(StateProblem::TryAgain)) => "record-try-again",
        Err(Problem::State(StateProblem::Database(error))) => return Err(error.into()),
        Err(Problem::Page(error)) => return Err(error),
    };
    let reasons = [submission.fields.text("replace_reason"), submission.fields.text("revoke_reason")];
    visit.refused(&page(&visit, &cohort, named(&visit, &cohort, &path.2).await?, Errors::one(field, message), reasons).await?)
}

enum Problem {
    State(StateProblem),
    Page(PageError),
}

impl From<StateProblem> for Problem {
    fn from(problem: StateProblem) -> Self {
        Self::State(problem)
    }
}

impl<E: Into<PageError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

async fn revoke(
    visit: &Visit,
    cohort: &Cohort,
    submission: &Submission,
    record: &Record,
    reason: &str,
) -> Result<Done, Problem> {
    let (by, record, reason) = (visit.by(), record.clone(), reason.to_owned());
    let back = paths::organise_record(visit.lang, &cohort.slug, record.id);
    let done = submission
        .once(visit, move |conn| {
            completion::revoke(conn, &by, &record, &reason)?;
            Ok::<_, StateProblem>(Done::at(back).saying("flash-record-revoked".into()))
        })
        .await?;
    Ok(done)
}

/// The new record is rendered before the transaction, as every record is.
async fn replace(
    visit: &Visit,
    cohort: &Cohort,
    submission: &Submission,
    record: &Record,
    reason: &str,
) -> Result<Done, Problem> {
    if reason.is_empty() {
        return Err(StateProblem::NoReason.into());
    }
    let (by, old) = (visit.by(), record.clone());
    let draft = visit.app.db.read(move |conn| completion::draft_again(conn, &by, &old)).await?;
    let draft = draft.ok_or(PageError::NotFound)?;
    let paper = Paper::of(&draft, &visit.app.config.public_url);
    let design = visit.app.design.clone();
    let pdf = web::block(move || design.render(&paper)).await.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from)?;
    let (old, reason, slug, lang) = (record.clone(), reason.to_owned(), cohort.slug.clone(), visit.lang);
    let done = submission
        .once(visit, move |conn| {
            let id = completion::replace(conn, &by, &old, &reason, &draft, &pdf)?;
            let place = paths::organise_record(lang, &slug, id);
            Ok::<_, StateProblem>(Done::at(place).saying("flash-record-replaced".into()))
        })
        .await?;
    Ok(done)
}
