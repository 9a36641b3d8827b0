//! A trainer's answer: a ruling, which is worked out in the same transaction, or the reason why it stays.

use diesel::prelude::*;

use super::super::model::{Answer, Question};
use super::super::queries;
use super::super::text::{Fault, fault_in};
use super::{letters, lock_name};
use crate::attendance::{self, AttendanceRow, Choice, Mark, RuleError, RulingProblem, Status};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::attendance_questions;
use crate::db::{Conn, dialect};
use crate::ids::AttendanceQuestionId;
use crate::webinars::Webinar;

/// What a trainer answers, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// To which question.
    pub question: AttendanceQuestionId,
    /// What.
    pub answer: Answer,
    /// Why, in their words: who asked reads it.
    pub reason: String,
    /// What the attendance came to on the page on which it was decided.
    pub was: Status,
}

/// Why an answer is not taken. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum AnswerProblem {
    /// There is no such question about this webinar.
    #[error("there is no such question")]
    NotFound,
    /// Somebody answered before.
    #[error("it was answered meanwhile")]
    Meanwhile,
    /// The attendance came to something else meanwhile: this.
    #[error("the attendance changed meanwhile")]
    Changed(Status),
    /// The ruling would say what it is already.
    #[error("the attendance says that already")]
    Same,
    /// It is their own.
    #[error("nobody answers what they asked themselves")]
    Own,
    /// The reason is missing or cannot be kept.
    #[error("the reason cannot be taken")]
    Reason(Fault),
    /// There can be no ruling: they are not enrolled any more, or the webinar was called off.
    #[error("there can be no ruling")]
    NoRuling,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Takes an answer; who asked gets a letter.
///
/// # Errors
/// See [`AnswerProblem`].
pub fn answer(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    answered: &Answered,
) -> Result<(), AnswerProblem> {
    let found = queries::find_of_webinar(conn, webinar.id, answered.question)?.ok_or(AnswerProblem::NotFound)?;
    dialect::lock(conn, &lock_name(webinar.id, found.person_id))?;
    // as it is now that nobody else can change it
    let question = queries::find_of_webinar(conn, webinar.id, answered.question)?.ok_or(AnswerProblem::NotFound)?;
    if by.person_id() == Some(question.person_id) {
        return Err(AnswerProblem::Own);
    }
    if !question.waits() {
        return Err(AnswerProblem::Meanwhile);
    }
    if let Some(fault) = fault_in(&answered.reason) {
        return Err(AnswerProblem::Reason(fault));
    }
    let now = attendance::find_attendance(conn, webinar.id, question.person_id)?;
    let now = now.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
    if now != answered.was {
        return Err(AnswerProblem::Changed(now));
    }
    if let Answer::Ruling(mark) = answered.answer {
        rule(conn, by, curriculum, &question, mark, answered)?;
    }
    keep(conn, by, &question, answered)?;
    let event = audit::Event {
        action: match answered.answer {
            Answer::Ruling(_) => "question.ruled",
            Answer::Stays => "question.stays",
        },
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(question.person_id),
        old: Some(question.status().to_string()),
        reason: Some(answered.reason.trim().to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    letters::tell(conn, by, curriculum, webinar, &question)?;
    Ok(())
}

/// The ruling, with the reason that who asked reads.
fn rule(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    question: &Question,
    mark: Mark,
    answered: &Answered,
) -> Result<(), AnswerProblem> {
    let choice =
        Choice { person: question.person_id, mark, reason: Some(answered.reason.trim().to_owned()), was: Some(answered.was) };
    match attendance::rule(conn, by, curriculum, question.webinar_id, choice) {
        Ok(0) => Err(AnswerProblem::Same),
        Ok(_) => Ok(()),
        Err(RuleError::Database(error)) => Err(error.into()),
        Err(RuleError::Cancelled) => Err(AnswerProblem::NoRuling),
        Err(RuleError::Problems(problems)) => Err(match problems.into_iter().next() {
            Some((_, RulingProblem::ChangedMeanwhile(status))) => AnswerProblem::Changed(status),
            Some((_, RulingProblem::NoReason(_))) => AnswerProblem::Reason(Fault::Empty),
            Some((_, RulingProblem::Own)) => AnswerProblem::Own,
            Some((_, RulingProblem::NotExpected | RulingProblem::TooEarly)) | None => AnswerProblem::NoRuling,
        }),
    }
}

fn keep(conn: &mut Conn, by: &By, question: &Question, answered: &Answered) -> QueryResult<usize> {
    diesel::update(attendance_questions::table.find(question.id))
        .set((
            attendance_questions::answer.eq(answered.answer.as_str()),
            attendance_questions::reason.eq(answered.reason.trim()),
            attendance_questions::answered_at.eq(by.at),
            attendance_questions::answered_by.eq(by.stored()),
        ))
        .execute(conn)
}
