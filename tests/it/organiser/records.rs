use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::completion::document::Paper;
use shanyraq::completion::{self, Issued, Outcome, RecordState, Wish, Wished};
use shanyraq::db::schema::{decisions, people, standings};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::Role;
use shanyraq::webinars::Webinar;

use crate::support::{TestApp, Visitor};

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

/// A cohort with its one webinar held, and somebody who met everything and holds a record.
async fn with_a_record(test: &TestApp) -> (Cohort, Webinar, Enrolment) {
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    (cohort, held, enrolment)
}

#[actix_web::test]
async fn participation_is_issued_from_the_preview_when_the_cohort_has_ended() {
    let test = TestApp::new();
    let (cohort, held, _) = with_a_record(&test).await;
    let (_, part) = test.enrolled(&cohort, "Olga Kim", "ministerial");
    let (_, nothing) = test.enrolled(&cohort, "Petr Kim", "ministerial");
    test.was_at(held.id, &part, "present");
    for enrolment in [&part, &nothing] {
        test.ask_for_recheck(enrolment);
    }
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    let preview = "/en/organise/kz/records/issue";
    let page = visitor.get(preview).await.ok();
    assert!(page.has("Nobody is waiting for a record.") && page.has("1 person has one already"), "{}", page.text());
    assert!(page.has("2 people have not reached it yet") && page.has("6 lessons, 1 knowledge check"));

    test.set_clock("2026-12-27T05:00:00Z");
    let visitor = organiser_again(&test, &cohort).await;
    let page = visitor.get(preview).await.ok();
    assert_eq!(page.all("input[name=enrolment]").len(), 1);
    assert!(page.has("Olga Kim") && page.has("Nobody confirmed this name") && page.has("Issue 1 record"), "{}", page.text());
    let refused = visitor.post(preview, &[]).await.refused();
    assert!(refused.one(".errors").contains("Tick at least one person"));
    let id = part.id.to_string();
    let first = visitor.post(preview, &[("enrolment", &id)]).await.done();
    // pressed twice, and by a page that was open twice
    assert_eq!(visitor.post(preview, &[("enrolment", &id)]).await.done().location(), first.location());
    visitor.get(preview).await.ok();
    visitor.post(preview, &[("enrolment", &id), ("enrolment", &nothing.id.to_string())]).await.done();
    let page = visitor.follow(&first).await.ok();
    assert!(page.has("0 of 1 made"), "{}", page.text());
    assert_eq!(test.work_off().await.len(), 1);
    assert!(visitor.get(&first.location()).await.ok().has("The record is made"));
    let records = test.records(&part);
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].outcome(), records[0].minutes), (Outcome::Participation, 120));
    assert!(records[0].issued_by.starts_with("person:"));
    assert!(test.records(&nothing).is_empty());
}

async fn organiser_again(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.read(|conn| {
        let id = people::table.filter(people::email.eq("marina.kovalyova@example.org")).select(people::id).first(conn)?;
        let _ = cohort;
        Ok(id)
    });
    Visitor::signed_in(test, person).await
}

#[actix_web::test]
async fn the_list_finds_and_narrows() {
    let test = TestApp::new();
    let (cohort, held, anna) = with_a_record(&test).await;
    let (_, olga) = test.enrolled(&cohort, "Olga Tsoi", "ministerial");
    test.met_everything(&cohort, &olga, held.id);
    test.work_off().await;
    let code = test.records(&anna)[0].code();
    let visitor = organiser(&test, &cohort).await;
    for (query, names) in [
        ("", vec!["Olga Tsoi", "Anna Kim"]),
        ("?q=%D1%86%D0%BE%D0%B9", vec!["Olga Tsoi"]),
        (&format!("?q={}", code.grouped().replace('\u{a0}', "+")), vec!["Anna Kim"]),
        ("?outcome=participation", vec![]),
        ("?state=valid&track=ministerial", vec!["Olga Tsoi", "Anna Kim"]),
        ("?track=practitioner", vec![]),
    ] {
        let page = visitor.get(&format!("/en/organise/kz/records{query}")).await.ok();
        assert_eq!(page.all("tbody th"), names, "{query}");
    }
    let sent = visitor.get("/en/organise/kz/records?q=kim&state=&track=").await;
    assert_eq!(sent.location(), "/en/organise/kz/records?q=kim");
    let elsewhere = test.cohort("other");
    assert_eq!(visitor.get(&format!("/en/organise/{}/records", elsewhere.slug)).await.status, 403);
}

