use shanyraq::people::Role;
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn today_has_one_thing_to_do_for_each_webinar() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, trainer.id).await;
    let empty = visitor.get("/en/teach").await.ok();
    assert!(empty.has("You have no webinar today.") && empty.all(".meetings").is_empty());

    test.enrolled(&cohort, "Anna Kim", "practitioner");
    let today = test.webinar(&cohort, "child-context", 1, "2026-11-23T15:00", 120, &[trainer.id]);
    test.webinar(&cohort, "child-sensitive-communication", 1, "2026-11-24T15:00", 120, &[trainer.id]);
    // somebody else's
    test.webinar(&cohort, "coordination", 1, "2026-11-23T15:00", 120, &[]);
    let old = test.webinar(&cohort, "coordination", 1, "2026-11-20T15:00", 120, &[trainer.id]);

    let morning = visitor.get("/en/teach").await.ok();
    assert_eq!(morning.all(".meetings li").len(), 3);
    assert!(morning.one("#today ~ .meetings").contains("1 person is expected"));
    assert_eq!(morning.attr("#today ~ .meetings .btn", "href"), format!("/en/teach/webinars/{}", today.id));
    assert!(morning.one("#today ~ .meetings .btn").starts_with("Prepare"));
    assert!(morning.one("#unclosed ~ .meetings .btn").starts_with("Close the webinar"));
    assert_eq!(morning.attr("#unclosed ~ .meetings .btn", "href"), format!("/en/teach/webinars/{}/close", old.id));
    // it opens a quarter of an hour before, is on, then waits to be closed
    for (at, words) in [
        ("2026-11-23T09:45:00Z", "Open the roster"),
        ("2026-11-23T11:00:00Z", "Open the roster"),
        ("2026-11-23T12:00:00Z", "Close the webinar"),
    ] {
        test.set_clock(at);
        let page = Visitor::signed_in(&test, trainer.id).await.get("/en/teach").await.ok();
        assert!(page.one("#today ~ .meetings .btn").starts_with(words), "{at}: {}", page.text());
    }
    // the next day it stands among what is not closed
    test.set_clock("2026-11-24T04:00:00Z");
    let page = Visitor::signed_in(&test, trainer.id).await.get("/en/teach").await.ok();
    assert_eq!(page.all("#unclosed ~ .meetings li").len(), 2);
    assert!(page.one("#today ~ .meetings h3").contains("communication") || page.all("#today ~ .meetings h3").len() == 1);
}

#[actix_web::test]
async fn a_webinar_on_over_midnight_is_todays() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    test.webinar(&cohort, "child-context", 1, "2026-11-25T23:30", 60, &[trainer.id]);
    test.set_clock("2026-11-25T19:10:00Z");
    let page = Visitor::signed_in(&test, trainer.id).await.get("/en/teach").await.ok();
    assert!(page.one("#today ~ .meetings").contains("On now"), "{}", page.text());
}

#[actix_web::test]
async fn a_trainers_webinar_shows_the_link_and_nobody_elses_webinar_is_shown() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[trainer.id]);
    let other = test.webinar(&cohort, "child-context", 1, "2026-11-27T15:00", 120, &[]);
    let visitor = Visitor::signed_in(&test, trainer.id).await;
    let page = visitor.get(&format!("/en/teach/webinars/{}", webinar.id)).await.ok();
    assert!(page.has(webinar.meeting_link.as_deref().unwrap()) && page.has("Marina Kovalyova (lead)"));
    assert!(page.has("Do not describe real cases"));
    assert_eq!(visitor.get(&format!("/en/teach/webinars/{}", other.id)).await.status, 403);
    assert_eq!(visitor.get("/en/teach/webinars/0000000000000").await.status, 404);
    let list = visitor.get("/en/teach/webinars").await.ok();
    assert_eq!(list.all(".meetings li").len(), 1);
}

#[actix_web::test]
async fn people_expected_are_listed_by_name_with_who_cannot_come() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, trainer.id).await;
    assert!(visitor.get("/en/teach/people").await.ok().has("No webinar with you as trainer is planned."));
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[trainer.id]);
    assert!(visitor.get("/en/teach/people").await.ok().has("Nobody is expected yet."));
    let (anna, _) = test.enrolled(&cohort, "Zhanna Kim", "practitioner");
    test.enrolled(&cohort, "Dina Li", "full-series");
    test.enrolled(&cohort, "Minister Example", "ministerial");
    let by = shanyraq::by::By::system(test.now());
    test.write(move |conn| webinars::says_cannot_come(conn, &by, webinar.id, anna.id));
    let page = visitor.get("/en/teach/people").await.ok();
    assert_eq!(page.all(".who b"), ["Dina Li", "Zhanna Kim"]);
    assert_eq!(page.all(".who .tag"), ["Cannot come"]);
    assert!(page.has("2 people are expected"));
}

#[actix_web::test]
async fn materials_can_be_read_without_being_on_a_cohort() {
    let test = TestApp::new();
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, None);
    test.app.load_content().unwrap();
    let visitor = Visitor::signed_in(&test, trainer.id).await;
    let page = visitor.get("/en/teach/materials").await.ok();
    assert_eq!(page.all("main section").len(), 3);
    let lesson = visitor.get(&page.attr(".meetings a", "href")).await.ok();
    assert!(lesson.all(".prose h2").len() > 3);
    assert_eq!(visitor.get("/en/teach/materials/child-context/nothing").await.status, 404);
}
