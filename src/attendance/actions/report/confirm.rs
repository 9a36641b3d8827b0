//! The import takes effect: evidence with its source, attendance worked out, what was decided remembered. One transaction.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::super::matching::display_key;
use super::super::super::model::{ImportRow, ImportState, KeptImport, RowChoice, Source};
use super::super::super::queries;
use super::super::derive::{Setting, known_about};
use super::super::evidence::{NewEvidence, record_in};
use super::made::{Ground, Made};
use super::preview::{ImportEffect, effect};
use super::start::keep;
use super::walk_in::{NewProvisional, insert_provisional};
use super::{ImportProblem, json, locked};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::db::schema::{attendance_imports, evidence, evidence_matches, match_decisions};
use crate::either;
use crate::ids::{AttendanceImportId, CohortId, EvidenceId, PersonId, ProvisionalId, RememberedId, RowId, WebinarId};

/// How many rows go into one statement, eight or nine values each.
const ROWS_AT_ONCE: usize = 3_000;

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
    webinar: WebinarId,
    id: AttendanceImportId,
    seen: Option<&str>,
) -> Result<Confirmed, ImportProblem> {
    let (setting, webinar) = locked(conn, webinar)?;
    let import = queries::find_import(conn, webinar.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    if import.state() != ImportState::Checked {
        return Err(ImportProblem::NotOpen);
    }
    let ground = Ground::of(conn, &setting, &webinar, curriculum)?;
    if ground.basis != import.basis_hash {
        let zone = import.zone.parse().unwrap_or_else(|_| webinar.tz());
        let made = Made::new(conn, &setting, ground, &import.file, zone)?;
        return Ok(Confirmed::Changed(keep(conn, id, &import.zone, &made)?));
    }
    let rows = queries::import_rows(conn, id)?;
    let known = known_about(conn, webinar.id, None)?;
    let effect = effect(&setting, &rows, &known);
    if seen.is_some_and(|seen| seen != effect.seen) {
        return Ok(Confirmed::DecidedSince);
    }
    write(conn, by, &setting, &import, &rows)?;
    remember(conn, by, setting.cohort, &rows)?;
    diesel::update(attendance_imports::table.find(id))
        .set((
            attendance_imports::state.eq(ImportState::Confirmed.as_str()),
            attendance_imports::result.eq(json(&effect)?),
            attendance_imports::confirmed_at.eq(by.at),
            attendance_imports::confirmed_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let event = audit::Event {
        action: "report.imported",
        subject: format!("webinar:{}", setting.id),
        cohort: Some(setting.cohort),
        new: Some(json(&effect)?),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(Confirmed::Done(effect))
}

fn write(conn: &mut Conn, by: &By, setting: &Setting, import: &KeptImport, rows: &[ImportRow]) -> QueryResult<()> {
    let reference = import.id.to_string();
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(answer) = row.answer() else { continue };
        for (n, span) in row.spans().into_iter().enumerate() {
            new.push(NewEvidence {
                person: answer.person(),
                source: Source::Report,
                from: span.from,
                to: Some(span.to),
                raw_name: Some(row.name.clone()),
                raw_email: row.email.clone(),
                import_ref: Some(reference.clone()),
                dedupe_key: Some(key(&reference, row.place, n)),
                scan: None,
            });
        }
    }
    record_in(conn, by, setting, &new)?;
    let decided = decided_nobodies(conn, by, setting, &reference, rows)?;
    insert_matches(conn, by, &reference, &decided)
}

fn key(reference: &str, place: i32, n: usize) -> String {
    format!("report:{reference}:{place}:{n}")
}

/// The rows that somebody said are guests or people who are not enrolled, by their places.
fn decided_nobodies(
    conn: &mut Conn,
    by: &By,
    setting: &Setting,
    reference: &str,
    rows: &[ImportRow],
) -> QueryResult<HashMap<i32, Option<ProvisionalId>>> {
    let mut decided = HashMap::new();
    let mut provisional = Vec::new();
    for row in rows {
        match row.answer() {
            Some(RowChoice::Guest) => {
                decided.insert(row.place, None);
            }
            Some(RowChoice::WalkIn) => {
                let new = NewProvisional::by_report(setting, by, row, reference);
                decided.insert(row.place, Some(new.id));
                provisional.push(new);
            }
            Some(RowChoice::Person(_) | RowChoice::Later) | None => {}
        }
    }
    insert_provisional(conn, &provisional)?;
    Ok(decided)
}

#[derive(Insertable)]
#[diesel(table_name = evidence_matches, treat_none_as_default_value = false)]
struct NewMatch {
    id: RowId,
    evidence_id: EvidenceId,
    person_id: Option<PersonId>,
    decision: &'static str,
    reason: &'static str,
    at: crate::clock::Instant,
    by_whom: String,
    provisional_id: Option<ProvisionalId>,
}

fn insert_matches(conn: &mut Conn, by: &By, reference: &str, decided: &HashMap<i32, Option<ProvisionalId>>) -> QueryResult<()> {
    if decided.is_empty() {
        return Ok(());
    }
    let pieces: Vec<(EvidenceId, Option<String>)> = evidence::table
        .filter(evidence::import_ref.eq(reference))
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
            decision: if provisional_id.is_some() { "walk-in" } else { "guest" },
            reason: "report",
            at: by.at,
            by_whom: by.stored(),
            provisional_id,
        })
        .collect();
    for part in matches.chunks(ROWS_AT_ONCE) {
        either!(conn, c => diesel::insert_into(evidence_matches::table).values(part).execute(c))?;
    }
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = match_decisions, treat_none_as_default_value = false)]
struct NewRemembered<'row> {
    id: RememberedId,
    cohort_id: CohortId,
    kind: &'static str,
    folded: String,
    shown: &'row str,
    person_id: Option<PersonId>,
    at: crate::clock::Instant,
    by_whom: String,
}

/// What somebody decided is offered the next time; it takes the place of what was remembered about the same name or address.
fn remember(conn: &mut Conn, by: &By, cohort: CohortId, rows: &[ImportRow]) -> QueryResult<()> {
    let mut new: Vec<NewRemembered<'_>> = Vec::new();
    for row in rows.iter().filter(|row| row.remember) {
        let person_id = match row.chosen() {
            Some(RowChoice::Person(person)) => Some(person),
            Some(RowChoice::Guest) => None,
            Some(RowChoice::WalkIn | RowChoice::Later) | None => continue,
        };
        let (kind, shown, folded) = match row.email.as_deref() {
            Some(email) => ("email", email, email.trim().to_lowercase()),
            None => ("name", row.name.as_str(), display_key(&row.name)),
        };
        new.retain(|other| (other.kind, other.folded.as_str()) != (kind, folded.as_str()));
        new.push(NewRemembered {
            id: RememberedId::new(),
            cohort_id: cohort,
            kind,
            folded,
            shown,
            person_id,
            at: by.at,
            by_whom: by.stored(),
        });
    }
    for part in new.chunks(ROWS_AT_ONCE) {
        let folded: Vec<String> = part.iter().map(|row| row.folded.clone()).collect();
        let before = match_decisions::table
            .filter(match_decisions::cohort_id.eq(cohort))
            .filter(match_decisions::folded.eq_any(folded))
            .filter(match_decisions::undone_at.is_null());
        diesel::update(before)
            .set((match_decisions::undone_at.eq(by.at), match_decisions::undone_by.eq(by.stored())))
            .execute(conn)?;
        either!(conn, c => diesel::insert_into(match_decisions::table).values(part).execute(c))?;
    }
    Ok(())
}
