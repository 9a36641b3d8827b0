//! Planning a webinar: look it over, then save it. What cannot be saved is refused here, whatever the page showed; what is warned of
//! is saved with a reason, which is kept.

use diesel::prelude::*;

use super::super::agenda::is_other_length;
use super::super::conflicts::{Finding, Meeting, Other, Setting, Slot, Weight, conflicts};
use super::super::local_time::{LocalTimeProblem, instant_of};
use super::super::model::{LOCAL_FORMAT, Plan, Webinar};
use super::super::queries;
use super::times::keep_times;
use super::trainers;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::schema::{webinar_changes, webinars};
use crate::db::{Conn, dialect};
use crate::enrolment::{self, RecheckTask, Whom};
use crate::ids::{CohortId, PersonId, RowId, WebinarId};

/// Why a webinar is not saved.
#[derive(Debug, thiserror::Error)]
pub enum PlanProblem {
    /// The wall-clock time has no one instant.
    #[error(transparent)]
    LocalTime(#[from] LocalTimeProblem),
    /// Something stands in the way: it cannot be saved at all, or wants a reason.
    #[error("something stands in the way: {0:?}")]
    InTheWay(Vec<Finding>),
    /// The webinar was cancelled or closed meanwhile.
    #[error("the webinar is over")]
    Over,
    /// The database's.
    #[error(transparent)]
    Database(#[from] diesel::result::Error),
}

/// A plan held against everything else.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// When it is.
    pub slot: Slot,
    /// What stands in the way, the heaviest first.
    pub findings: Vec<Finding>,
    /// How many people may be expected: all whose track has the module.
    pub expected: i64,
    /// The zones that people of the cohort chose for themselves.
    pub zones: Vec<chrono_tz::Tz>,
}

impl Outlook {
    /// The heaviest thing that stands in the way.
    pub fn weight(&self) -> Option<Weight> {
        self.findings.first().map(Finding::weight)
    }
}

/// Holds a plan against everything else. `existing` is the webinar that is planned anew: where its time stays as it is, nothing is
/// said about the time.
///
/// # Errors
/// [`PlanProblem::LocalTime`], or the database's.
pub fn look_over(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    plan: &Plan,
    existing: Option<&Webinar>,
) -> Result<Outlook, PlanProblem> {
    look_over_among(conn, now, curriculum, (plan, existing), &[])
}

/// The same, where others are planned with it that are not saved yet.
pub(super) fn look_over_among(
    conn: &mut Conn,
    now: Instant,
    curriculum: &Curriculum,
    (plan, existing): (&Plan, Option<&Webinar>),
    beside: &[Other],
) -> Result<Outlook, PlanProblem> {
    let (slot, meeting) = meeting_of(plan)?;
    let cohort = enrolment::cohort(conn, plan.cohort)?;
    let mut others = queries::others_near(conn, plan, &slot, existing.map(|webinar| webinar.id), curriculum)?;
    others.extend_from_slice(beside);
    let setting =
        Setting { zone: cohort.tz(), days: (cohort.starts_on, cohort.ends_on), country: curriculum.country(&cohort.country) };
    let mut findings = conflicts(&meeting, &others, now, &setting);
    let trainers: Vec<PersonId> = std::iter::once(plan.lead).chain(plan.co_trainers.iter().copied()).collect();
    findings.extend(queries::availability(conn, &trainers, now)?.findings(&trainers, &slot));
    findings.extend(other_length(curriculum, plan));
    findings.sort_by_key(Finding::weight);
    if existing.is_some_and(|webinar| (webinar.starts_at, webinar.ends_at) == (slot.from, slot.to)) {
        findings.retain(|finding| {
            finding.trainer().is_some() || matches!(finding, Finding::LinkInUse { .. } | Finding::OtherLength { .. })
        });
    }
    let expected = queries::potential_count(conn, plan.cohort, &queries::tracks_with(curriculum, &plan.module))?;
    if let Some(before) = existing {
        of_the_change(conn, now, (before, plan), &slot, expected, &mut findings)?;
    }
    let zones = queries::zones_in_use(conn, plan.cohort)?;
    Ok(Outlook { slot, findings, expected, zones })
}

/// That the agenda of the content, with the breaks that are planned in place of its own, is longer or shorter.
fn other_length(curriculum: &Curriculum, plan: &Plan) -> Option<Finding> {
    let part = u32::try_from(plan.part).ok()?;
    let agenda = curriculum.module(&plan.module)?.plan(part)?;
    let breaks: i32 = plan.breaks.iter().map(|pause| pause.minutes).sum();
    let parts: u32 = agenda.rows.iter().filter(|row| !row.is_pause()).map(|row| row.minutes).sum();
    let content = if plan.breaks.is_empty() { agenda.minutes() } else { parts + breaks.unsigned_abs() };
    is_other_length(plan.minutes, content).then_some(Finding::OtherLength { planned: plan.minutes, content })
}

/// What a plan comes to as far as conflicts go.
pub(super) fn meeting_of(plan: &Plan) -> Result<(Slot, Meeting), LocalTimeProblem> {
    let from = instant_of(plan.starts_local, plan.zone)?;
    let slot = Slot { from, to: from.plus_minutes(i64::from(plan.minutes)) };
    let meeting =
        Meeting { slot, lead: Some(plan.lead), co_trainers: plan.co_trainers.clone(), link: plan.meeting_link.clone() };
    Ok((slot, meeting))
}

/// What stands in the way of a change because of what the webinar is already.
fn of_the_change(
    conn: &mut Conn,
    now: Instant,
    (before, plan): (&Webinar, &Plan),
    slot: &Slot,
    expected: i64,
    findings: &mut Vec<Finding>,
) -> QueryResult<()> {
    if before.starts_at <= now && (before.starts_at, before.ends_at) != (slot.from, slot.to) {
        findings.push(Finding::HasBegun);
    }
    if let Some(places) = plan.capacity.map(i64::from) {
        let given = queries::places_taken(conn, before.id)?.taken;
        let is_lowered = before.capacity.is_some_and(|old| places < i64::from(old));
        if before.capacity.is_none() && expected > places {
            findings.push(Finding::PlacesForSome { people: expected, places });
        } else if is_lowered && given > places {
            findings.push(Finding::FewerPlaces { given, places });
        }
    }
    findings.sort_by_key(Finding::weight);
    Ok(())
}

/// Saves a webinar. `accepted` is the reason for saving it in spite of warnings.
///
/// # Errors
/// See [`PlanProblem`].
pub fn plan_webinar(
    conn: &mut Conn,
    by: &By,
    curriculum: &Curriculum,
    plan: &Plan,
    accepted: Option<&str>,
) -> Result<Webinar, PlanProblem> {
    // two webinars planned at once must see each other
    dialect::lock(conn, "webinars")?;
    let outlook = look_over(conn, by.at, curriculum, plan, None)?;
    let reason = reason_for(&outlook, accepted)?;
    Ok(save(conn, by, plan, &outlook.slot, reason)?)
}

/// Writes a webinar that was looked over.
pub(super) fn save(conn: &mut Conn, by: &By, plan: &Plan, slot: &Slot, reason: Option<String>) -> QueryResult<Webinar> {
    let id = WebinarId::new();
    insert(conn, by, id, plan, slot)?;
    trainers::write(conn, id, plan.lead, &plan.co_trainers)?;
    keep_times(conn, by, id)?;
    append_change(conn, by, id, "planned", (None, Some(slot.from)), reason.as_deref())?;
    let event = audit::Event {
        action: "webinar.planned",
        subject: format!("webinar:{id}"),
        cohort: Some(plan.cohort),
        new: Some(format!("{} {}", plan.starts_local.format(LOCAL_FORMAT), plan.zone.name())),
        reason,
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)?;
    ask_who_still_can(conn, by, plan.cohort, &plan.module, Some(slot.to))?;
    queries::webinar(conn, id)
}

/// Has it looked at again who can still meet what completion asks for: now that a webinar of the module was changed, and where it will
/// be over, at that moment, when one chance less lies ahead.
pub(super) fn ask_who_still_can(
    conn: &mut Conn,
    by: &By,
    cohort: CohortId,
    module: &str,
    over_at: Option<Instant>,
) -> QueryResult<()> {
    for due_at in std::iter::once(by.at).chain(over_at.filter(|over_at| *over_at > by.at)) {
        let task = RecheckTask::new(cohort, Some(module), Whom::All, due_at);
        enrolment::ask_for_rechecks_in(conn, by.at, &task)?;
    }
    Ok(())
}

/// The reason that is kept; an error where it is missing or nothing helps.
pub(super) fn reason_for(outlook: &Outlook, accepted: Option<&str>) -> Result<Option<String>, PlanProblem> {
    let reason = accepted.map(str::trim).filter(|reason| !reason.is_empty());
    match outlook.weight() {
        Some(Weight::Stops) => Err(PlanProblem::InTheWay(outlook.findings.clone())),
        Some(Weight::Warns) if reason.is_none() => Err(PlanProblem::InTheWay(outlook.findings.clone())),
        Some(Weight::Warns) => Ok(reason.map(str::to_owned)),
        Some(Weight::Notes) | None => Ok(None),
    }
}

fn insert(conn: &mut Conn, by: &By, id: WebinarId, plan: &Plan, slot: &Slot) -> QueryResult<()> {
    diesel::insert_into(webinars::table)
        .values((
            (
                webinars::id.eq(id),
                webinars::cohort_id.eq(plan.cohort),
                webinars::module.eq(&plan.module),
                webinars::part.eq(plan.part),
                webinars::language.eq(plan.lang.tag()),
                webinars::title.eq(&plan.title),
                webinars::starts_local.eq(plan.starts_local.format(LOCAL_FORMAT).to_string()),
                webinars::zone.eq(plan.zone.name()),
                webinars::minutes.eq(plan.minutes),
                webinars::starts_at.eq(slot.from),
                webinars::ends_at.eq(slot.to),
            ),
            (
                webinars::breaks.eq(breaks_json(plan)?),
                webinars::meeting_link.eq(&plan.meeting_link),
                webinars::provider.eq(provider_of(plan.meeting_link.as_deref())),
                webinars::telephone.eq(&plan.telephone),
                webinars::capacity.eq(plan.capacity),
                webinars::prepare.eq(&plan.prepare),
                webinars::interpreted.eq(plan.interpreted_stored()),
                webinars::state.eq("planned"),
                webinars::sequence.eq(0),
                webinars::created_at.eq(by.at),
                webinars::created_by.eq(by.stored()),
            ),
        ))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn breaks_json(plan: &Plan) -> QueryResult<String> {
    serde_json::to_string(&plan.breaks).map_err(|error| diesel::result::Error::SerializationError(error.into()))
}

/// Which provider's meeting an address is: for choosing the reader of its report.
pub(super) fn provider_of(link: Option<&str>) -> &'static str {
    let host = link.and_then(|link| link.split("//").nth(1)).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let known = [("zoom.", "zoom"), ("teams.", "teams"), ("meet.google.", "meet"), ("webex.", "webex")];
    known.iter().find(|(part, _)| host.contains(part)).map_or("other", |(_, name)| name)
}

/// One more line in a webinar's history.
pub(super) fn append_change(
    conn: &mut Conn,
    by: &By,
    webinar: WebinarId,
    kind: &str,
    (old, new): (Option<Instant>, Option<Instant>),
    reason: Option<&str>,
) -> QueryResult<()> {
    diesel::insert_into(webinar_changes::table)
        .values((
            webinar_changes::id.eq(RowId::new()),
            webinar_changes::webinar_id.eq(webinar),
            webinar_changes::kind.eq(kind),
            webinar_changes::old_starts_at.eq(old),
            webinar_changes::new_starts_at.eq(new),
            webinar_changes::reason.eq(reason),
            webinar_changes::at.eq(by.at),
            webinar_changes::by_whom.eq(by.stored()),
        ))
        .execute(conn)
        .map(|_| ())
}
