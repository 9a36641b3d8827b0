//! Recordings: found on a server, said with consent, audience and last day, and shown to nobody else.

use shanyraq::attendance::ConnectionKind;
use shanyraq::webinars::{self, recording::Audience};

use super::joining::{held, opened};
use super::server::{self, Manner};
use crate::support::{Held, TestApp, Visitor};

const URL: &str = "https://video.example.org/1";

fn said(test: &TestApp, held: &Held) -> Option<webinars::Recording> {
    let id = held.webinar.id;
    test.read(move |conn| webinars::recording_of(conn, id))
}

#[actix_web::test]
async fn what_the_server_recorded_is_listed_when_asked_for_and_chosen() {
    let (test, held) = held();
    let (address, calls) = server::start(Manner::Well);
    opened(&test, &held, ConnectionKind::BigBlueButton, &address, "w-7hJ2kQ9xPz");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("recording")).await.ok();
    assert!(page.has("Look on the server") && calls.lock().unwrap().is_empty(), "nobody is asked with the page");
    let page = trainer.get(&held.path("recording?look=true")).await.ok();
    assert!(page.has("Begun on 26 November 2026 at 15:02"), "{}", page.one("form"));
    assert_eq!(page.attr("main input[name=pick]", "value"), "https://bbb.example.org/playback/1");
    assert!(!page.text().contains("playback/2"), "another meeting's");
    // each says until when it is kept, and what happens then: 60 days of an excused one, and 60 more
    assert!(page.has("it is shown until 26 March 2027, unless you say another day"), "{}", page.one("form"));
    assert!(page.has("After that day participants see it here no more, and you delete it on the server."));
    // refused without consent: the choice still stands there
    let pick = ("pick", "https://bbb.example.org/playback/1");
    let refused = trainer.post(&held.path("recording"), &[pick, ("until", "2027-03-01")]).await.refused();
    assert!(refused.one(".errors").contains("without it nobody may see the recording"));
    assert!(refused.attr("input[name=pick][checked]", "value").ends_with("playback/1") && said(&test, &held).is_none());
    trainer.post(&held.path("recording"), &[pick, ("until", "2027-03-01"), ("consent", "yes")]).await.done();
    let recording = said(&test, &held).unwrap();
    assert_eq!((recording.url.as_str(), recording.audience, recording.consent_noted), (pick.1, Audience::Missed, true));
}

#[actix_web::test]
async fn the_chosen_one_is_listed_with_its_own_last_day_and_after_it_as_one_to_delete() {
    let (test, held) = held();
    let (address, _) = server::start(Manner::Well);
    opened(&test, &held, ConnectionKind::BigBlueButton, &address, "w-7hJ2kQ9xPz");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("recording")).await.ok();
    let pick = ("pick", "https://bbb.example.org/playback/1");
    trainer.post(&held.path("recording"), &[pick, ("until", "2027-03-01"), ("consent", "yes")]).await.done();
    for (now, words) in [
        ("2027-03-01T05:00:00Z", "Chosen. Participants see it until 1 March 2027."),
        ("2027-03-02T05:00:00Z", "It was kept until 1 March 2027. Participants see it here no more. Delete it on the server."),
    ] {
        test.set_clock(now);
        let trainer = Visitor::signed_in(&test, held.trainer.id).await;
        let page = trainer.get(&held.path("recording?look=true")).await.ok();
        assert!(page.one("fieldset .choices").contains(words), "{now}: {}", page.one("form"));
    }
}

#[actix_web::test]
async fn a_server_that_is_down_leaves_the_link_to_be_typed() {
    let (test, held) = held();
    let (address, _) = server::start(Manner::Status500);
    opened(&test, &held, ConnectionKind::BigBlueButton, &address, "w-7hJ2kQ9xPz");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("recording?look=true")).await.ok();
    assert!(page.has("The meeting system does not answer just now"));
    trainer.post(&held.path("recording"), &[("url", URL), ("until", "2027-03-01"), ("consent", "yes")]).await.done();
    assert_eq!(said(&test, &held).unwrap().url, URL);
}

#[actix_web::test]
async fn a_recording_is_shown_to_whom_its_trainers_say_and_until_its_last_day() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.minutes_present(&held.webinar, held.people[0].id, 0, 120);
    test.close(&held);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path("recording")).await.ok();
    assert_eq!(page.attr("input[name=until]", "value"), "2027-03-26", "60 days of an excused one, and 60 more");
    assert_eq!(page.attr("input[name=audience][checked]", "value"), "missed");
    let form = |audience| [("url", URL), ("until", "2027-03-01"), ("audience", audience), ("consent", "yes")];
    trainer.post(&held.path("recording"), &form("missed")).await.done();
    let own = format!("/en/webinars/{}", held.webinar.id);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    assert!(anna.get(&own).await.ok().links("https://video").is_empty(), "she was there: not for her");
    trainer.get(&held.path("recording")).await.ok();
    trainer.post(&held.path("recording"), &form("expected")).await.done();
    let page = anna.get(&own).await.ok();
    assert_eq!(page.links("https://video"), [URL]);
    assert!(page.has("It is there until 1 March 2027"));
    // after its last day nobody is led to it, and the trainer is told to delete it
    test.set_clock("2027-03-01T19:30:00Z");
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    assert!(anna.get(&own).await.ok().links("https://video").is_empty());
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert!(trainer.get(&held.path("recording")).await.ok().has("It was there until 1 March 2027"));
}
