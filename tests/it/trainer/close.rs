use shanyraq::attendance::{self, Basis, EvidenceProblem, NewEvidence, Source, Status};
use shanyraq::by::By;

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn a_webinar_is_closed_with_its_checklist_and_then_changes_by_ruling_alone() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let id = held.webinar.id;
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let early = trainer.get(&held.path("close")).await.ok();
    assert!(early.has("You can close this webinar from 17:00") && !early.has("is not opened again"));
    let said = [("looked_over", "yes"), ("by_hand", "yes"), ("rest", "absent")];
    trainer.post(&held.path("close"), &said).await.refused();

    test.set_clock("2026-11-26T12:10:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 120);
    let page = trainer.get(&held.path("close")).await.ok();
    assert!(page.has("2 people have no record") && page.has("Bolat Omarov"));
    let refused = trainer.post(&held.path("close"), &[("rest", "absent")]).await.refused();
    assert!(refused.one(".errors").contains("Look over the marks"));
    assert_eq!(test.status(id, held.people[1].id), Status::NotRecorded);

    let closed = trainer.post(&held.path("close"), &said).await.done();
    let again = trainer.post(&held.path("close"), &said).await.done();
    assert_eq!(closed.location(), again.location());
    let page = trainer.follow(&closed).await.ok();
    assert_eq!(page.one("#flash"), "The webinar is closed. 2 people had no record.");
    assert!(page.has("Marina Kovalyova closed this webinar"));
    let row = test.attendance(id, held.people[1].id).unwrap();
    assert_eq!((row.status(), row.basis()), (Status::Absent, Basis::Closed));
    assert_eq!(test.status(id, held.people[0].id), Status::Present);
    assert_eq!(test.waiting_jobs("recheck-completion"), 3);
    test.nothing_differs();

    // another trainer's form was open: it is told
    assert!(trainer.get(&held.path("close")).await.ok().has("This webinar was closed"));
    trainer.get(&held.path("roster")).await.ok();
    assert_eq!(trainer.post(&held.path("close"), &said).await.status, 410);
    trainer.get(&held.path("roster")).await.ok();
    assert_eq!(trainer.post(&held.path("times"), &[("ended", "16:00")]).await.status, 410);
    trainer.get(&held.path("roster")).await.ok();
    // evidence does not change it any more
    let (by, late) = (By::system(test.now()), NewEvidence::moment(held.people[1].id, Source::Report, test.now()));
    let refused = test.write(move |conn| Ok(attendance::record_evidence(conn, &by, id, &[late])));
    assert!(matches!(refused, Err(EvidenceProblem::Closed)));
    // a ruling does, with its reason
    let (mark, was) = (held.mark(1), held.was(1));
    let reason = mark.replace("mark-", "reason-");
    let refused = trainer.post(&held.path("roster"), &[(&mark, "excused"), (&was, "absent")]).await.refused();
    assert!(refused.one(".errors").contains("Say why the mark of Bolat Omarov differs from what was recorded: Absent"));
    assert_eq!(test.status(id, held.people[1].id), Status::Absent);
    trainer
        .post(&held.path("roster"), &[(&mark, "excused"), (&was, "absent"), (&reason, "A paper from the clinic came late")])
        .await
        .done();
    assert_eq!(test.status(id, held.people[1].id), Status::Excused);
    test.nothing_differs();
}

#[actix_web::test]
async fn what_was_captured_and_who_is_undecided_stand_in_the_way() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let guest = test.person("Guest From Afar", "guest@example.org");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    test.set_clock("2026-11-26T12:01:00Z");
    trainer.get(&held.path("close")).await.ok();
    let looked = [("looked_over", "yes"), ("rest", "excused")];
    let refused = trainer.post(&held.path("close"), &looked).await.refused();
    assert!(refused.one(".errors").contains("made by hand"));

    let (id, by) = (held.webinar.id, By::person(held.trainer.id, test.now()));
    let code = test.write(move |conn| Ok(attendance::new_code(conn, &by, id).unwrap()));
    let visitor = Visitor::signed_in(&test, guest.id).await;
    visitor.get("/en/c").await.ok();
    visitor.post("/en/c", &[("code", &code.code)]).await.done();
    trainer.get(&held.path("close")).await.ok();
    let refused = trainer.post(&held.path("close"), &looked).await.refused();
    assert!(refused.one(".errors").contains("Decide who 1 name is"));

    let piece = test.read(|conn| attendance::strangers(conn, id))[0].piece;
    trainer.get(&held.path("unmatched")).await.ok();
    trainer.post(&held.path("unmatched"), &[(&format!("row-{piece}"), "guest")]).await.done();
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("close"), &looked).await.done();
    let row = test.attendance(id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.basis()), (Status::Excused, Basis::Ruling));
    // the code that was on the screen is over, too
    visitor.get("/en/c").await.ok();
    assert!(visitor.post("/en/c", &[("code", &code.code)]).await.refused().has("closed at 17:01"));
    test.nothing_differs();
}

#[actix_web::test]
async fn the_real_times_change_what_minutes_come_to() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T11:20:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Partial);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("close")).await.ok();
    for (began, ended, told) in [
        ("half past", "", "Enter a time such as 16:50"),
        ("", "14:00", "The end must be after the start"),
        ("", "18:00", "Enter a time that has passed"),
        ("04:00", "", "more than six hours"),
    ] {
        let refused = trainer.post(&held.path("times"), &[("began", began), ("ended", ended)]).await.refused();
        assert!(refused.one(".errors").contains(told), "{began} {ended}: {}", refused.one(".errors"));
    }
    let saved = trainer.post(&held.path("times"), &[("began", ""), ("ended", "16.10")]).await.done();
    let page = trainer.follow(&saved).await.ok();
    assert!(page.one("#flash").contains("worked out again for 1 person"));
    let row = test.attendance(held.webinar.id, held.people[0].id).unwrap();
    assert_eq!((row.status(), row.seconds, row.scheduled_seconds), (Status::Present, 3600, 4200));
    // it is over now, and can be closed; that it was shorter is said where its minutes are
    assert!(page.has("A closed webinar is not opened again") && page.has("It was held from 15:00 to 16:10."));
    let person = trainer.get(&held.path(&format!("people/{}", held.people[0].id))).await.ok();
    assert!(person.has("It was held from 15:00 to 16:10, planned was 15:00 to 17:00."), "{}", person.text());
    test.nothing_differs();
}

#[actix_web::test]
async fn personal_links_are_a_capture() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    anna.get("/en/home").await.ok();
    anna.post(&format!("/en/webinars/{}/join", held.webinar.id), &[]).await.done();
    test.set_clock("2026-11-26T12:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("close")).await.ok();
    assert!(page.has("Presence was captured: by personal links") && !page.has("Nothing was captured"), "{}", page.text());
}
