//! Somebody who was there and not enrolled is found after the webinar was closed: a ruling with a reason, and nothing by itself. What
//! the evidence came from is told with its file.

use diesel::prelude::*;
use sha2::{Digest as _, Sha256};
use shanyraq::attendance::Status;
use shanyraq::db::schema::rulings;

use super::reports::{confirm, report, row_of, send};
use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn whoever_is_found_after_closing_counts_by_a_ruling_with_its_reason() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T12:10:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let bytes = report(&[
        ("Anna Kim", "", "15:00", "17:00"),
        ("Dinara Akhmetova", "", "15:00", "16:40"),
        ("Zhan", "", "15:00", "15:10"),
    ]);
    let own = send(&trainer, &held, &bytes).await.done().location();
    for name in ["Dinara Akhmetova", "Zhan"] {
        trainer.get(&format!("{own}?group=nobody")).await.ok();
        let row = row_of(&test, &own, name);
        trainer.post(&format!("{own}?group=nobody"), &[(&format!("row-{row}"), "walk-in")]).await.done();
    }
    confirm(&trainer, &own).await;
    test.close(&held);
    let (dinara, _) = test.enrolled(&held.cohort, "Dinara Akhmetova", "practitioner");
    assert_eq!(test.status(held.webinar.id, dinara.id), Status::NotRecorded);

    let page = trainer.get(&held.path("walk-ins")).await.ok();
    assert!(page.has("This webinar is closed: a result changes only by a ruling with a reason") && page.has("100 minutes"));
    let who = page.all("input[value=person]").len();
    assert_eq!(who, 2);
    let noted = test.read(|conn| shanyraq::attendance::provisional_at(conn, held.webinar.id));
    let id = noted.iter().find(|noted| noted.name == "Dinara Akhmetova").unwrap().id;
    let (who, name, mark, reason) = (format!("who-{id}"), format!("name-{id}"), format!("mark-{id}"), format!("reason-{id}"));
    let said = [(who.as_str(), "person"), (name.as_str(), "Dinara Akhmetova"), (mark.as_str(), "present")];
    let refused = trainer.post(&held.path("walk-ins"), &said).await.refused();
    assert!(refused.one(".errors").contains("Write why the result changes after the webinar was closed"));
    assert_eq!(test.status(held.webinar.id, dinara.id), Status::NotRecorded);
    let [a, b, c] = said;
    let (webinar, closed) = (held.webinar.id, test.now());
    let known = || {
        test.read(move |conn| {
            let webinar = shanyraq::webinars::webinar(conn, webinar)?;
            let mut known = shanyraq::attendance::known_at(conn, &[webinar], closed)?;
            known.sort_by_key(|known| known.person);
            Ok(known)
        })
    };
    let before = known();
    assert!(!before.is_empty());
    test.minutes_later(1);
    trainer.post(&held.path("walk-ins"), &[a, b, c, (&reason, "Enrolled a day late")]).await.done();
    // what was known when it was closed is what was known
    assert_eq!(known(), before);
    assert_eq!(test.status(held.webinar.id, dinara.id), Status::Present);
    let why: Vec<Option<String>> =
        test.read(|conn| rulings::table.filter(rulings::person_id.eq(dinara.id)).select(rulings::reason).load(conn));
    assert_eq!(why, [Some("Enrolled a day late".to_owned())]);
    // nobody else's result moved, a guest needs no ruling, and what is derived says the same
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    let zhan = noted.iter().find(|noted| noted.name == "Zhan").unwrap().id;
    trainer.get(&held.path("walk-ins")).await.ok();
    trainer.post(&held.path("walk-ins"), &[(&format!("who-{zhan}"), "guest")]).await.done();
    assert!(trainer.get(&held.path("walk-ins")).await.ok().has("Nobody is waiting here"));
    test.nothing_differs();

    // the evidence is hers now, and leads to the report that it came from
    let line = trainer.get(&held.path(&format!("people/{}", dinara.id))).await.ok();
    assert!(line.has("Enrolled a day late"));
    assert_eq!(line.attr("table th[scope=row] a", "href"), own);
}

