//! The history of a cohort's rule of presence: one row for each change, so that what was known at an earlier moment can be counted by
//! the rule of that time.

use diesel::prelude::*;

use super::super::queries;
use crate::by::By;
use crate::db::Conn;
use crate::db::schema::presence_rules;
use crate::ids::{CohortId, RowId};

/// Keeps what counts as present as it stands now. Whatever writes it calls this after it, in the same transaction.
pub(super) fn keep_presence_rule(conn: &mut Conn, by: &By, id: CohortId) -> QueryResult<()> {
    let cohort = queries::cohort(conn, id)?;
    diesel::insert_into(presence_rules::table)
        .values((
            presence_rules::id.eq(RowId::new()),
            presence_rules::cohort_id.eq(id),
            presence_rules::present_percent.eq(cohort.present_percent),
            presence_rules::check_ins_needed.eq(cohort.check_ins_needed),
            presence_rules::at.eq(by.at),
            presence_rules::by_whom.eq(by.stored()),
        ))
        .execute(conn)
        .map(|_| ())
}
