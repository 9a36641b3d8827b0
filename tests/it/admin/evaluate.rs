//! Evaluators see figures alone.

use shanyraq::attendance::Status;
use shanyraq::enrolment::About;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

const PAGE: &str = "/en/evaluate/november";

#[actix_web::test]
async fn an_evaluator_sees_figures_and_never_a_person() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    test.cohort("other");
    let evaluator = test.person_with("Erik Evaluator", Role::Evaluator, Some(cohort.id));
    let webinar = test.webinar(&cohort, "coordination", 1, "2026-11-17T15:00", 120, &[]).id;
    for (region, people, present) in [("KZ-75", 24, 12), ("KZ-71", 22, 11), ("KZ-79", 4, 2)] {
        for place in 0..people {
            let about = About { region: Some(region.to_owned()), ..About::default() };
            let (person, _) = test.enrolled_about(&cohort, &format!("Named {region} {place}"), "ministerial", about);
            if place < present {
                test.attended(webinar, person.id, Status::Present, 7_200);
            }
        }
    }
    let visitor = Visitor::signed_in(&test, evaluator.id).await;
    let list = visitor.get("/en/evaluate").await.ok();
    assert_eq!(list.all(".task-t"), ["November 2026"]);
    let page = visitor.get(PAGE).await.ok();
    assert!(!page.text().contains("Named"), "a name is shown");
    let stats: Vec<String> =
        page.all(".stats dd").iter().map(|text| text.split_whitespace().next().unwrap().to_owned()).collect();
    assert_eq!(stats, ["50", "25", "25", "25"]);
    // four people are too few, and another region goes with them
    let rows = page.all("section[aria-labelledby=by-group] tbody tr");
    assert_eq!(rows.iter().filter(|row| row.contains("not shown")).count(), 2, "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("Almaty") && row.contains("24")), "{rows:?}");
    assert!(page.has("Small groups are not shown"));

    // no filters: two answers could be subtracted
    let narrowed = visitor.get(&format!("{PAGE}?region=KZ-79&by=track")).await.ok();
    assert_eq!(narrowed.all(".stats dd")[0], "50");
    assert_eq!(visitor.get(&format!("{PAGE}?by=age")).await.status, 422);
    assert_eq!(visitor.get("/en/evaluate/other").await.status, 403);
    assert_eq!(visitor.get("/en/organise/november/reports/attendance").await.status, 403);
}

#[actix_web::test]
async fn a_track_that_is_hidden_does_not_follow_from_the_webinars() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let evaluator = test.person_with("Erik Evaluator", Role::Evaluator, Some(cohort.id));
    let [first, second] =
        ["coordination", "child-context"].map(|module| test.webinar(&cohort, module, 1, "2026-11-17T15:00", 120, &[]).id);
    for (track, people, at) in
        [("practitioner", 41, vec![second]), ("full-series", 8, vec![first, second]), ("ministerial", 6, vec![first])]
    {
        for place in 0..people {
            let (person, _) = test.enrolled(&cohort, &format!("Named {track} {place}"), track);
            at.iter().for_each(|webinar| test.attended(*webinar, person.id, Status::Present, 7_200));
        }
    }
    let visitor = Visitor::signed_in(&test, evaluator.id).await;
    for by in ["track", "region", "sector", "gender", "language"] {
        let page = visitor.get(&format!("{PAGE}?by={by}")).await.ok();
        assert_eq!(page.all(".stats dd")[0], "55");
        let webinars = page.all("section[aria-labelledby=webinars] tbody tr");
        assert_eq!(webinars.len(), 2);
        // 55 in all less 49 at one webinar would be the six of the other
        assert!(webinars.iter().all(|row| row.matches("not shown").count() == 3), "{webinars:?}");
    }
    let tracks = visitor.get(&format!("{PAGE}?by=track")).await.ok().all("section[aria-labelledby=by-group] tbody tr");
    assert!(tracks.iter().filter(|row| row.contains("not shown")).count() >= 2, "{tracks:?}");
}

#[actix_web::test]
async fn others_do_not_see_it_and_before_the_first_webinar_there_is_nothing() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let evaluator = test.person_with("Erik Evaluator", Role::Evaluator, None);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    assert_eq!(visitor.get("/en/evaluate").await.status, 403);
    assert_eq!(visitor.get(PAGE).await.status, 403);
    let visitor = Visitor::signed_in(&test, evaluator.id).await;
    assert!(visitor.get(PAGE).await.ok().has("No webinar was held yet."));
}
