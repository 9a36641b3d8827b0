//! What happens when people press at the same moment: requests are under way together, and on PostgreSQL their transactions are too.

use std::thread;

use diesel::prelude::*;
use futures_util::future::join_all;
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::{webinar_changes, webinars as table};
use shanyraq::people::Role;
use shanyraq::webinars::{self, PlaceState};

use crate::support::{TestApp, Visitor};

const LISTENING: &str = "child-sensitive-communication";

#[actix_web::test]
async fn one_last_place_goes_to_one_of_six() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, LISTENING, 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let url = format!("/en/webinars/{}", webinar.id);
    let (mut visitors, mut people) = (Vec::new(), Vec::new());
    for name in ["Anna Kim", "Dina Li", "Boris Li", "Olga Omarova", "Yerlan Umarov", "Zarina Akhmetova"] {
        let person = test.enrolled(&cohort, name, "practitioner").0;
        let visitor = Visitor::signed_in(&test, person.id).await;
        visitor.get(&url).await.ok();
        people.push(person.id);
        visitors.push(visitor);
    }
    let place = format!("{url}/place");
    for reply in join_all(visitors.iter().map(|visitor| visitor.post(&place, &[("word", "take")]))).await {
        reply.done();
    }
    let states: Vec<Option<PlaceState>> =
        people.iter().map(|person| test.read(|conn| webinars::place_of(conn, webinar.id, *person))).collect();
    let count = |state| states.iter().filter(|one| **one == Some(state)).count();
    assert_eq!((count(PlaceState::Taken), count(PlaceState::Waiting)), (1, 5), "{states:?}");
}

/// An offer ends while its owner takes it: one of both, and the place is never anybody else's as well.
#[actix_web::test]
async fn an_offered_place_that_is_taken_as_its_time_ends_is_one_persons() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, LISTENING, 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let people = ["Anna Kim", "Dina Li", "Boris Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0.id);
    let (id, url) = (webinar.id, format!("/en/webinars/{}/place", webinar.id));
    let page = format!("/en/webinars/{id}");
    for person in people {
        let visitor = Visitor::signed_in(&test, person).await;
        visitor.get(&page).await.ok();
        visitor.post(&url, &[("word", "take")]).await.done();
    }
    let anna = Visitor::signed_in(&test, people[0]).await;
    anna.get(&page).await.ok();
    anna.post(&url, &[("word", "release")]).await.done();
    let dina = Visitor::signed_in(&test, people[1]).await;
    dina.get(&page).await.ok();
    let by = By::system(Instant::parse("2026-11-24T05:00:00Z").unwrap());
    let db = test.app.db.clone();
    let ending = db.write(move |conn| webinars::end_offers(conn, &by, id));
    let (reply, ended) = futures_util::future::join(dina.post(&url, &[("word", "take-offered")]), ending).await;
    reply.done();
    ended.unwrap();
    let states = people.map(|person| test.read(|conn| webinars::place_of(conn, id, person)));
    let of = |person: usize| states[person].unwrap();
    let hers = of(1) == PlaceState::Taken && of(2) == PlaceState::Waiting;
    let passed_on = of(1) != PlaceState::Taken && of(2) == PlaceState::Offered;
    assert!((hers || passed_on) && of(0) == PlaceState::Released, "{states:?}");
    let holding = states.iter().filter(|state| matches!(state, Some(PlaceState::Taken | PlaceState::Offered))).count();
    assert_eq!(holding, 1);
}

#[actix_web::test]
async fn two_organisers_plan_one_trainer_for_one_hour_and_one_of_them_is_told() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let marina = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let mut organisers = Vec::new();
    let mut kept = Vec::new();
    let (new, check) = ("/en/organise/kz/webinars/new", "/en/organise/kz/webinars/check");
    for (name, link) in [("Olga Organiser", "https://meet.example.org/1"), ("Dana Organiser", "https://meet.example.org/2")] {
        let person = test.person_with(name, Role::Organiser, Some(cohort.id));
        let visitor = Visitor::signed_in(&test, person.id).await;
        visitor.get(new).await.ok();
        let lead = marina.id.to_string();
        let typed = [
            ("module", "child-context:1"),
            ("language", "ru"),
            ("date", "2026-11-26"),
            ("start", "15:00"),
            ("minutes", "120"),
            ("lead", lead.as_str()),
            ("meeting_link", link),
        ];
        let page = visitor.post(new, &typed).await.ok();
        kept.push(page.hidden(check));
        organisers.push(visitor);
    }
    // both have seen that nothing stands in the way
    let replies = join_all(organisers.iter().zip(&kept).map(|(visitor, kept)| visitor.post_fields(check, kept))).await;
    let saved = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id));
    assert_eq!(saved.len(), 1);
    let told = replies.iter().filter(|reply| reply.text().contains("Marina Kovalyova leads another webinar at the same time"));
    assert_eq!(told.count(), 1);
}

