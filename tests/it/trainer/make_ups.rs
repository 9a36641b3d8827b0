use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{make_up_versions, make_ups as table};
use shanyraq::make_ups::{self, Answered, DecideProblem, State, Verdict};
use shanyraq::people::{self, Grant, Role};
use shanyraq::privacy;

use crate::support::{Held, TestApp, Visitor};

/// Two people were absent, and the recording is there.
fn closed(test: &TestApp) -> Held {
    let held = Held::new(test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.close(&held);
    test.recorded(&held);
    held
}

#[actix_web::test]
async fn those_who_wait_longest_come_first_and_only_to_whom_they_belong() {
    let test = TestApp::new();
    let held = closed(&test);
    let waiting = |who: usize| test.sends_make_up(&held, held.people[who].id);
    test.set_clock("2026-12-01T05:00:00Z");
    let first = waiting(1);
    test.set_clock("2026-12-02T05:00:00Z");
    waiting(0);
    test.set_clock("2026-12-16T05:00:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let list = trainer.get("/en/teach/make-ups").await.ok();
    assert_eq!(list.all(".who b"), ["Bolat Omarov", "Anna Kim"]);
    assert!(list.has("Sent on 1 December 2026. Answer by 15 December 2026."));
    // the first should have been answered yesterday, the second by today
    assert_eq!(list.all(".tag-warn"), ["Waits longer than 10 working days"]);

    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let elsewhere = test.person_with("Oskar Trainer", Role::Trainer, Some(held.cohort.id));
    let other = test.cohort("other");
    let foreign = test.person_with("Petr Organiser", Role::Organiser, Some(other.id));
    let one = held.path(&format!("make-ups/{}", first.id));
    for (person, seen, status) in [(organiser.id, 2, 200), (elsewhere.id, 0, 403), (foreign.id, 0, 403)] {
        let visitor = Visitor::signed_in(&test, person).await;
        assert_eq!(visitor.get("/en/teach/make-ups").await.ok().all(".who").len(), seen);
        assert_eq!(visitor.get(&one).await.status, status);
    }
    // a trainer who lost the role there has lost the make-ups too
    let (by, who, grant) =
        (By::system(test.now()), held.trainer.id, Grant { role: Role::Trainer, cohort: Some(held.cohort.id) });
    test.write(move |conn| {
        people::revoke_role(conn, &by, who, grant)?;
        people::grant_role(conn, &by, who, Grant { role: Role::Trainer, cohort: Some(other.id) })
    });
    let trainer = Visitor::signed_in(&test, who).await;
    assert!(trainer.get("/en/teach/make-ups").await.ok().all(".who").is_empty());
    assert!(!trainer.get("/en/teach").await.ok().has("waits for an answer"));
    assert_eq!(trainer.get(&one).await.status, 403);
}

#[actix_web::test]
async fn one_answer_counts_and_the_other_trainer_is_told() {
    let test = TestApp::new();
    let held = closed(&test);
    let sent = test.sends_make_up(&held, held.people[0].id);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let one = held.path(&format!("make-ups/{}", sent.id));
    let (trainer, other) = (Visitor::signed_in(&test, held.trainer.id).await, Visitor::signed_in(&test, organiser.id).await);
    trainer.get(&one).await.ok();
    other.get(&one).await.ok();
    let accepted = [("version", "1"), ("verdict", "accepted"), ("comment", "Well thought through")];
    let done = trainer.post(&one, &accepted).await.done();
    assert_eq!(trainer.post(&one, &accepted).await.done().location(), done.location());
    let late = [("version", "1"), ("verdict", "revise"), ("comment", "Say more about routines")];
    let refused = other.post(&one, &late).await.refused();
    assert!(refused.one(".errors").contains("Somebody answered this meanwhile"));
    assert!(refused.has("Marina Kovalyova accepted it") && refused.has("Well thought through"));
    assert_eq!(refused.one("textarea[name=comment]"), "Say more about routines");
    let letters = test.work_off().await;
    // the others are told that the make-up is the chance that is left to them
    assert_eq!(letters.iter().filter(|(to, _)| to.starts_with("anna.kim.")).count(), 1, "one letter");
    let attendee = trainer.get(&held.path(&format!("people/{}", held.people[0].id))).await.ok();
    assert!(attendee.has("Made up for") && attendee.links(&held.path("make-ups/")).len() == 1);

    // what nobody decided is refused, and so is an answer to nothing
    trainer.get(&one).await.ok();
    assert!(trainer.post(&one, &[("version", "1")]).await.refused().one(".errors").contains("Choose one"));
    for path in [held.path("make-ups/0000000000000"), held.path("make-ups/x")] {
        assert_eq!(trainer.get(&path).await.status, 404);
        trainer.get("/en/teach").await.ok();
        assert_eq!(trainer.post(&path, &accepted).await.status, 404);
    }
    let elsewhere = test.webinar(&held.cohort, "child-context", 1, "2026-12-10T15:00", 120, &[held.trainer.id]);
    let path = format!("/en/teach/webinars/{}/make-ups/{}", elsewhere.id, sent.id);
    assert_eq!(trainer.get(&path).await.status, 404, "it is not of that webinar");
}

#[actix_web::test]
async fn a_draft_is_its_writers_alone_and_nobody_answers_their_own() {
    let test = TestApp::new();
    let held = closed(&test);
    let anna = held.people[0].id;
    let learner = Visitor::signed_in(&test, anna).await;
    let page = format!("/en/webinars/{}/make-up", held.webinar.id);
    learner.get(&page).await.ok();
    learner.post(&page, &[("reflection", "Half a thought"), ("step", "keep")]).await.done();
    let id = held.webinar.id;
    let draft = test.read(move |conn| make_ups::find_own(conn, id, anna)).unwrap();
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert_eq!(trainer.get(&held.path(&format!("make-ups/{}", draft.id))).await.status, 404);
    assert!(trainer.get("/en/teach/make-ups").await.ok().has("Nobody waits for an answer"));
    assert!(!trainer.get(&held.path(&format!("people/{anna}"))).await.ok().has("Being written"));

    let sent = test.sends_make_up(&held, anna);
    let (by, webinar, curriculum) = (By::person(anna, test.now()), held.webinar.clone(), test.curriculum(&held.cohort));
    let answered = Answered { make_up: sent.id, version: 1, verdict: Verdict::Accepted, comment: None };
    let own = test.write(move |conn| Ok(make_ups::decide(conn, &by, &curriculum, &webinar, &answered)));
    assert!(matches!(own, Err(DecideProblem::Own)));
}

#[actix_web::test]
async fn the_texts_are_forgotten_ninety_days_after_the_answer() {
    let test = TestApp::new();
    let held = closed(&test);
    let (accepted, waits) = (test.sends_make_up(&held, held.people[0].id), test.sends_make_up(&held, held.people[1].id));
    let draft = Visitor::signed_in(&test, held.people[2].id).await;
    let page = format!("/en/webinars/{}/make-up", held.webinar.id);
    draft.get(&page).await.ok();
    draft.post(&page, &[("reflection", "Half a thought"), ("step", "keep")]).await.done();
    let (by, webinar, curriculum) =
        (By::person(held.trainer.id, test.now()), held.webinar.clone(), test.curriculum(&held.cohort));
    let answered = Answered { make_up: accepted.id, version: 1, verdict: Verdict::Accepted, comment: Some("Good".to_owned()) };
    test.write(move |conn| {
        make_ups::decide(conn, &by, &curriculum, &webinar, &answered).unwrap();
        Ok(())
    });
    let left = |test: &TestApp| {
        test.read(|conn| {
            let versions: i64 = make_up_versions::table.count().get_result(conn)?;
            let texts: i64 = table::table.filter(table::reflection.ne("")).count().get_result(conn)?;
            Ok((versions, texts))
        })
    };
    let prune = |test: &TestApp| {
        let now = test.now();
        test.write(move |conn| privacy::prune(conn, now));
    };
    // what was accepted is in its version alone; the other two are still in their forms
    assert_eq!(left(&test), (2, 2));
    test.minutes_later(90 * 24 * 60);
    prune(&test);
    assert_eq!(left(&test), (2, 2));
    test.minutes_later(1);
    prune(&test);
    assert_eq!(left(&test), (1, 1), "what waits for an answer is kept");
    let (id, person) = (held.webinar.id, held.people[0].id);
    let kept = test.read(move |conn| make_ups::find_own(conn, id, person)).unwrap();
    assert_eq!(kept.state(), State::Accepted);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path(&format!("make-ups/{}", accepted.id))).await.ok();
    assert!(page.has("The texts are deleted 90 days after the answer"));
    assert!(trainer.get(&held.path(&format!("make-ups/{}", waits.id))).await.ok().has("An answer to W2-M1"));
}

#[actix_web::test]
async fn the_list_costs_the_same_for_one_and_for_three() {
    let test = TestApp::new();
    let held = closed(&test);
    test.sends_make_up(&held, held.people[0].id);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let mut costs = Vec::new();
    for more in [None, Some([1, 2])] {
        for who in more.into_iter().flatten() {
            test.sends_make_up(&held, held.people[who].id);
        }
        let mut least = u64::MAX;
        for _ in 0..4 {
            let before = test.statements();
            trainer.get("/en/teach/make-ups").await.ok();
            least = least.min(test.statements() - before);
        }
        costs.push(least);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 12, "{costs:?}");
}
