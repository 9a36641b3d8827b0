//! Lessons without the site: one as a file, those of a module as a handbook.

use crate::support::{Reply, TestApp, Visitor};

const LESSON: &str = "/en/modules/child-context/context-before-conclusions";

async fn learner(test: &TestApp, track: &str) -> Visitor {
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", track);
    Visitor::signed_in(test, person.id).await
}

fn attributes(page: &Reply, css: &str, name: &str) -> Vec<String> {
    let selector = scraper::Selector::parse(css).unwrap();
    page.html().select(&selector).filter_map(|found| found.value().attr(name)).map(str::to_owned).collect()
}

/// Fragments are there once, and every link inside the document leads to one.
fn fragments_fit(page: &Reply) {
    let ids = attributes(page, "[id]", "id");
    let mut once = ids.clone();
    once.sort();
    once.dedup();
    assert_eq!(ids.len(), once.len(), "an id stands twice");
    for link in attributes(page, "a[href^='#']", "href") {
        assert!(ids.iter().any(|id| link[1..] == *id), "{link} leads nowhere");
    }
}

#[actix_web::test]
async fn a_lesson_is_one_file_with_everything_inside() {
    let test = TestApp::new();
    let visitor = learner(&test, "practitioner").await;
    let page = visitor.get(LESSON).await.ok();
    let link = page.attr("a[download]", "href");
    let words = page.one("a[download]");
    let file = visitor.get(&link).await.ok();
    let kilobytes = file.bytes.len().div_ceil(1000);
    assert!(words.contains(&format!("HTML, {kilobytes} KB")), "{words}: {kilobytes}");
    let disposition = file.headers.get("content-disposition").unwrap().to_str().unwrap();
    assert_eq!(disposition, "attachment; filename=\"context-before-conclusions-en.html\"");
    // nothing is loaded from anywhere
    assert!(file.all("link, script, iframe").is_empty());
    assert!(attributes(&file, "img", "src").iter().all(|src| src.starts_with("data:")));
    assert!(!file.text().contains("url("), "the style loads nothing");
    let terms = attributes(&file, "a.term", "href");
    assert!(!terms.is_empty() && terms.iter().all(|link| link.starts_with("#term-")), "terms are told in the file: {terms:?}");
    for link in attributes(&file, "a", "href") {
        assert!(!link.starts_with('/') && !link.contains("{lang}"), "{link} needs the site it came from");
    }
    fragments_fit(&file);
    let text = file.text();
    let notice = text.find("You can pause or leave at any time").expect("the notice of content care, whole");
    assert!(notice < text.find("<section").unwrap(), "it stands before the lesson's text");
    assert!(attributes(&file, ".box a", "href").iter().any(|link| link.ends_with("/en/support")));
    assert!(file.has("hotline") || file.has("Whom you can turn to"));
}

#[actix_web::test]
async fn every_file_has_all_paths_and_parts_in_its_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    for (module, lesson) in curriculum.lessons() {
        for lang in lesson.text.languages() {
            let address = format!("/en/modules/{}/{}/lesson.html?text={lang}", module.slug, lesson.slug);
            let file = visitor.get(&address).await.ok();
            let text = lesson.text.own(lang).unwrap();
            assert_eq!(file.attr("html", "lang"), lang.tag(), "{address}");
            assert!(!file.text().contains('⟦') && !file.text().contains("{lang}"), "{address}");
            assert!(file.has(&text.title) && file.has(&cohort.contact().telephone), "{address}");
            for part in shanyraq::reading::blocks(lesson) {
                assert_eq!(file.all(&format!("[id='{part}']")).len(), 1, "{address}: {part}");
            }
            if let Some(scenario) = &lesson.scenario {
                let choices: usize = scenario.decisions.iter().map(|decision| decision.choices.len()).sum();
                assert_eq!(file.all("#scenario details").len(), choices, "{address}");
            }
            assert_eq!(file.all("#paper").len(), usize::from(lesson.tool_page.is_some()), "{address}");
            fragments_fit(&file);
        }
    }
}

#[actix_web::test]
async fn a_handbook_has_every_lesson_of_the_module() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    for lang in ["en", "ru", "kk"] {
        for module in &curriculum.modules {
            let address = format!("/{lang}/modules/{}/handbook", module.slug);
            let page = visitor.get(&address).await.ok();
            assert!(!page.text().contains('⟦') && !page.text().contains("{lang}"), "{address}");
            assert_eq!(page.all("article").len(), module.lessons.len(), "{address}");
            assert_eq!(page.all(".contents > ol > li").len(), module.lessons.len(), "{address}");
            assert_eq!(page.all("h1").len(), 1, "{address}");
            fragments_fit(&page);
            let heads = visitor.get(&page.attr("link[media=print]", "href")).await.ok();
            assert_eq!(heads.text().matches("@top-right").count(), module.lessons.len());
        }
    }
    assert!(visitor.get("/en/modules/coordination").await.ok().has("Open the handbook"));
}

#[actix_web::test]
async fn files_and_handbooks_are_for_those_who_may_read() {
    let test = TestApp::new();
    let visitor = learner(&test, "practitioner").await;
    for address in ["coordination/handbook", "coordination/one-child-one-system/lesson.html", "coordination/handbook.css"] {
        assert_eq!(visitor.get(&format!("/en/modules/{address}")).await.status, 404, "{address}");
    }
    test.set_clock("2026-11-01T05:00:00Z");
    let cohort = test.read(shanyraq::enrolment::cohorts).remove(0);
    let (person, _) = test.enrolled(&cohort, "Bota Ali", "practitioner");
    let early = Visitor::signed_in(&test, person.id).await;
    for address in ["child-context/handbook", "child-context/context-before-conclusions/lesson.html"] {
        assert_eq!(early.get(&format!("/en/modules/{address}")).await.status, 410, "{address}");
    }
    assert!(!early.get("/en/modules/child-context").await.ok().has("Open the handbook"));
}
