use shanyraq::attendance::{self, Choice, Mark, Status};
use shanyraq::by::By;
use shanyraq::completion;
use shanyraq::enrolment;
use shanyraq::i18n::Lang;
use shanyraq::make_ups::{self, State};
use shanyraq::people;

use crate::support::{Held, Reply, TestApp, Visitor, make_ups::reflection};

/// Anna was absent, Bolat there for an hour, Dina for all of it; the webinar is closed.
fn closed(test: &TestApp) -> Held {
    let held = Held::new(test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.minutes_present(&held.webinar, held.people[1].id, 0, 60);
    test.minutes_present(&held.webinar, held.people[2].id, 0, 120);
    test.close(&held);
    held
}

fn page_of(held: &Held) -> String {
    format!("/en/webinars/{}/make-up", held.webinar.id)
}

fn typed(page: &Reply, name: &str) -> String {
    page.one(&format!("[name='{name}']"))
}

/// What is sent, with a reflection of one's own.
fn sheet<'s>(reflection: &'s str, step: &'s str) -> Vec<(&'s str, &'s str)> {
    vec![
        ("watched", "yes"),
        ("answer-W2-M1", "A calm start of the day"),
        ("answer-W2-M2", "Less noise at the door"),
        ("answer-W2-M3", "That it is theirs to tell"),
        ("reflection", reflection),
        ("step", step),
    ]
}

fn standing(test: &TestApp, held: &Held, who: usize) -> completion::Standing {
    let (person, cohort, now, curriculum) =
        (held.people[who].id, held.cohort.clone(), test.now(), test.curriculum(&held.cohort));
    test.read(move |conn| {
        let enrolment = enrolment::find_enrolment(conn, person, cohort.id)?.unwrap();
        completion::standing_of(conn, &curriculum, &enrolment, &cohort, now)
    })
}

/// The letters that are an answer to a make-up; those about the recording are tested elsewhere.
fn about_make_ups(letters: Vec<(String, shanyraq::notify::Letter)>) -> Vec<(String, shanyraq::notify::Letter)> {
    letters.into_iter().filter(|(_, letter)| letter.subject.contains("осполн")).collect()
}

