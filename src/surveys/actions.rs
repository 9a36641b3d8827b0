//! Handing in a form, and sending a commitment back to the person who made it. Neither is in the audit: a time beside a name would
//! join the person to the answers.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::{Form, Sheet};
use crate::by::By;
use crate::chance;
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Requirement};
use crate::db::schema::{survey_answers, survey_commitments, survey_receipts};
use crate::db::{Conn, dialect};
use crate::enrolment::{self, Cohort, Enrolment};
use crate::i18n::Lang;
use crate::ids::RowId;
use crate::notify::{self, Draft, Kind};
use crate::people::{self, Person};
use crate::queue;

/// The kind of the job that sends a commitment back.
pub const SEND_COMMITMENT: &str = "send-commitment";
/// After so many days.
const COMMITMENT_DAYS: i64 = 30;

/// The job's values.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SendCommitment {
    /// Which commitment.
    pub commitment: RowId,
}

/// Who answers which form.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Who.
    pub person: &'a Person,
    /// On which enrolment.
    pub enrolment: &'a Enrolment,
    /// Its cohort.
    pub cohort: &'a Cohort,
    /// The cohort's content.
    pub curriculum: &'a Curriculum,
    /// Which form.
    pub form: Form,
    /// After which module.
    pub module: &'a str,
}

/// Why a form is not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerProblem {
    /// This enrolment has answered it.
    #[error("the form was answered before")]
    Already,
    /// Nothing is in it.
    #[error("nothing was answered")]
    Empty,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Takes a form: a receipt for the enrolment, the answers apart from it, and what the person asked for.
///
/// # Errors
/// See [`AnswerProblem`].
pub fn answer_form(conn: &mut Conn, by: &By, asked: Asked<'_>, sheet: &Sheet) -> Result<(), AnswerProblem> {
    if sheet.is_empty() {
        return Err(AnswerProblem::Empty);
    }
    let (enrolment, form) = (asked.enrolment.id, asked.form.as_str());
    dialect::lock(conn, &format!("survey:{enrolment}:{form}:{}", asked.module))?;
    let before: i64 = survey_receipts::table
        .filter(survey_receipts::enrolment_id.eq(enrolment))
        .filter(survey_receipts::survey.eq(form))
        .filter(survey_receipts::module.eq(asked.module))
        .count()
        .get_result(conn)?;
    if before > 0 {
        return Err(AnswerProblem::Already);
    }
    diesel::insert_into(survey_receipts::table)
        .values((
            survey_receipts::id.eq(random_id()),
            survey_receipts::enrolment_id.eq(enrolment),
            survey_receipts::survey.eq(form),
            survey_receipts::module.eq(asked.module),
        ))
        .execute(conn)?;
    if !sheet.answers.is_empty() {
        keep_answers(conn, by, asked, sheet)?;
    }
    if let Some(commitment) = &sheet.commitment {
        keep_commitment(conn, by, asked, commitment)?;
    }
    if sheet.wants_contact {
        pass_on_the_wish(conn, by, asked)?;
    }
    if counts(asked) {
        enrolment::ask_for_recheck(conn, by.at, enrolment)?;
    }
    Ok(())
}

/// Identifiers are made in the order of time; these must not be.
fn random_id() -> RowId {
    RowId((chance::bits() >> 1).cast_signed())
}

/// Not the language: the only one who read the form in it would be known by it. The day is needed to show results in steps, and forgotten
/// after that.
fn keep_answers(conn: &mut Conn, by: &By, asked: Asked<'_>, sheet: &Sheet) -> QueryResult<()> {
    let answers =
        serde_json::to_string(&sheet.answers).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    diesel::insert_into(survey_answers::table)
        .values((
            survey_answers::id.eq(random_id()),
            survey_answers::cohort_id.eq(asked.cohort.id),
            survey_answers::edition_id.eq(asked.cohort.edition_id),
            survey_answers::survey.eq(asked.form.as_str()),
            survey_answers::module.eq(asked.module),
            survey_answers::answered_on.eq(by.at.in_zone(asked.cohort.tz()).date_naive()),
            survey_answers::answers.eq(answers),
        ))
        .execute(conn)
        .map(|_| ())
}

fn keep_commitment(conn: &mut Conn, by: &By, asked: Asked<'_>, body: &str) -> QueryResult<()> {
    let (id, send_at) = (random_id(), by.at.plus_days(COMMITMENT_DAYS));
    diesel::insert_into(survey_commitments::table)
        .values((
            survey_commitments::id.eq(id),
            survey_commitments::person_id.eq(asked.person.id),
            survey_commitments::module.eq(asked.module),
            survey_commitments::body.eq(body),
            survey_commitments::send_at.eq(send_at),
        ))
        .execute(conn)?;
    queue::enqueue(conn, by.at, SEND_COMMITMENT, &SendCommitment { commitment: id }, send_at, None)
}

/// To the office of the cohort, with the name and nothing else.
fn pass_on_the_wish(conn: &mut Conn, by: &By, asked: Asked<'_>) -> QueryResult<()> {
    let contact = asked.cohort.contact();
    let lang = asked.cohort.langs().first().copied().unwrap_or(Lang::En);
    let draft = Draft::new(Kind::ContactWish, &contact.email, lang)
        .with("name", &asked.person.name)
        .with("email", asked.person.email.as_deref().unwrap_or_default());
    notify::enqueue(conn, by, &draft)
}

/// Whether a requirement of the track names the form.
fn counts(asked: Asked<'_>) -> bool {
    let names_it = |leaf: &&Requirement| matches!(leaf, Requirement::Survey { name } if name == asked.form.as_str());
    let track = asked.curriculum.track(&asked.enrolment.track);
    let trees = track.map(|track| [&track.completion, &track.participation]).into_iter().flatten();
    trees.flat_map(Requirement::leaves).any(|leaf| names_it(&leaf))
}

/// Writes the letter and forgets the commitment.
///
/// # Errors
/// The database's.
pub fn send_commitment(conn: &mut Conn, by: &By, task: SendCommitment) -> QueryResult<()> {
    type Row = (i64, String);
    let found: Option<Row> = survey_commitments::table
        .find(task.commitment)
        .select((survey_commitments::person_id, survey_commitments::body))
        .first(conn)
        .optional()?;
    let Some((person, body)) = found else { return Ok(()) };
    let person = people::person(conn, crate::ids::PersonId(person))?;
    // a value that begins so would be taken for a path
    let words = body.trim_start_matches('/');
    if let Some(address) = &person.email {
        let draft = Draft::new(Kind::Commitment, address, person.lang()).about(Some(person.id)).with("words", words);
        notify::enqueue(conn, by, &draft)?;
    }
    diesel::delete(survey_commitments::table.find(task.commitment)).execute(conn).map(|_| ())
}

/// Forgets commitments that were to be sent before `moment`.
///
/// # Errors
/// The database's.
pub fn prune_commitments(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(survey_commitments::table.filter(survey_commitments::send_at.lt(moment))).execute(conn)
}
