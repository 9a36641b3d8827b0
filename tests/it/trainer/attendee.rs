use shanyraq::attendance::Status;

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn the_timeline_says_why_it_is_61_minutes_to_trainer_and_learner() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.set_clock("2026-11-26T12:40:00Z");
    let anna = held.people[0].id;
    test.minutes_present(&held.webinar, anna, -10, 41);
    test.minutes_present(&held.webinar, anna, 30, 40);
    test.minutes_present(&held.webinar, anna, 60, 80);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let url = held.path(&format!("people/{anna}"));
    let page = trainer.get(&url).await.ok();
    assert!(page.has("61 of 120 minutes: 15:00–15:41, 16:00–16:20."), "{}", page.text());
    assert!(page.has("75 per cent marks present; here that is 90 minutes."));
    assert_eq!(page.all("svg.chart rect.s1").len(), 2, "two stretches are counted");
    assert_eq!(page.all("svg.chart rect.s2").len(), 3, "three came in");
    assert_eq!(page.all("tbody tr").len(), 3);
    assert!(page.has("Nobody has decided anything by hand."));

    // against evidence a reason is asked for; then it stands in the history
    let refused = trainer.post(&url, &[("mark", "present"), ("was", "partial")]).await.refused();
    assert!(refused.one(".errors").contains("Say why the mark of Anna Kim differs"));
    trainer.post(&url, &[("was", "partial")]).await.refused().one("#mark-error");
    let fields = [("mark", "present"), ("was", "partial"), ("reason", "Power cut at the school")];
    let page = trainer.follow(&trainer.post(&url, &fields).await.done()).await.ok();
    assert!(page.has("Present: Marina Kovalyova, 17:40.") && page.has("Reason: Power cut at the school"));
    assert_eq!(test.status(held.webinar.id, anna), Status::Present);

    let learner = Visitor::signed_in(&test, anna).await;
    let own = learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
    assert!(own.has("61 of 120 minutes: 15:00–15:41, 16:00–16:20.") && own.has("Decided by a person"));
    assert!(!own.has("Marina Kovalyova, 17:40"), "a learner does not see who wrote what");
    let bolat = Visitor::signed_in(&test, held.people[1].id).await;
    assert!(!bolat.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok().has("Why it says this"));
}

#[actix_web::test]
async fn people_of_other_cohorts_have_no_page_here() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let other = test.cohort("kg");
    let (stranger, _) = test.enrolled(&other, "Somebody Else", "practitioner");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert_eq!(trainer.get(&held.path(&format!("people/{}", stranger.id))).await.status, 404);
    assert_eq!(trainer.get(&held.path("people/nobody")).await.status, 404);
    let page = trainer.get(&format!("/en/teach/people?webinar={}", held.webinar.id)).await.ok();
    assert_eq!(page.all(&format!("a[href='{}']", held.path(&format!("people/{}", held.people[0].id)))), ["Anna Kim"]);
}
