//! Letters of a cohort are answered to its office; letters of an account are not.

use shanyraq::by::By;
use shanyraq::enrolment;
use shanyraq::jobs;
use shanyraq::people::{self, Role};
use shanyraq::webinars;

use super::enrolled_at;
use crate::support::{TestApp, Visitor};

/// What went out: the kind, and where an answer to it goes.
async fn sent(test: &TestApp) -> Vec<(&'static str, Option<String>)> {
    jobs::run_all(&test.app).await;
    test.app.mailer.take().into_iter().map(|(due, _)| (due.kind.as_str(), due.payload.reply_to)).collect()
}

fn to_the_office(kinds: &[&'static str]) -> Vec<(&'static str, Option<String>)> {
    kinds.iter().map(|kind| (*kind, Some("office@example.org".to_owned()))).collect()
}

#[actix_web::test]
async fn an_answer_to_a_letter_of_a_cohort_goes_to_its_office() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "anna@example.org");
    let (by, id) = (By::system(test.now()), webinar.id);
    let held = test.read(|conn| webinars::webinar(conn, id));
    test.write(move |conn| webinars::invite_everybody(conn, &by, &held));
    assert_eq!(sent(&test).await, to_the_office(&["webinar-invited"]));
    let by = By::system(test.now());
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    let letters = sent(&test).await;
    assert!(letters.contains(&to_the_office(&["webinar-cancelled"])[0]), "{letters:?}");
    // a decision: «answer this letter»
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, olga.id).await;
    let person = format!("/en/organise/kz/people/{}", anna.id);
    organiser.get(&person).await.ok();
    organiser.post(&format!("{person}/state"), &[("decision", "withdraw"), ("reason", "Left the service")]).await.done();
    test.minutes_later(3);
    let letters = sent(&test).await;
    assert!(letters.contains(&to_the_office(&["withdrawn"])[0]), "{letters:?}");
}

#[actix_web::test]
async fn a_code_is_answered_to_nobody_in_particular_and_a_cohort_without_an_address_changes_nothing() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = Visitor::new(&test).await;
    let anna = enrolled_at(&test, &cohort, "Anna Kim", "anna@example.org");
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "anna@example.org")]).await.done();
    assert_eq!(sent(&test).await, [("sign-in-code", None)]);
    let id = cohort.id;
    test.write(move |conn| {
        use diesel::prelude::*;
        use shanyraq::db::schema::cohorts;
        let contact = r#"{"name":"Programme office","email":"","telephone":"+7 700 000 00 00"}"#;
        diesel::update(cohorts::table.find(id)).set(cohorts::contact.eq(contact)).execute(conn)
    });
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let by = By::system(test.now());
    test.write(move |conn| webinars::invite_everybody(conn, &by, &webinar));
    assert_eq!(sent(&test).await, [("webinar-invited", None)]);
    assert!(test.read(|conn| people::person(conn, anna.person_id)).email.is_some());
    assert!(test.read(|conn| enrolment::cohort(conn, id)).contact().email.is_empty());
}
