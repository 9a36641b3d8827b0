//! Somebody says who rows are; a page of them at a time.

use diesel::prelude::*;

use super::super::super::model::{ImportHead, ImportState, RowChoice, people_text};
use super::super::super::plan::Proposal;
use super::super::super::queries;
use super::{ImportProblem, locked};
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::attendance_import_rows;
use crate::ids::{AttendanceImportId, ImportRowId, PersonId, WebinarId};

/// What somebody says about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowDecision {
    /// Which.
    pub row: ImportRowId,
    /// Who it is.
    pub choice: RowChoice,
    /// Who else was at the same device: each of them was there for the whole time of the row.
    pub also: Vec<PersonId>,
    /// Whether to offer it the next time.
    pub remember: bool,
}

impl RowDecision {
    /// Everybody whom the row is given to, each once.
    pub fn people(&self) -> Vec<PersonId> {
        people_given(self.choice, &self.also)
    }
}

/// The person of a choice and whoever sat beside them, each once; nobody where it is no person's.
pub(in super::super) fn people_given(choice: RowChoice, beside: &[PersonId]) -> Vec<PersonId> {
    let Some(person) = choice.person() else { return Vec::new() };
    let mut all = vec![person];
    for also in beside {
        if !all.contains(also) {
            all.push(*also);
        }
    }
    all
}

/// Saves decisions; nothing is written about anybody's presence yet.
///
/// # Errors
/// See [`ImportProblem`]; `NotFound` for an import of another webinar.
pub fn decide_rows(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    import: AttendanceImportId,
    decisions: &[RowDecision],
) -> Result<(), ImportProblem> {
    let webinar = open(conn, webinar, import)?;
    let mut people: Vec<PersonId> = decisions.iter().flat_map(RowDecision::people).collect();
    people.sort_unstable();
    people.dedup();
    // at one of the import's webinars
    let mut may: Vec<PersonId> = queries::may_attend(conn, &webinar, curriculum, &people)?;
    for other in queries::also_for(conn, import)? {
        may.extend(queries::may_attend(conn, &other, curriculum, &people)?);
    }
    if people.iter().any(|person| !may.contains(person)) {
        return Err(ImportProblem::NotExpected);
    }
    for decision in decisions {
        let row = attendance_import_rows::table.find(decision.row).filter(attendance_import_rows::import_id.eq(import));
        let also: Vec<PersonId> = decision.people().into_iter().skip(1).collect();
        diesel::update(row)
            .set((
                attendance_import_rows::choice.eq(decision.choice.as_str()),
                attendance_import_rows::chosen_id.eq(decision.choice.person()),
                attendance_import_rows::also_ids.eq(people_text(&also)),
                attendance_import_rows::remember.eq(decision.remember),
                attendance_import_rows::decided_at.eq(by.at),
                attendance_import_rows::decided_by.eq(by.stored()),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Everybody whom nobody on the list is like, and on whom nobody has decided, is a guest. Answers how many.
///
/// # Errors
/// See [`decide_rows`].
pub fn guests_all(conn: &mut Conn, by: &By, webinar: WebinarId, import: AttendanceImportId) -> Result<usize, ImportProblem> {
    open(conn, webinar, import)?;
    let those = attendance_import_rows::table
        .filter(attendance_import_rows::import_id.eq(import))
        .filter(attendance_import_rows::proposal.eq(Proposal::Nobody.as_str()))
        .filter(attendance_import_rows::choice.is_null().or(attendance_import_rows::choice.eq(RowChoice::Later.as_str())));
    let n = diesel::update(those)
        .set((
            attendance_import_rows::choice.eq(RowChoice::Guest.as_str()),
            attendance_import_rows::also_ids.eq(""),
            // many at once is no word about each of them: it is not offered again
            attendance_import_rows::remember.eq(false),
            attendance_import_rows::decided_at.eq(by.at),
            attendance_import_rows::decided_by.eq(by.stored()),
        ))
        .execute(conn)?;
    Ok(n)
}

fn open(conn: &mut Conn, webinar: WebinarId, import: AttendanceImportId) -> Result<crate::webinars::Webinar, ImportProblem> {
    let (_, webinar) = locked(conn, webinar)?;
    let own = |head: &ImportHead| (head.id, head.webinar_id) == (import, webinar.id);
    let head = queries::imports_of(conn, webinar.id)?.into_iter().find(own);
    match head.ok_or(diesel::result::Error::NotFound)?.state() {
        ImportState::Checked => Ok(webinar),
        ImportState::Confirmed | ImportState::Undone => Err(ImportProblem::NotOpen),
    }
}
