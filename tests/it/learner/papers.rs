//! Transcripts and certificates of attendance: who may have which, what they say, and how they are checked.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::completion::{self, Outcome, document};
use shanyraq::db::schema::{attendance, statements};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, Webinar};

use crate::support::{Reply, TestApp, Visitor};

/// Somebody who has read, passed and been at a webinar that is closed.
fn done(test: &TestApp) -> (Cohort, Person, Enrolment, Webinar) {
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.has_read(&cohort, &enrolment, "coordination");
    test.has_tried(&cohort, &enrolment, "coordination", 1, 11_040);
    test.was_at(held.id, &enrolment, "present");
    (cohort, person, enrolment, held)
}

fn close(test: &TestApp, webinar: &Webinar) {
    let (by, id) = (By::system(test.now()), webinar.id);
    test.write(move |conn| webinars::mark_closed(conn, &by, id));
}

fn papers(test: &TestApp) -> Vec<(String, String)> {
    test.read(|conn| statements::table.order(statements::id).select((statements::kind, statements::code)).load(conn))
}

async fn dropped(visitor: &Visitor, bytes: &[u8]) -> Reply {
    visitor.get("/en/verify").await.ok();
    visitor.upload("/en/verify", &[], ("file", "paper.pdf", bytes)).await
}

#[actix_web::test]
async fn a_transcript_is_made_once_for_what_it_says_and_is_checked_by_its_code_and_its_bytes() {
    let test = TestApp::new();
    let (_, person, _, held) = done(&test);
    let visitor = Visitor::signed_in(&test, person.id).await;
    close(&test, &held);
    assert!(visitor.get("/en/record").await.ok().has("Make the transcript"));
    let pdf = visitor.post("/en/record/papers", &[]).await.done().location();
    let pdf = visitor.get(&pdf).await.ok();
    assert_eq!(pdf.headers.get("content-type").unwrap(), "application/pdf");
    let made = papers(&test);
    assert_eq!(made.len(), 1);
    let code = made[0].1.clone();
    assert!(pdf.headers.get("content-disposition").unwrap().to_str().unwrap().contains(&format!("transcript-{code}.pdf")));
    assert_eq!(document::code_in(&pdf.bytes).map(|code| code.to_string()), Some(code.clone()));
    // asked again from a new page: the same paper; in another language, another
    visitor.get("/en/record").await.ok();
    let again = visitor.post("/en/record/papers", &[]).await.done().location();
    assert_eq!(visitor.get(&again).await.ok().bytes, pdf.bytes);
    for lang in ["ru", "kk"] {
        visitor.get(&format!("/{lang}/record")).await.ok();
        let other = visitor.post(&format!("/{lang}/record/papers"), &[]).await.done().location();
        assert!(visitor.get(&other).await.ok().bytes.starts_with(b"%PDF-"));
    }
    assert_eq!(papers(&test).len(), 3);

    let stranger = Visitor::new(&test).await;
    let page = stranger.get(&format!("/v/{code}")).await;
    assert_eq!(page.status, 302);
    let page = stranger.get(&format!("/en/verify/{code}")).await.ok();
    for words in [
        "This transcript was issued here",
        "no certificate of completion",
        "A. K.",
        "Lessons read: 6 of 6, the last on 23 November 2026 · Knowledge check on 23 November 2026: 92%, passed · \
         Webinar on 18 November 2026: 100 minutes · Learning time: 4 hours 50 minutes",
        "Learning time that counts5 hours",
        "Completed",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("Anna"));
    assert_eq!(page.headers.get("x-robots-tag").unwrap(), "noindex");
    for (lang, words) in [("ru", "Прочитано уроков: 6 из 6"), ("kk", "Оқылған сабақтар: 6 ішінен 6")]
    {
        let page = stranger.get(&format!("/{lang}/verify/{code}")).await.ok();
        assert!(page.has(words), "{}", page.text());
    }
    assert!(dropped(&stranger, &pdf.bytes).await.ok().has("The file is unchanged"));
    let altered = [pdf.bytes.as_slice(), b" "].concat();
    let folder = tempfile::tempdir().unwrap();
    for (bytes, well, words) in
        [(&pdf.bytes[..], true, "as it was made, transcript"), (&altered[..], false, "altered: not the file")]
    {
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, bytes).unwrap();
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["records", "verify", path.to_str().unwrap(), "--database-url", test.database_url(), "--data"])
            .arg(&test.app.config.data)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stdout).into_owned();
        assert!(ran.status.success() == well && said.contains(words), "{said}");
    }
    assert!(dropped(&stranger, &altered).await.ok().has("The PDF was altered"));
}

