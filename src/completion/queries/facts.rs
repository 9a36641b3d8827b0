//! The facts of an enrolment, read from what other features keep; nothing here is written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;

use super::super::outlook::{Date, Turn, Ways, ways};
use super::super::standing::{Chance, CheckFact, Facts, LessonsFact, MakeUpWay, Presence, Standing, WebinarFact, decide};
use crate::clock::Instant;
use crate::curriculum::{Curriculum, Rules, Track};
use crate::db::schema::{attempts, attendance, enrolments, lesson_progress, make_ups, places, survey_receipts, webinars};
use crate::db::{AmongDsl as _, Conn};
use crate::enrolment::{Cohort, Enrolment};
use crate::ids::{EnrolmentId, WebinarId};
use crate::webinars::{PlaceState, Recording, make_up, recordings_of};

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

/// What is known about an enrolment: five queries, whatever the track.
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
    let known = known_of(conn, cohort, &[enrolment.id])?.remove(&enrolment.id).unwrap_or_default();
    Ok(known.facts((curriculum, track), enrolment, cohort, now))
}

/// What is stored about an enrolment, before an edition says what of it counts: the same for every edition.
#[derive(Clone, Debug, Default)]
pub(in crate::completion) struct Known {
    /// Codes of the lessons read in time.
    read: BTreeSet<String>,
    /// The best attempt at each check, handed in in time.
    checks: BTreeMap<String, CheckFact>,
    /// The webinars of the cohort, the first first.
    dates: Vec<DateRow>,
    /// The recordings of those webinars that are over, as far as they are there.
    recordings: BTreeMap<WebinarId, Recording>,
    /// Forms answered: which, and after which module.
    forms: Vec<(String, String)>,
}

impl Known {
    /// What it comes to on a track of an edition.
    pub fn facts(
        &self,
        (curriculum, track): (&Curriculum, &Track),
        enrolment: &Enrolment,
        cohort: &Cohort,
        now: Instant,
    ) -> Facts {
        let lessons = curriculum.modules_of(track).map(|module| {
            let read = module.lessons.iter().filter(|lesson| self.read.contains(&lesson.code)).count() as u32;
            (module.slug.clone(), LessonsFact { read, of: module.lessons.len() as u32 })
        });
        Facts {
            lessons: lessons.collect(),
            checks: self.checks.clone(),
            webinars: webinar_facts(self, &curriculum.programme.rules, cohort, enrolment, now),
            surveys: surveys_answered(&self.forms, track),
            time_is_up: cohort.is_over(now),
        }
    }
}

/// What is stored about some enrolments of a cohort, in five queries for one or a thousand of them.
///
/// # Errors
/// The database's.
pub(in crate::completion) fn known_of(
    conn: &mut Conn,
    cohort: &Cohort,
    those: &[EnrolmentId],
) -> QueryResult<HashMap<EnrolmentId, Known>> {
    let end = cohort.end();
    let mut known: HashMap<EnrolmentId, Known> = HashMap::with_capacity(those.len());
    for (enrolment, lesson) in lessons_read(conn, those, end)? {
        known.entry(enrolment).or_default().read.insert(lesson);
    }
    for (enrolment, module, milli_points, items) in checks_tried(conn, those, end)? {
        let check = CheckFact { milli_points: milli_points.unwrap_or(0).max(0) as u32, items: items.max(0) as u32 };
        let kept = known.entry(enrolment).or_default().checks.entry(module).or_insert(check);
        if check.is_better_than(kept) {
            *kept = check;
        }
    }
    for (enrolment, row) in dates_of(conn, cohort, those)? {
        known.entry(enrolment).or_default().dates.push(row);
    }
    let closed: BTreeSet<WebinarId> =
        known.values().flat_map(|theirs| &theirs.dates).filter(|row| row.0.3 == "closed").map(|row| row.0.0).collect();
    if !closed.is_empty() {
        let recordings = recordings_of(conn, &closed.into_iter().collect::<Vec<_>>())?;
        known.values_mut().for_each(|theirs| theirs.recordings.clone_from(&recordings));
    }
    for (enrolment, form, module) in forms_answered(conn, those)? {
        known.entry(enrolment).or_default().forms.push((form, module));
    }
    Ok(known)
}

/// Codes of the lessons read in time.
fn lessons_read(conn: &mut Conn, those: &[EnrolmentId], end: Instant) -> QueryResult<Vec<(EnrolmentId, String)>> {
    lesson_progress::table
        .filter(lesson_progress::enrolment_id.among(those.iter().copied()))
        .filter(lesson_progress::read_at.lt(end))
        .select((lesson_progress::enrolment_id, lesson_progress::lesson))
        .load(conn)
}

