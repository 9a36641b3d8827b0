//! A reader in another zone: their own time stands beside the webinar's wherever one is named, with the day where it is another.

use shanyraq::people;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn the_readers_day_stands_beside_the_webinars_where_it_is_another() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-12-08T02:00", 60, &[]);
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    test.set_clock("2026-11-28T08:00:00Z");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let here = "Where you are:";
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("webinar on 8 December") && !home.has(here) && !home.has("7 December"), "{}", home.text());

    test.write(move |conn| people::set_zone(conn, anna.id, Some(chrono_tz::Europe::Berlin)));
    let both = "8 December by Astana time (UTC+5), 7 December where you are";
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has(&format!("webinar on {both}")), "{}", home.text());
    assert!(home.has("Where you are: Monday 7 December, 22:00 to 23:00, Berlin time (UTC+1)"), "{}", home.text());
    let module = visitor.get("/en/modules/child-context").await.ok();
    assert!(module.has(both), "{}", module.text());
    assert!(visitor.get("/ru/modules/child-context").await.ok().has("а у вас 7 декабря"));

    // the loud card of one that is on
    test.set_clock("2026-12-07T21:05:00Z");
    visitor.signs_in(&test, anna.id);
    let home = visitor.get("/en/home").await.ok();
    assert!(home.one(".feature").contains("Where you are: Monday 7 December, 22:00 to 23:00"), "{}", home.one(".feature"));
    // the same day there: its hours are enough
    test.write(move |conn| people::set_zone(conn, anna.id, Some(chrono_tz::Asia::Tokyo)));
    let home = visitor.get("/en/home").await.ok();
    assert!(home.one(".feature").contains("Where you are: 06:00 to 07:00, Tokyo time (UTC+9)"), "{}", home.one(".feature"));
    assert_eq!(webinar.minutes, 60);
}
