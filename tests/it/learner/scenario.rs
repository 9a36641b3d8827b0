//! Scenarios: each step an address, choices in a mixed order, an ending recorded once.

use std::collections::BTreeSet;

use diesel::prelude::*;
use shanyraq::curriculum::Rating;
use shanyraq::db::schema::lesson_progress;
use shanyraq::reading::shuffled;

use crate::support::{TestApp, Visitor};

const LESSON: &str = "/en/modules/child-sensitive-communication/first-conversations";

async fn learner(test: &TestApp) -> Visitor {
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    Visitor::signed_in(test, person.id).await
}

#[actix_web::test]
async fn a_path_is_walked_by_addresses() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    let start = format!("{LESSON}/scenario/start");
    let page = visitor.get(&start).await.ok();
    assert_eq!(page.all("input[name=choice]").len(), 3);
    assert!(page.all("input[checked]").is_empty(), "none is chosen beforehand");
    assert!(page.has("Fictional"));

    let refused = visitor.post(&start, &[]).await.refused();
    assert_eq!(refused.attr(".errors a", "href"), "#choice");
    assert_eq!(visitor.post(&start, &[("choice", "z")]).await.status, 422);

    let second = visitor.post(&start, &[("choice", "b")]).await.done();
    assert_eq!(second.location(), format!("{LESSON}/scenario/D1-b#step"));
    let page = visitor.follow(&second).await.ok();
    assert!(page.has("This helps the child most"));
    let heading = page.html();
    let selector = scraper::Selector::parse("#step[tabindex='-1'][autofocus]").unwrap();
    assert!(heading.select(&selector).next().is_some(), "the heading takes focus");

    let rows: i64 = test.read(|conn| lesson_progress::table.count().get_result(conn));
    assert_eq!(rows, 0, "nothing is recorded before an ending");
    let last = visitor.post(&format!("{LESSON}/scenario/D1-b"), &[("choice", "c")]).await.done();
    let page = visitor.follow(&last).await.ok();
    assert_eq!(page.all(".walked > li").len(), 2);
    assert!(page.has("This is likely to harm") && page.has("Try another way"));
    let ended: Option<shanyraq::clock::Instant> =
        test.read(|conn| lesson_progress::table.select(lesson_progress::scenario_ended_at).first(conn));
    assert_eq!(ended, Some(test.now()));

    // the first ending stays; looking at an ending by its address records nothing
    test.minutes_later(30);
    visitor.get(&format!("{LESSON}/scenario/D1-a.D2-b")).await.ok();
    let still: Option<shanyraq::clock::Instant> =
        test.read(|conn| lesson_progress::table.select(lesson_progress::scenario_ended_at).first(conn));
    assert_eq!(still, ended);
    assert!(visitor.get(LESSON).await.ok().has("You played this to an ending on 23 November 2026"));
}

#[actix_web::test]
async fn a_path_that_is_none_is_not_found() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    for step in ["D1-z", "D2-a", "nowhere", "D1-a.D1-a"] {
        assert_eq!(visitor.get(&format!("{LESSON}/scenario/{step}")).await.status, 404, "{step}");
    }
}

#[actix_web::test]
async fn the_best_choice_is_not_always_in_one_place() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    let mut places = BTreeSet::new();
    for scenario in curriculum.lessons().filter_map(|(_, lesson)| lesson.scenario.as_ref()) {
        for decision in &scenario.decisions {
            let shown = shuffled(scenario, decision);
            places.insert(shown.iter().position(|choice| choice.rating == Rating::Best));
            assert_eq!(shown, shuffled(scenario, decision), "the same each time");
        }
    }
    assert!(places.len() >= 3, "{places:?}");
}
