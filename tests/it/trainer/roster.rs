use shanyraq::attendance::{self, Basis, Choice, Mark, RuleError, RulingProblem, Status};
use shanyraq::by::{By, Who};
use shanyraq::people::Role;

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn nobody_is_preset_and_marks_are_saved_once() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    assert_eq!(page.all(".who b"), ["Anna Kim", "Bolat Omarov", "Dina Li"]);
    assert!(page.all("input[type=radio][checked]").is_empty());
    assert_eq!(page.all(".stats dd"), ["3", "0", "0", "0", "0", "3"]);
    assert_eq!(page.all(".how"), ["Not recorded"; 3]);

    let (anna, bolat) = (held.mark(0), held.mark(1));
    let marks = [(anna.as_str(), "present"), (bolat.as_str(), "excused")];
    let saved = trainer.post(&held.path("roster"), &marks).await.done();
    let again = trainer.post(&held.path("roster"), &marks).await.done();
    assert_eq!(saved.location(), again.location());
    let page = trainer.follow(&saved).await.ok();
    assert_eq!(page.one("#flash"), "Attendance saved for 2 people.");
    assert_eq!(page.all(".stats dd"), ["3", "1", "0", "1", "0", "1"]);
    assert!(page.all(".how")[0].starts_with("By you, 15:05"), "{:?}", page.all(".how"));
    let row = test.attendance(held.webinar.id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.basis(), row.seconds), (Status::Present, Basis::Ruling, 0));
    assert_eq!(test.waiting_jobs("recheck-completion"), 2);
    test.nothing_differs();
}

#[actix_web::test]
async fn a_mark_against_evidence_asks_for_a_reason_and_keeps_the_others() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.set_clock("2026-11-26T12:30:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 61);
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Partial);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    assert!(page.has("Meeting’s report from 15:00, 61 minutes"));

    let (anna, bolat, was) = (held.mark(0), held.mark(1), held.was(0));
    let marks = [(anna.as_str(), "present"), (was.as_str(), "partial"), (bolat.as_str(), "present")];
    let refused = trainer.post(&held.path("roster"), &marks).await.refused();
    assert!(refused.one(".errors").contains("Say why the mark of Anna Kim differs"), "{}", refused.text());
    assert_eq!(refused.all("input[value=present][checked]").len(), 2);
    assert_eq!(test.status(held.webinar.id, held.people[1].id), Status::NotRecorded);

    let reason = format!("reason-{}", held.people[0].id);
    let mended = [&marks[..], &[(reason.as_str(), "Power cut at the school")]].concat();
    let saved = trainer.post(&held.path("roster"), &mended).await.done();
    let page = trainer.follow(&saved).await.ok();
    assert!(page.has("Reason: Power cut at the school"));
    let row = test.attendance(held.webinar.id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.seconds), (Status::Present, 61 * 60));
    test.nothing_differs();
}

#[actix_web::test]
async fn two_trainers_at_once_do_not_overwrite_each_other_unseen() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let (first, second) = (Visitor::signed_in(&test, held.trainer.id).await, Visitor::signed_in(&test, organiser.id).await);
    first.get(&held.path("roster")).await.ok();
    second.get(&held.path("roster")).await.ok();
    let (anna, was) = (held.mark(0), held.was(0));
    first.post(&held.path("roster"), &[(&anna, "present"), (&was, "not-recorded")]).await.done();
    let refused = second.post(&held.path("roster"), &[(&anna, "absent"), (&was, "not-recorded")]).await.refused();
    assert!(refused.one(".errors").contains("Somebody else has marked Anna Kim in the meantime: Present"));
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    // the page shows what is now; the same choice again is a decision
    second.post(&held.path("roster"), &[(&anna, "absent"), (&was, "present")]).await.done();
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Absent);
    // a choice that was on the page and not touched is none
    first.get(&held.path("roster")).await.ok();
    first.post(&held.path("roster"), &[(&anna, "present"), (&was, "present")]).await.done();
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Absent);
}

