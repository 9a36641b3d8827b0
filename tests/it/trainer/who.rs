//! «Who is this?» offers what the import's review offers, for arrivals told by a meeting system and names a report left for later.

use shanyraq::attendance::{self, ConnectionKind, Status};
use shanyraq::ids::{PersonId, WebinarId};

use super::reports::{confirm, report, row_of, send};
use crate::support::meetings::{Happens, SECRET};
use crate::support::{Held, TestApp, Visitor};

fn piece(test: &TestApp, webinar: WebinarId, name: &str) -> String {
    let all = test.read(|conn| attendance::strangers(conn, webinar));
    all.iter().find(|one| one.name.as_deref() == Some(name)).unwrap().piece.to_string()
}

fn seconds(test: &TestApp, webinar: WebinarId, person: PersonId) -> i32 {
    test.attendance(webinar, person).map_or(0, |row| row.seconds)
}

fn choice(person: PersonId) -> String {
    format!("p-{person}")
}

/// The webinar is held in a room of Jitsi: who tells of it, and where.
async fn in_jitsi(test: &TestApp, held: &Held) -> (Visitor, String) {
    let system = test.connected(&held.cohort, ConnectionKind::Jitsi);
    test.meeting_is(&system, "vpaas-magic-cookie-1/week-two", &held.webinar);
    (Visitor::new(test).await, test.hook(&system))
}

async fn told(held: &Held, (provider, hook): &(Visitor, String), events: &[Happens]) {
    for what in events {
        let body = what.jitsi("vpaas-magic-cookie-1/week-two", held.webinar.starts_at).to_string();
        provider.deliver(hook, &[("authorization", SECRET)], body.as_bytes()).await.ok();
    }
}

#[actix_web::test]
async fn two_at_one_device_of_a_meeting_system_are_given_the_same_minutes_each() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Анна Яковлева", "Наталья Воронина", "Анна Ким"]);
    let (anna, natalia, kim) = (held.people[0].id, held.people[1].id, held.people[2].id);
    let jitsi = in_jitsi(&test, &held).await;
    let (id, both) = (held.webinar.id, "Анна Яковлева и Наталья Воронина");
    let come = [Happens::joins("p1", both, "", 0), Happens::joins("p2", "Анна", "", 5), Happens::joins("p3", "Зритель", "", 6)];
    told(&held, &jitsi, &come).await;
    test.reads_meetings().await;
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    let (two, one, guest) = (piece(&test, id, both), piece(&test, id, "Анна"), piece(&test, id, "Зритель"));
    for person in [anna, natalia] {
        assert_eq!(page.all(&format!("input[name=row-{two}][value={}]", choice(person))).len(), 1, "{}", page.text());
    }
    // a given name lists whom it may be, with the reason
    for person in [anna, kim] {
        assert_eq!(page.all(&format!("input[name=row-{one}][value={}]", choice(person))).len(), 1, "{}", page.text());
    }
    assert!(page.has("Only a given name"), "{}", page.text());
    assert_eq!(page.all(&format!("input[name=row-{guest}][value=walk-in]")).len(), 1);

    let (row, also) = (format!("row-{two}"), format!("also-{two}"));
    let (first, second) = (choice(anna), choice(natalia));
    let said = [(row.as_str(), first.as_str()), (also.as_str(), second.as_str()), (&format!("row-{guest}"), "walk-in")];
    let done = trainer.post(&held.path("unmatched"), &said).await.done();
    assert_eq!(trainer.follow(&done).await.ok().one("#flash"), "Decided about 2 people.");
    assert_eq!((test.status(id, anna), test.status(id, natalia)), (Status::Partial, Status::Partial));
    assert_eq!(test.read(|conn| attendance::provisional_at(conn, id))[0].name, "Зритель");
    // the page as it was, sent again: nothing more
    trainer.get(&held.path("unmatched")).await.ok();
    trainer.post(&held.path("unmatched"), &said).await.done();
    test.nothing_differs();

    // what comes later from that device is both's as well
    test.set_clock("2026-11-26T12:20:00Z");
    told(&held, &jitsi, &[Happens::leaves("p1", 110), Happens::ends(119)]).await;
    test.minutes_later(3);
    test.reads_meetings().await;
    assert_eq!((seconds(&test, id, anna), seconds(&test, id, natalia), seconds(&test, id, kim)), (6_600, 6_600, 0));
    test.nothing_differs();
}

