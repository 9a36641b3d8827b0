//! Giving and taking roles; both are audited, and a role taken away stops counting with the next request.

use diesel::prelude::*;

use super::model::Grant;
use crate::audit;
use crate::by::By;
use crate::db::schema::role_grants;
use crate::db::{Both, Conn};
use crate::ids::{GrantId, PersonId};

/// Gives a role; giving it twice is giving it once.
///
/// # Errors
/// The database's.
pub fn grant_role(conn: &mut Conn, by: &By, person: PersonId, grant: Grant) -> QueryResult<()> {
    let added = Both(
        diesel::insert_into(role_grants::table)
            .values((
                role_grants::id.eq(GrantId::new()),
                role_grants::person_id.eq(person),
                role_grants::role.eq(grant.role.as_str()),
                role_grants::cohort_id.eq(grant.cohort),
                role_grants::granted_at.eq(by.at),
                role_grants::granted_by.eq(by.stored()),
                role_grants::live_key.eq(live_key(person, grant)),
            ))
            .on_conflict_do_nothing(),
    )
    .execute(conn)?;
    if added == 0 {
        return Ok(());
    }
    audit::record(conn, by, &event("role.granted", person, grant))
}

/// Takes a role away.
///
/// # Errors
/// The database's.
pub fn revoke_role(conn: &mut Conn, by: &By, person: PersonId, grant: Grant) -> QueryResult<()> {
    let taken = diesel::update(role_grants::table.filter(role_grants::live_key.eq(live_key(person, grant))))
        .set((
            role_grants::revoked_at.eq(by.at),
            role_grants::revoked_by.eq(by.stored()),
            role_grants::live_key.eq(None::<String>),
        ))
        .execute(conn)?;
    if taken == 0 {
        return Ok(());
    }
    audit::record(conn, by, &event("role.revoked", person, grant))
}

/// Unique among the grants that count.
fn live_key(person: PersonId, grant: Grant) -> String {
    format!("{person}:{}:{}", grant.role, grant.cohort.map(|cohort| cohort.to_string()).unwrap_or_default())
}

fn event(action: &'static str, person: PersonId, grant: Grant) -> audit::Event {
    audit::Event {
        action,
        subject: format!("person:{person}"),
        cohort: grant.cohort,
        about: Some(person),
        new: Some(grant.role.to_string()),
        ..audit::Event::default()
    }
}
