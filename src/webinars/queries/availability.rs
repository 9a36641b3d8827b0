//! What trainers said about their time.

use chrono::Weekday;
use diesel::prelude::*;

use super::super::availability::{Absence, Availability, Hours};
use super::super::conflicts::Slot;
use crate::clock::Instant;
use crate::db::schema::{trainer_absences, trainer_hours};
use crate::db::{AmongDsl as _, Conn};
use crate::ids::{PersonId, RowId};

/// What these trainers said, as far as it concerns what is not over at `now`.
///
/// # Errors
/// The database's.
pub fn availability(conn: &mut Conn, trainers: &[PersonId], now: Instant) -> QueryResult<Availability> {
    let absences: Vec<(RowId, PersonId, Instant, Instant)> = trainer_absences::table
        .filter(trainer_absences::person_id.among(trainers.iter().copied()))
        .filter(trainer_absences::ends_at.gt(now))
        .order((trainer_absences::starts_at, trainer_absences::id))
        .select((trainer_absences::id, trainer_absences::person_id, trainer_absences::starts_at, trainer_absences::ends_at))
        .load(conn)?;
    let hours: Vec<(PersonId, i32, i32, i32, String)> = trainer_hours::table
        .filter(trainer_hours::person_id.among(trainers.iter().copied()))
        .order((trainer_hours::person_id, trainer_hours::weekday))
        .select((
            trainer_hours::person_id,
            trainer_hours::weekday,
            trainer_hours::from_minute,
            trainer_hours::to_minute,
            trainer_hours::zone,
        ))
        .load(conn)?;
    let to_absence = |(id, trainer, from, to)| Absence { id, trainer, slot: Slot { from, to } };
    let to_hours = |(trainer, weekday, from, to, zone): (PersonId, i32, i32, i32, String)| {
        let weekday = u8::try_from(weekday - 1).ok().and_then(|day| Weekday::try_from(day).ok())?;
        Some(Hours { trainer, weekday, from, to, zone: zone.parse().ok()? })
    };
    Ok(Availability {
        absences: absences.into_iter().map(to_absence).collect(),
        hours: hours.into_iter().filter_map(to_hours).collect(),
    })
}
