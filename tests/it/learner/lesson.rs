//! Lessons: read, left, marked as read, in another language, with a private reflection.

use diesel::prelude::*;
use shanyraq::db::schema::{jobs, lesson_progress, reflections};

use crate::support::{TestApp, Visitor};

const LESSON: &str = "/en/modules/child-context/context-before-conclusions";

async fn learner(test: &TestApp) -> Visitor {
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    Visitor::signed_in(test, person.id).await
}

#[actix_web::test]
async fn opening_a_lesson_changes_nothing() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    let page = visitor.get(LESSON).await.ok();
    assert!(!page.all(".prose h2").is_empty());
    assert!(page.has("Pause and leave"));
    let rows: i64 = test.read(|conn| lesson_progress::table.count().get_result(conn));
    assert_eq!(rows, 0, "a GET writes nothing");
}

#[actix_web::test]
async fn a_lesson_is_read_when_its_scenario_was_played() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    let refused = visitor.mark_as_read(LESSON).await.refused();
    assert_eq!(refused.attr(".errors a", "href"), "#scenario");
    assert!(refused.one("title").starts_with("Error:"));
    // nothing was shown, so all is missing
    let refused = visitor.post(&format!("{LESSON}/progress"), &[("read", "yes")]).await.refused();
    assert!(refused.all(".errors a").len() > 3);

    visitor.play_scenario(LESSON).await;
    let read = visitor.mark_as_read(LESSON).await.done();
    assert!(read.location().starts_with("/en/modules/child-context/"), "{}", read.location());
    assert_ne!(read.location(), LESSON);
    let next = visitor.follow(&read).await.ok();
    assert!(next.one(".flash").contains("marked as read"));
    let asked: i64 = test.read(|conn| jobs::table.filter(jobs::kind.eq("recheck-completion")).count().get_result(conn));
    assert_eq!(asked, 1, "completion is looked at again");

    // again is once: it stays read at the first moment
    let first: Vec<Option<shanyraq::clock::Instant>> =
        test.read(|conn| lesson_progress::table.select(lesson_progress::read_at).load(conn));
    test.minutes_later(60);
    visitor.mark_as_read(LESSON).await.done();
    let again: Vec<Option<shanyraq::clock::Instant>> =
        test.read(|conn| lesson_progress::table.select(lesson_progress::read_at).load(conn));
    assert_eq!(first, again);
    assert!(visitor.get(LESSON).await.ok().has("You read this lesson on 23 November 2026"));
    assert!(visitor.get("/en/modules/child-context").await.ok().has("1 of 6"));
}

#[actix_web::test]
async fn the_place_is_kept_by_section() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    visitor.get(LESSON).await.ok();
    let left = visitor.post(&format!("{LESSON}/progress"), &[("place", "tool")]).await.done();
    assert_eq!(left.location(), "/en/home");
    assert_eq!(visitor.get(LESSON).await.ok().attr(".callout a[href='#tool']", "href"), "#tool");
    // leaving from the top keeps the place of before; a made-up name too
    for place in ["", "nowhere"] {
        visitor.post(&format!("{LESSON}/progress"), &[("place", place)]).await.done();
    }
    let kept: Option<String> = test.read(|conn| lesson_progress::table.select(lesson_progress::section).first(conn));
    assert_eq!(kept.as_deref(), Some("tool"));
}

#[actix_web::test]
async fn the_lesson_switches_its_language_alone() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    let page = visitor.get(LESSON).await.ok();
    let links = page.all(".meta a");
    assert!(!links.is_empty(), "the first lesson is in three languages");
    let page = visitor.get(&format!("{LESSON}?text=ru")).await.ok();
    assert_eq!(page.attr("html", "lang"), "en");
    assert_eq!(page.attr("h1", "lang"), "ru");
    assert!(page.has("Pause and leave"));
    // a lesson without a translation says so and is shown in English
    let curriculum = test.app.curriculum(test.read(shanyraq::enrolment::cohorts)[0].edition_id).await.unwrap();
    let module = curriculum.module("child-context").unwrap();
    if let Some(untranslated) = module.lessons.iter().find(|lesson| lesson.text.kk.is_none()) {
        let page = visitor.get(&format!("/kk/modules/child-context/{}", untranslated.slug)).await.ok();
        assert_eq!(page.attr("h1", "lang"), "en");
        assert!(page.has("әлі аударылмаған"));
    }
}

