//! Trainers say when they can, and take it back again.

use diesel::prelude::*;

use super::super::availability::Hours;
use super::super::conflicts::Slot;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{trainer_absences, trainer_hours};
use crate::ids::{PersonId, RowId};

/// Sets the hours of somebody's week; none at all is no word about it.
///
/// # Errors
/// The database's.
pub fn say_hours(conn: &mut Conn, by: &By, person: PersonId, hours: &[Hours]) -> QueryResult<()> {
    diesel::delete(trainer_hours::table.filter(trainer_hours::person_id.eq(person))).execute(conn)?;
    for one in hours {
        diesel::insert_into(trainer_hours::table)
            .values((
                trainer_hours::id.eq(RowId::new()),
                trainer_hours::person_id.eq(person),
                trainer_hours::weekday.eq(i32::try_from(one.weekday.number_from_monday()).unwrap_or_default()),
                trainer_hours::from_minute.eq(one.from),
                trainer_hours::to_minute.eq(one.to),
                trainer_hours::zone.eq(one.zone.name()),
            ))
            .execute(conn)?;
    }
    record(conn, by, person, "trainer.hours")
}

/// Says that somebody cannot come from one moment to another. The same twice is once.
///
/// # Errors
/// The database's.
pub fn say_absence(conn: &mut Conn, by: &By, person: PersonId, slot: &Slot) -> QueryResult<()> {
    let same = trainer_absences::table
        .filter(trainer_absences::person_id.eq(person))
        .filter(trainer_absences::starts_at.eq(slot.from))
        .filter(trainer_absences::ends_at.eq(slot.to));
    if diesel::select(diesel::dsl::exists(same)).get_result(conn)? {
        return Ok(());
    }
    diesel::insert_into(trainer_absences::table)
        .values((
            trainer_absences::id.eq(RowId::new()),
            trainer_absences::person_id.eq(person),
            trainer_absences::starts_at.eq(slot.from),
            trainer_absences::ends_at.eq(slot.to),
            trainer_absences::said_at.eq(by.at),
        ))
        .execute(conn)?;
    record(conn, by, person, "trainer.away")
}

/// Takes back that somebody cannot; one that is not theirs stays. Answers whether there was one.
///
/// # Errors
/// The database's.
pub fn take_back_absence(conn: &mut Conn, by: &By, person: PersonId, absence: RowId) -> QueryResult<bool> {
    let theirs = trainer_absences::table.find(absence).filter(trainer_absences::person_id.eq(person));
    let gone = diesel::delete(theirs).execute(conn)? > 0;
    if gone {
        record(conn, by, person, "trainer.back")?;
    }
    Ok(gone)
}

/// Forgets the times at which somebody could not that were over before a moment. Answers how many.
///
/// # Errors
/// The database's.
pub fn forget_absences(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::delete(trainer_absences::table.filter(trainer_absences::ends_at.lt(moment))).execute(conn)
}

fn record(conn: &mut Conn, by: &By, person: PersonId, action: &'static str) -> QueryResult<()> {
    let event = audit::Event { action, subject: format!("person:{person}"), about: Some(person), ..audit::Event::default() };
    audit::record(conn, by, &event)
}
