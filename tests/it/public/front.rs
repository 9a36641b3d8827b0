//! The pages that anybody may read.

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn the_front_page_says_what_when_and_for_whom() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    for lang in ["en", "ru", "kk"] {
        let page = visitor.get(&format!("/{lang}/")).await.ok();
        assert_eq!(page.attr("#dates a.btn", "href"), format!("/{lang}/apply/kz-2026-11"));
        assert_eq!(page.all(".task").len(), 3, "three modules");
        assert_eq!(page.all("h1").len(), 1);
        assert!(page.text().contains(&format!("/{lang}/sign-in")));
    }
    let page = visitor.get("/en/").await.ok();
    assert!(page.has("16 November 2026 to 26 December 2026") && page.has("5 to 15 hours"));
}

#[actix_web::test]
async fn without_an_open_cohort_it_says_so() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    test.minutes_later(60 * 24 * 60);
    let visitor = Visitor::new(&test).await;
    let page = visitor.get("/en/").await.ok();
    assert!(page.has("No cohort takes applications right now"));
}

#[actix_web::test]
async fn the_bare_address_leads_to_the_readers_language() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    let bare = visitor.get("/").await;
    assert_eq!((bare.status.as_u16(), bare.location().as_str()), (302, "/en/"));
    assert_eq!(bare.headers.get("vary").unwrap(), "Cookie, Accept-Language");
}

#[actix_web::test]
async fn help_support_privacy_accessibility_and_terms_are_there_in_three_languages() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    for lang in ["en", "ru", "kk"] {
        for (page, has_contact) in
            [("help", true), ("support", true), ("privacy", true), ("accessibility", true), ("glossary", false)]
        {
            let reply = visitor.get(&format!("/{lang}/{page}")).await.ok();
            assert_eq!(reply.text().contains("tel:+77000000000"), has_contact, "{lang} {page}");
            assert_eq!(reply.all("h1").len(), 1, "{lang} {page}");
            assert!(!reply.text().contains('⟦'), "{lang} {page}");
        }
    }
    assert!(visitor.get("/kk/glossary").await.ok().all("tbody tr").len() > 50);
}

#[actix_web::test]
async fn what_can_be_read_can_be_asked_about() {
    let test = TestApp::new();
    test.cohort("kz-2026-11");
    let visitor = Visitor::new(&test).await;
    for path in ["/en/", "/kk/help", "/healthz", "/readyz", "/sw.js", "/en/home", "/v/123456789012", "/en/nowhere"] {
        let (read, asked) = (visitor.get(path).await, visitor.head(path).await);
        assert_eq!(asked.status, read.status, "{path}");
        assert_eq!(asked.headers.get("content-type"), read.headers.get("content-type"), "{path}");
    }
    // a form stands for the page above it
    assert_eq!(visitor.head("/en/sign-out").await.location(), "/en/");
}

#[actix_web::test]
async fn where_nobody_says_the_language_it_is_that_of_the_cohorts() {
    let test = TestApp::new();
    let visitor = Visitor::new(&test).await;
    let german = [("accept-language", "de")];
    assert_eq!(visitor.get_with("/", &german).await.location(), "/en/", "no cohort yet");
    test.cohort("kz");
    // the cohort's own language is the first of those that it offers: Russian
    for headers in [german, [("accept-language", "")]] {
        assert_eq!(visitor.get_with("/", &headers).await.location(), "/ru/");
        assert!(visitor.get_with("/v/482157309662", &headers).await.location().starts_with("/ru/verify/"));
    }
    assert_eq!(visitor.get_with("/", &[("accept-language", "de, kk;q=0.5")]).await.location(), "/kk/");
    assert_eq!(visitor.get("/en/").await.ok().attr("html", "lang"), "en");
}

#[actix_web::test]
async fn what_goes_wrong_at_an_address_without_a_language_is_said_in_the_readers() {
    let test = TestApp::new();
    test.cohort("kz");
    let visitor = Visitor::new(&test).await;
    let lost = visitor.get_with("/nowhere", &[("accept-language", "de")]).await;
    assert_eq!((lost.status.as_u16(), lost.attr("html", "lang").as_str()), (404, "ru"), "of the cohorts");
    assert!(lost.one("h1").chars().all(|letter| !letter.is_ascii_alphabetic()), "{}", lost.one("h1"));
    // what the browser may not have said, and what is refused before anybody looks who it is
    for path in ["/nowhere", "/nowhere%00"] {
        let lost = visitor.get_with(path, &[("accept-language", "kk")]).await;
        assert_eq!((lost.status.as_u16(), lost.attr("html", "lang").as_str()), (404, "kk"), "{path}");
    }
}
