//! The process is killed while it works something off: whatever the moment, nothing is missing afterwards and nothing is there twice.

use std::time::{Duration, Instant as Moment};

use diesel::prelude::*;
use shanyraq::announcements::{self, Selection, Text, Words};
use shanyraq::attendance::{self, NewEvidence, Source};
use shanyraq::by::By;
use shanyraq::clock::Clock;
use shanyraq::db::schema::{heartbeats, jobs, messages, own_messages, places};
use shanyraq::enrolment::{About, EnrolmentState, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::ids::PersonId;
use shanyraq::web::paths;
use shanyraq::webinars::{self, PlaceState};

use crate::accidents::Server;
use crate::support::TestApp;

/// The leases of the killed process are over, as they are some minutes later.
fn leases_end(test: &TestApp) {
    test.write(|conn| {
        diesel::update(jobs::table).set(jobs::locked_until.eq(None::<shanyraq::clock::Instant>)).execute(conn)?;
        diesel::update(messages::table).set(messages::locked_until.eq(None::<shanyraq::clock::Instant>)).execute(conn)
    });
}

/// A data folder with the key with which the test's secrets are made.
fn folder_with_key() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    let key = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, [7_u8; 32]);
    std::fs::write(data.path().join("secret.key"), key).unwrap();
    data
}

/// Lets the program work on the test's database and kills it, at another moment each time; then lets it work until nothing of the kinds
/// waits.
fn kill_and_finish(test: &TestApp, kinds: &[&str]) {
    let data = folder_with_key();
    let url = test.database_url().to_owned();
    let waits = || -> i64 {
        let open = jobs::table.filter(jobs::kind.eq_any(kinds.to_vec())).filter(jobs::state.eq("queued"));
        test.read(|conn| open.filter(jobs::run_at.le(Clock::system().now())).count().get_result(conn))
    };
    assert!(waits() > 0, "there is something to do");
    for round in 0..5 {
        let server = Server::start_with(data.path(), &["--database-url", &url]);
        std::thread::sleep(Duration::from_millis(5 + 60 * round));
        server.kill();
        leases_end(test);
    }
    let server = Server::start_with(data.path(), &["--database-url", &url]);
    let begun = Moment::now();
    while waits() > 0 && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(50));
    }
    server.kill();
    assert_eq!(waits(), 0, "not worked off in a minute");
}

#[test]
fn a_message_of_ones_own_reaches_everybody_once_when_the_process_is_killed_while_its_letters_are_written() {
    const MANY: i64 = 1_700;
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let at = test.now();
    let message = test.write(move |conn| {
        let by = By::system(at);
        for number in 0..MANY {
            let names = shanyraq::people::Names { latin: Some(format!("Reader {number}")), ..Default::default() };
            let email = format!("reader{number}@example.org");
            let person = shanyraq::people::create_person(conn, &by, Some(&email), &names, Lang::En)?;
            let new = NewEnrolment {
                person: person.id,
                cohort: cohort.id,
                track: "practitioner".to_owned(),
                state: EnrolmentState::Enrolled,
                about: About::default(),
            };
            shanyraq::enrolment::enrol(conn, &by, &new)?;
        }
        diesel::update(messages::table).set(messages::state.eq("sent")).execute(conn)?;
        diesel::update(jobs::table).set(jobs::state.eq("done")).execute(conn)?;
        let text = Text { subject: "News".to_owned(), body: "Hello {name}".to_owned() };
        let words = Words { texts: [(Lang::En, text)].into(), fallback: Lang::En };
        let selection = Selection { state: "enrolled".to_owned(), ..Selection::default() };
        announcements::send_own_message(conn, &by, cohort.id, (&selection, &words), MANY as usize).map(|(id, _)| id)
    });
    kill_and_finish(&test, &[announcements::OWN_MESSAGE_LETTERS]);
    let mut readers: Vec<Option<i64>> =
        test.read(|conn| messages::table.filter(messages::own_message_id.eq(message.0)).select(messages::person_id).load(conn));
    assert_eq!(readers.len() as i64, MANY);
    readers.sort_unstable();
    readers.dedup();
    assert_eq!(readers.len() as i64, MANY, "somebody has it twice, and somebody not at all");
    let kept: (i32, bool) = test
        .read(|conn| own_messages::table.select((own_messages::written, own_messages::finished_at.is_not_null())).first(conn));
    assert_eq!(kept, (MANY as i32, true));
}

