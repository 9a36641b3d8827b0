//! What somebody does not want to get: refused with one click of a mail program, on the page behind the link, or under Settings, and
//! honoured also by what waits already.

use actix_web::http::{Method, header};
use actix_web::test::TestRequest;
use diesel::prelude::*;
use shanyraq::db::schema::{audit_events, letter_refusals, messages};
use shanyraq::i18n::Lang;
use shanyraq::ids::{OwnMessageId, PersonId};
use shanyraq::notify::{Draft, Kind};
use shanyraq::people::Role;

use super::{draft, enrolled_at, post};
use crate::support::{Reply, TestApp, Visitor};

const PUBLIC: &str = "http://127.0.0.1:8080";
const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// One letter of what an organiser wrote.
fn news(to: &str, person: PersonId) -> Draft {
    Draft::new(Kind::OwnMessage, to, Lang::En)
        .about(Some(person))
        .of_own_message(OwnMessageId(1))
        .with("subject", "Materials for Thursday")
        .with("body", "Hello")
        .with("cohort", "November 2026")
}

/// Anna has got news; answers her and the address in the letter's head, without the host.
async fn anna(test: &TestApp) -> (PersonId, String) {
    let cohort = test.cohort("kz");
    let anna = enrolled_at(test, &cohort, "Anna Kim", "anna@example.org").person_id;
    test.work_off().await;
    post(test, test.now(), vec![news("anna@example.org", anna)]);
    let letter = test.work_off().await.remove(0).1;
    let url = letter.unsubscribe.unwrap();
    assert!(letter.text.contains(&url.replace("/m/", "/en/m/")), "{}", letter.text);
    assert!(letter.html.contains("Change what you get"));
    (anna, url.strip_prefix(PUBLIC).unwrap().to_owned())
}

/// As the server of a mail program sends it: no cookies, no marks.
async fn clicks(test: &TestApp, path: &str, kind: &str, body: &str) -> Reply {
    let request = TestRequest::default().method(Method::POST).uri(path).insert_header((header::CONTENT_TYPE, kind));
    Visitor::new(test).await.sends(request.insert_header(("sec-fetch-site", "cross-site")).set_payload(body.to_owned())).await
}

const FORM: &str = "application/x-www-form-urlencoded";

fn refused(test: &TestApp) -> Vec<String> {
    test.read(|conn| letter_refusals::table.select(letter_refusals::choice).order(letter_refusals::choice).load(conn))
}

fn states(test: &TestApp, kind: &'static str) -> Vec<String> {
    test.read(|conn| {
        messages::table.filter(messages::kind.eq(kind)).order(messages::id).select(messages::state).load::<String>(conn)
    })
}

#[actix_web::test]
async fn one_click_refuses_that_kind_of_letters_also_those_that_wait_and_reading_the_link_changes_nothing() {
    let test = TestApp::new();
    let (anna, path) = anna(&test).await;
    let visitor = Visitor::new(&test).await;
    let page = visitor.follow(&visitor.get(&path).await).await.ok();
    assert!(page.has("which letters go to a…@example.org") && page.has("News from the organisers"), "{}", page.text());
    assert!(page.all("input[name=want]:not([checked])").is_empty() && page.all("input[value=trainer-day]").is_empty());
    assert_eq!(page.attr("meta[name=robots]", "content"), "noindex");
    assert_eq!(page.headers.get("referrer-policy").unwrap(), "same-origin");
    assert!(refused(&test).is_empty());

    // written before the refusal, due after it
    post(&test, test.now(), vec![news("anna@example.org", anna), draft("anna@example.org", Some(anna))]);
    for _ in 0..2 {
        let answer = clicks(&test, &path, FORM, ONE_CLICK).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (200, String::new()), "{}", answer.text());
    }
    assert_eq!(refused(&test), ["news"]);
    let chosen: i64 =
        test.read(|conn| audit_events::table.filter(audit_events::action.eq("letters.chosen")).count().get_result(conn));
    assert_eq!(chosen, 1, "the second press changes nothing");
    let sent: Vec<String> = test.work_off().await.into_iter().map(|(_, letter)| letter.subject).collect();
    assert_eq!(sent.len(), 1, "what cannot be refused still comes: {sent:?}");
    assert_eq!(states(&test, "own-message"), ["sent", "unwanted"]);
    assert_eq!(states(&test, "withdrawn"), ["sent"]);

    // those who look at the log see why, and cannot send it all the same
    let person = test.person_with("Marina Kovalyova", Role::Organiser, None);
    let marina = Visitor::signed_in(&test, person.id).await;
    let log = marina.get("/en/organise/kz/messages?state=unwanted").await.ok();
    assert_eq!(log.all("tbody tr").len(), 1);
    let url = log.attr("tbody a", "href");
    let letter = marina.get(&url).await.ok();
    assert!(letter.has("Not sent: the reader chose not to get such letters"), "{}", letter.text());
    assert!(!letter.text().contains("/m/"), "{}", letter.text());
    assert!(marina.post(&url, &[]).await.refused().has("This person chose not to get such letters."));
    assert!(marina.get("/en/organise/kz/messages?state=undelivered").await.ok().all("tbody tr").is_empty());

    // wanted again
    visitor.get(&format!("/en{path}")).await.ok();
    let token = path.split('?').next().unwrap();
    let all = ["reminders", "last-dates", "attendance", "recordings", "surveys", "news"].map(|choice| ("want", choice));
    let done = visitor.post(&format!("/en{token}"), &all).await.done();
    assert!(visitor.follow(&done).await.ok().has("We have kept which letters you get."));
    assert!(refused(&test).is_empty());
    post(&test, test.now(), vec![news("anna@example.org", anna)]);
    let again = test.work_off().await.remove(0).1;
    assert_eq!(again.unsubscribe.unwrap(), format!("{PUBLIC}{path}"), "the same in every letter");
}

