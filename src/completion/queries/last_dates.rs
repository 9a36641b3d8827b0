//! The webinars that are somebody's last chance for a part of live teaching: kept with the standing, so that a webinar knows for whom.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::standing::Standing;
use crate::db::schema::{enrolments, last_dates};
use crate::db::{AmongDsl as _, Conn};
use crate::either;
use crate::enrolment::EnrolmentState;
use crate::ids::{EnrolmentId, PersonId, RowId, WebinarId};

/// Writes what has changed, which for nearly everybody is nothing.
pub(super) fn save_last_dates(conn: &mut Conn, enrolment: EnrolmentId, standing: &Standing) -> QueryResult<()> {
    let wanted: BTreeSet<WebinarId> = standing.last_dates().into_iter().map(|(.., webinar)| webinar).collect();
    let kept: BTreeSet<WebinarId> = last_dates_of(conn, enrolment)?.into_iter().collect();
    if wanted == kept {
        return Ok(());
    }
    diesel::delete(last_dates::table.filter(last_dates::enrolment_id.eq(enrolment))).execute(conn)?;
    for webinar in wanted {
        diesel::insert_into(last_dates::table)
            .values((
                last_dates::id.eq(RowId::new()),
                last_dates::enrolment_id.eq(enrolment),
                last_dates::webinar_id.eq(webinar),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The webinars that are the last chance of an enrolment.
///
/// # Errors
/// The database's.
pub fn last_dates_of(conn: &mut Conn, enrolment: EnrolmentId) -> QueryResult<Vec<WebinarId>> {
    last_dates::table.filter(last_dates::enrolment_id.eq(enrolment)).select(last_dates::webinar_id).load(conn)
}

/// Those of some people for whom a webinar is the last chance.
///
/// # Errors
/// The database's.
pub fn last_date_for(conn: &mut Conn, webinar: WebinarId, among: &[PersonId]) -> QueryResult<BTreeSet<PersonId>> {
    let people: Vec<PersonId> = either!(conn, c => last_dates::table
        .inner_join(enrolments::table)
        .filter(last_dates::webinar_id.eq(webinar))
        .filter(enrolments::person_id.among(among.iter().copied()))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .select(enrolments::person_id)
        .load(c))?;
    Ok(people.into_iter().collect())
}

/// For how many people each of several webinars is the last chance; those for nobody are left out.
///
/// # Errors
/// The database's.
pub fn last_date_counts(conn: &mut Conn, webinars: &[WebinarId]) -> QueryResult<BTreeMap<WebinarId, i64>> {
    let counts: Vec<(WebinarId, i64)> = last_dates::table
        .inner_join(enrolments::table)
        .filter(last_dates::webinar_id.among(webinars.iter().copied()))
        .filter(enrolments::state.eq(EnrolmentState::Enrolled.as_str()))
        .group_by(last_dates::webinar_id)
        .select((last_dates::webinar_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(counts.into_iter().collect())
}
