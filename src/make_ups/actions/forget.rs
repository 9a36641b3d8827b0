//! Forgetting in time what was written: so long after a trainer's answer only what it came to is left (outline 7, Recording and
//! retention).

use diesel::prelude::*;

use super::super::model::State;
use crate::clock::Instant;
use crate::db::schema::{make_up_versions, make_ups};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::MakeUpId;

/// How many are looked at at once.
const AT_ONCE: i64 = 1_000;

/// Forgets the texts of make-ups that were decided on before a moment, and of drafts that nobody has touched since. Answers how many
/// versions went.
///
/// # Errors
/// The database's.
pub fn forget_texts(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    let mut gone = 0;
    loop {
        let answered = [State::Accepted.as_str(), State::Revise.as_str()];
        let decided: Vec<MakeUpId> = make_up_versions::table
            .inner_join(make_ups::table)
            .filter(make_ups::state.eq_any(answered))
            .filter(make_ups::decided_at.lt(moment))
            .select(make_ups::id)
            .distinct()
            .limit(AT_ONCE)
            .load(conn)?;
        if decided.is_empty() {
            break;
        }
        gone += diesel::delete(make_up_versions::table.filter(make_up_versions::make_up_id.among(decided.clone())))
            .execute(conn)?;
    }
    loop {
        // a draft goes by when it was touched last, also where a trainer asked for it
        let left: Vec<MakeUpId> = make_ups::table
            .filter(make_ups::state.ne(State::Sent.as_str()))
            .filter(make_ups::saved_at.lt(moment))
            .filter(make_ups::decided_at.is_null().or(make_ups::decided_at.lt(moment)))
            .filter(make_ups::reflection.ne("").or(make_ups::answers.ne(NOTHING)))
            .select(make_ups::id)
            .limit(AT_ONCE)
            .load(conn)?;
        if left.is_empty() {
            break;
        }
        blank(conn, &left)?;
    }
    Ok(gone)
}

/// No answers.
const NOTHING: &str = "{}";

/// Takes away what stands in the form.
pub(super) fn blank(conn: &mut Conn, ids: &[MakeUpId]) -> QueryResult<usize> {
    diesel::update(make_ups::table.filter(make_ups::id.among(ids.to_vec())))
        .set((make_ups::answers.eq(NOTHING), make_ups::reflection.eq("")))
        .execute(conn)
}
