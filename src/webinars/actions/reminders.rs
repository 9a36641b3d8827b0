//! Reminders. Once a minute it is looked which webinars come near enough, and a round is begun for each: a job that walks over everybody
//! whose calendar the webinar is in, reminds those whose time it is, and comes back when it is the next one's. Who is reminded is decided
//! at that moment, so nobody is after they said that they cannot come, or after the webinar was moved or called off. What went out is a
//! row with a unique key, written with the letter: killed at any point, a round that runs again reminds nobody twice.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::invite::belongs;
use super::super::join_token::join_token;
use super::super::model::{Webinar, WebinarState};
use super::super::queries::{self, Invitee};
use super::super::remind::{NIGHT_MINUTES, Reminder, When, names_too, when};
use super::super::words::{time_in_words, title_of};
use super::entries::{About, To};
use super::letters::Desk;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{cohorts, reminder_rounds, reminders, webinars};
use crate::db::{AmongDsl as _, Both, Conn};
use crate::enrolment::Cohort;
use crate::i18n::Message;
use crate::ids::{EnrolmentId, PersonId, RowId, WebinarId};
use crate::notify::{self, Kind};
use crate::queue;

/// The kind of the job.
pub const REMINDERS: &str = "webinar-reminders";
/// How many people one run looks at.
const RUN: i64 = 400;
/// No cohort reminds earlier (see the form of its settings).
pub const MOST_REMIND_DAYS: i32 = 14;
const DAY_MINUTES: i64 = 24 * 60;

/// The job's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemindersTask {
    /// Of which webinar.
    pub webinar: WebinarId,
    /// Its sequence when the round was begun: a webinar that was moved has another, and another round.
    pub sequence: i32,
    /// Which reminder.
    pub kind: Reminder,
    /// Enrolments up to this one have been looked at.
    pub after: Option<EnrolmentId>,
    /// When the first of those looked at is to be reminded.
    pub next: Option<Instant>,
}

/// How many minutes before the start a cohort reminds; `None` where it does not.
fn lead(kind: Reminder, days: i32, minutes: i32) -> Option<i64> {
    let lead = match kind {
        Reminder::Early => i64::from(days) * DAY_MINUTES,
        Reminder::Late => i64::from(minutes),
    };
    (lead > 0).then_some(lead)
}

/// Begins the rounds of the webinars that have come near enough.
///
/// # Errors
/// The database's.
pub fn begin_reminders(conn: &mut Conn, by: &By) -> QueryResult<()> {
    let horizon = by.at.plus_days(i64::from(MOST_REMIND_DAYS) + 1);
    let near: Vec<(WebinarId, i32, Instant, i32, i32)> = webinars::table
        .inner_join(cohorts::table)
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(by.at))
        .filter(webinars::starts_at.le(horizon))
        .select((webinars::id, webinars::sequence, webinars::starts_at, cohorts::remind_days, cohorts::remind_minutes))
        .load(conn)?;
    let begun: Vec<(WebinarId, String, i32)> = reminder_rounds::table
        .filter(reminder_rounds::webinar_id.among(near.iter().map(|one| one.0)))
        .select((reminder_rounds::webinar_id, reminder_rounds::kind, reminder_rounds::sequence))
        .load(conn)?;
    let begun: BTreeSet<_> = begun.into_iter().collect();
    for (webinar, sequence, starts_at, days, minutes) in near {
        for kind in Reminder::ALL {
            let is_near = lead(kind, days, minutes).is_some_and(|lead| starts_at <= by.at.plus_minutes(lead + NIGHT_MINUTES));
            if is_near && !begun.contains(&(webinar, kind.as_str().to_owned(), sequence)) {
                begin(conn, by, RemindersTask { webinar, sequence, kind, after: None, next: None })?;
            }
        }
    }
    Ok(())
}

fn begin(conn: &mut Conn, by: &By, task: RemindersTask) -> QueryResult<()> {
    let written = Both(
        diesel::insert_into(reminder_rounds::table)
            .values((
                reminder_rounds::id.eq(RowId::new()),
                reminder_rounds::webinar_id.eq(task.webinar),
                reminder_rounds::kind.eq(task.kind.as_str()),
                reminder_rounds::sequence.eq(task.sequence),
                reminder_rounds::at.eq(by.at),
            ))
            .on_conflict_do_nothing(),
    )
    .execute(conn)?;
    // another node was first
    if written == 0 { Ok(()) } else { queue::enqueue(conn, by.at, REMINDERS, &task, by.at, None) }
}

