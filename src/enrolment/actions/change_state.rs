//! An enrolment's states: appended with who, when and why, counted for lists, never overwritten.

use diesel::prelude::*;

use super::super::model::{Enrolment, EnrolmentState};
use super::super::queries;
use crate::audit;
use crate::by::By;
use crate::db::schema::{enrolment_counts, enrolment_events, enrolments};
use crate::db::{Both, Conn, dialect};
use crate::ids::{CohortId, EnrolmentId, RowId};

/// Why a state is not changed.
#[derive(Debug, thiserror::Error)]
pub enum StateProblem {
    /// From where it is there is no way there: somebody else decided first, or its person was erased.
    #[error("from {from} there is no way to {to}")]
    NoWay {
        /// Where it is.
        from: EnrolmentState,
        /// Where it was to go.
        to: EnrolmentState,
    },
    /// A refusal or an organiser's withdrawal names its reason.
    #[error("a reason is needed")]
    NoReason,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// Whether an enrolment may go from one state to another.
pub const fn may_go(from: EnrolmentState, to: EnrolmentState) -> bool {
    use EnrolmentState::{Applied, Declined, Enrolled, Waitlisted, Withdrawn};
    matches!(
        (from, to),
        (Applied, Enrolled | Waitlisted | Declined | Withdrawn)
            | (Waitlisted, Enrolled | Declined | Withdrawn)
            | (Enrolled, Withdrawn)
            | (Declined, Enrolled | Waitlisted | Applied)
            | (Withdrawn, Enrolled | Applied)
    )
}

/// Moves an enrolment on. To where it is already is no change.
///
/// # Errors
/// See [`StateProblem`].
pub fn change_state(
    conn: &mut Conn,
    by: &By,
    id: EnrolmentId,
    to: EnrolmentState,
    reason: Option<&str>,
) -> Result<Enrolment, StateProblem> {
    dialect::lock(conn, &format!("enrolment:{id}"))?;
    let enrolment = queries::enrolment(conn, id)?;
    let from = enrolment.state();
    if from == to {
        return Ok(enrolment);
    }
    // who was erased comes back as somebody new, whatever asks for it
    let is_over = to != EnrolmentState::Withdrawn && !queries::erased_among(conn, &[id])?.is_empty();
    if !may_go(from, to) || is_over {
        return Err(StateProblem::NoWay { from, to });
    }
    if to == EnrolmentState::Declined && reason.is_none_or(|reason| reason.trim().is_empty()) {
        return Err(StateProblem::NoReason);
    }
    diesel::update(enrolments::table.find(id))
        .set((enrolments::state.eq(to.as_str()), enrolments::state_at.eq(by.at)))
        .execute(conn)?;
    append_event(conn, by, id, to, &enrolment.track, reason)?;
    count(conn, enrolment.cohort_id, &enrolment.track, from, -1)?;
    count(conn, enrolment.cohort_id, &enrolment.track, to, 1)?;
    let event = audit::Event {
        action: "enrolment.state",
        subject: format!("enrolment:{id}"),
        cohort: Some(enrolment.cohort_id),
        about: Some(enrolment.person_id),
        old: Some(from.to_string()),
        new: Some(to.to_string()),
        reason: reason.map(str::to_owned),
    };
    audit::record(conn, by, &event)?;
    if to == EnrolmentState::Enrolled {
        // dates may be over already, or they were here before: what can still be met is not as it was
        queries::ask_for_recheck(conn, by.at, id)?;
    }
    Ok(queries::enrolment(conn, id)?)
}

/// Moves an enrolment to another track.
///
/// # Errors
/// The database's.
pub fn change_track(conn: &mut Conn, by: &By, id: EnrolmentId, track: &str) -> QueryResult<()> {
    dialect::lock(conn, &format!("enrolment:{id}"))?;
    let enrolment = queries::enrolment(conn, id)?;
    if enrolment.track == track {
        return Ok(());
    }
    diesel::update(enrolments::table.find(id)).set(enrolments::track.eq(track)).execute(conn)?;
    append_event(conn, by, id, enrolment.state(), track, None)?;
    count(conn, enrolment.cohort_id, &enrolment.track, enrolment.state(), -1)?;
    count(conn, enrolment.cohort_id, track, enrolment.state(), 1)?;
    let event = audit::Event {
        action: "enrolment.track",
        subject: format!("enrolment:{id}"),
        cohort: Some(enrolment.cohort_id),
        about: Some(enrolment.person_id),
        old: Some(enrolment.track),
        new: Some(track.to_owned()),
        reason: None,
    };
    audit::record(conn, by, &event)?;
    queries::ask_for_recheck(conn, by.at, id)
}

/// One more line in an enrolment's history.
pub(super) fn append_event(
    conn: &mut Conn,
    by: &By,
    id: EnrolmentId,
    state: EnrolmentState,
    track: &str,
    reason: Option<&str>,
) -> QueryResult<()> {
    diesel::insert_into(enrolment_events::table)
        .values((
            enrolment_events::id.eq(RowId::new()),
            enrolment_events::enrolment_id.eq(id),
            enrolment_events::state.eq(state.as_str()),
            enrolment_events::track.eq(track),
            enrolment_events::reason.eq(reason),
            enrolment_events::at.eq(by.at),
            enrolment_events::by_whom.eq(by.stored()),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Counts by cohort, track and state, so that a list of a hundred thousand knows its length without counting.
pub(super) fn count(conn: &mut Conn, cohort: CohortId, track: &str, state: EnrolmentState, more: i32) -> QueryResult<()> {
    Both(
        diesel::insert_into(enrolment_counts::table)
            .values((
                enrolment_counts::id.eq(RowId::new()),
                enrolment_counts::cohort_id.eq(cohort),
                enrolment_counts::track.eq(track),
                enrolment_counts::state.eq(state.as_str()),
                enrolment_counts::count.eq(more),
            ))
            .on_conflict((enrolment_counts::cohort_id, enrolment_counts::track, enrolment_counts::state))
            .do_update()
            .set(enrolment_counts::count.eq(enrolment_counts::count + more)),
    )
    .execute(conn)
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_once_given_up_can_be_taken_again_and_a_refusal_is_not_the_end() {
        use EnrolmentState::{Applied, Declined, Enrolled, Waitlisted, Withdrawn};
        for (from, to, may) in [
            (Applied, Enrolled, true),
            (Applied, Declined, true),
            (Waitlisted, Enrolled, true),
            (Enrolled, Withdrawn, true),
            (Enrolled, Declined, false),
            (Enrolled, Applied, false),
            (Withdrawn, Enrolled, true),
            (Declined, Enrolled, true),
        ] {
            assert_eq!(may_go(from, to), may, "{from} to {to}");
        }
    }
}