#[actix_web::test]
async fn a_certificate_of_attendance_is_for_who_was_present_at_a_closed_webinar() {
    let test = TestApp::new();
    let (cohort, person, _, held) = done(&test);
    let (other, partly) = test.enrolled(&cohort, "Boris Li", "ministerial");
    test.was_at(held.id, &partly, "partial");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let id = held.id.to_string();
    let ask = [("webinar", id.as_str())];
    // not closed yet
    let page = visitor.get("/en/record").await.ok();
    assert!(page.has("once its attendance is settled"), "{}", page.text());
    assert_eq!(visitor.post("/en/record/papers", &ask).await.status, 404);
    close(&test, &held);
    let page = visitor.get("/en/record").await.ok();
    assert!(page.has("Certificate for 18 November 2026"), "{}", page.text());
    let place = visitor.post("/en/record/papers", &ask).await.done().location();
    let pdf = visitor.get(&place).await.ok().bytes;

    // there for a part of it: no certificate; and somebody else's is nobody's
    let late = Visitor::signed_in(&test, other.id).await;
    assert!(!late.get("/en/record").await.ok().has("Certificate for"));
    assert_eq!(late.post("/en/record/papers", &ask).await.status, 404);
    assert_eq!(late.post("/en/record/papers", &[("webinar", "nothing")]).await.status, 404);
    assert_eq!(late.get(&place).await.status, 404);

    let code = papers(&test)[0].1.clone();
    let stranger = Visitor::new(&test).await;
    let page = stranger.get(&format!("/en/verify/{code}")).await.ok();
    assert!(page.has("This certificate of attendance is valid") && page.has("15:00–17:00"), "{}", page.text());
    // corrected afterwards: it counts no more, and the file is still the one that was made
    let (webinar, person) = (held.id, person.id);
    test.write(move |conn| {
        let row = attendance::table.filter(attendance::webinar_id.eq(webinar)).filter(attendance::person_id.eq(person));
        diesel::update(row).set(attendance::status.eq("absent")).execute(conn)
    });
    let page = dropped(&stranger, &pdf).await.ok();
    assert!(page.has("This certificate of attendance counts no more") && page.has("The file is unchanged"), "{}", page.text());
}

#[actix_web::test]
async fn lists_and_machines_are_told_what_kind_of_paper_a_code_is_of_and_whether_it_counts() {
    let test = TestApp::new();
    let (_, person, _, held) = done(&test);
    close(&test, &held);
    let visitor = Visitor::signed_in(&test, person.id).await;
    let id = held.id.to_string();
    for fields in [&[][..], &[("webinar", id.as_str())][..]] {
        visitor.get("/en/record").await.ok();
        visitor.post("/en/record/papers", fields).await.done();
    }
    let [transcript, certificate] = &papers(&test)[..] else { panic!("two papers") };
    let stranger = Visitor::new(&test).await;
    let check = async |state: &str, words: &str| {
        let said = async |code: &str| -> serde_json::Value {
            serde_json::from_slice(&stranger.get(&format!("/api/records/{code}")).await.ok().bytes).unwrap()
        };
        let (first, second) = (said(&transcript.1).await, said(&certificate.1).await);
        assert_eq!((&first["kind"], &first["state"], &first["minutes"]), (&"transcript".into(), &"issued".into(), &300.into()));
        assert_eq!((&second["kind"], &second["state"]), (&"attendance".into(), &state.into()));
        assert_eq!((&second["held_on"], &second["name"]), (&"2026-11-18".into(), &"A.\u{a0}K.".into()));
        stranger.get("/en/verify/list").await.ok();
        let list = format!("code\n{}\n{}\n", transcript.1, certificate.1);
        let csv = stranger.upload("/en/verify/list", &[], ("file", "codes.csv", list.as_bytes())).await.ok().text();
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[1].contains(",Issued here,,,") && lines[1].ends_with(",Transcript"), "{csv}");
        assert!(lines[2].contains(&format!(",{words},,,")) && lines[2].ends_with(",Certificate of attendance"), "{csv}");
        assert!(!csv.contains("Anna Kim") && lines[2].contains("18 November 2026"), "{csv}");
    };
    check("valid", "Valid").await;
    let (webinar, person) = (held.id, person.id);
    test.write(move |conn| {
        let row = attendance::table.filter(attendance::webinar_id.eq(webinar)).filter(attendance::person_id.eq(person));
        diesel::update(row).set(attendance::status.eq("absent")).execute(conn)
    });
    check("corrected", "Counts no more: the attendance was corrected").await;
}

