//! Invitations that a calendar program takes in, brings up to date and takes out again (RFC 6047). A job holds what somebody's calendar
//! was told against what is so, and sends what has changed: asked twice, or killed and run again, it sends nothing twice. It runs some
//! minutes after its cause, so that whoever changes their mind at once gets one letter or none.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::calendar::Method;
use super::super::invite::{Step, Told, belongs, step};
use super::super::model::{Webinar, WebinarState};
use super::super::queries::{self, INVITED, Invitee};
use super::entries::{About, To};
use super::letters::Desk;
use crate::audit;
use crate::by::By;
use crate::clock::Instant;
use crate::db::schema::{calendar_invitations, webinars};
use crate::db::{Both, Conn};
use crate::enrolment::{self, Cohort};
use crate::i18n::Lang;
use crate::ids::{CohortId, EnrolmentId, PersonId, RowId, WebinarId};
use crate::notify::{self, Kind, Letter};
use crate::queue;

/// The kind of the job.
pub const INVITATIONS: &str = "webinar-invitations";
/// So long after its cause.
const AFTER_MINUTES: i64 = 2;
/// How many people one run looks at.
const RUN: i64 = 400;

/// The job's values: whose calendars, and about what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InvitationsTask {
    /// One person's, about one webinar.
    One {
        /// Which.
        webinar: WebinarId,
        /// Whose.
        person: PersonId,
    },
    /// One person's, about all webinars of a cohort.
    Person {
        /// Which.
        cohort: CohortId,
        /// Whose.
        person: PersonId,
    },
    /// Everybody's, about one webinar.
    All {
        /// Which.
        webinar: WebinarId,
        /// Enrolments up to this one have been looked at.
        after: Option<EnrolmentId>,
    },
}

/// Somebody's place at a webinar changed, or their word.
pub(super) fn ask_for_theirs(conn: &mut Conn, by: &By, webinar: WebinarId, person: PersonId) -> QueryResult<()> {
    let key = format!("{INVITATIONS}:{webinar}:{person}");
    let task = InvitationsTask::One { webinar, person };
    queue::enqueue(conn, by.at, INVITATIONS, &task, by.at.plus_minutes(AFTER_MINUTES), Some(&key))
}

/// Brings the calendars of these people of a cohort in line with their enrolments: for whoever decides about them and tells them so.
///
/// # Errors
/// The database's.
pub fn tell_calendars(conn: &mut Conn, by: &By, cohort: CohortId, those: &[EnrolmentId]) -> QueryResult<()> {
    let found = enrolment::enrolments_with(conn, cohort, those)?;
    for theirs in found {
        let person = theirs.person_id;
        let key = format!("{INVITATIONS}:{cohort}:{person}");
        let task = InvitationsTask::Person { cohort, person };
        queue::enqueue(conn, by.at, INVITATIONS, &task, by.at.plus_minutes(AFTER_MINUTES), Some(&key))?;
    }
    Ok(())
}

/// Invites everybody expected at a webinar who is not invited yet: what an organiser presses.
///
/// # Errors
/// The database's.
pub fn invite_everybody(conn: &mut Conn, by: &By, webinar: &Webinar) -> QueryResult<()> {
    let task = InvitationsTask::All { webinar: webinar.id, after: None };
    queue::enqueue(conn, by.at, INVITATIONS, &task, by.at, Some(&format!("{INVITATIONS}:{}", webinar.id)))?;
    let event = audit::Event {
        action: "webinar.invitations",
        subject: format!("webinar:{}", webinar.id),
        cohort: Some(webinar.cohort_id),
        ..audit::Event::default()
    };
    audit::record(conn, by, &event)
}

/// The invitation as its reader would get it, before it is sent: with nobody's personal links.
///
/// # Errors
/// A fault of ours in the template.
pub fn preview_invitation(
    webinar: &Webinar,
    cohort: &Cohort,
    desk: Desk<'_>,
    lang: Lang,
    now: Instant,
) -> anyhow::Result<Letter> {
    let to = To { person: PersonId(0), email: "", lang, zone: None };
    let about = About { webinar, cohort, desk, now };
    notify::preview(&about.letter(Kind::WebinarInvited, to).with("answer", "…"), desk.public_url, now)
}

/// The cohort of a task.
///
/// # Errors
/// The database's.
pub fn cohort_of_invitations(conn: &mut Conn, task: &InvitationsTask) -> QueryResult<Cohort> {
    let cohort = match task {
        InvitationsTask::Person { cohort, .. } => *cohort,
        InvitationsTask::One { webinar, .. } | InvitationsTask::All { webinar, .. } => {
            queries::webinar(conn, *webinar)?.cohort_id
        }
    };
    enrolment::cohort(conn, cohort)
}

/// Sends what calendars have not been told yet, and has the rest sent later.
///
/// # Errors
/// The database's.
pub fn send_invitations(conn: &mut Conn, by: &By, cohort: &Cohort, desk: Desk<'_>, task: &InvitationsTask) -> QueryResult<()> {
    match *task {
        InvitationsTask::One { webinar, person } => {
            let webinar = queries::webinar(conn, webinar)?;
            theirs(conn, by, &About { webinar: &webinar, cohort, desk, now: by.at }, person)
        }
        InvitationsTask::Person { cohort: id, person } => {
            for webinar in ahead(conn, by, id)? {
                theirs(conn, by, &About { webinar: &webinar, cohort, desk, now: by.at }, person)?;
            }
            Ok(())
        }
        InvitationsTask::All { webinar, after } => {
            let webinar = queries::webinar(conn, webinar)?;
            everybodys(conn, by, &About { webinar: &webinar, cohort, desk, now: by.at }, after)
        }
    }
}

