//! A report comes: read, matched, kept with its file. Nothing is written about anybody's presence.

use chrono_tz::Tz;
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::super::model::{ImportState, KeptImport};
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
use crate::i18n::Message;
use crate::ids::{AttendanceImportId, WebinarId};
use crate::secrets::hex;

/// A report as it came.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The file's name.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The zone in which its times are written, where somebody said it; without it the webinar's, or that in which the same file was read
    /// before.
    pub zone: Option<Tz>,
}

/// The import of a report that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// Which.
    pub id: AttendanceImportId,
    /// What became of the file.
    pub came: Came,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// It was read for the first time.
    New,
    /// It came before, and is as it was.
    Before,
    /// It came before and was not confirmed: it was read again in this zone, that was said now.
    ReadAgain(String),
    /// It came before and was confirmed, read in this zone and not in the one that was said now.
    ReadIn(String),
}

impl Came {
    /// What somebody should know of it; nothing where all is as they asked.
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::New | Self::Before => None,
            Self::ReadAgain(zone) => Some(Message::new("report-warning-read-again").with("zone", zone.clone())),
            Self::ReadIn(zone) => Some(Message::new("report-warning-read-in").with("zone", zone.clone())),
        }
    }
}

/// Reads a report and keeps it with its plan. The same file again leads to the same import, unless that was undone; where it is not
/// confirmed yet and another zone is said, it is read again in that one.
///
/// # Errors
/// See [`ImportProblem`].
pub fn start_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    new: &NewReport,
) -> Result<Started, ImportProblem> {
    let hash = hex(&Sha256::digest(&new.bytes));
    // before this webinar is held: reading again holds all webinars of the import, in their order
    if let Some(started) = read_again(conn, by.at, curriculum, webinar, &hash, new.zone)? {
        return Ok(started);
    }
    let (setting, webinar) = locked(conn, webinar)?;
    if let Some(id) = queries::find_same(conn, webinar.id, &hash)? {
        return Ok(Started { id, came: as_asked(conn, id, new.zone)? });
    }
    let zone = new.zone.unwrap_or_else(|| webinar.tz());
    let parts = [Part::alone(setting, webinar)];
    let ground = Ground::of(conn, &parts, curriculum)?;
    let made = Made::new(conn, by.at, &parts, ground, (&new.bytes, zone))?;
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
            attendance_imports::zone.eq(zone.name()),
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
    Ok(Started { id, came: Came::New })
}

/// The same file that came before and is not confirmed, read again where another zone is said now.
fn read_again(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    webinar: WebinarId,
    hash: &str,
    zone: Option<Tz>,
) -> Result<Option<Started>, ImportProblem> {
    let (Some(zone), Some(id)) = (zone, queries::find_same(conn, webinar, hash)?) else { return Ok(None) };
    let begun_for = queries::begun_for(conn, id)?;
    let is_other = |import: KeptImport| import.state() == ImportState::Checked && import.zone != zone.name();
    if !queries::find_import(conn, begun_for, id)?.is_some_and(is_other) {
        return Ok(None);
    }
    match reread_import(conn, now, curriculum, begun_for, id, zone) {
        Ok(()) => Ok(Some(Started { id, came: Came::ReadAgain(zone.name().to_owned()) })),
        // somebody was quicker: what is there now is looked at
        Err(ImportProblem::NotOpen) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// What there is to say of an import that is there, where its file came again.
fn as_asked(conn: &mut Conn, id: AttendanceImportId, zone: Option<Tz>) -> QueryResult<Came> {
    let begun_for = queries::begun_for(conn, id)?;
    let read_in = queries::find_import(conn, begun_for, id)?.map(|import| import.zone);
    Ok(match (read_in, zone) {
        (Some(read_in), Some(zone)) if read_in != zone.name() => Came::ReadIn(read_in),
        _ => Came::Before,
    })
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