#[actix_web::test]
async fn a_transcript_counts_what_counts_for_its_holder_and_names_their_record_for_what_it_proves() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    test.has_read(&cohort, &enrolment, "coordination");
    test.was_at(held.id, &enrolment, "present");
    test.ask_for_recheck(&enrolment);
    test.work_off().await;
    let (by, id) = (By::system(test.now()), enrolment.id);
    test.write(move |conn| completion::ask_to_issue(conn, &by, id, Outcome::Participation));
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    assert_eq!((record.outcome(), record.minutes), (Outcome::Participation, 120));
    let visitor = Visitor::signed_in(&test, person.id).await;
    visitor.get("/en/record").await.ok();
    visitor.post("/en/record/papers", &[]).await.done();
    let code = papers(&test)[0].1.clone();
    let stranger = Visitor::new(&test).await;
    let page = stranger.get(&format!("/en/verify/{code}")).await.ok();
    for words in [
        "Learning time that counts2 hours",
        "Learning time of the whole track5 hours",
        "Code of the record of participation",
        "Webinars attended",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("Code of the completion record"), "{}", page.text());
    let said: serde_json::Value =
        serde_json::from_slice(&stranger.get(&format!("/api/records/{code}")).await.ok().bytes).unwrap();
    assert_eq!(said["minutes"], 120);
}

#[actix_web::test]
async fn organisers_make_papers_for_people_of_their_cohort() {
    let test = TestApp::new();
    let (cohort, _, enrolment, held) = done(&test);
    close(&test, &held);
    let elsewhere = test.cohort("other");
    let own = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let other = test.person_with("Petr Organiser", Role::Organiser, Some(elsewhere.id));
    let visitor = Visitor::signed_in(&test, own.id).await;
    let stranger = Visitor::signed_in(&test, other.id).await;
    let person = format!("/ru/organise/kz/people/{}", enrolment.id);
    let page = visitor.get(&person).await.ok();
    assert!(page.has("Сделать выписку") && page.has("Справка о вебинаре 18 ноября 2026"), "{}", page.text());
    let id = held.id.to_string();
    for fields in [&[][..], &[("webinar", id.as_str())][..]] {
        visitor.get(&person).await.ok();
        let place = visitor.post(&format!("{person}/papers"), fields).await.done().location();
        assert!(visitor.get(&place).await.ok().bytes.starts_with(b"%PDF-"));
        // under the address of another cohort it is not there
        let moved = place.replace("/kz/", "/other/");
        stranger.get("/en/organise/other/people").await.ok();
        assert_eq!(stranger.get(&moved).await.status, 404);
        let moved = format!("/ru/organise/other/people/{}/papers", enrolment.id);
        stranger.get("/en/organise/other/people").await.ok();
        assert_eq!(stranger.post(&moved, fields).await.status, 404);
    }
    assert_eq!(papers(&test).iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(), ["transcript", "attendance"]);
    let page = visitor.get("/ru/organise/kz/audit").await.ok();
    assert!(page.has("сделана выписка или справка о присутствии"), "{}", page.text());
}
