//! Lists of webinars: of a cohort, of a trainer, a page at a time.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{Webinar, WebinarState};
use super::roster::{came_later, left_later, listed, tracks_with};
use super::seats::{COUNTED_DIRECTLY, seats_of_each};
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{enrolment_counts, webinar_changes, webinar_trainers, webinars};
use crate::db::{AmongDsl as _, Conn, MultiBackend};
use crate::enrolment::EnrolmentState;
use crate::ids::{CohortId, PersonId, WebinarId};

/// Whose webinars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A cohort's.
    Cohort(CohortId),
    /// Those that somebody gives.
    Trainer(PersonId),
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Not over yet, the next first.
    ToCome,
    /// Over, the last first.
    Past,
    /// Over and not closed, the oldest first.
    Unclosed,
    /// That begin between two moments, the first first.
    Between(Instant, Instant),
}

type Boxed = webinars::BoxedQuery<'static, MultiBackend>;

fn chosen(whose: Whose, which: Which, now: Instant) -> Boxed {
    let query = webinars::table.into_boxed::<MultiBackend>();
    let query = match whose {
        Whose::Cohort(cohort) => query.filter(webinars::cohort_id.eq(cohort)),
        Whose::Trainer(person) => {
            let own =
                webinar_trainers::table.filter(webinar_trainers::person_id.eq(person)).select(webinar_trainers::webinar_id);
            query.filter(webinars::id.eq_any(own))
        }
    };
    match which {
        Which::ToCome => query.filter(webinars::ends_at.gt(now)),
        Which::Past => query.filter(webinars::ends_at.le(now)),
        Which::Unclosed => query.filter(webinars::ends_at.le(now)).filter(webinars::state.eq(WebinarState::Planned.as_str())),
        Which::Between(from, to) => query.filter(webinars::starts_at.ge(from)).filter(webinars::starts_at.lt(to)),
    }
}

/// Some webinars from the place `skip` on, at most `most`.
///
/// # Errors
/// The database's.
pub fn webinars_page(
    conn: &mut Conn,
    (whose, which): (Whose, Which),
    now: Instant,
    skip: i64,
    most: i64,
) -> QueryResult<Vec<Webinar>> {
    let query = chosen(whose, which, now);
    let query = match which {
        Which::Past => query.order((webinars::starts_at.desc(), webinars::id.desc())),
        _ => query.order((webinars::starts_at.asc(), webinars::id.asc())),
    };
    query.offset(skip).limit(most).select(Webinar::as_select()).load(conn)
}

/// How many there are.
///
/// # Errors
/// The database's.
pub fn webinars_count(conn: &mut Conn, (whose, which): (Whose, Which), now: Instant) -> QueryResult<i64> {
    chosen(whose, which, now).count().get_result(conn)
}

/// Several webinars at once, in no order.
///
/// # Errors
/// The database's.
pub fn webinars_with(conn: &mut Conn, ids: &[WebinarId]) -> QueryResult<Vec<Webinar>> {
    webinars::table.filter(webinars::id.eq_any(ids.to_vec())).select(Webinar::as_select()).load(conn)
}

/// Who gives each of several webinars, the lead first.
///
/// # Errors
/// The database's.
pub fn trainers_of_each(conn: &mut Conn, ids: &[WebinarId]) -> QueryResult<Vec<(WebinarId, PersonId, bool)>> {
    webinar_trainers::table
        .filter(webinar_trainers::webinar_id.eq_any(ids.to_vec()))
        .order((webinar_trainers::lead.desc(), webinar_trainers::id))
        .select((webinar_trainers::webinar_id, webinar_trainers::person_id, webinar_trainers::lead))
        .load(conn)
}

/// How many are expected at each of several webinars, in a few queries however many they are. `content` gives a webinar's own.
///
/// # Errors
/// The database's.
pub fn roster_counts<'c>(
    conn: &mut Conn,
    webinars: &[Webinar],
    content: impl Fn(&Webinar) -> &'c Curriculum,
) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let cohorts: Vec<CohortId> = webinars.iter().map(|webinar| webinar.cohort_id).collect();
    let enrolled: Vec<(CohortId, String, i32)> = enrolment_counts::table
        .filter(enrolment_counts::cohort_id.among(cohorts))
        .filter(enrolment_counts::state.eq(EnrolmentState::Enrolled.as_str()))
        .select((enrolment_counts::cohort_id, enrolment_counts::track, enrolment_counts::count))
        .load(conn)?;
    let limited = webinars.iter().filter(|one| one.capacity.is_some()).map(|one| (one.id, one.cohort_id));
    let taken = seats_of_each(conn, &limited.collect::<Vec<_>>())?;
    let people: i64 = enrolled.iter().map(|(.., count)| i64::from(*count)).sum();
    let since = since_closing(conn, webinars, people <= COUNTED_DIRECTLY)?;
    let expected = |webinar: &Webinar| {
        let left = match &since {
            Since::Listed(listed) if webinar.state() == WebinarState::Closed => {
                return listed.get(&webinar.id).copied().unwrap_or_default();
            }
            Since::Listed(_) => 0,
            Since::Changed { left, .. } => left.get(&webinar.id).copied().unwrap_or_default(),
        };
        if webinar.capacity.is_some() {
            return taken.get(&webinar.id).copied().unwrap_or_default() + left;
        }
        let tracks = tracks_with(content(webinar), &webinar.module);
        let own = enrolled.iter().filter(|(cohort, track, _)| *cohort == webinar.cohort_id && tracks.contains(track));
        let later: i64 = match &since {
            Since::Listed(_) => 0,
            Since::Changed { came, .. } => {
                let late = came.iter().filter(|(of, track, _)| *of == webinar.id && tracks.contains(track));
                late.map(|(.., count)| *count).sum()
            }
        };
        own.map(|(.., count)| i64::from(*count)).sum::<i64>() - later + left
    };
    Ok(webinars.iter().map(|webinar| (webinar.id, expected(webinar))).collect())
}

/// What the counters of a cohort do not know of its closed webinars.
enum Since {
    /// Their lists, counted one by one.
    Listed(BTreeMap<WebinarId, i64>),
    /// Who came after the closing, by track, and who left: a person who changed tracks since is not seen.
    Changed { came: Vec<(WebinarId, String, i64)>, left: BTreeMap<WebinarId, i64> },
}

fn since_closing(conn: &mut Conn, webinars: &[Webinar], are_few: bool) -> QueryResult<Since> {
    let closed: Vec<WebinarId> = webinars.iter().filter(|one| one.state() == WebinarState::Closed).map(|one| one.id).collect();
    if closed.is_empty() {
        return Ok(Since::Listed(BTreeMap::new()));
    }
    if are_few {
        return Ok(Since::Listed(listed(conn, &closed)?.into_iter().collect()));
    }
    let left = left_later(conn, &closed)?.into_iter().collect();
    Ok(Since::Changed { came: came_later(conn, &closed)?, left })
}

/// One line of a webinar's history.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = webinar_changes)]
pub struct Change {
    /// `planned`, `moved`, `changed` or `cancelled`.
    pub kind: String,
    /// The start before.
    pub old_starts_at: Option<Instant>,
    /// The start after.
    pub new_starts_at: Option<Instant>,
    /// Why, or why in spite of warnings.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
    /// Who, as stored.
    pub by_whom: String,
}

/// A webinar's history, the newest first.
///
/// # Errors
/// The database's.
pub fn changes_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Vec<Change>> {
    webinar_changes::table
        .filter(webinar_changes::webinar_id.eq(webinar))
        .order(webinar_changes::id.desc())
        .select(Change::as_select())
        .load(conn)
}