#[actix_web::test]
async fn narrowing_and_paging_keep_choices_that_are_not_saved() {
    let test = TestApp::new();
    let names: Vec<String> = (0..55).map(|n| format!("Person {n:02}")).collect();
    let held = Held::new(&test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    assert_eq!(page.all(".roster > li").len(), 50);
    assert!(page.has("1 to 50 of 55"));
    let first = held.mark(0);
    let on = trainer.post(&held.path("roster"), &[(&first, "present"), ("view", "page-2"), ("page", "1")]).await.done();
    let page = trainer.follow(&on).await.ok();
    assert_eq!(page.all(".roster > li").len(), 5);
    assert_eq!(page.one("[data-say]"), "Not saved yet: 1");
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded);
    // the choice is in the form, out of sight
    assert_eq!(page.all(&format!("input[type=hidden][name={first}]")).len(), 1);
    let last = held.mark(54);
    let fields = [(first.as_str(), "present"), (last.as_str(), "absent"), ("view", "find"), ("q", "person 54")];
    let on = trainer.post(&held.path("roster"), &fields).await.done();
    let page = trainer.follow(&on).await.ok();
    assert_eq!(page.all(".who b"), ["Person 54"]);
    assert_eq!(page.all(".is-changed").len(), 1);
    let saved =
        trainer.post(&held.path("roster"), &[(first.as_str(), "present"), (last.as_str(), "absent"), ("q", "person 54")]).await;
    let page = trainer.follow(&saved.done()).await.ok();
    assert_eq!(page.one("#flash"), "Attendance saved for 2 people.");
    assert_eq!(page.all(".who b"), ["Person 54"]);
    // and the filters
    let page = trainer.get(&format!("{}?show=present", held.path("roster"))).await.ok();
    assert_eq!(page.all(".who b"), ["Person 00"]);
    let page = trainer.get(&format!("{}?show=not-recorded&page=2", held.path("roster"))).await.ok();
    assert_eq!(page.all(".who b").len(), 3);
    trainer.get(&format!("{}?show=excused", held.path("roster"))).await.ok().one(".more");
}

#[actix_web::test]
async fn people_of_others_are_not_marked_and_others_may_not_mark() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let other = test.cohort("kg");
    let (stranger, _) = test.enrolled(&other, "Somebody Else", "practitioner");
    let (ministry, _) = test.enrolled(&held.cohort, "Of Another Track", "ministerial");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("roster")).await.ok();
    for person in [stranger.id, ministry.id] {
        let mark = format!("mark-{person}");
        trainer.post(&held.path("roster"), &[(&mark, "present"), (&held.mark(0), "present")]).await.refused();
        assert_eq!(test.status(held.webinar.id, person), Status::NotRecorded);
        assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded);
    }
    let outsider = test.person_with("Oskar Trainer", Role::Trainer, Some(other.id));
    let outsider = Visitor::signed_in(&test, outsider.id).await;
    for what in ["roster", "screen", "unmatched", "close"] {
        assert_eq!(outsider.get(&held.path(what)).await.status, 403, "{what}");
    }
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    learner.get("/en/c").await.ok();
    assert_eq!(learner.post(&held.path("roster"), &[(&held.mark(0), "present")]).await.status, 403);
}

#[actix_web::test]
async fn a_whole_roster_is_saved_at_once() {
    let test = TestApp::new();
    let names: Vec<String> = (0..312).map(|n| format!("Person {n:03}")).collect();
    let held = Held::new(&test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let began = std::time::Instant::now();
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("roster")).await.ok();
    eprintln!("first page after {:?}", began.elapsed());
    let marks: Vec<String> = (0..312).map(|who| held.mark(who)).collect();
    let fields: Vec<(&str, &str)> = marks.iter().map(|mark| (mark.as_str(), "present")).collect();
    let saved = trainer.post(&held.path("roster"), &fields).await.done();
    eprintln!("saved after {:?}", began.elapsed());
    let page = trainer.follow(&saved).await.ok();
    assert_eq!(page.all(".stats dd"), ["312", "312", "0", "0", "0", "0"]);
    assert_eq!(test.waiting_jobs("recheck-several"), 7, "fifty people each");
    assert_eq!(test.read(shanyraq::audit::first_break), None);
    test.nothing_differs();
}

