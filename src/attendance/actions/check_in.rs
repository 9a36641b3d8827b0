//! Somebody types the code on the screen.

use diesel::prelude::*;

use super::super::model::{CheckInCode, Source};
use super::super::queries;
use super::derive::Setting;
use super::evidence::{NewEvidence, record_in};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Shelf;
use crate::db::Conn;
use crate::db::schema::{check_in_codes, check_in_devices, evidence};
use crate::either;
use crate::enrolment;
use crate::ids::RowId;
use crate::people::Person;
use crate::webinars::{self, Webinar};

/// What a code answers.
#[derive(Clone, Debug)]
pub enum CheckIn {
    /// Checked in, now or before with the same code.
    Done {
        /// Where.
        webinar: Box<Webinar>,
        /// When it was written.
        at: Instant,
        /// Whether they are on the list; where not, a trainer says whether it counts.
        on_list: bool,
    },
    /// Not yet taken.
    TooEarly {
        /// From when.
        opens_at: Instant,
        /// Where.
        webinar: Box<Webinar>,
    },
    /// Not taken any more.
    Closed {
        /// Where.
        webinar: Box<Webinar>,
        /// Since when.
        closed_at: Instant,
    },
    /// No such code.
    Wrong,
}

/// Writes that somebody was there when they typed a code. With the same code a second time nothing is added, except another
/// `device`: a mark of the browser for this code.
///
/// # Errors
/// The database's.
pub fn check_in(conn: &mut Conn, by: &By, shelf: &Shelf, code: &str, person: &Person, device: &str) -> QueryResult<CheckIn> {
    let Some(code) = queries::find_code(conn, code, by.at)? else { return Ok(CheckIn::Wrong) };
    let (setting, webinar) = Setting::locked(conn, code.webinar_id)?;
    let webinar = Box::new(webinar);
    // the code may have been ended while this waited for the lock
    let closes_at: Instant = check_in_codes::table.find(code.id).select(check_in_codes::closes_at).first(conn)?;
    if by.at >= closes_at || setting.meeting.closed || webinar.state() != webinars::WebinarState::Planned {
        return Ok(CheckIn::Closed { webinar, closed_at: closes_at.min(by.at) });
    }
    if by.at < code.opens_at {
        return Ok(CheckIn::TooEarly { opens_at: code.opens_at, webinar });
    }
    let edition = enrolment::cohort(conn, webinar.cohort_id)?.edition_id;
    let curriculum = shelf.get(conn, edition)?;
    let on_list = webinars::is_expected(conn, &webinar, &curriculum, person.id)?;
    let at = write(conn, by, &setting, &code, person, on_list)?;
    remember_device(conn, by, &code, person, device)?;
    Ok(CheckIn::Done { webinar, at, on_list })
}

/// Writes the evidence, or finds what was written with the same code; answers its moment.
fn write(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    code: &CheckInCode,
    person: &Person,
    on_list: bool,
) -> QueryResult<Instant> {
    let key = queries::check_in_key(code.id, person.id);
    let mut new = NewEvidence::moment(person.id, Source::CheckInCode, by.at).once(key.clone());
    if !on_list {
        // kept with what it came with, and counted once a trainer has said whose it is
        new.person = None;
        new.raw_name = Some(person.name.clone());
        new.raw_email = person.email.clone();
    }
    record_in(conn, by, setting, &[new])?;
    evidence::table.filter(evidence::dedupe_key.eq(key)).select(evidence::from_at).first(conn)
}

fn remember_device(conn: &mut Conn, by: &By, code: &CheckInCode, person: &Person, device: &str) -> QueryResult<()> {
    let row = (
        check_in_devices::id.eq(RowId::new()),
        check_in_devices::webinar_id.eq(code.webinar_id),
        check_in_devices::code_id.eq(code.id),
        check_in_devices::person_id.eq(person.id),
        check_in_devices::device.eq(device),
        check_in_devices::at.eq(by.at),
    );
    either!(conn, c => diesel::insert_into(check_in_devices::table).values(row).on_conflict_do_nothing().execute(c)).map(|_| ())
}
