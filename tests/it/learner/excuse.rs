use shanyraq::attendance::Status;
use shanyraq::people::Role;

use crate::support::{Held, TestApp, Visitor};

fn page_of(held: &Held) -> String {
    format!("/en/webinars/{}", held.webinar.id)
}

#[actix_web::test]
async fn a_reason_given_beforehand_is_accepted_with_one_press_and_only_by_a_trainer() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let anna = held.people[0].id;
    let (learner, trainer) = (Visitor::signed_in(&test, anna).await, Visitor::signed_in(&test, held.trainer.id).await);
    let page = learner.get(&page_of(&held)).await.ok();
    assert_eq!(page.all("[name=excuse]").len(), 5);
    assert!(page.all("[name=excuse][checked]").is_empty() && page.all("textarea").is_empty());
    let said = [("word", "cannot"), ("excuse", "work")];
    let done = learner.post(&format!("{}/absence", page_of(&held)), &said).await.done();
    let page = learner.follow(&done).await.ok();
    assert!(page.has("You said on 26 November 2026: Work duty."));
    // nothing is excused by itself
    assert_eq!(test.status(held.webinar.id, anna), Status::NotRecorded);
    assert!(trainer.get(&held.path("roster")).await.ok().has("Reason for not coming: Work duty"));
    let close = trainer.get(&held.path("close")).await.ok();
    assert!(close.has("Anna Kim") && close.has("Reason for not coming: Work duty"));

    let accept = held.path(&format!("people/{anna}/excuse"));
    let foreign = test.person_with("Oskar Trainer", Role::Trainer, Some(held.cohort.id));
    let foreign = Visitor::signed_in(&test, foreign.id).await;
    foreign.get("/en/teach").await.ok();
    assert_eq!(foreign.post(&accept, &[("was", "not-recorded")]).await.status, 403);
    let nothing_said = held.path(&format!("people/{}/excuse", held.people[1].id));
    assert_eq!(trainer.post(&nothing_said, &[("was", "not-recorded")]).await.status, 404);
    let press = [("was", "not-recorded"), ("back", "close")];
    let done = trainer.post(&accept, &press).await.done();
    assert_eq!(trainer.post(&accept, &press).await.done().location(), done.location());
    assert!(!trainer.follow(&done).await.ok().has("Could not come"));
    assert_eq!(test.status(held.webinar.id, anna), Status::Excused);
    test.nothing_differs();
    let attendee = trainer.get(&held.path(&format!("people/{anna}"))).await.ok();
    assert!(attendee.has("Reason for not coming: Work duty") && attendee.has("Accepted what they said"));
    assert!(!attendee.has("Count as excused"));
    let refused = learner.post(&format!("{}/excuse", page_of(&held)), &[("excuse", "family")]).await;
    assert_eq!(refused.status, 410, "there is nothing to excuse any more");
}

#[actix_web::test]
async fn a_reason_after_it_is_taken_until_the_same_day_and_gives_more_time_to_make_up() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (anna, bolat) = (held.people[0].id, held.people[1].id);
    test.minutes_present(&held.webinar, bolat, 0, 120);
    test.close(&held);
    let (learner, trainer) = (Visitor::signed_in(&test, anna).await, Visitor::signed_in(&test, held.trainer.id).await);
    let present = Visitor::signed_in(&test, bolat).await;
    assert!(present.get(&page_of(&held)).await.ok().all("[name=excuse]").is_empty());
    let send = format!("{}/excuse", page_of(&held));
    assert_eq!(present.post(&send, &[("excuse", "work")]).await.status, 410);
    let (stranger, _) = test.enrolled(&test.cohort("other"), "Egor Pak", "practitioner");
    let stranger = Visitor::signed_in(&test, stranger.id).await;
    stranger.get("/en/home").await.ok();
    assert_eq!(stranger.post(&send, &[("excuse", "work")]).await.status, 404);

    learner.get(&page_of(&held)).await.ok();
    let refused = learner.post(&send, &[]).await.refused();
    assert!(refused.one(".errors").contains("Choose") && refused.all("[name=excuse]").len() > 2, "{}", refused.text());
    assert_eq!(learner.post(&send, &[("excuse", "flu")]).await.status, 400, "a category and nothing else");
    learner.get(&page_of(&held)).await.ok();
    learner.post(&send, &[("excuse", "other")]).await.done();
    learner.get(&page_of(&held)).await.ok();
    let done = learner.post(&send, &[("excuse", "illness")]).await.done();
    assert!(learner.follow(&done).await.ok().has("You said on 26 November 2026: Illness or care."));
    assert_eq!(test.status(held.webinar.id, anna), Status::Absent);
    let attendee = held.path(&format!("people/{anna}"));
    assert!(trainer.get(&attendee).await.ok().has("Reason for not coming: Illness or care"));

    let accept = format!("{attendee}/excuse");
    let before = format!("{}/make-up", page_of(&held));
    assert!(learner.get(&before).await.ok().has("26 December 2026"));
    trainer.post(&accept, &[("was", "absent")]).await.done();
    assert_eq!(test.status(held.webinar.id, anna), Status::Excused);
    assert!(learner.get(&before).await.ok().has("25 January 2027"));
}

#[actix_web::test]
async fn the_last_day_counts_whole_and_the_reasons_are_worded_in_three_languages() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.close(&held);
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    for (lang, words) in [("en", "Work duty"), ("ru", "Служебные обязанности"), ("kk", "Қызметтік міндет")]
    {
        assert!(learner.get(&page_of(&held).replacen("/en/", &format!("/{lang}/"), 1)).await.ok().has(words), "{lang}");
    }
    let send = format!("{}/excuse", page_of(&held));
    test.set_clock("2026-12-10T19:01:00Z");
    learner.signs_in(&test, held.people[0].id);
    assert!(learner.get(&page_of(&held)).await.ok().all("[name=excuse]").is_empty());
    assert_eq!(learner.post(&send, &[("excuse", "family")]).await.status, 410);
    test.set_clock("2026-12-10T18:59:00Z");
    learner.get(&page_of(&held)).await.ok();
    learner.post(&send, &[("excuse", "family")]).await.done();
}
