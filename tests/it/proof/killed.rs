//! Records while the program is killed: none is missing and none is there twice.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use diesel::prelude::*;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{jobs, messages, record_events, records};

use crate::accidents::Server;
use crate::support::TestApp;

/// Killed at twenty moments while it issues some hundred records.
#[test]
fn a_killed_program_issues_each_record_once() {
    const PEOPLE: usize = 130;
    const KILLS: usize = 20;
    if std::env::var_os("SHANYRAQ_TEST_POSTGRES").is_some() {
        return;
    }
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let mut holders = BTreeSet::new();
    for n in 0..PEOPLE {
        let (person, enrolment) = test.enrolled(&cohort, &format!("Person {n:03}"), "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
        holders.insert(person.id.0);
    }
    // due whatever the clock of this machine says, and as if the lease of a worker that is gone had run out
    let long_ago = Instant::parse("2020-01-01T00:00:00Z").unwrap();
    let free = || {
        test.write(move |conn| {
            let those = jobs::table.filter(jobs::state.eq("queued"));
            diesel::update(those).set((jobs::locked_until.eq(None::<Instant>), jobs::run_at.eq(long_ago))).execute(conn)
        })
    };
    let issued = || -> usize { test.read(|conn| records::table.count().get_result::<i64>(conn)) as usize };
    let (data, url) = (tempfile::tempdir().unwrap(), test.database_url().to_owned());
    let mut moments = BTreeSet::new();
    for round in 0..KILLS {
        free();
        let before = issued();
        let server = Server::start_with(data.path(), &["--database-url", &url, "--workers", "1"]);
        // from when it issues: so many records, and then some other part of one each time
        let wanted = (before + round % 7).min(PEOPLE);
        for _ in 0..4_000 {
            if issued() >= wanted {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_micros(u64::from(rand::random::<u16>()) % 60_000));
        server.kill();
        moments.insert(issued());
    }
    assert!(moments.len() > 5, "killed while nothing was issued: {moments:?}");
    assert!(moments.first().is_some_and(|first| *first < PEOPLE), "all were issued before the first kill");
    free();
    let server = Server::start_with(data.path(), &["--database-url", &url, "--workers", "1"]);
    let waiting = || -> i64 { test.read(|conn| jobs::table.filter(jobs::state.ne("done")).count().get_result(conn)) };
    for _ in 0..600 {
        if waiting() == 0 && issued() >= PEOPLE {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    server.kill();
    assert_eq!(waiting(), 0, "jobs that are not done");
    let rows: Vec<(Option<i64>, String)> =
        test.read(|conn| records::table.select((records::person_id, records::state)).load(conn));
    let mut of: BTreeMap<i64, usize> = BTreeMap::new();
    for (person, state) in &rows {
        assert_eq!(state, "valid");
        *of.entry(person.unwrap()).or_default() += 1;
    }
    assert_eq!(of.keys().copied().collect::<BTreeSet<i64>>(), holders, "a record is missing");
    assert!(of.values().all(|count| *count == 1), "a record is there twice");
    // what is written with a record is there with it, once
    let events: i64 = test.read(|conn| record_events::table.count().get_result(conn));
    let letters: i64 = test.read(|conn| messages::table.filter(messages::kind.like("record%")).count().get_result(conn));
    assert_eq!((events, letters), (PEOPLE as i64, PEOPLE as i64));
    assert_eq!(test.read(shanyraq::audit::first_break), None);
}
