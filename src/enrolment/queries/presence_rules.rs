//! What counted as present in a cohort at an earlier moment.

use diesel::prelude::*;

use super::super::model::Cohort;
use super::cohort;
use crate::clock::Instant;
use crate::db::Conn;
use crate::db::schema::presence_rules;
use crate::ids::CohortId;

/// A cohort with the rule of presence that stood at a moment; the first one where the moment is before it.
///
/// # Errors
/// The database's.
pub fn cohort_as_stood(conn: &mut Conn, id: CohortId, at: Instant) -> QueryResult<Cohort> {
    let mut found = cohort(conn, id)?;
    let kept: Vec<(Instant, i32, i32)> = presence_rules::table
        .filter(presence_rules::cohort_id.eq(id))
        .order((presence_rules::at, presence_rules::id))
        .select((presence_rules::at, presence_rules::present_percent, presence_rules::check_ins_needed))
        .load(conn)?;
    let last = kept.iter().rev().find(|(since, ..)| *since <= at).or_else(|| kept.first());
    if let Some(&(_, present_percent, check_ins_needed)) = last {
        (found.present_percent, found.check_ins_needed) = (present_percent, check_ins_needed);
    }
    Ok(found)
}
