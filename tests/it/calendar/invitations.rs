use shanyraq::enrolment::Cohort;
use shanyraq::i18n::Lang;
use shanyraq::notify::Letter;
use shanyraq::people::{self, Person, Role};
use shanyraq::webinars::{self, PlaceState, Webinar, WebinarState};

use super::reader::{Event, read};
use crate::support::{Reply, TestApp, Visitor};

const AHEAD: &str = "2026-11-26T15:00";

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

/// What an organiser presses who has looked at the letter.
async fn invite(visitor: &Visitor, page: &str) -> Reply {
    let url = format!("{page}/invitations");
    let shown = visitor.get(&url).await.ok();
    visitor.post_fields(&url, &shown.hidden(&url)).await.done()
}

/// What comes some minutes later, when whoever changed their mind at once has done so.
async fn later(test: &TestApp) -> Vec<(String, Letter)> {
    test.minutes_later(3);
    test.work_off().await
}

/// The one entry of the one letter to somebody, and the method.
fn entry(letters: &[(String, Letter)], person: &Person) -> (String, Event) {
    let own: Vec<_> = letters.iter().filter(|(to, _)| Some(to) == person.email.as_ref()).collect();
    assert_eq!(own.len(), 1, "{letters:#?}");
    let file = read(own[0].1.calendar.as_deref().expect("a calendar file"));
    assert_eq!((file.events.len(), file.zones.as_slice()), (1, ["Asia/Almaty".to_owned()].as_slice()));
    let event = file.events.into_iter().next().unwrap();
    assert_eq!(event["ATTENDEE"], format!("mailto:{}", person.email.as_deref().unwrap()), "nobody else is named");
    assert_eq!(event["ORGANIZER"], "mailto:office@example.org");
    (file.method, event)
}

fn sequence(event: &Event) -> i32 {
    event["SEQUENCE"].parse().unwrap()
}

fn limited(test: &TestApp, cohort: &Cohort, starts: &str, places: i32) -> Webinar {
    let mut plan = test.plan(cohort, "child-context", 1, starts, 120, &[]);
    plan.capacity = Some(places);
    test.planned(&plan)
}

fn speaks(test: &TestApp, person: &Person, lang: Lang) {
    let id = person.id;
    test.write(move |conn| people::set_language(conn, id, lang));
}

#[actix_web::test]
async fn everybody_expected_is_invited_with_one_press_each_in_their_language() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]);
    let readers = [("Anna Kim", Lang::En), ("Dina Li", Lang::Ru), ("Erlan Aliev", Lang::Kk)].map(|(name, lang)| {
        let person = test.enrolled(&cohort, name, "practitioner").0;
        speaks(&test, &person, lang);
        (person, lang)
    });
    test.enrolled(&cohort, "Minister Example", "ministerial");
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}", webinar.id);
    assert!(visitor.get(&page).await.ok().has("Invited: 0 of 3"));
    let done = invite(&visitor, &page).await;
    assert!(visitor.follow(&done).await.ok().has("The invitations are on their way."));
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 3);
    let mut identifiers = std::collections::BTreeSet::new();
    for (person, lang) in &readers {
        let (method, event) = entry(&letters, person);
        let join = webinars::join_token(&test.app.secrets, webinar.id, person.id);
        assert_eq!((method.as_str(), sequence(&event)), ("REQUEST", 0));
        assert_eq!(event["DTSTART"], "20261126T150000");
        assert_eq!(event["DTEND"], "20261126T170000");
        assert_eq!(event["STATUS"], "CONFIRMED");
        assert!(event["LOCATION"].ends_with(&format!("/w/{join}")), "{event:#?}");
        let (summary, words) = match lang {
            Lang::En => ("Webinar of the training programme", "It is for you alone"),
            Lang::Ru => ("Вебинар учебной программы", "только для вас"),
            Lang::Kk => ("Оқу бағдарламасының вебинары", "тек сізге арналған"),
        };
        assert_eq!(event["SUMMARY"], summary);
        assert!(event["DESCRIPTION"].contains(words) && !event["DESCRIPTION"].contains("meet.example.org"));
        assert!(identifiers.insert(event["UID"].clone()), "each their own identifier");
        let letter = &letters.iter().find(|(to, _)| Some(to) == person.email.as_ref()).unwrap().1;
        let answer = webinars::answer_token(&test.app.secrets, webinar.id, person.id);
        for words in [&letter.text, &letter.html] {
            assert!(words.contains(&format!("/{lang}/coming/{answer}")), "{words}");
            assert!(!words.contains("meet.example.org") && !words.contains(&join));
        }
        assert!(letter.subject.chars().count() < 60, "{}", letter.subject);
    }
    // pressed again: nobody is written to twice, but somebody who came later is
    let late = test.enrolled(&cohort, "Farida Late", "practitioner").0;
    assert!(visitor.get(&page).await.ok().has("Invited: 3 of 4"));
    invite(&visitor, &page).await;
    let again = test.work_off().await;
    assert_eq!((again.len(), entry(&again, &late).0.as_str()), (1, "REQUEST"));
}

