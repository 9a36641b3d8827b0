//! What a plan is held against: other webinars near it in time, and the zones in which people read it.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use diesel::prelude::*;

use super::super::conflicts::{Meeting, Other, REST_MINUTES, Slot};
use super::super::model::{Plan, Webinar};
use super::shared::shared_people;
use crate::curriculum::Curriculum;
use crate::db::schema::{enrolments, people, webinar_trainers, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::EnrolmentState;
use crate::ids::{CohortId, PersonId, WebinarId};

/// Nothing planned is longer: where the search backwards ends.
const LONGEST_MINUTES: i64 = 24 * 60;
/// How many enrolments are looked at for their zones.
const MOST_FOR_ZONES: i64 = 5_000;

/// The webinars of all cohorts that overlap a plan or come close to it, without the one that is planned anew.
///
/// # Errors
/// The database's.
pub fn others_near(
    conn: &mut Conn,
    plan: &Plan,
    slot: &Slot,
    except: Option<WebinarId>,
    curriculum: &Curriculum,
) -> QueryResult<Vec<Other>> {
    let near: Vec<Webinar> = webinars::table
        .filter(webinars::starts_at.gt(slot.from.plus_minutes(-LONGEST_MINUTES - REST_MINUTES)))
        .filter(webinars::starts_at.lt(slot.to.plus_minutes(REST_MINUTES)))
        .filter(webinars::ends_at.gt(slot.from.plus_minutes(-REST_MINUTES)))
        .filter(webinars::state.ne("cancelled"))
        .order(webinars::starts_at)
        .select(Webinar::as_select())
        .load(conn)?;
    let near: Vec<Webinar> = near.into_iter().filter(|webinar| Some(webinar.id) != except).collect();
    let ids = near.iter().map(|webinar| webinar.id);
    let trainers: Vec<(i64, PersonId, bool)> = webinar_trainers::table
        .filter(webinar_trainers::webinar_id.among(ids))
        .select((webinar_trainers::webinar_id, webinar_trainers::person_id, webinar_trainers::lead))
        .load(conn)?;
    let shared = shared_people(conn, (plan, except), &near, curriculum)?;
    Ok(near.into_iter().map(|webinar| to_other(&webinar, &trainers, &shared)).collect())
}

fn to_other(webinar: &Webinar, trainers: &[(i64, PersonId, bool)], shared: &BTreeMap<WebinarId, i64>) -> Other {
    let own = || trainers.iter().filter(|(id, ..)| *id == webinar.id.0);
    Other {
        id: webinar.id,
        meeting: Meeting {
            slot: Slot { from: webinar.starts_at, to: webinar.ends_at },
            lead: own().find(|(.., lead)| *lead).map(|(_, person, _)| *person),
            co_trainers: own().filter(|(.., lead)| !lead).map(|(_, person, _)| *person).collect(),
            link: webinar.meeting_link.clone(),
        },
        shared_people: shared.get(&webinar.id).copied().unwrap_or_default(),
    }
}

/// The zones that people of a cohort chose for themselves. In a very large cohort the first thousands by name speak for all.
///
/// # Errors
/// The database's.
pub fn zones_in_use(conn: &mut Conn, cohort: CohortId) -> QueryResult<Vec<Tz>> {
    let some = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .order(enrolments::sort_key)
        .select(enrolments::person_id)
        .limit(MOST_FOR_ZONES);
    let names: Vec<Option<String>> =
        people::table.filter(people::id.eq_any(some)).select(people::time_zone).distinct().load(conn)?;
    Ok(names.into_iter().flatten().filter_map(|name| name.parse().ok()).collect())
}
