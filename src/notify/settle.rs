//! What became of a message: marked, and written down try by try.

use diesel::prelude::*;

use super::outbox::Due;
use super::reason::is_no_mailbox;
use super::suppressions::suppress;
use super::transport::NotTaken;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{message_events, messages};
use crate::ids::{MessageId, RowId};

/// After so many tries a message is given up.
const MOST_ATTEMPTS: i32 = 12;
/// So much of what a server says is kept.
const MOST_OF_ANSWER: usize = 300;

/// What is kept of a message whose words are forgotten.
pub(super) const NO_WORDS: &str = "{\"values\":{}}";

/// What happened to a message at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Taken,
    /// Not now; it is tried again.
    Later,
    /// Not now and never.
    Refused,
    /// Tried too often.
    GivenUp,
    /// Taken first, and sent back.
    Bounced,
    /// Taken first; the last server has not reached the mailbox yet.
    Delayed,
    /// Not sent: its address takes no mail.
    Withheld,
    /// Not sent: its reader does not want such letters.
    Unwanted,
    /// Not sent: what it says was no longer so.
    Overtaken,
    /// Somebody had it sent once more.
    Again,
}

impl Outcome {
    /// As stored; the message `message-outcome-…` words it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Later => "later",
            Self::Refused => "refused",
            Self::GivenUp => "given_up",
            Self::Bounced => "bounced",
            Self::Delayed => "delayed",
            Self::Withheld => "withheld",
            Self::Unwanted => "unwanted",
            Self::Overtaken => "overtaken",
            Self::Again => "again",
        }
    }
}

/// Writes down what happened to a message.
///
/// # Errors
/// The database's.
pub(super) fn note(conn: &mut Conn, id: MessageId, now: Instant, what: Outcome, answer: Option<&str>) -> QueryResult<()> {
    diesel::insert_into(message_events::table)
        .values((
            message_events::id.eq(RowId::new()),
            message_events::message_id.eq(id),
            message_events::at.eq(now),
            message_events::outcome.eq(what.as_str()),
            message_events::answer.eq(answer.map(shortened)),
        ))
        .execute(conn)
        .map(|_| ())
}

/// One line without control characters, not too long.
pub(super) fn shortened(answer: &str) -> String {
    let one_line: Vec<&str> =
        answer.split(|letter: char| letter.is_control() || letter == ' ').filter(|word| !word.is_empty()).collect();
    one_line.join(" ").chars().take(MOST_OF_ANSWER).collect()
}

/// The server took it, and said this.
///
/// # Errors
/// The database's.
pub fn mark_sent(conn: &mut Conn, due: &Due, now: Instant, answer: Option<&str>) -> QueryResult<()> {
    diesel::update(messages::table.find(due.id))
        .set((
            messages::state.eq("sent"),
            messages::sent_at.eq(now),
            messages::locked_until.eq(None::<Instant>),
            messages::last_error.eq(None::<String>),
        ))
        .execute(conn)?;
    note(conn, due.id, now, Outcome::Taken, answer)?;
    forget_secret(conn, due)
}

/// The server did not take it: refused when it never will, given up after [`MOST_ATTEMPTS`], else later again, each time later.
///
/// # Errors
/// The database's.
pub fn mark_failed(conn: &mut Conn, due: &Due, now: Instant, problem: &NotTaken) -> QueryResult<()> {
    let tried = due.attempts + 1;
    let what = match (problem.for_good, tried >= MOST_ATTEMPTS) {
        (true, _) => Outcome::Refused,
        (false, true) => Outcome::GivenUp,
        (false, false) => Outcome::Later,
    };
    let state = if what == Outcome::Later { "queued" } else { what.as_str() };
    // 30 s, 1 min, 2 min … six hours at the most
    let wait = (30i64 << tried.clamp(1, 10)).min(6 * 3600) / 2;
    diesel::update(messages::table.find(due.id))
        .set((
            messages::state.eq(state),
            messages::next_at.eq(now.plus_seconds(wait)),
            messages::locked_until.eq(None::<Instant>),
            messages::last_error.eq(shortened(&problem.why)),
        ))
        .execute(conn)?;
    note(conn, due.id, now, what, Some(&problem.why))?;
    if what == Outcome::Refused && is_no_mailbox(&problem.why) {
        suppress(conn, now, due.id, &due.to, &shortened(&problem.why))?;
    }
    if what == Outcome::Later { Ok(()) } else { forget_secret(conn, due) }
}

pub(super) fn forget_secret(conn: &mut Conn, due: &Due) -> QueryResult<()> {
    if !due.kind.holds_a_secret() {
        return Ok(());
    }
    diesel::update(messages::table.find(due.id)).set(messages::payload.eq(NO_WORDS)).execute(conn).map(|_| ())
}

/// Forgets the words of messages that were settled before a moment, and what servers said about them. That they were sent, to whom
/// and when, stays.
///
/// # Errors
/// The database's.
pub fn forget_words(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::update(
        messages::table
            .filter(messages::state.ne("queued"))
            .filter(messages::created_at.lt(moment))
            .filter(messages::payload.ne(NO_WORDS)),
    )
    .set(messages::payload.eq(NO_WORDS))
    .execute(conn)?;
    diesel::delete(message_events::table.filter(message_events::at.lt(moment))).execute(conn)
}