#[actix_web::test]
async fn refreshing_shows_who_came_and_keeps_choices_that_are_not_saved() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("roster")).await.ok();
    assert!(page.has("As of 15:05"));
    // what the script takes anew
    assert_eq!(page.all("[data-fresh]").len(), 3);
    test.set_clock("2026-11-26T12:30:00Z");
    test.minutes_present(&held.webinar, held.people[1].id, 0, 61);
    let (anna, was) = (held.mark(0), held.was(0));
    let fields = [(anna.as_str(), "excused"), (was.as_str(), "not-recorded"), ("view", "refresh"), ("page", "1")];
    let on = trainer.post(&held.path("roster"), &fields).await.done();
    let page = trainer.follow(&on).await.ok();
    assert!(page.has("As of 17:30") && page.has("Meeting’s report from 15:00, 61 minutes"));
    assert_eq!(page.one("[data-say]"), "Not saved yet: 1");
    assert_eq!(page.attr(&format!("input[name={anna}][checked]"), "value"), "excused");
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded);
}

#[actix_web::test]
async fn a_thousand_people_cost_as_many_statements_as_two() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let path = held.path("roster");
    // the least of a few: the first reads the edition
    let mut costs = Vec::new();
    let mut there = 2;
    for people in [2, 60, 1_000] {
        for n in there..people {
            test.enrolled(&held.cohort, &format!("Person {n:04}"), "practitioner");
        }
        there = people;
        test.minutes_present(&held.webinar, held.people[0].id, 0, 10 + i64::from(people == 2));
        let mut least = u64::MAX;
        for _ in 0..4 {
            let before = test.statements();
            trainer.get(&path).await.ok();
            least = least.min(test.statements() - before);
        }
        costs.push(least);
    }
    let page = trainer.get(&path).await.ok();
    assert_eq!((page.all(".stats dd")[0].as_str(), page.all(".roster > li").len()), ("1,000", 50));
    // a list of one page is counted from its people, a longer one by the database: twice more, however long
    assert_eq!((costs[1], costs[2]), (costs[0] + 2, costs[0] + 2));
}

#[actix_web::test]
async fn nobody_is_present_before_the_door_opens_and_nobody_marks_themselves() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (by, id) = (By::person(held.trainer.id, test.now()), held.webinar.id);
    let early = By { at: held.webinar.starts_at.plus_minutes(-16), ..by };
    let curriculum = test.curriculum(&held.cohort);
    let choice = |person, mark| Choice { person, mark, reason: None, was: None };
    let anna = held.people[0].id;
    let problem = |by: By, choice: Choice| {
        let curriculum = curriculum.clone();
        test.write(move |conn| match attendance::rule(conn, &by, &curriculum, id, choice) {
            Err(RuleError::Problems(problems)) => Ok(Some(problems[0].1.clone())),
            Err(other) => panic!("{other}"),
            Ok(_) => Ok(None),
        })
    };
    assert_eq!(problem(early, choice(anna, Mark::Present)), Some(RulingProblem::TooEarly));
    assert_eq!(problem(By { who: Who::Person(anna), ..by }, choice(anna, Mark::Present)), Some(RulingProblem::Own));
    assert_eq!(problem(early, choice(anna, Mark::Excused)), None, "an excuse may be known before");
}

#[actix_web::test]
async fn what_was_called_off_is_read_and_neither_checked_in_nor_marked() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("roster")).await.ok();
    trainer.post(&held.path("codes"), &[]).await.done();
    let (anna, page) = (held.mark(0), held.path("roster"));
    trainer.get(&page).await.ok();
    trainer.post(&page, &[(anna.as_str(), "present")]).await.done();
    assert!(trainer.get(&page).await.ok().has("Check-in is open"));
    let (by, id) = (By::system(test.now()), held.webinar.id);
    test.write(move |conn| Ok(shanyraq::webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    let off = trainer.get(&page).await.ok();
    assert!(off.has("This webinar was called off") && off.has("Anna Kim"), "{}", off.text());
    for css in [".checkin", "input[type=radio]", ".savebar", "form[action*='/codes']"] {
        assert!(off.all(css).is_empty(), "{css}: {}", off.text());
    }
    assert_eq!(off.all(".entry > p"), ["Present", "Not recorded"]);
}
