use shanyraq::enrolment;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

fn fields() -> Vec<(&'static str, &'static str)> {
    vec![
        ("name-en", "November 2026"),
        ("name-ru", "Ноябрь 2026"),
        ("name-kk", "2026 қараша"),
        ("starts-on", "2026-11-16"),
        ("ends-on", "26.12.2026"),
        ("lessons-open-until", "2027-03-01"),
        ("apply-opens-date", "2026-11-01"),
        ("apply-opens-time", "09:00"),
        ("apply-closes-date", "2026-12-01"),
        ("apply-closes-time", "18:00"),
        ("present-percent", "80"),
        ("check-ins-needed", "2"),
        ("min-cell", "5"),
        ("evaluator-min-cell", "12"),
        ("capacity", "300"),
        ("contact-name", "Programme office"),
        ("contact-email", "office@example.org"),
        ("contact-telephone", "+7 700 000 00 00"),
    ]
}

#[actix_web::test]
async fn settings_are_saved_on_the_cohorts_clock_and_each_change_is_audited() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let person = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = visitor.get("/en/organise/kz/settings").await.ok();
    assert_eq!(page.attr("#present-percent", "value"), "75");
    assert!(page.has("Astana time (UTC+5)"));

    let mut wrong = fields();
    wrong[4].1 = "1.1.2020";
    wrong[10].1 = "101";
    wrong[12].1 = "4";
    wrong[13].1 = "9";
    let refused = visitor.post("/en/organise/kz/settings", &wrong).await.refused();
    assert_eq!(refused.all(".errors li").len(), 4);
    assert_eq!(refused.attr("#present-percent", "value"), "101");

    let saved = visitor.post("/en/organise/kz/settings", &fields()).await.done();
    visitor.follow(&saved).await.ok();
    let found = test.read(|conn| enrolment::find_cohort_by_slug(conn, "kz")).unwrap();
    assert_eq!((found.present_percent, found.check_ins_needed, found.capacity), (80, 2, Some(300)));
    assert_eq!((found.min_cell, found.evaluator_min_cell), (5, 12));
    assert_eq!(found.apply_closes_at.unwrap().to_string(), "2026-12-01T13:00:00.000000Z");
    let audit = visitor.get("/en/organise/kz/audit?kind=cohort").await.ok();
    assert!(
        audit.has("Gulnara Organiser changed the setting “Present from this share of minutes, per cent” from “75” to “80”"),
        "{}",
        audit.text()
    );
}
