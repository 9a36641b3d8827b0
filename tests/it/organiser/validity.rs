//! Records that count for a time: what they say, the letters before their end, and what they are afterwards.

use std::process::Command;
use std::sync::Arc;

use serde_json::Value;
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::completion::credential::{self, Checked};
use shanyraq::completion::document::Paper;
use shanyraq::completion::{self, BadgeDraft, Outcome, Record, RecordState, Wish, Wished};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::jobs;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

/// Issues a record at a moment, as a programme would whose records count for some months.
fn issued_for(test: &TestApp, cohort: &Cohort, enrolment: &Enrolment, months: u32, at: Instant) -> Record {
    let held = test.webinar(cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.met_everything(cohort, enrolment, held.id);
    let (curriculum, by, id) = (test.curriculum(cohort), By::system(test.now()), enrolment.id);
    let (decided, edition) = (curriculum.clone(), cohort.edition_id);
    test.write(move |conn| completion::recheck(conn, &by, (edition, &decided), id).map(|_| ()));
    let mut limited = (*curriculum).clone();
    limited.programme.certificate.valid_for = Some(months);
    let wish = Wish { enrolment: id, outcome: Outcome::Completion, by_whom: "system".to_owned() };
    let wished = test.read(move |conn| completion::draft_record(conn, &Arc::new(limited), &wish, at));
    let Wished::Draft(draft) = wished else { panic!("{wished:?}") };
    let paper = Paper::of(&draft, &test.app.config.public_url);
    assert!(paper.details.iter().any(|(label, _)| label == "Valid until"), "{:?}", paper.details);
    let pdf = test.app.design.render(&paper).unwrap();
    let by = By::system(at);
    test.app.db.write_now(move |conn| completion::issue(conn, &by, &draft, &pdf)).unwrap();
    test.records(enrolment).remove(0)
}

/// The letters about the end of records that go out now, as they begin.
async fn letters(test: &TestApp) -> Vec<(String, String)> {
    jobs::write_expiry_letters(&test.app).await;
    // what is not sent by night is sent by day
    test.minutes_later(12 * 60);
    let sent = test.work_off().await.into_iter().filter(|(_, letter)| letter.text.contains("expired"));
    sent.map(|(to, letter)| (to, letter.subject)).collect()
}

#[actix_web::test]
async fn a_record_says_until_when_it_counts_and_expires_by_the_clock() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let record = issued_for(&test, &cohort, &enrolment, 36, test.now());
    assert_eq!(record.facts().expires_on.map(|day| day.to_string()).as_deref(), Some("2029-11-23"));
    let learner = Visitor::signed_in(&test, person.id).await;
    let stranger = Visitor::new(&test).await;
    let verify = format!("/en/verify/{}", record.code());
    let json = format!("/api/records/{}", record.code());
    let page = stranger.get(&verify).await.ok();
    assert!(page.has("This record is valid") && page.has("Valid until23 November 2029"), "{}", page.text());
    let said: Value = serde_json::from_str(&stranger.get(&json).await.ok().text()).unwrap();
    assert_eq!((&said["state"], &said["valid_until"]), (&"valid".into(), &"2029-11-23".into()));
    assert!(learner.get("/en/record").await.ok().has("Valid until 23 November 2029"));

    // the badge says the moment
    learner.post(&format!("/en/record/{}/badge", record.id), &[]).await.done();
    let badge = learner.get(&format!("/en/record/{}/badge.jwt", record.id)).await.ok().text();
    let Checked::Genuine(badge) = credential::signed(&badge, &test.read(completion::issuer_keys)) else { panic!("{badge}") };
    assert_eq!(badge.claims["validUntil"], "2029-11-23T19:00:00Z");
    assert!(
        learner
            .get("/en/record")
            .await
            .ok()
            .attr("a[href^='https://www.linkedin.com']", "href")
            .contains("expirationYear=2029&expirationMonth=11")
    );

    for (now, state, words) in [
        ("2029-11-23T18:59:59Z", RecordState::Valid, "This record is valid"),
        ("2029-11-23T19:00:00Z", RecordState::Expired, "This record has expired"),
    ] {
        test.set_clock(now);
        assert!(stranger.get(&verify).await.ok().has(words), "{now}");
        let said: Value = serde_json::from_str(&stranger.get(&json).await.ok().text()).unwrap();
        assert_eq!(said["state"], state.as_str(), "{now}");
        let list = format!("code\n{}\n", record.code());
        stranger.get("/en/verify/list").await.ok();
        let csv = stranger.upload("/en/verify/list", &[], ("file", "codes.csv", list.as_bytes())).await.ok().text();
        let word = if state == RecordState::Valid { ",Valid,," } else { ",Expired,23 November 2029," };
        assert!(csv.contains(word) && csv.contains("23 November 2029"), "{now}: {csv}");
    }
    let learner = Visitor::signed_in(&test, person.id).await;
    let page = learner.get("/en/record").await.ok();
    assert!(page.has("Expired on 23 November 2029.") && !page.has("Link to share"), "{}", page.text());
}

