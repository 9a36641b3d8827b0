//! An import of participants: read and checked into a draft, and on confirmation checked again and applied, in one transaction.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::import::{
    CheckedLine, Existing, Field, Known, Mapping, Outcome, Plan, Table, Unreadable, Wanted, check_row, merged_lang,
    merged_names, plan, read_table,
};
use super::super::model::{Cohort, EnrolmentState};
use super::super::queries::KeptImport;
use super::super::{letters, queries};
use super::change_state::{StateProblem, change_state, change_track};
use super::enrol::{NewEnrolment, enrol};
use super::revise::{set_about, set_names};
use crate::audit;
use crate::by::By;
use crate::db::schema::enrolment_imports;
use crate::db::{Conn, dialect};
use crate::ids::{EnrolmentId, EnrolmentImportId, PersonId};
use crate::people;
use crate::secrets::hex;

/// Why an import does not go on.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    /// The file is no table.
    #[error("the file cannot be read: {0:?}")]
    Unreadable(Unreadable),
    /// It was confirmed before.
    #[error("confirmed before")]
    Confirmed,
    /// What is there has changed since the plan was made: here is the new one, kept.
    #[error("the plan has changed")]
    Changed,
    /// There are not so many places.
    #[error("there are {left} places")]
    Full {
        /// Places left.
        left: i64,
    },
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// What a confirmed import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportResult {
    /// New enrolments.
    pub created: usize,
    /// Changed ones.
    pub changed: usize,
    /// Letters written.
    pub told: usize,
    /// The enrolments made or changed: not kept with the import, only for whoever confirms it now.
    #[serde(skip)]
    pub touched: Vec<EnrolmentId>,
}

