use shanyraq::attendance::{self, Status};

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn somebody_who_is_here_is_written_down_and_counted_once_it_is_known_who() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (id, path) = (held.webinar.id, held.path("unmatched/by-hand"));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert_eq!(page.one("#walk-in"), "Somebody else is here");

    let without = [("walk-in-name", " "), ("walk-in-email", "anya@example.org")];
    let refused = trainer.post(&path, &without).await.refused();
    assert!(refused.one(".errors").contains("Write the name of the person who is here"));
    assert_eq!(refused.attr("#walk-in-email", "value"), "anya@example.org");
    let wrong = [("walk-in-name", "Anya"), ("walk-in-email", "anya")];
    let refused = trainer.post(&path, &wrong).await.refused();
    assert!(refused.one(".errors").contains("or leave the field empty"));
    assert_eq!(refused.attr("#walk-in-name", "value"), "Anya");
    trainer.post(&path, &[("walk-in-name", &"a".repeat(201)), ("walk-in-email", "")]).await.refused();
    assert!(test.read(|conn| attendance::strangers(conn, id)).is_empty());

    let named = [("walk-in-name", "Anya K"), ("walk-in-email", "")];
    let done = trainer.post(&path, &named).await.done();
    let page = trainer.follow(&done).await.ok();
    assert_eq!(page.one("#flash"), "Anya K is written down.");
    assert!(page.has("Written down by a trainer: 15:05"));
    // pressed twice is written once
    trainer.post(&path, &named).await.done();
    let strangers = test.read(|conn| attendance::strangers(conn, id));
    assert_eq!((strangers.len(), strangers[0].account), (1, None));
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("1 person is here who is not on the list") && roster.has("Anya K"));

    let (who, name) = (format!("row-{}", strangers[0].piece), format!("name-{}", strangers[0].piece));
    trainer.get(&held.path("unmatched")).await.ok();
    let decided = trainer.post(&held.path("unmatched"), &[(who.as_str(), "other"), (name.as_str(), "Anna Kim")]).await;
    trainer.follow(&decided.done()).await.ok();
    assert_eq!(test.status(id, held.people[0].id), Status::Partial);
    assert_eq!(test.status(id, held.people[1].id), Status::NotRecorded);
    assert!(trainer.get(&held.path("roster")).await.ok().has("Seen by a trainer 15:05"));
    test.nothing_differs();
}

#[actix_web::test]
async fn who_is_enrolled_later_is_found_by_their_address() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let id = held.webinar.id;
    test.check_ins_suffice(&held.cohort, 1);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("unmatched")).await.ok();
    let (late, _) = test.enrolled(&held.cohort, "Dinara Akhmetova", "ministerial");
    let email = late.email.clone().unwrap().to_uppercase();
    let given = [("walk-in-name", "Dinara A"), ("walk-in-email", email.as_str())];
    trainer.post(&held.path("unmatched/by-hand"), &given).await.done();
    // on another track: known, and not to be counted here
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert!(page.all("input[type=radio][value^=p-]").is_empty());

    let (enrolled, _) = test.enrolled(&held.cohort, "Erlan Sadykov", "practitioner");
    let email = enrolled.email.clone().unwrap();
    let given = [("walk-in-name", "Erlan"), ("walk-in-email", email.as_str())];
    trainer.post(&held.path("unmatched/by-hand"), &given).await.done();
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert!(page.has("Erlan") && page.has("The e-mail is that of somebody on a track with this webinar."));
    let strangers = test.read(|conn| attendance::strangers(conn, id));
    let piece = strangers.iter().find(|stranger| stranger.account == Some(enrolled.id)).unwrap().piece;
    trainer.post(&held.path("unmatched"), &[(&format!("row-{piece}"), &format!("p-{}", enrolled.id))]).await.done();
    assert_eq!(test.status(id, enrolled.id), Status::Present);
    test.nothing_differs();
}

#[actix_web::test]
async fn nobody_is_written_down_long_before_and_what_comes_after_the_end_counts_as_its_end() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let given = [("walk-in-name", "Anya K"), ("walk-in-email", "")];
    test.set_clock("2026-11-26T09:30:00Z");
    trainer.get(&held.path("unmatched")).await.ok();
    let refused = trainer.post(&held.path("unmatched/by-hand"), &given).await.refused();
    assert!(refused.one(".errors").contains("People can be written down from 14:50"), "{}", refused.one(".errors"));
    assert_eq!(refused.attr("#walk-in-name", "value"), "Anya K");
    test.set_clock("2026-11-26T12:40:00Z");
    trainer.post(&held.path("unmatched/by-hand"), &given).await.done();
    let strangers = test.read(|conn| attendance::strangers(conn, held.webinar.id));
    assert_eq!(strangers[0].moments, [held.webinar.ends_at]);
}
