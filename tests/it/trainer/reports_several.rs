//! One report over several webinars of a cohort.

use std::fmt::Write as _;

use diesel::prelude::*;
use shanyraq::attendance::{self, ActsOn, ImportState, Status};
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::evidence;
use shanyraq::ids::{AttendanceImportId, PersonId, WebinarId};
use shanyraq::people::{self, Grant, Role};
use shanyraq::webinars::{self, Webinar};

use crate::support::{Held, Reply, TestApp, Visitor};

/// Anna stayed for both parts; Bolat, by his given name, for the second alone; Vera is not enrolled; Dina was there at another time.
fn report() -> Vec<u8> {
    let mut text = "Name,Join time,Leave time\n".to_owned();
    for (name, from, to) in [
        ("Anna Kim", "14:50", "18:30"),
        ("Bolat", "17:20", "19:00"),
        ("Vera Petrova", "15:00", "18:00"),
        ("Dina Li", "20:00", "21:00"),
    ] {
        writeln!(text, "{name},2026-11-26 {from}:00,2026-11-26 {to}:00").unwrap();
    }
    text.into_bytes()
}

const NAMES: [&str; 3] = ["Anna Kim", "Bolat Omarov", "Dina Li"];

/// The second part of the day, of another module: 17:15 to 19:00.
fn second(test: &TestApp, held: &Held, trainers: &[PersonId]) -> Webinar {
    test.webinar(&held.cohort, "child-sensitive-communication", 1, "2026-11-26T17:15", 105, trainers)
}

async fn send(visitor: &Visitor, webinar: WebinarId, bytes: &[u8]) -> Reply {
    let path = format!("/en/teach/webinars/{webinar}/imports");
    visitor.get(&format!("{path}/new")).await.ok();
    visitor.upload(&path, &[("pasted", ""), ("zone", "Asia/Almaty")], ("file", "day.csv", bytes)).await
}

