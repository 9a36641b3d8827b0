//! Questions about imports of participants.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::actions::About;
use super::super::import::{Existing, OnCohort};
use super::super::model::Enrolment;
use crate::clock::Instant;
use crate::db::schema::{enrolment_imports, enrolments, people, role_grants};
use crate::db::{Conn, dialect};
use crate::ids::{CohortId, EnrolmentImportId, PersonId};
use crate::people::{Names, Person};

/// An import as kept.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = enrolment_imports)]
pub struct KeptImport {
    /// Which.
    pub id: EnrolmentImportId,
    /// For which cohort.
    pub cohort_id: CohortId,
    /// The file's name.
    pub file_name: String,
    /// The file.
    pub file: Vec<u8>,
    /// JSON: which column is what.
    pub column_map: String,
    /// JSON: what it would do, as last looked at.
    pub plan: String,
    /// `checked` or `confirmed`.
    pub state: String,
    /// JSON: what it did.
    pub result: Option<String>,
    /// When the file came.
    pub created_at: Instant,
    /// When it was confirmed.
    pub confirmed_at: Option<Instant>,
}

/// The import of a cohort, if there is one.
///
/// # Errors
/// The database's.
pub fn find_import(conn: &mut Conn, cohort: CohortId, id: EnrolmentImportId) -> QueryResult<Option<KeptImport>> {
    enrolment_imports::table
        .find(id)
        .filter(enrolment_imports::cohort_id.eq(cohort))
        .select(KeptImport::as_select())
        .first(conn)
        .optional()
}

/// An import of the same file that was checked and not confirmed.
///
/// # Errors
/// The database's.
pub fn find_unconfirmed(conn: &mut Conn, cohort: CohortId, file_hash: &str) -> QueryResult<Option<EnrolmentImportId>> {
    let id: Option<i64> = enrolment_imports::table
        .filter(enrolment_imports::cohort_id.eq(cohort))
        .filter(enrolment_imports::file_hash.eq(file_hash))
        .filter(enrolment_imports::state.eq("checked"))
        .select(enrolment_imports::id)
        .first(conn)
        .optional()?;
    Ok(id.map(EnrolmentImportId))
}

/// An import on a list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = enrolment_imports)]
pub struct ImportHead {
    /// Which.
    pub id: EnrolmentImportId,
    /// The file's name.
    pub file_name: String,
    /// `checked` or `confirmed`.
    pub state: String,
    /// When the file came.
    pub created_at: Instant,
}

/// The newest imports of a cohort.
///
/// # Errors
/// The database's.
pub fn imports_of(conn: &mut Conn, cohort: CohortId, most: i64) -> QueryResult<Vec<ImportHead>> {
    enrolment_imports::table
        .filter(enrolment_imports::cohort_id.eq(cohort))
        .order(enrolment_imports::id.desc())
        .limit(most)
        .select(ImportHead::as_select())
        .load(conn)
}

/// What is there already for these addresses, by address.
///
/// # Errors
/// The database's.
pub fn existing_with(conn: &mut Conn, cohort: CohortId, emails: &[String]) -> QueryResult<HashMap<String, Existing>> {
    let mut found = HashMap::new();
    for part in emails.chunks(dialect::MOST_BINDS / 2) {
        let rows: Vec<(Person, Option<Enrolment>)> = people::table
            .left_join(enrolments::table.on(enrolments::person_id.eq(people::id).and(enrolments::cohort_id.eq(cohort))))
            .filter(people::email.eq_any(part.to_vec()))
            .select((Person::as_select(), Option::<Enrolment>::as_select()))
            .load(conn)?;
        let ids: Vec<PersonId> = rows.iter().map(|(person, _)| person.id).collect();
        let others = others_answer_for(conn, cohort, &ids)?;
        for (person, enrolment) in rows {
            if let Some(email) = person.email.clone() {
                let elsewhere = others.contains(&person.id);
                found.insert(email, existing(person, enrolment, elsewhere));
            }
        }
    }
    Ok(found)
}

/// Those of these people who have a role or are on another cohort: who they are is not for the organiser of this one to say.
fn others_answer_for(conn: &mut Conn, cohort: CohortId, ids: &[PersonId]) -> QueryResult<HashSet<PersonId>> {
    let roles: Vec<PersonId> = role_grants::table
        .filter(role_grants::person_id.eq_any(ids.to_vec()))
        .filter(role_grants::revoked_at.is_null())
        .select(role_grants::person_id)
        .load(conn)?;
    let enrolled: Vec<PersonId> = enrolments::table
        .filter(enrolments::person_id.eq_any(ids.to_vec()))
        .filter(enrolments::cohort_id.ne(cohort))
        .select(enrolments::person_id)
        .load(conn)?;
    Ok(roles.into_iter().chain(enrolled).collect())
}

fn existing(person: Person, enrolment: Option<Enrolment>, others_answer: bool) -> Existing {
    let latin = person.latin_name.clone();
    let shown = Some(person.name.clone()).filter(|name| !name.is_empty());
    Existing {
        person: Some(person.id),
        lang: Some(person.lang()),
        keeps_names: Existing::keeps_names(person.name_confirmed_at.is_some(), others_answer, enrolment.is_some()),
        names: Names { cyrillic: shown.filter(|name| Some(name) != latin.as_ref()), latin, given: person.given_name },
        enrolment: enrolment.map(|enrolment| OnCohort {
            id: enrolment.id,
            state: enrolment.state(),
            track: enrolment.track.clone(),
            about: About::of(&enrolment),
        }),
    }
}
