//! Letters to people of a cohort. Reads tables of other features; writes none.

use diesel::prelude::*;

use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{enrolments, message_events, messages};
use crate::ids::{CohortId, MessageId, OwnMessageId, PersonId};
use crate::notify::{Kind, Outcome, UNDELIVERED};

/// Every state that means that nobody has the letter, and nobody had it sent again.
pub const POSTED_UNDELIVERED: &str = "undelivered";

/// A letter to somebody of a cohort.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = messages)]
pub struct Posted {
    /// Which; newer ones are greater.
    pub id: i64,
    /// What about.
    pub kind: String,
    /// To whom.
    pub person_id: Option<i64>,
    /// Where to.
    pub to_address: String,
    /// In which language.
    pub language: String,
    /// One of [`STATES`](crate::notify::STATES).
    pub state: String,
    /// How often it was tried.
    pub attempts: i32,
    /// When its cause was.
    pub created_at: Instant,
    /// When it may go out, or is tried again.
    pub next_at: Instant,
    /// When the server took it.
    pub sent_at: Option<Instant>,
    /// Why it has not been taken.
    pub last_error: Option<String>,
}

/// Which letters are asked for.
#[derive(Clone, Debug, Default)]
pub struct PostedFilter {
    /// A state, or [`POSTED_UNDELIVERED`].
    pub state: Option<String>,
    /// What about.
    pub kind: Option<String>,
    /// To whom.
    pub person: Option<PersonId>,
    /// Of one message that an organiser wrote.
    pub own: Option<OwnMessageId>,
    /// Older than this one.
    pub before: Option<i64>,
}

/// Letters to people of a cohort, the newest first. Sign-in codes are nobody's business.
///
/// # Errors
/// The database's.
pub fn messages_to(conn: &mut Conn, cohort: CohortId, filter: &PostedFilter, most: i64) -> QueryResult<Vec<Posted>> {
    let of_cohort = enrolments::table
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::person_id.nullable().eq(messages::person_id));
    let mut query = messages::table
        .filter(diesel::dsl::exists(of_cohort))
        .filter(messages::kind.ne(Kind::SignInCode.as_str()))
        .into_boxed();
    match filter.state.as_deref() {
        Some(POSTED_UNDELIVERED) => {
            let again = message_events::table
                .filter(message_events::message_id.eq(messages::id))
                .filter(message_events::outcome.eq(Outcome::Again.as_str()));
            query = query.filter(messages::state.eq_any(UNDELIVERED)).filter(diesel::dsl::not(diesel::dsl::exists(again)));
        }
        Some(state) => query = query.filter(messages::state.eq(state.to_owned())),
        None => {}
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(messages::kind.eq(kind.clone()));
    }
    if let Some(person) = filter.person {
        query = query.filter(messages::person_id.eq(person));
    }
    if let Some(own) = filter.own {
        query = query.filter(messages::own_message_id.eq(own));
    }
    if let Some(before) = filter.before {
        query = query.filter(messages::id.lt(before));
    }
    query.order(messages::id.desc()).limit(most).select(Posted::as_select()).load(conn)
}

/// A letter to somebody of this cohort; `None` for any other, and for a sign-in code. With it, whether its reader is on this cohort
/// alone: what is written to somebody who is on another too may be that one's business.
///
/// # Errors
/// The database's.
pub fn message_to(conn: &mut Conn, cohort: CohortId, id: MessageId) -> QueryResult<Option<(Posted, bool)>> {
    let found: Option<Posted> = messages::table
        .find(id)
        .filter(messages::kind.ne(Kind::SignInCode.as_str()))
        .select(Posted::as_select())
        .first(conn)
        .optional()?;
    let Some((posted, person)) = found.and_then(|posted| posted.person_id.map(|person| (posted, person))) else {
        return Ok(None);
    };
    let cohorts: Vec<i64> =
        enrolments::table.filter(enrolments::person_id.eq(person)).select(enrolments::cohort_id).distinct().load(conn)?;
    Ok(cohorts.contains(&cohort.0).then_some((posted, cohorts.len() == 1)))
}
