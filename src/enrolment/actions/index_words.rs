//! Keeps the words by which people are found as their names, addresses and places of work are.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::words::words_of;
use crate::db::schema::{enrolment_words, enrolments, people};
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::ids::{CohortId, EnrolmentId};

#[derive(Insertable)]
#[diesel(table_name = enrolment_words)]
struct NewRow {
    enrolment_id: EnrolmentId,
    word: String,
    cohort_id: CohortId,
}

/// Writes the words of these enrolments anew where they changed; in the transaction of the change.
///
/// # Errors
/// The database's.
pub fn index_words(conn: &mut Conn, those: &[EnrolmentId]) -> QueryResult<()> {
    type Row = (EnrolmentId, CohortId, String, Option<String>, String, Option<String>);
    let rows: Vec<Row> = enrolments::table
        .inner_join(people::table)
        .filter(enrolments::id.among(those.iter().copied()))
        .select((
            enrolments::id,
            enrolments::cohort_id,
            enrolments::name_key,
            enrolments::organisation_key,
            enrolments::reference,
            people::email,
        ))
        .load(conn)?;
    let mut kept: BTreeMap<EnrolmentId, BTreeSet<String>> = BTreeMap::new();
    let stored: Vec<(EnrolmentId, String)> = enrolment_words::table
        .filter(enrolment_words::enrolment_id.among(those.iter().copied()))
        .select((enrolment_words::enrolment_id, enrolment_words::word))
        .load(conn)?;
    for (enrolment, word) in stored {
        kept.entry(enrolment).or_default().insert(word);
    }
    for (id, cohort, name_key, organisation_key, reference, email) in rows {
        let wanted = words_of(&name_key, organisation_key.as_deref(), &reference, email.as_deref());
        let old = kept.remove(&id).unwrap_or_default();
        let gone: Vec<String> = old.difference(&wanted).cloned().collect();
        if !gone.is_empty() {
            let theirs = enrolment_words::table.filter(enrolment_words::enrolment_id.eq(id));
            diesel::delete(theirs.filter(enrolment_words::word.among(gone))).execute(conn)?;
        }
        let new: Vec<NewRow> =
            wanted.difference(&old).map(|word| NewRow { enrolment_id: id, word: word.clone(), cohort_id: cohort }).collect();
        if !new.is_empty() {
            either!(conn, c => diesel::insert_into(enrolment_words::table).values(&new).execute(c))?;
        }
    }
    Ok(())
}
