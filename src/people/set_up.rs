//! The first administrator: a link printed at the start of an installation that has none, good for a day and for one.

use diesel::prelude::*;

use super::accounts::{Names, find_or_create, set_names};
use super::model::{Grant, Role};
use super::sign_in::{Opened, SignInProblem, open_session};
use super::{queries, roles};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::sign_in_codes;
use crate::db::{Conn, dialect};
use crate::i18n::Lang;
use crate::ids::CodeId;
use crate::secrets::{hashed, token};

/// How long the link lives.
const SET_UP_HOURS: i64 = 24;

/// The token of a link to `/set-up/{token}`. The links printed before it end.
///
/// # Errors
/// The database's.
pub fn setup_link(conn: &mut Conn, by: &By) -> QueryResult<String> {
    let link = token();
    diesel::update(sign_in_codes::table.filter(sign_in_codes::purpose.eq("setup")).filter(sign_in_codes::used_at.is_null()))
        .set(sign_in_codes::used_at.eq(by.at))
        .execute(conn)?;
    diesel::insert_into(sign_in_codes::table)
        .values((
            sign_in_codes::id.eq(CodeId::new()),
            sign_in_codes::purpose.eq("setup"),
            // whoever opens it says who they are
            sign_in_codes::email.eq(""),
            sign_in_codes::code_hash.eq(hashed(&token())),
            sign_in_codes::token_hash.eq(hashed(&link)),
            sign_in_codes::tries.eq(0),
            sign_in_codes::created_at.eq(by.at),
            sign_in_codes::expires_at.eq(by.at.plus_minutes(SET_UP_HOURS * 60)),
        ))
        .execute(conn)?;
    Ok(link)
}

/// Whether a set-up link can be used now: it was made by us, is a day old at most, and nobody is administrator yet.
///
/// # Errors
/// The database's.
pub fn is_setup_link(conn: &mut Conn, now: Instant, link: &str) -> QueryResult<bool> {
    Ok(find(conn, now, link)?.is_some() && !queries::has_administrator(conn)?)
}

/// Makes the first administrator and signs them in.
///
/// # Errors
/// [`SignInProblem::LinkEnded`], or the database's.
pub fn use_setup_link(
    conn: &mut Conn,
    by: &By,
    link: &str,
    email: &str,
    names: &Names,
    device: &str,
    lang: Lang,
) -> Result<Opened, SignInProblem> {
    // two browsers with the same link must not both become the first
    dialect::lock(conn, "set-up")?;
    if !is_setup_link(conn, by.at, link)? {
        return Err(SignInProblem::LinkEnded);
    }
    let id = find(conn, by.at, link)?.ok_or(SignInProblem::LinkEnded)?;
    diesel::update(sign_in_codes::table.find(id)).set(sign_in_codes::used_at.eq(by.at)).execute(conn)?;
    let person = find_or_create(conn, by, email, lang)?;
    set_names(conn, by, person.id, names, true)?;
    let own = By::person(person.id, by.at);
    roles::grant_role(conn, &own, person.id, Grant { role: Role::Administrator, cohort: None })?;
    let session = open_session(conn, by, person.id, device)?;
    Ok(Opened { person, session, next: None })
}

fn find(conn: &mut Conn, now: Instant, link: &str) -> QueryResult<Option<i64>> {
    sign_in_codes::table
        .filter(sign_in_codes::purpose.eq("setup"))
        .filter(sign_in_codes::token_hash.eq(hashed(link)))
        .filter(sign_in_codes::used_at.is_null())
        .filter(sign_in_codes::expires_at.gt(now))
        .select(sign_in_codes::id)
        .first(conn)
        .optional()
}
