//! What somebody decided about a name or an address, to be offered the next time it comes.

use diesel::prelude::*;

use super::super::super::matching::{display_key, is_nameless};
use super::super::super::model::{RowChoice, people_text};
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::match_decisions;
use crate::either;
use crate::ids::{CohortId, PersonId, RememberedId};

/// How many rows go into one statement, nine values each.
const ROWS_AT_ONCE: usize = 3_000;

/// A decision to be remembered.
#[derive(Clone, Debug)]
pub(in super::super) struct Learnt<'row> {
    pub name: &'row str,
    pub email: Option<&'row str>,
    pub choice: RowChoice,
    pub also: Vec<PersonId>,
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
    also_ids: String,
}

/// What somebody decided is offered the next time, but for a name that names nobody; it takes the place of what was remembered about the same name or address.
pub(in super::super) fn remember<'row>(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    decided: impl Iterator<Item = Learnt<'row>>,
) -> QueryResult<()> {
    let mut new: Vec<NewRemembered<'_>> = Vec::new();
    for said in decided {
        let person_id = match said.choice {
            RowChoice::Person(person) => Some(person),
            RowChoice::Guest => None,
            RowChoice::WalkIn | RowChoice::Later => continue,
        };
        let (kind, shown, folded) = match said.email {
            Some(email) => ("email", email, email.trim().to_lowercase()),
            // the next «iPhone» is somebody else's
            None if is_nameless(said.name) => continue,
            None => ("name", said.name, display_key(said.name)),
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
            also_ids: people_text(&said.also),
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
