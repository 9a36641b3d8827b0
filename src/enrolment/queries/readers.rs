//! Who would read a letter: before something goes to many it is shown as somebody real would get it.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::schema::{enrolments, people};
use crate::db::{AmongDsl as _, Conn};
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId};

/// The first by name of each language among some enrolments of a cohort: of those whom a letter reaches.
///
/// # Errors
/// The database's.
pub fn first_readers(conn: &mut Conn, cohort: CohortId, ids: &[EnrolmentId]) -> QueryResult<BTreeMap<Lang, String>> {
    let rows: Vec<(String, String)> = enrolments::table
        .inner_join(people::table)
        .filter(enrolments::cohort_id.eq(cohort))
        .filter(enrolments::id.among(ids.iter().copied()))
        .filter(people::email.is_not_null())
        .order((enrolments::sort_key, enrolments::id))
        .select((people::language, people::name))
        .load(conn)?;
    let mut first = BTreeMap::new();
    for (language, name) in rows {
        first.entry(language.parse().unwrap_or(Lang::En)).or_insert(name);
    }
    Ok(first)
}
