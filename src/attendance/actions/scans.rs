//! Scans of signed sheets: attached, taken away with a reason, forgotten in time. What was there at the closing stays.

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::queries;
use super::super::sheet::ScanKind;
use super::derive::Setting;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::sheet_scans;
use crate::ids::{SheetScanId, WebinarId};
use crate::secrets::hex;
use crate::webinars::WebinarState;

/// A webinar may have so many scans.
pub const MOST_SCANS: usize = 50;
/// So much of a file's name is kept.
const NAME_LETTERS: usize = 200;

/// Why a scan is not attached, or not taken away.
#[derive(Debug, thiserror::Error)]
pub enum ScanProblem {
    /// It is neither PDF nor JPEG nor PNG.
    #[error("not a kind of file that can be kept")]
    Kind,
    /// There are [`MOST_SCANS`] already.
    #[error("too many scans")]
    TooMany,
    /// The webinar was called off.
    #[error("the webinar was called off")]
    Cancelled,
    /// The webinar was closed with it.
    #[error("the webinar was closed with this scan")]
    Closed,
    /// So many signatures that count were read from it.
    #[error("{0} signatures were read from it")]
    InUse(i64),
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Keeps a scan; the same file again is the same scan. Answers which, and whether it is new. After closing one may still be added: it
/// changes nobody's attendance.
///
/// # Errors
/// See [`ScanProblem`].
pub fn attach_scan(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    name: &str,
    file: &[u8],
) -> Result<(SheetScanId, bool), ScanProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    if webinar.state() == WebinarState::Cancelled {
        return Err(ScanProblem::Cancelled);
    }
    let kind = ScanKind::of(file).ok_or(ScanProblem::Kind)?;
    let hash = hex(&Sha256::digest(file));
    let mut there = queries::scans_of(conn, webinar.id)?;
    there.retain(|scan| scan.removed_at.is_none());
    if let Some(same) = there.iter().find(|scan| scan.file_hash == hash) {
        return Ok((same.id, false));
    }
    if there.len() >= MOST_SCANS {
        return Err(ScanProblem::TooMany);
    }
    let (id, name) = (SheetScanId::new(), name.chars().take(NAME_LETTERS).collect::<String>());
    diesel::insert_into(sheet_scans::table)
        .values((
            sheet_scans::id.eq(id),
            sheet_scans::webinar_id.eq(webinar.id),
            sheet_scans::file_name.eq(&name),
            sheet_scans::kind.eq(kind.as_str()),
            sheet_scans::bytes.eq(i32::try_from(file.len()).unwrap_or(i32::MAX)),
            sheet_scans::file_hash.eq(&hash),
            sheet_scans::attached_at.eq(by.at),
            sheet_scans::attached_by.eq(by.stored()),
            sheet_scans::file.eq(file),
        ))
        .execute(conn)?;
    audit::record(conn, by, &audit::Event { new: Some(hash), ..event(&setting, "scan.attached") })?;
    Ok((id, true))
}

/// Takes a scan away: its bytes go, that it was there stays. Twice is no change.
///
/// # Errors
/// See [`ScanProblem`]; `NotFound` for a scan of another webinar.
pub fn remove_scan(conn: &mut Conn, by: &By, webinar: WebinarId, id: SheetScanId, reason: &str) -> Result<(), ScanProblem> {
    let (setting, webinar) = Setting::locked(conn, webinar)?;
    let (scan, _) = queries::find_scan(conn, webinar.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    if scan.removed_at.is_some() {
        return Ok(());
    }
    if webinar.closed_at.is_some_and(|closed| scan.attached_at <= closed) {
        return Err(ScanProblem::Closed);
    }
    let read = queries::read_from_scan(conn, id)?;
    if read > 0 {
        return Err(ScanProblem::InUse(read));
    }
    diesel::update(sheet_scans::table.find(id))
        .set((
            sheet_scans::removed_at.eq(by.at),
            sheet_scans::removed_by.eq(by.stored()),
            sheet_scans::removed_reason.eq(reason),
            sheet_scans::file.eq(None::<Vec<u8>>),
        ))
        .execute(conn)?;
    let (old, reason) = (Some(scan.file_hash), Some(reason.to_owned()));
    audit::record(conn, by, &audit::Event { old, reason, ..event(&setting, "scan.removed") })?;
    Ok(())
}

fn event(setting: &Setting, action: &'static str) -> audit::Event {
    audit::Event { action, subject: format!("webinar:{}", setting.id), cohort: Some(setting.cohort), ..audit::Event::default() }
}

/// Forgets the bytes of scans that were attached before a moment; their hashes stay. Answers how many.
///
/// # Errors
/// The database's.
pub fn forget_scans(conn: &mut Conn, moment: Instant) -> QueryResult<usize> {
    diesel::update(sheet_scans::table)
        .filter(sheet_scans::attached_at.lt(moment))
        .filter(sheet_scans::file.is_not_null())
        .set(sheet_scans::file.eq(None::<Vec<u8>>))
        .execute(conn)
}
