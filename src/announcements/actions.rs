//! Sending what an organiser wrote. The press keeps the message and asks for its letters in one transaction; a job writes some letters
//! in one transaction, with how far it has come, and asks for the next. Killed at any point it goes on where it was, and the key of each
//! letter keeps it from being written twice.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::{Selection, Values, Words, filled};
use super::queries::own_message;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::own_messages;
use crate::db::{Conn, dialect};
use crate::enrolment::{self, Cohort};
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId, OwnMessageId, PersonId};
use crate::notify::{self, Draft, Kind};
use crate::people::{self, Person};
use crate::queue;

/// The kind of the job.
pub const OWN_MESSAGE_LETTERS: &str = "own-message-letters";
/// The same words to the same people within so many minutes are one message: two organisers pressed, or one in two windows.
const TWICE_MINUTES: i64 = 60;
/// So many letters are one transaction.
const RUN: i64 = 500;

/// The job's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMessageTask {
    /// Which message.
    pub message: OwnMessageId,
    /// Enrolments up to this one have their letters.
    pub after: Option<EnrolmentId>,
}

/// What letters are put together with.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The cohort of its readers.
    pub cohort: &'a Cohort,
    /// What stands before a path.
    pub public_url: &'a str,
}

/// Keeps a message and asks for its letters. `number` is how many people the writer was told. The same message to the same selection
/// that was sent just now is not sent again: answers which it is, and whether it is new.
///
/// # Errors
/// The database's.
pub fn send_own_message(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    (selection, words): (&Selection, &Words),
    number: usize,
) -> QueryResult<(OwnMessageId, bool)> {
    let json = |error: serde_json::Error| diesel::result::Error::SerializationError(error.into());
    let (chosen, said) = (serde_json::to_string(selection).map_err(json)?, serde_json::to_string(words).map_err(json)?);
    // whoever presses at the same moment waits here, and then finds it
    dialect::lock(conn, &format!("own-message:{cohort}"))?;
    let just_now: Option<OwnMessageId> = own_messages::table
        .filter(own_messages::cohort_id.eq(cohort))
        .filter(own_messages::created_at.gt(by.at.plus_minutes(-TWICE_MINUTES)))
        .filter(own_messages::selection.eq(&chosen))
        .filter(own_messages::words.eq(&said))
        .select(own_messages::id)
        .first(conn)
        .optional()?;
    if let Some(sent) = just_now {
        return Ok((sent, false));
    }
    let id = OwnMessageId::new();
    diesel::insert_into(own_messages::table)
        .values((
            own_messages::id.eq(id),
            own_messages::cohort_id.eq(cohort),
            own_messages::by_whom.eq(by.stored()),
            own_messages::created_at.eq(by.at),
            own_messages::selection.eq(chosen),
            own_messages::words.eq(said),
        ))
        .execute(conn)?;
    let event = audit::Event {
        action: "message.own",
        subject: format!("own-message:{id}"),
        cohort: Some(cohort),
        new: Some(number.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    ask_for(conn, by, &OwnMessageTask { message: id, after: None }).map(|()| (id, true))
}

fn ask_for(conn: &mut Conn, by: &By, task: &OwnMessageTask) -> QueryResult<()> {
    let after = task.after.map_or_else(String::new, |after| after.to_string());
    let key = format!("{OWN_MESSAGE_LETTERS}:{}:{after}", task.message);
    queue::enqueue(conn, by.at, OWN_MESSAGE_LETTERS, task, by.at, Some(&key))
}

/// Writes the next letters of a message into the outbox; answers how many.
///
/// # Errors
/// The database's.
pub fn write_own_letters(conn: &mut Conn, by: &By, public_url: &str, task: &OwnMessageTask) -> QueryResult<usize> {
    // forgotten meanwhile: there is nothing to say any more
    let Some(message) = own_message(conn, task.message).optional()? else { return Ok(0) };
    let (Some(selection), Some(words)) = (message.selection().and_then(|selection| selection.filter()), message.words()) else {
        return Ok(0);
    };
    let cohort = enrolment::cohort(conn, message.cohort_id)?;
    let some = enrolment::wanted_after(conn, cohort.id, &selection, task.after, RUN)?;
    let ids: Vec<PersonId> = some.iter().map(|(_, person)| *person).collect();
    let desk = Desk { cohort: &cohort, public_url };
    let drafts: Vec<Draft> = people::people_with(conn, &ids)?
        .iter()
        .filter_map(|person| letter(person, &words, desk).map(|draft| (person, draft)))
        .map(|(person, draft)| {
            let zone = person.zone().unwrap_or_else(|| cohort.tz());
            draft
                .about(Some(person.id))
                .of_own_message(task.message)
                .once(format!("own:{}:{}", task.message, person.id))
                .not_before(notify::after_quiet_hours(by.at, zone))
        })
        .collect();
    let written = notify::enqueue_many(conn, by, &drafts)?;
    let is_last = (some.len() as i64) < RUN;
    diesel::update(own_messages::table.find(task.message))
        .set((
            own_messages::written.eq(own_messages::written + i32::try_from(written).unwrap_or(i32::MAX)),
            own_messages::finished_at.eq(is_last.then_some(by.at)),
        ))
        .execute(conn)?;
    match some.last() {
        Some((last, _)) if !is_last => ask_for(conn, by, &OwnMessageTask { after: Some(*last), ..*task })?,
        _ => {}
    }
    Ok(written)
}

/// The letter to somebody; `None` without an address, and where nothing was written.
fn letter(person: &Person, words: &Words, desk: Desk<'_>) -> Option<Draft> {
    let (lang, _) = words.for_reader(person.lang())?;
    try_out(person, words, lang, desk)
}

/// The letter in one of its languages as somebody would get it: to show it, or to send it to its writer.
pub fn try_out(person: &Person, words: &Words, lang: Lang, desk: Desk<'_>) -> Option<Draft> {
    let (lang, text) = words.for_reader(lang)?;
    let values = Values::of(person, desk.cohort, lang, desk.public_url);
    let draft = Draft::new(Kind::OwnMessage, person.email.as_deref()?, lang)
        .with("subject", &filled(&text.subject, &values))
        .with("body", &filled(&text.body, &values))
        .with("cohort", &desk.cohort.name(lang))
        .with("contact", &desk.cohort.contact().in_a_line())
        .answered_at(&desk.cohort.contact().email);
    Some(draft)
}

/// Forgets messages that were written before a moment; what became of their letters stays.
///
/// # Errors
/// The database's.
pub fn forget_own_messages(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(own_messages::table.filter(own_messages::created_at.lt(moment))).execute(conn)
}
