use shanyraq::attendance::Status;
use shanyraq::i18n::Lang;
use shanyraq::people;
use shanyraq::questions;

use crate::support::{Held, TestApp, Visitor};

/// Anna was there for an hour of two, Bolat for all of it; closed on 26 November.
fn closed(test: &TestApp) -> Held {
    let held = Held::new(test, &["Anna Kim", "Bolat Omarov"]);
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    test.minutes_present(&held.webinar, held.people[1].id, 0, 120);
    test.close(&held);
    held
}

fn page_of(held: &Held) -> String {
    format!("/en/webinars/{}", held.webinar.id)
}

fn action(held: &Held) -> String {
    format!("{}/question", page_of(held))
}

const WORDS: &str = "I was there from the start, on two devices";

#[actix_web::test]
async fn a_result_is_questioned_changed_by_a_ruling_and_questioned_again() {
    let test = TestApp::new();
    let held = closed(&test);
    let anna = held.people[0].id;
    test.write(move |conn| people::set_language(conn, anna, Lang::Ru));
    test.set_clock("2026-11-30T05:00:00Z");
    test.work_off().await;
    let (learner, trainer) = (Visitor::signed_in(&test, anna).await, Visitor::signed_in(&test, held.trainer.id).await);
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("The last day to write: 10 December 2026") && page.has("in part, 60 of 120 minutes"));
    assert_eq!(page.links("#not-right").len(), 1);

    // nothing, too much and somebody's number are refused, and nothing typed is lost
    let refused = learner.post(&action(&held), &[("question", "  ")]).await.refused();
    assert!(refused.one(".errors").contains("Write what is not right"));
    let long = "ж".repeat(1_001);
    let refused = learner.post(&action(&held), &[("question", &long)]).await.refused();
    assert!(refused.one(".errors").contains("1000 letters") || refused.one(".errors").contains("1,000 letters"));
    assert_eq!(refused.one("[name=question]"), long);
    let refused = learner.post(&action(&held), &[("question", "Call 8 701 234 56 78")]).await.refused();
    assert!(refused.one(".errors").contains("8 701 234 56 78"));
    assert_eq!(refused.one("[name=question]"), "Call 8 701 234 56 78");

    // sent, once however often it is pressed; a second one waits for the answer to the first
    let sent = learner.post(&action(&held), &[("question", WORDS)]).await.done();
    assert_eq!(learner.post(&action(&held), &[("question", WORDS)]).await.done().location(), sent.location());
    let page = learner.follow(&sent).await.ok();
    assert!(page.one("#flash").contains("A trainer looks at it") && page.has(WORDS) && page.has("Then it said: Partial"));
    assert!(page.all("textarea").is_empty());
    let refused = learner.post(&action(&held), &[("question", "From another window")]).await.refused();
    assert!(refused.one(".errors").contains("with the trainers"));
    assert_eq!(
        (refused.one("[name=question]"), refused.all("section[aria-labelledby=not-right] button").len()),
        ("From another window".into(), 0)
    );

    // the trainer sees the evidence and changes it
    assert!(trainer.get("/en/teach").await.ok().has("1 person waits for an answer"));
    let list = trainer.get("/en/teach/questions").await.ok();
    let one = list.links(&held.path("questions/")).remove(0);
    let look = trainer.get(&one).await.ok();
    assert!(look.has(WORDS) && look.has("when it said: Partial") && look.all("svg").len() > 1);
    assert_eq!(look.all("[name=answer]").len(), 4, "it stays, and the three other marks");
    let refused = trainer.post(&one, &[("was", "partial"), ("reason", "Two devices")]).await.refused();
    assert!(refused.one(".errors").contains("Choose what becomes of it"));
    let refused = trainer.post(&one, &[("was", "partial"), ("answer", "present"), ("reason", " ")]).await.refused();
    assert!(refused.one(".errors").contains("Write why"));
    assert_eq!(refused.attr("[name=answer][checked]", "value"), "present");
    let same = [("was", "partial"), ("answer", "partial"), ("reason", "The same")];
    assert!(trainer.post(&one, &same).await.refused().one(".errors").contains("It says that already"));
    let ruled = [("was", "partial"), ("answer", "present"), ("reason", "The second device was hers")];
    let done = trainer.post(&one, &ruled).await.done();
    assert!(trainer.follow(&done).await.ok().one("#flash").contains("Anna Kim gets an e-mail"));
    assert_eq!(test.status(held.webinar.id, anna), Status::Present);
    test.nothing_differs();
    assert_eq!(test.waiting_jobs("recheck-completion"), 1);
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].1.subject, "Ответ о вашем участии 26 ноября");
    assert!(letters[0].1.text.contains(&format!("/ru/webinars/{}#not-right", held.webinar.id)), "{}", letters[0].1.text);
    assert!(!letters[0].1.text.contains("second device"), "the reason is on the page alone");

    // the answer stands there, and what is still not right can be said again
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("Now it says: Present") && page.has("The second device was hers") && page.has("Marina Kovalyova"));
    learner.post(&action(&held), &[("question", "It was all of it")]).await.done();
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("It was all of it") && page.has(WORDS), "the first one is not overwritten");
    let id = held.webinar.id;
    let told = test.read(move |conn| questions::of_person(conn, id, anna));
    assert_eq!(told.iter().map(|one| one.question.status()).collect::<Vec<_>>(), [Status::Present, Status::Partial]);
}

