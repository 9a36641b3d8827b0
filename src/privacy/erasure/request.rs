//! Asking to be erased: it is done when the days are over in which somebody may change their mind (UX guide, Settings).

use diesel::prelude::*;

use super::erase::{EraseProblem, record_on_cohorts};
use super::hindrances::hindrances;
use super::subject::Subject;
use crate::by::{By, Who};
use crate::clock::Instant;
use crate::db::schema::erasures;
use crate::db::{Both, Conn};
use crate::i18n::date;
use crate::ids::{PersonId, RowId};
use crate::notify::{self, Draft, Kind};
use crate::people::{self, Person};

/// So many days somebody may change their mind.
pub const DAYS_TO_RECONSIDER: i64 = 14;

/// What was asked for and is not done yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whose account.
    pub person: PersonId,
    /// By whom.
    pub by: Who,
    /// When it is done.
    pub due_at: Instant,
}

/// Asks for somebody's account to be erased, signs them out everywhere and writes to them: whoever did not want it can take it back.
/// Asking twice is asking once: the first day stands. The reason stands in the audit, without their name.
///
/// # Errors
/// [`EraseProblem::Hindered`], or the database's; `NotFound` for somebody who was erased before.
pub fn ask_for_erasure(conn: &mut Conn, by: &By, person: PersonId, reason: Option<&str>) -> Result<Instant, EraseProblem> {
    let subject = Subject::read(conn, person)?.ok_or(diesel::result::Error::NotFound)?;
    let found = hindrances(conn, person, by.at)?;
    if !found.is_empty() {
        return Err(EraseProblem::Hindered(found));
    }
    let due_at = by.at.plus_days(DAYS_TO_RECONSIDER);
    let row = (
        erasures::id.eq(RowId::new()),
        erasures::person_id.eq(person),
        erasures::asked_at.eq(by.at),
        erasures::asked_by.eq(by.stored()),
        erasures::due_at.eq(due_at),
        erasures::live_key.eq(person.to_string()),
    );
    let added = Both(diesel::insert_into(erasures::table).values(row).on_conflict_do_nothing()).execute(conn)?;
    if added == 1 {
        let reason = reason.map(|reason| subject.mask(reason.trim())).filter(|reason| !reason.is_empty());
        record_on_cohorts(conn, by, person, "erasure.asked", reason.as_deref())?;
        let whose = people::person(conn, person)?;
        if let Some(letter) = letter(&whose, due_at) {
            notify::enqueue(conn, by, &letter)?;
        }
    }
    people::end_all_sessions(conn, person, by.at)?;
    Ok(asked_for(conn, person)?.map_or(due_at, |asked| asked.due_at))
}

/// Somebody changed their mind: the account stays. Answers whether there was anything to take back.
///
/// # Errors
/// The database's.
pub fn take_back_erasure(conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<bool> {
    let taken = diesel::update(erasures::table.filter(erasures::live_key.eq(person.to_string())))
        .set((erasures::withdrawn_at.eq(by.at), erasures::live_key.eq(None::<String>)))
        .execute(conn)?;
    if taken == 0 {
        return Ok(false);
    }
    record_on_cohorts(conn, by, person, "erasure.taken-back", None)?;
    Ok(true)
}

/// What was asked for about somebody and is not done.
///
/// # Errors
/// The database's.
pub fn asked_for(conn: &mut Conn, person: PersonId) -> QueryResult<Option<Asked>> {
    let row: Option<Row> =
        erasures::table.filter(erasures::live_key.eq(person.to_string())).select(COLUMNS).first(conn).optional()?;
    Ok(row.map(to_asked))
}

/// Those whose days are over, the first first.
///
/// # Errors
/// The database's.
pub fn due_erasures(conn: &mut Conn, now: Instant) -> QueryResult<Vec<Asked>> {
    let rows: Vec<Row> = erasures::table
        .filter(erasures::live_key.is_not_null())
        .filter(erasures::due_at.le(now))
        .order((erasures::due_at, erasures::id))
        .limit(100)
        .select(COLUMNS)
        .load(conn)?;
    Ok(rows.into_iter().map(to_asked).collect())
}

/// Nothing is left to be done about somebody.
pub(super) fn mark_done(conn: &mut Conn, person: PersonId, at: Instant) -> QueryResult<()> {
    diesel::update(erasures::table.filter(erasures::live_key.eq(person.to_string())))
        .set((erasures::done_at.eq(at), erasures::live_key.eq(None::<String>)))
        .execute(conn)
        .map(|_| ())
}

type Row = (PersonId, String, Instant);
const COLUMNS: (erasures::person_id, erasures::asked_by, erasures::due_at) =
    (erasures::person_id, erasures::asked_by, erasures::due_at);

fn to_asked((person, by, due_at): Row) -> Asked {
    Asked { person, by: Who::from_stored(&by), due_at }
}

/// «Your account will be erased», and where it is kept; `None` for somebody without an address.
fn letter(person: &Person, due_at: Instant) -> Option<Draft> {
    let lang = person.lang();
    let day = due_at.in_zone(person.zone().unwrap_or(chrono_tz::UTC)).date_naive();
    let letter = Draft::new(Kind::ErasureAsked, person.email.as_deref()?, lang)
        .about(Some(person.id))
        .with("date", &date(lang, day))
        .with("path", &format!("/{lang}/settings/erase"))
        .once(format!("erasure-asked:{}:{}", person.id, due_at.micros()));
    Some(letter)
}