/// Reads a file, proposes what its columns are, makes the plan and keeps all as a draft. The same file, not confirmed yet, leads to the
/// same draft.
///
/// # Errors
/// [`ImportProblem::Unreadable`], or the database's.
pub fn start_import(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    known: &Known,
    file_name: &str,
    bytes: &[u8],
) -> Result<EnrolmentImportId, ImportProblem> {
    let table = read_table(bytes).map_err(ImportProblem::Unreadable)?;
    let hash = hex(&Sha256::digest(bytes));
    if let Some(id) = queries::find_unconfirmed(conn, cohort.id, &hash)? {
        return Ok(id);
    }
    let mapping = Mapping::proposed(&table.head);
    let plan = made_plan(conn, cohort, known, &table, &mapping)?.0;
    let id = EnrolmentImportId::new();
    diesel::insert_into(enrolment_imports::table)
        .values((
            enrolment_imports::id.eq(id),
            enrolment_imports::cohort_id.eq(cohort.id),
            enrolment_imports::file_name.eq(file_name.chars().take(200).collect::<String>()),
            enrolment_imports::file.eq(bytes),
            enrolment_imports::file_hash.eq(hash),
            enrolment_imports::column_map.eq(json(&mapping)?),
            enrolment_imports::plan.eq(json(&plan)?),
            enrolment_imports::state.eq("checked"),
            enrolment_imports::created_at.eq(by.at),
            enrolment_imports::created_by.eq(by.stored()),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Takes a corrected mapping of columns and makes the plan again.
///
/// # Errors
/// See [`ImportProblem`].
pub fn remap_import(
    conn: &mut Conn,
    cohort: &Cohort,
    known: &Known,
    import: &KeptImport,
    mapping: &Mapping,
) -> Result<(), ImportProblem> {
    if import.state != "checked" {
        return Err(ImportProblem::Confirmed);
    }
    let table = read_table(&import.file).map_err(ImportProblem::Unreadable)?;
    let plan = made_plan(conn, cohort, known, &table, mapping)?.0;
    keep_plan(conn, import.id, mapping, &plan)?;
    Ok(())
}

/// Applies what is ready. `tell` writes a letter to each new person. Answers `Ok(Err(…))` where something was kept that the organiser must look
/// at first.
///
/// # Errors
/// See [`ImportProblem`].
pub fn confirm_import(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    known: &Known,
    id: EnrolmentImportId,
    tell: bool,
) -> Result<Result<ImportResult, ImportProblem>, ImportProblem> {
    dialect::lock(conn, &format!("cohort:{}", cohort.id))?;
    let import = queries::find_import(conn, cohort.id, id)?.ok_or(diesel::result::Error::NotFound)?;
    if import.state != "checked" {
        return Err(ImportProblem::Confirmed);
    }
    let table = read_table(&import.file).map_err(ImportProblem::Unreadable)?;
    let mapping: Mapping = serde_json::from_str(&import.column_map).unwrap_or_default();
    let (plan, lines, existing) = made_plan(conn, cohort, known, &table, &mapping)?;
    if serde_json::from_str::<Plan>(&import.plan).ok().as_ref() != Some(&plan) {
        keep_plan(conn, id, &mapping, &plan)?;
        return Ok(Err(ImportProblem::Changed));
    }
    if let Some(left) = queries::places_left(conn, cohort)?
        && new_places(&plan) > left
    {
        return Err(ImportProblem::Full { left });
    }
    let result = apply(conn, by, cohort, &plan, &lines, &existing, tell)?;
    diesel::update(enrolment_imports::table.find(id))
        .set((
            enrolment_imports::state.eq("confirmed"),
            enrolment_imports::result.eq(json(&result)?),
            enrolment_imports::confirmed_at.eq(by.at),
            enrolment_imports::confirmed_by.eq(by.stored()),
        ))
        .execute(conn)?;
    let event = audit::Event {
        action: "enrolment.imported",
        subject: format!("import:{id}"),
        cohort: Some(cohort.id),
        new: Some(json(&result)?),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    Ok(Ok(result))
}

type Made = (Plan, Vec<CheckedLine>, HashMap<String, Existing>);

fn made_plan(conn: &mut Conn, cohort: &Cohort, known: &Known, table: &Table, mapping: &Mapping) -> QueryResult<Made> {
    let lines: Vec<CheckedLine> = table
        .rows
        .iter()
        .map(|row| {
            let shown = |field| mapping.value(&row.cells, field).unwrap_or_default().to_owned();
            let checked = check_row(&row.cells, mapping, known);
            let name = checked.as_ref().map(|wanted| wanted.names.shown()).unwrap_or_else(|_| {
                [Field::CyrillicName, Field::LatinName, Field::Name, Field::FamilyName]
                    .into_iter()
                    .map(shown)
                    .find(|name| !name.is_empty())
                    .unwrap_or_default()
            });
            (row.line, shown(Field::Email), name, checked)
        })
        .collect();
    let emails: Vec<String> = lines.iter().filter_map(|line| line.3.as_ref().ok().map(|wanted| wanted.email.clone())).collect();
    let existing = queries::existing_with(conn, cohort.id, &emails)?;
    Ok((plan(&lines, &existing), lines, existing))
}

fn keep_plan(conn: &mut Conn, id: EnrolmentImportId, mapping: &Mapping, plan: &Plan) -> QueryResult<()> {
    diesel::update(enrolment_imports::table.find(id))
        .set((enrolment_imports::column_map.eq(json(mapping)?), enrolment_imports::plan.eq(json(plan)?)))
        .execute(conn)
        .map(|_| ())
}

/// How many places the plan asks for.
fn new_places(plan: &Plan) -> i64 {
    plan.lines
        .iter()
        .filter(|line| match &line.outcome {
            Outcome::Create | Outcome::Join(_) => true,
            Outcome::Change(changes) => changes.iter().any(|change| change.field == "state"),
            Outcome::Unchanged | Outcome::Unusable(_) => false,
        })
        .count() as i64
}

fn apply(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    plan: &Plan,
    lines: &[CheckedLine],
    existing: &HashMap<String, Existing>,
    tell: bool,
) -> QueryResult<ImportResult> {
    let mut result = ImportResult::default();
    for (line, (.., checked)) in plan.lines.iter().zip(lines) {
        let Ok(wanted) = checked else { continue };
        let there = existing.get(&wanted.email);
        match &line.outcome {
            Outcome::Create | Outcome::Join(_) => {
                let enrolment = create(conn, by, cohort, wanted, there)?;
                result.created += 1;
                result.touched.push(enrolment.id);
                if tell {
                    letters::enrolled(conn, by, cohort, &enrolment)?;
                    result.told += 1;
                }
            }
            Outcome::Change(_) => {
                result.touched.extend(change(conn, by, wanted, there)?);
                result.changed += 1;
            }
            Outcome::Unchanged | Outcome::Unusable(_) => {}
        }
    }
    Ok(result)
}

fn create(
    conn: &mut Conn,
    by: &By,
    cohort: &Cohort,
    wanted: &Wanted,
    there: Option<&Existing>,
) -> QueryResult<super::super::Enrolment> {
    let person = match there.and_then(|there| Some((there, there.person?))) {
        Some((there, person)) => {
            change_own(conn, by, wanted, there, person)?;
            person
        }
        None => {
            let lang = wanted.lang.or_else(|| cohort.langs().first().copied()).unwrap_or(crate::i18n::Lang::En);
            people::create_person(conn, by, Some(&wanted.email), &wanted.names, lang)?.id
        }
    };
    let new = NewEnrolment {
        person,
        cohort: cohort.id,
        track: wanted.track.clone().unwrap_or_default(),
        state: EnrolmentState::Enrolled,
        about: wanted.about.clone(),
    };
    enrol(conn, by, &new)
}

fn change(conn: &mut Conn, by: &By, wanted: &Wanted, there: Option<&Existing>) -> QueryResult<Option<EnrolmentId>> {
    let Some((there, person, on)) = there.and_then(|there| Some((there, there.person?, there.enrolment.as_ref()?))) else {
        return Ok(None);
    };
    change_own(conn, by, wanted, there, person)?;
    let enrolment = queries::enrolment(conn, on.id)?;
    set_about(conn, by, &enrolment, &wanted.about.clone().or(on.about.clone()))?;
    if let Some(track) = &wanted.track {
        change_track(conn, by, on.id, track)?;
    }
    match change_state(conn, by, on.id, EnrolmentState::Enrolled, None) {
        Err(StateProblem::Database(error)) => Err(error),
        // the plan was made in this transaction: there is a way
        Ok(_) | Err(_) => Ok(Some(on.id)),
    }
}

/// What changes about the person, as the plan has shown it.
fn change_own(conn: &mut Conn, by: &By, wanted: &Wanted, there: &Existing, person: PersonId) -> QueryResult<()> {
    let names = merged_names(there, &wanted.names);
    if names != there.names {
        set_names(conn, by, person, &names, false)?;
    }
    match merged_lang(there, wanted.lang) {
        Some(lang) if there.lang != Some(lang) => people::set_language(conn, person, lang),
        _ => Ok(()),
    }
}

fn json(value: &impl Serialize) -> QueryResult<String> {
    serde_json::to_string(value).map_err(|error| diesel::result::Error::SerializationError(error.into()))
}
