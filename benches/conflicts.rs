//! Looking a plan over among thousands of webinars: how long it takes and how many questions it asks, as a ratio to the same among a
//! few dozen.
//!
//!   cargo bench --bench conflicts                                     2,000 webinars and 100,000 places, SQLite
//!   cargo bench --bench conflicts -- --webinars 500 --places 20000

use std::time::Instant as Stopwatch;

use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::places;
use shanyraq::enrolment::{self, About, Cohort, EnrolmentState, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::ids::{PersonId, RowId, WebinarId};
use shanyraq::people::{self, Names, Role};
use shanyraq::webinars::{self, PlaceState, Plan};

#[allow(dead_code, unused_imports)]
#[path = "../tests/it/support/mod.rs"]
mod support;

use support::TestApp;

/// Webinars that begin at other hours of a day.
const HOURS: [u32; 4] = [9, 11, 14, 16];
/// Webinars at each of them, each with a trainer of its own.
const BESIDE: usize = 2;
/// Plans that are looked over.
const ROUNDS: usize = 200;

fn given(name: &str, usual: usize) -> usize {
    let words: Vec<String> = std::env::args().collect();
    words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)?.parse().ok()).unwrap_or(usual)
}

fn main() {
    let (number, taken) = (given("--webinars", 2_000), given("--places", 100_000));
    let (few, few_asked) = measured(number / 100, taken / 100);
    let (many, many_asked) = measured(number, taken);
    println!("among {} webinars and {} places: {few:.2} ms and {few_asked} questions a plan", number / 100, taken / 100);
    println!("among {number} webinars and {taken} places: {many:.2} ms and {many_asked} questions a plan");
    println!("ratio {:.2}", many / few);
    std::process::exit(0);
}

/// Milliseconds and statements for one plan.
fn measured(number: usize, taken: usize) -> (f64, u64) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainers: Vec<PersonId> =
        (0..BESIDE).map(|n| test.person_with(&format!("Trainer {n}"), Role::Trainer, Some(cohort.id)).id).collect();
    let each = (taken / number.max(1)).max(1);
    let everybody = people(&test, &cohort, each * BESIDE);
    let mut plans: Vec<Plan> = Vec::new();
    for n in 0..number {
        let (beside, hour, day) = (n % BESIDE, HOURS[n / BESIDE % HOURS.len()], n / BESIDE / HOURS.len());
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day") + Days::new(day as u64);
        let mut plan = test.plan(&cohort, "child-context", 1, &format!("{day}T{hour:02}:00"), 90, &[trainers[beside]]);
        plan.capacity = i32::try_from(each).ok();
        let webinar = test.planned(&plan);
        seat(&test, webinar.id, &everybody[beside * each..(beside + 1) * each]);
        plans.push(plan);
    }
    let curriculum = test.curriculum(&cohort);
    // the planner's own question, at an hour at which others are held
    let asked: Vec<Plan> = plans.iter().cycle().step_by(7).take(ROUNDS).cloned().collect();
    let now = test.now();
    let (before, began) = (test.statements(), Stopwatch::now());
    for plan in asked {
        let curriculum = curriculum.clone();
        let outlook =
            test.read(move |conn| Ok(webinars::look_over(conn, now, &curriculum, &plan, None).expect("it is looked over")));
        assert!(!outlook.findings.is_empty(), "the trainer is busy at that hour");
    }
    let took = began.elapsed().as_secs_f64() * 1000.0 / ROUNDS as f64;
    (took, (test.statements() - before) / ROUNDS as u64)
}

fn people(test: &TestApp, cohort: &Cohort, number: usize) -> Vec<PersonId> {
    let (by, cohort) = (By::system(test.now()), cohort.id);
    test.write(move |conn| {
        let one = |n: usize, conn: &mut shanyraq::db::Conn| {
            let names = Names { latin: Some(format!("Person {n}")), ..Names::default() };
            let person = people::create_person(conn, &by, None, &names, Lang::En)?.id;
            let new = NewEnrolment {
                person,
                cohort,
                track: "practitioner".to_owned(),
                state: EnrolmentState::Enrolled,
                about: About::default(),
            };
            enrolment::enrol(conn, &by, &new)?;
            Ok(person)
        };
        (0..number).map(|n| one(n, conn)).collect()
    })
}

/// As if everybody had taken a place.
fn seat(test: &TestApp, webinar: WebinarId, who: &[PersonId]) {
    let (who, at, by) = (who.to_vec(), test.now(), By::system(test.now()));
    test.write(move |conn| {
        for person in who {
            let row = (
                places::id.eq(RowId::new()),
                places::webinar_id.eq(webinar),
                places::person_id.eq(person),
                places::state.eq(PlaceState::Taken.as_str()),
                places::taken_at.eq(at),
                places::by_whom.eq(by.stored()),
            );
            shanyraq::db::Both(diesel::insert_into(places::table).values(row)).execute(conn)?;
        }
        Ok(())
    });
}