fn id_of(location: &str) -> AttendanceImportId {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

fn row_of(test: &TestApp, location: &str, name: &str) -> String {
    let id = id_of(location);
    let rows = test.read(|conn| attendance::import_rows(conn, id));
    rows.iter().find(|row| row.name == name).unwrap().id.to_string()
}

/// Minutes that count of somebody at both webinars.
fn minutes(test: &TestApp, webinars: [WebinarId; 2], person: PersonId) -> [i32; 2] {
    webinars.map(|webinar| test.attendance(webinar, person).map_or(0, |row| row.seconds / 60))
}

/// How many pieces of evidence a webinar has, and from when until when they reach.
fn reach(test: &TestApp, webinar: WebinarId) -> (usize, Option<Instant>, Option<Instant>) {
    let rows: Vec<(Instant, Option<Instant>)> = test.read(|conn| {
        evidence::table.filter(evidence::webinar_id.eq(webinar)).select((evidence::from_at, evidence::to_at)).load(conn)
    });
    (rows.len(), rows.iter().map(|row| row.0).min(), rows.iter().filter_map(|row| row.1).max())
}

#[actix_web::test]
async fn a_day_of_two_parts_is_imported_at_once_decided_once_and_undone_at_once() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let other = second(&test, &held, &[held.trainer.id]);
    let (both, ids) = ([held.webinar.id, other.id], [held.people[0].id, held.people[1].id, held.people[2].id]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let sent = send(&trainer, held.webinar.id, &report()).await.done();
    let own = sent.location();
    let page = trainer.follow(&sent).await.ok();
    assert!(page.has("This report also holds rows of other webinars of this cohort"));
    assert!(page.has("17:15 to 19:00") && page.has("3 names were there."), "{}", page.text());
    let widened = trainer.post(&format!("{own}/webinars"), &[]).await.done();
    let page = trainer.follow(&widened).await.ok();
    assert_eq!(page.one("#flash"), "The import is now for 1 more webinar. Look the names over.");
    assert!(page.has("This import is for these webinars as well"));
    assert!(page.has("Needs you: 1 of 1 to decide"), "Bolat, who was at the second alone");
    // pressed again: nothing is doubled
    trainer.post(&format!("{own}/webinars"), &[]).await.done();
    assert_eq!(test.read(|conn| attendance::also_for(conn, id_of(&own))).len(), 1);

    trainer.get(&format!("{own}?group=unclear")).await.ok();
    let (bolat, chosen) = (format!("row-{}", row_of(&test, &own, "Bolat")), format!("p-{}", ids[1]));
    trainer.post(&format!("{own}?group=unclear"), &[(&bolat, &chosen)]).await.done();
    trainer.get(&format!("{own}?group=nobody")).await.ok();
    let vera = format!("row-{}", row_of(&test, &own, "Vera Petrova"));
    trainer.post(&format!("{own}?group=nobody"), &[(&vera, "walk-in")]).await.done();

    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    assert_eq!(
        page.all("main ul.card li")[..2],
        ["Evidence for 1 person.", "1 person changes from “Not recorded” to “Present”."]
    );
    assert_eq!(page.all("#other-1 + ul li")[0], "Evidence for 2 people.");
    // neither can be closed while it waits
    for webinar in both {
        let close = trainer.get(&format!("/en/teach/webinars/{webinar}/close")).await.ok();
        assert!(close.has("1 meeting report is read and not confirmed."), "{webinar}");
    }
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    let done = trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    let page = trainer.follow(&done).await.ok();
    assert!(page.has("Evidence for 2 people.") && page.has("It is undone at all webinars of this import."));
    assert_eq!(minutes(&test, both, ids[0]), [120, 75]);
    assert_eq!(minutes(&test, both, ids[1]), [0, 100]);
    assert_eq!(minutes(&test, both, ids[2]), [0, 0]);
    assert_eq!(test.status(both[1], ids[1]), Status::Present);
    // each interval is cut to its webinar: what is evidence of the one is none of the other
    let at = |minute| held.webinar.starts_at.plus_minutes(minute);
    assert_eq!(reach(&test, both[0]), (2, Some(at(0)), Some(at(120))));
    assert_eq!(reach(&test, both[1]), (3, Some(at(135)), Some(at(240))));
    // whoever is not enrolled waits at both
    for webinar in both {
        assert_eq!(test.read(|conn| attendance::provisional_at(conn, webinar)).len(), 1);
    }
    test.nothing_differs();

    // the same file for the other webinar leads to the same import
    let again = send(&trainer, other.id, &report()).await.done();
    assert_eq!(again.location(), own);
    assert!(trainer.get(&format!("/en/teach/webinars/{}/imports/new", other.id)).await.ok().has("day.csv"));

    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/undoing"), &[]).await.done();
    for (webinar, person) in [(both[0], ids[0]), (both[1], ids[0]), (both[1], ids[1])] {
        assert_eq!(test.status(webinar, person), Status::NotRecorded);
    }
    for webinar in both {
        assert!(test.read(|conn| attendance::provisional_at(conn, webinar)).is_empty());
    }
    test.nothing_differs();
}

#[actix_web::test]
async fn only_webinars_that_one_may_act_on_are_offered_and_those_that_cannot_take_it_are_named() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let tamara = test.person_with("Tamara Trainer", Role::Trainer, Some(held.cohort.id)).id;
    second(&test, &held, &[tamara]);
    test.set_clock("2026-11-26T15:30:00Z");
    let marina = Visitor::signed_in(&test, held.trainer.id).await;
    let sent = send(&marina, held.webinar.id, &report()).await.done();
    let own = sent.location();
    assert!(!marina.follow(&sent).await.ok().has("other webinars of this cohort"), "not hers");
    let (curriculum, by) = (test.curriculum(&held.cohort), By::person(held.trainer.id, test.now()));
    let (webinar, id, acts_on) = (held.webinar.id, id_of(&own), ActsOn::Own(held.trainer.id));
    let widen = {
        let curriculum = curriculum.clone();
        move |conn: &mut _| {
            let widen =
                |conn: &mut _, plans: &_| attendance::widen_import(conn, &by, &curriculum, (webinar, id), acts_on, plans);
            Ok(attendance::with_plans(conn, &curriculum, widen).unwrap())
        }
    };
    assert_eq!(test.write(widen), 0);
    // an organiser may; and what is on at the same time as another is never offered
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id;
    let olga = Visitor::signed_in(&test, olga).await;
    assert!(olga.get(&own).await.ok().all("#touched ~ form button").len() == 1);
    test.webinar(&held.cohort, "child-context", 1, "2026-11-26T17:30", 60, &[]);
    let page = olga.get(&own).await.ok();
    assert!(page.has("Another webinar is on at the same time") && page.all("#touched ~ form button").is_empty());
}

