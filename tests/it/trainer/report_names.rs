//! Whom a report's rows are not credited to by themselves: the address of an account that is not expected here, a program with a person's
//! name, and a report of another day.

use shanyraq::attendance::Status;

use super::reports::{confirm, report, send};
use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn the_address_of_an_account_that_is_not_expected_credits_nobody_by_name() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.set_clock("2026-11-26T14:30:00Z");
    test.person("Anna Kim", "another.anna@example.org");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let bytes = report(&[
        ("Anna Kim", "another.anna@example.org", "15:00", "17:00"),
        ("Bolat Omarov", "bolat.at.home@mail.example", "15:00", "17:00"),
        ("Dina Li's AI Assistant", "", "15:00", "17:00"),
    ]);
    let own = send(&trainer, &held, &bytes).await.done().location();
    let page = trainer.get(&own).await.ok();
    assert!(page.has("The e-mail address of one person with the name of another"), "{}", page.text());
    assert!(page.has("Needs you: 1 of 1 to decide") && page.has("Matched by itself: 1"), "{}", page.text());
    confirm(&trainer, &own).await;
    for (place, status) in [(0, Status::NotRecorded), (1, Status::Present), (2, Status::NotRecorded)] {
        assert_eq!(test.status(held.webinar.id, held.people[place].id), status, "{place}");
    }
    test.nothing_differs();
}

#[actix_web::test]
async fn a_report_that_is_of_another_day_credits_nobody() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let sheet = |day: &str| {
        format!(
            "Meeting title,Date,Start time,End time\nCoordination,{day},2:50 PM,5:20 PM\n\n\
             First name,Last name,Email,Duration,Time joined,Time exited\nAnna,Kim,,2 hr,3:00 PM,5:00 PM\n"
        )
    };
    let last_week = send(&trainer, &held, sheet("2026-11-19").as_bytes()).await.done().location();
    let page = trainer.get(&last_week).await.ok();
    assert!(
        page.has("No time in the report lies within the webinar") && page.has("Outside this webinar: 1"),
        "{}",
        page.text()
    );
    let todays = send(&trainer, &held, sheet("2026-11-26").as_bytes()).await.done().location();
    assert!(trainer.get(&todays).await.ok().has("Matched by itself: 1"));
}
