//! The people of a cohort: searched, filtered, sorted, paged. No question here costs more with a larger cohort than its page.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::model::{Enrolment, EnrolmentState};
use super::super::outlook::Outlook;
use super::find::{Matching, matching};
use crate::clock::Instant;
use crate::db::schema::{calendar_invitations, enrolment_counts, enrolment_events, enrolments, people, places, standings};
use crate::db::{AmongDsl as _, Conn, MultiBackend};
use crate::ids::{CohortId, EnrolmentId, PersonId, WebinarId};
use crate::people::people_with;

/// So many matches are counted; beyond, a list says «more than».
const MOST_COUNTED: i64 = 1_000;

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By name, the last first.
    NameDown,
    /// The newest change of state first.
    Newest,
    /// The oldest change of state first: who has waited longest.
    Oldest,
    /// The fewest requirements met first.
    MetLeast,
    /// The most requirements met first.
    MetMost,
}

/// Of which kind of requirement something is not met yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misses {
    /// A lesson.
    Lessons,
    /// A webinar.
    Webinars,
    /// A knowledge check.
    Checks,
    /// A form.
    Surveys,
}

impl Misses {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Lessons, Self::Webinars, Self::Checks, Self::Surveys];

    /// As in addresses and forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Webinars => "webinars",
            Self::Checks => "checks",
            Self::Surveys => "surveys",
        }
    }

    /// From an address or a form.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

/// Who is wanted.
#[derive(Clone, Debug, Default)]
pub struct PeopleFilter {
    /// Words of a name in any script, of an organisation, a reference, or the beginning of an e-mail address.
    pub words: String,
    /// Code.
    pub track: Option<String>,
    /// Code.
    pub region: Option<String>,
    /// Code.
    pub sector: Option<String>,
    /// In one state.
    pub state: Option<EnrolmentState>,
    /// With one outlook.
    pub outlook: Option<Outlook>,
    /// Who has not met all of one kind.
    pub misses: Option<Misses>,
    /// In whose calendar a webinar is.
    pub webinar: Option<WebinarId>,
    /// In which order.
    pub sort: Sort,
}

/// Somebody on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// The name.
    pub name: String,
    /// The address; none after erasure.
    pub email: Option<String>,
    /// The last day they were seen.
    pub last_seen_on: Option<chrono::NaiveDate>,
    /// Requirements met, of how many.
    pub standing: Option<(i32, i32)>,
    /// Whether the rest can still be met; `None` where nobody has decided yet.
    pub outlook: Option<Outlook>,
}

/// A count, or that there are more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// How many.
    pub number: i64,
    /// Whether there are more than counted.
    pub more: bool,
}

fn narrowed(
    conn: &mut Conn,
    cohort: CohortId,
    filter: &PeopleFilter,
) -> QueryResult<enrolments::BoxedQuery<'static, MultiBackend>> {
    let mut query = enrolments::table.filter(enrolments::cohort_id.eq(cohort)).into_boxed();
    if let Some(state) = filter.state {
        query = query.filter(enrolments::state.eq(state.as_str()));
    }
    if let Some(track) = filter.track.clone() {
        query = query.filter(enrolments::track.eq(track));
    }
    if let Some(region) = filter.region.clone() {
        query = query.filter(enrolments::region.eq(region));
    }
    if let Some(sector) = filter.sector.clone() {
        query = query.filter(enrolments::sector.eq(sector));
    }
    if let Some(outlook) = filter.outlook {
        // whoever has no place, or gave it up, meets nothing any more
        query = query.filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str())).filter(has_outlook(cohort, outlook));
    }
    if let Some(misses) = filter.misses {
        query = query.filter(misses_some(cohort, misses));
    }
    if let Some(webinar) = filter.webinar {
        query = query.filter(is_invited(webinar));
    }
    Ok(match matching(conn, cohort, &filter.words)? {
        Some(those) => query.filter(those),
        None => query,
    })
}

/// Of whom nothing was decided yet, everything is open.
fn misses_some(cohort: CohortId, misses: Misses) -> Matching {
    let kept = standings::table.filter(standings::cohort_id.eq(cohort)).select(standings::enrolment_id);
    match misses {
        Misses::Lessons => Box::new(enrolments::id.ne_all(kept.filter(standings::lessons_read.ge(standings::lessons_total)))),
        Misses::Webinars => Box::new(enrolments::id.ne_all(kept.filter(standings::webinars_met.ge(standings::webinars_total)))),
        Misses::Surveys => {
            // not every track asks for a form: of whom nothing was decided yet, nobody knows
            let open = standings::surveys_answered.lt(standings::surveys_total);
            let open = standings::table.filter(standings::cohort_id.eq(cohort)).filter(open).select(standings::enrolment_id);
            Box::new(enrolments::id.eq_any(open))
        }
        Misses::Checks => Box::new(enrolments::id.ne_all(kept.filter(standings::checks_passed.ge(standings::checks_total)))),
    }
}