#[actix_web::test]
async fn revoking_needs_a_reason_and_no_record_comes_back_by_itself() {
    let test = TestApp::new();
    let (cohort, _, enrolment) = with_a_record(&test).await;
    let record = test.records(&enrolment).remove(0);
    let visitor = organiser(&test, &cohort).await;
    let (page_url, state_url) =
        (format!("/en/organise/kz/records/{}", record.id), format!("/en/organise/kz/records/{}/state", record.id));
    let page = visitor.get(&page_url).await.ok();
    assert!(page.has("By itself") && page.one(".letter").contains("(what you write under Reason)"), "{}", page.text());
    let refused = visitor.post(&state_url, &[("to", "revoked"), ("revoke_reason", "  ")]).await.refused();
    assert!(refused.one(".errors").contains("Write the reason"));
    let fields = [("to", "revoked"), ("revoke_reason", "Completed by another person")];
    let done = visitor.post(&state_url, &fields).await.done();
    assert_eq!(visitor.post(&state_url, &fields).await.done().location(), done.location());
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].1.text.contains("Completed by another person"));
    assert!(visitor.follow(&done).await.ok().has("Reason: Completed by another person"));
    let stranger = Visitor::new(&test).await;
    let answer = stranger.get(&format!("/en/verify/{}", record.code())).await.ok();
    assert!(answer.has("This record was revoked") && !answer.has("another person"), "{}", answer.text());

    test.ask_for_recheck(&enrolment);
    assert!(test.work_off().await.is_empty());
    assert_eq!(test.records(&enrolment).len(), 1);
    // revoked already: the other page that was open hears it
    let late = visitor.get(&page_url).await.ok();
    assert!(late.all("form[action$=state]").is_empty());
    visitor.get("/en/organise/kz/records").await.ok();
    let refused = visitor.post(&state_url, &[("to", "revoked"), ("revoke_reason", "again")]).await.refused();
    assert!(refused.has("Somebody else has changed this record"));

    // an organiser who looks may issue another
    let preview = visitor.get("/en/organise/kz/records/issue").await.ok();
    assert!(preview.has("An earlier record was revoked") && preview.all("input[checked]").is_empty(), "{}", preview.text());
    visitor.post("/en/organise/kz/records/issue", &[("enrolment", &enrolment.id.to_string())]).await.done();
    test.work_off().await;
    let states: Vec<RecordState> = test.records(&enrolment).iter().map(|record| record.state(test.now())).collect();
    assert_eq!(states, [RecordState::Valid, RecordState::Revoked]);
}

#[actix_web::test]
async fn a_new_name_replaces_the_record_and_the_old_one_says_so() {
    let test = TestApp::new();
    let (cohort, _, enrolment) = with_a_record(&test).await;
    let old = test.records(&enrolment).remove(0);
    let person = enrolment.person_id;
    test.write(move |conn| {
        diesel::update(people::table.find(person)).set(people::latin_name.eq("Anna Tsoi")).execute(conn)?;
        diesel::update(people::table.find(person)).set(people::name.eq("Анна Цой")).execute(conn)
    });
    let visitor = organiser(&test, &cohort).await;
    let page = visitor.get(&format!("/en/organise/kz/records/{}", old.id)).await.ok();
    assert!(page.has("A new record is issued with the name “Анна Цой”."), "{}", page.text());
    let state_url = format!("/en/organise/kz/records/{}/state", old.id);
    let fields = [("to", "replaced"), ("replace_reason", "New family name")];
    let done = visitor.post(&state_url, &fields).await.done();
    assert_eq!(visitor.post(&state_url, &fields).await.done().location(), done.location());
    assert_eq!(test.work_off().await.len(), 1);
    let records = test.records(&enrolment);
    assert_eq!(records.len(), 2);
    let new = records.iter().find(|record| record.id != old.id).unwrap();
    assert_eq!(
        (new.state(test.now()), new.name.as_deref(), new.latin_name.as_deref()),
        (RecordState::Valid, Some("Анна Цой"), Some("Anna Tsoi"))
    );
    assert_eq!((new.facts().modules, new.decision_id), (old.facts().modules, old.decision_id));
    let stranger = Visitor::new(&test).await;
    let answer = stranger.get(&format!("/en/verify/{}", old.code())).await.ok();
    assert!(answer.has("This record was replaced"), "{}", answer.text());
    assert_eq!(answer.attr(".verdict a", "href"), format!("/en/verify/{}", new.code()));
    // both say which the other is, and why stands in both histories, which are the organisers' alone
    let page = stranger.get(&format!("/en/verify/{}", new.code())).await.ok();
    assert!(page.has("This record is valid") && page.has("It stands in the place of record"), "{}", page.text());
    assert!(!page.has("Anna") && !page.has("New family name"), "{}", page.text());
    assert_eq!(page.attr(".verdict a", "href"), format!("/en/verify/{}", old.code()));
    let said: serde_json::Value =
        serde_json::from_slice(&stranger.get(&format!("/api/records/{}", new.code())).await.ok().bytes).unwrap();
    assert_eq!((&said["replaces"], &said["replaced_by"]), (&old.code().to_string().into(), &serde_json::Value::Null));
    let page = visitor.get(&format!("/en/organise/kz/records/{}", new.id)).await.ok();
    assert!(page.has("Reason: New family name"), "{}", page.text());
    assert_eq!(page.links(&format!("/en/organise/kz/records/{}", old.id)).len(), 1);
}

