//! Settings: names, language and zone, password, sessions.

use shanyraq::people;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn names_are_changed_and_lists_follow() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    assert!(visitor.get("/en/settings").await.ok().has("Anna Kim"));
    visitor.get("/en/settings/you").await.ok();
    let refused = visitor.post("/en/settings/you", &[("latin", ""), ("cyrillic", " "), ("given", "Аня")]).await.refused();
    assert_eq!(refused.attr(".errors a", "href"), "#latin");
    assert_eq!(refused.attr("#given", "value"), "Аня");
    let fields = [("latin", "Anna Kim"), ("cyrillic", "Анна  Ким"), ("given", "Аня")];
    visitor.post("/en/settings/you", &fields).await.done();
    let id = person.id;
    let person = test.read(|conn| people::person(conn, id));
    assert_eq!((person.name.as_str(), person.latin_name.as_deref()), ("Анна Ким", Some("Anna Kim")));
    assert!(person.name_confirmed_at.is_some());
    assert!(visitor.get("/en/home").await.ok().has("Welcome, Аня"));
    use diesel::prelude::*;
    use shanyraq::db::schema::enrolments;
    let key: String = test.read(|conn| enrolments::table.find(enrolment.id).select(enrolments::sort_key).first(conn));
    assert_eq!(key, people::names::sort_key("Анна Ким"));
}

#[actix_web::test]
async fn language_and_zone_are_chosen() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = visitor.get("/en/settings/language").await.ok();
    assert!(page.has("10:00 (UTC+5)"), "the time there now");
    let refused = visitor
        .post("/en/settings/language", &[("language", "ru"), ("zone", "elsewhere"), ("city", "Atlantis")])
        .await
        .refused();
    assert_eq!(refused.attr("#city", "value"), "Atlantis");
    let done =
        visitor.post("/en/settings/language", &[("language", "ru"), ("zone", "elsewhere"), ("city", "berlin")]).await.done();
    assert_eq!(done.location(), "/ru/settings");
    let page = visitor.follow(&done).await.ok();
    assert!(page.has("Berlin, сейчас 06:00 (UTC+1)"), "{}", page.text());
    assert_eq!(visitor.get("/").await.location(), "/ru/");
}

#[actix_web::test]
async fn a_password_is_set_and_removed() {
    let test = TestApp::new();
    let person = test.person("Anna Kim", "anna@example.org");
    test.cohort("kz-2026-11");
    let visitor = Visitor::signed_in(&test, person.id).await;
    visitor.get("/en/settings/password").await.ok();
    let refused = visitor.post("/en/settings/password", &[("password", "short")]).await.refused();
    assert!(refused.has("Enter at least 12 characters"));
    visitor.post("/en/settings/password", &[("password", "a sentence is good")]).await.done();
    assert!(visitor.get("/en/settings").await.ok().has("A password is set"));
    let hash = test.read(|conn| people::password_hash_of(conn, "anna@example.org"));
    assert!(people::password_fits("a sentence is good", hash.as_deref()));
    visitor.get("/en/settings/password").await.ok();
    visitor.post("/en/settings/password", &[("remove", "yes")]).await.done();
    assert_eq!(test.read(|conn| people::password_hash_of(conn, "anna@example.org")), None);
}

#[actix_web::test]
async fn signing_out_everywhere_ends_all_sessions() {
    let test = TestApp::new();
    let person = test.person("Anna Kim", "anna@example.org");
    let other = test.person("Bota Ali", "bota@example.org");
    let (here, there) = (Visitor::signed_in(&test, person.id).await, Visitor::signed_in(&test, person.id).await);
    let stranger = Visitor::signed_in(&test, other.id).await;
    let page = here.get("/en/settings/sessions").await.ok();
    assert_eq!(page.all("li.task").len(), 2);
    assert_eq!(page.all(".tag").len(), 1, "this device is marked");
    here.post("/en/settings/sessions", &[]).await.done();
    for gone in [&here, &there] {
        assert!(gone.get("/en/settings").await.location().contains("/sign-in"));
    }
    stranger.get("/en/settings").await.ok();
}

#[actix_web::test]
async fn what_we_hold_is_told() {
    let test = TestApp::new();
    let person = test.person("Anna Kim", "anna@example.org");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = visitor.get("/en/settings/privacy").await.ok();
    assert!(page.all("tbody tr").len() >= 8);
    assert!(page.has("We never ask for anything about a child"));
}

#[actix_web::test]
async fn a_place_can_be_given_up_from_the_settings_by_those_who_have_one() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let anna = Visitor::signed_in(&test, person.id).await;
    let page = anna.get("/en/settings").await.ok();
    let (path, words) = (page.attr("p.sm a[href]", "href"), page.one("p.sm a[href]"));
    assert_eq!((path.as_str(), words.as_str()), ("/en/settings/enrolment?cohort=kz-2026-11", "Give up your place"));
    anna.get(&path).await.ok();
    let organiser = test.person_with("Olga Organiser", shanyraq::people::Role::Organiser, Some(cohort.id));
    let olga = Visitor::signed_in(&test, organiser.id).await;
    assert!(!olga.get("/en/settings").await.ok().has("Give up your place"));
}
