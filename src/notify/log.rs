//! The delivery log: what was sent to somebody, its words without what opens doors, each try, and sending it once more.

use diesel::prelude::*;

use super::kind::Kind;
use super::outbox::{DUE_COLUMNS, Due, DueRow, Payload, to_due};
use super::render::{Letter, render};
use super::settle::{NO_WORDS, Outcome, note};
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{message_events, messages};
use crate::db::{Both, Conn};
use crate::ids::{MessageId, PersonId};
use crate::secrets::token;

/// A part of an address that is so long and has a digit or a capital letter opens a door.
const LENGTH_OF_SECRET: usize = 20;

/// States of a message, as stored.
pub const STATES: [&str; 8] = ["queued", "sent", "refused", "bounced", "withheld", "given_up", "unwanted", "overtaken"];

/// Those that did not reach anybody, though they should have.
pub const UNDELIVERED: [&str; 4] = ["refused", "bounced", "withheld", "given_up"];

/// A message as its recipient or an organiser sees it listed.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = messages)]
pub struct Sent {
    /// Which.
    pub id: MessageId,
    /// What about.
    pub kind: String,
    /// One of [`STATES`].
    pub state: String,
    /// When its cause was.
    pub created_at: Instant,
    /// When the server took it.
    pub sent_at: Option<Instant>,
    /// Why it has not been taken.
    pub last_error: Option<String>,
}

/// The newest messages to a person.
///
/// # Errors
/// The database's.
pub fn messages_of(conn: &mut Conn, person: PersonId, most: i64) -> QueryResult<Vec<Sent>> {
    messages::table
        .filter(messages::person_id.eq(person))
        .order(messages::created_at.desc())
        .limit(most)
        .select(Sent::as_select())
        .load(conn)
}

/// The newest letters to somebody that went out, or were to, older than one of them: without sign-in codes and without what waits.
///
/// # Errors
/// The database's.
pub fn letters_of(conn: &mut Conn, person: PersonId, before: Option<MessageId>, most: i64) -> QueryResult<Vec<Sent>> {
    messages::table
        .filter(messages::person_id.eq(person))
        .filter(messages::id.lt(before.unwrap_or(MessageId(i64::MAX))))
        .filter(messages::kind.ne(Kind::SignInCode.as_str()))
        .filter(messages::state.ne("queued"))
        .order(messages::id.desc())
        .limit(most)
        .select(Sent::as_select())
        .load(conn)
}

/// One of them.
///
/// # Errors
/// The database's.
pub fn letter_of(conn: &mut Conn, person: PersonId, id: MessageId) -> QueryResult<Option<Sent>> {
    messages::table
        .find(id)
        .filter(messages::person_id.eq(person))
        .filter(messages::kind.ne(Kind::SignInCode.as_str()))
        .filter(messages::state.ne("queued"))
        .select(Sent::as_select())
        .first(conn)
        .optional()
}

/// One thing that happened to a message.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = message_events)]
pub struct Happened {
    /// When.
    pub at: Instant,
    /// One of [`Outcome`], as stored.
    pub outcome: String,
    /// What the server said.
    pub answer: Option<String>,
}

/// What happened to a message, the oldest first.
///
/// # Errors
/// The database's.
pub fn events_of_message(conn: &mut Conn, id: MessageId) -> QueryResult<Vec<Happened>> {
    message_events::table
        .filter(message_events::message_id.eq(id))
        .order((message_events::at, message_events::id))
        .limit(100)
        .select(Happened::as_select())
        .load(conn)
}

/// A message with its words, to be read again; `None` where they are secret or have been forgotten.
///
/// # Errors
/// The database's.
pub fn words_of(conn: &mut Conn, id: MessageId) -> QueryResult<Option<Due>> {
    let row: DueRow = messages::table.find(id).select(DUE_COLUMNS).first(conn)?;
    let is_there = row.4 != NO_WORDS;
    Ok(to_due(row).filter(|due| is_there && !due.kind.holds_a_secret()))
}

/// The letter as it was sent, for others than its recipient: links that open something for whoever holds them are cut.
///
/// # Errors
/// As [`render`].
pub fn shown_to_others(due: &Due, public_url: &str) -> anyhow::Result<Letter> {
    let mut due = due.clone();
    let Payload { values, calendar, reply_to: _ } = &mut due.payload;
    for value in values.values_mut() {
        *value = without_secrets(value);
    }
    *calendar = None;
    render(&due, public_url)
}

/// A text in which every long part of an address is «…».
fn without_secrets(text: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['/', '=']) {
        let (before, after) = rest.split_at(at + 1);
        let end = after.find(|letter| !is_part(letter)).unwrap_or(after.len());
        let (part, next) = after.split_at(end);
        let opens =
            part.len() >= LENGTH_OF_SECRET && part.bytes().any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        clean.push_str(before);
        clean.push_str(if opens { "…" } else { part });
        rest = next;
    }
    clean + rest
}

/// Writes a message into the outbox once more, to an address that may be another now, with a Message-ID of its own: a mailbox would
/// drop a second one with that of the first. `None` where it still waits, or its words are secret or forgotten.
///
/// # Errors
/// The database's.
pub fn send_again(conn: &mut Conn, by: &By, id: MessageId, to: &str) -> QueryResult<Option<MessageId>> {
    let (kind, person, language, payload, state, own): (String, Option<i64>, String, String, String, Option<i64>) =
        messages::table
            .find(id)
            .select((
                messages::kind,
                messages::person_id,
                messages::language,
                messages::payload,
                messages::state,
                messages::own_message_id,
            ))
            .first(conn)?;
    let is_secret = Kind::from_stored(&kind).is_none_or(Kind::holds_a_secret);
    if state == "queued" || is_secret || payload == NO_WORDS {
        return Ok(None);
    }
    let new = MessageId::new();
    Both(diesel::insert_into(messages::table).values((
        messages::id.eq(new),
        messages::kind.eq(kind),
        messages::person_id.eq(person),
        messages::to_address.eq(to),
        messages::language.eq(language),
        messages::payload.eq(payload),
        messages::state.eq("queued"),
        messages::attempts.eq(0),
        messages::next_at.eq(by.at),
        messages::created_at.eq(by.at),
        messages::message_id.eq(format!("{new}.{}@shanyraq", token())),
        messages::own_message_id.eq(own),
    )))
    .execute(conn)?;
    note(conn, id, by.at, Outcome::Again, None)?;
    Ok(Some(new))
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn what_opens_a_door_is_cut_and_the_rest_stays() {
        for (text, wanted) in [
            ("/w/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKlMnOpQrStUv", "/w/…"),
            ("/en/coming/0abcdefghjkmn0abcdefghjkmnAbCdEfGhIjKlMnOpQrStUv?x=1", "/en/coming/…?x=1"),
            ("/en/sign-in/link/AbCdEfGhIjKlMnOpQrStU1", "/en/sign-in/link/…"),
            ("https://example.org/a?token=AbCdEfGhIjKlMnOpQrStU1.", "https://example.org/a?token=…."),
            ("/en/webinars/0abcdefghjkmn", "/en/webinars/0abcdefghjkmn"),
            ("/en/modules/working-as-one-system-together", "/en/modules/working-as-one-system-together"),
            ("Сәлем/қайырлы күн", "Сәлем/қайырлы күн"),
            ("", ""),
        ] {
            assert_eq!(without_secrets(text), wanted, "{text}");
        }
    }
}
