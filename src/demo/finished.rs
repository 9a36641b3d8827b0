//! The finished cohort: three consecutive weeks of October 2020, when Almaty was on UTC+6. Each workshop was given twice, in
//! Russian on Thursday and in Kazakh on Friday.

use std::sync::Arc;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::cast::{Part, cast};
use super::cohorts::{self, Run, Setting};
use super::dice::Dice;
use super::meeting::{self, Wanted};
use super::moment;
use super::opinions::Participant;
use super::staff::Staff;
use super::study::{self, Sitting};
use crate::app::App;
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::enrolment::{Cohort, Enrolment, EnrolmentState};
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::webinars::{self, Webinar};

/// How many people one transaction takes: the actions of each are written one after the other, and together they are on disk.
const BATCH: usize = 500;
/// Beyond so many, people of a scaled-up sample attend but neither read nor answer: their lists are what a bench is about.
const WHOLE: usize = 312;

/// A participant on the cohort.
#[derive(Clone)]
struct Enrolled {
    part: Part,
    person: PersonId,
    enrolment: Enrolment,
}

/// What a webinar needs to know of a participant: there may be a million of them.
#[derive(Clone, Copy)]
struct Attending {
    number: usize,
    person: PersonId,
    track: &'static str,
    lang: Lang,
    diligence: usize,
}

impl Attending {
    fn of(one: &Enrolled) -> Self {
        let part = &one.part;
        Self { number: part.number, person: one.person, track: part.track, lang: lang_of(part), diligence: part.diligence }
    }
}

/// In which language they come to webinars: there are those in Russian and those in Kazakh.
fn lang_of(part: &Part) -> Lang {
    if part.webinar_language == Lang::Kk { Lang::Kk } else { Lang::Ru }
}

/// Makes the cohort with everything that happened on it.
pub fn make(app: &App, setting: &Setting, staff: &Staff, people: usize) -> anyhow::Result<()> {
    let (setting_, staff_) = (setting.clone(), staff.clone());
    let capacity = i32::try_from(people.max(400)).unwrap_or(i32::MAX);
    let (cohort, webinars) = app.db.write_now(move |conn| prepare(conn, &setting_, &staff_, capacity))?;
    let (regions, sectors) = cohorts::codes(&setting.curriculum);
    let (mut whole, mut everybody) = (Vec::new(), Vec::with_capacity(people));
    for from in (0..people).step_by(BATCH) {
        let parts = cast(from, people.min(from + BATCH), &regions, &sectors);
        let (cohort, webinars, setting, staff) = (cohort.clone(), webinars.clone(), setting.clone(), staff.clone());
        let aboard = app.db.write_now(move |conn| {
            let aboard = parts.into_iter().map(|part| come_aboard(conn, &setting, &cohort, &staff, &webinars, part));
            aboard.collect::<QueryResult<Vec<_>>>()
        })?;
        everybody.extend(aboard.iter().map(Attending::of));
        whole.extend(aboard.into_iter().take(WHOLE.saturating_sub(from)));
    }
    let (whole, everybody): (Arc<[Enrolled]>, Arc<[Attending]>) = (whole.into(), everybody.into());
    let (those, setting_, cohort_) = (whole.clone(), setting.clone(), cohort.clone());
    app.db.write_now(move |conn| those.iter().try_for_each(|one| learn(conn, &setting_, &cohort_, one)))?;
    for webinar in webinars {
        let (everybody, setting, staff) = (everybody.clone(), setting.clone(), staff.clone());
        app.db.write_now(move |conn| hold(conn, &setting, &staff, &everybody, &webinar))?;
    }
    let setting = setting.clone();
    app.db.write_now(move |conn| whole.iter().try_for_each(|one| look_back(conn, &setting, &cohort, one)))?;
    Ok(())
}

/// Cohort and webinars.
fn prepare(conn: &mut Conn, setting: &Setting, staff: &Staff, capacity: i32) -> QueryResult<(Cohort, Vec<Webinar>)> {
    let by = By::person(staff.organiser, moment("2020-09-01T05:00:00Z"));
    let day = |day| NaiveDate::from_ymd_opt(2020, 10, day).unwrap_or_default();
    let run = Run {
        slug: "kz-2020-10",
        names: ["October 2020", "Октябрь 2020 года", "2020 жылғы қазан"].map(str::to_owned),
        days: (day(5), day(25)),
        apply: (moment("2020-09-05T03:00:00Z"), moment("2020-09-28T12:00:00Z")),
        check_ins_needed: 0,
    };
    let cohort = cohorts::make(conn, &by, setting, staff, &run)?;
    let mut planned = Vec::new();
    for (week, module) in (0..).zip(setting.curriculum.programme.modules.clone()) {
        for (offset, lang) in [(3, Lang::Ru), (4, Lang::Kk)] {
            let held_on = day(5) + Days::new(week * 7 + offset);
            let minutes =
                setting.curriculum.module(&module).and_then(|module| module.webinars.first()).map_or(120, |part| part.minutes);
            let wanted = Wanted {
                module: &module,
                lang,
                starts_local: at_three(held_on),
                minutes: i32::try_from(minutes).unwrap_or(120),
                capacity: Some(capacity),
            };
            planned.push(meeting::plan(conn, &by, &cohort, &setting.curriculum, staff, &wanted)?);
        }
    }
    Ok((cohort, planned))
}