/// Two programs start with newer zone data: each webinar moves once, with one letter.
#[actix_web::test]
async fn two_nodes_follow_new_zone_data_once() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-12-04T15:00", 120, &[]);
    test.work_off().await;
    let id = webinar.id;
    let (from, to) = (webinar.starts_at.plus_minutes(-60), webinar.ends_at.plus_minutes(-60));
    test.write(move |conn| {
        diesel::update(table::table.find(id)).set((table::starts_at.eq(from), table::ends_at.eq(to))).execute(conn).map(|_| ())
    });
    let at = test.now();
    let changed: Vec<usize> = thread::scope(|scope| {
        let nodes: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| test.app.db.write_now(move |conn| webinars::follow_zone_data(conn, &By::system(at))).unwrap())
            })
            .collect();
        nodes.into_iter().map(|node| node.join().unwrap()).collect()
    });
    assert_eq!(changed.iter().sum::<usize>(), 1, "{changed:?}");
    let now = test.read(|conn| webinars::webinar(conn, id));
    assert_eq!((now.starts_at, now.sequence), (webinar.starts_at, webinar.sequence + 1));
    let moved = |conn: &mut shanyraq::db::Conn| {
        let of_it =
            webinar_changes::table.filter(webinar_changes::webinar_id.eq(id)).filter(webinar_changes::kind.eq("zone-data"));
        of_it.count().get_result::<i64>(conn)
    };
    assert_eq!(test.read(moved), 1);
    let letters = test.work_off().await;
    assert_eq!(letters.iter().filter(|(to, _)| Some(to) == anna.email.as_ref()).count(), 1);
}

/// Two organisers have the same words before them and press at once, each in their own browser.
#[actix_web::test]
async fn a_message_that_two_organisers_send_at_once_is_sent_once() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    for name in ["Anna Kim", "Dina Li"] {
        test.enrolled(&cohort, name, "practitioner");
    }
    test.work_off().await;
    let new = "/en/organise/kz/messages/new";
    let words = [
        ("state", "enrolled"),
        ("subject-en", "Materials"),
        ("body-en", "Hello"),
        ("fallback", "en"),
        ("step", "send"),
        ("number", "2"),
    ];
    let mut both = Vec::new();
    for name in ["Marina Kovalyova", "Olga Omarova"] {
        let person = test.person_with(name, Role::Organiser, Some(cohort.id));
        let visitor = Visitor::signed_in(&test, person.id).await;
        visitor.get(new).await.ok();
        both.push(visitor);
    }
    let replies = join_all(both.iter().map(|visitor| visitor.post(new, &words))).await;
    let lists: Vec<String> = replies.iter().map(|reply| reply.clone().done().location()).collect();
    assert_eq!(lists[0], lists[1], "both are led to the same message");
    let sent = test.work_off().await;
    assert_eq!(sent.len(), 2, "{sent:#?}");
    let mut told = 0;
    for (visitor, reply) in both.iter().zip(&replies) {
        told += usize::from(visitor.follow(reply).await.ok().has("It was not sent again."));
    }
    assert_eq!(told, 1);
    // a day later it is another message
    test.set_clock("2026-11-24T05:00:00Z");
    let again = &both[0];
    again.signs_in(&test, test.read(|conn| shanyraq::people::find_by_email(conn, "marina.kovalyova@example.org")).unwrap().id);
    again.get(new).await.ok();
    again.post(new, &words).await.done();
    assert_eq!(test.work_off().await.len(), 2);
}
