use shanyraq::attendance::{Basis, Status};

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn joining_is_recorded_and_leads_to_a_plain_link() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let path = format!("/en/webinars/{}/join", held.webinar.id);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    anna.get("/en/c").await.ok();
    // the way in is not shown to who has not pressed the button
    assert_eq!(anna.get(&path).await.location(), format!("/en/webinars/{}", held.webinar.id));
    anna.get("/en/c").await.ok();
    let joined = anna.post(&path, &[]).await.done();
    assert_eq!(joined.location(), path);
    let page = anna.follow(&joined).await.ok();
    let link =
        page.html().select(&scraper::Selector::parse("main a.btn").unwrap()).next().unwrap().attr("href").unwrap().to_owned();
    assert_eq!(Some(link), held.webinar.meeting_link);
    assert!(page.has("We recorded at 15:05 that you came") && page.has("+7 700 000 00 01"));
    let row = test.attendance(held.webinar.id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.basis(), row.seconds), (Status::Partial, Basis::Seen, 0));
    assert_eq!(row.first_at, Some(test.now()));
    test.minutes_later(10);
    assert_eq!(anna.get(&path).await.status, 303);
    test.nothing_differs();
}

#[actix_web::test]
async fn the_button_works_in_its_window_and_for_ones_own_webinars() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let path = format!("/en/webinars/{}/join", held.webinar.id);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    for (at, location) in [("09:44", "webinar"), ("09:45", "join"), ("12:29", "join"), ("12:30", "webinar")] {
        test.set_clock(&format!("2026-11-26T{at}:00Z"));
        anna.get("/en/c").await.ok();
        let went = anna.post(&path, &[]).await.done().location();
        assert_eq!(went.ends_with("/join"), location == "join", "{at}: {went}");
    }
    let ministry = test.enrolled(&held.cohort, "Of Another Track", "ministerial").0;
    let other = test.cohort("kg");
    let stranger = test.enrolled(&other, "Somebody Else", "practitioner").0;
    test.set_clock("2026-11-26T10:05:00Z");
    let visitor = Visitor::signed_in(&test, ministry.id).await;
    visitor.get("/en/c").await.ok();
    assert!(!visitor.post(&path, &[]).await.done().location().ends_with("/join"));
    let visitor = Visitor::signed_in(&test, stranger.id).await;
    visitor.get("/en/c").await.ok();
    assert_eq!(visitor.post(&path, &[]).await.status, 404);
    assert_eq!(test.status(held.webinar.id, ministry.id), Status::NotRecorded);
}
