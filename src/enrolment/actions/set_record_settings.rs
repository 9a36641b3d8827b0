//! Who issues and who signs a cohort's records.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::RecordSettings;
use super::super::queries;
use super::change_cohort::lock_cohort;
use crate::audit;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::cohorts;
use crate::ids::{CohortId, RecordPictureId};

/// Names and values as words, to see what changed.
fn facts(settings: &RecordSettings) -> [(&'static str, String); 6] {
    let words = |words: &BTreeMap<String, String>| words.values().map(String::as_str).collect::<Vec<_>>().join(" · ");
    let picture = |id: Option<RecordPictureId>| id.map_or_else(|| "–".to_owned(), |id| id.to_string());
    let names = if settings.signatory_names.is_empty() { settings.signatory.clone() } else { words(&settings.signatory_names) };
    [
        ("record-issuer", words(&settings.issuer)),
        ("record-signatory", names),
        ("record-signatory-role", words(&settings.signatory_role)),
        ("record-other-languages", if settings.other_languages { "+" } else { "–" }.to_owned()),
        ("record-logo", picture(settings.logo)),
        ("record-signature", picture(settings.signature)),
    ]
}

/// Saves them; answers how many of them changed. Records that are issued keep what they say.
///
/// # Errors
/// The database's.
pub fn set_record_settings(conn: &mut Conn, by: &By, id: CohortId, new: &RecordSettings) -> QueryResult<usize> {
    lock_cohort(conn, id)?;
    let old = queries::cohort(conn, id)?.record_settings();
    let json = serde_json::to_string(new).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
    diesel::update(cohorts::table.find(id)).set(cohorts::record_settings.eq(json)).execute(conn)?;
    let changed: Vec<_> = facts(&old).into_iter().zip(facts(new)).filter(|(old, new)| old != new).collect();
    for ((field, old), (_, new)) in &changed {
        let event = audit::Event {
            action: "cohort.changed",
            subject: format!("cohort:{id}:{field}"),
            cohort: Some(id),
            old: Some(old.clone()),
            new: Some(new.clone()),
            ..audit::Event::default()
        };
        audit::record(conn, by, &event)?;
    }
    Ok(changed.len())
}