#[actix_web::test]
async fn a_reflection_is_private_and_free_of_personal_details() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    let address = format!("{LESSON}/reflection");
    visitor.get(LESSON).await.ok();
    let text = "Вчера, 05.03.2026, мне позвонили с +7 701 234 56 78.";
    let refused = visitor.post(&address, &[("reflection-text", text)]).await.refused();
    assert_eq!(refused.one("textarea"), text, "what was typed stays");
    assert_eq!(refused.all(".errors li").len(), 2);
    assert!(refused.all(".menu a[hreflang]").is_empty(), "no link away from what was typed");
    assert!(refused.has("Do not write names, ages, places, dates"), "the notice is there");
    let kept: i64 = test.read(|conn| reflections::table.count().get_result(conn));
    assert_eq!(kept, 0);

    let saved = visitor.post(&address, &[("reflection-text", "I begin with who I am.")]).await.done();
    assert_eq!(saved.location(), format!("{LESSON}#reflection"));
    let page = visitor.get(LESSON).await.ok();
    assert_eq!(page.one("textarea"), "I begin with who I am.");

    let other = test.person("Bota Ali", "b@example.org");
    let stranger = Visitor::signed_in(&test, other.id).await;
    assert_eq!(stranger.get(LESSON).await.status, 403);

    visitor.post(&address, &[("reflection-text", " ")]).await.done();
    let kept: i64 = test.read(|conn| reflections::table.count().get_result(conn));
    assert_eq!(kept, 0, "an empty one is taken away");
}

#[actix_web::test]
async fn only_lessons_of_the_own_track_open() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    assert_eq!(visitor.get("/en/modules/coordination/one-child-one-system").await.status, 404);
    assert_eq!(visitor.get("/en/modules/child-context/no-such-lesson").await.status, 404);
    assert!(visitor.get(&format!("{LESSON}/tool")).await.ok().has("Print this page"));
    let nobody = Visitor::new(&test).await;
    assert!(nobody.get(LESSON).await.location().starts_with("/en/sign-in?next="));
}

#[actix_web::test]
async fn every_lesson_and_every_tool_opens_in_every_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    for lang in ["en", "ru", "kk"] {
        for (module, lesson) in curriculum.lessons() {
            let address = format!("/{lang}/modules/{}/{}", module.slug, lesson.slug);
            let page = visitor.get(&address).await.ok();
            assert!(!page.text().contains('⟦') && !page.text().contains("{lang}"), "{address}");
            assert_eq!(page.all("h1").len(), 1, "{address}");
            if lesson.tool_page.is_some() {
                visitor.get(&format!("{address}/tool")).await.ok();
            }
        }
    }
}

#[actix_web::test]
async fn the_language_of_the_lesson_and_the_place_stay() {
    let test = TestApp::new();
    let visitor = learner(&test).await;
    visitor.get(LESSON).await.ok();
    visitor.post(&format!("{LESSON}/progress"), &[("place", "tool")]).await.done();
    // the place goes along to the other language
    let page = visitor.get(LESSON).await.ok();
    let russian = page.attr(".meta a[lang=ru]", "href");
    assert_eq!(russian, format!("{LESSON}?text=ru#tool"));
    let page = visitor.get(&format!("{LESSON}?text=ru")).await.ok();
    assert_eq!(page.attr(".meta a[lang=en]", "href"), format!("{LESSON}#tool"));
    assert_eq!(page.attr("a[download]", "href"), format!("{LESSON}/lesson.html?text=ru"));
    // forms of the Russian lesson answer with the Russian lesson
    let refused = visitor.post(&page.attr("form.pager", "action"), &[("read", "yes")]).await.refused();
    assert_eq!(refused.attr("h1", "lang"), "ru");
    let action = page.attr("#reflection form", "action");
    let saved = visitor.post(action.split('#').next().unwrap(), &[("reflection-text", "Слушать")]).await.done();
    assert_eq!(saved.location(), format!("{LESSON}?text=ru#reflection"));
}
