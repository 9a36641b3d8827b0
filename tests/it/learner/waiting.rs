//! The waiting list of a webinar: who moves up, who hears of it, and that nobody loses a place unasked.

use shanyraq::people::Person;
use shanyraq::webinars::{self, PlaceState, Webinar};

use super::home::attended;
use super::places::{limited, organiser, place};
use crate::support::{TestApp, Visitor};

const LISTENING: &str = "child-sensitive-communication";

/// The letters of one person.
pub async fn letters_to(test: &TestApp, person: &Person) -> Vec<shanyraq::notify::Letter> {
    let letters = test.work_off().await;
    letters.into_iter().filter(|(to, _)| Some(to) == person.email.as_ref()).map(|(_, letter)| letter).collect()
}

pub async fn says(visitor: &Visitor, webinar: &Webinar, word: &str) {
    let url = format!("/en/webinars/{}", webinar.id);
    visitor.get(&url).await.ok();
    visitor.post(&format!("{url}/place"), &[("word", word)]).await.done();
}

#[actix_web::test]
async fn a_free_place_is_offered_to_who_waits_and_nobody_loses_one_unasked() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [early, late] = ["2026-12-02T15:00", "2026-12-04T15:00"].map(|starts| limited(&test, &cohort, starts, 1));
    let [anna, dina] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    let (first, second) = (Visitor::signed_in(&test, anna.id).await, Visitor::signed_in(&test, dina.id).await);
    says(&first, &late, "take").await;
    says(&second, &late, "take").await;
    assert_eq!(place(&test, late.id, &dina), Some(PlaceState::Waiting));
    // whoever takes another date leaves the list, and reads so before
    let page = second.get(&format!("/en/webinars/{}", early.id)).await.ok();
    assert!(page.has("You are on the waiting list for 4 December. When you take a place here, you leave that list."));
    says(&second, &early, "take").await;
    let states = || (place(&test, early.id, &dina), place(&test, late.id, &dina));
    assert_eq!(states(), (Some(PlaceState::Taken), Some(PlaceState::Released)));
    // whoever has a place may still wait for another date, and reads what that means
    let page = second.get(&format!("/en/webinars/{}", late.id)).await.ok();
    assert!(page.has("It stays yours while you wait for one here, and until you take the one that is offered to you."));
    says(&second, &late, "take").await;
    assert_eq!(states(), (Some(PlaceState::Taken), Some(PlaceState::Waiting)));
    let page = second.get(&format!("/en/webinars/{}", late.id)).await.ok();
    assert!(page.has("Your place on 2 December stays yours until you take one here."), "{}", page.text());
    test.work_off().await;
    says(&first, &late, "release").await;
    assert_eq!(states(), (Some(PlaceState::Taken), Some(PlaceState::Offered)));
    let letters = letters_to(&test, &dina).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert_eq!(letters[0].subject, "A place is free: 4 December, 15:00");
    for words in [
        "kept for you until 24 November 2026, 10:00 (UTC+5): Friday 4 December 2026, 15:00",
        "When you take it, your place on 2 December goes to somebody else",
    ] {
        assert!(letters[0].text.contains(words) && letters[0].html.contains(words), "{}", letters[0].text);
    }
    let home = second.get("/en/home").await.ok();
    assert!(home.has("You have a place") || home.has("Your next webinar"), "{}", home.text());
    let page = second.get(&format!("/en/webinars/{}", late.id)).await.ok();
    assert!(page.has("It is yours if you take it until 24 November 2026, 10:00 (UTC+5)."), "{}", page.text());
    says(&second, &late, "take-offered").await;
    assert_eq!(states(), (Some(PlaceState::Released), Some(PlaceState::Taken)));
}

#[actix_web::test]
async fn a_place_that_is_free_at_night_is_told_in_the_morning_and_not_to_who_was_there_already() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [early, late] = ["2026-11-24T15:00", "2026-12-04T15:00"].map(|starts| limited(&test, &cohort, starts, 3));
    let names = ["Anna Kim", "Dina Li", "Boris Li"];
    let [anna, dina, boris] = names.map(|name| test.enrolled(&cohort, name, "practitioner").0);
    let mut plan = test.plan(&cohort, LISTENING, 1, "2026-12-07T15:00", 120, &[]);
    plan.capacity = Some(1);
    let last = test.planned(&plan);
    let [first, second, third] = [
        Visitor::signed_in(&test, anna.id).await,
        Visitor::signed_in(&test, dina.id).await,
        Visitor::signed_in(&test, boris.id).await,
    ];
    says(&first, &last, "take").await;
    says(&second, &early, "take").await;
    says(&second, &last, "take").await;
    says(&third, &last, "take").await;
    // Dina was at the first date meanwhile: her wait is over
    test.set_clock("2026-11-24T12:30:00Z");
    attended(&test, early.id, dina.id, "present");
    test.work_off().await;
    test.set_clock("2026-11-24T19:00:00Z");
    let first = Visitor::signed_in(&test, anna.id).await;
    says(&first, &last, "release").await;
    assert_eq!(place(&test, last.id, &dina), Some(PlaceState::Waiting));
    assert_eq!(place(&test, last.id, &boris), Some(PlaceState::Offered));
    assert!(letters_to(&test, &boris).await.is_empty(), "nobody is woken");
    test.set_clock("2026-11-25T03:00:00Z");
    let letters = letters_to(&test, &boris).await;
    assert!(letters.len() == 1 && !letters[0].text.contains("your place on"), "{letters:?}");
    assert_eq!(place(&test, late.id, &boris), None);
}