#[actix_web::test]
async fn who_gives_another_of_its_webinars_alone_sees_an_import_and_decides_and_does_not_confirm() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let tamara = test.person_with("Tamara Trainer", Role::Trainer, Some(held.cohort.id)).id;
    let other = second(&test, &held, &[tamara]);
    test.set_clock("2026-11-26T14:30:00Z");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id;
    let olga = Visitor::signed_in(&test, olga).await;
    let sent = send(&olga, held.webinar.id, &report()).await.done();
    let begun = sent.location();
    olga.follow(&sent).await.ok();
    olga.post(&format!("{begun}/webinars"), &[]).await.done();

    let tamara = Visitor::signed_in(&test, tamara).await;
    let again = send(&tamara, other.id, &report()).await.done();
    let own = again.location();
    assert_eq!((id_of(&own), own.contains(&other.id.to_string())), (id_of(&begun), true));
    let page = tamara.follow(&again).await.ok();
    assert!(page.has("This import was begun for another webinar") && page.has("15:00 to 17:00"), "{}", page.text());
    let links = tamara.get(&format!("/en/teach/webinars/{}/imports/new", other.id)).await.ok();
    assert_eq!(links.links(&own).len(), 1);
    assert_eq!(tamara.get(&format!("{own}/file")).await.status, 200);
    tamara.get(&format!("{own}?group=unclear")).await.ok();
    let (bolat, chosen) = (format!("row-{}", row_of(&test, &own, "Bolat")), format!("p-{}", held.people[1].id));
    tamara.post(&format!("{own}?group=unclear"), &[(&bolat, &chosen)]).await.done();
    let id = id_of(&own);
    let rows = test.read(|conn| attendance::import_rows(conn, id));
    assert!(rows.iter().any(|row| row.name == "Bolat" && row.people() == [held.people[1].id]));
    // what takes effect at the other's webinar as well is theirs to say
    assert_eq!(tamara.get(&format!("{own}/confirmation")).await.status, 403);
    assert_eq!(tamara.post(&format!("{own}/undoing"), &[]).await.status, 403);
    assert_eq!(tamara.get(&begun).await.status, 403);
    let page = olga.get(&format!("{begun}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    olga.post(&format!("{begun}/confirmation"), &[("seen", &seen)]).await.done();
    assert_eq!(minutes(&test, [held.webinar.id, other.id], held.people[1].id), [0, 100]);
    assert_eq!(tamara.get(&own).await.status, 200);
}

#[actix_web::test]
async fn what_is_closed_is_left_out_and_named_and_keeps_a_confirmed_import() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let other = second(&test, &held, &[held.trainer.id]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let sent = send(&trainer, held.webinar.id, &report()).await.done();
    let own = sent.location();
    trainer.follow(&sent).await.ok();
    trainer.post(&format!("{own}/webinars"), &[]).await.done();
    // somebody closes the second by another way before the import is confirmed: it is left out, and there is a new plan to look at
    let (by, id) = (By::system(test.now()), other.id);
    test.write(move |conn| webinars::mark_closed(conn, &by, id));
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    let changed = trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    let page = trainer.follow(&changed).await.ok();
    assert!(page.has("It is closed and left out.") && page.all("#touched ~ form button").is_empty());
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    assert_eq!(reach(&test, other.id).0, 0);
    assert_eq!(minutes(&test, [held.webinar.id, other.id], held.people[0].id), [120, 0]);

    // the other way round: confirmed for both, then the second is closed
    let third = test.webinar(&held.cohort, "child-context", 1, "2026-11-27T15:00", 60, &[held.trainer.id]);
    let fourth = test.webinar(&held.cohort, "child-context", 1, "2026-11-27T16:30", 60, &[held.trainer.id]);
    test.set_clock("2026-11-27T14:30:00Z");
    trainer.signs_in(&test, held.trainer.id);
    let text = "Name,Join time,Leave time\nAnna Kim,2026-11-27 15:00:00,2026-11-27 17:30:00\n";
    let sent = send(&trainer, third.id, text.as_bytes()).await.done();
    let own = sent.location();
    trainer.follow(&sent).await.ok();
    trainer.post(&format!("{own}/webinars"), &[]).await.done();
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    assert_eq!(minutes(&test, [third.id, fourth.id], held.people[0].id), [60, 60]);
    let (by, id) = (By::system(test.now()), fourth.id);
    test.write(move |conn| webinars::mark_closed(conn, &by, id));
    let page = trainer.get(&own).await.ok();
    assert!(page.has("Another webinar of this import is closed: the import stays."));
    assert_eq!(trainer.post(&format!("{own}/undoing"), &[]).await.status, 410);
    let (webinar, id) = (third.id, id_of(&own));
    let state = test.read(|conn| attendance::find_import(conn, webinar, id)).unwrap().state();
    assert_eq!(state, ImportState::Confirmed);
}

#[actix_web::test]
async fn a_program_imports_for_all_of_them_with_the_same_result() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let other = second(&test, &held, &[held.trainer.id]);
    test.set_clock("2026-11-26T14:30:00Z");
    let organiser = test.person("Olga Organiser", "olga@example.org").id;
    let (by, cohort) = (By::system(test.now()), held.cohort.id);
    let token = test.write(move |conn| {
        people::grant_role(conn, &by, organiser, Grant { role: Role::Organiser, cohort: Some(cohort) })?;
        people::make_api_token(conn, &by, organiser, cohort)
    });
    let program = Visitor::new(&test).await;
    let path = format!("/api/webinars/{}/imports?zone=Asia/Almaty&name=day.csv", held.webinar.id);
    let said = async |query: &str| {
        let reply = program.post_with_token(&format!("{path}{query}"), Some(&token), report()).await.ok();
        serde_json::from_slice::<serde_json::Value>(&reply.bytes).unwrap()
    };
    let first = said("").await;
    let offered = &first["other_webinars"][0];
    assert_eq!(
        (&offered["webinar"], &offered["included"], &offered["names"]),
        (&other.id.to_string().into(), &false.into(), &3.into())
    );
    let done = said("&all=true&confirm=true").await;
    assert_eq!((&done["import"], &done["state"]), (&first["import"], &"confirmed".into()));
    let included = &done["other_webinars"][0];
    assert_eq!((&included["included"], &included["people"]), (&true.into(), &1.into()));
    assert_eq!(minutes(&test, [held.webinar.id, other.id], held.people[0].id), [120, 75]);
    assert_eq!(said("&all=true&confirm=true").await, done);
    test.nothing_differs();
}

