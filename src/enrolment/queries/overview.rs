//! What an organiser sees first: what waits for somebody, and the cohort in figures. Reads tables of other features; writes none.

use diesel::prelude::*;

use super::super::model::EnrolmentState;
use super::super::outlook::Outlook;
use super::people::{PeopleFilter, Total, count_people};
use super::posted::{POSTED_UNDELIVERED, PostedFilter, messages_to};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{
    attendance, attendance_imports, enrolment_counts, enrolment_imports, evidence, evidence_matches, records, webinar_meetings,
    webinars,
};
use crate::ids::{CohortId, PersonId, WebinarId};
use crate::recent::Recent;

/// So many are looked for; beyond, «more than».
const MOST: i64 = 200;

/// What there is to see about a cohort.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// By state, summed over tracks.
    pub by_state: Vec<(String, i64)>,
    /// Webinars that are not cancelled.
    pub webinars: i64,
    /// Those that have begun: what a report calls held.
    pub held: i64,
    /// Those that are over and not closed.
    pub unclosed: i64,
    /// Check-ins and report rows that are nobody's yet.
    pub unmatched: i64,
    /// Letters that nobody has.
    pub undelivered: i64,
    /// Imports checked and not confirmed.
    pub imports: i64,
    /// How far people are.
    pub reached: Reached,
}

/// How far the people of a cohort are; in a large one as it was within the last minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Records issued and valid.
    pub records: i64,
    /// Enrolled people who can finish only if they take the one chance that is left.
    pub only_if: Total,
    /// Enrolled people who cannot finish any more.
    pub out_of_reach: Total,
}

/// What was found of cohorts lately.
pub type RecentlyReached = Recent<CohortId, Reached>;

impl Overview {
    /// How many people are in a state.
    pub fn in_state(&self, state: EnrolmentState) -> i64 {
        self.by_state.iter().filter(|(name, _)| name == state.as_str()).map(|(_, count)| count).sum()
    }
}

/// The overview of a cohort at a moment.
///
/// # Errors
/// The database's.
pub fn overview(conn: &mut Conn, cohort: CohortId, now: Instant, recent: &RecentlyReached) -> QueryResult<Overview> {
    let counted: Vec<(String, i32)> = enrolment_counts::table
        .filter(enrolment_counts::cohort_id.eq(cohort))
        .select((enrolment_counts::state, enrolment_counts::count))
        .load(conn)?;
    let planned: Vec<(i64, String, Instant, Instant)> = webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.ne("cancelled"))
        .select((webinars::id, webinars::state, webinars::starts_at, webinars::ends_at))
        .load(conn)?;
    // what was left of a closed webinar stays so
    let ids: Vec<i64> = planned.iter().filter(|(_, state, ..)| state == "planned").map(|(id, ..)| *id).collect();
    let undone = attendance_imports::table
        .filter(attendance_imports::state.eq("undone"))
        .select(attendance_imports::reference.nullable());
    let begun = |row: &&(i64, String, Instant, Instant)| row.2 <= now;
    let over = |row: &&(i64, String, Instant, Instant)| row.3 <= now;
    let removed = webinar_meetings::table
        .filter(webinar_meetings::removed_at.is_not_null())
        .select(webinar_meetings::reference.nullable());
    let unmatched: Vec<i64> = evidence::table
        .filter(evidence::webinar_id.eq_any(ids))
        .filter(evidence::person_id.is_null())
        .filter(
            evidence::import_ref.is_null().or(evidence::import_ref.ne_all(undone).and(evidence::import_ref.ne_all(removed))),
        )
        .filter(diesel::dsl::not(diesel::dsl::exists(
            evidence_matches::table.filter(evidence_matches::evidence_id.eq(evidence::id)),
        )))
        .select(evidence::id)
        .limit(MOST)
        .load(conn)?;
    let enrolled = |_: &Reached| counted.iter().map(|(_, count)| i64::from(*count)).sum();
    let undelivered = PostedFilter { state: Some(POSTED_UNDELIVERED.to_owned()), ..PostedFilter::default() };
    let (_, reached) = recent.answer(cohort, now, enrolled, || reached(conn, cohort))?;
    Ok(Overview {
        by_state: counted.into_iter().map(|(state, count)| (state, i64::from(count))).collect(),
        webinars: planned.len() as i64,
        held: planned.iter().filter(begun).count() as i64,
        unclosed: planned.iter().filter(over).filter(|(_, state, ..)| state == "planned").count() as i64,
        unmatched: unmatched.len() as i64,
        undelivered: messages_to(conn, cohort, &undelivered, MOST)?.len() as i64,
        imports: enrolment_imports::table
            .filter(enrolment_imports::cohort_id.eq(cohort))
            .filter(enrolment_imports::state.eq("checked"))
            .count()
            .get_result(conn)?,
        reached,
    })
}

fn reached(conn: &mut Conn, cohort: CohortId) -> QueryResult<Reached> {
    let valid = records::table.filter(records::cohort_id.eq(cohort)).filter(records::state.eq("valid"));
    Ok(Reached {
        records: valid.count().get_result(conn)?,
        only_if: enrolled_with(conn, cohort, Outlook::OnlyIf)?,
        out_of_reach: enrolled_with(conn, cohort, Outlook::OutOfReach)?,
    })
}

/// Counted as the list counts them that the page leads to.
fn enrolled_with(conn: &mut Conn, cohort: CohortId, outlook: Outlook) -> QueryResult<Total> {
    let filter = PeopleFilter { state: Some(EnrolmentState::Enrolled), outlook: Some(outlook), ..PeopleFilter::default() };
    count_people(conn, cohort, &filter)
}

/// What attendance says about a person at each webinar of a cohort: the status and the seconds present.
///
/// # Errors
/// The database's.
pub fn attendance_of(conn: &mut Conn, cohort: CohortId, person: PersonId) -> QueryResult<Vec<(WebinarId, String, i32)>> {
    let rows: Vec<(i64, String, i32)> = attendance::table
        .inner_join(webinars::table)
        .filter(webinars::cohort_id.eq(cohort))
        .filter(attendance::person_id.eq(person))
        .select((attendance::webinar_id, attendance::status, attendance::seconds))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, status, seconds)| (WebinarId(id), status, seconds)).collect())
}