/// Whoever is invited to a webinar, or has a place there.
fn is_invited(webinar: WebinarId) -> Matching {
    let seated =
        places::table.filter(places::webinar_id.eq(webinar)).filter(places::state.eq("taken")).select(places::person_id);
    let invited = calendar_invitations::table
        .filter(calendar_invitations::webinar_id.eq(webinar))
        .filter(calendar_invitations::state.eq("invited"))
        .select(calendar_invitations::person_id);
    Box::new(enrolments::person_id.eq_any(invited).or(enrolments::person_id.eq_any(seated)))
}

/// Of whom nothing was decided yet, nothing was missed.
fn has_outlook(cohort: CohortId, outlook: Outlook) -> Matching {
    let kept = standings::table.filter(standings::cohort_id.eq(cohort)).select(standings::enrolment_id);
    match outlook {
        Outlook::Open => {
            Box::new(enrolments::id.ne_all(kept.filter(standings::outlook.assume_not_null().ne(Outlook::Open.as_str()))))
        }
        other => Box::new(enrolments::id.eq_any(kept.filter(standings::outlook.eq(other.as_str())))),
    }
}

/// One page of the people wanted. By what is met costs more in a larger cohort; all else is read from an index.
///
/// # Errors
/// The database's.
pub fn people_of(conn: &mut Conn, cohort: CohortId, filter: &PeopleFilter, offset: i64, most: i64) -> QueryResult<Vec<Listed>> {
    let query = narrowed(conn, cohort, filter)?;
    let query = match filter.sort {
        Sort::Name => query.order((enrolments::sort_key.asc(), enrolments::id.asc())),
        Sort::NameDown => query.order((enrolments::sort_key.desc(), enrolments::id.desc())),
        Sort::Newest => query.order((enrolments::state_at.desc(), enrolments::id.desc())),
        Sort::Oldest => query.order((enrolments::state_at.asc(), enrolments::id.asc())),
        // of whom nothing was decided yet, nothing is met; of three met, three of six are less than three of four
        Sort::MetLeast => query.order((
            exists(standing_of_each()).asc(),
            standing_of_each().select(standings::met).single_value().asc(),
            standing_of_each().select(standings::total).single_value().desc(),
            enrolments::sort_key.asc(),
            enrolments::id.asc(),
        )),
        Sort::MetMost => query.order((
            exists(standing_of_each()).desc(),
            standing_of_each().select(standings::met).single_value().desc(),
            standing_of_each().select(standings::total).single_value().asc(),
            enrolments::sort_key.asc(),
            enrolments::id.asc(),
        )),
    };
    let found: Vec<Enrolment> = query.offset(offset).limit(most).select(Enrolment::as_select()).load(conn)?;
    listed(conn, found)
}

/// The standing of the enrolment of a row.
#[diesel::dsl::auto_type]
fn standing_of_each() -> _ {
    standings::table.filter(standings::enrolment_id.eq(enrolments::id))
}

/// The same enrolments with names and standing, in the order given.
///
/// # Errors
/// The database's.
pub fn listed(conn: &mut Conn, found: Vec<Enrolment>) -> QueryResult<Vec<Listed>> {
    let persons: Vec<PersonId> = found.iter().map(|enrolment| enrolment.person_id).collect();
    let ids: Vec<i64> = found.iter().map(|enrolment| enrolment.id.0).collect();
    let seen: Vec<(i64, Option<chrono::NaiveDate>)> =
        people::table.filter(people::id.eq_any(persons.clone())).select((people::id, people::last_seen_on)).load(conn)?;
    let known = people_with(conn, &persons)?;
    let standing: Vec<(i64, i32, i32, Option<String>)> = standings::table
        .filter(standings::enrolment_id.eq_any(ids))
        .select((standings::enrolment_id, standings::met, standings::total, standings::outlook))
        .load(conn)?;
    Ok(found
        .into_iter()
        .map(|enrolment| {
            let person = known.iter().find(|person| person.id == enrolment.person_id);
            let standing = standing.iter().find(|(id, ..)| *id == enrolment.id.0);
            Listed {
                name: person.map(|person| person.name.clone()).unwrap_or_default(),
                email: person.and_then(|person| person.email.clone()),
                last_seen_on: seen.iter().find(|(id, _)| *id == enrolment.person_id.0).and_then(|(_, day)| *day),
                standing: standing.map(|(_, met, total, _)| (*met, *total)),
                outlook: standing.and_then(|(.., outlook)| outlook.as_deref()?.parse().ok()),
                enrolment,
            }
        })
        .collect())
}

