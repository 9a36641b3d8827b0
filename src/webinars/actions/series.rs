//! A part repeated for several groups, planned at once: all of its dates are looked over together and saved together, or none.

use super::super::conflicts::Other;
use super::super::model::{Plan, Webinar};
use super::plan::{Outlook, PlanProblem, look_over_among, meeting_of, reason_for, save};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::{Conn, dialect};
use crate::ids::WebinarId;

/// By what findings name a webinar of a series that is not saved yet: its place in the series, counted from 0.
pub fn in_series(place: usize) -> WebinarId {
    WebinarId(-1 - i64::try_from(place).unwrap_or_default())
}

/// Holds the dates of a series against everything else and against each other.
///
/// # Errors
/// As [`look_over`](super::look_over).
pub fn look_over_series(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    plans: &[Plan],
) -> Result<Vec<Outlook>, PlanProblem> {
    let mut all = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        let (_, meeting) = meeting_of(plan)?;
        // they are dates of one part: nobody needs two of them
        all.push(Other { id: in_series(place), meeting, shared_people: 0 });
    }
    let mut outlooks = Vec::new();
    for (place, plan) in plans.iter().enumerate() {
        let beside: Vec<Other> = all.iter().filter(|other| other.id != in_series(place)).cloned().collect();
        outlooks.push(look_over_among(conn, now, curriculum, (plan, None), &beside)?);
    }
    Ok(outlooks)
}

/// Saves a series, the first date first. `accepted` is the one reason for saving in spite of warnings; it is kept with the dates that
/// have any.
///
/// # Errors
/// See [`PlanProblem`]; then none is saved.
pub fn plan_series(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    plans: &[Plan],
    accepted: Option<&str>,
) -> Result<Vec<Webinar>, PlanProblem> {
    dialect::lock(conn, "webinars")?;
    let outlooks = look_over_series(conn, by.at, curriculum, plans)?;
    let reasons: Vec<Option<String>> =
        outlooks.iter().map(|outlook| reason_for(outlook, accepted)).collect::<Result<_, _>>()?;
    let mut saved = Vec::new();
    for ((plan, outlook), reason) in plans.iter().zip(&outlooks).zip(reasons) {
        saved.push(save(conn, by, plan, &outlook.slot, reason)?);
    }
    Ok(saved)
}