/// One run of a round: some people; then the next some, or all again when it is somebody's time.
///
/// # Errors
/// The database's.
pub fn send_reminders(conn: &mut Conn, by: &By, cohort: &Cohort, desk: Desk<'_>, task: &RemindersTask) -> QueryResult<()> {
    let webinar = queries::webinar(conn, task.webinar)?;
    if webinar.state() != WebinarState::Planned || webinar.sequence != task.sequence || webinar.starts_at <= by.at {
        return Ok(());
    }
    let Some(lead) = lead(task.kind, cohort.remind_days, cohort.remind_minutes) else {
        // switched off meanwhile: begun anew where it is switched on again
        return forget_round(conn, task);
    };
    let about = About { webinar: &webinar, cohort, desk, now: by.at };
    let round = Round { about, task, lead, elsewhere: queries::languages_elsewhere(conn, &webinar, by.at)? };
    let some = queries::invitees_after(conn, &webinar, desk.curriculum, task.after, RUN)?;
    let next = round.remind(conn, by, &some)?;
    match (some.last(), next) {
        (Some(last), next) if some.len() as i64 == RUN => {
            let rest = RemindersTask { after: Some(last.enrolment), next, ..*task };
            queue::enqueue(conn, by.at, REMINDERS, &rest, by.at, Some(&key(&rest, by.at)))
        }
        (_, Some(next)) => {
            let again = RemindersTask { after: None, next: None, ..*task };
            queue::enqueue(conn, by.at, REMINDERS, &again, next, Some(&key(&again, next)))
        }
        (_, None) => Ok(()),
    }
}

/// Once while it waits: a run that was killed after its work and before its end comes twice.
fn key(task: &RemindersTask, at: Instant) -> String {
    let after = task.after.map_or_else(String::new, |after| after.to_string());
    format!("{REMINDERS}:{}:{}:{}:{after}:{}", task.webinar, task.kind.as_str(), task.sequence, at.micros())
}

fn forget_round(conn: &mut Conn, task: &RemindersTask) -> QueryResult<()> {
    diesel::delete(reminder_rounds::table.filter(reminder_rounds::webinar_id.eq(task.webinar)))
        .filter(reminder_rounds::kind.eq(task.kind.as_str()))
        .filter(reminder_rounds::sequence.eq(task.sequence))
        .execute(conn)
        .map(|_| ())
}

struct Round<'a> {
    about: About<'a>,
    task: &'a RemindersTask,
    lead: i64,
    elsewhere: Vec<crate::i18n::Lang>,
}

/// Somebody to be reminded, with the day on which they were, or will be, reminded of something else.
type Sent = (PersonId, WebinarId, String, i32, NaiveDate);

