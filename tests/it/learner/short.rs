//! The summary instead of a heavy lesson: counts as read when its six questions are answered.

use diesel::prelude::*;
use shanyraq::db::schema::{jobs, lesson_progress, reflections};

use crate::support::{TestApp, Visitor};

const LESSON: &str = "/en/modules/child-sensitive-communication/when-a-child-tells-you";

/// The first option of each question, and each step in a place of its own.
fn picks(page: &crate::support::Reply) -> Vec<(String, String)> {
    let selector = |css: &str| scraper::Selector::parse(css).unwrap();
    let html = page.html();
    let name = |element: scraper::ElementRef<'_>| element.value().attr("name").unwrap().to_owned();
    let mut picks: Vec<(String, String)> = Vec::new();
    for input in html.select(&selector("form input[type=radio], form input[type=checkbox]")) {
        if !picks.iter().any(|(known, _)| *known == name(input)) {
            picks.push((name(input), "1".to_owned()));
        }
    }
    for (at, select) in html.select(&selector("form select")).enumerate() {
        picks.push((name(select), (at + 1).to_string()));
    }
    picks
}

#[actix_web::test]
async fn the_summary_counts_when_all_six_are_answered() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let link = visitor.get(LESSON).await.ok().attr("aside a[href$='/short']", "href");
    let page = visitor.get(&link).await.ok();
    assert_eq!(page.all("form fieldset").len(), 3);
    assert_eq!(page.all("form textarea").len(), 3);
    assert!(page.all("#explained").is_empty(), "nothing is explained beforehand");

    // nothing answered: each of the six is named, and leads to its control
    let refused = visitor.post(&link, &[]).await.refused();
    assert_eq!(refused.all(".errors li").len(), 6);
    let selector = scraper::Selector::parse(".errors a").unwrap();
    for line in refused.html().select(&selector) {
        let id = &line.value().attr("href").unwrap()[1..];
        assert_eq!(refused.all(&format!("[id='{id}']")).len(), 1, "{id}");
    }
    // what is answered stays, and personal details are asked back
    let picked = picks(&page);
    let mut fields: Vec<(&str, &str)> = picked.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("prompt-1", "The third"), ("prompt-2", "call 8 701 234 56 78"), ("prompt-3", "Tea")]);
    let refused = visitor.post(&link, &fields).await.refused();
    assert_eq!(refused.all(".errors li").len(), 1);
    assert_eq!(refused.all("textarea"), ["The third", "call 8 701 234 56 78", "Tea"]);
    assert!(!refused.all("form input[checked]").is_empty());
    let rows: i64 = test.read(|conn| lesson_progress::table.count().get_result(conn));
    assert_eq!(rows, 0, "nothing is written by a refused form");

    fields.retain(|(name, _)| *name != "prompt-2");
    fields.push(("prompt-2", "The deputy of the school"));
    let done = visitor.post(&link, &fields).await.done();
    let page = visitor.follow(&done).await.ok();
    assert_eq!(page.all("#explained ~ ol > li").len(), 3, "each question is explained");
    assert!(page.has("This lesson counts as read"));
    assert!(page.all("textarea").contains(&"The deputy of the school".to_owned()), "what was written can be read again");
    let read: Option<shanyraq::clock::Instant> =
        test.read(|conn| lesson_progress::table.select(lesson_progress::read_at).first(conn));
    assert!(read.is_some());
    let kept: i64 = test.read(|conn| reflections::table.count().get_result(conn));
    assert_eq!(kept, 3);
    let asked: i64 = test.read(|conn| jobs::table.filter(jobs::kind.eq("recheck-completion")).count().get_result(conn));
    assert_eq!(asked, 1, "completion is looked at again");
    assert!(visitor.get(LESSON).await.ok().has("You read this lesson on"));
}

#[actix_web::test]
async fn every_summary_opens_in_every_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    let mut with_summary = Vec::new();
    for (module, lesson) in curriculum.lessons() {
        for lang in ["en", "ru", "kk"] {
            let address = format!("/{lang}/modules/{}/{}/short", module.slug, lesson.slug);
            let Some(short) = &lesson.short else {
                assert_eq!(visitor.get(&address).await.status, 404, "{address}");
                break;
            };
            let page = visitor.get(&address).await.ok();
            assert!(!page.text().contains('⟦'), "{address}");
            assert!(page.has(&short.text.get(lang.parse().unwrap()).1.title), "{address}");
            assert!(short.text.own(lang.parse().unwrap()).is_some(), "{address} is translated");
            assert_eq!(page.all("form textarea").len(), 3, "{address}");
            with_summary.push(lesson.code.clone());
        }
    }
    with_summary.dedup();
    assert_eq!(with_summary, ["W3-L3", "W3-L4"]);
}
