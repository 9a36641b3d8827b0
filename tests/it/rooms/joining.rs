//! Joining a webinar whose room a connection opens: learners, trainers, the personal link, and a server that is down.

use std::net::TcpListener;
use std::sync::Arc;

use jsonwebtoken::{Algorithm, DecodingKey};
use shanyraq::attendance::{self, Connection, ConnectionKind, RoomSettings, Status};
use shanyraq::by::By;
use shanyraq::config::Config;
use shanyraq::db::schema::webinars as table;
use shanyraq::people::Role;
use shanyraq::webinars::{self, providers::Caller};

use super::claims_of;
use super::server::{self, Manner, SECRET, is_signed, parameter};
use crate::support::{Held, Reply, TestApp, Visitor};
use diesel::prelude::*;

/// An installation that may call servers beside it, with a webinar that is on and has no link of its own.
pub(super) fn held() -> (TestApp, Held) {
    let mut test = TestApp::new();
    test.app.config = Arc::new(Config { nearby_rooms: true, ..Config::clone(&test.app.config) });
    test.app.rooms = Caller::new(true);
    let held = Held::new(&test, &["Anna Kim"]);
    let id = held.webinar.id;
    test.write(move |conn| diesel::update(table::table.find(id)).set(table::meeting_link.eq(None::<String>)).execute(conn));
    (test, held)
}

/// A connection that opens rooms, one of which is the webinar's.
pub(super) fn opened(test: &TestApp, held: &Held, kind: ConnectionKind, address: &str, meeting: &str) -> Connection {
    let connection = test.connected(&held.cohort, kind);
    let (by, id, cohort) = (By::system(test.now()), connection.id, held.cohort.id);
    let settings = RoomSettings {
        address: address.to_owned(),
        app: "shanyraq".to_owned(),
        kid: String::new(),
        key: SECRET.to_owned(),
        recorded: false,
    };
    let (sealed, secret) = (settings.seal(&test.app.secrets, id), Connection::seal(&test.app.secrets, id, SECRET));
    test.write(move |conn| {
        attendance::replace_secret(conn, &by, cohort, id, &secret)?;
        attendance::set_room(conn, &by, cohort, id, Some(&sealed))
    });
    test.meeting_is(&connection, meeting, &held.webinar);
    connection
}

fn way(page: &Reply) -> String {
    page.attr("main a.btn", "href")
}

#[actix_web::test]
async fn everybody_gets_a_way_in_of_their_own_once_it_is_recorded_that_they_came() {
    let (test, held) = held();
    let (address, calls) = server::start(Manner::Well);
    let connection = opened(&test, &held, ConnectionKind::BigBlueButton, &address, "w-7hJ2kQ9xPz");
    let anna = held.people[0].id;
    let learner = Visitor::signed_in(&test, anna).await;
    let join = format!("/en/webinars/{}/join", held.webinar.id);
    learner.get("/en/c").await.ok();
    let joined = learner.post(&join, &[]).await.done();
    let page = learner.follow(&joined).await.ok();
    let in_there = way(&page);
    assert!(in_there.starts_with(&format!("{address}api/join?")) && is_signed(&in_there), "{in_there}");
    let said = |name: &str| parameter(&in_there, name).unwrap();
    assert_eq!((said("role"), said("userID")), ("VIEWER".to_owned(), anna.to_string()));
    assert_eq!((said("meetingID"), said("fullName")), ("w-7hJ2kQ9xPz".to_owned(), "Anna%20Kim".to_owned()));
    assert!(page.has("This way in is yours alone.") && page.has("We recorded at 15:05 that you came"));
    assert_eq!(test.status(held.webinar.id, anna), Status::Partial);
    // pressed twice: the same meeting, one piece of evidence
    learner.follow(&learner.post(&join, &[]).await.done()).await.ok();
    {
        let calls = calls.lock().unwrap();
        assert!(calls.len() >= 2 && calls.iter().all(|call| *call == calls[0]), "{calls:?}");
        let told = parameter(&calls[0], "meta_analytics-callback-url").unwrap();
        assert!(told.contains(&connection.id.to_string()) && parameter(&calls[0], "record").unwrap() == "false");
    }
    test.nothing_differs();

    // the personal link signs nobody in and leads to the same person's way in
    let stranger = Visitor::new(&test).await;
    let link = format!("/en/w/{}", webinars::join_token(&test.app.secrets, held.webinar.id, anna));
    stranger.get(&link).await.ok();
    let page = stranger.follow(&stranger.post(&link, &[]).await.done()).await.ok();
    assert_eq!(parameter(&way(&page), "userID"), Some(anna.to_string()));
    assert_eq!(stranger.get("/en/webinars").await.status, 303, "nobody is signed in");

    // and outside the window nobody is led in
    test.set_clock("2026-11-26T09:40:00Z");
    learner.get("/en/c").await.ok();
    assert_eq!(learner.post(&join, &[]).await.done().location(), format!("/en/webinars/{}", held.webinar.id));
    assert_eq!(learner.get(&join).await.status, 303);
}