impl Round<'_> {
    /// Reminds those of some people whose time it is; answers when it is the next one's.
    fn remind(&self, conn: &mut Conn, by: &By, some: &[Invitee]) -> QueryResult<Option<Instant>> {
        let webinar = self.about.webinar;
        let sent: Vec<Sent> = reminders::table
            .filter(reminders::person_id.among(some.iter().map(|one| one.person)))
            .filter(reminders::at.gt(by.at.plus_days(-2)).or(reminders::webinar_id.eq(webinar.id)))
            .select((reminders::person_id, reminders::webinar_id, reminders::kind, reminders::sequence, reminders::day))
            .load(conn)?;
        let others = self.others_soon(conn, by)?;
        let beside = self.beside(conn, by)?;
        let mut next = self.task.next;
        // whoever was at the part on another date has no need of this one
        for one in some.iter().filter(|one| belongs(webinar, &one.stand, one.told, &self.elsewhere) && !one.stand.attended) {
            let zone = one.zone.unwrap_or_else(|| self.about.cohort.tz());
            let own = || sent.iter().filter(|(person, ..)| *person == one.person);
            let is_this = |(_, id, kind, sequence, _): &&Sent| {
                (*id, kind.as_str(), *sequence) == (webinar.id, self.task.kind.as_str(), webinar.sequence)
            };
            if own().any(|sent| is_this(&sent)) {
                continue;
            }
            let today = by.at.in_zone(zone).date_naive();
            let day_is_taken = own().any(|(.., day)| *day == today) || self.gives_way(&others, zone, today);
            match when(by.at, webinar.starts_at, self.lead, zone, day_is_taken) {
                When::Now => self.send(conn, by, one, (today, &beside))?,
                When::Later(then) => next = Some(next.map_or(then, |known| known.min(then))),
                When::Never => {}
            }
        }
        Ok(next)
    }

    /// The starts of the cohort's other webinars of which people are reminded shortly before.
    fn others_soon(&self, conn: &mut Conn, by: &By) -> QueryResult<Vec<Instant>> {
        if self.task.kind == Reminder::Late || self.about.cohort.remind_minutes <= 0 {
            return Ok(Vec::new());
        }
        webinars::table
            .filter(webinars::cohort_id.eq(self.about.cohort.id))
            .filter(webinars::id.ne(self.about.webinar.id))
            .filter(webinars::state.eq(WebinarState::Planned.as_str()))
            .filter(webinars::starts_at.gt(by.at))
            .filter(webinars::starts_at.le(by.at.plus_days(2)))
            .select(webinars::starts_at)
            .load(conn)
    }

    /// A reminder some days before gives way to the one of the day: that one cannot wait.
    fn gives_way(&self, others: &[Instant], zone: Tz, today: NaiveDate) -> bool {
        let lead = i64::from(self.about.cohort.remind_minutes);
        others.iter().any(|start| super::super::remind::send_at(*start, lead, zone).in_zone(zone).date_naive() == today)
    }

    /// What else the same people have about the time of this webinar.
    fn beside(&self, conn: &mut Conn, by: &By) -> QueryResult<Vec<(PersonId, Webinar)>> {
        if self.task.kind == Reminder::Early {
            return Ok(Vec::new());
        }
        let start = self.about.webinar.starts_at;
        let near: Vec<Webinar> = webinars::table
            .filter(webinars::cohort_id.eq(self.about.cohort.id))
            .filter(webinars::id.ne(self.about.webinar.id))
            .filter(webinars::state.eq(WebinarState::Planned.as_str()))
            .filter(webinars::starts_at.gt(by.at))
            .filter(webinars::starts_at.le(start.plus_days(1)))
            .order((webinars::starts_at, webinars::id))
            .select(Webinar::as_select())
            .load(conn)?;
        let mut beside = Vec::new();
        for other in near {
            let elsewhere = queries::languages_elsewhere(conn, &other, by.at)?;
            let curriculum = self.about.desk.curriculum;
            let same = queries::invitees_after(conn, &other, curriculum, self.task.after, RUN)?;
            let theirs = same.into_iter().filter(|one| belongs(&other, &one.stand, one.told, &elsewhere));
            beside.extend(theirs.map(|one| (one.person, other.clone())));
        }
        Ok(beside)
    }

    /// What else somebody has on the day of this webinar, a line each.
    fn named_too(&self, by: &By, one: &Invitee, beside: &[(PersonId, Webinar)]) -> String {
        let (about, zone) = (self.about, one.zone.unwrap_or_else(|| self.about.cohort.tz()));
        let country = about.desk.curriculum.country(&about.cohort.country);
        let line = |webinar: &Webinar| {
            let words = time_in_words(one.lang, webinar.starts_at, webinar.ends_at, webinar.tz(), country);
            let link = format!("{}/w/{}", about.desk.public_url, join_token(about.desk.secrets, webinar.id, one.person));
            Message::new("mail-webinar-reminder-other")
                .with("time", words.time)
                .with("title", title_of(webinar, about.desk.curriculum).text)
                .with("link", link)
                .to(one.lang)
        };
        let own = beside.iter().filter(|(person, _)| *person == one.person).map(|(_, webinar)| webinar);
        let named = own.filter(|webinar| names_too(about.webinar.starts_at, webinar.starts_at, by.at, zone));
        named.map(line).collect::<Vec<_>>().join("\n")
    }

    fn send(
        &self,
        conn: &mut Conn,
        by: &By,
        one: &Invitee,
        (day, beside): (NaiveDate, &[(PersonId, Webinar)]),
    ) -> QueryResult<()> {
        let Some(email) = one.email.as_deref() else { return Ok(()) };
        let webinar = self.about.webinar;
        let written = Both(
            diesel::insert_into(reminders::table)
                .values((
                    reminders::id.eq(RowId::new()),
                    reminders::webinar_id.eq(webinar.id),
                    reminders::person_id.eq(one.person),
                    reminders::kind.eq(self.task.kind.as_str()),
                    reminders::sequence.eq(webinar.sequence),
                    reminders::day.eq(day),
                    reminders::at.eq(by.at),
                ))
                .on_conflict_do_nothing(),
        )
        .execute(conn)?;
        // reminded of this already, or of something else today
        if written == 0 {
            return Ok(());
        }
        let to = To { person: one.person, email, lang: one.lang, zone: one.zone };
        let soon = if self.task.kind == Reminder::Late { "yes" } else { "" };
        let key = format!("reminder:{}:{}:{}:{}", webinar.id, one.person, self.task.kind.as_str(), webinar.sequence);
        let others = self.named_too(by, one, beside);
        let letter = self.about.letter(Kind::WebinarReminder, to).with("soon", soon).with("others", &others);
        notify::enqueue(conn, by, &letter.once(key))
    }
}
