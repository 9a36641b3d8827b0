use diesel::prelude::*;
use shanyraq::attendance::{self, Basis, Status};
use shanyraq::db::schema::heartbeats;
use shanyraq::ids::PersonId;
use shanyraq::jobs;
use shanyraq::web::paths;
use shanyraq::webinars;

use crate::support::{Held, TestApp, Visitor};

fn address(test: &TestApp, held: &Held, person: PersonId) -> String {
    paths::heartbeat(webinars::join_token(&test.app.secrets, held.webinar.id, person))
}

/// What writes them, as the server has it beside its pages; without the pause in which it gathers them.
fn writes(test: &TestApp) {
    actix_web::rt::spawn(jobs::heartbeats::run_forever(test.app.clone(), std::time::Duration::ZERO));
}

fn growing(test: &TestApp) -> i64 {
    test.read(|conn| heartbeats::table.count().get_result(conn))
}

#[actix_web::test]
async fn an_open_joining_page_becomes_minutes_over_sleep_and_lost_beats() {
    let test = TestApp::new();
    writes(&test);
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (anna, bolat) = (held.people[0].id, held.people[1].id);
    let visitor = Visitor::signed_in(&test, anna).await;
    let join = format!("/en/webinars/{}/join", held.webinar.id);
    visitor.get("/en/c").await.ok();
    let page = visitor.follow(&visitor.post(&join, &[]).await.done()).await.ok();
    let beat = address(&test, &held, anna);
    assert_eq!(page.all(&format!("[data-beat='{beat}']")).len(), 1);

    // 15:05 to 15:12 with a lost beat, a sleep of twenty minutes, 15:32 to 15:35
    for minute in [0, 1, 2, 4, 5, 6, 7, 27, 28, 29, 30] {
        test.app.clock.set(held.webinar.starts_at.plus_minutes(5 + minute));
        assert_eq!(visitor.post(&beat, &[]).await.status, 204);
        // somebody who never pressed Join
        assert_eq!(visitor.post(&address(&test, &held, bolat), &[]).await.status, 204);
    }
    assert_eq!(growing(&test), 1, "one stretch still grows, and nobody else has one");
    // the trainer sees it while it goes on
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("Here now: joining page open from 15:32, 3 minutes so far"), "{}", roster.text());
    let page = trainer.get(&held.path(&format!("people/{anna}"))).await.ok();
    assert!(page.has("10 of 120 minutes: 15:05–15:12, 15:32–15:35."), "{}", page.text());
    assert!(page.has("still open"), "{}", page.text());
    test.minutes_later(3);
    jobs::heartbeats::flush(&test.app).await;
    assert_eq!(growing(&test), 0);
    let row = test.attendance(held.webinar.id, anna).unwrap();
    assert_eq!((row.status(), row.basis(), row.seconds), (Status::Partial, Basis::Minutes, 10 * 60));
    assert_eq!(test.status(held.webinar.id, bolat), Status::NotRecorded);
    test.nothing_differs();
    let page = trainer.get(&held.path(&format!("people/{anna}"))).await.ok();
    assert!(page.has("10 of 120 minutes: 15:05–15:12, 15:32–15:35."), "{}", page.text());
    assert!(trainer.get(&held.path("roster")).await.ok().has("Joining page open from 15:05, 10 minutes"));
}

#[actix_web::test]
async fn a_beat_outside_the_doors_hours_or_with_a_made_up_token_is_none() {
    let test = TestApp::new();
    writes(&test);
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = held.people[0].id;
    let visitor = Visitor::signed_in(&test, anna).await;
    visitor.get("/en/c").await.ok();
    visitor.post(&format!("/en/webinars/{}/join", held.webinar.id), &[]).await.done();
    let beat = address(&test, &held, anna);
    assert_eq!(visitor.post(&format!("{beat}x"), &[]).await.status, 404);
    for at in ["2026-11-26T09:30:00Z", "2026-11-26T12:30:00Z"] {
        test.set_clock(at);
        visitor.post(&beat, &[]).await;
        jobs::heartbeats::flush(&test.app).await;
        assert_eq!(growing(&test), 0, "{at}");
    }
}

#[actix_web::test]
async fn closing_a_webinar_counts_what_still_grows() {
    let test = TestApp::new();
    writes(&test);
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = held.people[0].id;
    let visitor = Visitor::signed_in(&test, anna).await;
    visitor.get("/en/c").await.ok();
    visitor.post(&format!("/en/webinars/{}/join", held.webinar.id), &[]).await.done();
    let beat = address(&test, &held, anna);
    for minute in 5..=121 {
        test.app.clock.set(held.webinar.starts_at.plus_minutes(minute));
        visitor.post(&beat, &[]).await;
    }
    jobs::heartbeats::flush(&test.app).await;
    assert_eq!(growing(&test), 1);
    let (by, id, content) = (shanyraq::by::By::system(test.now()), held.webinar.id, test.curriculum(&held.cohort));
    let said = attendance::Checklist { by_hand: true, looked_over: true, rest: attendance::Mark::Absent };
    test.write(move |conn| Ok(attendance::close_webinar(conn, &by, &content, id, said).unwrap()));
    assert_eq!(growing(&test), 0);
    let row = test.attendance(held.webinar.id, anna).unwrap();
    assert_eq!((row.status(), row.seconds), (Status::Present, 115 * 60));
    // and what comes now comes too late
    visitor.post(&beat, &[]).await;
    jobs::heartbeats::flush(&test.app).await;
    assert_eq!(growing(&test), 0);
    test.nothing_differs();
}

#[actix_web::test]
async fn a_stretch_that_spans_the_end_counts_up_to_it() {
    let test = TestApp::new();
    writes(&test);
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (id, anna, bolat) = (held.webinar.id, held.people[0].id, held.people[1].id);
    for person in [anna, bolat] {
        let visitor = Visitor::signed_in(&test, person).await;
        visitor.get("/en/c").await.ok();
        visitor.post(&format!("/en/webinars/{id}/join"), &[]).await.done();
    }
    let start = held.webinar.starts_at;
    let at = move |minute: i64, second: i64| start.plus_minutes(minute).plus_seconds(second);
    // it ended at 15:20, as is said before the beat of 15:19:30 is followed by another
    for minute in 5..20 {
        drop(test.app.beats.note(id, anna, at(minute, 30)));
    }
    test.app.clock.set(at(20, 10));
    jobs::heartbeats::flush(&test.app).await;
    let by = shanyraq::by::By::system(test.now());
    test.write(move |conn| Ok(attendance::set_actual_times(conn, &by, id, None, Some(at(20, 0))).unwrap()));
    for minute in 20..40 {
        drop(test.app.beats.note(id, anna, at(minute, 30)));
        // somebody whose page opens after the end
        drop(test.app.beats.note(id, bolat, at(minute, 40)));
        test.app.clock.set(at(minute, 50));
        jobs::heartbeats::flush(&test.app).await;
    }
    let row = test.attendance(id, anna).unwrap();
    assert_eq!((row.basis(), row.seconds), (Basis::Minutes, 14 * 60 + 30));
    assert_eq!(test.attendance(id, bolat).map_or(0, |row| row.seconds), 0);
    test.nothing_differs();
}
