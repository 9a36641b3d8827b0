//! Search: what is found, in which language, where it leads, and what is not anybody's business.

use shanyraq::people::Role;

use crate::support::{Reply, TestApp, Visitor};

async fn learner(test: &TestApp, track: &str) -> Visitor {
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", track);
    Visitor::signed_in(test, person.id).await
}

async fn search(visitor: &Visitor, lang: &str, typed: &str) -> Reply {
    visitor.get(&format!("/{lang}/search?q={}", shanyraq::web::paths::encoded(typed))).await.ok()
}

fn links(page: &Reply) -> Vec<String> {
    let selector = scraper::Selector::parse("main .meetings a").unwrap();
    page.html().select(&selector).map(|link| link.value().attr("href").unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn what_is_found_leads_to_its_place() {
    let test = TestApp::new();
    let visitor = learner(&test, "full-series").await;
    let page = search(&visitor, "en", "children's best interests").await;
    assert!(page.one("#found").contains("found"), "{}", page.one("#found"));
    assert!(page.all("mark").iter().any(|word| word == "interests"));
    assert_eq!(page.attr("#q", "value"), "children's best interests", "what was typed stays");
    let links = links(&page);
    assert!(links.iter().any(|link| link.starts_with("/en/glossary#")), "{links:?}");
    let section = links.iter().find(|link| link.starts_with("/en/modules/") && link.contains('#')).unwrap();
    let (address, fragment) = section.split_once('#').unwrap();
    assert_eq!(visitor.get(address).await.ok().all(&format!("#{fragment}")).len(), 1, "{section}");
    // every link that a page of results has leads somewhere
    for typed in ["child", "plan", "protocol"] {
        let page = search(&visitor, "en", typed).await;
        for link in self::links(&page) {
            let (address, fragment) = link.split_once('#').unwrap_or((&link, "main"));
            let target = visitor.get(address).await.ok();
            assert_eq!(target.all(&format!("[id='{fragment}']")).len(), 1, "{typed}: {link}");
        }
    }
}

#[actix_web::test]
async fn words_are_found_as_they_are_typed() {
    let test = TestApp::new();
    let visitor = learner(&test, "full-series").await;
    for (lang, typed, title) in [
        ("ru", "РЕБЕНКУ", "ребёнок"),
        ("ru", "реабелитация", "реабилитация"),
        ("kk", "кадир касиет", "қадір-қасиет"),
        ("kk", "балаларға", "бала"),
        ("en", "confidentia", "confidentiality"),
    ] {
        let page = search(&visitor, lang, typed).await;
        assert!(page.all("main h3").iter().any(|found| found == title), "{typed}: {:?}", page.all("main h3"));
    }
    assert!(search(&visitor, "ru", "реабелитация").await.has("Вместо них показано: реабилитация"));
}

#[actix_web::test]
async fn nothing_found_says_what_to_do() {
    let test = TestApp::new();
    let visitor = learner(&test, "practitioner").await;
    let page = search(&visitor, "en", "zzzzqqqq").await;
    assert!(page.has("Nothing was found") && page.has("Try a shorter word"));
    assert!(page.all("main .meetings").is_empty());
    // another language has it
    let page = search(&visitor, "en", "достоинство").await;
    assert!(page.has("also found in another language"));
    assert_eq!(page.attr("main h2[id=in-ru]", "lang"), "ru");
    assert_eq!(page.attr("main h3[lang]", "lang"), "ru");
    // no question is no search, and an empty one leaves the address
    assert!(visitor.get("/en/search").await.ok().has("Type a word or two"));
    assert_eq!(visitor.get("/en/search?q=").await.done().location(), "/en/search");
}

#[actix_web::test]
async fn what_was_typed_stays_text() {
    let test = TestApp::new();
    let visitor = learner(&test, "practitioner").await;
    for typed in
        ["<script>alert(1)</script>", "\" OR 1=1 --", "child\" NEAR(", "*", "a' AND heading:child", &"child ".repeat(200)]
    {
        let page = search(&visitor, "en", typed).await;
        assert!(!page.text().contains("<script>alert"), "{typed}");
    }
}

#[actix_web::test]
async fn only_what_may_be_opened_is_found() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = search(&visitor, "en", "protocol").await;
    assert!(links(&page).iter().all(|link| !link.contains("/modules/coordination/")), "{:?}", links(&page));
    // before the first day lessons are named, and not linked or quoted
    test.set_clock("2026-11-01T05:00:00Z");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = search(&visitor, "en", "first conversations").await;
    assert!(page.has("Lessons open on"));
    assert!(page.all("main h3").iter().any(|title| title.contains("First conversations")));
    assert!(links(&page).iter().all(|link| link.starts_with("/en/glossary")), "{:?}", links(&page));

    let other = test.person("Bota Ali", "b@example.org");
    let stranger = Visitor::signed_in(&test, other.id).await;
    assert_eq!(stranger.get("/en/search?q=child").await.status, 403);
    let evaluator = test.person_with("Eva Evaluator", Role::Evaluator, Some(cohort.id));
    assert_eq!(Visitor::signed_in(&test, evaluator.id).await.get("/en/search?q=child").await.status, 403);
}

#[actix_web::test]
async fn trainers_and_organisers_find_everything_under_materials() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    for role in [Role::Trainer, Role::Organiser] {
        let person = test.person_with(&format!("Marina {role}"), role, Some(cohort.id));
        let visitor = Visitor::signed_in(&test, person.id).await;
        let page = search(&visitor, "en", "mandate protocol").await;
        let links = links(&page);
        let lesson = links.iter().find(|link| link.starts_with("/en/teach/materials/coordination/")).unwrap();
        let (address, fragment) = lesson.split_once('#').unwrap_or((lesson, "main"));
        assert_eq!(visitor.get(address).await.ok().all(&format!("[id='{fragment}']")).len(), 1, "{lesson}");
        assert!(visitor.get("/en/teach/materials").await.ok().all("form[role=search]").len() == 1);
    }
}

/// What the log says, line after line.
#[derive(Clone, Default)]
struct Log(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[actix_web::test]
async fn what_was_typed_is_in_no_log_and_no_metric() {
    use actix_web::middleware::from_fn;
    use actix_web::{test as http, web};
    use shanyraq::web::limits::Limits;
    use shanyraq::web::metrics::{Metrics, measure};
    use shanyraq::web::{guard, routes};

    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "full-series");
    let by = shanyraq::by::By::person(person.id, test.now());
    let session = test.write(move |conn| shanyraq::people::open_session(conn, &by, person.id, "test"));
    let cookie = shanyraq::web::cookies::session(&test.app, session, test.now());
    let metrics = Metrics::new().unwrap();
    let app = actix_web::App::new()
        .app_data(web::Data::new(test.app.clone()))
        .app_data(web::Data::new(Limits::new()))
        .app_data(web::Data::new(metrics.clone()))
        .configure(routes::configure)
        .wrap(from_fn(guard::guard))
        .wrap(from_fn(measure));
    let service = http::init_service(app).await;
    let log = Log::default();
    let written = log.clone();
    let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || written.clone()).finish();
    let guard = tracing::subscriber::set_default(lines);
    let request = http::TestRequest::get()
        .uri("/en/search?q=grandmother")
        .insert_header(("cookie", format!("{}={}", cookie.name(), cookie.value())));
    let response = http::call_service(&service, request.to_request()).await;
    assert_eq!(response.status().as_u16(), 200);
    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("/search") && !log.contains("grandmother"), "{log}");
    assert!(!metrics.text().contains("grandmother") && metrics.text().contains("/search"));
}
