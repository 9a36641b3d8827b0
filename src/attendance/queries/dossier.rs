//! Everything that one person's attendance at one webinar rests on.

use diesel::prelude::*;

use super::super::model::{AttendanceRow, Evidence};
use super::super::presence::{Meeting, Needed, Span};
use super::heartbeats::growing;
use super::roster::evidence_of;
use super::{LastRuling, find_attendance, needed_for};
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::rulings;
use crate::ids::{PersonId, WebinarId};
use crate::webinars::Webinar;

/// What one person's attendance at one webinar rests on.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The webinar as presence counts it.
    pub meeting: Meeting,
    /// What marks present there.
    pub needed: Needed,
    /// Theirs by construction or by a decision, the first first.
    pub evidence: Vec<Evidence>,
    /// The stretch of their open joining page that still goes on: no evidence yet.
    pub growing: Option<Span>,
    /// All of them, the latest first: that one counts.
    pub rulings: Vec<LastRuling>,
    /// What it came to; `None` where nothing is known.
    pub attendance: Option<AttendanceRow>,
}

/// Reads it.
///
/// # Errors
/// The database's.
pub fn dossier(conn: &mut Conn, webinar: &Webinar, person: PersonId) -> QueryResult<Dossier> {
    let evidence = evidence_of(conn, webinar.id, &[person])?;
    Ok(Dossier {
        meeting: Meeting::of(webinar),
        needed: needed_for(conn, webinar)?,
        evidence: evidence.into_iter().filter(|(whose, _)| *whose == person).map(|(_, piece)| piece).collect(),
        growing: growing(conn, webinar.id, &[person])?.remove(&person),
        rulings: rulings_on(conn, webinar.id, person)?,
        attendance: find_attendance(conn, webinar.id, person)?,
    })
}

fn rulings_on(conn: &mut Conn, webinar: WebinarId, person: PersonId) -> QueryResult<Vec<LastRuling>> {
    type Row = (String, Option<String>, Instant, String);
    let rows: Vec<Row> = rulings::table
        .filter(rulings::webinar_id.eq(webinar))
        .filter(rulings::person_id.eq(person))
        .order((rulings::at.desc(), rulings::id.desc()))
        .select((rulings::status, rulings::reason, rulings::at, rulings::by_whom))
        .load(conn)?;
    let ruling = |(status, reason, at, by_whom): Row| Some(LastRuling { mark: status.parse().ok()?, reason, at, by_whom });
    Ok(rows.into_iter().filter_map(ruling).collect())
}
