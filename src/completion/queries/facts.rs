//! The facts of an enrolment, read from what other features keep; nothing here is written.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::standing::{Chance, CheckFact, Facts, LessonsFact, Presence, Standing, WebinarFact, decide};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Track};
use crate::db::Conn;
use crate::db::schema::{attempts, attendance, lesson_progress, make_ups, survey_receipts, webinars};
use crate::enrolment::{Cohort, Enrolment};
use crate::ids::{EnrolmentId, PersonId};

/// Where an enrolment stands now.
///
/// # Errors
/// The database's; `NotFound` where the edition does not have the track.
pub fn standing_of(
    conn: &mut Conn,
    curriculum: &Curriculum,
    enrolment: &Enrolment,
    cohort: &Cohort,
    now: Instant,
) -> QueryResult<Standing> {
    let track = curriculum.track(&enrolment.track).ok_or(diesel::result::Error::NotFound)?;
    let facts = facts_of(conn, curriculum, track, enrolment, cohort, now)?;
    Ok(decide(&track.completion, &track.participation, &facts))
}

/// What is known about an enrolment: four queries, whatever the track.
///
/// # Errors
/// The database's.
pub fn facts_of(
    conn: &mut Conn,
    curriculum: &Curriculum,
    track: &Track,
    enrolment: &Enrolment,
    cohort: &Cohort,
    now: Instant,
) -> QueryResult<Facts> {
    let end = cohort.end();
    let read = lessons_read(conn, enrolment.id, end)?;
    let lessons = curriculum.modules_of(track).map(|module| {
        let read = module.lessons.iter().filter(|lesson| read.contains(&lesson.code)).count() as u32;
        (module.slug.clone(), LessonsFact { read, of: module.lessons.len() as u32 })
    });
    Ok(Facts {
        lessons: lessons.collect(),
        checks: best_checks(conn, enrolment.id, end)?,
        webinars: webinar_facts(conn, cohort, enrolment.person_id, now)?,
        surveys: surveys_answered(conn, enrolment.id, track)?,
        time_is_up: cohort.is_over(now),
    })
}

/// Codes of the lessons read in time.
fn lessons_read(conn: &mut Conn, enrolment: EnrolmentId, end: Instant) -> QueryResult<BTreeSet<String>> {
    let codes: Vec<String> = lesson_progress::table
        .filter(lesson_progress::enrolment_id.eq(enrolment))
        .filter(lesson_progress::read_at.lt(end))
        .select(lesson_progress::lesson)
        .load(conn)?;
    Ok(codes.into_iter().collect())
}

/// The best attempt at each check, handed in in time.
fn best_checks(conn: &mut Conn, enrolment: EnrolmentId, end: Instant) -> QueryResult<BTreeMap<String, CheckFact>> {
    let rows: Vec<(String, Option<i32>, i32)> = attempts::table
        .filter(attempts::enrolment_id.eq(enrolment))
        .filter(attempts::kind.eq("check"))
        .filter(attempts::submitted_at.lt(end))
        .select((attempts::module, attempts::milli_points, attempts::items))
        .load(conn)?;
    let mut best: BTreeMap<String, CheckFact> = BTreeMap::new();
    for (module, milli_points, items) in rows {
        let check = CheckFact { milli_points: milli_points.unwrap_or(0).max(0) as u32, items: items.max(0) as u32 };
        let kept = best.entry(module).or_insert(check);
        if check.is_better_than(kept) {
            *kept = check;
        }
    }
    Ok(best)
}

/// The forms answered after every module of the track. A receipt has no time, so that nothing joins it to the answers: a form counts
/// whenever it is answered.
fn surveys_answered(conn: &mut Conn, enrolment: EnrolmentId, track: &Track) -> QueryResult<BTreeSet<String>> {
    let rows: Vec<(String, String)> = survey_receipts::table
        .filter(survey_receipts::enrolment_id.eq(enrolment))
        .select((survey_receipts::survey, survey_receipts::module))
        .load(conn)?;
    let forms: BTreeSet<&String> = rows.iter().map(|(form, _)| form).collect();
    let everywhere = |form: &str| track.modules.iter().all(|module| rows.iter().any(|(one, of)| one == form && of == module));
    Ok(forms.into_iter().filter(|form| everywhere(form)).cloned().collect())
}

/// A webinar with what it came to for somebody, and whether they made up for it.
type WebinarRow = (String, i32, String, Instant, Option<String>, Option<i64>);

/// Each part of each module: the best of its webinars, and whether one can still bring more. What a trainer accepted as making up for a
/// webinar counts as attended.
fn webinar_facts(conn: &mut Conn, cohort: &Cohort, person: PersonId, now: Instant) -> QueryResult<Vec<WebinarFact>> {
    let made_up = make_ups::webinar_id.eq(webinars::id).and(make_ups::person_id.eq(person)).and(make_ups::state.eq("accepted"));
    let rows: Vec<WebinarRow> = webinars::table
        .left_join(attendance::table.on(attendance::webinar_id.eq(webinars::id).and(attendance::person_id.eq(person))))
        .left_join(make_ups::table.on(made_up))
        .filter(webinars::cohort_id.eq(cohort.id))
        .filter(webinars::state.ne("cancelled"))
        .select((
            webinars::module,
            webinars::part,
            webinars::state,
            webinars::ends_at,
            attendance::status.nullable(),
            make_ups::id.nullable(),
        ))
        .load(conn)?;
    let mut parts: BTreeMap<(String, i32), (Presence, Chance)> = BTreeMap::new();
    for (module, part, state, ends_at, status, made_up) in rows {
        let closed = state == "closed";
        let chance = match () {
            () if closed => Chance::Gone,
            () if ends_at > now => Chance::Ahead,
            () => Chance::Unsettled,
        };
        let nothing_yet = if ends_at > now { Presence::None } else { Presence::NotRecorded };
        let presence = match made_up {
            Some(_) => Presence::Present,
            None => status.as_deref().map_or(nothing_yet, |status| presence(status).max(nothing_yet)),
        };
        let best = parts.entry((module, part)).or_default();
        *best = (best.0.max(presence), best.1.max(chance));
    }
    Ok(parts
        .into_iter()
        .map(|((module, part), (presence, chance))| WebinarFact { module, part: part.max(0) as u32, presence, chance })
        .collect())
}

/// What `attendance` stores, as completion counts it.
fn presence(status: &str) -> Presence {
    match status {
        "present" => Presence::Present,
        "partial" => Presence::Partial,
        "excused" => Presence::Excused,
        "absent" => Presence::Absent,
        _ => Presence::None,
    }
}