fn at_three(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(15, 0, 0).unwrap_or_default()
}

/// Applies, is approved, takes the places in their language.
fn come_aboard(
    conn: &mut Conn,
    setting: &Setting,
    cohort: &Cohort,
    staff: &Staff,
    webinars: &[Webinar],
    part: Part,
) -> QueryResult<Enrolled> {
    let applied_at = moment("2020-09-10T04:00:00Z").plus_minutes((part.number as i64 * 37) % (17 * 24 * 60));
    let person = cohorts::account(conn, applied_at, &part)?;
    let enrolment = cohorts::apply(conn, applied_at, cohort, person, &part)?;
    let by = By::person(staff.organiser, moment("2020-09-29T05:00:00Z"));
    let enrolment = cohorts::decide(conn, &by, &enrolment, EnrolmentState::Enrolled, None)?;
    let modules = setting.curriculum.track(part.track).map(|track| track.modules.clone()).unwrap_or_default();
    let lang = lang_of(&part);
    for webinar in webinars.iter().filter(|webinar| webinar.lang() == lang && modules.contains(&webinar.module)) {
        webinars::take_place(conn, &By::person(person, by.at), webinar.id, person)?;
    }
    Ok(Enrolled { part, person, enrolment })
}

/// Reads and answers through the three weeks.
fn learn(conn: &mut Conn, setting: &Setting, cohort: &Cohort, one: &Enrolled) -> QueryResult<()> {
    let mut dice = Dice::new(0xa11c_e000 + one.part.number as u64);
    let mut before = Dice::new(0xbef0_0000 + one.part.number as u64);
    let participant = Participant { part: &one.part, enrolment: &one.enrolment, cohort, setting };
    let Some(track) = setting.curriculum.track(one.part.track) else { return Ok(()) };
    // most either go to the end or stop early
    let reads_all = dice.percent(one.part.diligence);
    for module in setting.curriculum.modules_of(track) {
        let week = setting.curriculum.programme.modules.iter().position(|slug| *slug == module.slug).unwrap_or_default() as i64;
        let monday = moment("2020-10-05T03:00:00Z").plus_days(week * 7);
        participant.before(conn, &mut before, module, monday.plus_minutes(-90))?;
        for (number, lesson) in (0..).zip(&module.lessons) {
            if reads_all || dice.percent(one.part.diligence) {
                let at = monday.plus_minutes(number * 24 * 60 + dice.below(600) as i64);
                study::read_lesson(conn, one.person, at, &one.enrolment, lesson)?;
            }
        }
        if reads_all || dice.percent(one.part.diligence / 2) {
            attempt(conn, &mut dice, setting, one, module, monday.plus_days(5))?;
        }
    }
    Ok(())
}

/// What they answer after the three weeks, and three months later.
fn look_back(conn: &mut Conn, setting: &Setting, cohort: &Cohort, one: &Enrolled) -> QueryResult<()> {
    let mut dice = Dice::new(0xaf7e_0000 + one.part.number as u64);
    let participant = Participant { part: &one.part, enrolment: &one.enrolment, cohort, setting };
    let at = moment("2020-10-24T04:00:00Z").plus_minutes(dice.below(1200) as i64);
    participant.after(conn, &mut dice, at)?;
    let at = moment("2021-01-25T04:00:00Z").plus_minutes(dice.below(12_000) as i64);
    participant.long_after(conn, &mut dice, at)
}

/// Up to three attempts, each better than the one before.
fn attempt(
    conn: &mut Conn,
    dice: &mut Dice,
    setting: &Setting,
    one: &Enrolled,
    module: &crate::curriculum::Module,
    from: Instant,
) -> QueryResult<()> {
    for round in 0..3 {
        let sitting = Sitting {
            person: one.person,
            enrolment: &one.enrolment,
            edition: setting.edition,
            curriculum: &setting.curriculum,
            module,
            at: from.plus_minutes(round * 720 + dice.below(600) as i64),
            right: (one.part.diligence + round as usize * 8).min(100),
        };
        if study::sit_check(conn, dice, &sitting)? || !dice.percent(one.part.diligence) {
            break;
        }
    }
    Ok(())
}

/// One webinar: who had a place, what was seen of them, closed the same evening.
fn hold(conn: &mut Conn, setting: &Setting, staff: &Staff, everybody: &[Attending], webinar: &Webinar) -> QueryResult<()> {
    let lang = webinar.lang();
    let (mut evidence, mut excused) = (Vec::new(), Vec::new());
    for one in everybody {
        let takes = setting.curriculum.track(one.track).is_some_and(|track| track.modules.contains(&webinar.module));
        if one.lang != lang || !takes {
            continue;
        }
        let mut dice = Dice::new(0x5ee_d000 + one.number as u64 * 31 + u64::from(webinar.local_start().date().day()));
        let seen = meeting::evidence_of(&mut dice, one.person, webinar, one.diligence);
        if seen.is_empty() && dice.percent(25) {
            excused.push(one.person);
        }
        evidence.extend(seen);
    }
    let trainer = if lang == Lang::Kk { staff.kazakh_trainer } else { staff.russian_trainer };
    meeting::hold_and_close(conn, trainer, &setting.curriculum, webinar, &evidence, &excused)
}
