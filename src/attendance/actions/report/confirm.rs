//! The import takes effect: evidence with its source, attendance worked out, what was decided remembered. One transaction.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::super::model::{ImportRow, ImportState, KeptImport, RowChoice, Source};
use super::super::super::queries;
use super::super::evidence::{NewEvidence, record_in};
use super::super::matches::{NewMatch, insert_matches};
use super::ahead::{Of, Plans};
use super::made::Ground;
use super::part::{Part, locked_parts, webinars_of};
use super::preview::{ImportEffect, effect_of};
use super::remember::{Learnt, remember};
use super::start::keep;
use super::walk_in::{NewProvisional, insert_provisional};
use super::widen::leave_closed_out;
use super::{ImportProblem, json};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence};
use crate::ids::{AttendanceImportId, EvidenceId, PersonId, ProvisionalId, RowId, WebinarId};

/// What a confirmation came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// It counts.
    Done(ImportEffect),
    /// The list of people or the webinar's times changed since the plan was made: there is a new plan to look at, with so many names at
    /// which the proposal is another.
    Changed(usize),
    /// Somebody decided more since the page was read: it is to be read again.
    DecidedSince,
}

/// Confirms an import. `seen` is the mark of what the person saw; `None` takes what is there.
///
/// # Errors
/// See [`ImportProblem`]; [`ImportProblem::NotOpen`] where it was confirmed or undone before.
pub fn confirm_import(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (webinar, id): (WebinarId, AttendanceImportId),
    seen: Option<&str>,
    plans: &Plans,
) -> Result<Confirmed, ImportProblem> {
    let mut parts = locked_parts(conn, webinar, id, curriculum)?;
    let import = queries::find_import(conn, webinar, id)?.ok_or(diesel::result::Error::NotFound)?;
    if import.state() != ImportState::Checked {
        return Err(ImportProblem::NotOpen);
    }
    if leave_closed_out(conn, id)? {
        parts = locked_parts(conn, webinar, id, curriculum)?;
    }
    let ground = Ground::of(conn, &parts, curriculum)?;
    if ground.basis != import.basis_hash {
        let zone = import.zone.parse().unwrap_or_else(|_| parts[0].webinar.tz());
        let of = Of { hash: import.file_hash, webinars: webinars_of(&parts), zone, now: by.at };
        let made = plans.take(conn, &parts, &ground, (&import.file, of))?;
        return Ok(Confirmed::Changed(keep(conn, id, &import.zone, &made)?));
    }
    let rows = queries::import_rows(conn, id)?;
    let effect = effect_of(conn, &parts, &rows)?;
    if seen.is_some_and(|seen| seen != effect.seen) {
        return Ok(Confirmed::DecidedSince);
    }
    for (nth, part) in parts.iter().enumerate() {
        write(conn, by, part, nth, &import, &rows)?;
    }
    let decided = rows.iter().filter(|row| row.remember).filter_map(|row| {
        Some(Learnt { name: &row.name, email: row.email.as_deref(), choice: row.chosen()?, also: row.also() })
    });
    remember(conn, by, parts[0].setting.cohort, decided)?;
    diesel::update(attendance_imports::table.find(id))
        .set((
            attendance_imports::state.eq(ImportState::Confirmed.as_str()),
            attendance_imports::result.eq(json(&effect)?),
            attendance_imports::confirmed_at.eq(by.at),
            attendance_imports::confirmed_by.eq(by.stored()),
        ))
        .execute(conn)?;
    for part in &parts {
        let event = audit::Event {
            action: "report.imported",
            subject: format!("webinar:{}", part.setting.id),
            cohort: Some(part.setting.cohort),
            new: Some(json(&effect)?),
            ..audit::Event::default()
        };
        audit::record(conn, by, &event)?;
    }
    Ok(Confirmed::Done(effect))
}

