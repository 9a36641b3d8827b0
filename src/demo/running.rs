//! The running cohort: it began on Monday of last week; a webinar is on at this moment.

use chrono::{Datelike as _, Days, NaiveDateTime, NaiveTime, Timelike as _};
use diesel::QueryResult;

use super::cast::{Part, cast};
use super::cohorts::{self, Run, Setting};
use super::dice::Dice;
use super::meeting::{self, Wanted};
use super::names::FullName;
use super::opinions::Participant;
use super::reports;
use super::sound;
use super::staff::Staff;
use super::study::{self, Sitting};
use super::{make_ups, questions};
use crate::app::App;
use crate::attendance::{self, NewEvidence, Source};
use crate::by::By;
use crate::clock::Instant;
use crate::db::Conn;
use crate::enrolment::{Cohort, Enrolment, EnrolmentState};
use crate::i18n::Lang;
use crate::ids::PersonId;
use crate::webinars::{self, Webinar};

/// So many people of the list stand in a meeting report of the sample.
const NAMED: usize = 12;
/// The participant whose link is printed.
pub const PARTICIPANT: &str = "participant@example.org";
/// Numbers of the cast begin here, so that nobody is on both cohorts.
const FROM: usize = 2_000_000;
/// Places of the webinar that is on.
const PLACES: usize = 50;

/// Somebody on the cohort.
#[derive(Clone)]
struct Enrolled {
    part: Part,
    person: PersonId,
    enrolment: Enrolment,
}

/// Makes the cohort as it stands at `now`.
pub fn make(app: &App, setting: &Setting, staff: &Staff, now: Instant, people: usize) -> anyhow::Result<()> {
    let (setting_, staff_) = (setting.clone(), staff.clone());
    let people = people.max(PLACES + 4);
    app.db.write_now(move |conn| {
        let began = begin_of(now);
        let (cohort, webinars) = prepare(conn, &setting_, &staff_, now, began)?;
        let enrolled = come_aboard(conn, &setting_, &staff_, &cohort, began, people)?;
        for one in &enrolled {
            learn(conn, &setting_, &cohort, one, began)?;
        }
        for webinar in webinars.iter().filter(|webinar| webinar.ends_at < now) {
            hold(conn, &setting_, &staff_, &enrolled, webinar)?;
            make_up(conn, &setting_, &staff_, &enrolled, webinar, now)?;
        }
        // the participant whose link is printed has yet to look back
        for one in enrolled.iter().filter(|one| one.part.email != PARTICIPANT) {
            let participant = Participant { part: &one.part, enrolment: &one.enrolment, cohort: &cohort, setting: &setting_ };
            let mut dice = Dice::new(0xaf7e_0000 + one.part.number as u64);
            let at = began.plus_days(5).plus_minutes(dice.below(600) as i64);
            participant.after(conn, &mut dice, at)?;
        }
        for webinar in webinars.iter().filter(|webinar| webinar.starts_at <= now && now < webinar.ends_at) {
            is_on(conn, &setting_, &staff_, &enrolled, webinar, now)?;
        }
        Ok::<_, diesel::result::Error>(())
    })?;
    Ok(())
}

/// Monday of last week, 08:00 in Almaty.
fn begin_of(now: Instant) -> Instant {
    let today = now.in_zone(chrono_tz::Asia::Almaty).date_naive();
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()) + 7);
    let morning = monday.and_time(NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default());
    webinars::instant_of(morning, chrono_tz::Asia::Almaty).unwrap_or(now)
}