#[actix_web::test]
async fn a_moved_webinar_moves_in_the_calendar_and_a_cancelled_one_leaves_it() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let visitor = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/webinars/{}", webinar.id);
    visitor.get(&page).await.ok();
    invite(&visitor, &page).await;
    let (_, invited) = entry(&test.work_off().await, &anna);
    let (curriculum, id) = (test.curriculum(&cohort), webinar.id);
    let mut last = invited.clone();
    for (start, wanted) in [("2026-11-27T10:00", "20261127T100000"), ("2026-11-28T11:30", "20261128T113000")] {
        let (by, content) = (shanyraq::by::By::system(test.now()), curriculum.clone());
        let start = chrono::NaiveDateTime::parse_from_str(start, webinars::LOCAL_FORMAT).unwrap();
        test.write(move |conn| Ok(webinars::move_webinar(conn, &by, &content, id, (start, 90), Some("a test")).unwrap()));
        let letters = test.work_off().await;
        let own: Vec<_> = letters.into_iter().filter(|(to, _)| Some(to) == anna.email.as_ref()).collect();
        let (method, event) = entry(&own, &anna);
        assert_eq!((method.as_str(), event["DTSTART"].as_str(), &event["UID"]), ("REQUEST", wanted, &invited["UID"]));
        assert!(sequence(&event) > sequence(&last), "{event:#?}");
        last = event;
    }
    let by = shanyraq::by::By::system(test.now());
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    let letters = test.work_off().await;
    let own: Vec<_> = letters.into_iter().filter(|(to, _)| Some(to) == anna.email.as_ref()).collect();
    let (method, event) = entry(&own, &anna);
    assert_eq!((method.as_str(), event["STATUS"].as_str(), &event["UID"]), ("CANCEL", "CANCELLED", &invited["UID"]));
    assert!(sequence(&event) > sequence(&last));
    assert!(later(&test).await.is_empty(), "nothing is said twice");
    visitor.get(&page).await.ok();
    assert_eq!(visitor.post(&format!("{page}/invitations"), &[]).await.status, 410);
}

