//! What stands in the way of erasing somebody: others rely on them, and somebody else has to take over first.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{cohorts, people, role_grants, webinar_trainers, webinars};
use crate::enrolment::{self, Cohort};
use crate::i18n::Message;
use crate::ids::{CohortId, PersonId};
use crate::people::Role;
use crate::webinars::WebinarState;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// They give so many webinars that are not over.
    Trains(i64),
    /// Nobody else runs the installation.
    OnlyAdministrator,
    /// They are the office that answers the people of so many cohorts that are not over.
    Answers(usize),
}

impl Hindrance {
    /// In words: what it is, and what to do.
    pub fn message(self) -> Message {
        match self {
            Self::Trains(n) => Message::new("erase-hindered-trains").with("n", n),
            Self::OnlyAdministrator => Message::new("erase-hindered-administrator"),
            Self::Answers(n) => Message::new("erase-hindered-answers").with("n", n),
        }
    }
}

/// Whether the organisers of a cohort may ask for somebody to be erased, because that person asked them to: on no other cohort, without
/// any role, and not erased yet. Who is more than that asks for themselves, or the administrators.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn is_of_one_cohort(conn: &mut Conn, person: PersonId, cohort: CohortId) -> QueryResult<bool> {
    let erased: bool = people::table.find(person).select(people::erased_at.is_not_null()).first(conn)?;
    let on = enrolment::enrolments_of(conn, person)?;
    let alone = !on.is_empty() && on.iter().all(|(_, on)| on.id == cohort);
    Ok(!erased && alone && crate::people::grants_of(conn, person)?.is_empty())
}

/// All of them at a moment.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn hindrances(conn: &mut Conn, person: PersonId, now: Instant) -> QueryResult<Vec<Hindrance>> {
    let trains: i64 = webinar_trainers::table
        .inner_join(webinars::table)
        .filter(webinar_trainers::person_id.eq(person))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::ends_at.gt(now))
        .count()
        .get_result(conn)?;
    let administrators: BTreeSet<PersonId> = role_grants::table
        .filter(role_grants::role.eq(Role::Administrator.as_str()))
        .filter(role_grants::revoked_at.is_null())
        .select(role_grants::person_id)
        .load::<PersonId>(conn)?
        .into_iter()
        .collect();
    let email: Option<String> = people::table.find(person).select(people::email).first(conn)?;
    let answers = match email {
        Some(email) => {
            let running: Vec<Cohort> =
                cohorts::table.filter(cohorts::ends_on.ge(now.utc().date_naive())).select(Cohort::as_select()).load(conn)?;
            running.iter().filter(|cohort| cohort.contact().email.to_lowercase() == email).count()
        }
        None => 0,
    };
    Ok([
        (trains > 0).then_some(Hindrance::Trains(trains)),
        (administrators.len() == 1 && administrators.contains(&person)).then_some(Hindrance::OnlyAdministrator),
        (answers > 0).then_some(Hindrance::Answers(answers)),
    ]
    .into_iter()
    .flatten()
    .collect())
}
