//! Against a mail server that is away, slow, refuses some or breaks off.

use std::collections::BTreeMap;

use diesel::prelude::*;
use shanyraq::config::Mail;
use shanyraq::db::schema::{message_events, messages};
use shanyraq::jobs;
use shanyraq::notify::Mailer;

use super::{Sink, draft, post};
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
