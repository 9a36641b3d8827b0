//! Questions about make-ups.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Decision, MakeUp, State, Version};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, MakeUpQuestion};
use crate::db::schema::{make_up_decisions, make_up_take_backs, make_up_versions, make_ups, people, webinars};
use crate::db::{Conn, MultiBackend};
use crate::ids::{CohortId, MakeUpId, PersonId, WebinarId};
use crate::webinars::make_up::answer_by;
use crate::webinars::{Reach, Scope, Webinar};

/// What is asked of those who make up for a webinar.
pub fn questions_of<'c>(curriculum: &'c Curriculum, webinar: &Webinar) -> &'c [MakeUpQuestion] {
    let plan = curriculum.module(&webinar.module).and_then(|module| module.plan(webinar.part.max(0) as u32));
    plan.map_or(&[], |plan| &plan.make_up)
}

/// Everything that somebody has begun.
pub(super) fn all_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<MakeUp>> {
    make_ups::table.filter(make_ups::person_id.eq(person)).select(MakeUp::as_select()).load(conn)
}

/// Somebody's make-up for a webinar, where they have begun one.
///
/// # Errors
/// The database's.
pub fn find_own(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<MakeUp>> {
    make_ups::table
        .filter(make_ups::webinar_id.eq(webinar))
        .filter(make_ups::person_id.eq(person))
        .select(MakeUp::as_select())
        .first(conn)
        .optional()
}

/// A make-up of a webinar that was sent at least once: a draft is its writer's alone.
///
/// # Errors
/// The database's.
pub fn find_of_webinar(conn: &mut Conn, webinar: WebinarId, id: MakeUpId) -> QueryResult<Option<MakeUp>> {
    make_ups::table
        .find(id)
        .filter(make_ups::webinar_id.eq(webinar))
        .filter(make_ups::version.gt(0))
        .select(MakeUp::as_select())
        .first(conn)
        .optional()
}

/// The parts of modules that somebody has made up for in a cohort: the module and the part.
///
/// # Errors
/// The database's.
pub fn parts_made_up(conn: &mut Conn, cohort: CohortId, person: PersonId) -> QueryResult<Vec<(String, i32)>> {
    make_ups::table
        .inner_join(webinars::table)
        .filter(make_ups::person_id.eq(person))
        .filter(make_ups::state.eq(State::Accepted.as_str()))
        .filter(webinars::cohort_id.eq(cohort))
        .select((webinars::module, webinars::part))
        .load(conn)
}

/// What was sent, the latest first; empty once it is forgotten.
///
/// # Errors
/// The database's.
pub fn versions_of(conn: &mut Conn, id: MakeUpId) -> QueryResult<Vec<Version>> {
    make_up_versions::table
        .filter(make_up_versions::make_up_id.eq(id))
        .order(make_up_versions::version.desc())
        .select(Version::as_select())
        .load(conn)
}

/// What trainers answered and what they took back, the latest first.
///
/// # Errors
/// The database's.
pub fn decisions_of(conn: &mut Conn, id: MakeUpId) -> QueryResult<Vec<Decision>> {
    let decided: Vec<Decision> =
        make_up_decisions::table.filter(make_up_decisions::make_up_id.eq(id)).select(Decision::as_select()).load(conn)?;
    let taken_backs: Vec<(i32, String, Instant, String)> = make_up_take_backs::table
        .filter(make_up_take_backs::make_up_id.eq(id))
        .select((make_up_take_backs::version, make_up_take_backs::reason, make_up_take_backs::at, make_up_take_backs::by_whom))
        .load(conn)?;
    let taken_back = |(version, reason, at, by): (i32, String, Instant, String)| Decision::taken_back(version, reason, at, by);
    // first, so that of two at one moment what was taken back is the later
    let mut all: Vec<Decision> = taken_backs.into_iter().map(taken_back).collect();
    all.extend(decided);
    all.sort_by_key(|decision| std::cmp::Reverse((decision.version, decision.at)));
    Ok(all)
}

/// A make-up on a list.
#[derive(Clone, Debug, Queryable)]
pub struct Listed {
    /// Which.
    pub id: MakeUpId,
    /// For which webinar.
    pub webinar: WebinarId,
    /// Whose.
    pub name: String,
    state: String,
    /// How often it was sent.
    pub version: i32,
    /// When it was sent last.
    pub sent_at: Option<Instant>,
    /// When it was decided on last.
    pub decided_at: Option<Instant>,
}

impl Listed {
    /// Where it is.
    pub fn state(&self) -> State {
        State::from_stored(&self.state)
    }

    /// The day by which it should be answered, in a zone.
    pub fn answer_by(&self, zone: chrono_tz::Tz) -> Option<NaiveDate> {
        self.sent_at.map(|at| answer_by(at.in_zone(zone).date_naive()))
    }
}

/// Make-ups in some states that are somebody's to answer; a macro, because the type of such a query cannot be written down.
macro_rules! theirs {
    ($conn:expr, $scope:expr, $states:expr) => {{
        let given = $scope.given($conn)?;
        let query = make_ups::table
            .inner_join(webinars::table)
            .inner_join(people::table)
            .filter(make_ups::state.eq_any($states))
            .into_boxed::<MultiBackend>();
        match $scope.runs() {
            Reach::Everywhere => query,
            Reach::In(cohorts) => {
                query.filter(make_ups::webinar_id.eq_any(given).or(webinars::cohort_id.eq_any(cohorts.clone())))
            }
        }
    }};
}

/// What waits for an answer, the longest first.
///
/// # Errors
/// The database's.
pub fn waiting(conn: &mut Conn, scope: &Scope, skip: i64, most: i64) -> QueryResult<Vec<Listed>> {
    theirs!(conn, scope, [State::Sent.as_str()])
        .order((make_ups::sent_at.asc(), make_ups::id.asc()))
        .offset(skip)
        .limit(most)
        .select((
            make_ups::id,
            make_ups::webinar_id,
            people::name,
            make_ups::state,
            make_ups::version,
            make_ups::sent_at,
            make_ups::decided_at,
        ))
        .load(conn)
}

/// How many wait.
///
/// # Errors
/// The database's.
pub fn waiting_count(conn: &mut Conn, scope: &Scope) -> QueryResult<i64> {
    theirs!(conn, scope, [State::Sent.as_str()]).count().get_result(conn)
}

/// What was answered, the latest first.
///
/// # Errors
/// The database's.
pub fn answered_lately(conn: &mut Conn, scope: &Scope, most: i64) -> QueryResult<Vec<Listed>> {
    theirs!(conn, scope, [State::Accepted.as_str(), State::Revise.as_str()])
        .order((make_ups::decided_at.desc(), make_ups::id.desc()))
        .limit(most)
        .select((
            make_ups::id,
            make_ups::webinar_id,
            people::name,
            make_ups::state,
            make_ups::version,
            make_ups::sent_at,
            make_ups::decided_at,
        ))
        .load(conn)
}
