//! What was typed survives a session that ended, or began anew, while the form was open; without script.

use diesel::prelude::*;
use shanyraq::db::schema::reflections;

use crate::support::{TestApp, Visitor};

const LESSON: &str = "/en/modules/child-context/individual-plan";
const TEXT: &str =
    "On Monday I shall ask who has already talked with the family, and write down only what I need.\nThen the plan.";

fn kept(test: &TestApp) -> i64 {
    test.read(|conn| reflections::table.count().get_result(conn))
}

#[actix_web::test]
async fn a_form_opened_before_signing_in_again_is_sent_with_one_more_press() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get(LESSON).await.ok();
    // in another tab: out, and in again
    visitor.signs_in(&test, anna.id);
    let action = format!("{LESSON}/reflection");
    let page = visitor.post(&action, &[("reflection-text", TEXT)]).await;
    assert_eq!(page.status, 409);
    assert!(page.has("You are signed in as Anna Kim") && page.one("textarea").contains("On Monday"), "{}", page.text());
    assert_eq!((page.attr("main form", "action"), kept(&test)), (action.clone(), 0));
    // the page that came has marks of its own
    let saved = visitor.post(&action, &[("reflection-text", TEXT)]).await.done();
    assert_eq!((saved.location(), kept(&test)), (format!("{LESSON}#reflection"), 1));
}

#[actix_web::test]
async fn a_form_sent_after_the_session_ended_waits_until_its_writer_has_signed_in() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get(LESSON).await.ok();
    visitor.signs_out();
    let action = format!("{LESSON}/reflection");
    let page = visitor.post(&action, &[("reflection-text", TEXT)]).await;
    assert_eq!(page.status, 409);
    assert!(page.has("You have been signed out") && page.one("textarea").contains("Then the plan."), "{}", page.text());
    assert!(page.attr("main a.btn", "href").starts_with("/en/sign-in"), "{}", page.attr("main a.btn", "href"));
    // nothing typed: to the door at once
    visitor.get("/en/sign-in").await.ok();
    assert_eq!(visitor.post(&action, &[("reflection-text", " ")]).await.status, 303);
    // in again: one press shows the text with this session's marks, the next sends it
    visitor.signs_in(&test, anna.id);
    assert_eq!(visitor.post(&action, &[("reflection-text", TEXT)]).await.status, 409);
    visitor.post(&action, &[("reflection-text", TEXT)]).await.done();
    assert_eq!(kept(&test), 1);
}

#[actix_web::test]
async fn a_page_elsewhere_cannot_have_a_form_filled_in_and_secrets_are_not_shown_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let action = format!("{LESSON}/reflection");
    let body = b"reflection-text=Written+elsewhere%2C+and+long+enough+to+be+shown+if+it+were+kept+at+all.".to_vec();
    for site in ["cross-site", "same-site"] {
        let page = visitor.post_from(site, &action, body.clone()).await;
        assert_eq!(page.status, 400);
        assert!(!page.has("Written elsewhere"));
    }
    // a form without any mark, with a password in it
    let stranger = Visitor::new(&test).await;
    let fields = [("email", "anna@example.org"), ("password", "correct horse battery")];
    let page = stranger.post("/en/sign-in/password", &fields).await;
    assert!(page.status == 400 && !page.has("correct horse"), "{}", page.text());
}

#[actix_web::test]
async fn a_text_beyond_all_measure_is_called_a_text() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get(LESSON).await.ok();
    let page = visitor.post(&format!("{LESSON}/reflection"), &[("reflection-text", &"слово ".repeat(200_000))]).await;
    assert_eq!(page.status, 413);
    assert!(page.has("The text is too long") && !page.has("file"), "{}", page.text());
}

#[actix_web::test]
async fn what_was_written_is_shown_however_short() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let (other, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get(LESSON).await.ok();
    // another person has signed in meanwhile: they see what they would send
    visitor.signs_in(&test, other.id);
    let fields = [("place", "tool"), ("reflection", "I shall ask first")];
    let page = visitor.post(&format!("{LESSON}/reflection"), &fields).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.all("main textarea"), ["I shall ask first"]);
    assert_eq!(page.attr("main input[name=place]", "value"), "tool");
}
