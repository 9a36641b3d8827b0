//! Who issues and signs a cohort's records: the form, what papers then say, and two people at once.

use diesel::prelude::*;
use shanyraq::completion::RecordFacts;
use shanyraq::db::schema::records;
use shanyraq::enrolment::Cohort;
use shanyraq::i18n::Lang;
use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

const PAGE: &str = "/en/organise/kz/records/settings";

async fn organiser(test: &TestApp, cohort: &Cohort, name: &str) -> Visitor {
    let person = test.person_with(name, Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

async fn issued(test: &TestApp, cohort: &Cohort, name: &str) -> RecordFacts {
    let held = test.webinar(cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (_, enrolment) = test.enrolled(cohort, name, "ministerial");
    test.met_everything(cohort, &enrolment, held.id);
    test.work_off().await;
    test.records(&enrolment).remove(0).facts()
}

#[actix_web::test]
async fn records_name_who_is_configured_and_nobody_else() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let facts = issued(&test, &cohort, "Anna Kim").await;
    assert_eq!((facts.signatory.as_str(), facts.signatory_role.text(Lang::En)), ("", ""), "nothing that is not configured");

    let visitor = organiser(&test, &cohort, "Marina Kovalyova").await;
    assert!(visitor.get("/en/organise/kz/records").await.ok().has("Who signs records"));
    visitor.get(PAGE).await.ok();
    let page = visitor.post(PAGE, &[("role-en", "Head of the programme")]).await.refused();
    assert!(page.has("Write who signs") && page.attr("#role-en", "value") == "Head of the programme", "{}", page.text());
    let long = "a".repeat(201);
    assert!(visitor.post(PAGE, &[("signatory-kk", long.as_str())]).await.refused().has("Up to 200 letters"));
    let fields = [
        ("issuer-en", "Centre for Training"),
        ("issuer-kk", "Оқу орталығы"),
        ("signatory-en", "Saule Niyazova"),
        ("signatory-ru", "Сауле Ниязова"),
        ("role-ru", "Руководитель программы"),
        ("other-languages", "yes"),
    ];
    visitor.post(PAGE, &fields).await.done();
    let page = visitor.get(PAGE).await.ok();
    assert_eq!(page.attr("#signatory-ru", "value"), "Сауле Ниязова");
    assert_eq!(page.attr("#signatory-kk", "value"), "");
    let log = visitor.get("/en/organise/kz/audit").await.ok();
    assert!(log.has("Signatory of records") && log.has("Role of the signatory"), "{}", log.text());

    let cohort = test.read(|conn| shanyraq::enrolment::cohort(conn, cohort.id));
    for (lang, name) in [(Lang::En, "Saule Niyazova"), (Lang::Ru, "Сауле Ниязова"), (Lang::Kk, "Saule Niyazova")] {
        assert_eq!(cohort.record_settings().signatory_in(lang), name, "{lang}");
    }
    let facts = issued(&test, &cohort, "Boris Li").await;
    assert_eq!((facts.signatory.as_str(), facts.issuer.text(Lang::Kk)), ("Saule Niyazova", "Оқу орталығы"));
    assert_eq!(facts.signatory_role.text(Lang::Ru), "Руководитель программы");
    assert!(facts.other_languages);
    // what was issued before stays as it was
    let before: String = test.read(|conn| records::table.order(records::id).select(records::facts).first(conn));
    assert!(!before.contains("Niyazova"));
}

#[actix_web::test]
async fn what_somebody_else_saved_meanwhile_stays() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (first, second) =
        (organiser(&test, &cohort, "Marina Kovalyova").await, organiser(&test, &cohort, "Petr Organiser").await);
    let was = first.get(PAGE).await.ok().attr("input[name=was]", "value");
    second.get(PAGE).await.ok();
    second.post(PAGE, &[("was", was.as_str()), ("signatory-en", "Saule Niyazova")]).await.done();
    // another field: both stand
    first.post(PAGE, &[("was", was.as_str()), ("issuer-en", "Centre for Training")]).await.done();
    let page = first.get(PAGE).await.ok();
    assert_eq!(
        (page.attr("#signatory-en", "value"), page.attr("#issuer-en", "value")),
        ("Saule Niyazova".to_owned(), "Centre for Training".to_owned())
    );
    // the same field: neither is lost unseen
    let page = first.post(PAGE, &[("was", was.as_str()), ("signatory-en", "Dana Seitkali")]).await.refused();
    assert!(page.has("Saule Niyazova"), "{}", page.text());
}
