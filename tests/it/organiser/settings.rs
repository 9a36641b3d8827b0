use shanyraq::attendance::{self, Checklist, Mark, Status};
use shanyraq::by::By;
use shanyraq::enrolment;
use shanyraq::people::Role;

use crate::support::{Held, TestApp, Visitor};

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
        ("question-days", "21"),
        ("remind-days", "2"),
        ("remind-minutes", ""),
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

    // another rule of presence is looked at first, and wants a reason
    visitor.get("/en/organise/kz/settings").await.ok();
    let look = visitor.post("/en/organise/kz/settings", &fields()).await.ok();
    assert!(look.has("Nobody would stop counting as present"), "{}", look.text());
    assert_eq!(test.read(|conn| enrolment::find_cohort_by_slug(conn, "kz")).unwrap().present_percent, 75);
    let kept = look.hidden("/en/organise/kz/settings");
    let mut sent: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = visitor.post("/en/organise/kz/settings", &sent).await.refused();
    assert!(refused.one(".errors").contains("Write the reason"));
    sent.push(("reason", "Agreed with the donor"));
    let saved = visitor.post("/en/organise/kz/settings", &sent).await.done();
    visitor.follow(&saved).await.ok();
    let found = test.read(|conn| enrolment::find_cohort_by_slug(conn, "kz")).unwrap();
    assert_eq!((found.present_percent, found.check_ins_needed, found.capacity), (80, 2, Some(300)));
    assert_eq!((found.question_days, found.remind_days, found.remind_minutes), (21, 2, 0));
    assert_eq!((found.min_cell, found.evaluator_min_cell), (5, 12));
    assert_eq!(found.apply_closes_at.unwrap().to_string(), "2026-12-01T13:00:00.000000Z");
    let audit = visitor.get("/en/organise/kz/audit?kind=cohort").await.ok();
    assert!(
        audit.has("Gulnara Organiser changed the setting “Present from this share of minutes, per cent” from “75” to “80”"),
        "{}",
        audit.text()
    );
    assert!(audit.has("Reason: Agreed with the donor"), "{}", audit.text());
}

#[actix_web::test]
async fn another_rule_of_presence_counts_at_open_webinars_and_closed_ones_keep_theirs() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let closed = test.webinar(&held.cohort, "child-context", 1, "2026-11-25T15:00", 120, &[held.trainer.id]);
    let [anna, bolat, dina] = [0, 1, 2].map(|who| held.people[who].id);
    test.set_clock("2026-11-26T12:30:00Z");
    for webinar in [&closed, &held.webinar] {
        for (person, minutes) in [(anna, 100), (bolat, 117), (dina, 30)] {
            test.minutes_present(webinar, person, 0, minutes);
        }
    }
    let (by, shelf, id, edition) = (By::system(test.now()), test.app.shelf.clone(), closed.id, held.cohort.edition_id);
    test.write(move |conn| {
        let curriculum = shelf.get(conn, edition).unwrap();
        let said = Checklist { by_hand: true, looked_over: true, rest: Mark::Absent };
        Ok(attendance::close_webinar(conn, &by, &curriculum, id, said).unwrap())
    });
    let person = test.person_with("Gulnara Organiser", Role::Organiser, Some(held.cohort.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    visitor.get("/en/organise/kz/settings").await.ok();
    let mut typed = fields();
    typed[10].1 = "95";
    typed[11].1 = "0";
    let look = visitor.post("/en/organise/kz/settings", &typed).await.ok();
    assert!(look.has("1 person would no longer count as present"), "{}", look.text());
    assert!(look.has("Anna Kim: ") && look.has("Present → Partial") && look.has("1 webinar is closed"), "{}", look.text());
    let kept = look.hidden("/en/organise/kz/settings");
    let mut sent: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sent.push(("reason", "Agreed with the donor"));
    // what was looked at must still be so
    let mut aged = sent.clone();
    aged.iter_mut().filter(|(name, _)| *name == "effect").for_each(|(_, value)| *value = "0.7");
    let refused = visitor.post("/en/organise/kz/settings", &aged).await.refused();
    assert!(refused.one(".errors").contains("Look at the list again"));
    visitor.post("/en/organise/kz/settings", &sent).await.done();
    let status = |webinar, person| test.status(webinar, person);
    assert_eq!(
        [anna, bolat, dina].map(|person| status(held.webinar.id, person)),
        [Status::Partial, Status::Present, Status::Partial]
    );
    assert_eq!(
        [anna, bolat, dina].map(|person| status(closed.id, person)),
        [Status::Present, Status::Present, Status::Partial]
    );
    test.nothing_differs();
    // a ruling on the closed one works the others out by its own rule too, and the report names both
    let report = visitor.get("/en/organise/kz/reports/attendance").await.ok();
    assert!(report.has("that counted when the webinar was closed (75%, 95%)"), "{}", report.text());
}
