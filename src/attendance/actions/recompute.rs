//! The proof that attendance can be worked out again: from evidence and rulings alone comes what is stored.

use diesel::prelude::*;

use super::super::model::{AttendanceRow, Status};
use super::super::presence::Attendance;
use super::derive::{Setting, is_same, known_about};
use crate::db::schema::webinars;
use crate::db::{Conn, dialect};
use crate::ids::{PersonId, WebinarId};
use crate::webinars::webinar;

/// What working everything out again came to.
#[derive(Clone, Debug, Default)]
pub struct Recomputed {
    /// How many people at how many webinars, counted together.
    pub looked_at: usize,
    /// Where what is stored says something else.
    pub differences: Vec<Difference>,
}

/// One person at one webinar.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Where.
    pub webinar: WebinarId,
    /// Who.
    pub person: PersonId,
    /// What is stored, if anything.
    pub stored: Option<AttendanceRow>,
    /// What it comes to.
    pub worked_out: Attendance,
}

/// Works out all attendance again and compares; changes nothing. Reads one webinar at a time, all as of one moment: what others write
/// meanwhile is no difference.
///
/// # Errors
/// The database's.
pub fn recompute_all(conn: &mut Conn) -> QueryResult<Recomputed> {
    dialect::snapshot(conn, recompute)
}

fn recompute(conn: &mut Conn) -> QueryResult<Recomputed> {
    let ids: Vec<WebinarId> = webinars::table.order(webinars::id).select(webinars::id).load(conn)?;
    let mut all = Recomputed::default();
    for id in ids {
        let webinar = webinar(conn, id)?;
        let setting = Setting::of(conn, &webinar)?;
        for (person, known) in known_about(conn, id, None)? {
            all.looked_at += 1;
            let worked_out = setting.attendance(&known);
            let same = match &known.stored {
                Some(stored) => is_same(stored, &worked_out),
                None => worked_out.status == Status::NotRecorded,
            };
            if !same {
                all.differences.push(Difference { webinar: id, person, stored: known.stored, worked_out });
            }
        }
    }
    Ok(all)
}
