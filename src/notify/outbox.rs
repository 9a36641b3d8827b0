//! Rows of the outbox: written, and claimed by a worker.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::choices::leave_out;
use super::kind::Kind;
use super::suppressions::hold_back;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::messages;
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::i18n::Lang;
use crate::ids::{MessageId, OwnMessageId, PersonId};
use crate::secrets::{Secrets, token};

/// A claimed message that is not settled after this long is free again: its worker died.
const LEASE_MINUTES: i64 = 5;
/// How many rows go into one statement: 13 values each, under [`MOST_BINDS`](crate::db::dialect::MOST_BINDS).
const ROWS_AT_ONCE: usize = 2_000;

/// A message to be written into the outbox.
#[derive(Clone, Debug)]
pub struct Draft {
    kind: Kind,
    to: String,
    lang: Lang,
    person: Option<PersonId>,
    payload: Payload,
    dedupe: Option<String>,
    not_before: Option<Instant>,
    own_message: Option<OwnMessageId>,
}

/// The values of a message and its calendar file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Payload {
    /// Values for the template, worded in the recipient's language already; `path` and others beginning with `/` become full addresses.
    pub values: BTreeMap<String, String>,
    /// An iCalendar file to attach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// Where an answer to it goes (RFC 5322 §3.6.2), where that is not its sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
}

impl Draft {
    /// A message of a kind to an address, in a language.
    pub fn new(kind: Kind, to: &str, lang: Lang) -> Self {
        Self {
            kind,
            to: to.to_owned(),
            lang,
            person: None,
            payload: Payload::default(),
            dedupe: None,
            not_before: None,
            own_message: None,
        }
    }

    /// To whom it is shown under Settings.
    #[must_use]
    pub fn about(mut self, person: Option<PersonId>) -> Self {
        self.person = person;
        self
    }

    /// One more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.payload.values.insert(name.to_owned(), value.to_owned());
        self
    }

    /// With a calendar file.
    #[must_use]
    pub fn with_calendar(mut self, ics: String) -> Self {
        self.payload.calendar = Some(ics);
        self
    }

    /// Whoever answers it writes to this address; to the sender where it is empty.
    #[must_use]
    pub fn answered_at(mut self, address: &str) -> Self {
        self.payload.reply_to = Some(address.trim().to_owned()).filter(|address| !address.is_empty());
        self
    }

    /// The message as it would go out at a moment: to show it before it is sent.
    pub fn as_due(&self, at: Instant) -> Due {
        Due {
            id: MessageId(0),
            kind: self.kind,
            to: self.to.clone(),
            lang: self.lang,
            payload: self.payload.clone(),
            // what is only shown, or handed to somebody as a sample, is nobody's letter: it still has a name of its own
            message_id: format!("{}@shanyraq", token()),
            attempts: 0,
            created_at: at,
            person: self.person,
            is_asked_for: true,
            choices_token: None,
        }
    }

    /// To be sent at this moment or later.
    #[must_use]
    pub fn not_before(mut self, at: Instant) -> Self {
        self.not_before = Some(at);
        self
    }

    /// One of those that an organiser's own message became.
    #[must_use]
    pub fn of_own_message(mut self, id: OwnMessageId) -> Self {
        self.own_message = Some(id);
        self
    }

    /// Written once only for this key, however often it is asked for.
    #[must_use]
    pub fn once(mut self, key: String) -> Self {
        self.dedupe = Some(key);
        self
    }
}

/// Writes a message into the outbox, in the caller's transaction.
///
/// # Errors
/// The database's.
pub fn enqueue(conn: &mut Conn, by: &By, draft: &Draft) -> QueryResult<()> {
    enqueue_many(conn, by, std::slice::from_ref(draft)).map(|_| ())
}

/// Writes several messages into the outbox in a few statements; answers how many were not there yet.
///
/// # Errors
/// The database's.
pub fn enqueue_many(conn: &mut Conn, by: &By, drafts: &[Draft]) -> QueryResult<usize> {
    let mut rows = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let id = MessageId::new();
        let payload =
            serde_json::to_string(&draft.payload).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
        rows.push((
            messages::id.eq(id),
            messages::kind.eq(draft.kind.as_str()),
            messages::person_id.eq(draft.person),
            messages::to_address.eq(&draft.to),
            messages::language.eq(draft.lang.tag()),
            messages::payload.eq(payload),
            messages::state.eq("queued"),
            messages::attempts.eq(0),
            messages::next_at.eq(draft.not_before.unwrap_or(by.at)),
            messages::created_at.eq(by.at),
            // nobody but we and its recipient can know it: by it an answer that comes later is known to be meant
            messages::message_id.eq(format!("{id}.{}@shanyraq", token())),
            messages::dedupe_key.eq(&draft.dedupe),
            messages::own_message_id.eq(draft.own_message),
        ));
    }
    let mut written = 0;
    for part in rows.chunks(ROWS_AT_ONCE) {
        written += either!(conn, c => diesel::insert_into(messages::table).values(part).on_conflict_do_nothing().execute(c))?;
    }
    Ok(written)
}

/// The newest message of a kind to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// When it was written.
    pub written_at: Instant,
    /// When it went out, or goes.
    pub sent_at: Instant,
}

