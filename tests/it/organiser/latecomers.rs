//! Whoever comes onto a cohort after a webinar was closed was not expected there: the closing is what every figure goes by.

use shanyraq::attendance::Status;
use shanyraq::people::Role;

use crate::support::{Held, TestApp, Visitor};

const REPORT: &str = "/en/organise/kz/reports/attendance";

#[actix_web::test]
async fn a_closed_webinar_stays_as_its_closing_saw_it() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.minutes_present(&held.webinar, held.people[0].id, 0, 117);
    test.close(&held);
    test.set_clock("2026-11-28T08:00:00Z");
    let (vera, enrolment) = test.enrolled(&held.cohort, "Vera Late", "practitioner");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let (olga, trainer) = (Visitor::signed_in(&test, olga.id).await, Visitor::signed_in(&test, held.trainer.id).await);

    // the roster, the lists and the figures above them
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("Anna Kim") && roster.has("Bolat Omarov") && !roster.has("Vera Late"), "{}", roster.text());
    let people = trainer.get("/en/teach/people").await.ok();
    assert!(!people.has("3 people"), "{}", people.text());
    let webinar = olga.get(&format!("/en/organise/kz/webinars/{}", held.webinar.id)).await.ok();
    assert!(webinar.has("2 people") && !webinar.has("3 people"), "{}", webinar.text());
    let narrowed = trainer.get(&held.path("roster?show=not-recorded")).await.ok();
    assert!(!narrowed.has("Vera Late"), "{}", narrowed.text());

    // the report on screen, as a matrix and as a file
    for view in ["rows", "matrix"] {
        let page = olga.get(&format!("{REPORT}?view={view}")).await.ok();
        assert!(page.has("2 people are counted") && !page.has("Vera Late"), "{}", page.text());
        assert!(page.has("50%"), "one of two was present: {}", page.text());
    }
    let sent = [("format", "csv"), ("purpose", "a quarterly report")];
    let csv = olga.post(&format!("{REPORT}/file"), &sent).await.ok().text();
    assert!(csv.contains("Bolat Omarov") && !csv.contains("Vera Late"), "{csv}");
    // as it was known before the closing and after
    for at in ["2026-11-26 17:10", "2026-11-27"] {
        let page = olga.get(&format!("{REPORT}?as-of={}", at.replace(' ', "+"))).await.ok();
        assert!(!page.has("Vera Late"), "{at}: {}", page.text());
    }
    test.nothing_differs();

    // what is left for her is the recording, with the days counted from when she came
    test.recorded(&held);
    let of_vera = Visitor::signed_in(&test, vera.id).await;
    let record = of_vera.get("/en/record").await.ok();
    assert!(record.has("by the recording until 26 December"), "the cohort's last day: {}", record.text());
    let page = of_vera.get(&format!("/en/webinars/{}/make-up", held.webinar.id)).await.ok();
    assert!(page.has("28 December"), "thirty days from 28 November: {}", page.text());

    // a ruling about her makes her one of those who are counted
    test.attended(held.webinar.id, vera.id, Status::Present, 0);
    assert!(olga.get(REPORT).await.ok().has("3 people are counted"));
    assert!(trainer.get(&held.path("roster")).await.ok().has("Vera Late"));
    let person = olga.get(&format!("/en/organise/kz/people/{}", enrolment.id)).await.ok();
    assert!(person.has("Present") && !person.has("0 minutes"), "{}", person.text());
}

#[actix_web::test]
async fn minutes_that_are_not_known_are_empty_and_no_zero() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.attended(held.webinar.id, held.people[0].id, Status::Present, 0);
    test.attended(held.webinar.id, held.people[1].id, Status::Partial, 1_800);
    test.attended(held.webinar.id, held.people[2].id, Status::Absent, 0);
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, olga.id).await;
    let page = olga.get(REPORT).await.ok();
    assert!(page.has("checked in with the code of the webinar"), "{}", page.text());
    let csv = olga.post(&format!("{REPORT}/file"), &[("format", "csv"), ("purpose", "a quarterly report")]).await.ok().text();
    let minutes = |name: &str| {
        let line = csv.lines().find(|line| line.contains(name)).unwrap();
        line.split([',', ';']).rev().nth(1).unwrap().to_owned()
    };
    assert_eq!((minutes("Anna Kim"), minutes("Bolat Omarov"), minutes("Dina Li")), (String::new(), "30".into(), "0".into()));
    let rows = olga.get(&format!("{REPORT}?view=rows")).await.ok();
    let shown = rows.all("tbody td:nth-of-type(4)");
    assert!(shown.windows(3).any(|three| three == ["", "30", "0"]), "{shown:?}");
}

#[actix_web::test]
async fn a_webinar_that_has_begun_is_held_everywhere() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.webinar(&held.cohort, "child-context", 2, "2026-12-03T15:00", 120, &[held.trainer.id]);
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, olga.id).await;
    assert!(olga.get("/en/organise/kz").await.ok().has("1 of 2"));
    let report = olga.get(REPORT).await.ok();
    assert!(report.has("at 1 webinar.") && report.has("the one that is on now, too"), "{}", report.text());
}

#[actix_web::test]
async fn an_organisers_report_shows_the_total_that_its_other_tables_give() {
    let test = TestApp::new();
    let names = ["Anna Kim", "Bolat Omarov", "Dina Li", "Erlan Aliev", "Gani Serik", "Vera Li"];
    let held = Held::new(&test, &names);
    for (place, person) in held.people.iter().enumerate() {
        let status = if place == 0 { Status::Partial } else { Status::Present };
        test.attended(held.webinar.id, person.id, status, 6_000);
    }
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, olga.id).await;
    let report = olga.get(REPORT).await.ok();
    assert!(report.has("Figures of everybody together and of each webinar are shown whole"), "{}", report.text());
    assert!(!report.one(".stats").contains("not shown"), "{}", report.one(".stats"));
}