#[actix_web::test]
async fn organisers_find_expired_records_and_can_change_them_no_more() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let record = issued_for(&test, &cohort, &enrolment, 1, test.now());
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    for (now, found) in [("2026-12-23T18:59:59Z", ["Anna Kim", ""]), ("2026-12-23T19:00:00Z", ["", "Anna Kim"])] {
        test.set_clock(now);
        let organiser = Visitor::signed_in(&test, person.id).await;
        for (state, name) in ["valid", "expired"].into_iter().zip(found) {
            let page = organiser.get(&format!("/en/organise/kz/records?state={state}")).await.ok();
            assert_eq!(page.all("tbody th").concat(), name, "{now} {state}");
        }
    }
    let organiser = Visitor::signed_in(&test, person.id).await;
    let page = organiser.get("/en/organise/kz/records/register").await.ok();
    assert!(page.has("Expired") && page.has("Valid until 23 December 2026"), "{}", page.text());
    let page = organiser.get(&format!("/en/organise/kz/records/{}", record.id)).await.ok();
    assert!(page.has("Valid until23 December 2026") && page.all("form input[name=to]").is_empty(), "{}", page.text());
    let state = format!("/en/organise/kz/records/{}/state", record.id);
    for (to, reason) in [("revoked", "revoke_reason"), ("replaced", "replace_reason")] {
        organiser.post(&state, &[("to", to), (reason, "By mistake")]).await.refused();
    }
    let fields = [("purpose", "Yearly report"), ("format", "csv")];
    let csv = organiser.post("/en/organise/kz/records/register/file", &fields).await.ok().text();
    assert!(csv.contains(",2026-12-23,Expired,"), "{csv}");
}

