//! Questions about people, sessions and roles.

use diesel::prelude::*;

use super::model::{Grant, OpenSession, Person, SignedIn};
use crate::clock::Instant;
use crate::db::schema::{enrolments, people, role_grants, sessions};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{CohortId, PersonId, SessionId};

/// The person.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn person(conn: &mut Conn, id: PersonId) -> QueryResult<Person> {
    people::table.find(id).select(Person::as_select()).first(conn)
}

/// The person with an e-mail address (already in lower case).
///
/// # Errors
/// The database's.
pub fn find_by_email(conn: &mut Conn, email: &str) -> QueryResult<Option<Person>> {
    people::table.filter(people::email.eq(email)).select(Person::as_select()).first(conn).optional()
}

/// Several people at once, in no order.
///
/// # Errors
/// The database's.
pub fn people_with(conn: &mut Conn, ids: &[PersonId]) -> QueryResult<Vec<Person>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    people::table.filter(people::id.among(ids.iter().copied())).select(Person::as_select()).load(conn)
}

/// Who is signed in with a session, if it still counts.
///
/// # Errors
/// The database's.
pub fn find_signed_in(conn: &mut Conn, session: SessionId, now: Instant) -> QueryResult<Option<SignedIn>> {
    let place = enrolments::table.filter(enrolments::person_id.eq(people::id)).filter(enrolments::state.eq("enrolled"));
    let row: Option<(Person, Instant, Instant, bool)> = sessions::table
        .inner_join(people::table)
        .filter(sessions::id.eq(session))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .select((Person::as_select(), sessions::expires_at, sessions::last_seen_at, diesel::dsl::exists(place)))
        .first(conn)
        .optional()?;
    let Some((person, expires_at, last_seen_at, has_place)) = row else { return Ok(None) };
    let grants = grants_of(conn, person.id)?;
    Ok(Some(SignedIn { person, session, expires_at, last_seen_at, grants, has_place }))
}

/// Where a person is signed in now, the last seen first.
///
/// # Errors
/// The database's.
pub fn sessions_of(conn: &mut Conn, person: PersonId, now: Instant) -> QueryResult<Vec<OpenSession>> {
    sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .order(sessions::last_seen_at.desc())
        .select(OpenSession::as_select())
        .load(conn)
}

/// The roles a person holds now.
///
/// # Errors
/// The database's.
pub fn grants_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<Grant>> {
    let rows: Vec<(String, Option<i64>)> = role_grants::table
        .filter(role_grants::person_id.eq(person))
        .filter(role_grants::revoked_at.is_null())
        .select((role_grants::role, role_grants::cohort_id))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(role, cohort)| Some(Grant { role: role.parse().ok()?, cohort: cohort.map(CohortId) }))
        .collect())
}

/// A role that somebody holds.
#[derive(Clone, Debug)]
pub struct Held {
    /// Who.
    pub person: Person,
    /// What, and where.
    pub grant: Grant,
    /// Since when.
    pub since: Instant,
}

/// All roles that are held now, by name; of a role or (`None`) of each.
///
/// # Errors
/// The database's.
pub fn all_grants(conn: &mut Conn, role: Option<super::Role>, offset: i64, most: i64) -> QueryResult<Vec<Held>> {
    let mut query = role_grants::table.inner_join(people::table).filter(role_grants::revoked_at.is_null()).into_boxed();
    if let Some(role) = role {
        query = query.filter(role_grants::role.eq(role.as_str()));
    }
    let rows: Vec<(Person, String, Option<i64>, Instant)> = query
        .order((people::sort_key, people::id, role_grants::id))
        .offset(offset)
        .limit(most)
        .select((Person::as_select(), role_grants::role, role_grants::cohort_id, role_grants::granted_at))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, role, cohort, since)| {
            Some(Held { person, grant: Grant { role: role.parse().ok()?, cohort: cohort.map(CohortId) }, since })
        })
        .collect())
}

/// The people who hold a role for a cohort (there or everywhere), by name.
///
/// # Errors
/// The database's.
pub fn people_with_role(conn: &mut Conn, role: super::Role, cohort: CohortId) -> QueryResult<Vec<Person>> {
    let holders = role_grants::table
        .filter(role_grants::role.eq(role.as_str()))
        .filter(role_grants::revoked_at.is_null())
        .filter(role_grants::cohort_id.eq(cohort).or(role_grants::cohort_id.is_null()))
        .select(role_grants::person_id);
    people::table
        .filter(people::id.eq_any(holders))
        .order((people::sort_key, people::id))
        .select(Person::as_select())
        .load(conn)
}

/// Whether anybody is administrator yet.
///
/// # Errors
/// The database's.
pub fn has_administrator(conn: &mut Conn) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(
        role_grants::table
            .filter(role_grants::role.eq(super::Role::Administrator.as_str()))
            .filter(role_grants::revoked_at.is_null()),
    ))
    .get_result(conn)
}

/// The hash of the password of an address, where it has one.
///
/// # Errors
/// The database's.
pub fn password_hash_of(conn: &mut Conn, email: &str) -> QueryResult<Option<String>> {
    people::table.filter(people::email.eq(email)).select(people::password_hash).first(conn).optional().map(Option::flatten)
}
