//! What an import would change, in numbers. Pure but for what it loads.

use std::collections::{BTreeMap, HashMap};

use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::super::model::{AttendanceRow, ImportRow, RowChoice, Status};
use super::super::super::presence::Fact;
use super::super::super::queries;
use super::super::derive::{Known, Setting, known_about};
use crate::db::Conn;
use crate::ids::{AttendanceImportId, PersonId};
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
}

/// What an import would change now.
///
/// # Errors
/// The database's.
pub fn effect_of_import(conn: &mut Conn, webinar: &Webinar, import: AttendanceImportId) -> QueryResult<ImportEffect> {
    let setting = Setting::of(conn, webinar)?;
    let rows = queries::import_rows(conn, import)?;
    let known = known_about(conn, webinar.id, None)?;
    Ok(effect(&setting, &rows, &known))
}

/// The same of rows and what is known.
pub(super) fn effect(setting: &Setting, rows: &[ImportRow], known: &HashMap<PersonId, Known>) -> ImportEffect {
    let mut effect = ImportEffect { seen: seen(rows), ..ImportEffect::default() };
    let mut new: HashMap<PersonId, Vec<Fact>> = HashMap::new();
    for row in rows {
        match row.answer() {
            Some(RowChoice::Person(person)) => new.entry(person).or_default().extend(row.spans().into_iter().map(Fact::During)),
            Some(RowChoice::Guest) => effect.guests += 1,
            Some(RowChoice::WalkIn) => effect.walk_ins += 1,
            Some(RowChoice::Later) => effect.later += 1,
            None => effect.aside += 1,
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
        let status = setting.attendance(&theirs).status;
        if status != old {
            *changes.entry((old, status)).or_default() += 1;
        }
    }
    effect.changes = changes.into_iter().map(|((old, new), n)| (old.to_string(), new.to_string(), n)).collect();
    effect
}

fn seen(rows: &[ImportRow]) -> String {
    let mut digest = Sha256::new();
    for row in rows {
        digest.update(row.row_key.as_bytes());
        digest.update(format!("{:?}", row.answer()));
        digest.update(row.spans_as_stored());
    }
    hex(&digest.finalize())[..16].to_owned()
}
