//! Which letters somebody gets: their own choice, written down.

use std::collections::BTreeSet;

use diesel::QueryResult;

use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::ids::PersonId;
use crate::notify::{self, Choice};

/// Keeps which of the choices that somebody was asked about they refuse. Nothing is written down where nothing changed: mail programs
/// press twice.
///
/// # Errors
/// The database's.
pub fn choose_letters(
    conn: &mut Conn,
    by: &By,
    person: PersonId,
    asked: &[Choice],
    refused: &BTreeSet<Choice>,
) -> QueryResult<()> {
    let before = notify::refused_by(conn, person)?;
    if !notify::choose(conn, by, person, asked, refused)? {
        return Ok(());
    }
    let after = notify::refused_by(conn, person)?;
    let words = |all: &BTreeSet<Choice>| all.iter().map(|choice| choice.as_str()).collect::<Vec<_>>().join(" ");
    let event = audit::Event {
        action: "letters.chosen",
        subject: format!("person:{person}"),
        about: Some(person),
        old: Some(words(&before)),
        new: Some(words(&after)),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// The address in letters to somebody, behind which these choices are, works no more.
///
/// # Errors
/// The database's.
pub fn replace_choices_link(conn: &mut Conn, by: &By, person: PersonId) -> QueryResult<()> {
    if !notify::revoke_choices_link(conn, by, person)? {
        return Ok(());
    }
    let event = audit::Event {
        action: "letters.link-revoked",
        subject: format!("person:{person}"),
        about: Some(person),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
