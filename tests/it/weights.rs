//! What pages weigh on a slow line, compressed as browsers ask for it.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use shanyraq::i18n::Lang;

use crate::support::{TestApp, Visitor};

/// Kilobytes of a text, compressed as the server does.
fn packed(text: &str) -> f64 {
    let mut to = GzEncoder::new(Vec::new(), Compression::default());
    to.write_all(text.as_bytes()).unwrap();
    to.finish().unwrap().len() as f64 / 1024.0
}

#[actix_web::test]
async fn home_with_the_whole_stylesheet_and_every_lesson_are_light_in_every_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let anna = Visitor::signed_in(&test, person.id).await;
    let front = anna.get("/en/home").await.ok();
    let style = packed(&anna.get(&front.attr("link[rel=stylesheet]", "href")).await.ok().text());
    for lang in Lang::ALL {
        let home = packed(&anna.get(&format!("/{lang}/home")).await.ok().text());
        assert!(home + style <= 14.0, "{lang}: home {home:.1} KB and stylesheet {style:.1} KB");
        let curriculum = test.curriculum(&cohort);
        for module in &curriculum.modules {
            for lesson in &module.lessons {
                let path = format!("/{lang}/modules/{}/{}", module.slug, lesson.slug);
                let weight = packed(&anna.get(&path).await.ok().text());
                assert!(weight <= 20.0, "{path}: {weight:.1} KB");
            }
        }
    }
    // our own measure, so that it grows by decision: what is asked for is the sum above
    assert!(style > 4.0 && style <= 8.75, "the whole of it: {style:.2} KB");
}

#[actix_web::test]
async fn a_method_that_a_page_does_not_have_is_told_with_those_that_it_has() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    let reply = visitor.post("/en/privacy", &[]).await;
    assert_eq!((reply.status.as_u16(), reply.headers.get("allow").unwrap().to_str().unwrap()), (405, "GET, HEAD"));
    assert!(reply.has("This address is not used in this way"));
    assert_eq!(visitor.post("/en/nowhere", &[]).await.status, 404);
}