fn begun_large(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Cohort and webinars: two workshops held last week, one on now, others to come.
fn prepare(
    conn: &mut Conn,
    setting: &Setting,
    staff: &Staff,
    now: Instant,
    began: Instant,
) -> QueryResult<(Cohort, Vec<Webinar>)> {
    let first_day = began.in_zone(chrono_tz::Asia::Almaty).date_naive();
    // a name begins with a capital letter, also where the month alone does not
    let month = |lang| begun_large(&crate::i18n::month_year(lang, first_day));
    let run = Run {
        slug: "kz-now",
        names: Lang::ALL.map(month),
        days: (first_day, first_day + Days::new(40)),
        apply: (began.plus_days(-30), now.plus_days(10)),
        check_ins_needed: 1,
    };
    let by = By::person(staff.organiser, began.plus_days(-35));
    let cohort = cohorts::make(conn, &by, setting, staff, &run)?;
    let modules = setting.curriculum.programme.modules.clone();
    let at =
        |days: u64, hour: u32| (first_day + Days::new(days)).and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let today = now.in_zone(chrono_tz::Asia::Almaty);
    // on since about twenty minutes, on a round five
    let started = today.naive_local() - chrono::TimeDelta::minutes(20 + i64::from(today.minute() % 5));
    let started: NaiveDateTime = started.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(started);
    let coming = today.date_naive() + Days::new(3);
    let in_three_days = coming.and_time(NaiveTime::from_hms_opt(15, 0, 0).unwrap_or_default());
    let mut planned = Vec::new();
    for (module, lang, starts_local, minutes, capacity) in [
        (0, Lang::Ru, at(2, 15), 120, None),
        (1, Lang::Ru, at(3, 15), 110, None),
        (2, Lang::Kk, started, 120, Some(PLACES)),
        (2, Lang::Ru, in_three_days, 120, Some(200)),
        (1, Lang::Kk, in_three_days + Days::new(4), 110, None),
    ] {
        let Some(module) = modules.get(module) else { continue };
        let capacity = capacity.and_then(|places| i32::try_from(places).ok());
        let wanted = Wanted { module, lang, starts_local, minutes, capacity };
        planned.push(meeting::plan(conn, &by, &cohort, &setting.curriculum, staff, &wanted)?);
    }
    // the second workshop is given by all three
    if let Some(webinar) = planned.get(1) {
        let others = [staff.lead_trainer, staff.kazakh_trainer];
        webinars::set_trainers(conn, &by, webinar.id, staff.russian_trainer, &others)?;
    }
    // the places of the webinar that is on are taken below, by those who come
    Ok((cohort, planned))
}

/// Some forty of fifty apply and are approved; the rest waits for a decision, one was refused, one gave the place up.
fn come_aboard(
    conn: &mut Conn,
    setting: &Setting,
    staff: &Staff,
    cohort: &Cohort,
    began: Instant,
    people: usize,
) -> QueryResult<Vec<Enrolled>> {
    let (regions, sectors) = cohorts::codes(&setting.curriculum);
    let mut enrolled = Vec::new();
    for (place, mut part) in cast(FROM, FROM + people, &regions, &sectors).into_iter().enumerate() {
        if place == 0 {
            part = the_participant(part);
        }
        let applied_at = began.plus_days(-20).plus_minutes(place as i64 * 41);
        let person = cohorts::account(conn, applied_at, &part)?;
        let enrolment = cohorts::apply(conn, applied_at, cohort, person, &part)?;
        let by = By::person(staff.organiser, began.plus_days(-3));
        match people - place {
            // the last who applied wait
            1..=3 => continue,
            4 => {
                cohorts::decide(
                    conn,
                    &by,
                    &enrolment,
                    EnrolmentState::Declined,
                    Some("This cohort is for people who work in Kazakhstan."),
                )?;
                continue;
            }
            _ => {}
        }
        let enrolment = cohorts::decide(conn, &by, &enrolment, EnrolmentState::Enrolled, None)?;
        if place == 7 {
            cohorts::decide(conn, &By::person(person, began), &enrolment, EnrolmentState::Withdrawn, None)?;
            continue;
        }
        enrolled.push(Enrolled { part, person, enrolment });
    }
    Ok(enrolled)
}

/// The participant whose link is printed: half-way through.
fn the_participant(part: Part) -> Part {
    Part {
        name: FullName {
            latin: "Aigerim Sarsenbayeva".to_owned(),
            cyrillic: Some("Айгерім Сәрсенбаева".to_owned()),
            given: "Aigerim".to_owned(),
        },
        email: PARTICIPANT.to_owned(),
        language: Lang::En,
        webinar_language: Lang::Kk,
        position: "Педагог-психолог",
        track: "practitioner",
        diligence: 100,
        ..part
    }
}

/// The second module is done by most, the third begun by some.
fn learn(conn: &mut Conn, setting: &Setting, cohort: &Cohort, one: &Enrolled, began: Instant) -> QueryResult<()> {
    let mut before = Dice::new(0xbef0_0000 + one.part.number as u64);
    let participant = Participant { part: &one.part, enrolment: &one.enrolment, cohort, setting };
    let mut dice = Dice::new(0xb0b_0000 + one.part.number as u64);
    let Some(track) = setting.curriculum.track(one.part.track) else { return Ok(()) };
    let is_participant = one.part.email == PARTICIPANT;
    for module in setting.curriculum.modules_of(track) {
        let last = setting.curriculum.programme.modules.last() == Some(&module.slug);
        let share = if last { one.part.diligence / 4 } else { one.part.diligence };
        if !last {
            participant.before(conn, &mut before, module, began.plus_minutes(-90))?;
        }
        for (number, lesson) in (0..).zip(&module.lessons) {
            let at = began.plus_days(if last { 7 } else { number }).plus_minutes(dice.below(300) as i64);
            let reads = if is_participant { !last || number == 0 } else { dice.percent(share) };
            if reads {
                study::read_lesson(conn, one.person, at.min(began.plus_days(7)), &one.enrolment, lesson)?;
            } else if is_participant && number == 1 {
                let place = lesson.text.en.sections.get(1).map(|section| section.id.clone()).unwrap_or_default();
                crate::reading::keep_place(conn, &By::person(one.person, began.plus_days(7)), &one.enrolment, lesson, &place)?;
            }
        }
        if !last && (is_participant || dice.percent(one.part.diligence)) {
            let sitting = Sitting {
                person: one.person,
                enrolment: &one.enrolment,
                edition: setting.edition,
                curriculum: &setting.curriculum,
                module,
                at: began.plus_days(5),
                right: one.part.diligence,
            };
            study::sit_check(conn, &mut dice, &sitting)?;
        }
    }
    Ok(())
}

/// A webinar of last week.
fn hold(conn: &mut Conn, setting: &Setting, staff: &Staff, enrolled: &[Enrolled], webinar: &Webinar) -> QueryResult<()> {
    let mut evidence: Vec<NewEvidence> = Vec::new();
    for one in enrolled {
        let takes = setting.curriculum.track(one.part.track).is_some_and(|track| track.modules.contains(&webinar.module));
        if takes {
            let mut dice = Dice::new(0xcafe_0000 + one.part.number as u64 + u64::from(webinar.local_start().date().day()));
            evidence.extend(meeting::evidence_of(&mut dice, one.person, webinar, one.part.diligence));
        }
    }
    let trainer = if webinar.lang() == Lang::Kk { staff.kazakh_trainer } else { staff.russian_trainer };
    let seen: Vec<&str> = enrolled
        .iter()
        .filter(|one| evidence.iter().any(|piece| piece.person == Some(one.person)))
        .take(NAMED)
        .map(|one| one.part.name.latin.as_str())
        .collect();
    let soon_after = By::person(trainer, webinar.ends_at.plus_minutes(10));
    reports::imported(conn, &soon_after, &setting.curriculum, webinar, &seen)?;
    meeting::hold_and_close(conn, trainer, &setting.curriculum, webinar, &evidence, &[])
}

/// Some of those who missed it make up for it, and some say that the result is not right; the participant whose link is printed is none of them.
fn make_up(
    conn: &mut Conn,
    setting: &Setting,
    staff: &Staff,
    enrolled: &[Enrolled],
    webinar: &Webinar,
    now: Instant,
) -> QueryResult<()> {
    let others = enrolled.iter().filter(|one| one.part.email != PARTICIPANT);
    let those: Vec<_> = others.map(|one| (&one.enrolment, one.part.language)).collect();
    make_ups::some(conn, staff.russian_trainer, &setting.curriculum, webinar, &those, now)?;
    let people: Vec<(PersonId, Lang)> = those.iter().map(|(enrolment, lang)| (enrolment.person_id, *lang)).collect();
    questions::some(conn, staff.russian_trainer, &setting.curriculum, webinar, &people, now)
}

/// The webinar that is on: places taken, a code on the screen, most have checked in, two are marked by hand.
fn is_on(
    conn: &mut Conn,
    setting: &Setting,
    staff: &Staff,
    enrolled: &[Enrolled],
    webinar: &Webinar,
    now: Instant,
) -> QueryResult<()> {
    let mut there = Vec::new();
    for one in enrolled {
        let takes = setting.curriculum.track(one.part.track).is_some_and(|track| track.modules.contains(&webinar.module));
        if takes && there.len() < PLACES {
            webinars::take_place(conn, &By::person(one.person, webinar.starts_at.plus_days(-4)), webinar.id, one.person)?;
            there.push(one);
        }
    }
    let code =
        sound(attendance::new_code(conn, &By::person(staff.kazakh_trainer, webinar.starts_at.plus_minutes(-5)), webinar.id))?;
    let mut evidence = Vec::new();
    for (place, one) in there.iter().enumerate() {
        // the participant has yet to join; a few others too
        if place == 0 || place % 6 == 5 {
            continue;
        }
        let at = webinar.starts_at.plus_seconds(place as i64 * 19 - 120).min(now);
        evidence.push(NewEvidence::moment(one.person, Source::JoinLink, at));
        if place % 5 != 4 {
            evidence.push(NewEvidence::moment(one.person, Source::CheckInCode, at.plus_seconds(60).min(now)));
        }
    }
    let _ = code;
    sound(attendance::record_evidence(conn, &By::person(staff.kazakh_trainer, now), webinar.id, &evidence))?;
    let named: Vec<&str> = there.iter().skip(1).take(NAMED).map(|one| one.part.name.latin.as_str()).collect();
    reports::waiting(conn, &By::person(staff.kazakh_trainer, now), &setting.curriculum, webinar, &named, now)?;
    Ok(())
}
