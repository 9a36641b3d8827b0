//! Asking: what was written is kept beside what the attendance came to at that moment.

use diesel::prelude::*;

use super::super::limit::{Open, Why, open};
use super::super::queries;
use super::super::text::{Fault, fault_in};
use super::lock_name;
use crate::attendance::{self, AttendanceRow, Status};
use crate::audit;
use crate::by::By;
use crate::db::schema::{attendance_question_texts, attendance_questions};
use crate::db::{Conn, dialect};
use crate::i18n::Lang;
use crate::ids::{AttendanceQuestionId, PersonId, RowId};
use crate::webinars::Webinar;

/// Who questions what. That the webinar is theirs, whoever calls has seen.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The webinar.
    pub webinar: &'a Webinar,
    /// Who was there, or not.
    pub person: PersonId,
    /// The language of the page.
    pub lang: Lang,
    /// In their words.
    pub text: &'a str,
}

/// Why a question is not taken. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum AskProblem {
    /// It cannot be questioned yet, or not any more, or was already.
    #[error("it cannot be questioned")]
    NotOpen(Why),
    /// The text cannot be kept.
    #[error("the text cannot be taken")]
    Text(Fault),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps a question.
///
/// # Errors
/// See [`AskProblem`].
pub fn ask(conn: &mut Conn, by: &By, asked: Asked<'_>) -> Result<AttendanceQuestionId, AskProblem> {
    dialect::lock(conn, &lock_name(asked.webinar.id, asked.person))?;
    let facts = queries::facts_of(conn, asked.webinar, asked.person, by.at)?;
    if let Open::No(why) = open(&facts) {
        return Err(AskProblem::NotOpen(why));
    }
    if let Some(fault) = fault_in(asked.text) {
        return Err(AskProblem::Text(fault));
    }
    let row = attendance::find_attendance(conn, asked.webinar.id, asked.person)?;
    let id = keep(conn, by, asked, row.as_ref())?;
    let event = audit::Event {
        action: "question.sent",
        subject: format!("webinar:{}", asked.webinar.id),
        cohort: Some(asked.webinar.cohort_id),
        about: Some(asked.person),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(id)
}

fn keep(conn: &mut Conn, by: &By, asked: Asked<'_>, row: Option<&AttendanceRow>) -> QueryResult<AttendanceQuestionId> {
    let id = AttendanceQuestionId::new();
    diesel::insert_into(attendance_questions::table)
        .values((
            attendance_questions::id.eq(id),
            attendance_questions::webinar_id.eq(asked.webinar.id),
            attendance_questions::person_id.eq(asked.person),
            attendance_questions::status.eq(row.map_or(Status::NotRecorded, AttendanceRow::status).as_str()),
            attendance_questions::seconds.eq(row.map_or(0, |row| row.seconds)),
            attendance_questions::sent_at.eq(by.at),
        ))
        .execute(conn)?;
    diesel::insert_into(attendance_question_texts::table)
        .values((
            attendance_question_texts::id.eq(RowId::new()),
            attendance_question_texts::question_id.eq(id),
            attendance_question_texts::language.eq(asked.lang.tag()),
            attendance_question_texts::body.eq(asked.text.trim()),
        ))
        .execute(conn)?;
    Ok(id)
}
