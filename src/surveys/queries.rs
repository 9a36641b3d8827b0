//! Questions about receipts and answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Form, Given};
use crate::db::Conn;
use crate::db::schema::{survey_answers, survey_receipts};
use crate::ids::{CohortId, EnrolmentId};

/// Which forms after which modules an enrolment has answered: form and module.
///
/// # Errors
/// The database's.
pub fn receipts_of(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<(String, String)>> {
    survey_receipts::table
        .filter(survey_receipts::enrolment_id.eq(enrolment))
        .order((survey_receipts::survey, survey_receipts::module))
        .select((survey_receipts::survey, survey_receipts::module))
        .load(conn)
}

/// One form filled in, by nobody in particular.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The day.
    pub on: NaiveDate,
    /// By question.
    pub answers: BTreeMap<String, Given>,
}

/// All answers to a form after a module, in the order of their random identifiers.
///
/// # Errors
/// The database's.
pub fn answered(conn: &mut Conn, cohort: CohortId, form: Form, module: &str) -> QueryResult<Vec<Answered>> {
    let rows: Vec<(NaiveDate, String)> = survey_answers::table
        .filter(survey_answers::cohort_id.eq(cohort))
        .filter(survey_answers::survey.eq(form.as_str()))
        .filter(survey_answers::module.eq(module))
        .order(survey_answers::id)
        .select((survey_answers::answered_on, survey_answers::answers))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(on, answers)| Answered { on, answers: serde_json::from_str(&answers).unwrap_or_default() })
        .collect())
}