#[actix_web::test]
async fn whose_record_has_expired_is_offered_a_new_one_by_whoever_looks_and_the_old_stays_expired() {
    let issue = "/en/organise/kz/records/issue";
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (_, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let old = issued_for(&test, &cohort, &enrolment, 1, test.now());
    test.work_off().await;
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    test.set_clock("2026-12-23T18:59:59Z");
    let organiser = Visitor::signed_in(&test, person.id).await;
    assert!(organiser.get(issue).await.ok().has("Nobody is waiting for a record"));
    test.set_clock("2026-12-23T19:00:00Z");
    let page = organiser.get(issue).await.ok();
    assert!(page.has("Anna Kim") && page.has("Expired on 23 December 2026"), "{}", page.text());
    assert!(page.all("input[name=enrolment][checked]").is_empty(), "for whoever looks to tick");
    // none by itself
    test.ask_for_recheck(&enrolment);
    assert!(test.work_off().await.is_empty());
    assert_eq!(test.records(&enrolment).len(), 1);

    let id = enrolment.id.to_string();
    organiser.get(issue).await.ok();
    organiser.post(issue, &[("enrolment", &id)]).await.done();
    assert_eq!(test.work_off().await.len(), 1);
    organiser.get(issue).await.ok();
    organiser.post(issue, &[("enrolment", &id)]).await.done();
    test.work_off().await;
    let records = test.records(&enrolment);
    let states: Vec<(RecordState, bool)> =
        records.iter().map(|record| (record.state(test.now()), record.code() == old.code())).collect();
    assert_eq!(states.len(), 2, "one new one, however often it is asked for");
    assert!(states.contains(&(RecordState::Expired, true)) && states.contains(&(RecordState::Valid, false)), "{states:?}");
    assert!(organiser.get(issue).await.ok().has("Nobody is waiting for a record"));
    let stranger = Visitor::new(&test).await;
    assert!(stranger.get(&format!("/en/verify/{}", old.code())).await.ok().has("This record has expired"));
}

#[actix_web::test]
async fn who_does_not_meet_the_rules_any_more_is_listed_with_the_record_that_expired() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    issued_for(&test, &cohort, &enrolment, 1, test.now());
    // the attendance that it rested on is taken back
    test.write(move |conn| {
        use diesel::prelude::*;
        use shanyraq::db::schema::attendance;
        let rows = attendance::table.filter(attendance::person_id.eq(anna.id));
        diesel::update(rows).set((attendance::status.eq("absent"), attendance::seconds.eq(0))).execute(conn)
    });
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    test.set_clock("2026-12-23T19:00:00Z");
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let page = Visitor::signed_in(&test, person.id).await.get("/en/organise/kz/records/issue").await.ok();
    assert!(page.has("Nobody is waiting for a record"), "{}", page.text());
    assert!(page.one("#rest").contains("An earlier record expired on 23 December 2026."), "{}", page.text());
}

#[actix_web::test]
async fn holders_are_told_twice_before_the_end() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, first) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let (_, second) = test.enrolled(&cohort, "Boris Li", "ministerial");
    issued_for(&test, &cohort, &first, 36, test.now());
    let revoked = issued_for(&test, &cohort, &second, 36, test.now());
    let by = By::system(test.now());
    test.app.db.write_now(move |conn| completion::revoke(conn, &by, &revoked, "By mistake")).unwrap();
    test.work_off().await;
    let to = anna.email.clone().unwrap();
    let said = (to, "Your certificate is valid until 23 November 2029".to_owned());
    for (now, wanted) in [
        ("2029-09-24T05:00:00Z", vec![]),
        ("2029-09-25T05:00:00Z", vec![said.clone()]),
        ("2029-09-27T05:00:00Z", vec![]),
        ("2029-11-08T05:00:00Z", vec![]),
        ("2029-11-10T05:00:00Z", vec![said.clone()]),
        ("2029-11-12T05:00:00Z", vec![]),
        ("2029-11-25T05:00:00Z", vec![]),
    ] {
        test.set_clock(now);
        let letters = letters(&test).await;
        let letters: Vec<_> = letters.into_iter().map(|(to, subject)| (to, subject.replace('\u{a0}', " "))).collect();
        assert_eq!(letters, wanted, "{now}");
    }
}

#[actix_web::test]
async fn the_command_knows_an_expired_badge() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let record = issued_for(&test, &cohort, &enrolment, 12, Instant::parse("2021-03-01T05:00:00Z").unwrap());
    let (draft, key, by) = (test.read(BadgeDraft::draw), test.app.signing_key().unwrap(), By::system(test.now()));
    let jwt = draft.sign(&record, &test.app.issuer(), &person.email.unwrap(), &key).unwrap();
    let (kept, text) = (record.clone(), jwt.clone());
    test.app
        .db
        .write_now(move |conn| completion::keep_badge(conn, &by, &kept, &draft, (&text, key.public()), b"%PDF-"))
        .unwrap();
    let visitor = Visitor::new(&test).await;
    let folder = tempfile::tempdir().unwrap();
    let (badge, keys) = (folder.path().join("badge.jwt"), folder.path().join("jwks.json"));
    std::fs::write(&badge, &jwt).unwrap();
    std::fs::write(&keys, visitor.get("/.well-known/jwks.json").await.ok().bytes).unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(["records", "verify", badge.to_str().unwrap(), "--keys", keys.to_str().unwrap()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(!ran.status.success() && said.contains(&format!("expired, record {}", record.code())), "{said}");
}