fn theirs(conn: &mut Conn, by: &By, about: &About<'_>, person: PersonId) -> QueryResult<()> {
    let elsewhere = queries::languages_elsewhere(conn, about.webinar, by.at)?;
    match queries::invitee(conn, about.webinar, about.desk.curriculum, person)? {
        Some(one) => settle(conn, by, about, &one, belongs(about.webinar, &one.stand, one.told, &elsewhere)),
        None => Ok(()),
    }
}

fn everybodys(conn: &mut Conn, by: &By, about: &About<'_>, after: Option<EnrolmentId>) -> QueryResult<()> {
    let elsewhere = queries::languages_elsewhere(conn, about.webinar, by.at)?;
    let some = queries::invitees_after(conn, about.webinar, about.desk.curriculum, after, RUN)?;
    for one in &some {
        settle(conn, by, about, one, belongs(about.webinar, &one.stand, one.told, &elsewhere))?;
    }
    match some.last() {
        Some(last) if some.len() as i64 == RUN => {
            let rest = InvitationsTask::All { webinar: about.webinar.id, after: Some(last.enrolment) };
            queue::enqueue(conn, by.at, INVITATIONS, &rest, by.at, None)
        }
        _ => Ok(()),
    }
}

fn settle(conn: &mut Conn, by: &By, about: &About<'_>, one: &Invitee, belongs: bool) -> QueryResult<()> {
    let (kind, method, invited) = match step(about.webinar, belongs, one.told, by.at) {
        Step::Nothing => return Ok(()),
        Step::Invite => (Kind::WebinarInvited, Method::Request, true),
        Step::TakeBack => (Kind::WebinarTakenBack, Method::Cancel, false),
    };
    let Some(email) = one.email.as_deref() else { return Ok(()) };
    let told = Told { invited, changes: one.told.map_or(0, |told| told.changes + 1) };
    write(conn, by, (about.webinar.id, one.person), told)?;
    let to = To { person: one.person, email, lang: one.lang, zone: one.zone };
    let key = format!("{}:{}:{}:{}", kind.as_str(), about.webinar.id, one.person, told.changes);
    let draft = about.letter(kind, to).once(key).with_calendar(about.invitation(method, to, Some(told)));
    notify::enqueue(conn, by, &draft)
}

/// The calendar file for a letter that says that a webinar was moved or is called off: to the same entry. `None` where it is not in
/// their calendar and does not belong there.
pub(super) fn file_with_news(conn: &mut Conn, by: &By, about: &About<'_>, to: To<'_>) -> QueryResult<Option<String>> {
    let one = queries::invitee(conn, about.webinar, about.desk.curriculum, to.person)?;
    let told = one.as_ref().and_then(|one| one.told);
    if about.webinar.state() == WebinarState::Cancelled {
        return Ok(Some(about.invitation(Method::Cancel, to, told)));
    }
    let elsewhere = queries::languages_elsewhere(conn, about.webinar, by.at)?;
    if !one.is_some_and(|one| belongs(about.webinar, &one.stand, one.told, &elsewhere)) {
        return Ok(None);
    }
    let now = match told {
        Some(told) if told.invited => told,
        Some(told) => Told { invited: true, changes: told.changes + 1 },
        None => Told { invited: true, changes: 0 },
    };
    if told != Some(now) {
        write(conn, by, (about.webinar.id, to.person), now)?;
    }
    Ok(Some(about.invitation(Method::Request, to, Some(now))))
}

fn write(conn: &mut Conn, by: &By, (webinar, person): (WebinarId, PersonId), told: Told) -> QueryResult<()> {
    let state = if told.invited { INVITED } else { "taken_back" };
    Both(
        diesel::insert_into(calendar_invitations::table)
            .values((
                calendar_invitations::id.eq(RowId::new()),
                calendar_invitations::webinar_id.eq(webinar),
                calendar_invitations::person_id.eq(person),
                calendar_invitations::state.eq(state),
                calendar_invitations::changes.eq(told.changes),
                calendar_invitations::at.eq(by.at),
            ))
            .on_conflict((calendar_invitations::webinar_id, calendar_invitations::person_id))
            .do_update()
            .set((
                calendar_invitations::state.eq(state),
                calendar_invitations::changes.eq(told.changes),
                calendar_invitations::at.eq(by.at),
            )),
    )
    .execute(conn)
    .map(|_| ())
}

fn ahead(conn: &mut Conn, by: &By, cohort: CohortId) -> QueryResult<Vec<Webinar>> {
    webinars::table
        .filter(webinars::cohort_id.eq(cohort))
        .filter(webinars::state.eq(WebinarState::Planned.as_str()))
        .filter(webinars::starts_at.gt(by.at))
        .order((webinars::starts_at, webinars::id))
        .select(Webinar::as_select())
        .load(conn)
}