#[actix_web::test]
async fn a_place_taken_invites_and_a_place_given_back_takes_it_out_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (first, second) = (limited(&test, &cohort, AHEAD, 5), limited(&test, &cohort, "2026-11-27T15:00", 5));
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let press = |webinar: &Webinar, word: &'static str| {
        let (visitor, path) = (&visitor, format!("/en/webinars/{}/place", webinar.id));
        async move {
            visitor.get(path.trim_end_matches("/place")).await.ok();
            visitor.post(&path, &[("word", word)]).await.done();
        }
    };
    press(&first, "take").await;
    assert!(test.work_off().await.is_empty(), "whoever changes their mind at once gets no letter");
    let (method, invited) = entry(&later(&test).await, &anna);
    assert_eq!((method.as_str(), sequence(&invited)), ("REQUEST", 0));
    // changed their mind twice within a minute: nothing to say
    press(&first, "release").await;
    press(&first, "take").await;
    assert!(later(&test).await.is_empty());
    // another date: out of the one day and into the other
    press(&second, "take").await;
    let letters = later(&test).await;
    let files: Vec<_> = letters.iter().map(|(_, letter)| read(letter.calendar.as_deref().unwrap())).collect();
    let mut methods: Vec<_> = files.iter().map(|file| (file.method.clone(), file.events[0]["UID"].clone())).collect();
    methods.sort();
    assert_eq!(methods.len(), 2);
    assert_eq!(methods[0], ("CANCEL".to_owned(), invited["UID"].clone()));
    assert_eq!((methods[1].0.as_str(), methods[1].1 != invited["UID"]), ("REQUEST", true));
    // and back: the same identifier, and a sequence above all before
    press(&first, "take").await;
    let letters = later(&test).await;
    let back =
        letters.iter().map(|(_, letter)| read(letter.calendar.as_deref().unwrap())).find(|file| file.method == "REQUEST");
    let back = back.unwrap().events[0].clone();
    assert_eq!((back["UID"] == invited["UID"], sequence(&back)), (true, 2));
}

#[actix_web::test]
async fn approval_invites_to_all_that_is_ahead_and_withdrawal_takes_it_back() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]);
    test.webinar(&cohort, "child-sensitive-communication", 1, "2026-12-01T15:00", 120, &[]);
    test.webinar(&cohort, "coordination", 1, "2026-12-02T15:00", 120, &[]);
    let (anna, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let organiser = organiser(&test, &cohort).await;
    let by = shanyraq::by::By::system(test.now());
    let (id, those) = (cohort.id, [enrolment.id]);
    test.write(move |conn| webinars::tell_calendars(conn, &by, id, &those));
    let letters = later(&test).await;
    assert_eq!(letters.len(), 2, "the two modules of the track");
    assert!(letters.iter().all(|(to, letter)| Some(to) == anna.email.as_ref() && letter.subject.starts_with("Your webinar")));
    // the organiser withdraws the place
    let person = format!("/en/organise/kz/people/{}", enrolment.id);
    organiser.get(&person).await.ok();
    organiser.post(&format!("{person}/state"), &[("decision", "withdraw"), ("reason", "Left the service")]).await.done();
    let letters: Vec<_> = later(&test).await.into_iter().filter(|(_, letter)| letter.calendar.is_some()).collect();
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|(_, letter)| read(letter.calendar.as_deref().unwrap()).method == "CANCEL"));
    assert!(later(&test).await.is_empty());
}

#[actix_web::test]
async fn the_link_of_the_letter_asks_before_it_changes_anything() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let token = webinars::answer_token(&test.app.secrets, webinar.id, anna.id);
    let (path, id, who) = (format!("/en/coming/{token}"), webinar.id, anna.id);
    let place = || test.read(|conn| webinars::place_of(conn, id, who));
    // a mail program that follows links, in all ways of asking
    let stranger = Visitor::new(&test).await;
    for _ in 0..3 {
        assert!(stranger.get(&path).await.ok().has("We expect you at this webinar."));
    }
    stranger.post_raw(&path, "application/x-www-form-urlencoded", b"word=cannot".to_vec()).await;
    assert_eq!(place(), None, "nothing without the mark of the page");
    stranger.get(&path).await.ok();
    let done = stranger.post(&path, &[("word", "cannot")]).await.done();
    let page = stranger.follow(&done).await.ok();
    assert!(page.has("You told us that you cannot come.") && page.has("I can come"), "{}", page.text());
    assert_eq!(place(), Some(PlaceState::CannotCome));
    let done = stranger.post(&path, &[("word", "can")]).await.done();
    assert!(stranger.follow(&done).await.ok().has("We expect you at this webinar."));
    assert_eq!(place(), Some(PlaceState::Released));
    // a link of ours for another purpose, a changed one, and none
    let join = webinars::join_token(&test.app.secrets, webinar.id, anna.id);
    for bad in [join, format!("{token}x"), "abc".to_owned()] {
        assert_eq!(stranger.get(&format!("/en/coming/{bad}")).await.status, 404, "{bad}");
    }
    // after the end there is nothing to answer, though the page was opened before
    stranger.get(&path).await.ok();
    test.set_clock("2026-11-26T13:00:00Z");
    let done = stranger.post(&path, &[("word", "cannot")]).await.done();
    assert!(stranger.follow(&done).await.ok().has("This webinar is over."));
    assert_eq!(place(), Some(PlaceState::Released));
}

