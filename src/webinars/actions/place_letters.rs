//! Letters that ask people to take a place: after a webinar with limited places was planned, and only where whoever planned it wished
//! so. They go out on the next morning, so that dates that are planned one after another come in one letter, and nobody gets two on one
//! day; sooner only where the webinar begins before that.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::instead::OtherDate;
use super::super::model::Webinar;
use super::super::queries::{self, Unplaced};
use super::super::unplaced::{PartDates, asked_about, limited_parts};
use super::super::words::{time_in_words, title_of};
use super::super::{Plan, WebinarState};
use crate::by::By;
use crate::clock::Instant;
use crate::curriculum::Curriculum;
use crate::db::Conn;
use crate::enrolment::{self, Cohort};
use crate::i18n::{Lang, Message, tr};
use crate::ids::{EnrolmentId, PersonId, WebinarId};
use crate::notify::{self, Draft, Kind, Letter};
use crate::queue;

/// The kind of the job that writes them.
pub const PLACE_LETTERS: &str = "place-letters";
/// How many people one run writes to.
const RUN: i64 = 400;
/// A letter that would come later than so many hours before the start goes out at once.
const HOURS_BEFORE: i64 = 24;

/// The job's values.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct PlaceLettersTask {
    /// The webinar that was planned.
    pub webinar: WebinarId,
    /// When: a letter that was written since names its date already.
    #[serde(default)]
    pub planned_at: Option<Instant>,
    /// Enrolments up to this one have been written to.
    pub after: Option<EnrolmentId>,
}

/// How many would be asked, were this planned: none where there is no limit, or another date of the part that has none.
///
/// # Errors
/// The database's.
pub fn count_to_ask(conn: &mut Conn, now: Instant, curriculum: &Curriculum, plan: &Plan, sketch: &Webinar) -> QueryResult<i64> {
    let others = queries::other_dates(conn, sketch, now)?;
    if plan.capacity.is_none() || others.iter().any(|date| date.webinar.capacity.is_none()) {
        return Ok(0);
    }
    queries::unplaced_count(conn, sketch.part_of(), &queries::tracks_with(curriculum, &plan.module))
}

/// When they go out.
pub fn asked_at(now: Instant, starts_at: Instant, cohort: &Cohort) -> Instant {
    let (morning, soon) = (notify::next_morning(now, cohort.tz()), notify::after_quiet_hours(now, cohort.tz()));
    if morning.plus_minutes(HOURS_BEFORE * 60) <= starts_at {
        morning
    } else if soon < starts_at {
        soon
    } else {
        now
    }
}

/// Has those asked who have no place at the dates of a webinar's part.
///
/// # Errors
/// The database's.
pub fn ask_for_places(conn: &mut Conn, now: Instant, webinar: &Webinar, cohort: &Cohort) -> QueryResult<()> {
    let task = PlaceLettersTask { webinar: webinar.id, planned_at: Some(now), after: None };
    queue::enqueue(conn, now, PLACE_LETTERS, &task, asked_at(now, webinar.starts_at, cohort), None)
}