/// An attempt: whose, at which module, with how many thousandths of how many points.
type CheckRow = (EnrolmentId, String, Option<i32>, i32);

/// The attempts at checks, handed in in time.
fn checks_tried(conn: &mut Conn, those: &[EnrolmentId], end: Instant) -> QueryResult<Vec<CheckRow>> {
    attempts::table
        .filter(attempts::enrolment_id.among(those.iter().copied()))
        .filter(attempts::kind.eq("check"))
        .filter(attempts::submitted_at.lt(end))
        .select((attempts::enrolment_id, attempts::module, attempts::milli_points, attempts::items))
        .load(conn)
}

fn forms_answered(conn: &mut Conn, those: &[EnrolmentId]) -> QueryResult<Vec<(EnrolmentId, String, String)>> {
    survey_receipts::table
        .filter(survey_receipts::enrolment_id.among(those.iter().copied()))
        .select((survey_receipts::enrolment_id, survey_receipts::survey, survey_receipts::module))
        .load(conn)
}

/// The forms answered after every module of the track. A receipt has no time, so that nothing joins it to the answers: a form counts
/// whenever it is answered.
fn surveys_answered(rows: &[(String, String)], track: &Track) -> BTreeSet<String> {
    let forms: BTreeSet<&String> = rows.iter().map(|(form, _)| form).collect();
    let everywhere = |form: &str| track.modules.iter().all(|module| rows.iter().any(|(one, of)| one == form && of == module));
    forms.into_iter().filter(|form| everywhere(form)).cloned().collect()
}

/// A webinar of the cohort with what is known about one person there.
type DateRow = (
    (WebinarId, String, i32, String, String),
    (Instant, Instant, Option<i32>, String, Option<Instant>),
    Option<String>,
    Option<String>,
    Option<(String, Option<Instant>)>,
);

/// The webinars of the cohort, the first first, for each of some people.
fn dates_of(conn: &mut Conn, cohort: &Cohort, those: &[EnrolmentId]) -> QueryResult<Vec<(EnrolmentId, DateRow)>> {
    webinars::table
        .inner_join(enrolments::table.on(enrolments::cohort_id.eq(webinars::cohort_id)))
        .left_join(
            attendance::table.on(attendance::webinar_id.eq(webinars::id).and(attendance::person_id.eq(enrolments::person_id))),
        )
        .left_join(places::table.on(places::webinar_id.eq(webinars::id).and(places::person_id.eq(enrolments::person_id))))
        .left_join(make_ups::table.on(make_ups::webinar_id.eq(webinars::id).and(make_ups::person_id.eq(enrolments::person_id))))
        .filter(webinars::cohort_id.eq(cohort.id))
        .filter(enrolments::id.among(those.iter().copied()))
        .order((webinars::starts_at, webinars::id))
        .select((
            enrolments::id,
            (
                (webinars::id, webinars::module, webinars::part, webinars::state, webinars::language),
                (webinars::starts_at, webinars::ends_at, webinars::capacity, webinars::zone, webinars::closed_at),
                attendance::status.nullable(),
                places::state.nullable(),
                (make_ups::state, make_ups::decided_at).nullable(),
            ),
        ))
        .load(conn)
}

/// Each part of each module: the best of its webinars, whether one can still bring more, and what is left of the chances. What a
/// trainer accepted as making up for a webinar counts as attended.
fn webinar_facts(known: &Known, rules: &Rules, cohort: &Cohort, enrolment: &Enrolment, now: Instant) -> Vec<WebinarFact> {
    let mut parts: BTreeMap<(&str, i32), Vec<&DateRow>> = BTreeMap::new();
    for row in &known.dates {
        parts.entry((row.0.1.as_str(), row.0.2)).or_default().push(row);
    }
    let facts = parts.into_iter().filter_map(|((module, part), rows)| {
        let wanted = enrolment.webinar_language.as_deref().filter(|lang| rows.iter().any(|row| row.0.4 == *lang));
        let dates: Vec<Date> = rows.iter().map(|row| date(row, wanted, enrolment, now)).collect();
        let ways = rows.iter().filter_map(|row| make_up_way(row, enrolment, rules, cohort, now).map(|way| (row, way)));
        let make_up_way = ways.max_by_key(|(row, way)| ease(row, *way, known, now)).map(|(_, way)| way);
        part_fact(module.to_owned(), part, &dates, make_up_way)
    });
    facts.collect()
}