#[actix_web::test]
async fn a_name_that_a_report_left_for_later_is_proposed_decided_and_remembered() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Bolat Serikov"]);
    let (id, omarov, serikov) = (held.webinar.id, held.people[1].id, held.people[2].id);
    test.set_clock("2026-11-26T12:10:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let file = report(&[("Bolat", "", "15:00", "16:00"), ("Zhanna Guest", "", "15:00", "16:30")]);
    let own = send(&trainer, &held, &file).await.done().location();
    assert!(!row_of(&test, &own, "Bolat").is_empty());
    confirm(&trainer, &own).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    let (bolat, zhanna) = (piece(&test, id, "Bolat"), piece(&test, id, "Zhanna Guest"));
    for person in [omarov, serikov] {
        assert_eq!(page.all(&format!("input[name=row-{bolat}][value={}]", choice(person))).len(), 1);
    }
    assert!(page.has("Only a given name"));

    // what does not fit is refused with the form filled in
    let (row, name) = (format!("row-{bolat}"), format!("name-{bolat}"));
    let refused = trainer.post(&held.path("unmatched"), &[(&row, "other"), (&name, "Bolat")]).await.refused();
    assert!(refused.one(".errors").contains("Several people on the list could be Bolat"));
    let (beside, kept) = (format!("with-{bolat}"), format!("row-{zhanna}"));
    let said = [
        (row.as_str(), &*choice(omarov)),
        (beside.as_str(), "Anna Kim"),
        (&format!("remember-{bolat}"), "yes"),
        (kept.as_str(), "walk-in"),
    ];
    trainer.post(&held.path("unmatched"), &said).await.done();
    assert_eq!((seconds(&test, id, omarov), seconds(&test, id, held.people[0].id)), (3_600, 3_600));
    assert_eq!(test.status(id, serikov), Status::NotRecorded);
    assert!(trainer.get(&held.path("walk-ins")).await.ok().has("Zhanna Guest"));
    assert!(trainer.get(&held.path("remembered")).await.ok().has("Anna Kim"));
    test.nothing_differs();

    // the same name the next time: the remembered answer comes first, and credits nobody by itself
    let again = report(&[("Bolat", "", "16:00", "16:20")]);
    let next = send(&trainer, &held, &again).await.done().location();
    confirm(&trainer, &next).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert!(page.has("You or a colleague decided so before"), "{}", page.text());
    assert_eq!(seconds(&test, id, omarov), 3_600);

    // undone, both lose what the report gave them
    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/undoing"), &[]).await.done();
    assert_eq!((seconds(&test, id, omarov), seconds(&test, id, held.people[0].id)), (0, 0));
    test.nothing_differs();
}

#[actix_web::test]
async fn namesakes_are_told_apart_and_a_closed_webinar_takes_no_decision() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Anna Kim"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let own = send(&trainer, &held, &report(&[("Anna Kim", "", "15:00", "16:00")])).await.done().location();
    confirm(&trainer, &own).await;
    let page = trainer.get(&held.path("unmatched")).await.ok();
    let anna = piece(&test, held.webinar.id, "Anna Kim");
    assert_eq!(page.all(&format!("input[type=radio][name=row-{anna}][value^=p-]")).len(), 2);
    assert_eq!(page.all("label.choice span[translate=no] small").len() % 2, 0);
    assert!(page.has("Several people on the list have this name"), "{}", page.text());
    let field = format!("row-{anna}");
    trainer.post(&held.path("unmatched"), &[(&field, "guest")]).await.done();
    test.set_clock("2026-11-26T12:20:00Z");
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("close"), &[("looked_over", "yes"), ("rest", "absent")]).await.done();
    trainer.get(&held.path("unmatched")).await.ok();
    let gone = trainer.post(&held.path("unmatched"), &[(&field, &choice(held.people[0].id))]).await;
    assert_eq!(gone.status.as_u16(), 410);
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Absent);
}

