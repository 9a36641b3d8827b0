//! Who gives a webinar: one lead, and those who help.

use diesel::prelude::*;

use super::super::queries;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::webinar_trainers;
use crate::ids::{PersonId, RowId, WebinarId};

/// Sets the lead and those who help; who was there before and is not named any more gives it no longer.
///
/// # Errors
/// The database's.
pub fn set_trainers(conn: &mut Conn, by: &By, webinar: WebinarId, lead: PersonId, co_trainers: &[PersonId]) -> QueryResult<()> {
    let before = queries::trainers_of(conn, webinar)?;
    let same_lead = before.iter().any(|(person, leads)| *leads && *person == lead);
    let same_others = before.iter().filter(|(_, leads)| !leads).count() == co_trainers.len()
        && co_trainers.iter().all(|person| before.contains(&(*person, false)));
    if same_lead && same_others {
        return Ok(());
    }
    diesel::delete(webinar_trainers::table.filter(webinar_trainers::webinar_id.eq(webinar))).execute(conn)?;
    write(conn, webinar, lead, co_trainers)?;
    let event = audit::Event {
        action: "webinar.trainers",
        subject: format!("webinar:{webinar}"),
        cohort: Some(queries::webinar(conn, webinar)?.cohort_id),
        old: Some(in_words(&before)),
        new: Some(in_words(&queries::trainers_of(conn, webinar)?)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// Writes the trainers of a webinar that has none. Somebody who leads does not help as well.
pub(super) fn write(conn: &mut Conn, webinar: WebinarId, lead: PersonId, co_trainers: &[PersonId]) -> QueryResult<()> {
    let helpers = co_trainers.iter().filter(|person| **person != lead).map(|person| (*person, false));
    for (person, leads) in std::iter::once((lead, true)).chain(helpers) {
        diesel::insert_into(webinar_trainers::table)
            .values((
                webinar_trainers::id.eq(RowId::new()),
                webinar_trainers::webinar_id.eq(webinar),
                webinar_trainers::person_id.eq(person),
                webinar_trainers::lead.eq(leads),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn in_words(trainers: &[(PersonId, bool)]) -> String {
    trainers.iter().map(|(person, _)| format!("person:{person}")).collect::<Vec<_>>().join(" ")
}