#[actix_web::test]
async fn a_webinar_is_made_up_for_from_draft_to_accepted() {
    let test = TestApp::new();
    let held = closed(&test);
    let anna = held.people[0].id;
    test.write(move |conn| people::set_language(conn, anna, Lang::Ru));
    test.set_clock("2026-11-30T05:00:00Z");
    test.work_off().await;
    let (learner, trainer) = (Visitor::signed_in(&test, anna).await, Visitor::signed_in(&test, held.trainer.id).await);
    let webinar = learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
    assert_eq!(webinar.links(&page_of(&held)).len(), 1);

    // a draft may be unfinished; before there is a recording nothing is sent, and nothing typed is lost
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("Saturday 26 December 2026") && page.has("The recording is not here yet"));
    assert_eq!(page.all("textarea").len(), 4);
    let kept = learner.post(&page_of(&held), &[("answer-W2-M2", "Less noise"), ("step", "keep")]).await.done();
    let page = learner.follow(&kept).await.ok();
    assert_eq!((page.one("#flash").contains("Only you see it"), typed(&page, "answer-W2-M2")), (true, "Less noise".to_owned()));
    let long = reflection(150);
    let refused = learner.post(&page_of(&held), &sheet(&long, "send")).await.refused();
    assert!(refused.one(".errors").contains("the recording is not here yet"));
    assert_eq!(typed(&refused, "reflection"), long);

    trainer.get(&held.path("recording")).await.ok();
    let refused = trainer.post(&held.path("recording"), &[("url", "video"), ("until", "2020-01-01")]).await.refused();
    assert!(refused.has("beginning with https://") && refused.has("or a later day"));
    let said = [("url", "https://video.example.org/1"), ("until", "2027-03-01"), ("consent", "yes")];
    trainer.post(&held.path("recording"), &said).await.done();
    let page = learner.get(&page_of(&held)).await.ok();
    assert_eq!(page.links("https://video.example.org/"), ["https://video.example.org/1"]);
    assert!(page.has("It is there until 1 March 2027"));

    // everything that is missing is told, beside what was typed
    let short = sheet("Too short, call 8 701 234 56 78", "send");
    let refused = learner.post(&page_of(&held), &short[2..]).await.refused();
    let errors = refused.one(".errors");
    assert!(errors.contains("tick this box") && errors.contains("Answer question 1"), "{errors}");
    assert!(errors.contains("8 701 234 56 78"), "{errors}");
    let refused = learner.post(&page_of(&held), &sheet("Only three words", "send")).await.refused();
    assert!(refused.one(".errors").contains("Now there are 3"), "{}", refused.one(".errors"));
    assert_eq!(typed(&refused, "reflection"), "Only three words");

    // sent, once however often it is pressed
    let sent = learner.post(&page_of(&held), &sheet(&long, "send")).await.done();
    let again = learner.post(&page_of(&held), &sheet(&long, "send")).await.done();
    assert_eq!(sent.location(), again.location());
    let page = learner.follow(&sent).await.ok();
    assert_eq!(page.one("#flash"), "Sent. A trainer answers by 14 December 2026.");
    assert!(page.has("It is with the trainers") && page.has("A calm start of the day"));
    assert_eq!(page.all("textarea").len(), 0);
    let refused = learner.post(&page_of(&held), &sheet("From another window", "send")).await.refused();
    assert!(refused.one(".errors").contains("with the trainers"));
    assert_eq!(typed(&refused, "reflection"), "From another window");

    // the trainer asks for changes, and says which
    let today = trainer.get("/en/teach").await.ok();
    assert!(today.has("1 person waits for an answer"));
    let list = trainer.get("/en/teach/make-ups").await.ok();
    let one = list.links(&held.path("make-ups/")).remove(0);
    assert!(trainer.get(&one).await.ok().has("That it is theirs to tell"));
    let refused = trainer.post(&one, &[("version", "1"), ("verdict", "revise"), ("comment", " ")]).await.refused();
    assert!(refused.one(".errors").contains("Say in the comment what to change"));
    let words = "Say more about the first meeting.";
    trainer.post(&one, &[("version", "1"), ("verdict", "revise"), ("comment", words)]).await.done();
    let letters = about_make_ups(test.work_off().await);
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].1.subject, "На доработку: восполнение пропуска вебинара 26 ноября");
    assert!(letters[0].1.text.contains(&format!("/ru/webinars/{}/make-up", held.webinar.id)), "{}", letters[0].1.text);
    // what a trainer wrote about it is on the page alone
    assert!(!letters[0].1.text.contains("first meeting"));
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has(words) && page.has("Marina Kovalyova"));
    assert_eq!(typed(&page, "reflection"), long);
    assert_eq!(standing(&test, &held, 0).webinars.done, 0);

    let better = reflection(200);
    learner.post(&page_of(&held), &sheet(&better, "send")).await.done();
    let page = trainer.get(&one).await.ok();
    assert!(page.has(words) && page.has("The reflection has 200 words"));
    let accepted = trainer.post(&one, &[("version", "2"), ("verdict", "accepted"), ("comment", "")]).await.done();
    assert_eq!(trainer.follow(&accepted).await.ok().one("#flash"), "Accepted: Anna Kim has made up for the webinar.");
    assert_eq!(test.waiting_jobs("recheck-completion"), 1);
    let letters = about_make_ups(test.work_off().await);
    assert_eq!(letters[0].1.subject, "Вы восполнили пропуск вебинара 26 ноября");

    // it counts; what attendance came to is what it was
    assert_eq!(standing(&test, &held, 0).webinars.done, 1);
    assert_eq!(test.status(held.webinar.id, anna), Status::Absent);
    test.nothing_differs();
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("You have made up for this webinar") && page.all("textarea").is_empty());
    let webinar = learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
    assert!(webinar.has("You have made up for it"));
    assert!(!learner.get("/en/home").await.ok().has("Make up for a webinar"));
    assert!(learner.get("/en/record").await.ok().has("You made up for it"));
    learner.get(&page_of(&held)).await.ok();
    let refused = learner.post(&page_of(&held), &sheet(&better, "send")).await.refused();
    assert!(refused.one(".errors").contains("accepted already"));
}