#[actix_web::test]
async fn whoever_cannot_come_hears_of_a_new_time_without_an_entry() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "practitioner").0;
    let (id, who, by) = (webinar.id, anna.id, shanyraq::by::By::person(anna.id, test.now()));
    test.write(move |conn| webinars::says_cannot_come(conn, &by, id, who));
    assert!(later(&test).await.iter().all(|(_, letter)| letter.calendar.is_none()), "their calendar never had it");
    let (by, content) = (shanyraq::by::By::system(test.now()), test.curriculum(&cohort));
    let start = chrono::NaiveDateTime::parse_from_str("2026-11-27T10:00", webinars::LOCAL_FORMAT).unwrap();
    test.write(move |conn| Ok(webinars::move_webinar(conn, &by, &content, id, (start, 90), Some("a test")).unwrap()));
    let letters = test.work_off().await;
    let is_news = |(to, letter): &&(String, Letter)| Some(to) == anna.email.as_ref() && letter.subject.starts_with("New time");
    let own = &letters.iter().find(is_news).unwrap().1;
    assert!(own.calendar.is_none() && !own.text.contains("attached file"), "{}", own.text);
    assert_eq!(test.read(|conn| webinars::webinar(conn, id)).state(), WebinarState::Planned);
}

#[actix_web::test]
async fn whoever_lives_elsewhere_reads_their_own_time_too_when_a_webinar_is_off_or_a_place_taken_back() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (webinar, place) = (test.webinar(&cohort, "child-context", 1, AHEAD, 120, &[]), limited(&test, &cohort, AHEAD, 5));
    let (away, here) =
        (test.enrolled(&cohort, "Anna Kim", "practitioner").0, test.enrolled(&cohort, "Dina Li", "practitioner").0);
    let id = away.id;
    test.write(move |conn| people::set_zone(conn, id, Some(chrono_tz::Asia::Tbilisi)));
    for person in [away.id, here.id] {
        let (by, id) = (shanyraq::by::By::person(person, test.now()), place.id);
        test.write(move |conn| webinars::take_place(conn, &by, id, person));
    }
    later(&test).await;
    for person in [away.id, here.id] {
        let (by, id) = (shanyraq::by::By::person(person, test.now()), place.id);
        test.write(move |conn| webinars::says_cannot_come(conn, &by, id, person));
    }
    let mut letters = later(&test).await;
    let (by, id) = (shanyraq::by::By::system(test.now()), webinar.id);
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The trainer is ill").unwrap()));
    letters.extend(test.work_off().await);
    let own = |person: &Person| -> Vec<&str> {
        let theirs = letters.iter().filter(|(to, letter)| Some(to) == person.email.as_ref() && letter.calendar.is_some());
        theirs.map(|(_, letter)| letter.text.as_str()).collect()
    };
    assert_eq!((own(&away).len(), own(&here).len()), (2, 2), "one taken back, one called off: {letters:#?}");
    for text in own(&away) {
        assert!(text.contains("In your own time zone: Thursday 26 November 2026, 14:00 to 16:00"), "{text}");
    }
    assert!(own(&here).iter().all(|text| !text.contains("In your own time zone")), "the same clock");
}
