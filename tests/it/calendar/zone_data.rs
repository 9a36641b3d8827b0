//! A country changes its clock: the wall clock of what is planned stays, its moment moves, and calendars follow. Kazakhstan did so on
//! 1 March 2024, from UTC+6 to UTC+5.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::clock::Instant;
use shanyraq::db::schema::webinars as table;
use shanyraq::people::Role;
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

#[actix_web::test]
async fn a_planned_webinar_keeps_its_time_of_day_when_the_zone_data_changes() {
    let test = TestApp::new();
    test.set_clock("2024-02-10T05:00:00Z");
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let before = test.webinar(&cohort, "coordination", 1, "2024-02-28T15:00", 120, &[]);
    let after = test.webinar(&cohort, "child-context", 1, "2024-03-04T15:00", 120, &[]);
    assert_eq!((before.starts_at, after.starts_at), (at("2024-02-28T09:00:00Z"), at("2024-03-04T10:00:00Z")));
    test.work_off().await;
    // as a program with the zone data of 2023 planned it
    let id = after.id;
    test.write(move |conn| {
        let old = (table::starts_at.eq(at("2024-03-04T09:00:00Z")), table::ends_at.eq(at("2024-03-04T11:00:00Z")));
        diesel::update(table::table.find(id)).set(old).execute(conn).map(|_| ())
    });
    let by = By::system(test.now());
    let follow = || test.write(move |conn| webinars::follow_zone_data(conn, &by));
    assert_eq!(follow(), 1, "the one after the change alone");
    let now = test.read(|conn| webinars::webinar(conn, id));
    assert_eq!((now.starts_at, now.ends_at), (at("2024-03-04T10:00:00Z"), at("2024-03-04T12:00:00Z")));
    assert_eq!(now.local_start(), after.local_start());
    assert_eq!(now.sequence, after.sequence + 1);
    let letters = test.work_off().await;
    let letter = letters.iter().find(|(to, _)| Some(to) == anna.email.as_ref()).map(|(_, letter)| letter).unwrap();
    assert_eq!(letter.subject, "Your webinar stays at 15:00: 4 March");
    assert!(letter.text.contains("Monday 4 March 2024, 15:00 to 17:00, Astana time (UTC+5)"), "{}", letter.text);
    let file = letter.calendar.as_deref().unwrap_or_default();
    for line in ["METHOD:REQUEST", "DTSTART;TZID=Asia/Almaty:20240304T150000", "SEQUENCE:1"] {
        assert!(file.contains(line), "{line} in {file}");
    }
    assert_eq!(follow(), 0, "run twice it changes nothing");
    assert!(test.work_off().await.is_empty());
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let page = Visitor::signed_in(&test, olga.id).await.get(&format!("/en/organise/kz/webinars/{id}")).await.ok();
    assert!(page.has("The clock of the time zone changed by law"), "{}", page.text());
}