#[actix_web::test]
async fn only_once_it_is_closed_only_in_time_and_only_ones_own() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    assert!(learner.get(&page_of(&held)).await.ok().all("[name=question]").is_empty());
    let refused = learner.post(&action(&held), &[("question", WORDS)]).await.refused();
    assert!(refused.one(".errors").contains("being worked out"));
    assert_eq!(refused.one("[name=question]"), WORDS);
    test.close(&held);

    // somebody of another cohort, and a webinar of another track
    let (stranger, _) = test.enrolled(&test.cohort("other"), "Egor Pak", "practitioner");
    let (minister, _) = test.enrolled(&held.cohort, "Fatima Em", "ministerial");
    for person in [stranger.id, minister.id] {
        let visitor = Visitor::signed_in(&test, person).await;
        visitor.get("/en/home").await.ok();
        assert_eq!(visitor.post(&action(&held), &[("question", WORDS)]).await.status, 404);
    }

    // the last day counts whole
    test.set_clock("2026-12-10T18:59:00Z");
    learner.signs_in(&test, held.people[0].id);
    assert_eq!(learner.get(&page_of(&held)).await.ok().all("[name=question]").len(), 1);
    test.set_clock("2026-12-10T19:01:00Z");
    let refused = learner.post(&action(&held), &[("question", WORDS)]).await.refused();
    assert!(refused.one(".errors").contains("was 10 December 2026"));
    assert_eq!(refused.one("[name=question]"), WORDS);
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("get in touch with us") && page.all("[name=question]").is_empty());
    // the cohort gives more time
    let cohort = held.cohort.clone();
    test.question_days(&cohort, 21);
    learner.post(&action(&held), &[("question", WORDS)]).await.done();
}

#[actix_web::test]
async fn the_section_speaks_three_languages() {
    let test = TestApp::new();
    let held = closed(&test);
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    for (lang, words) in [("en", "What is not right"), ("ru", "Что не так"), ("kk", "Не дұрыс емес")] {
        let page = page_of(&held).replacen("/en/", &format!("/{lang}/"), 1);
        assert!(learner.get(&page).await.ok().one("label[for=question]").contains(words), "{lang}");
        assert_eq!(learner.post(&format!("{page}/question"), &[]).await.refused().all(".errors a").len(), 1, "{lang}");
    }
}

#[actix_web::test]
async fn whoever_was_there_in_full_finds_it_folded() {
    let test = TestApp::new();
    let held = closed(&test);
    for (who, folded) in [(0, 0), (1, 1)] {
        let visitor = Visitor::signed_in(&test, held.people[who].id).await;
        let page = visitor.get(&page_of(&held)).await.ok();
        assert_eq!(page.all("details#not-right [name=question]").len(), folded, "{}", page.text());
        assert_eq!(page.all("section[aria-labelledby=not-right] [name=question]").len(), 1 - folded);
        // what was refused stands open
        let refused = visitor.post(&action(&held), &[("question", " ")]).await.refused();
        assert!(refused.all("details#not-right").is_empty() && !refused.one(".errors").is_empty());
    }
}
