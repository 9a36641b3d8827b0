//! A trainer's answer to what was sent. Accepted is made up for: completion is looked at again, as after a ruling.

use diesel::prelude::*;

use super::super::model::{MakeUp, State, Verdict};
use super::super::queries;
use super::super::sheet::{Fault, comment_fault};
use super::{letters, lock_name};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::{make_up_decisions, make_ups};
use crate::db::{Both, Conn, dialect};
use crate::enrolment;
use crate::ids::{MakeUpId, RowId};
use crate::webinars::Webinar;

/// What a trainer answers, and to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// To which make-up.
    pub make_up: MakeUpId,
    /// To which version of it: the one on the page.
    pub version: i32,
    /// What.
    pub verdict: Verdict,
    /// In their words.
    pub comment: Option<String>,
}

/// Why an answer is not taken. Nothing is written then.
#[derive(Debug, thiserror::Error)]
pub enum DecideProblem {
    /// There is no such make-up of this webinar.
    #[error("there is no such make-up")]
    NotFound,
    /// Somebody answered before, or another version was sent.
    #[error("it was answered meanwhile")]
    Meanwhile,
    /// It is their own.
    #[error("nobody answers what they sent themselves")]
    Own,
    /// The comment is missing or cannot be kept.
    #[error("the comment cannot be taken")]
    Comment(Fault),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Takes an answer; the learner gets a letter.
///
/// # Errors
/// See [`DecideProblem`].
pub fn decide(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: &Webinar,
    answered: &Answered,
) -> Result<(), DecideProblem> {
    let found = queries::find_of_webinar(conn, webinar.id, answered.make_up)?.ok_or(DecideProblem::NotFound)?;
    dialect::lock(conn, &lock_name(webinar.id, found.person_id))?;
    // as it is now that nobody else can change it
    let make_up = queries::find_of_webinar(conn, webinar.id, answered.make_up)?.ok_or(DecideProblem::NotFound)?;
    if by.person_id() == Some(make_up.person_id) {
        return Err(DecideProblem::Own);
    }
    if make_up.state() != State::Sent || make_up.version != answered.version {
        return Err(DecideProblem::Meanwhile);
    }
    if let Some(fault) = comment_fault(answered.verdict, answered.comment.as_deref()) {
        return Err(DecideProblem::Comment(fault));
    }
    keep(conn, by, &make_up, answered)?;
    let event = audit::Event {
        action: match answered.verdict {
            Verdict::Accepted => "make-up.accepted",
            Verdict::Revise | Verdict::TakenBack => "make-up.revise",
        },
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        about: Some(make_up.person_id),
        new: Some(make_up.version.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    if answered.verdict == Verdict::Accepted
        && let Some(enrolment) = enrolment::find_enrolment(conn, make_up.person_id, webinar.cohort_id)?
    {
        enrolment::ask_for_recheck(conn, by.at, enrolment.id)?;
    }
    letters::tell(conn, by, curriculum, webinar, &make_up, answered.verdict)?;
    Ok(())
}

fn keep(conn: &mut Conn, by: &By, make_up: &MakeUp, answered: &Answered) -> QueryResult<()> {
    let comment = answered.comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty());
    Both(diesel::insert_into(make_up_decisions::table).values((
        make_up_decisions::id.eq(RowId::new()),
        make_up_decisions::make_up_id.eq(make_up.id),
        make_up_decisions::version.eq(make_up.version),
        make_up_decisions::verdict.eq(answered.verdict.as_str()),
        make_up_decisions::comment.eq(comment),
        make_up_decisions::at.eq(by.at),
        make_up_decisions::by_whom.eq(by.stored()),
    )))
    .execute(conn)?;
    diesel::update(make_ups::table.find(make_up.id))
        .set((make_ups::state.eq(answered.verdict.state().as_str()), make_ups::decided_at.eq(by.at)))
        .execute(conn)?;
    if answered.verdict == Verdict::Accepted {
        // the version that was accepted holds the text; nothing is being written any more
        super::forget::blank(conn, &[make_up.id])?;
    }
    Ok(())
}
