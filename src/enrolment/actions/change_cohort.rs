//! A cohort's settings, changed by its organiser: each change with its old and new value in the audit.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{Cohort, Contact};
use super::super::queries::{self, RecheckTask, Whom};
use super::presence_rule::keep_presence_rule;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::cohorts;
use crate::db::{Conn, dialect};
use crate::i18n::Lang;
use crate::ids::CohortId;

/// No smaller group is ever shown to an organiser (`domain.md`, Reports).
pub const LEAST_CELL: i32 = 5;
/// Days after closing in which a participant may question a result, unless a cohort says otherwise.
pub const QUESTION_DAYS: i32 = 14;
/// How many days before a webinar people are reminded, where nobody said otherwise.
pub const REMIND_DAYS: i32 = 3;
/// And how many minutes.
pub const REMIND_MINUTES: i32 = 60;
/// Nor to an evaluator.
pub const LEAST_EVALUATOR_CELL: i32 = 10;

/// What an organiser may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortSettings {
    /// By language.
    pub names: BTreeMap<Lang, String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Until when lessons can be read.
    pub lessons_open_until: Option<NaiveDate>,
    /// When applications open.
    pub apply_opens_at: Option<Instant>,
    /// When they close.
    pub apply_closes_at: Option<Instant>,
    /// Per cent of scheduled minutes that count as present.
    pub present_percent: i32,
    /// Check-ins that mark present; 0 for none.
    pub check_ins_needed: i32,
    /// Days after closing in which a participant may question a result.
    pub question_days: i32,
    /// Days before a webinar for the first reminder; 0 for none.
    pub remind_days: i32,
    /// Minutes before for the second; 0 for none.
    pub remind_minutes: i32,
    /// Whether everybody gets a letter about their attendance when a webinar is closed.
    pub attendance_letters: bool,
    /// The smallest group shown to organisers; [`LEAST_CELL`] or more.
    pub min_cell: i32,
    /// The smallest group shown to evaluators; [`LEAST_EVALUATOR_CELL`] or more.
    pub evaluator_min_cell: i32,
    /// The most people.
    pub capacity: Option<i32>,
    /// Who answers.
    pub contact: Contact,
}

impl CohortSettings {
    /// As they are.
    pub fn of(cohort: &Cohort) -> Self {
        Self {
            names: Lang::ALL.into_iter().map(|lang| (lang, cohort.name(lang))).collect(),
            starts_on: cohort.starts_on,
            ends_on: cohort.ends_on,
            lessons_open_until: cohort.lessons_open_until,
            apply_opens_at: cohort.apply_opens_at,
            apply_closes_at: cohort.apply_closes_at,
            present_percent: cohort.present_percent,
            check_ins_needed: cohort.check_ins_needed,
            question_days: cohort.question_days,
            remind_days: cohort.remind_days,
            remind_minutes: cohort.remind_minutes,
            attendance_letters: cohort.attendance_letters,
            min_cell: cohort.min_cell,
            evaluator_min_cell: cohort.evaluator_min_cell,
            capacity: cohort.capacity,
            contact: cohort.contact(),
        }
    }

    /// Names and values as words, to see what changed.
    fn facts(&self) -> Vec<(&'static str, String)> {
        let moment = |at: Option<Instant>| at.map(|at| at.to_string()).unwrap_or_default();
        let names: Vec<&str> = self.names.values().map(String::as_str).collect();
        vec![
            ("names", names.join(" · ")),
            ("starts-on", self.starts_on.to_string()),
            ("ends-on", self.ends_on.to_string()),
            ("lessons-open-until", self.lessons_open_until.map(|day| day.to_string()).unwrap_or_default()),
            ("apply-opens", moment(self.apply_opens_at)),
            ("apply-closes", moment(self.apply_closes_at)),
            ("present-percent", self.present_percent.to_string()),
            ("check-ins-needed", self.check_ins_needed.to_string()),
            ("question-days", self.question_days.to_string()),
            ("remind-days", self.remind_days.to_string()),
            ("remind-minutes", self.remind_minutes.to_string()),
            ("attendance-letters", if self.attendance_letters { "yes".to_owned() } else { String::new() }),
            ("min-cell", self.min_cell.to_string()),
            ("evaluator-min-cell", self.evaluator_min_cell.to_string()),
            ("capacity", self.capacity.map(|capacity| capacity.to_string()).unwrap_or_default()),
            ("contact", format!("{} · {} · {}", self.contact.name, self.contact.email, self.contact.telephone)),
        ]
    }
}