#[actix_web::test]
async fn two_at_one_device_are_both_found_after_closing() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T12:10:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let both = "Dinara Akhmetova и Zhan Serikov";
    let bytes =
        report(&[("Anna Kim", "", "15:00", "17:00"), (both, "", "15:00", "16:40"), ("Aru и Dana", "", "15:00", "16:00")]);
    let own = send(&trainer, &held, &bytes).await.done().location();
    for name in [both, "Aru и Dana"] {
        for group in ["unclear", "nobody"] {
            trainer.get(&format!("{own}?group={group}")).await.ok();
            let row = row_of(&test, &own, name);
            trainer.post(&format!("{own}?group={group}"), &[(&format!("row-{row}"), "walk-in")]).await.done();
        }
    }
    confirm(&trainer, &own).await;
    // while it is open, two who are on the list by now are given the same minutes each
    let [aru, dana] = ["Aru Bekova", "Dana Isaeva"].map(|name| test.enrolled(&held.cohort, name, "practitioner").0.id);
    let noted = |name: &str| {
        let all = test.read(|conn| shanyraq::attendance::provisional_at(conn, held.webinar.id));
        all.iter().find(|noted| noted.name == name).unwrap().id
    };
    let fields = |name: &str| {
        let id = noted(name);
        ["who", "name", "with", "mark", "reason"].map(|field| format!("{field}-{id}"))
    };
    let [who, name, with, ..] = fields("Aru и Dana");
    trainer.get(&held.path("walk-ins")).await.ok();
    let wrong = [(who.as_str(), "person"), (name.as_str(), "Aru Bekova"), (with.as_str(), "Nobody Such")];
    let refused = trainer.post(&held.path("walk-ins"), &wrong).await.refused();
    assert!(refused.one(".errors").contains("Nobody on the list is called Nobody Such"));
    assert_eq!(refused.attr(&format!("input[name={with}]"), "value"), "Nobody Such");
    let right = [wrong[0], wrong[1], (with.as_str(), "Dana Isaeva")];
    trainer.post(&held.path("walk-ins"), &right).await.done();
    for person in [aru, dana] {
        let row = test.attendance(held.webinar.id, person).unwrap();
        assert_eq!((row.status(), row.seconds), (Status::Partial, 3_600));
    }
    test.nothing_differs();

    test.close(&held);
    let [dinara, zhan] =
        ["Dinara Akhmetova", "Zhan Serikov"].map(|name| test.enrolled(&held.cohort, name, "practitioner").0.id);
    let [who, name, with, mark, reason] = fields(both);
    let page = trainer.get(&held.path("walk-ins")).await.ok();
    assert!(page.has("The mark and the reason are for both"), "{}", page.text());
    let said = [(who.as_str(), "person"), (name.as_str(), "Dinara Akhmetova"), (with.as_str(), "Zhan Serikov")];
    trainer.post(&held.path("walk-ins"), &[said[0], said[1], said[2], (&mark, "present")]).await.refused();
    let none = |person| test.status(held.webinar.id, person);
    assert_eq!((none(dinara), none(zhan)), (Status::NotRecorded, Status::NotRecorded));
    let why = (reason.as_str(), "Enrolled a day late");
    trainer.post(&held.path("walk-ins"), &[said[0], said[1], said[2], (&mark, "present"), why]).await.done();
    for person in [dinara, zhan] {
        let row = test.attendance(held.webinar.id, person).unwrap();
        assert_eq!((row.status(), row.seconds), (Status::Present, 6_000));
        let whys: Vec<Option<String>> =
            test.read(move |conn| rulings::table.filter(rulings::person_id.eq(person)).select(rulings::reason).load(conn));
        assert_eq!(whys, [Some("Enrolled a day late".to_owned())]);
        let line = trainer.get(&held.path(&format!("people/{person}"))).await.ok();
        assert!(line.has(both), "{}", line.text());
    }
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    assert!(trainer.get(&held.path("walk-ins")).await.ok().has("Nobody is waiting here"));
    test.nothing_differs();
}

#[actix_web::test]
async fn an_imports_page_tells_its_file_and_gives_it_to_those_who_may() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let bytes = report(&[("Anna Kim", "", "15:00", "17:00")]);
    let own = send(&trainer, &held, &bytes).await.done().location();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let page = trainer.get(&own).await.ok();
    assert!(page.has("report.csv") && page.has(&hash) && page.has("Brought by Marina Kovalyova"));
    let file = trainer.get(&format!("{own}/file")).await.ok();
    assert_eq!(file.bytes, bytes);
    assert_eq!(file.headers.get("content-type").unwrap(), "application/octet-stream");
    assert!(file.headers.get("content-disposition").unwrap().to_str().unwrap().starts_with("attachment; filename=\"report-"));
    // not for a trainer of another webinar, nor for somebody who takes part
    let other = test.person_with("Other Trainer", shanyraq::people::Role::Trainer, Some(held.cohort.id));
    for person in [other.id, held.people[0].id] {
        let visitor = Visitor::signed_in(&test, person).await;
        let status = visitor.get(&format!("{own}/file")).await.status.as_u16();
        assert!(matches!(status, 403 | 404), "{status}");
    }
}