#[actix_web::test]
async fn another_answer_from_a_page_of_before_is_asked_again_with_what_somebody_else_said() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (id, anna, bolat) = (held.webinar.id, held.people[0].id, held.people[1].id);
    let jitsi = in_jitsi(&test, &held).await;
    told(&held, &jitsi, &[Happens::joins("p1", "iPhone", "", 0), Happens::joins("p2", "Redmi", "", 1)]).await;
    test.reads_meetings().await;
    let (one, other) = (Visitor::signed_in(&test, held.trainer.id).await, Visitor::signed_in(&test, held.trainer.id).await);
    let page = other.get(&held.path("unmatched")).await.ok();
    one.get(&held.path("unmatched")).await.ok();
    let phone = piece(&test, id, "iPhone");
    let (row, name, was) = (format!("row-{phone}"), format!("name-{phone}"), format!("was-{phone}"));
    let seen = page.attr(&format!("input[name={was}]"), "value");
    let said = |who: &'static str| vec![(was.as_str(), seen.as_str()), (row.as_str(), "other"), (name.as_str(), who)];
    one.post(&held.path("unmatched"), &said("Anna Kim")).await.done();
    assert_eq!((test.status(id, anna), test.status(id, bolat)), (Status::Partial, Status::NotRecorded));
    // the other's page is from before: their choice is not dropped unseen, and nothing else of the form is saved
    let mut both = said("Bolat Omarov");
    let redmi = (format!("row-{}", piece(&test, id, "Redmi")), format!("was-{}", piece(&test, id, "Redmi")));
    both.extend([(redmi.0.as_str(), "guest"), (redmi.1.as_str(), "later")]);
    let refused = other.post(&held.path("unmatched"), &both).await.refused();
    assert!(
        refused.one(".errors").contains("Somebody else decided about iPhone in the meantime"),
        "{}",
        refused.one(".errors")
    );
    assert_eq!(refused.all(&format!("input[name={row}][value={}][checked]", choice(anna))).len(), 1, "{}", refused.text());
    assert_eq!(refused.all(&format!("input[name={}][value=guest][checked]", redmi.0)).len(), 1);
    assert_eq!((test.status(id, anna), test.status(id, bolat)), (Status::Partial, Status::NotRecorded));
    assert!(!piece(&test, id, "Redmi").is_empty());
    // the same answer again, or none at all, is no other answer
    let same = [(was.as_str(), seen.as_str()), (row.as_str(), &*choice(anna))];
    other.post(&held.path("unmatched"), &same).await.done();
    other.get(&held.path("unmatched")).await.ok();
    other.post(&held.path("unmatched"), &[(was.as_str(), seen.as_str()), (row.as_str(), "later")]).await.done();
    assert_eq!((test.status(id, anna), test.status(id, bolat)), (Status::Partial, Status::NotRecorded));
    // whoever has seen it may decide otherwise
    let now = refused.attr(&format!("input[name={was}]"), "value");
    other.get(&held.path("unmatched")).await.ok();
    let otherwise = [(was.as_str(), now.as_str()), (row.as_str(), "other"), (name.as_str(), "Bolat Omarov")];
    other.post(&held.path("unmatched"), &otherwise).await.done();
    assert_eq!((test.status(id, anna), test.status(id, bolat)), (Status::NotRecorded, Status::Partial));
    test.nothing_differs();
}
