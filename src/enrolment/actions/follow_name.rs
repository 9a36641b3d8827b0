//! Enrolments carry a person's sort and search keys for lists of a cohort: they follow a changed name.

use diesel::prelude::*;

use super::index_words::index_words;
use crate::db::Conn;
use crate::db::schema::{enrolments, people};
use crate::ids::{EnrolmentId, PersonId};

/// Takes over the keys of the person's name; in the transaction that changed it.
///
/// # Errors
/// The database's.
pub fn follow_name(conn: &mut Conn, person: PersonId) -> QueryResult<()> {
    let (sort_key, name_key): (String, String) =
        people::table.find(person).select((people::sort_key, people::name_key)).first(conn)?;
    diesel::update(enrolments::table.filter(enrolments::person_id.eq(person)))
        .set((enrolments::sort_key.eq(sort_key), enrolments::name_key.eq(name_key)))
        .execute(conn)?;
    let theirs: Vec<EnrolmentId> =
        enrolments::table.filter(enrolments::person_id.eq(person)).select(enrolments::id).load(conn)?;
    index_words(conn, &theirs)
}