#[actix_web::test]
async fn two_who_issue_at_once_issue_one_record() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    let (curriculum, by) = (test.curriculum(&cohort), By::system(test.now()));
    let (known, edition, id) = (curriculum.clone(), cohort.edition_id, enrolment.id);
    test.write(move |conn| completion::recheck(conn, &by, (edition, &known), id).map(|_| ()));
    let wish = Wish { enrolment: id, outcome: Outcome::Completion, by_whom: by.stored() };
    // both nodes drafted and rendered before either wrote
    let drafts = [(); 4].map(|()| match test.read(|conn| completion::draft_record(conn, &curriculum, &wish, by.at)) {
        Wished::Draft(draft) => draft,
        other => panic!("{other:?}"),
    });
    let design = test.app.design.clone();
    let handles = drafts.map(|draft| {
        let design = design.clone();
        let db = test.app.db.clone();
        std::thread::spawn(move || {
            let pdf = design.render(&Paper::of(&draft, "http://127.0.0.1")).unwrap();
            db.write_now(move |conn| completion::issue(conn, &by, &draft, &pdf)).unwrap()
        })
    });
    let issued: Vec<Issued> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    let records = test.records(&enrolment);
    assert_eq!(records.len(), 1);
    assert_eq!(issued.iter().filter(|issued| **issued == Issued::Now(records[0].id)).count(), 1, "{issued:?}");
    assert_eq!(issued.iter().filter(|issued| **issued == Issued::Before(records[0].id)).count(), 3, "{issued:?}");
    assert!(matches!(test.read(|conn| completion::draft_record(conn, &curriculum, &wish, by.at)), Wished::AlreadyThere));
    // the job that was asked for in the meantime finds it there
    assert_eq!(test.work_off().await.len(), 1);
    assert_eq!(test.records(&enrolment).len(), 1);
}

