//! Tokens with which another program works for an organiser of one cohort. The token is shown once and kept as its hash; it works while
//! its holder is an organiser there and nobody has revoked it.

use diesel::prelude::*;

use super::model::{Grant, Role};
use super::queries::grants_of;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::api_tokens;
use crate::ids::{CohortId, PersonId, RowId};
use crate::secrets::{hashed, token};

/// A token as it is listed: never the token itself.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
pub struct ApiToken {
    /// Which.
    pub id: RowId,
    /// Whose.
    pub person_id: PersonId,
    /// For which cohort.
    pub cohort_id: CohortId,
    /// When it was made.
    pub made_at: crate::clock::Instant,
    /// When it was revoked.
    pub revoked_at: Option<crate::clock::Instant>,
}

/// Makes a token; the answer is the only time that it is seen.
///
/// # Errors
/// The database's.
pub fn make_api_token(conn: &mut Conn, by: &By, person: PersonId, cohort: CohortId) -> QueryResult<String> {
    let made = token();
    let id = RowId::new();
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(id),
            api_tokens::person_id.eq(person),
            api_tokens::cohort_id.eq(cohort),
            api_tokens::token_hash.eq(hashed(&made)),
            api_tokens::made_at.eq(by.at),
            api_tokens::made_by.eq(by.stored()),
        ))
        .execute(conn)?;
    audit::record(conn, by, &event("token.made", id, person, cohort))?;
    Ok(made)
}

/// Revokes a token. To revoke twice is no change.
///
/// # Errors
/// `NotFound`, or the database's.
pub fn revoke_api_token(conn: &mut Conn, by: &By, id: RowId) -> QueryResult<()> {
    let kept: ApiToken = api_tokens::table.find(id).select(ApiToken::as_select()).first(conn)?;
    if kept.revoked_at.is_some() {
        return Ok(());
    }
    diesel::update(api_tokens::table.find(id))
        .set((api_tokens::revoked_at.eq(by.at), api_tokens::revoked_by.eq(by.stored())))
        .execute(conn)?;
    audit::record(conn, by, &event("token.revoked", id, kept.person_id, kept.cohort_id))
}

/// Revokes all tokens of a person that work.
///
/// # Errors
/// The database's.
pub fn revoke_api_tokens_of(conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<()> {
    let working: Vec<RowId> = api_tokens::table
        .filter(api_tokens::person_id.eq(person))
        .filter(api_tokens::revoked_at.is_null())
        .select(api_tokens::id)
        .load(conn)?;
    for id in working {
        revoke_api_token(conn, by, id)?;
    }
    Ok(())
}

/// All tokens, the newest first.
///
/// # Errors
/// The database's.
pub fn all_api_tokens(conn: &mut Conn) -> QueryResult<Vec<ApiToken>> {
    api_tokens::table.order(api_tokens::id.desc()).select(ApiToken::as_select()).load(conn)
}

/// Whose token it is and for which cohort, where it works.
///
/// # Errors
/// The database's.
pub fn holder_of_api_token(conn: &mut Conn, token: &str) -> QueryResult<Option<(PersonId, CohortId)>> {
    let kept: Option<ApiToken> = api_tokens::table
        .filter(api_tokens::token_hash.eq(hashed(token)))
        .filter(api_tokens::revoked_at.is_null())
        .select(ApiToken::as_select())
        .first(conn)
        .optional()?;
    let Some(kept) = kept else { return Ok(None) };
    let is_organiser = |grant: &Grant| grant.role == Role::Organiser && grant.cohort.is_none_or(|own| own == kept.cohort_id);
    Ok(grants_of(conn, kept.person_id)?.iter().any(is_organiser).then_some((kept.person_id, kept.cohort_id)))
}

fn event(action: &'static str, id: RowId, person: PersonId, cohort: CohortId) -> audit::Event {
    audit::Event {
        action,
        subject: format!("token:{id}"),
        cohort: Some(cohort),
        about: Some(person),
        ..audit::Event::default()
    }
}
