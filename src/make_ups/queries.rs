//! Questions about make-ups.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::model::{Decision, MakeUp, State, Version};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, MakeUpQuestion};
use crate::db::schema::{make_up_decisions, make_up_versions, make_ups, people, webinar_trainers, webinars};
use crate::db::{Conn, MultiBackend};
use crate::ids::{CohortId, MakeUpId, PersonId, WebinarId};
use crate::people::{Role, SignedIn};
use crate::webinars::Webinar;
use crate::webinars::make_up::answer_by;

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

/// What trainers answered, the latest first.
///
/// # Errors
/// The database's.
pub fn decisions_of(conn: &mut Conn, id: MakeUpId) -> QueryResult<Vec<Decision>> {
    make_up_decisions::table
        .filter(make_up_decisions::make_up_id.eq(id))
        .order(make_up_decisions::version.desc())
        .select(Decision::as_select())
        .load(conn)
}

/// In which cohorts somebody holds a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In all.
    Everywhere,
    /// In these.
    In(Vec<CohortId>),
}

impl Reach {
    fn of(signed_in: &SignedIn, role: Role) -> Self {
        let grants = || signed_in.grants.iter().filter(|grant| grant.role == role);
        if grants().any(|grant| grant.cohort.is_none()) {
            return Self::Everywhere;
        }
        Self::In(grants().filter_map(|grant| grant.cohort).collect())
    }

    fn holds(&self, cohort: CohortId) -> bool {
        match self {
            Self::Everywhere => true,
            Self::In(cohorts) => cohorts.contains(&cohort),
        }
    }
}

/// Whose make-ups somebody answers: those of the webinars they give, and of the cohorts they run.
#[derive(Clone, Debug)]
pub struct Scope {
    person: PersonId,
    gives_in: Reach,
    runs: Reach,
}

impl Scope {
    /// Nobody's.
    pub const fn nothing(person: PersonId) -> Self {
        Self { person, gives_in: Reach::In(Vec::new()), runs: Reach::In(Vec::new()) }
    }

    /// By the roles of somebody signed in.
    pub fn of(signed_in: &SignedIn) -> Self {
        Self {
            person: signed_in.person.id,
            gives_in: Reach::of(signed_in, Role::Trainer),
            runs: Reach::of(signed_in, Role::Organiser),
        }
    }
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

/// The webinars that somebody gives where they still may.
fn given_by(conn: &mut Conn, scope: &Scope) -> QueryResult<Vec<WebinarId>> {
    let rows: Vec<(WebinarId, CohortId)> = webinar_trainers::table
        .inner_join(webinars::table)
        .filter(webinar_trainers::person_id.eq(scope.person))
        .select((webinars::id, webinars::cohort_id))
        .load(conn)?;
    Ok(rows.into_iter().filter(|(_, cohort)| scope.gives_in.holds(*cohort)).map(|(webinar, _)| webinar).collect())
}

/// Make-ups in some states that are somebody's to answer; a macro, because the type of such a query cannot be written down.
macro_rules! theirs {
    ($conn:expr, $scope:expr, $states:expr) => {{
        let given = given_by($conn, $scope)?;
        let query = make_ups::table
            .inner_join(webinars::table)
            .inner_join(people::table)
            .filter(make_ups::state.eq_any($states))
            .into_boxed::<MultiBackend>();
        match &$scope.runs {
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