/// `None` where nothing is or was planned of the part.
fn part_fact(module: String, part: i32, dates: &[Date], make_up_way: Option<MakeUpWay>) -> Option<WebinarFact> {
    let held = || dates.iter().filter(|date| date.turn != Turn::CalledOff);
    let presence = held().map(|date| date.presence).max()?;
    let chance = held().map(|date| match date.turn {
        Turn::Ahead => Chance::Ahead,
        Turn::Unsettled => Chance::Unsettled,
        Turn::Closed | Turn::CalledOff => Chance::Gone,
    });
    let Ways { missed, left, last } = ways(dates);
    Some(WebinarFact {
        module,
        part: part.max(0) as u32,
        presence,
        chance: chance.max().unwrap_or_default(),
        missed,
        left,
        make_up: make_up_way.is_some(),
        make_up_way,
        last,
    })
}

/// Of several ways to make up for a part the greatest is said: what lies with a trainer, then what can be done because the recording is
/// there, then what somebody has begun to write, then what may be done for longest.
fn ease(row: &DateRow, way: MakeUpWay, known: &Known, now: Instant) -> (bool, bool, bool, MakeUpWay) {
    let zone: chrono_tz::Tz = row.1.3.parse().unwrap_or(chrono_tz::Tz::UTC);
    let today = now.in_zone(zone).date_naive();
    let is_there = known.recordings.get(&row.0.0).is_some_and(|recording| recording.is_there_on(today));
    (way == MakeUpWay::Sent, is_there, row.4.is_some(), way)
}

/// How a webinar that was missed can be made up for, where it can.
/// Never after the cohort's last day: what comes later completes nothing.
fn make_up_way(row: &DateRow, enrolment: &Enrolment, rules: &Rules, cohort: &Cohort, now: Instant) -> Option<MakeUpWay> {
    let ((webinar, _, _, state, _), (starts_at, _, capacity, zone, closed_at), status, place, written) = row;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let day = |at: Instant| at.in_zone(zone).date_naive();
    let written = written.as_ref().map(|(state, at)| (state.as_str(), *at));
    let place = place.as_deref().map(PlaceState::from_stored);
    let is_theirs = capacity.is_none() || matches!(place, Some(PlaceState::Taken | PlaceState::CannotCome));
    let came_later = status.is_none() && make_up::came_later(*closed_at, enrolment.state_at);
    let facts = make_up::Facts {
        closed: state == "closed",
        missed: match status.as_deref() {
            Some("excused") => make_up::Missed::Excused,
            Some("absent" | "partial") => make_up::Missed::Missed,
            Some("present") => make_up::Missed::Attended,
            _ if is_theirs || came_later => make_up::Missed::Missed,
            _ => make_up::Missed::NotExpected,
        },
        met_elsewhere: false,
        held_on: day(if came_later { enrolment.state_at } else { *starts_at }),
        asked_to_revise_on: written.filter(|(state, _)| *state == "revise").and_then(|(_, at)| at.map(day)),
        today: day(now),
    };
    match (written, make_up::open(&facts, rules)) {
        (Some(("accepted", _)), _) => None,
        (Some(("sent", _)), _) => Some(MakeUpWay::Sent),
        (_, make_up::Open::Until(last)) => Some(MakeUpWay::Until(last.min(cohort.ends_on), *webinar)),
        (_, make_up::Open::No(_)) => None,
    }
}

fn date(row: &DateRow, wanted: Option<&str>, enrolment: &Enrolment, now: Instant) -> Date {
    let ((webinar, _, _, state, language), (starts_at, ends_at, capacity, ..), status, place, written) = row;
    let lies_ahead = *ends_at > now;
    let turn = match state.as_str() {
        "cancelled" => Turn::CalledOff,
        "closed" => Turn::Closed,
        _ if lies_ahead => Turn::Ahead,
        _ => Turn::Unsettled,
    };
    let nothing_yet = if lies_ahead { Presence::None } else { Presence::NotRecorded };
    let place = place.as_deref().map(PlaceState::from_stored);
    let (has_place, said_no) = (place == Some(PlaceState::Taken), place == Some(PlaceState::CannotCome));
    let is_for_all = capacity.is_none();
    let speaks = wanted.is_none_or(|lang| lang == language);
    // what was called off before somebody came onto the cohort was none of theirs
    let was_there = turn != Turn::CalledOff || enrolment.state_at < *starts_at;
    Date {
        webinar: *webinar,
        turn,
        presence: match written {
            Some((state, _)) if state == "accepted" => Presence::Present,
            _ => status.as_deref().map_or(nothing_yet, |status| presence(status).max(nothing_yet)),
        },
        is_expected: has_place || is_for_all,
        is_theirs: was_there && (has_place || (is_for_all && speaks)),
        said_no,
    }
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
