//! Writing a make-up: keeping it unfinished, and sending it. What was sent is kept as it was; the draft beside it goes on.

use diesel::prelude::*;

use super::super::model::{MakeUp, State, Written};
use super::super::queries;
use super::super::sheet::{Problem, problems_to_keep, problems_to_send};
use super::super::stand::{Stand, stand};
use super::lock_name;
use crate::audit;
use crate::by::By;
use crate::curriculum::{Curriculum, MakeUpQuestion};
use crate::db::schema::{make_up_versions, make_ups};
use crate::db::{Both, Conn, dialect};
use crate::enrolment::Enrolment;
use crate::i18n::Lang;
use crate::ids::{MakeUpId, RowId, WebinarId};
use crate::webinars::make_up::{Open, Why};

/// Who makes up for what.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// On which enrolment.
    pub enrolment: &'a Enrolment,
    /// The cohort's content.
    pub curriculum: &'a Curriculum,
    /// For which webinar.
    pub webinar: WebinarId,
    /// The language of the page.
    pub lang: Lang,
}

/// What is done with what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is kept, to go on later.
    Keep,
    /// It goes to the trainers.
    Send,
}

/// Why it is not taken. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum WriteProblem {
    /// The webinar is not theirs.
    #[error("the webinar is not theirs")]
    NotTheirs,
    /// It cannot be made up for, or not any more.
    #[error("it cannot be made up for")]
    NotOpen(Why),
    /// It was sent from somewhere else and is with the trainers, or is accepted.
    #[error("it is not with its writer")]
    NotWithWriter(State),
    /// There is no recording that could have been watched.
    #[error("there is no recording yet")]
    NoRecording,
    /// The sheet is not ready.
    #[error("{} parts of the sheet are not ready", .0.len())]
    Sheet(Vec<Problem>),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps what somebody wrote, or sends it.
///
/// # Errors
/// See [`WriteProblem`].
pub fn write(conn: &mut Conn, by: &By, asked: Asked<'_>, written: &Written, step: Step) -> Result<(), WriteProblem> {
    dialect::lock(conn, &lock_name(asked.webinar, asked.enrolment.person_id))?;
    let stand = stand(conn, asked.enrolment, asked.curriculum, asked.webinar, by.at)?.ok_or(WriteProblem::NotTheirs)?;
    if !stand.state().is_with_its_writer() {
        return Err(WriteProblem::NotWithWriter(stand.state()));
    }
    if let Open::No(why) = stand.open {
        return Err(WriteProblem::NotOpen(why));
    }
    let problems = match step {
        Step::Keep => problems_to_keep(written),
        Step::Send if stand.recording.is_none() => return Err(WriteProblem::NoRecording),
        Step::Send => problems_to_send(written, questions(asked.curriculum, &stand)),
    };
    if !problems.is_empty() {
        return Err(WriteProblem::Sheet(problems));
    }
    let id = keep(conn, by, asked, stand.make_up.as_ref(), written)?;
    if step == Step::Send {
        let version = stand.make_up.as_ref().map_or(0, |make_up| make_up.version) + 1;
        send(conn, by, asked, (id, version), written)?;
    }
    Ok(())
}

fn questions<'c>(curriculum: &'c Curriculum, stand: &Stand) -> &'c [MakeUpQuestion] {
    queries::questions_of(curriculum, &stand.own.webinar)
}

/// The draft as it is now.
fn keep(conn: &mut Conn, by: &By, asked: Asked<'_>, before: Option<&MakeUp>, written: &Written) -> QueryResult<MakeUpId> {
    let answers = written.answers_as_stored()?;
    let text = (
        make_ups::watched.eq(written.watched),
        make_ups::answers.eq(answers),
        make_ups::reflection.eq(written.reflection.trim()),
        make_ups::saved_at.eq(by.at),
    );
    if let Some(before) = before {
        diesel::update(make_ups::table.find(before.id)).set(text).execute(conn)?;
        return Ok(before.id);
    }
    let id = MakeUpId::new();
    Both(diesel::insert_into(make_ups::table).values((
        make_ups::id.eq(id),
        make_ups::webinar_id.eq(asked.webinar),
        make_ups::person_id.eq(asked.enrolment.person_id),
        make_ups::state.eq(State::Draft.as_str()),
        text,
        make_ups::version.eq(0),
    )))
    .execute(conn)?;
    Ok(id)
}

fn send(conn: &mut Conn, by: &By, asked: Asked<'_>, (id, version): (MakeUpId, i32), written: &Written) -> QueryResult<()> {
    diesel::insert_into(make_up_versions::table)
        .values((
            make_up_versions::id.eq(RowId::new()),
            make_up_versions::make_up_id.eq(id),
            make_up_versions::version.eq(version),
            make_up_versions::answers.eq(written.answers_as_stored()?),
            make_up_versions::reflection.eq(written.reflection.trim()),
            make_up_versions::language.eq(asked.lang.tag()),
            make_up_versions::sent_at.eq(by.at),
        ))
        .execute(conn)?;
    diesel::update(make_ups::table.find(id))
        .set((make_ups::state.eq(State::Sent.as_str()), make_ups::version.eq(version), make_ups::sent_at.eq(by.at)))
        .execute(conn)?;
    let event = audit::Event {
        action: "make-up.sent",
        subject: format!("webinar:{}", asked.webinar),
        cohort: Some(asked.enrolment.cohort_id),
        about: Some(asked.enrolment.person_id),
        new: Some(version.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
