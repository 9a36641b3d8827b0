//! Changing what was planned. A change of time raises the sequence, keeps the old time in the webinar's history and tells everybody
//! who is expected; a change of anything else is quiet.

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use diesel::prelude::*;

use super::super::model::{LOCAL_FORMAT, Plan, Webinar, WebinarState};
use super::super::queries;
use super::follow_enrolments::seat_who_was_expected;
use super::letters::{News, ask_for_letters};
use super::plan::{Outlook, PlanProblem, append_change, ask_who_still_can, breaks_json, look_over, provider_of, reason_for};
use super::times::keep_times;
use super::{places, trainers};
use crate::audit;
use crate::by::By;
use crate::curriculum::Curriculum;
use crate::db::schema::webinars;
use crate::db::{Conn, dialect};
use crate::ids::WebinarId;

/// What a change came to.
#[derive(Clone, Debug)]
pub struct Changed {
    /// As it is now.
    pub webinar: Webinar,
    /// Whether its time is another.
    pub moved: bool,
    /// How many who waited have a place now.
    pub moved_up: i64,
}

/// Changes a webinar to a plan. Its cohort, module and part stay. `accepted` is the reason for saving in spite of warnings.
///
/// # Errors
/// [`PlanProblem::Over`] where it was cancelled or closed; and as for planning: its time does not change after it began.
pub fn change_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    id: WebinarId,
    plan: &Plan,
    accepted: Option<&str>,
) -> Result<Changed, PlanProblem> {
    change_as(conn, by, curriculum, (id, plan), accepted, "changed")
}

/// The same, as what its history names it where its time stays.
pub(super) fn change_as(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    (id, plan): (WebinarId, &Plan),
    accepted: Option<&str>,
    named: &str,
) -> Result<Changed, PlanProblem> {
    dialect::lock(conn, "webinars")?;
    let before = queries::webinar(conn, id)?;
    let outlook = look_over(conn, by.at, curriculum, plan, Some(&before))?;
    let moved = (before.starts_at, before.ends_at) != (outlook.slot.from, outlook.slot.to);
    if before.state() != WebinarState::Planned {
        return Err(PlanProblem::Over);
    }
    let reason = reason_for(&outlook, accepted)?;
    update(conn, id, plan, &outlook, before.sequence + i32::from(moved))?;
    trainers::set_trainers(conn, by, id, plan.lead, &plan.co_trainers)?;
    let moved_up = places::fill(conn, by, id)?;
    if before.capacity.is_none() && plan.capacity.is_some() {
        let limited = queries::webinar(conn, id)?;
        seat_who_was_expected(conn, by, curriculum, &limited)?;
    }
    keep_times(conn, by, id)?;
    let (kind, action) = if moved { ("moved", "webinar.moved") } else { (named, "webinar.changed") };
    let old_and_new = if moved { (Some(before.starts_at), Some(outlook.slot.from)) } else { (None, None) };
    append_change(conn, by, id, kind, old_and_new, reason.as_deref())?;
    let event = audit::Event {
        action,
        subject: format!("webinar:{id}"),
        cohort: Some(before.cohort_id),
        old: moved.then(|| in_words(before.local_start(), before.tz(), before.minutes)),
        new: moved.then(|| in_words(plan.starts_local, plan.zone, plan.minutes)),
        reason,
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    if moved {
        ask_for_letters(conn, by.at, id, News::Moved { old_from: before.starts_at, old_to: before.ends_at })?;
    }
    ask_who_still_can(conn, by, before.cohort_id, &before.module, Some(outlook.slot.to))?;
    Ok(Changed { webinar: queries::webinar(conn, id)?, moved, moved_up })
}

/// Moves a webinar to another time and changes nothing else.
///
/// # Errors
/// As [`change_webinar`]; a webinar without a lead cannot be moved: `NotFound`.
pub fn move_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    id: WebinarId,
    (starts_local, minutes): (NaiveDateTime, i32),
    accepted: Option<&str>,
) -> Result<Webinar, PlanProblem> {
    let trainers = queries::trainers_of(conn, id)?;
    let plan = queries::webinar(conn, id)?.plan(&trainers).ok_or(diesel::result::Error::NotFound)?;
    let plan = Plan { starts_local, minutes, ..plan };
    change_webinar(conn, by, curriculum, id, &plan, accepted).map(|changed| changed.webinar)
}

/// Calls a webinar off; everybody who is expected is told.
///
/// # Errors
/// [`PlanProblem::Over`] where it is closed; called off twice is called off once.
pub fn cancel_webinar(conn: &mut Conn, by: &By, id: WebinarId, reason: &str) -> Result<Webinar, PlanProblem> {
    dialect::lock(conn, "webinars")?;
    let before = queries::webinar(conn, id)?;
    match before.state() {
        WebinarState::Cancelled => return Ok(before),
        WebinarState::Closed => return Err(PlanProblem::Over),
        WebinarState::Planned => {}
    }
    diesel::update(webinars::table.find(id))
        .set((
            webinars::state.eq("cancelled"),
            webinars::cancelled_reason.eq(reason),
            webinars::sequence.eq(before.sequence + 1),
        ))
        .execute(conn)?;
    keep_times(conn, by, id)?;
    append_change(conn, by, id, "cancelled", (Some(before.starts_at), None), Some(reason))?;
    let event = audit::Event {
        action: "webinar.cancelled",
        subject: format!("webinar:{id}"),
        cohort: Some(before.cohort_id),
        reason: Some(reason.to_owned()),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    ask_for_letters(conn, by.at, id, News::Cancelled)?;
    ask_who_still_can(conn, by, before.cohort_id, &before.module, None)?;
    Ok(queries::webinar(conn, id)?)
}

fn update(conn: &mut Conn, id: WebinarId, plan: &Plan, outlook: &Outlook, sequence: i32) -> QueryResult<()> {
    diesel::update(webinars::table.find(id))
        .set((
            (
                webinars::language.eq(plan.lang.tag()),
                webinars::title.eq(&plan.title),
                webinars::starts_local.eq(plan.starts_local.format(LOCAL_FORMAT).to_string()),
                webinars::zone.eq(plan.zone.name()),
                webinars::minutes.eq(plan.minutes),
                webinars::starts_at.eq(outlook.slot.from),
                webinars::ends_at.eq(outlook.slot.to),
                webinars::sequence.eq(sequence),
            ),
            (
                webinars::breaks.eq(breaks_json(plan)?),
                webinars::meeting_link.eq(&plan.meeting_link),
                webinars::provider.eq(provider_of(plan.meeting_link.as_deref())),
                webinars::telephone.eq(&plan.telephone),
                webinars::capacity.eq(plan.capacity),
                webinars::prepare.eq(&plan.prepare),
                webinars::interpreted.eq(plan.interpreted_stored()),
            ),
        ))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn in_words(local: NaiveDateTime, zone: Tz, minutes: i32) -> String {
    format!("{} {} {minutes} min", local.format(LOCAL_FORMAT), zone.name())
}
