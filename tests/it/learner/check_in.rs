use shanyraq::attendance::{self, Basis, CheckInCode, Status};
use shanyraq::by::By;
use shanyraq::ids::WebinarId;

use crate::support::{Held, TestApp, Visitor};

fn new_code(test: &TestApp, webinar: WebinarId) -> CheckInCode {
    let by = By::system(test.now());
    test.write(move |conn| Ok(attendance::new_code(conn, &by, webinar).unwrap()))
}

#[actix_web::test]
async fn six_digits_check_in_once_however_they_are_spaced() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.check_ins_suffice(&held.cohort, 1);
    let code = new_code(&test, held.webinar.id);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    let page = anna.get("/en/c").await.ok();
    assert!(page.has("You check in as Anna Kim"));
    for (typed, told) in [("", "Enter the six digits"), ("12345", "Enter the six digits"), ("abcdef", "Enter the six digits")] {
        assert!(anna.post("/en/c", &[("code", typed)]).await.refused().one(".errors").contains(told));
    }
    let wrong = if code.code == "000000" { "000001" } else { "000000" };
    let refused = anna.post("/en/c", &[("code", wrong)]).await.refused();
    assert!(refused.one(".errors").contains("Check the six digits"));
    assert_eq!(refused.html().select(&scraper::Selector::parse("#code").unwrap()).next().unwrap().attr("value"), Some(wrong));

    let spaced = format!(" {}-{} ", &code.code[..3], &code.code[3..]);
    let done = anna.post("/en/c", &[("code", &spaced)]).await.done();
    assert!(anna.follow(&done).await.ok().has("You are checked in, 15:05"));
    let row = test.attendance(held.webinar.id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.basis()), (Status::Present, Basis::CheckIns));
    // ten minutes later the same code adds nothing
    test.minutes_later(10);
    anna.get("/en/c").await.ok();
    let done = anna.post("/en/c", &[("code", &code.code)]).await.done();
    assert!(anna.follow(&done).await.ok().has("You are checked in, 15:05"));
    for lang in ["ru", "kk"] {
        anna.get(&format!("/{lang}/c/{}", code.code)).await.ok().one("h1");
    }
    assert_eq!(test.waiting_jobs("recheck-completion"), 1);
    test.nothing_differs();
}

#[actix_web::test]
async fn two_check_ins_are_two_codes() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.check_ins_suffice(&held.cohort, 2);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    for (minutes, wanted) in [(0, Status::Partial), (60, Status::Present)] {
        test.minutes_later(minutes);
        let code = new_code(&test, held.webinar.id);
        anna.get("/en/c").await.ok();
        anna.post("/en/c", &[("code", &code.code)]).await.done();
        assert_eq!(test.status(held.webinar.id, held.people[0].id), wanted);
    }
}

#[actix_web::test]
async fn who_is_not_signed_in_signs_in_first_and_the_code_is_kept() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let code = new_code(&test, held.webinar.id);
    let visitor = Visitor::new(&test).await;
    // what the QR code opens
    let opened = visitor.get(&format!("/c/{}", code.code)).await;
    assert_eq!(opened.location(), format!("/en/c/{}", code.code));
    let door = visitor.follow(&opened).await;
    assert_eq!(door.location(), format!("/en/sign-in?next=/en/c/{}", code.code));
    // and what typing it does
    assert!(visitor.get("/en/c").await.ok().has("you sign in first"));
    let door = visitor.post("/en/c", &[("code", &code.code)]).await.done();
    assert_eq!(door.location(), format!("/en/sign-in?next=/en/c/{}", code.code));
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    let page = anna.get(&format!("/en/c/{}", code.code)).await.ok();
    let filled =
        page.html().select(&scraper::Selector::parse("#code").unwrap()).next().unwrap().attr("value").unwrap().to_owned();
    assert_eq!(filled, code.code);
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded, "looking changes nothing");
}

#[actix_web::test]
async fn a_code_is_taken_in_its_window_and_the_last_one_for_two_minutes_more() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let [anna, bolat] = [0, 1].map(|who| held.people[who].id);
    let (anna, bolat) = (Visitor::signed_in(&test, anna).await, Visitor::signed_in(&test, bolat).await);
    // made in the morning: it opens ten minutes before the start
    test.set_clock("2026-11-26T05:00:00Z");
    let first = new_code(&test, held.webinar.id);
    anna.get("/en/c").await.ok();
    let refused = anna.post("/en/c", &[("code", &first.code)]).await.refused();
    assert!(refused.has("Check-in opens at 14:50") && refused.has("Try again"));
    assert!(anna.get(&format!("/en/c/{}", first.code)).await.ok().has("Check-in opens at 14:50"));
    test.set_clock("2026-11-26T09:50:00Z");
    anna.get("/en/c").await.ok();
    anna.post("/en/c", &[("code", &first.code)]).await.done();

    test.set_clock("2026-11-26T10:10:00Z");
    let second = new_code(&test, held.webinar.id);
    assert_ne!(first.code, second.code);
    test.minutes_later(1);
    bolat.get("/en/c").await.ok();
    bolat.post("/en/c", &[("code", &first.code)]).await.done();
    test.minutes_later(1);
    anna.get("/en/c").await.ok();
    assert!(anna.post("/en/c", &[("code", &first.code)]).await.refused().has("closed at 15:12"));
    anna.post("/en/c", &[("code", &second.code)]).await.done();
    test.minutes_later(28);
    anna.get("/en/c").await.ok();
    assert!(anna.post("/en/c", &[("code", &second.code)]).await.refused().has("closed at 15:40"));
}

#[actix_web::test]
async fn the_webinars_page_says_that_they_are_checked_in() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let code = new_code(&test, held.webinar.id);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    let path = format!("/en/webinars/{}", held.webinar.id);
    assert!(anna.get(&path).await.ok().has("Enter the check-in code"));
    anna.get("/en/c").await.ok();
    anna.post("/en/c", &[("code", &code.code)]).await.done();
    let page = anna.get(&path).await.ok();
    assert!(page.has("You are checked in, 15:05") && !page.has("Enter the check-in code"), "{}", page.text());
    // where the cohort asks for two, the second is still to come
    test.check_ins_suffice(&held.cohort, 2);
    let page = anna.get(&path).await.ok();
    assert!(page.has("You are checked in, 15:05") && page.has("Enter the check-in code"), "{}", page.text());
}

#[actix_web::test]
async fn an_account_cannot_guess() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    for _ in 0..30 {
        anna.get("/en/c").await.ok();
        anna.post("/en/c", &[("code", "000000")]).await.refused();
    }
    anna.get("/en/c").await.ok();
    assert_eq!(anna.post("/en/c", &[("code", "000000")]).await.status, 429);
    assert_eq!(anna.get("/en/c/123456").await.status, 429);
}

#[actix_web::test]
async fn who_has_no_place_on_the_cohort_is_led_to_no_page_that_is_closed_to_them() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let code = new_code(&test, held.webinar.id);
    let stranger = test.person("Sara Ali", "sara@example.org");
    let page = format!("/en/webinars/{}", held.webinar.id);
    for (person, links) in [(stranger.id, vec![]), (held.people[0].id, vec![page])] {
        let visitor = Visitor::signed_in(&test, person).await;
        visitor.get("/en/c").await.ok();
        let done = visitor.post("/en/c", &[("code", &code.code)]).await.done();
        let shown = visitor.follow(&done).await.ok();
        assert!(shown.has("You are checked in, 15:05"));
        let found: Vec<String> = shown.links("/en/webinars/");
        assert_eq!(found, links);
    }
}
