use diesel::prelude::*;
use shanyraq::attendance::{self, Choice, Mark, Status};
use shanyraq::by::By;
use shanyraq::db::schema::attendance_question_texts as texts;
use shanyraq::people::Role;
use shanyraq::privacy;
use shanyraq::questions::{self, Answer, AnswerProblem, Answered};

use crate::support::{Held, TestApp, Visitor};

fn closed(test: &TestApp) -> Held {
    let held = Held::new(test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.close(&held);
    held
}

const STAYS: [(&str, &str); 3] = [("was", "absent"), ("answer", "stays"), ("reason", "Nothing was captured for you")];

#[actix_web::test]
async fn the_longest_waits_first_and_only_to_whom_it_belongs() {
    let test = TestApp::new();
    let held = closed(&test);
    let first = test.questions(&held, held.people[1].id);
    test.set_clock("2026-11-28T05:00:00Z");
    test.questions(&held, held.people[0].id);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let list = trainer.get("/en/teach/questions").await.ok();
    assert_eq!(list.all(".who b"), ["Bolat Omarov", "Anna Kim"]);
    assert!(list.has("Waits since 26 November 2026") && list.has("2 people wait for an answer"));

    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let elsewhere = test.person_with("Oskar Trainer", Role::Trainer, Some(held.cohort.id));
    let foreign = test.person_with("Petr Organiser", Role::Organiser, Some(test.cohort("other").id));
    let one = held.path(&format!("questions/{first}"));
    for (person, seen, status) in [(organiser.id, 2, 200), (elsewhere.id, 0, 403), (foreign.id, 0, 403)] {
        let visitor = Visitor::signed_in(&test, person).await;
        assert_eq!(visitor.get("/en/teach/questions").await.ok().all(".who").len(), seen);
        assert_eq!(visitor.get(&one).await.status, status);
        visitor.get("/en/teach").await.ok();
        let answered = visitor.post(&one, &STAYS).await.status;
        assert_eq!(answered, if status == 200 { 303 } else { 403 });
    }
    // the organiser's overview says what is left
    let overview = Visitor::signed_in(&test, organiser.id).await.get("/en/organise/kz").await.ok();
    assert!(overview.has("1 result is questioned") && overview.links("/en/teach/questions").len() == 1);
    let attendee = trainer.get(&held.path(&format!("people/{}", held.people[1].id))).await.ok();
    assert_eq!(attendee.links(&held.path("questions/")).len(), 1);

    // a question belongs to its webinar
    let other = test.webinar(&held.cohort, "child-context", 1, "2026-12-10T15:00", 120, &[held.trainer.id]);
    for path in [
        format!("/en/teach/webinars/{}/questions/{first}", other.id),
        held.path("questions/0000000000000"),
        held.path("questions/x"),
    ] {
        assert_eq!(trainer.get(&path).await.status, 404, "{path}");
        trainer.get("/en/teach").await.ok();
        assert_eq!(trainer.post(&path, &STAYS).await.status, 404, "{path}");
    }
}

#[actix_web::test]
async fn one_answer_counts_and_what_changed_meanwhile_is_noticed() {
    let test = TestApp::new();
    let held = closed(&test);
    let anna = held.people[0].id;
    let one = held.path(&format!("questions/{}", test.questions(&held, anna)));
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let (trainer, other) = (Visitor::signed_in(&test, held.trainer.id).await, Visitor::signed_in(&test, organiser.id).await);
    trainer.get(&one).await.ok();
    other.get(&one).await.ok();
    let done = trainer.post(&one, &STAYS).await.done();
    assert_eq!(trainer.post(&one, &STAYS).await.done().location(), done.location());
    let late = [("was", "absent"), ("answer", "present"), ("reason", "I saw her")];
    let refused = other.post(&one, &late).await.refused();
    assert!(refused.one(".errors").contains("Somebody answered this meanwhile"));
    assert!(refused.has("Nothing was captured for you") && refused.has("Marina Kovalyova"));
    assert_eq!((refused.one("[name=reason]"), test.status(held.webinar.id, anna)), ("I saw her".into(), Status::Absent));
    // others are told meanwhile that the make-up is the chance that is left to them
    let answers = |subject: &str| subject.starts_with("Answered:") || subject.starts_with("Ответ о вашем участии");
    let letters = test.work_off().await;
    assert_eq!(letters.iter().filter(|(_, letter)| answers(&letter.subject)).count(), 1, "one letter");

    // a ruling from the roster between the look and the answer
    let bolat = held.people[1].id;
    let two = held.path(&format!("questions/{}", test.questions(&held, bolat)));
    trainer.get(&two).await.ok();
    let (by, id, curriculum) = (By::person(organiser.id, test.now()), held.webinar.id, test.curriculum(&held.cohort));
    let choice = Choice { person: bolat, mark: Mark::Excused, reason: Some("A late paper".to_owned()), was: None };
    test.write(move |conn| Ok(attendance::rule(conn, &by, &curriculum, id, choice).unwrap()));
    for answer in ["stays", "present"] {
        let refused = trainer.post(&two, &[("was", "absent"), ("answer", answer), ("reason", "Not seen")]).await.refused();
        assert!(refused.one(".errors").contains("Now it says: Excused"), "{answer}");
        assert_eq!(refused.attr("[name=was]", "value"), "excused");
    }
    assert_eq!(test.status(held.webinar.id, bolat), Status::Excused);
    trainer.post(&two, &[("was", "excused"), ("answer", "stays"), ("reason", "Excused is right")]).await.done();
}

#[actix_web::test]
async fn nobody_answers_their_own_and_the_text_is_forgotten_ninety_days_after_the_answer() {
    let test = TestApp::new();
    let held = closed(&test);
    let (anna, bolat) = (held.people[0].id, held.people[1].id);
    let (first, second) = (test.questions(&held, anna), test.questions(&held, bolat));
    let answer = |who| {
        let (by, webinar, curriculum) = (By::person(who, test.now()), held.webinar.clone(), test.curriculum(&held.cohort));
        let answered = Answered { question: first, answer: Answer::Stays, reason: "Not seen".to_owned(), was: Status::Absent };
        test.write(move |conn| Ok(questions::answer(conn, &by, &curriculum, &webinar, &answered)))
    };
    assert!(matches!(answer(anna), Err(AnswerProblem::Own)));
    answer(held.trainer.id).unwrap();
    let left = || test.read(|conn| texts::table.count().get_result::<i64>(conn));
    let prune = || {
        let now = test.now();
        test.write(move |conn| privacy::prune(conn, now));
    };
    test.minutes_later(90 * 24 * 60);
    prune();
    assert_eq!(left(), 2);
    test.minutes_later(1);
    prune();
    assert_eq!(left(), 1, "what waits for an answer is kept");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path(&format!("questions/{first}"))).await.ok();
    assert!(page.has("The text is deleted 90 days after the answer") && page.has("Not seen"));
    assert!(trainer.get(&held.path(&format!("questions/{second}"))).await.ok().has("I was there from the start"));
}

#[actix_web::test]
async fn the_list_costs_the_same_for_one_and_for_three() {
    let test = TestApp::new();
    let held = closed(&test);
    test.questions(&held, held.people[0].id);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let mut costs = Vec::new();
    for more in [None, Some([1, 2])] {
        for who in more.into_iter().flatten() {
            test.questions(&held, held.people[who].id);
        }
        let mut least = u64::MAX;
        for _ in 0..4 {
            let before = test.statements();
            trainer.get("/en/teach/questions").await.ok();
            least = least.min(test.statements() - before);
        }
        costs.push(least);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 12, "{costs:?}");
}