#[actix_web::test]
async fn two_at_one_device_have_their_minutes_at_each_of_the_webinars() {
    let test = TestApp::new();
    let held = Held::new(&test, &NAMES);
    let other = second(&test, &held, &[held.trainer.id]);
    let both = [held.webinar.id, other.id];
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let name = "Anna and Bolat";
    let text = format!("Name,Join time,Leave time\n{name},2026-11-26 15:00:00,2026-11-26 19:00:00\n");
    let sent = send(&trainer, held.webinar.id, text.as_bytes()).await.done();
    let own = sent.location();
    trainer.follow(&sent).await.ok();
    trainer.post(&format!("{own}/webinars"), &[]).await.done();
    trainer.get(&own).await.ok();
    let row = row_of(&test, &own, name);
    let [anna, bolat] = [0, 1].map(|number| format!("p-{}", held.people[number].id));
    let said = [(&*format!("row-{row}"), &*anna), (&*format!("also-{row}"), &*anna), (&*format!("also-{row}"), &*bolat)];
    trainer.post(&own, &said).await.done();
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    for person in &held.people[..2] {
        assert_eq!(minutes(&test, both, person.id), [120, 105], "{}", person.id);
    }
    assert_eq!(both.map(|webinar| reach(&test, webinar).0), [2, 2]);
    test.nothing_differs();
    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/undoing"), &[]).await.done();
    for person in &held.people[..2] {
        assert_eq!(minutes(&test, both, person.id), [0, 0]);
    }
    test.nothing_differs();
}
