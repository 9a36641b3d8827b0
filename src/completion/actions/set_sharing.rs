//! Whether people who verify see the name.

use diesel::prelude::*;

use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::records;
use crate::ids::{PersonId, RecordId};

/// Shows or masks the holder's name to people who verify. `false` where the record is not theirs.
///
/// # Errors
/// The database's.
pub fn set_sharing(conn: &mut Conn, by: &By, person: PersonId, record: RecordId, shown: bool) -> QueryResult<bool> {
    let theirs = records::table.find(record).filter(records::person_id.eq(person));
    let before: Option<bool> = theirs.select(records::show_name).first(conn).optional()?;
    let Some(before) = before else { return Ok(false) };
    if before == shown {
        return Ok(true);
    }
    diesel::update(records::table.find(record)).set(records::show_name.eq(shown)).execute(conn)?;
    let event = audit::Event {
        action: "record.sharing",
        subject: format!("record:{record}"),
        about: Some(person),
        old: Some(before.to_string()),
        new: Some(shown.to_string()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(true)
}
