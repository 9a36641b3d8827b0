//! A report that holds rows of several webinars: which they are, and its import for all of them at once.

use diesel::prelude::*;

use super::super::super::model::{ImportRow, ImportState};
use super::super::super::presence::Meeting;
use super::super::super::queries;
use super::super::super::readers::Stay;
use super::super::super::several::{Other, Touched, touched, window};
use super::ImportProblem;
use super::ahead::{Of, Plans};
use super::made::Ground;
use super::part::{locked_parts, webinars_of};
use super::start::keep;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::attendance_import_webinars;
use crate::ids::{AttendanceImportId, PersonId, RowId, WebinarId};
use crate::webinars::{self, Webinar, WebinarState};

/// On which webinars of the cohort somebody may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActsOn {
    /// All: an organiser, or the command line.
    Cohort,
    /// Those that this trainer gives.
    Own(PersonId),
}

/// The other webinars that an import's report touches and on which somebody may act; none once it is for several.
///
/// # Errors
/// The database's.
pub fn touched_by(
    conn: &mut Conn,
    webinar: &Webinar,
    import: AttendanceImportId,
    acts_on: ActsOn,
) -> QueryResult<Vec<(Webinar, Touched)>> {
    if !queries::also_for(conn, import)?.is_empty() {
        return Ok(Vec::new());
    }
    let having = queries::having_same(conn, import)?;
    let mut cohort = webinars::webinars_of_cohort(conn, webinar.cohort_id)?;
    cohort.retain(|other| other.id != webinar.id && other.state() != WebinarState::Cancelled);
    let names: Vec<Vec<Stay>> = queries::import_rows(conn, import)?.iter().map(ImportRow::stays).collect();
    let other = |other: &Webinar| Other {
        webinar: other.id,
        window: window(&Meeting::of(other)),
        closed: other.state() == WebinarState::Closed,
        has_it: having.contains(&other.id),
    };
    let others: Vec<Other> = cohort.iter().map(other).collect();
    let found = touched(window(&Meeting::of(webinar)), &others, &names);
    let ids: Vec<WebinarId> = found.iter().map(|touched| touched.webinar).collect();
    let given = webinars::trainers_of_each(conn, &ids)?;
    let may = |id: WebinarId| match acts_on {
        ActsOn::Cohort => true,
        ActsOn::Own(person) => given.iter().any(|(webinar, trainer, _)| (*webinar, *trainer) == (id, person)),
    };
    let with_webinar = |touched: Touched| {
        let webinar = cohort.iter().find(|webinar| webinar.id == touched.webinar)?;
        Some((webinar.clone(), touched))
    };
    Ok(found.into_iter().filter(|touched| may(touched.webinar)).filter_map(with_webinar).collect())
}

/// Makes an import that is not confirmed one for all webinars that its report touches and that can take it; its names are matched anew
/// among the people of all of them, and what was decided stays. Answers for how many more it is now.
///
/// # Errors
/// See [`ImportProblem`]; `NotFound` for an import of another webinar.
pub fn widen_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (webinar, id): (WebinarId, AttendanceImportId),
    acts_on: ActsOn,
    plans: &Plans,
) -> Result<usize, ImportProblem> {
    let own = locked_parts(conn, webinar, id, curriculum)?.swap_remove(0).webinar;
    let import = queries::find_import(conn, webinar, id)?.ok_or(diesel::result::Error::NotFound)?;
    if import.state() != ImportState::Checked {
        return Err(ImportProblem::NotOpen);
    }
    let found = touched_by(conn, &own, id, acts_on)?;
    let open: Vec<WebinarId> =
        found.iter().filter(|(_, touched)| touched.left_out.is_none()).map(|(webinar, _)| webinar.id).collect();
    if open.is_empty() {
        return Ok(0);
    }
    for other in &open {
        diesel::insert_into(attendance_import_webinars::table)
            .values((
                attendance_import_webinars::id.eq(RowId::new()),
                attendance_import_webinars::import_id.eq(id),
                attendance_import_webinars::webinar_id.eq(*other),
                attendance_import_webinars::added_at.eq(by.at),
                attendance_import_webinars::added_by.eq(by.stored()),
            ))
            .execute(conn)?;
    }
    let parts = locked_parts(conn, webinar, id, curriculum)?;
    let ground = Ground::of(conn, &parts, curriculum)?;
    let zone = import.zone.parse().unwrap_or_else(|_| own.tz());
    let of = Of { hash: import.file_hash, webinars: webinars_of(&parts), zone, now: by.at };
    let made = plans.take(conn, &parts, &ground, (&import.file, of))?;
    keep(conn, id, &import.zone, &made)?;
    Ok(open.len())
}

/// Leaves out what was closed since the import was made one for it as well. Answers whether there was any.
pub(super) fn leave_closed_out(conn: &mut Conn, id: AttendanceImportId) -> QueryResult<bool> {
    let closed: Vec<WebinarId> = queries::also_for(conn, id)?
        .into_iter()
        .filter(|webinar| webinar.state() != WebinarState::Planned)
        .map(|webinar| webinar.id)
        .collect();
    let of_import = attendance_import_webinars::table.filter(attendance_import_webinars::import_id.eq(id));
    let gone = diesel::delete(of_import.filter(attendance_import_webinars::webinar_id.eq_any(closed))).execute(conn)?;
    Ok(gone > 0)
}