#[actix_web::test]
async fn a_link_that_is_none_of_ours_or_was_replaced_refuses_nothing() {
    let test = TestApp::new();
    let (anna, path) = anna(&test).await;
    let token = path.split('?').next().unwrap().to_owned();
    for body in ["", "List-Unsubscribe=", "anything=else"] {
        assert_eq!(clicks(&test, &path, FORM, body).await.status, 400, "{body}");
    }
    let swapped = token.replacen(&token[3..7], "zzzz", 1);
    for bad in [format!("{token}x"), "/m/abc".to_owned(), swapped, "/m/әәәәәәә".to_owned()] {
        let bad = bad.replace('ә', "%D3%99");
        assert_eq!(clicks(&test, &bad, FORM, ONE_CLICK).await.status, 404, "{bad}");
        assert_eq!(Visitor::new(&test).await.get(&format!("/en{bad}")).await.status, 404, "{bad}");
    }
    // the page's own form needs its mark
    let stranger = Visitor::new(&test).await;
    assert_eq!(stranger.post(&format!("/en{token}"), &[]).await.status, 400);
    assert!(refused(&test).is_empty());

    let visitor = Visitor::signed_in(&test, anna).await;
    visitor.get("/en/settings/letters").await.ok();
    let done = visitor.post("/en/settings/letters", &[("word", "replace")]).await.done();
    assert!(visitor.follow(&done).await.ok().has("The address in earlier letters no longer works."));
    assert_eq!(clicks(&test, &path, FORM, ONE_CLICK).await.status, 404);
    post(&test, test.now(), vec![news("anna@example.org", anna)]);
    let letter = test.work_off().await.remove(0).1;
    let new = letter.unsubscribe.unwrap().strip_prefix(PUBLIC).unwrap().to_owned();
    assert_ne!(new, path);
    // the other form of a form (RFC 8058 §3.1), and without a kind: everything that can be refused
    let body = "--XX\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--XX--\r\n";
    let all = new.split('?').next().unwrap();
    assert_eq!(clicks(&test, all, "multipart/form-data; boundary=XX", body).await.status, 200);
    assert_eq!(refused(&test).len(), shanyraq::notify::Choice::ALL.len());
}

#[actix_web::test]
async fn the_same_choices_are_under_settings_and_the_look_before_sending_counts_who_refused() {
    let test = TestApp::new();
    let (anna, _) = anna(&test).await;
    let visitor = Visitor::signed_in(&test, anna).await;
    let page = visitor.get("/en/settings/letters").await.ok();
    assert!(page.has("What we wrote to you") && page.has("always come"), "{}", page.text());
    let done = visitor.post("/en/settings/letters", &[("word", "choose"), ("want", "reminders")]).await.done();
    let page = visitor.follow(&done).await.ok();
    assert_eq!(page.all("input[name=want][checked]").len(), 1);
    assert_eq!(refused(&test), ["attendance", "last-dates", "news", "recordings", "surveys"]);
    post(&test, test.now(), vec![news("anna@example.org", anna)]);
    assert!(test.work_off().await.is_empty());
    assert!(visitor.get("/en/settings/letters").await.ok().has("not sent, because you chose not to get such letters"));

    let person = test.person_with("Marina Kovalyova", Role::Organiser, None);
    let marina = Visitor::signed_in(&test, person.id).await;
    marina.get("/en/organise/kz/messages/new").await.ok();
    let words = [("state", "enrolled"), ("subject-en", "News"), ("body-en", "Hello"), ("fallback", "en"), ("step", "preview")];
    let look = marina.post("/en/organise/kz/messages/new", &words).await.ok();
    assert!(look.has("1 person does not get it, because they do not want letters from organisers:"), "{}", look.text());
    assert!(look.has("Anna Kim") && look.has("The message to 0 people"), "{}", look.text());
    // whoever tries their own words out gets them, whatever they refused
    let id = person.id;
    test.write(move |conn| {
        let refusal = (
            letter_refusals::person_id.eq(id),
            letter_refusals::choice.eq("news"),
            letter_refusals::refused_at.eq(shanyraq::clock::Instant::parse("2026-11-20T05:00:00Z").unwrap()),
        );
        diesel::insert_into(letter_refusals::table).values(refusal).execute(conn)
    });
    let words = [&words[..4], &[("step", "test")]].concat();
    marina.post("/en/organise/kz/messages/new", &words).await.ok();
    assert_eq!(test.work_off().await.len(), 1);
}