/// The newest message of a kind to each of these people.
///
/// # Errors
/// The database's.
pub fn last_written(conn: &mut Conn, kind: Kind, people: &[PersonId]) -> QueryResult<HashMap<PersonId, Written>> {
    let rows: Vec<(Option<i64>, Instant, Option<Instant>, Instant)> = messages::table
        .filter(messages::person_id.among(people.iter().copied()))
        .filter(messages::kind.eq(kind.as_str()))
        .order((messages::created_at, messages::id))
        .select((messages::person_id, messages::created_at, messages::sent_at, messages::next_at))
        .load(conn)?;
    let written = rows.into_iter().filter_map(|(person, written_at, sent_at, next_at)| {
        Some((PersonId(person?), Written { written_at, sent_at: sent_at.unwrap_or(next_at) }))
    });
    Ok(written.collect())
}

/// A message that is due, claimed by this worker.
#[derive(Clone, Debug)]
pub struct Due {
    /// Which.
    pub id: MessageId,
    /// What about.
    pub kind: Kind,
    /// To whom.
    pub to: String,
    /// In which language.
    pub lang: Lang,
    /// Its values.
    pub payload: Payload,
    /// Without angle brackets.
    pub message_id: String,
    /// How often it has been tried before.
    pub attempts: i32,
    /// When its cause was.
    pub created_at: Instant,
    /// Whose letter it is.
    pub person: Option<PersonId>,
    /// Its reader asked for this very letter, whatever they choose else: an organiser tries out their own message.
    pub is_asked_for: bool,
    /// What its reader chooses with without signing in; known where it is sent and nowhere else.
    pub choices_token: Option<String>,
}

pub(super) type DueRow = (i64, String, String, String, String, String, i32, Instant, Option<PersonId>, Option<i64>);

type DueColumns = (
    messages::id,
    messages::kind,
    messages::to_address,
    messages::language,
    messages::payload,
    messages::message_id,
    messages::attempts,
    messages::created_at,
    messages::person_id,
    messages::own_message_id,
);

/// The columns of [`DueRow`].
pub(super) const DUE_COLUMNS: DueColumns = (
    messages::id,
    messages::kind,
    messages::to_address,
    messages::language,
    messages::payload,
    messages::message_id,
    messages::attempts,
    messages::created_at,
    messages::person_id,
    messages::own_message_id,
);

/// Claims up to `most` messages that are due; those to addresses that take no mail are held back, and those that their readers do not
/// want are left out.
///
/// # Errors
/// The database's.
pub fn claim_due(conn: &mut Conn, secrets: &Secrets, now: Instant, most: i64) -> QueryResult<Vec<Due>> {
    loop {
        let claimed = claim(conn, now, most)?;
        let is_end = claimed.is_empty();
        let free = hold_back(conn, now, claimed)?;
        let free = leave_out(conn, now, secrets, free)?;
        if is_end || !free.is_empty() {
            return Ok(free);
        }
    }
}

/// In PostgreSQL other workers pass over what this one holds.
fn claim(conn: &mut Conn, now: Instant, most: i64) -> QueryResult<Vec<Due>> {
    let free = messages::locked_until.is_null().or(messages::locked_until.lt(now));
    let due = messages::table
        .filter(messages::state.eq("queued"))
        .filter(messages::next_at.le(now))
        .filter(free)
        .order(messages::next_at)
        .limit(most)
        .select(DUE_COLUMNS);
    let rows: Vec<DueRow> = match conn {
        Conn::Pg(pg) => due.for_update().skip_locked().load(pg)?,
        Conn::Sqlite(sqlite) => due.load(sqlite)?,
    };
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    diesel::update(messages::table.filter(messages::id.eq_any(ids)))
        .set((messages::locked_until.eq(now.plus_minutes(LEASE_MINUTES)), messages::attempts.eq(messages::attempts + 1)))
        .execute(conn)?;
    Ok(rows.into_iter().filter_map(to_due).collect())
}

/// Letters to somebody that wait go to another address.
///
/// # Errors
/// The database's.
pub fn readdress(conn: &mut Conn, person: PersonId, to: &str) -> QueryResult<usize> {
    diesel::update(messages::table.filter(messages::person_id.eq(person)).filter(messages::state.eq("queued")))
        .filter(messages::kind.ne(Kind::SignInCode.as_str()))
        .set(messages::to_address.eq(to))
        .execute(conn)
}

/// How many letters are to be sent and their time has come, and how many were given up: for the metrics.
///
/// # Errors
/// The database's.
pub fn waiting(conn: &mut Conn, now: Instant) -> QueryResult<(i64, i64)> {
    // what was tried and waits for its next try waits as well: that is how a mail server that is away shows
    let is_waiting = messages::next_at.le(now).or(messages::attempts.gt(0));
    let due = messages::table.filter(messages::state.eq("queued")).filter(is_waiting).count().get_result(conn)?;
    let given_up = messages::table.filter(messages::state.eq_any(["given_up", "refused"])).count().get_result(conn)?;
    Ok((due, given_up))
}

pub(super) fn to_due(row: DueRow) -> Option<Due> {
    let (id, kind, to, language, payload, message_id, attempts, created_at, person, own_message) = row;
    let kind = Kind::from_stored(&kind)?;
    Some(Due {
        id: MessageId(id),
        kind,
        to,
        lang: language.parse().unwrap_or(Lang::En),
        payload: serde_json::from_str(&payload).unwrap_or_default(),
        message_id,
        attempts,
        created_at,
        person,
        is_asked_for: kind == Kind::OwnMessage && own_message.is_none(),
        choices_token: None,
    })
}
