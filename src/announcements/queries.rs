//! What was written, and who would get it. Reads tables of other features through them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{Selection, Words};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::own_messages;
use crate::enrolment;
use crate::i18n::Lang;
use crate::ids::{CohortId, OwnMessageId, PersonId};
use crate::notify;
use crate::people::{self, Person};

/// More people than this are on no cohort.
const MOST: i64 = 100_000;

/// A message that an organiser wrote.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = own_messages)]
pub struct OwnMessage {
    /// Which.
    pub id: i64,
    /// To people of which cohort.
    pub cohort_id: CohortId,
    /// Who, as stored.
    pub by_whom: String,
    /// When.
    pub created_at: Instant,
    selection: String,
    words: String,
    /// How many letters were written.
    pub written: i32,
    /// When the last of them was.
    pub finished_at: Option<Instant>,
}

impl OwnMessage {
    /// To whom; `None` where it cannot be read.
    pub fn selection(&self) -> Option<Selection> {
        serde_json::from_str(&self.selection).ok()
    }

    /// What it says.
    pub fn words(&self) -> Option<Words> {
        serde_json::from_str(&self.words).ok()
    }
}

/// One of them.
///
/// # Errors
/// The database's; there may be none.
pub fn own_message(conn: &mut Conn, id: OwnMessageId) -> QueryResult<OwnMessage> {
    own_messages::table.find(id).select(OwnMessage::as_select()).first(conn)
}

/// The newest of a cohort.
///
/// # Errors
/// The database's.
pub fn own_messages_of(conn: &mut Conn, cohort: CohortId, most: i64) -> QueryResult<Vec<OwnMessage>> {
    own_messages::table
        .filter(own_messages::cohort_id.eq(cohort))
        .order(own_messages::id.desc())
        .limit(most)
        .select(OwnMessage::as_select())
        .load(conn)
}

/// Who would get a message, and who not.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    /// How many get it, by the language that they read.
    pub by_lang: BTreeMap<Lang, usize>,
    /// The first of them who reads each language.
    pub first: BTreeMap<Lang, Person>,
    /// Who has no address.
    pub without_address: Vec<Person>,
    /// Whose address takes no mail.
    pub suppressed: Vec<Person>,
}

impl Readers {
    /// How many get it.
    pub fn number(&self) -> usize {
        self.by_lang.values().sum()
    }
}

/// Who a selection is, in three statements however many they are.
///
/// # Errors
/// The database's.
pub fn readers_of(conn: &mut Conn, cohort: CohortId, selection: &Selection) -> QueryResult<Readers> {
    let mut readers = Readers::default();
    let Some(filter) = selection.filter() else { return Ok(readers) };
    let wanted: Vec<PersonId> =
        enrolment::wanted_after(conn, cohort, &filter, None, MOST)?.into_iter().map(|(_, person)| person).collect();
    let mut people = people::people_with(conn, &wanted)?;
    people.sort_by(|one, next| (&one.name, one.id).cmp(&(&next.name, next.id)));
    let addresses: Vec<&str> = people.iter().filter_map(|person| person.email.as_deref()).collect();
    let suppressed = notify::suppressed_among(conn, &addresses)?;
    for person in people {
        match &person.email {
            None => readers.without_address.push(person),
            Some(address) if suppressed.contains(&address.to_lowercase()) => readers.suppressed.push(person),
            Some(_) => {
                *readers.by_lang.entry(person.lang()).or_default() += 1;
                readers.first.entry(person.lang()).or_insert(person);
            }
        }
    }
    Ok(readers)
}