#[actix_web::test]
async fn decisions_are_stored_when_the_verdict_changes_and_come_out_the_same_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let outcomes = || -> Vec<Option<String>> {
        let id = enrolment.id;
        test.read(move |conn| {
            decisions::table.filter(decisions::enrolment_id.eq(id)).order(decisions::id).select(decisions::outcome).load(conn)
        })
    };
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    test.was_at(held.id, &enrolment, "present");
    for _ in 0..2 {
        test.ask_for_recheck(&enrolment);
        test.work_off().await;
    }
    // a point more changes the inputs and not the verdict
    test.has_tried(&cohort, &enrolment, "coordination", 1, 6_000);
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    test.has_tried(&cohort, &enrolment, "coordination", 2, 9_600);
    test.has_read(&cohort, &enrolment, "coordination");
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    assert_eq!(outcomes(), [None, Some("participation".to_owned()), Some("completion".to_owned())]);
    let kept: (Option<String>, i32, i32, i32, i32) = test.read(|conn| {
        standings::table
            .find(enrolment.id)
            .select((standings::outcome, standings::met, standings::total, standings::lessons_read, standings::lessons_total))
            .first(conn)
    });
    assert_eq!(kept, (Some("completion".to_owned()), 3, 3, 6, 6));

    let shelf = test.app.shelf.clone();
    let replay = test.read(|conn| completion::replay_decisions(conn, &shelf));
    assert_eq!((replay.checked, replay.different.len()), (3, 0), "{replay:?}");
    test.write(|conn| {
        diesel::update(decisions::table.filter(decisions::outcome.eq("participation")))
            .set(decisions::verdict.eq(r#"{"outcome":"completion","met":[true,true,true]}"#))
            .execute(conn)
    });
    assert_eq!(test.read(|conn| completion::replay_decisions(conn, &shelf)).different.len(), 1);
}

#[actix_web::test]
async fn each_of_two_organisers_reads_how_far_their_own_records_are() {
    let test = TestApp::new();
    let (cohort, held, _) = with_a_record(&test).await;
    let people: Vec<Enrolment> = ["Olga Kim", "Petr Kim", "Rita Kim"]
        .map(|name| {
            let (_, enrolment) = test.enrolled(&cohort, name, "ministerial");
            test.was_at(held.id, &enrolment, "present");
            test.ask_for_recheck(&enrolment);
            enrolment
        })
        .to_vec();
    test.work_off().await;
    test.set_clock("2026-12-27T05:00:00Z");
    let preview = "/en/organise/kz/records/issue";
    let ids: Vec<String> = people.iter().map(|enrolment| enrolment.id.to_string()).collect();
    let press = async |visitor: &Visitor, those: &[usize]| {
        visitor.get(preview).await.ok();
        let fields: Vec<(&str, &str)> = those.iter().map(|one| ("enrolment", ids[*one].as_str())).collect();
        visitor.post(preview, &fields).await.done()
    };
    let other = test.person_with("Saule Organiser", Role::Organiser, Some(cohort.id));
    let (first, second) = (organiser(&test, &cohort).await, Visitor::signed_in(&test, other.id).await);
    // the same moment, and one person chosen by both
    let (one, two) = (press(&first, &[0]).await, press(&second, &[0, 1, 2]).await);
    assert!(first.follow(&one).await.ok().has("0 of 1 made"));
    assert!(second.follow(&two).await.ok().has("0 of 3 made"));
    // the record of the one who was chosen by both is made
    let id = people[0].id;
    let wish = Wish { enrolment: id, outcome: Outcome::Participation, by_whom: "system".to_owned() };
    let (curriculum, now) = (test.curriculum(&cohort), test.now());
    let Wished::Draft(draft) = test.read(|conn| completion::draft_record(conn, &curriculum, &wish, now)) else {
        panic!("no draft")
    };
    let pdf = test.app.design.render(&Paper::of(&draft, "https://a.example")).unwrap();
    let by = By::system(now);
    test.app.db.write_now(move |conn| completion::issue(conn, &by, &draft, &pdf)).unwrap();
    assert!(first.get(&one.location()).await.ok().has("The record is made"));
    assert!(second.get(&two.location()).await.ok().has("1 of 3 made"));
    test.work_off().await;
    assert!(second.get(&two.location()).await.ok().has("All 3 records are made"));
    assert_eq!(people.iter().map(|one| test.records(one).len()).sum::<usize>(), 3, "twice asked is issued once");
}

#[actix_web::test]
async fn the_number_on_the_button_is_that_of_those_ticked_and_a_person_has_their_records() {
    let test = TestApp::new();
    let (cohort, held, enrolment) = with_a_record(&test).await;
    let (_, other) = test.enrolled(&cohort, "Olga Kim", "ministerial");
    test.was_at(held.id, &other, "present");
    test.ask_for_recheck(&other);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    let (by, revoked) = (By::system(test.now()), record.clone());
    test.app.db.write_now(move |conn| completion::revoke(conn, &by, &revoked, "an error")).unwrap();
    test.set_clock("2026-12-27T05:00:00Z");
    let visitor = organiser(&test, &cohort).await;
    let page = visitor.get("/en/organise/kz/records/issue").await.ok();
    assert_eq!(page.all("input[name=enrolment]").len(), 2, "{}", page.text());
    assert!(page.has("1 will be issued") && page.has("Issue 1 record"), "{}", page.text());
    assert!(page.has("1 more person is listed and not ticked"), "{}", page.text());

    let person = visitor.get(&format!("/en/organise/kz/people/{}", enrolment.id)).await.ok();
    assert_eq!(person.links(&format!("/en/organise/kz/records/{}", record.id)).len(), 1, "{}", person.text());
    assert!(person.has(&record.code().grouped().replace('\u{a0}', " ")) && person.has("Revoked"), "{}", person.text());
    let without = visitor.get(&format!("/en/organise/kz/people/{}", other.id)).await.ok();
    assert!(without.all("#records-h").is_empty());
}
