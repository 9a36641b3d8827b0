//! What is told to whom by letter: what was accepted and is taken back, a recording that is there, what waits for a trainer.

use diesel::prelude::*;
use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::db::schema::{make_up_decisions, messages};
use shanyraq::jobs;
use shanyraq::make_ups::{self, Answered, State, Verdict};

use crate::support::{Held, TestApp, Visitor};

fn letters(test: &TestApp, kind: &'static str) -> i64 {
    test.read(|conn| messages::table.filter(messages::kind.eq(kind)).count().get_result(conn))
}

#[actix_web::test]
async fn an_accepted_make_up_is_taken_back_with_a_reason_and_nothing_is_overwritten() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.close(&held);
    test.recorded(&held);
    let anna = held.people[0].id;
    let sent = test.sends_make_up(&held, anna);
    let one = held.path(&format!("make-ups/{}", sent.id));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&one).await.ok();
    // nothing to take back yet
    let refused = trainer.post(&one, &[("verdict", "take-back"), ("reason", "Too early")]).await.refused();
    assert!(refused.one(".errors").contains("meanwhile"));
    let accepted = [("version", "1"), ("verdict", "accepted"), ("comment", "Well thought through")];
    trainer.post(&one, &accepted).await.done();
    assert!(trainer.get(&one).await.ok().has("Take back what was accepted"));
    trainer.post(&one, &[("verdict", "take-back"), ("reason", " ")]).await.refused();
    let state = |test: &TestApp| test.read(|conn| make_ups::find_own(conn, held.webinar.id, anna)).unwrap();
    assert_eq!(state(&test).state(), State::Accepted);
    trainer.get(&one).await.ok();
    let press = [("verdict", "take-back"), ("reason", "The recording was another one")];
    let done = trainer.post(&one, &press).await.done();
    assert_eq!(trainer.post(&one, &press).await.done().location(), done.location());
    let page = trainer.follow(&done).await.ok();
    assert!(page.has("Marina Kovalyova took it back on") && page.has("The recording was another one"));
    assert!(page.has("Marina Kovalyova accepted it") && page.has("Well thought through"), "what was decided before stays");
    assert_eq!(test.read(|conn| make_up_decisions::table.count().get_result::<i64>(conn)), 1);
    assert_eq!(state(&test).state(), State::Revise);
    let parts = test.read(|conn| make_ups::parts_made_up(conn, held.cohort.id, anna));
    assert!(parts.is_empty(), "it counts no more");
    assert_eq!(letters(&test, "make-up-taken-back"), 1);
    // she reads why, and has her text again
    let learner = Visitor::signed_in(&test, anna).await;
    let own = learner.get(&format!("/en/webinars/{}/make-up", held.webinar.id)).await.ok();
    assert!(own.has("The recording was another one"));
    assert!(!own.one("textarea[name=reflection]").trim().is_empty());
    let worded = test.work_off().await;
    assert!(worded.iter().any(|(_, letter)| letter.subject.contains("Counts no more")));
}

#[actix_web::test]
async fn those_who_can_make_up_are_told_once_when_the_recording_is_there() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.minutes_present(&held.webinar, held.people[2].id, 0, 120);
    test.close(&held);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("recording")).await.ok();
    assert!(page.has("without it nobody can send what they wrote"));
    // both letters as they will read, in three languages, before anything goes out
    for words in ["To everybody else who was expected", "Запись вебинара 26 ноября можно посмотреть до", "бейнежазбасын"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert_eq!(page.all("blockquote").len(), 6);
    let link = [("url", "https://video.example.org/1"), ("until", "2027-03-01"), ("consent", "yes")];
    let done = trainer.post(&held.path("recording"), &link).await.done();
    assert!(trainer.follow(&done).await.ok().has("2 people are told by e-mail"));
    assert_eq!(letters(&test, "recording-there"), 2);
    // another address is no news
    trainer.get(&held.path("recording")).await.ok();
    trainer.post(&held.path("recording"), &[("url", "https://video.example.org/2"), link[1], link[2]]).await.done();
    assert_eq!(letters(&test, "recording-there"), 2);
    // shown to everybody it is news to who was there
    trainer.get(&held.path("recording")).await.ok();
    let done = trainer.post(&held.path("recording"), &[link[0], link[1], link[2], ("audience", "expected")]).await.done();
    assert!(trainer.follow(&done).await.ok().has("1 person is told by e-mail"));
    assert_eq!((letters(&test, "recording-there"), letters(&test, "recording-available")), (2, 1));
}

#[actix_web::test]
async fn a_trainer_has_one_letter_a_day_while_something_waits_and_none_by_night() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.close(&held);
    test.recorded(&held);
    jobs::write_trainer_days(&test.app).await;
    assert_eq!(letters(&test, "trainer-day"), 0, "nothing waits");
    let sent = test.sends_make_up(&held, held.people[0].id);
    test.minutes_later(5);
    let learner = Visitor::signed_in(&test, held.people[1].id).await;
    learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
    learner.post(&format!("/en/webinars/{}/excuse", held.webinar.id), &[("excuse", "family")]).await.done();
    // 2 o'clock in the morning in Astana
    test.set_clock("2026-11-27T21:00:00Z");
    jobs::write_trainer_days(&test.app).await;
    assert_eq!(letters(&test, "trainer-day"), 0);
    for hour in ["04", "05", "09"] {
        test.set_clock(&format!("2026-11-28T{hour}:00:00Z"));
        jobs::write_trainer_days(&test.app).await;
        assert_eq!(letters(&test, "trainer-day"), 1, "{hour}");
    }
    let worded = test.work_off().await;
    let (_, letter) = worded.iter().find(|(_, letter)| letter.subject.contains("What waits for you")).unwrap();
    assert!(letter.text.contains("Make-ups to read: 1") && letter.text.contains("Reasons for an absence to look at: 1"));
    assert!(!letter.text.contains("Results that are questioned"));
    // the next day again, until nothing waits
    test.set_clock("2026-11-29T05:00:00Z");
    jobs::write_trainer_days(&test.app).await;
    assert_eq!(letters(&test, "trainer-day"), 2);
    let (webinar, curriculum) = (held.webinar.clone(), test.curriculum(&held.cohort));
    let by = By::person(held.trainer.id, test.now());
    let answered = Answered { make_up: sent.id, version: 1, verdict: Verdict::Accepted, comment: None };
    test.write(move |conn| {
        make_ups::decide(conn, &by, &curriculum, &webinar, &answered).unwrap();
        Ok(())
    });
    // the reason is accepted on the roster with one press
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let roster = trainer.get(&held.path("roster")).await.ok();
    let bolat = held.people[1].id;
    let action = roster.attr("button[formaction]", "formaction");
    assert_eq!(action, held.path(&format!("people/{bolat}/excuse")));
    let done = trainer.post(&action, &[(&format!("was-{bolat}"), "absent"), ("back", "roster")]).await.done();
    assert!(done.location().ends_with("/roster"));
    assert_eq!(test.status(held.webinar.id, bolat), Status::Excused);
    assert!(trainer.follow(&done).await.ok().all("button[formaction]").is_empty());
    test.set_clock("2026-11-30T05:00:00Z");
    jobs::write_trainer_days(&test.app).await;
    assert_eq!(letters(&test, "trainer-day"), 2, "nothing waits any more");
}