/// How many people are wanted: from the counters where they answer it, else counted up to a limit.
///
/// # Errors
/// The database's.
pub fn count_people(conn: &mut Conn, cohort: CohortId, filter: &PeopleFilter) -> QueryResult<Total> {
    let counters_know = filter.words.is_empty() && filter.region.is_none() && filter.sector.is_none();
    if counters_know && filter.outlook.is_none() && filter.misses.is_none() && filter.webinar.is_none() {
        let mut counters = enrolment_counts::table.filter(enrolment_counts::cohort_id.eq(cohort)).into_boxed();
        if let Some(state) = filter.state {
            counters = counters.filter(enrolment_counts::state.eq(state.as_str()));
        }
        if let Some(track) = filter.track.clone() {
            counters = counters.filter(enrolment_counts::track.eq(track));
        }
        let number: Option<i64> = counters.select(diesel::dsl::sum(enrolment_counts::count)).first(conn)?;
        return Ok(Total { number: number.unwrap_or(0), more: false });
    }
    let found = ids_of(conn, cohort, filter, MOST_COUNTED + 1)?.len() as i64;
    Ok(Total { number: found.min(MOST_COUNTED), more: found > MOST_COUNTED })
}

/// The enrolments wanted, up to a number.
///
/// # Errors
/// The database's.
pub fn ids_of(conn: &mut Conn, cohort: CohortId, filter: &PeopleFilter, most: i64) -> QueryResult<Vec<EnrolmentId>> {
    let ids: Vec<i64> = narrowed(conn, cohort, filter)?.limit(most).select(enrolments::id).load(conn)?;
    Ok(ids.into_iter().map(EnrolmentId).collect())
}

/// Who is wanted, in the order of their enrolments, after one of these: for what goes to many, some at a time.
///
/// # Errors
/// The database's.
pub fn wanted_after(
    conn: &mut Conn,
    cohort: CohortId,
    filter: &PeopleFilter,
    after: Option<EnrolmentId>,
    most: i64,
) -> QueryResult<Vec<(EnrolmentId, PersonId)>> {
    narrowed(conn, cohort, filter)?
        .filter(enrolments::id.gt(after.unwrap_or(EnrolmentId(i64::MIN))))
        .order(enrolments::id)
        .limit(most)
        .select((enrolments::id, enrolments::person_id))
        .load(conn)
}

/// These enrolments of a cohort, by name; what is not of the cohort is left out.
///
/// # Errors
/// The database's.
pub fn enrolments_with(conn: &mut Conn, cohort: CohortId, ids: &[EnrolmentId]) -> QueryResult<Vec<Enrolment>> {
    enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::id.eq_any(ids.to_vec()))
        .order((enrolments::sort_key, enrolments::id))
        .select(Enrolment::as_select())
        .load(conn)
}

/// Those among enrolments whose person was erased: nothing is decided on them any more.
///
/// # Errors
/// The database's.
pub fn erased_among(conn: &mut Conn, ids: &[EnrolmentId]) -> QueryResult<BTreeSet<EnrolmentId>> {
    let rows: Vec<EnrolmentId> = enrolments::table
        .inner_join(people::table)
        .filter(enrolments::id.among(ids.iter().copied()))
        .filter(people::erased_at.is_not_null())
        .select(enrolments::id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// One line of an enrolment's history.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = enrolment_events)]
pub struct StateEvent {
    /// The state then.
    pub state: String,
    /// The track then.
    pub track: String,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
    /// Who, as stored.
    pub by_whom: String,
}

/// The newest line of the history of each of several enrolments.
///
/// # Errors
/// The database's.
pub fn last_events_of(conn: &mut Conn, those: &[EnrolmentId]) -> QueryResult<BTreeMap<EnrolmentId, StateEvent>> {
    let rows: Vec<(EnrolmentId, StateEvent)> = enrolment_events::table
        .filter(enrolment_events::enrolment_id.among(those.iter().copied()))
        .order(enrolment_events::id.asc())
        .select((enrolment_events::enrolment_id, StateEvent::as_select()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The history of an enrolment, the newest first.
///
/// # Errors
/// The database's.
pub fn history_of(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<StateEvent>> {
    enrolment_events::table
        .filter(enrolment_events::enrolment_id.eq(enrolment))
        .order(enrolment_events::id.desc())
        .select(StateEvent::as_select())
        .load(conn)
}