/// Writes the next some hundred letters, and has the rest written later.
///
/// # Errors
/// The database's.
pub fn write_place_letters(conn: &mut Conn, by: &By, curriculum: &Curriculum, task: &PlaceLettersTask) -> QueryResult<()> {
    let webinar = queries::webinar(conn, task.webinar)?;
    let ahead = queries::dates_ahead(conn, webinar.cohort_id, by.at)?;
    let parts = limited_parts(&ahead);
    let meant = parts.iter().any(|part| part.part == webinar.part_of());
    if !meant || webinar.state() != WebinarState::Planned {
        return Ok(());
    }
    let cohort = enrolment::cohort(conn, webinar.cohort_id)?;
    let tracks = queries::tracks_with(curriculum, &webinar.module);
    let people = queries::unplaced_after(conn, webinar.part_of(), &tracks, (task.after, RUN))?;
    let ids: Vec<PersonId> = people.iter().map(|one| one.person).collect();
    let dates: Vec<WebinarId> = ahead.iter().map(|date| date.webinar.id).collect();
    let theirs = queries::held_or_done(conn, cohort.id, &dates, &ids)?;
    let all = queries::webinars_of_cohort(conn, cohort.id)?;
    let today = by.at.in_zone(cohort.tz()).date_naive();
    let written = notify::last_written(conn, Kind::TakeAPlace, &ids)?;
    let mut later = false;
    for one in &people {
        let Some(email) = &one.email else { continue };
        if let Some(last) = written.get(&one.person) {
            if task.planned_at.is_some_and(|planned| last.written_at >= planned) {
                continue;
            }
            if last.sent_at.in_zone(cohort.tz()).date_naive() >= today {
                later = true;
                continue;
            }
        }
        let modules = curriculum.track(&one.track).map(|track| track.modules.clone()).unwrap_or_default();
        let asked = asked_about(&parts, &modules, one.person, &theirs, &all);
        let letter = draft(curriculum, &cohort, &asked, email, one.lang)
            .about(Some(one.person))
            .not_before(send_at(by.at, one, &webinar, &cohort))
            .once(format!("take-a-place:{}:{today}", one.enrolment));
        notify::enqueue(conn, by, &letter)?;
    }
    if later {
        ask_tomorrow(conn, by.at, &webinar, &cohort, task)?;
    }
    if let Some(last) = people.last().filter(|_| people.len() as i64 == RUN) {
        let rest = PlaceLettersTask { after: Some(last.enrolment), ..*task };
        queue::enqueue(conn, by.at, PLACE_LETTERS, &rest, by.at, None)?;
    }
    Ok(())
}

/// Whoever has had such a letter today is asked on the next morning about what was planned since, if the webinar is still ahead then.
fn ask_tomorrow(conn: &mut Conn, now: Instant, webinar: &Webinar, cohort: &Cohort, task: &PlaceLettersTask) -> QueryResult<()> {
    let morning = notify::next_morning(now, cohort.tz());
    if morning >= webinar.starts_at {
        return Ok(());
    }
    let (again, key) = (PlaceLettersTask { after: None, ..*task }, format!("{PLACE_LETTERS}:{}:{morning}", webinar.id));
    queue::enqueue(conn, now, PLACE_LETTERS, &again, morning, Some(&key))
}

/// Not at night where the reader is, unless the webinar begins before the morning.
fn send_at(now: Instant, one: &Unplaced, webinar: &Webinar, cohort: &Cohort) -> Instant {
    let at = notify::after_quiet_hours(now, one.zone.unwrap_or_else(|| cohort.tz()));
    if at < webinar.starts_at { at } else { now }
}

/// The letter as somebody would get it who has no place in this part alone: for the page that asks before it is sent.
///
/// # Errors
/// The database's, or a fault of ours in the template.
pub fn preview_place_letter(
    (curriculum, public_url): (&Curriculum, &str),
    cohort: &Cohort,
    (sketch, others): (&Webinar, &[OtherDate]),
    lang: Lang,
    now: Instant,
) -> anyhow::Result<Letter> {
    let planned = OtherDate { left: sketch.capacity.map(i64::from), webinar: sketch.clone() };
    let mut dates: Vec<&OtherDate> = others.iter().chain([&planned]).collect();
    dates.sort_by_key(|date| date.webinar.starts_at);
    let part = PartDates { part: sketch.part_of(), dates };
    notify::preview(&draft(curriculum, cohort, &[&part], "", lang), public_url, now)
}

fn draft(curriculum: &Curriculum, cohort: &Cohort, parts: &[&PartDates<'_>], email: &str, lang: Lang) -> Draft {
    let line = |date: &&OtherDate| {
        let webinar = &date.webinar;
        let when = time_in_words(lang, webinar.starts_at, webinar.ends_at, webinar.tz(), curriculum.country(&cohort.country));
        Message::new("mail-take-a-place-date")
            .with("title", title_of(webinar, curriculum).text)
            .with("part", webinar.part)
            .with("date", when.date)
            .with("time", when.time)
            .with("language", tr(lang, &format!("webinar-in-{}", webinar.lang())))
            .to(lang)
    };
    let lines: Vec<String> = parts.iter().flat_map(|part| part.dates.iter().map(line)).collect();
    let contact = cohort.contact();
    Draft::new(Kind::TakeAPlace, email, lang)
        .with("dates", &lines.join("\n\n"))
        .with("path", &format!("/{lang}/webinars?cohort={}", cohort.slug))
        .with("contact", &contact.in_a_line())
        .answered_at(&contact.email)
}
