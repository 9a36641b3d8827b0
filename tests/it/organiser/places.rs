//! Limited places as an organiser handles them: what is asked before, what is said after, and who is written to.

use shanyraq::enrolment::Cohort;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, PlaceState, Webinar};

use crate::support::{TestApp, Visitor};

const LISTENING: &str = "child-sensitive-communication";

fn planned(test: &TestApp, cohort: &Cohort, starts: &str, capacity: Option<i32>) -> Webinar {
    let mut plan = test.plan(cohort, LISTENING, 1, starts, 120, &[]);
    plan.capacity = capacity;
    test.planned(&plan)
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

async fn takes(test: &TestApp, person: &Person, webinar: &Webinar) {
    let (visitor, url) = (Visitor::signed_in(test, person.id).await, format!("/en/webinars/{}", webinar.id));
    visitor.get(&url).await.ok();
    visitor.post(&format!("{url}/place"), &[("word", "take")]).await.done();
}

/// The letters to these people, each with whom it is to, without those of other kinds.
async fn letters(test: &TestApp, subject: &str, people: &[&Person]) -> Vec<Vec<String>> {
    let all = test.work_off().await;
    let to = |person: &&Person| {
        all.iter()
            .filter(|(to, letter)| Some(to) == person.email.as_ref() && letter.subject.contains(subject))
            .map(|(_, letter)| letter.text.clone())
            .collect()
    };
    people.iter().map(to).collect()
}

#[actix_web::test]
async fn the_letter_of_a_webinar_called_off_says_what_there_is_to_do() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let off = planned(&test, &cohort, "2026-11-30T15:00", None);
    let other = planned(&test, &cohort, "2026-12-02T15:00", Some(2));
    let names = ["Anna Kim", "Dina Li", "Boris Li"];
    let [anna, dina, boris] = names.map(|name| test.enrolled(&cohort, name, "practitioner").0);
    takes(&test, &anna, &other).await;
    let olga = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}/cancellation", off.id);
    let asked = olga.get(&page).await.ok();
    assert!(asked.has("take a place at another date, which counts the same: Wednesday 2 December 2026"), "{}", asked.text());
    olga.post(&page, &[("reason", "The trainer is ill")]).await.done();
    let sent = letters(&test, "will not take place", &[&anna, &dina, &boris]).await;
    assert!(sent.iter().all(|letters| letters.len() == 1), "{sent:?}");
    assert!(sent[0][0].contains("You are expected at another date, which counts the same: Wednesday 2 December 2026, 15:00"));
    assert!(sent[1][0].contains("What to do: take a place at another date") && sent[1][0].contains("In Russian"));
    let url = format!("/en/webinars/{}", other.id);
    assert!(sent[1][0].contains(&url) && !sent[1][0].contains("do nothing"), "{}", sent[1][0]);
    // the page says the same and leads there
    let visitor = Visitor::signed_in(&test, dina.id).await;
    let shown = visitor.get(&format!("/en/webinars/{}", off.id)).await.ok();
    assert!(shown.has("take a place at another date") && !shown.has("do nothing"), "{}", shown.text());
    assert_eq!(shown.attr("#area .btn", "href"), url);
    takes(&test, &dina, &other).await;
    takes(&test, &boris, &other).await;
    let shown = Visitor::signed_in(&test, boris.id).await.get(&format!("/en/webinars/{}", off.id)).await.ok();
    assert!(shown.has("You are on the waiting list of another date"), "{}", shown.text());
    // who waits for a place hears of it too, and where nothing is left nothing is promised
    let page = format!("/en/organise/kz/webinars/{}/cancellation", other.id);
    let asked = olga.get(&page).await.ok();
    assert!(asked.has("Call it off and tell 3 people") && asked.has("You need to do nothing"), "{}", asked.text());
    olga.post(&page, &[("reason", "The trainer is ill")]).await.done();
    let sent = letters(&test, "will not take place", &[&anna, &boris]).await;
    assert!(sent[0][0].contains("You need to do nothing. When there is another date"), "{sent:?}");
    assert!(sent[1].len() == 1 && sent[1][0].contains("because you are on the waiting list of this webinar"), "{sent:?}");
}