#[test]
fn a_place_that_was_not_taken_in_time_is_offered_to_one_person_when_the_process_is_killed_meanwhile() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let now = Clock::system().now();
    // three days ago each place was offered to the second of three
    test.set_clock(&now.plus_days(-3).to_string());
    let starts = now.plus_days(9).in_zone(chrono_tz::Asia::Almaty).format("%Y-%m-%dT15:00").to_string();
    let mut waiting = Vec::new();
    for number in 0..6 {
        let mut plan = test.plan(&cohort, "child-sensitive-communication", 1, &starts, 120, &[]);
        plan.capacity = Some(1);
        let webinar = test.planned(&plan);
        let people = [0, 1, 2].map(|who| test.enrolled(&cohort, &format!("Reader {number}{who}"), "practitioner").0.id);
        let by = By::system(test.now());
        test.write(move |conn| {
            diesel::delete(places::table.filter(places::webinar_id.eq(webinar.id))).execute(conn)?;
            for person in people {
                webinars::take_place(conn, &by, webinar.id, person)?;
            }
            webinars::release_place(conn, &by, webinar.id, people[0])
        });
        let of = |person| test.read(|conn| webinars::place_of(conn, webinar.id, person));
        assert_eq!(people.map(of), [PlaceState::Released, PlaceState::Offered, PlaceState::Waiting].map(Some));
        waiting.push((webinar.id, people));
    }
    kill_and_finish(&test, &[webinars::PLACE_OFFERS, webinars::PLACE_LETTERS, webinars::WEBINAR_LETTERS]);
    for (webinar, people) in waiting {
        let of = |person| test.read(|conn| webinars::place_of(conn, webinar, person));
        assert_eq!(people.map(of), [PlaceState::Released, PlaceState::Released, PlaceState::Offered].map(Some));
        for (person, letters) in people.into_iter().zip([0, 1, 1]) {
            let written: i64 = test.read(|conn| {
                let offers = messages::table.filter(messages::kind.eq("place-offer"));
                offers.filter(messages::person_id.eq(person)).count().get_result(conn)
            });
            assert_eq!(written, letters, "{webinar} {person}");
        }
    }
}

/// People who pressed Join at a webinar that is on: who they are, and the heads of their beats.
fn joined(test: &TestApp, count: usize) -> (Vec<PersonId>, Vec<String>) {
    let cohort = test.cohort("kz");
    let now = Clock::system().now();
    test.set_clock(&now.to_string());
    let starts = now.plus_minutes(-5).in_zone(chrono_tz::Asia::Almaty).format("%Y-%m-%dT%H:%M").to_string();
    let webinar = test.webinar(&cohort, "child-context", 1, &starts, 120, &[]).id;
    let people: Vec<_> = (0..count).map(|n| test.enrolled(&cohort, &format!("Reader {n}"), "practitioner").0.id).collect();
    let (by, came) = (By::system(now), people.clone());
    test.write(move |conn| {
        let joins: Vec<_> = came.iter().map(|person| NewEvidence::moment(*person, Source::JoinLink, by.at)).collect();
        attendance::record_evidence(conn, &by, webinar, &joins).unwrap();
        Ok(())
    });
    let path = |person: &PersonId| paths::heartbeat(webinars::join_token(&test.app.secrets, webinar, *person));
    let heads = people.iter().map(|person| format!("POST {} HTTP/1.1\r\nSec-Fetch-Site: same-origin", path(person)));
    let heads = heads.collect();
    (people, heads)
}

/// Whose beats are written.
fn beating(test: &TestApp) -> Vec<PersonId> {
    test.read(|conn| heartbeats::table.select(heartbeats::person_id).order(heartbeats::person_id).load(conn))
}

#[test]
fn a_heartbeat_that_was_answered_is_there_when_the_process_is_killed_at_once() {
    let test = TestApp::new();
    let (people, beats) = joined(&test, 40);
    let (data, url) = (folder_with_key(), test.database_url().to_owned());
    let server = Server::start_with(data.path(), &["--database-url", &url]);
    // many at once: they share a commit, and none of them is answered before it
    std::thread::scope(|scope| {
        let all: Vec<_> = beats.iter().map(|head| scope.spawn(|| server.ask(head, ""))).collect();
        for answer in all {
            let answer = answer.join().unwrap();
            assert!(answer.starts_with("HTTP/1.1 204"), "{answer}");
        }
    });
    server.kill();
    assert_eq!(beating(&test), people);
}

#[test]
fn a_heartbeat_that_waits_when_the_server_is_told_to_stop_is_written() {
    let test = TestApp::new();
    let (people, beats) = joined(&test, 1);
    let (data, url) = (folder_with_key(), test.database_url().to_owned());
    let server = Server::start_with(data.path(), &["--database-url", &url]);
    let mut beat = std::net::TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let head = format!("{}\r\nHost: 127.0.0.1:{}\r\nContent-Length: 0\r\n\r\n", beats[0], server.port);
    std::io::Write::write_all(&mut beat, head.as_bytes()).unwrap();
    // it is taken, and waits for others to share its commit
    std::thread::sleep(Duration::from_millis(100));
    drop(beat);
    server.stop();
    assert_eq!(beating(&test), people);
}
