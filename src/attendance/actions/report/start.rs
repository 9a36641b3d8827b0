//! A report comes: read, matched, kept with its file. Nothing is written about anybody's presence.

use chrono_tz::Tz;
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::super::model::{ImportState, KeptImport};
use super::super::super::queries;
use super::ahead::{Of, Plans};
use super::made::{Facts, Ground, Made, text_hash};
use super::part::{Part, locked_parts, webinars_of};
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
    name: String,
    bytes: Vec<u8>,
    hash: String,
    text_hash: Option<String>,
    zone: Option<Tz>,
}

impl NewReport {
    /// A file by its name. `zone`: in which its times are written, where somebody said it; without it the webinar's, or that in which the
    /// same file was read before.
    pub fn new(name: &str, bytes: Vec<u8>, zone: Option<Tz>) -> Self {
        let (hash, text_hash) = (hex(&Sha256::digest(&bytes)), text_hash(&bytes));
        Self { name: name.chars().take(200).collect(), bytes, hash, text_hash, zone }
    }
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

/// Keeps a report with its plan. The same file again leads to the same import, unless that was undone; where it is not
/// confirmed yet and another zone is said, it is read again in that one.
///
/// # Errors
/// See [`ImportProblem`]; [`ImportProblem::Unplanned`] where it is to be read first.
pub fn start_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    new: &NewReport,
    plans: &Plans,
) -> Result<Started, ImportProblem> {
    // before this webinar is held: reading again holds all webinars of the import, in their order
    if let Some(started) = read_again(conn, by.at, curriculum, webinar, new, plans)? {
        return Ok(started);
    }
    let (setting, webinar) = locked(conn, webinar)?;
    if let Some(id) = find_same(conn, webinar.id, new)? {
        return Ok(Started { id, came: as_asked(conn, id, new.zone)? });
    }
    let zone = new.zone.unwrap_or_else(|| webinar.tz());
    let parts = [Part::alone(setting, webinar)];
    let ground = Ground::of(conn, &parts, curriculum)?;
    let of = Of { hash: new.hash.clone(), webinars: vec![parts[0].webinar.id], zone, now: by.at };
    let made = plans.take(conn, &parts, &ground, (&new.bytes, of))?;
    let [Part { webinar, .. }] = parts;
    let id = AttendanceImportId::new();
    diesel::insert_into(attendance_imports::table)
        .values((
            attendance_imports::id.eq(id),
            attendance_imports::webinar_id.eq(webinar.id),
            attendance_imports::reference.eq(id.to_string()),
            attendance_imports::file_name.eq(&new.name),
            attendance_imports::file.eq(&new.bytes),
            attendance_imports::file_hash.eq(&new.hash),
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
        new: Some(new.name.clone()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(Started { id, came: Came::New })
}

/// The import of the same report: of the same bytes, else of the same text, since what is pasted has other line ends than the file.
fn find_same(conn: &mut Conn, webinar: WebinarId, new: &NewReport) -> QueryResult<Option<AttendanceImportId>> {
    if let Some(id) = queries::find_same(conn, webinar, &new.hash)? {
        return Ok(Some(id));
    }
    let Some(own) = &new.text_hash else { return Ok(None) };
    let is_same = |facts: &str| serde_json::from_str::<Facts>(facts).is_ok_and(|facts| facts.text_hash.as_ref() == Some(own));
    Ok(queries::facts_of_imports(conn, webinar)?.into_iter().find(|(_, facts)| is_same(facts)).map(|(id, _)| id))
}

/// The same file that came before and is not confirmed, read again where another zone is said now.
fn read_again(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    webinar: WebinarId,
    new: &NewReport,
    plans: &Plans,
) -> Result<Option<Started>, ImportProblem> {
    let (Some(zone), Some(id)) = (new.zone, find_same(conn, webinar, new)?) else { return Ok(None) };
    let begun_for = queries::begun_for(conn, id)?;
    let is_other = |import: KeptImport| import.state() == ImportState::Checked && import.zone != zone.name();
    if !queries::find_import(conn, begun_for, id)?.is_some_and(is_other) {
        return Ok(None);
    }
    match reread_import(conn, now, curriculum, begun_for, (id, zone), plans) {
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
    (id, zone): (AttendanceImportId, Tz),
    plans: &Plans,
) -> Result<(), ImportProblem> {
    let import = queries::find_import(conn, webinar, id)?.ok_or(diesel::result::Error::NotFound)?;
    let parts = locked_parts(conn, webinar, id, curriculum)?;
    if queries::find_import(conn, webinar, id)?.is_none_or(|import| import.state() != ImportState::Checked) {
        return Err(ImportProblem::NotOpen);
    }
    let ground = Ground::of(conn, &parts, curriculum)?;
    let of = Of { hash: import.file_hash, webinars: webinars_of(&parts), zone, now };
    let made = plans.take(conn, &parts, &ground, (&import.file, of))?;
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
