//! A report comes: read, matched, kept with its file. Nothing is written about anybody's presence.

use chrono_tz::Tz;
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::super::model::ImportState;
use super::super::super::queries;
use super::made::{Ground, Made};
use super::part::{Part, locked_parts};
use super::{ImportProblem, json, locked};
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::attendance_imports;
use crate::ids::{AttendanceImportId, WebinarId};
use crate::secrets::hex;

/// A report as it came.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The file's name.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The zone in which its times are written.
    pub zone: Tz,
}

/// Reads a report and keeps it with its plan. The same file again leads to the same import, unless that was undone.
///
/// # Errors
/// See [`ImportProblem`].
pub fn start_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    new: &NewReport,
) -> Result<AttendanceImportId, ImportProblem> {
    let (setting, webinar) = locked(conn, webinar)?;
    let hash = hex(&Sha256::digest(&new.bytes));
    if let Some(id) = queries::find_same(conn, webinar.id, &hash)? {
        return Ok(id);
    }
    let parts = [Part::alone(setting, webinar)];
    let ground = Ground::of(conn, &parts, curriculum)?;
    let made = Made::new(conn, by.at, &parts, ground, (&new.bytes, new.zone))?;
    let [Part { webinar, .. }] = parts;
    let id = AttendanceImportId::new();
    diesel::insert_into(attendance_imports::table)
        .values((
            attendance_imports::id.eq(id),
            attendance_imports::webinar_id.eq(webinar.id),
            attendance_imports::reference.eq(id.to_string()),
            attendance_imports::file_name.eq(new.name.chars().take(200).collect::<String>()),
            attendance_imports::file.eq(&new.bytes),
            attendance_imports::file_hash.eq(hash),
            attendance_imports::zone.eq(new.zone.name()),
            attendance_imports::facts.eq(json(&made.facts)?),
            attendance_imports::basis_hash.eq(&made.basis),
            attendance_imports::state.eq(ImportState::Checked.as_str()),
            attendance_imports::created_at.eq(by.at),
            attendance_imports::created_by.eq(by.stored()),
        ))
        .execute(conn)?;
    made.save(conn, id)?;
    let event = audit::Event {
        action: "report.read",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        new: Some(new.name.chars().take(200).collect()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(id)
}

/// Reads the kept file in another zone; what was decided about its names stays decided.
///
/// # Errors
/// See [`ImportProblem`]; `NotFound` for an import of another webinar.
pub fn reread_import(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    webinar: WebinarId,
    id: AttendanceImportId,
    zone: Tz,
) -> Result<(), ImportProblem> {
    let import = queries::find_import(conn, webinar, id)?.ok_or(diesel::result::Error::NotFound)?;
    let parts = locked_parts(conn, webinar, id, curriculum)?;
    if queries::find_import(conn, webinar, id)?.is_none_or(|import| import.state() != ImportState::Checked) {
        return Err(ImportProblem::NotOpen);
    }
    let ground = Ground::of(conn, &parts, curriculum)?;
    let made = Made::new(conn, now, &parts, ground, (&import.file, zone))?;
    keep(conn, id, zone.name(), &made)?;
    Ok(())
}

/// Saves a new plan of an import that is there. Answers at how many names the proposal is another.
pub(super) fn keep(conn: &mut Conn, id: AttendanceImportId, zone: &str, made: &Made) -> QueryResult<usize> {
    diesel::update(attendance_imports::table.find(id))
        .set((
            attendance_imports::zone.eq(zone),
            attendance_imports::facts.eq(json(&made.facts)?),
            attendance_imports::basis_hash.eq(&made.basis),
        ))
        .execute(conn)?;
    made.save(conn, id)
}
