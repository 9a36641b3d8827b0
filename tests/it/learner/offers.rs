//! A free place is offered for a time and goes on to the next.

use shanyraq::webinars::{self, PlaceState, Webinar};

use super::places::{limited, place};
use super::waiting::{letters_to, says};
use crate::support::{TestApp, Visitor};

/// A webinar with one place, which Anna has; Dina and Boris wait for it.
async fn scene(starts: &str) -> (TestApp, Webinar, [shanyraq::people::Person; 3]) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, starts, 1);
    let people = ["Anna Kim", "Dina Li", "Boris Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    for person in &people {
        says(&Visitor::signed_in(&test, person.id).await, &webinar, "take").await;
    }
    test.work_off().await;
    (test, webinar, people)
}

#[actix_web::test]
async fn an_offer_that_nobody_takes_goes_to_the_next() {
    let (test, webinar, [anna, dina, boris]) = scene("2026-12-02T15:00").await;
    says(&Visitor::signed_in(&test, anna.id).await, &webinar, "release").await;
    let states = || [&anna, &dina, &boris].map(|person| place(&test, webinar.id, person));
    use PlaceState::{Offered, Released, Taken, Waiting};
    assert_eq!(states(), [Some(Released), Some(Offered), Some(Waiting)]);
    let letters = letters_to(&test, &dina).await;
    assert!(letters.len() == 1 && letters[0].text.contains("until 24 November 2026, 10:00"), "{letters:?}");
    // nobody else can take it meanwhile, and it is their next step
    test.minutes_later(1);
    let back = Visitor::signed_in(&test, anna.id).await;
    says(&back, &webinar, "take").await;
    assert_eq!(states(), [Some(Waiting), Some(Offered), Some(Waiting)]);
    let home = Visitor::signed_in(&test, dina.id).await.get("/en/home").await.ok();
    assert!(home.has("Next step: a place that is kept for you"), "{}", home.text());
    let list = Visitor::signed_in(&test, dina.id).await.get("/ru/webinars").await.ok();
    assert!(list.has("Место держат для вас до 24 ноября 2026"), "{}", list.text());
    // the time is over: Boris waited longest now
    test.set_clock("2026-11-24T05:00:00Z");
    let letters = letters_to(&test, &boris).await;
    assert_eq!(states(), [Some(Waiting), Some(Released), Some(Offered)]);
    assert_eq!(letters.len(), 1, "{letters:?}");
    // who comes too late is told so, and waits again
    let late = Visitor::signed_in(&test, dina.id).await;
    let url = format!("/en/webinars/{}", webinar.id);
    late.get(&url).await.ok();
    let done = late.post(&format!("{url}/place"), &[("word", "take-offered")]).await.done();
    assert!(late.follow(&done).await.ok().has("The time to take the place was over."));
    assert_eq!(states(), [Some(Waiting), Some(Waiting), Some(Offered)]);
    // a press takes it, without signing in, behind the link of the letter
    let token = webinars::answer_token(&test.app.secrets, webinar.id, boris.id);
    let stranger = Visitor::new(&test).await;
    let link = format!("/en/coming/{token}");
    assert!(stranger.get(&link).await.ok().has("A place became free and is kept for you."));
    let done = stranger.post(&link, &[("word", "can")]).await.done();
    assert!(stranger.follow(&done).await.ok().has("You have a place."));
    assert_eq!(states(), [Some(Waiting), Some(Waiting), Some(Taken)]);
    // the job of the offer finds nothing to do
    test.set_clock("2026-11-26T05:00:00Z");
    test.work_off().await;
    assert_eq!(states(), [Some(Waiting), Some(Waiting), Some(Taken)]);
}

#[actix_web::test]
async fn who_lets_it_go_passes_it_on_at_once_and_shortly_before_the_start_nobody_is_asked() {
    let (test, webinar, [anna, dina, boris]) = scene("2026-11-24T15:00").await;
    says(&Visitor::signed_in(&test, anna.id).await, &webinar, "release").await;
    assert_eq!(place(&test, webinar.id, &dina), Some(PlaceState::Offered));
    says(&Visitor::signed_in(&test, dina.id).await, &webinar, "release").await;
    assert_eq!(place(&test, webinar.id, &boris), Some(PlaceState::Offered));
    says(&Visitor::signed_in(&test, boris.id).await, &webinar, "take-offered").await;
    says(&Visitor::signed_in(&test, dina.id).await, &webinar, "take").await;
    test.work_off().await;
    // an hour before the start: the place is theirs, and they hear of it
    test.set_clock("2026-11-24T09:00:00Z");
    says(&Visitor::signed_in(&test, boris.id).await, &webinar, "release").await;
    assert_eq!(place(&test, webinar.id, &dina), Some(PlaceState::Taken));
    let letters = letters_to(&test, &dina).await;
    assert!(letters.iter().any(|letter| letter.subject == "You have a place: 24 November, 15:00"), "{letters:?}");
}
