//! Letters that wait for the morning, or for a server, and are no longer true: they are not sent.

use diesel::prelude::*;

use super::kind::Kind;
use super::settle::{NO_WORDS, Outcome, note};
use crate::clock::Instant;
use crate::db::schema::messages;
use crate::db::{Both, Conn};
use crate::ids::{MessageId, PersonId};

/// Takes letters of a kind to somebody out of those that wait: those whose key, as given to [`super::Draft::once`], begins so. Whoever
/// looks at their letters sees that it was written and overtaken; its words are forgotten.
///
/// # Errors
/// The database's.
pub fn overtake(conn: &mut Conn, now: Instant, kind: Kind, person: PersonId, key: &str) -> QueryResult<()> {
    let waiting: Vec<(MessageId, Option<String>)> = messages::table
        .filter(messages::person_id.eq(person))
        .filter(messages::kind.eq(kind.as_str()))
        .filter(messages::state.eq("queued"))
        .select((messages::id, messages::dedupe_key))
        .load(conn)?;
    for (id, own) in waiting {
        if !own.is_some_and(|own| own.starts_with(key)) {
            continue;
        }
        let still_waits = messages::table.find(id).filter(messages::state.eq("queued"));
        let taken = Both(diesel::update(still_waits).set((
            messages::state.eq("overtaken"),
            messages::locked_until.eq(None::<Instant>),
            messages::last_error.eq(None::<String>),
            messages::payload.eq(NO_WORDS),
        )))
        .execute(conn)?;
        if taken > 0 {
            note(conn, id, now, Outcome::Overtaken, None)?;
        }
    }
    Ok(())
}