/// The evidence of one webinar; `nth`: which of the import's.
fn write(conn: &mut Conn, by: &By, part: &Part, nth: usize, import: &KeptImport, rows: &[ImportRow]) -> QueryResult<()> {
    let (reference, setting) = (import.id.to_string(), &part.setting);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(share) = part.share(row) else { continue };
        // what names nobody waits as one piece; of two at one device each has their own
        let whose: Vec<Option<PersonId>> =
            if share.people.is_empty() { vec![None] } else { share.people.into_iter().map(Some).collect() };
        for (seat, person) in whose.into_iter().enumerate() {
            new.extend(share.stays.iter().enumerate().map(|(n, stay)| NewEvidence {
                person,
                source: Source::Report,
                from: stay.span.from,
                to: Some(stay.span.to),
                sure_seconds: stay.sure_seconds.map(|sure| i32::try_from(sure).unwrap_or(i32::MAX)),
                raw_name: Some(row.name.clone()),
                raw_email: row.email.clone(),
                import_ref: Some(reference.clone()),
                dedupe_key: Some(key(&reference, row.place, nth, n, seat)),
                scan: None,
            }));
        }
    }
    record_in(conn, by, setting, &new)?;
    let decided = decided_nobodies(conn, by, part, &reference, rows)?;
    match_rest(conn, by, setting.id, &reference, &decided)
}

/// What makes a stay the same fact when it comes again; those of the webinar for which the import was begun have no mark of it, nor has
/// the first at a device.
fn key(reference: &str, place: i32, nth: usize, n: usize, seat: usize) -> String {
    let mark = if nth == 0 { String::new() } else { format!("{nth}-") };
    let beside = if seat == 0 { String::new() } else { format!("+{seat}") };
    format!("report:{reference}:{place}:{mark}{n}{beside}")
}

/// The rows that somebody said are guests or people who are not enrolled, by their places.
fn decided_nobodies(
    conn: &mut Conn,
    by: &By,
    part: &Part,
    reference: &str,
    rows: &[ImportRow],
) -> QueryResult<HashMap<i32, Option<ProvisionalId>>> {
    let mut decided = HashMap::new();
    let mut provisional = Vec::new();
    for row in rows {
        match part.share(row).map(|share| share.answer) {
            Some(RowChoice::Guest) => {
                decided.insert(row.place, None);
            }
            Some(RowChoice::WalkIn) => {
                let new = NewProvisional::by_report(&part.setting, by, row, reference);
                decided.insert(row.place, Some(new.id));
                provisional.push(new);
            }
            Some(RowChoice::Person(_) | RowChoice::Later) | None => {}
        }
    }
    insert_provisional(conn, &provisional)?;
    Ok(decided)
}

/// What was decided about the rows that name nobody of the list.
fn match_rest(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    reference: &str,
    decided: &HashMap<i32, Option<ProvisionalId>>,
) -> QueryResult<()> {
    if decided.is_empty() {
        return Ok(());
    }
    let pieces: Vec<(EvidenceId, Option<String>)> = evidence::table
        .filter(evidence::import_ref.eq(reference))
        .filter(evidence::webinar_id.eq(webinar))
        .filter(evidence::person_id.is_null())
        .order(evidence::id)
        .select((evidence::id, evidence::dedupe_key))
        .load(conn)?;
    let place = |key: &Option<String>| key.as_deref()?.split(':').nth(2)?.parse::<i32>().ok();
    let matches: Vec<NewMatch> = pieces
        .iter()
        .filter_map(|(piece, key)| Some((*piece, *decided.get(&place(key)?)?)))
        .map(|(piece, provisional_id)| NewMatch {
            id: RowId::new(),
            evidence_id: piece,
            person_id: None,
            decision: if provisional_id.is_some() { "walk-in" } else { "guest" }.to_owned(),
            reason: "report",
            at: by.at,
            by_whom: by.stored(),
            provisional_id,
        })
        .collect();
    insert_matches(conn, &matches)
}
