//! An import undone or put aside, and a remembered decision forgotten. Both are facts that are added.

use diesel::prelude::*;

use super::super::super::model::ImportState;
use super::super::super::queries;
use super::super::derive::derive_in;
use super::ImportProblem;
use super::part::locked_parts;
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence, evidence_matches, match_decisions, provisional_people};
use crate::ids::{AttendanceImportId, CohortId, PersonId, RememberedId, WebinarId};
use crate::webinars::WebinarState;

/// Undoes an import, at all its webinars: its evidence stays and counts no more. One that was not confirmed is put aside. To undo twice is no change.
///
/// # Errors
/// See [`ImportProblem`]; `NotFound` for an import of another webinar.
pub fn undo_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    webinar: WebinarId,
    id: AttendanceImportId,
) -> Result<(), ImportProblem> {
    let parts = locked_parts(conn, webinar, id, curriculum)?;
    let import = queries::find_import(conn, webinar, id)?.ok_or(diesel::result::Error::NotFound)?;
    if import.state() == ImportState::Undone {
        return Ok(());
    }
    // what was confirmed is undone as a whole, or not at all
    let settled = parts.iter().any(|part| part.webinar.state() != WebinarState::Planned);
    if import.state() == ImportState::Confirmed && settled {
        return Err(ImportProblem::OtherClosed);
    }
    diesel::update(attendance_imports::table.find(id))
        .set((
            attendance_imports::state.eq(ImportState::Undone.as_str()),
            attendance_imports::undone_at.eq(by.at),
            attendance_imports::undone_by.eq(by.stored()),
        ))
        .execute(conn)?;
    for part in &parts {
        let event = audit::Event {
            action: "report.undone",
            subject: format!("webinar:{}", part.setting.id),
            cohort: Some(part.setting.cohort),
            old: Some(import.state().as_str().to_owned()),
            new: Some(import.file_name.clone()),
            ..audit::Event::default()
        };
        audit::record(conn, by, &event)?;
    }
    let reference = id.to_string();
    // whoever came by this report alone is not waited for any more
    let theirs = provisional_people::table
        .filter(provisional_people::import_ref.eq(&reference))
        .filter(provisional_people::settled_at.is_null());
    diesel::update(theirs)
        .set((provisional_people::settled_at.eq(by.at), provisional_people::settled_by.eq(by.stored())))
        .execute(conn)?;
    let people = people_of(conn, &reference)?;
    for part in parts.iter().filter(|part| part.webinar.state() == WebinarState::Planned) {
        derive_in(conn, by.at, &part.setting, &people)?;
    }
    Ok(())
}

/// Everybody whom evidence of an import was ever said to belong to.
pub(in super::super) fn people_of(conn: &mut Conn, reference: &str) -> QueryResult<Vec<PersonId>> {
    let named: Vec<Option<i64>> =
        evidence::table.filter(evidence::import_ref.eq(reference)).select(evidence::person_id).distinct().load(conn)?;
    let matched: Vec<Option<i64>> = evidence_matches::table
        .inner_join(evidence::table)
        .filter(evidence::import_ref.eq(reference))
        .select(evidence_matches::person_id)
        .distinct()
        .load(conn)?;
    let mut people: Vec<PersonId> = named.into_iter().chain(matched).flatten().map(PersonId).collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// A remembered decision is not offered any more. What it led to stays.
///
/// # Errors
/// `NotFound` for one of another cohort; or the database's.
pub fn forget_decision(conn: &mut Conn, by: &By, cohort: CohortId, id: RememberedId) -> QueryResult<()> {
    let wanted = match_decisions::table.find(id).filter(match_decisions::cohort_id.eq(cohort));
    let undone: Option<crate::clock::Instant> = wanted.select(match_decisions::undone_at).first(conn)?;
    if undone.is_some() {
        return Ok(());
    }
    diesel::update(wanted)
        .set((match_decisions::undone_at.eq(by.at), match_decisions::undone_by.eq(by.stored())))
        .execute(conn)?;
    let event = audit::Event {
        action: "match.forgotten",
        subject: format!("cohort:{cohort}"),
        cohort: Some(cohort),
        // which name it was goes with its person: from the chain nothing could be taken
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}