#[actix_web::test]
async fn only_whoever_missed_it_makes_up_for_it_and_only_in_time() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    // not before it is settled
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("Your attendance is being worked out") && page.all("textarea").is_empty());
    test.minutes_present(&held.webinar, held.people[1].id, 0, 60);
    test.minutes_present(&held.webinar, held.people[2].id, 0, 120);
    test.close(&held);
    test.recorded(&held);

    let present = Visitor::signed_in(&test, held.people[2].id).await;
    let page = present.get(&page_of(&held)).await.ok();
    assert!(page.has("You were at this webinar") && page.all("textarea").is_empty());
    let refused = present.post(&page_of(&held), &sheet("Anyway", "send")).await.refused();
    assert_eq!(typed(&refused, "reflection"), "Anyway");
    let partial = Visitor::signed_in(&test, held.people[1].id).await;
    assert_eq!(partial.get(&page_of(&held)).await.ok().all("textarea").len(), 4);

    // somebody of another cohort, and a webinar of another track
    let (stranger, _) = test.enrolled(&test.cohort("other"), "Egor Pak", "practitioner");
    let stranger = Visitor::signed_in(&test, stranger.id).await;
    assert_eq!(stranger.get(&page_of(&held)).await.status, 404);
    stranger.get("/en/home").await.ok();
    assert_eq!(stranger.post(&page_of(&held), &sheet("Hello", "keep")).await.status, 404);
    let (minister, _) = test.enrolled(&held.cohort, "Fatima Em", "ministerial");
    let minister = Visitor::signed_in(&test, minister.id).await;
    assert_eq!(minister.get(&page_of(&held)).await.status, 404);
    assert_eq!(learner.get("/en/webinars/0000000000000/make-up").await.status, 404);

    // another date of the same part comes first
    let other = test.webinar(&held.cohort, "child-context", 1, "2026-12-10T15:00", 120, &[held.trainer.id]);
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("Come to another date") && page.links(&format!("/en/webinars/{}", other.id)).len() == 1);
    let (date, form) = (page.text().find("id=\"others\"").unwrap(), page.text().find("id=\"by-recording\"").unwrap());
    assert!(date < form);

    // whoever was there has nothing to make up for any more
    test.attended(other.id, held.people[1].id, Status::Present, 7200);
    let page = partial.get(&page_of(&held)).await.ok();
    assert!(page.has("You were at another webinar about the same") && page.all("textarea").is_empty());

    // the last day counts whole; after it, what was typed is still there to be copied
    test.set_clock("2026-12-26T18:59:00Z");
    learner.signs_in(&test, held.people[0].id);
    assert!(learner.get(&page_of(&held)).await.ok().has("The last day to send it"));
    test.set_clock("2026-12-26T19:01:00Z");
    let late = reflection(160);
    let refused = learner.post(&page_of(&held), &sheet(&late, "send")).await.refused();
    assert!(refused.one(".errors").contains("was 26 December 2026"));
    assert_eq!((typed(&refused, "reflection"), refused.all("button[name=step]").len()), (late.clone(), 0));
    let page = learner.get(&page_of(&held)).await.ok();
    assert!(page.has("we will look at what is possible") && page.all("textarea").is_empty());
    // whoever was excused has sixty days
    let (by, id, curriculum) = (By::person(held.trainer.id, test.now()), held.webinar.id, test.curriculum(&held.cohort));
    let choice = Choice { person: held.people[0].id, mark: Mark::Excused, reason: Some("Ill".to_owned()), was: None };
    test.write(move |conn| Ok(attendance::rule(conn, &by, &curriculum, id, choice).unwrap()));
    assert!(learner.get(&page_of(&held)).await.ok().has("Monday 25 January 2027"));
    learner.post(&page_of(&held), &sheet(&late, "send")).await.done();
}

#[actix_web::test]
async fn of_two_dates_that_were_missed_the_one_that_can_be_made_up_for_is_said() {
    let test = TestApp::new();
    let held = closed(&test);
    let own = held.people[0].id;
    let later = test.webinar(&held.cohort, "child-context", 1, "2026-11-28T15:00", 120, &[held.trainer.id]);
    test.set_clock("2026-11-28T14:30:00Z");
    test.attended(later.id, own, Status::Absent, 0);
    let (by, id) = (By::system(test.now()), later.id);
    test.write(move |conn| shanyraq::webinars::mark_closed(conn, &by, id));
    let learner = Visitor::signed_in(&test, own).await;
    let ways = |page: &Reply| [held.webinar.id, later.id].map(|id| page.links(&format!("/en/webinars/{id}/make-up")).len());
    let page = learner.get("/en/record").await.ok();
    assert_eq!(ways(&page), [0, 1], "the later one, where neither has a recording");
    test.recorded(&held);
    let page = learner.get("/en/record").await.ok();
    assert_eq!(ways(&page), [1, 0]);
    // no date is to come: none is offered
    let page = learner.get(&format!("/en/webinars/{}", held.webinar.id)).await.ok();
    assert!(page.has("You can make up for it: watch the recording") && !page.has("come to another date"), "{}", page.text());
}

#[actix_web::test]
async fn the_page_speaks_three_languages() {
    let test = TestApp::new();
    let held = closed(&test);
    test.recorded(&held);
    let learner = Visitor::signed_in(&test, held.people[0].id).await;
    for (lang, words) in [("ru", "Последний день для отправки"), ("kk", "Жіберуге болатын соңғы күн")]
    {
        let path = page_of(&held).replacen("/en/", &format!("/{lang}/"), 1);
        let page = learner.get(&path).await.ok();
        assert!(page.has(words), "{lang}");
        let refused = learner.post(&path, &[("step", "send")]).await.refused();
        assert_eq!(refused.all(".errors a").len(), 5, "{lang}: {}", refused.one(".errors"));
    }
    let own = held.people[0].id;
    let id = held.webinar.id;
    assert!(test.read(move |conn| make_ups::find_own(conn, id, own)).is_none(), "a refusal keeps nothing");
    assert_eq!(test.sends_make_up(&held, own).state(), State::Sent);
}