#[actix_web::test]
async fn trainers_and_organisers_moderate_in_the_window_alone() {
    let (test, held) = held();
    opened(&test, &held, ConnectionKind::Jitsi, "https://meet.example.org/", "Group-A-7hJ2kQ9xPz");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let key = DecodingKey::from_secret(SECRET.as_bytes());
    for person in [held.trainer.id, organiser.id] {
        let visitor = Visitor::signed_in(&test, person).await;
        let page = visitor.get(&format!("/en/teach/webinars/{}", held.webinar.id)).await.ok();
        assert!(page.has("Open the meeting as moderator"));
        let page = visitor.follow(&visitor.post(&held.path("room"), &[]).await.done()).await.ok();
        let in_there = way(&page);
        assert!(in_there.starts_with("https://meet.example.org/group-a-7hj2kq9xpz?jwt="), "{in_there}");
        let claims = claims_of(&in_there, Algorithm::HS256, &key, "shanyraq");
        let user = &claims["context"]["user"];
        assert_eq!((&user["id"], &user["moderator"]), (&person.to_string().into(), &"true".into()));
        assert_eq!(claims["room"], "group-a-7hj2kq9xpz");
        assert!(!page.has("We recorded"));
    }
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    assert_eq!(anna.get(&held.path("room")).await.status, 403);
    anna.get("/en/c").await.ok();
    let page = anna.follow(&anna.post(&format!("/en/webinars/{}/join", held.webinar.id), &[]).await.done()).await.ok();
    let claims = claims_of(&way(&page), Algorithm::HS256, &key, "shanyraq");
    assert_eq!(claims["context"]["user"]["moderator"], "false");

    test.set_clock("2026-11-26T09:40:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let own = format!("/en/teach/webinars/{}", held.webinar.id);
    assert!(!trainer.get(&own).await.ok().has("Open the meeting as moderator"));
    assert_eq!(trainer.get(&held.path("room")).await.location(), own);
}

#[actix_web::test]
async fn a_system_that_is_down_is_said_so_with_what_else_there_is_and_trying_is_evidence() {
    let (test, held) = held();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    opened(&test, &held, ConnectionKind::BigBlueButton, &format!("http://{free}/bigbluebutton"), "group-a");
    let anna = held.people[0].id;
    let learner = Visitor::signed_in(&test, anna).await;
    let join = format!("/en/webinars/{}/join", held.webinar.id);
    for (lang, words) in [("en", "Try again"), ("ru", "Попробовать ещё раз"), ("kk", "Қайта көру")] {
        let join = join.replace("/en/", &format!("/{lang}/"));
        learner.get(&format!("/{lang}/c")).await.ok();
        let page = learner.follow(&learner.post(&join, &[]).await.done()).await;
        assert_eq!(page.status, 503);
        assert!(page.has(words) && page.has("+7 700 000 00 01") && page.has("Marina Kovalyova"), "{}", page.text());
        assert!(page.has("office@example.org") && !page.text().contains("checksum") && !page.text().contains(SECRET));
        assert_eq!(page.attr("main form", "action"), join);
        assert_eq!(page.attr("main p.row a", "href"), format!("/{lang}/c"));
    }
    assert_eq!(test.status(held.webinar.id, anna), Status::Partial);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert_eq!(trainer.get(&held.path("room")).await.status, 503);
}

#[actix_web::test]
async fn an_organiser_says_where_rooms_are_opened_and_the_key_is_never_shown() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let connection = test.connected(&held.cohort, ConnectionKind::Jitsi);
    let id = connection.id;
    let here = format!("/en/organise/kz/connections/{id}");
    assert!(olga.get(&here).await.ok().has("Open rooms here"));
    let typed = [("rooms", "yes"), ("room_address", "http://meet.example.org"), ("room_app", "a b"), ("room_key", "short")];
    let refused = olga.post(&here, &typed).await.refused();
    for words in ["beginning with https://", "Write the application’s identifier", "at least 8 characters"] {
        assert!(refused.has(words), "{words}");
    }
    assert_eq!(refused.attr("#room_address", "value"), "http://meet.example.org");
    let kid = [("rooms", "yes"), ("room_address", "https://8x8.vc"), ("room_app", "vpaas-1"), ("room_kid", "vpaas-1/abc")];
    let no_key: Vec<_> = kid.iter().copied().chain([("room_key", "not a key at all")]).collect();
    assert!(olga.post(&here, &no_key).await.refused().has("This one cannot be read."));
    let kept = |app: &TestApp| {
        let connection = app.read(move |conn| attendance::find_connection(conn, id)).unwrap();
        connection.room_settings(&app.app.secrets)
    };
    assert!(kept(&test).is_none());

    let good = [
        ("rooms", "yes"),
        ("room_address", "https://meet.example.org"),
        ("room_app", "shanyraq"),
        ("room_key", SECRET),
        ("room_recorded", "yes"),
    ];
    let page = olga.follow(&olga.post(&here, &good).await.done()).await.ok();
    assert!(page.has("Rooms are opened here from now on.") && !page.text().contains(SECRET));
    assert_eq!(page.attr("#room_address", "value"), "https://meet.example.org");
    let settings = kept(&test).unwrap();
    assert!(settings.key == SECRET && settings.recorded);
    // another address, the same key
    let moved = [("rooms", "yes"), ("room_address", "https://rooms.example.org"), ("room_app", "shanyraq"), ("room_key", "")];
    olga.post(&here, &moved).await.done();
    let settings = kept(&test).unwrap();
    assert!(settings.key == SECRET && settings.address == "https://rooms.example.org" && !settings.recorded);

    // a webinar that names the connection alone gets a room that nobody guesses
    let lead = held.trainer.id.to_string();
    let connection = id.to_string();
    let plan = [
        ("module", "child-context:1"),
        ("language", "ru"),
        ("date", "2026-12-03"),
        ("start", "15:00"),
        ("minutes", "120"),
        ("lead", lead.as_str()),
        ("connection", connection.as_str()),
        ("meeting", ""),
    ];
    olga.get("/en/organise/kz/webinars/new").await.ok();
    let check = olga.post("/en/organise/kz/webinars/new", &plan).await.ok();
    let mut kept_plan = check.hidden("/en/organise/kz/webinars/check");
    kept_plan.push(("reason".to_owned(), "the only day that suits".to_owned()));
    olga.post_fields("/en/organise/kz/webinars/check", &kept_plan).await.done();
    let made = test.read(move |conn| attendance::meetings_of(conn, id));
    assert_eq!(made.len(), 1);
    assert!(made[0].meeting.len() == 32 && made[0].meeting.bytes().all(|byte| byte.is_ascii_hexdigit()));

    olga.get(&here).await.ok();
    let done = olga.post(&here, &[("rooms_end", "yes")]).await.done();
    assert!(olga.follow(&done).await.ok().has("No more rooms are opened here."));
    assert!(kept(&test).is_none());
}
