//! Questions about applications: the draft, the organisations known, how full a cohort is, who stands before whom.

use diesel::prelude::*;

use super::super::application::Answers;
use super::super::model::{Cohort, EnrolmentState};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{application_drafts, cohorts, enrolment_counts, enrolments};
use crate::ids::{CohortId, PersonId};

/// What a person has answered so far for a cohort; nothing yet is empty answers.
///
/// # Errors
/// The database's.
pub fn find_draft(conn: &mut Conn, person: PersonId, cohort: CohortId) -> QueryResult<Answers> {
    let kept: Option<String> = application_drafts::table
        .filter(application_drafts::person_id.eq(person))
        .filter(application_drafts::cohort_id.eq(cohort))
        .select(application_drafts::answers)
        .first(conn)
        .optional()?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// How many people are in a state on a cohort.
///
/// # Errors
/// The database's.
pub fn count_in(conn: &mut Conn, cohort: CohortId, state: EnrolmentState) -> QueryResult<i64> {
    let counted: Option<i64> = enrolment_counts::table
        .filter(enrolment_counts::cohort_id.eq(cohort))
        .filter(enrolment_counts::state.eq(state.as_str()))
        .select(diesel::dsl::sum(enrolment_counts::count))
        .first(conn)?;
    Ok(counted.unwrap_or(0))
}

/// How many more people can be enrolled; `None` where there is no limit.
///
/// # Errors
/// The database's.
pub fn places_left(conn: &mut Conn, cohort: &Cohort) -> QueryResult<Option<i64>> {
    let Some(capacity) = cohort.capacity else { return Ok(None) };
    Ok(Some((i64::from(capacity) - count_in(conn, cohort.id, EnrolmentState::Enrolled)?).max(0)))
}

/// How many people wait for a place since before a moment.
///
/// # Errors
/// The database's.
pub fn waiting_before(conn: &mut Conn, cohort: CohortId, since: Instant) -> QueryResult<i64> {
    enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.eq(EnrolmentState::Waitlisted.as_str()))
        .filter(enrolments::state_at.lt(since))
        .count()
        .get_result(conn)
}

/// Names of organisations that people of a cohort have given, the newest first: suggestions for the next.
///
/// # Errors
/// The database's.
pub fn known_organisations(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<String>> {
    // a look at the last people, not at the whole cohort
    let recent: Vec<Option<String>> = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .order(enrolments::id.desc())
        .limit(400)
        .select(enrolments::organisation)
        .load(conn)?;
    let mut names: Vec<String> = recent.into_iter().flatten().collect();
    names.sort_unstable();
    names.dedup();
    names.truncate(100);
    Ok(names)
}

/// The cohort that takes applications next: open now, or the first to open.
///
/// # Errors
/// The database's.
pub fn next_to_apply(conn: &mut Conn, now: Instant, except: CohortId) -> QueryResult<Option<Cohort>> {
    let coming: Vec<Cohort> = cohorts::table
        .filter(cohorts::state.eq("open"))
        .filter(cohorts::id.ne(except))
        .filter(cohorts::apply_closes_at.gt(now))
        .order((cohorts::apply_opens_at, cohorts::id))
        .limit(1)
        .select(Cohort::as_select())
        .load(conn)?;
    Ok(coming.into_iter().next())
}
