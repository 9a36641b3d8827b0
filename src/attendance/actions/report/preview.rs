//! What an import would change, in numbers. Pure but for what it loads.

use std::collections::{BTreeMap, HashMap};

use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::super::model::{AttendanceRow, ImportRow, RowChoice, Status};
use super::super::super::presence::Fact;
use super::super::super::queries;
use super::super::super::readers::Stay;
use super::super::derive::{Known, known_about};
use super::part::{Part, parts_of};
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::ids::{AttendanceImportId, PersonId, WebinarId};
use crate::secrets::hex;
use crate::webinars::Webinar;

/// What an import comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportEffect {
    /// People for whom there is evidence.
    pub people: usize,
    /// From which status to which, and how many.
    pub changes: Vec<(String, String, usize)>,
    /// People whose ruling stays as it is.
    pub rulings_stay: usize,
    /// Names that are nobody of ours.
    pub guests: usize,
    /// Names kept as people who are not enrolled.
    pub walk_ins: usize,
    /// Names on which nobody has decided.
    pub later: usize,
    /// Names that are no attendance.
    pub aside: usize,
    /// What was decided, as one mark: it tells whether somebody decided more since the page was read.
    pub seen: String,
    /// What it comes to at the other webinars for which it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherEffect>,
}

/// What an import comes to at another webinar than the one for which it was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherEffect {
    /// Which.
    pub webinar: WebinarId,
    /// People, changes and rulings there; names are counted once, for the whole report.
    pub effect: ImportEffect,
}

/// What an import would change now.
///
/// # Errors
/// The database's.
pub fn effect_of_import(
    conn: &mut Conn,
    curriculum: &Curriculum,
    webinar: &Webinar,
    import: AttendanceImportId,
) -> QueryResult<ImportEffect> {
    let parts = parts_of(conn, webinar, import, curriculum)?;
    let rows = queries::import_rows(conn, import)?;
    effect_of(conn, &parts, &rows)
}

/// The same of the webinars of an import and its rows.
pub(super) fn effect_of(conn: &mut Conn, parts: &[Part], rows: &[ImportRow]) -> QueryResult<ImportEffect> {
    let mut whole = ImportEffect { seen: seen(parts, rows), ..ImportEffect::default() };
    for row in rows {
        match row.answer() {
            Some(RowChoice::Person(_)) => {}
            Some(RowChoice::Guest) => whole.guests += 1,
            Some(RowChoice::WalkIn) => whole.walk_ins += 1,
            Some(RowChoice::Later) => whole.later += 1,
            None => whole.aside += 1,
        }
    }
    for (place, part) in parts.iter().enumerate() {
        let known = known_about(conn, part.webinar.id, None)?;
        if place == 0 {
            effect(&mut whole, part, rows, &known);
        } else {
            let mut other = ImportEffect::default();
            effect(&mut other, part, rows, &known);
            whole.others.push(OtherEffect { webinar: part.webinar.id, effect: other });
        }
    }
    Ok(whole)
}

/// Who gets evidence at one webinar, and what that changes there.
fn effect(effect: &mut ImportEffect, part: &Part, rows: &[ImportRow], known: &BTreeMap<PersonId, Known>) {
    let mut new: HashMap<PersonId, Vec<Fact>> = HashMap::new();
    for row in rows {
        let Some(share) = part.share(row) else { continue };
        for person in share.people {
            new.entry(person).or_default().extend(share.stays.iter().map(Stay::fact));
        }
    }
    new.retain(|_, facts| !facts.is_empty());
    effect.people = new.len();
    let mut changes: BTreeMap<(Status, Status), usize> = BTreeMap::new();
    for (person, facts) in new {
        let mut theirs = known.get(&person).cloned().unwrap_or_default();
        let old = theirs.stored.as_ref().map_or(Status::NotRecorded, AttendanceRow::status);
        if theirs.ruling.is_some() {
            effect.rulings_stay += 1;
        }
        theirs.facts.extend(facts);
        let status = part.setting.attendance(&theirs).status;
        if status != old {
            *changes.entry((old, status)).or_default() += 1;
        }
    }
    effect.changes = changes.into_iter().map(|((old, new), n)| (old.to_string(), new.to_string(), n)).collect();
}

fn seen(parts: &[Part], rows: &[ImportRow]) -> String {
    let mut digest = Sha256::new();
    for part in parts.iter().skip(1) {
        digest.update(part.webinar.id.0.to_be_bytes());
    }
    for row in rows {
        digest.update(row.row_key.as_bytes());
        digest.update(format!("{:?}{:?}", row.answer(), row.also()));
        digest.update(row.spans_as_stored());
    }
    hex(&digest.finalize())[..16].to_owned()
}
