//! Against a mail server that is away, slow, refuses some or breaks off; and the program killed while it sends.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use diesel::prelude::*;
use shanyraq::clock::{Clock, Instant};
use shanyraq::config::Mail;
use shanyraq::db::schema::{message_events, messages};
use shanyraq::jobs;
use shanyraq::notify::Mailer;

use super::{Sink, draft, post};
use crate::accidents::Server;
use crate::support::TestApp;

fn mailer(url: &str) -> Mailer {
    Mailer::new(&Mail::Smtp(url.to_owned()), "Training <training@example.org>").unwrap()
}

/// Address → state.
fn states(test: &TestApp) -> BTreeMap<String, String> {
    let rows: Vec<(String, String)> =
        test.read(|conn| messages::table.select((messages::to_address, messages::state)).load(conn));
    rows.into_iter().collect()
}

#[actix_web::test]
async fn each_letter_goes_its_own_way_and_none_holds_up_another() {
    let sink = Sink::start();
    let mut test = TestApp::new();
    test.app.mailer = mailer(&sink.url());
    let names = ["anna.1", "nobody.1", "later.1", "unwanted.1", "dropped.1", "slow.1", "bota.1"];
    post(&test, test.now(), names.iter().map(|name| draft(&format!("{name}@example.org"), None)).collect());
    jobs::run_once(&test.app).await;
    let found = states(&test);
    for (name, wanted) in names.iter().zip(["sent", "refused", "queued", "refused", "queued", "sent", "sent"]) {
        assert_eq!(found[&format!("{name}@example.org")], wanted, "{name}");
    }
    // what broke off is sent again under the same Message-ID; what comes again is tried until it is given up
    let ids = |test: &TestApp| -> BTreeMap<String, String> {
        let rows: Vec<(String, String)> =
            test.read(|conn| messages::table.select((messages::to_address, messages::message_id)).load(conn));
        rows.into_iter().collect()
    };
    let before = ids(&test);
    for _ in 0..14 {
        test.minutes_later(60 * 7);
        jobs::run_once(&test.app).await;
    }
    assert_eq!(ids(&test), before);
    assert_eq!(states(&test)["dropped.1@example.org"], "sent");
    assert_eq!(states(&test)["later.1@example.org"], "given_up");
    let taken: BTreeMap<String, String> = sink.taken().into_iter().collect();
    assert_eq!((sink.taken().len(), taken.len()), (4, 4));
    for (to, id) in &taken {
        let own = before[to].split('@').next().unwrap().to_owned();
        assert_eq!(*id, format!("<{own}@example.org>"));
    }
    let tries: i64 = test.read(|conn| {
        message_events::table
            .inner_join(messages::table)
            .filter(messages::to_address.eq("later.1@example.org"))
            .count()
            .get_result(conn)
    });
    assert_eq!(tries, 12);
}

#[actix_web::test]
async fn a_server_that_is_away_costs_nothing_but_time_and_connections_are_used_again() {
    let mut test = TestApp::new();
    // nobody listens on the port of a listener that is gone
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    test.app.mailer = mailer(&format!("smtp://127.0.0.1:{port}"));
    let letters = (0..30).map(|n| draft(&format!("person.{n}@example.org"), None)).collect();
    post(&test, test.now(), letters);
    jobs::run_once(&test.app).await;
    jobs::run_once(&test.app).await;
    assert!(states(&test).values().all(|state| state == "queued"));
    let sink = Sink::start();
    test.app.mailer = mailer(&sink.url());
    test.minutes_later(5);
    jobs::run_all(&test.app).await;
    assert!(states(&test).values().all(|state| state == "sent"));
    assert_eq!(sink.taken().len(), 30);
    assert!(sink.connections() <= 3, "{} connections for 30 letters", sink.connections());
}

/// Killed at twenty moments while it sends some hundred letters. Of each kill one letter may have been taken and not yet be marked:
/// that one is sent again with the Message-ID that it had.
#[test]
fn a_killed_program_loses_no_letter_and_a_second_one_has_the_same_message_id() {
    const LETTERS: usize = 300;
    const KILLS: u64 = 20;
    if std::env::var_os("SHANYRAQ_TEST_POSTGRES").is_some() {
        return;
    }
    let (test, sink) = (TestApp::new(), Sink::start());
    let (data, url, smtp) = (tempfile::tempdir().unwrap(), test.database_url().to_owned(), sink.url());
    let letters = (0..LETTERS).map(|n| draft(&format!("person.{n}@example.org"), None)).collect();
    post(&test, Clock::system().now().plus_minutes(-60), letters);
    // as if the lease of a worker that is gone had run out
    let free =
        || test.write(|conn| diesel::update(messages::table).set(messages::locked_until.eq(None::<Instant>)).execute(conn));
    let left = || states(&test).values().filter(|state| *state != "sent").count();
    let mut moments = BTreeSet::new();
    for round in 0..KILLS {
        let before = sink.taken().len();
        let server = Server::start_with(data.path(), &["--database-url", &url, "--mail", &smtp]);
        // from when it sends: so many letters, and then some other part of a letter each time
        let wanted = before + 3 + (round as usize * 7) % 11;
        for _ in 0..2_000 {
            if sink.taken().len() >= wanted.min(LETTERS) {
                break;
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        std::thread::sleep(Duration::from_micros(u64::from(rand::random::<u16>() % 4_000)));
        server.kill();
        moments.insert(sink.taken().len());
        free();
    }
    assert!(moments.len() > 5, "killed while nothing was sent: {moments:?}");
    let server = Server::start_with(data.path(), &["--database-url", &url, "--mail", &smtp]);
    for _ in 0..600 {
        if left() == 0 {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    server.kill();
    assert_eq!(left(), 0, "letters that are not sent");
    let taken = sink.taken();
    let ids: BTreeSet<&String> = taken.iter().map(|(_, id)| id).collect();
    let people: BTreeSet<&String> = taken.iter().map(|(to, _)| to).collect();
    assert_eq!((people.len(), ids.len()), (LETTERS, LETTERS), "a letter is missing, or came under two names");
    assert!(taken.len() <= LETTERS + KILLS as usize, "{} letters for {LETTERS}", taken.len());
}
