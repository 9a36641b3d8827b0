//! The letters of this feature, each in its recipient's language, signed by the office that reads replies.

use diesel::QueryResult;

use super::model::{Cohort, Enrolment};
use crate::by::By;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date};
use crate::ids::PersonId;
use crate::notify::{self, Draft, Kind};
use crate::people;

/// «We have your application», with a copy of the answers. `waiting` is how many stand before, for somebody on the waiting list.
///
/// # Errors
/// The database's.
pub fn application_received(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    enrolment: &Enrolment,
    waiting: Option<i64>,
    copy: &str,
) -> QueryResult<()> {
    let Some((mut draft, lang)) = letter(conn, Kind::ApplicationReceived, cohort, enrolment.person_id)? else { return Ok(()) };
    let next = match waiting {
        Some(before) => Message::new("mail-application-received-waiting").with("n", before),
        None if cohort.is_to_start(by.at) => {
            Message::new("mail-application-received-next").with("date", date(lang, cohort.starts_on))
        }
        None => Message::new("mail-application-received-soon"),
    };
    draft = draft
        .with("reference", &enrolment.reference)
        .with("next", &next.to(lang))
        .with("copy", copy)
        .with("path", &format!("/{lang}/apply/{}/done", cohort.slug));
    notify::enqueue(conn, by, &draft)
}

/// «You have a place». Once for each time it is given.
///
/// # Errors
/// The database's.
pub fn enrolled(conn: &mut Conn, by: &By, cohort: &Cohort, enrolment: &Enrolment) -> QueryResult<()> {
    let Some((draft, lang)) = letter(conn, Kind::Enrolled, cohort, enrolment.person_id)? else { return Ok(()) };
    let starts = date(lang, cohort.starts_on);
    let begins = if cohort.is_to_start(by.at) { "mail-enrolled-starts" } else { "mail-enrolled-running" };
    let draft = draft
        .with("begins", &Message::new(begins).with("date", starts).to(lang))
        .with("path", &format!("/{lang}/home?cohort={}", cohort.slug))
        .once(format!("enrolled:{}:{}", enrolment.id, enrolment.state_at.micros()));
    notify::enqueue(conn, by, &draft)
}

/// «There is no place for you this time», with the reason.
///
/// # Errors
/// The database's.
pub fn declined(conn: &mut Conn, by: &By, cohort: &Cohort, enrolment: &Enrolment, reason: &str) -> QueryResult<()> {
    let Some((draft, _)) = letter(conn, Kind::Declined, cohort, enrolment.person_id)? else { return Ok(()) };
    notify::enqueue(conn, by, &draft.with("reason", reason))
}

/// «You no longer have a place», with the reason: for whom an organiser has withdrawn.
///
/// # Errors
/// The database's.
pub fn withdrawn(conn: &mut Conn, by: &By, cohort: &Cohort, enrolment: &Enrolment, reason: &str) -> QueryResult<()> {
    let Some((draft, _)) = letter(conn, Kind::Withdrawn, cohort, enrolment.person_id)? else { return Ok(()) };
    notify::enqueue(conn, by, &draft.with("reason", reason))
}

/// What every letter begins and ends with; `None` for somebody without an address.
fn letter(conn: &mut Conn, kind: Kind, cohort: &Cohort, person: PersonId) -> QueryResult<Option<(Draft, Lang)>> {
    let person = people::person(conn, person)?;
    let Some(email) = &person.email else { return Ok(None) };
    let (lang, contact) = (person.lang(), cohort.contact());
    let draft = Draft::new(kind, email, lang)
        .about(Some(person.id))
        .with("cohort", &cohort.name(lang))
        .with("office", &contact.in_a_line());
    Ok(Some((draft, lang)))
}
