//! The letters of this feature, each in its recipient's language, signed by the office that reads replies.

use diesel::QueryResult;

use super::actions::Decision;
use super::model::{Cohort, Enrolment, EnrolmentState};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::i18n::{Lang, Message, date};
use crate::ids::PersonId;
use crate::notify::{self, Draft, Kind, Letter};
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

/// What a letter about a decision says beside the decision.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    /// Why, where a reason is given.
    pub reason: &'a str,
    /// How many wait for a place before its reader.
    pub waiting: i64,
}

/// «You have a place». Once for each time it is given.
///
/// # Errors
/// The database's.
pub fn enrolled(conn: &mut Conn, by: &By, cohort: &Cohort, enrolment: &Enrolment) -> QueryResult<()> {
    decided(conn, by, cohort, enrolment, Said::default())
}

/// What an organiser has decided about somebody: a place, one on the waiting list, none with the reason, or none any more with the
/// reason. Nothing for who applied.
///
/// # Errors
/// The database's.
pub fn decided(conn: &mut Conn, by: &By, cohort: &Cohort, enrolment: &Enrolment, said: Said<'_>) -> QueryResult<()> {
    let state = enrolment.state();
    let person = people::person(conn, enrolment.person_id)?;
    let Some(email) = &person.email else { return Ok(()) };
    let Some(draft) = about_decision(state, cohort, (email, person.lang()), said, by.at) else { return Ok(()) };
    let draft = match state {
        EnrolmentState::Enrolled | EnrolmentState::Waitlisted => {
            draft.once(format!("{state}:{}:{}", enrolment.id, enrolment.state_at.micros()))
        }
        EnrolmentState::Applied | EnrolmentState::Declined | EnrolmentState::Withdrawn => draft,
    };
    notify::enqueue(conn, by, &draft.about(Some(person.id)))
}

/// The letter about a decision as somebody who reads a language would get it, before it is decided; `None` where there is none.
///
/// # Errors
/// When it cannot be put together.
pub fn preview_decision(
    cohort: &Cohort,
    decision: Decision,
    lang: Lang,
    said: Said<'_>,
    (public_url, now): (&str, Instant),
) -> anyhow::Result<Option<Letter>> {
    let draft = about_decision(decision.state(), cohort, ("", lang), said, now);
    // whoever it is: a letter to a person says where they choose their letters
    let draft = draft.map(|draft| draft.about(Some(PersonId(0))));
    draft.map(|draft| notify::preview(&draft, public_url, now)).transpose()
}

fn about_decision(
    state: EnrolmentState,
    cohort: &Cohort,
    (email, lang): (&str, Lang),
    said: Said<'_>,
    now: Instant,
) -> Option<Draft> {
    let letter = |kind| addressed(kind, cohort, email, lang);
    match state {
        EnrolmentState::Enrolled => {
            let begins = if cohort.is_to_start(now) { "mail-enrolled-starts" } else { "mail-enrolled-running" };
            let begins = Message::new(begins).with("date", date(lang, cohort.starts_on)).to(lang);
            let path = format!("/{lang}/home?cohort={}", cohort.slug);
            Some(letter(Kind::Enrolled).with("begins", &begins).with("path", &path))
        }
        EnrolmentState::Waitlisted => {
            let next = Message::new("mail-waitlisted-before").with("n", said.waiting).to(lang);
            let path = format!("/{lang}/apply/{}/done", cohort.slug);
            Some(letter(Kind::Waitlisted).with("next", &next).with("path", &path))
        }
        EnrolmentState::Declined => Some(letter(Kind::Declined).with("reason", said.reason)),
        EnrolmentState::Withdrawn => Some(letter(Kind::Withdrawn).with("reason", said.reason)),
        EnrolmentState::Applied => None,
    }
}

/// What every letter begins and ends with; `None` for somebody without an address.
fn letter(conn: &mut Conn, kind: Kind, cohort: &Cohort, person: PersonId) -> QueryResult<Option<(Draft, Lang)>> {
    let person = people::person(conn, person)?;
    let Some(email) = &person.email else { return Ok(None) };
    let lang = person.lang();
    Ok(Some((addressed(kind, cohort, email, lang).about(Some(person.id)), lang)))
}

fn addressed(kind: Kind, cohort: &Cohort, email: &str, lang: Lang) -> Draft {
    let contact = cohort.contact();
    Draft::new(kind, email, lang)
        .with("cohort", &cohort.name(lang))
        .with("office", &contact.in_a_line())
        .answered_at(&contact.email)
}