#[actix_web::test]
async fn more_places_and_no_limit_at_all_reach_who_waited() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 1);
    let names = ["Anna Kim", "Dina Li", "Boris Li"];
    let people = names.map(|name| test.enrolled(&cohort, name, "practitioner").0);
    for person in &people {
        says(&Visitor::signed_in(&test, person.id).await, &webinar, "take").await;
    }
    test.work_off().await;
    let olga = organiser(&test, &cohort).await;
    let edit = format!("/en/organise/kz/webinars/{}/edit", webinar.id);
    let lead = test.read(|conn| webinars::trainers_of(conn, webinar.id))[0].0.to_string();
    let change = async |capacity: &str| {
        olga.get(&edit).await.ok();
        let fields = [
            ("language", "ru"),
            ("date", "2026-12-02"),
            ("start", "15:00"),
            ("minutes", "120"),
            ("lead", lead.as_str()),
            ("capacity", capacity),
        ];
        let saved = olga.post(&format!("{edit}/check"), &fields).await.done();
        olga.follow(&saved).await.ok()
    };
    let page = change("2").await;
    assert!(page.has("1 place is offered to who waits for one."), "{}", page.text());
    assert_eq!(letters_to(&test, &people[1]).await.len(), 1);
    says(&Visitor::signed_in(&test, people[1].id).await, &webinar, "take-offered").await;
    let page = change("").await;
    assert!(page.has("1 person who waited has a place now"), "{}", page.text());
    assert_eq!(letters_to(&test, &people[2]).await.len(), 1);
    let list = Visitor::signed_in(&test, people[2].id).await.get("/en/webinars").await.ok();
    assert!(!list.has("waiting list"), "{}", list.text());
    let page = change("").await;
    assert!(page.has("Nobody was written to"), "{}", page.text());
}

#[actix_web::test]
async fn where_there_is_no_limit_nobody_waits() {
    use diesel::prelude::*;
    use shanyraq::db::schema::webinars as table;
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 0);
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    says(&visitor, &webinar, "take").await;
    assert!(visitor.get("/en/webinars").await.ok().has("You are on the waiting list"));
    // as it was left by a change before who waited was told
    let id = webinar.id;
    test.write(move |conn| {
        diesel::update(table::table.find(id)).set(table::capacity.eq(None::<i32>)).execute(conn).map(|_| ())
    });
    let list = visitor.get("/en/webinars").await.ok();
    assert!(!list.has("waiting list") && !list.has("no place"), "{}", list.text());
}

#[actix_web::test]
async fn who_was_at_another_date_takes_nobodys_seat_from_an_old_page() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [early, late] = ["2026-11-24T15:00", "2026-12-04T15:00"].map(|starts| limited(&test, &cohort, starts, 3));
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    says(&Visitor::signed_in(&test, anna.id).await, &early, "take").await;
    test.set_clock("2026-11-24T12:00:00Z");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let url = format!("/en/webinars/{}", late.id);
    visitor.get(&url).await.ok();
    attended(&test, early.id, anna.id, "present");
    for (path, word) in [("place", "take"), ("absence", "can")] {
        let refused = visitor.post(&format!("{url}/{path}"), &[("word", word)]).await;
        assert_eq!(refused.status, 410);
        assert!(refused.has("You attended this part on 24 November. You need no place here."), "{}", refused.text());
    }
    assert_eq!(place(&test, late.id, &anna), None);
}

#[actix_web::test]
async fn who_is_recorded_does_not_give_the_place_back_from_an_old_page() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-11-24T15:00", 3);
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    says(&Visitor::signed_in(&test, anna.id).await, &webinar, "take").await;
    test.set_clock("2026-11-24T10:05:00Z");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let url = format!("/en/webinars/{}", webinar.id);
    visitor.get(&url).await.ok();
    attended(&test, webinar.id, anna.id, "present");
    let refused = visitor.post(&format!("{url}/place"), &[("word", "release")]).await;
    assert!(refused.status == 410 && refused.has("You are already recorded at this webinar."), "{}", refused.text());
    assert_eq!(place(&test, webinar.id, &anna), Some(PlaceState::Taken));
}
