use diesel::prelude::*;
use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::db::schema::evidence;
use shanyraq::people;
use shanyraq::webinars::{self, join_token};

use crate::support::{Held, TestApp, Visitor};

fn pieces(test: &TestApp) -> i64 {
    test.read(|conn| evidence::table.count().get_result(conn))
}

#[actix_web::test]
async fn the_link_acts_on_post_alone_and_signs_nobody_in() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let token = join_token(&test.app.secrets, held.webinar.id, held.people[0].id);
    let visitor = Visitor::new(&test).await;
    let short = visitor.get(&format!("/w/{token}")).await;
    assert_eq!(short.location(), format!("/en/w/{token}"));
    let page = visitor.follow(&short).await.ok();
    assert!(page.has("This is the personal link of Anna Kim"));
    assert!(!page.text().contains("meet.example.org"), "the meeting's address is not there yet");
    assert_eq!(pieces(&test), 0);
    assert_eq!(visitor.get(&format!("/en/w/{token}/open")).await.location(), format!("/en/w/{token}"));

    visitor.get(&format!("/en/w/{token}")).await.ok();
    let path = format!("/en/w/{token}");
    let joined = visitor.post(&path, &[]).await.done();
    let again = visitor.post(&path, &[]).await.done();
    assert_eq!(joined.location(), again.location());
    let page = visitor.follow(&joined).await.ok();
    assert!(page.text().contains(held.webinar.meeting_link.as_deref().unwrap()));
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Partial);
    assert_eq!(pieces(&test), 1);
    assert_eq!(visitor.get("/en/webinars/x/join").await.status, 303, "nobody is signed in");

    // another press in the same minute is the same; a minute later it is a new one
    for (minutes, wanted) in [(0, 1), (1, 2)] {
        test.minutes_later(minutes);
        visitor.get(&path).await.ok();
        visitor.post(&path, &[]).await.done();
        assert_eq!(pieces(&test), wanted);
    }
    test.nothing_differs();
}

#[actix_web::test]
async fn a_link_says_when_it_does_not_lead_in() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let token = join_token(&test.app.secrets, held.webinar.id, held.people[0].id);
    let visitor = Visitor::new(&test).await;
    let path = format!("/en/w/{token}");
    for (at, told) in [
        ("2026-11-25T10:00:00Z", "The button to join appears here at 26 November 2026, 14:45"),
        ("2026-11-26T12:30:00Z", "This webinar is over"),
    ] {
        test.set_clock(at);
        assert!(visitor.get(&path).await.ok().has(told));
        // whoever sends the form nevertheless is led back
        assert_eq!(visitor.post(&path, &[]).await.status, 400, "no form, no mark");
        assert_eq!(pieces(&test), 0);
    }
    test.set_clock("2026-11-26T10:05:00Z");
    let ministry = test.enrolled(&held.cohort, "Of Another Track", "ministerial").0;
    let others = join_token(&test.app.secrets, held.webinar.id, ministry.id);
    assert!(visitor.get(&format!("/en/w/{others}")).await.ok().has("You have no place at this webinar"));
    for bad in [format!("{token}x"), "abc".to_owned(), token.replacen(&token[..4], "zzzz", 1)] {
        assert_eq!(visitor.get(&format!("/en/w/{bad}")).await.status, 404);
    }
}

#[actix_web::test]
async fn a_link_says_whom_to_ask_the_readers_own_time_and_why_there_is_no_webinar() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let anna = held.people[0].id;
    test.write(move |conn| people::set_zone(conn, anna, Some(chrono_tz::Europe::Warsaw)));
    let visitor = Visitor::new(&test).await;
    let path = format!("/en/w/{}", join_token(&test.app.secrets, held.webinar.id, anna));
    test.set_clock("2026-11-25T10:00:00Z");
    let early = visitor.get(&path).await.ok();
    assert!(early.has("11:00 to 13:00, Warsaw time (UTC+1)") && early.has("10:45 (UTC+1)"), "{}", early.text());
    let trainer = held.trainer.email.clone().unwrap();
    assert_eq!(early.all("a[href^='mailto:']"), [trainer, "office@example.org".to_owned()]);
    let (by, id) = (By::system(test.now()), held.webinar.id);
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    let off = visitor.get(&path).await.ok();
    assert!(off.has("Reason: The trainer is ill") && off.has("Sign in and see other dates"), "{}", off.text());
}
