//! Questions about who was there.

mod candidates;
mod codes;
mod counts;
mod devices;
mod dossier;
mod evidence;
mod heartbeats;
mod imports;
mod meetings;
mod proposals;
mod roster;
mod sheet;
mod without_record;

pub use candidates::{Candidate, candidates};
pub use codes::{current_code, find_code};
pub use counts::{COUNTED_TO, Counts, Crowds, counts};
pub use devices::devices_used;
pub use dossier::{Dossier, dossier};
pub(super) use evidence::{check_in_key, matched_to, without_person};
pub use evidence::{
    check_ins_of, decided_arrivals, find_check_in, last_join, rulings_count, strangers, undecided_count, was_captured,
};
pub(super) use heartbeats::growing;
pub(super) use imports::{
    addresses_of_accounts, decisions_for, facts_of_imports, find_provisional, find_same, having_same, of_the_webinar,
    people_to_match, standing,
};
pub use imports::{
    also_for, begun_for, find_import, find_import_at, import_rows, imports_behind, imports_of, names_of, provisional_at,
    remembered, seconds_of_walk_ins, waiting_imports,
};
pub use meetings::{
    connections_behind, connections_of, find_connection, heard_of, late_events, meetings_of, meetings_to_read, room_of,
};
pub(super) use meetings::{events_near, meetings_of_webinar, webinar_meeting};
pub use proposals::{Proposed, proposals};
pub(super) use proposals::{beside_key, beside_of};
pub use roster::{Captured, Entry, LastRuling, Narrowed, entries_of, find_by_name, may_attend, roster_entries};
pub(super) use sheet::signatures_of;
pub use sheet::{Signer, find_scan, find_signature, read_from_scan, scans_of, signed_count, signers, signers_named};
pub use without_record::names_without_record;

use diesel::prelude::*;

use super::model::AttendanceRow;
use super::presence::Needed;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::{attendance, closings};
use crate::enrolment;
use crate::ids::{PersonId, WebinarId};
use crate::webinars::Webinar;

/// One person's attendance at a webinar; `None` where nothing is known.
///
/// # Errors
/// The database's.
pub fn find_attendance(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Option<AttendanceRow>> {
    attendance::table
        .filter(attendance::webinar_id.eq(webinar))
        .filter(attendance::person_id.eq(person))
        .select(AttendanceRow::as_select())
        .first(conn)
        .optional()
}

/// All of one person's attendance, for their own pages and for their standing.
///
/// # Errors
/// The database's.
pub fn attendance_of(conn: &mut Conn, person: PersonId) -> QueryResult<Vec<AttendanceRow>> {
    attendance::table.filter(attendance::person_id.eq(person)).select(AttendanceRow::as_select()).load(conn)
}

/// What counted as present when a webinar was closed.
fn needed_at_closing(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Option<Needed>> {
    let found: Option<(i32, i32)> = closings::table
        .filter(closings::webinar_id.eq(webinar))
        .select((closings::present_percent, closings::check_ins_needed))
        .first(conn)
        .optional()?;
    Ok(found.map(|(present_percent, check_ins)| Needed { present_percent, check_ins }))
}

/// What counts as present at a webinar: as its cohort says, and what counted at its closing where it is closed (`domain.md`: closed
/// attendance changes only by ruling).
pub(super) fn needed_for(conn: &mut Conn, webinar: &Webinar) -> QueryResult<Needed> {
    let then = if webinar.closed_at.is_some() { needed_at_closing(conn, webinar.id)? } else { None };
    match then {
        Some(needed) => Ok(needed),
        None => Ok(Needed::of(&enrolment::cohort(conn, webinar.cohort_id)?)),
    }
}

/// When and by whom a webinar was closed.
///
/// # Errors
/// The database's.
pub fn closing_of(conn: &mut Conn, webinar: WebinarId) -> QueryResult<Option<(Instant, String)>> {
    closings::table.filter(closings::webinar_id.eq(webinar)).select((closings::at, closings::by_whom)).first(conn).optional()
}