/// Whoever changes the settings waits here for those who do so at the same moment.
///
/// # Errors
/// The database's.
pub fn lock_cohort(conn: &mut Conn, id: CohortId) -> QueryResult<()> {
    dialect::lock(conn, &format!("cohort:{id}"))
}

/// Saves the settings; answers how many of them changed.
///
/// # Errors
/// The database's.
pub fn change_cohort(conn: &mut Conn, by: &By, id: CohortId, new: &CohortSettings) -> QueryResult<usize> {
    change_cohort_because(conn, by, id, new, None)
}

/// The same with the reason for another rule of presence, which is kept. Attendance that follows from the rule is not worked out
/// here: `attendance::change_settings` does both.
///
/// # Errors
/// The database's.
pub fn change_cohort_because(
    conn: &mut Conn,
    by: &By,
    id: CohortId,
    new: &CohortSettings,
    reason: Option<&str>,
) -> QueryResult<usize> {
    lock_cohort(conn, id)?;
    let old = CohortSettings::of(&queries::cohort(conn, id)?);
    let json = |error: serde_json::Error| diesel::result::Error::SerializationError(error.into());
    diesel::update(cohorts::table.find(id))
        .set((
            cohorts::names.eq(serde_json::to_string(&new.names).map_err(json)?),
            cohorts::starts_on.eq(new.starts_on),
            cohorts::ends_on.eq(new.ends_on),
            cohorts::lessons_open_until.eq(new.lessons_open_until),
            cohorts::apply_opens_at.eq(new.apply_opens_at),
            cohorts::apply_closes_at.eq(new.apply_closes_at),
            cohorts::present_percent.eq(new.present_percent),
            cohorts::check_ins_needed.eq(new.check_ins_needed),
            cohorts::question_days.eq(new.question_days),
            cohorts::remind_days.eq(new.remind_days),
            cohorts::remind_minutes.eq(new.remind_minutes),
            cohorts::attendance_letters.eq(new.attendance_letters),
            cohorts::min_cell.eq(new.min_cell.max(LEAST_CELL)),
            cohorts::evaluator_min_cell.eq(new.evaluator_min_cell.max(LEAST_EVALUATOR_CELL)),
            cohorts::capacity.eq(new.capacity),
            cohorts::contact.eq(serde_json::to_string(&new.contact).map_err(json)?),
        ))
        .execute(conn)?;
    let changed: Vec<_> = old.facts().into_iter().zip(new.facts()).filter(|(old, new)| old != new).collect();
    for ((field, old), (_, new)) in &changed {
        let event = audit::Event {
            action: "cohort.changed",
            subject: format!("cohort:{id}:{field}"),
            cohort: Some(id),
            old: Some(old.clone()),
            new: Some(new.clone()),
            reason: reason.filter(|_| matches!(*field, "present-percent" | "check-ins-needed")).map(str::to_owned),
            ..audit::Event::default()
        };
        audit::record(conn, by, &event)?;
    }
    if (old.present_percent, old.check_ins_needed) != (new.present_percent, new.check_ins_needed) {
        keep_presence_rule(conn, by, id)?;
    }
    if old.ends_on != new.ends_on {
        let task = RecheckTask::new(id, None, Whom::All, by.at);
        queries::ask_for_rechecks_in(conn, by.at, &task)?;
    }
    Ok(changed.len())
}
