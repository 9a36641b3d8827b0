use chrono_tz::Tz;
use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::evidence;
use shanyraq::enrolment::{self, Cohort, EnrolmentState};
use shanyraq::people::{self, Person, Role};
use shanyraq::webinars::{self, PlaceState, Webinar, join_token};

use crate::support::{TestApp, Visitor};

fn scene() -> (TestApp, Cohort, Person, Webinar) {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    (test, cohort, person, webinar)
}

async fn page_at(test: &TestApp, person: &Person, webinar: &Webinar, at: &str) -> crate::support::Reply {
    test.set_clock(at);
    let visitor = Visitor::signed_in(test, person.id).await;
    visitor.get(&format!("/en/webinars/{}", webinar.id)).await.ok()
}

#[actix_web::test]
async fn a_place_given_back_goes_to_the_first_who_waits() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan).id;
    let people = ["Anna Kim", "Bolat Omarov", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0.id);
    let by = By::system(test.now());
    let [first, second, _] = people;
    let states = test.write(move |conn| Ok(people.map(|person| webinars::take_place(conn, &by, webinar, person).unwrap())));
    assert_eq!(states, [PlaceState::Taken, PlaceState::Waiting, PlaceState::Waiting]);
    let content = test.curriculum(&cohort);
    let expected = test.read(|conn| {
        let webinar = webinars::webinar(conn, webinar)?;
        assert!(webinars::is_expected(conn, &webinar, &content, first)?);
        assert!(!webinars::is_expected(conn, &webinar, &content, second)?);
        assert_eq!(webinars::roster_count(conn, &webinar, &content)?, 1);
        webinars::roster_for(conn, &webinar, &content)
    });
    assert_eq!(expected.iter().map(|one| one.person).collect::<Vec<_>>(), [first]);
    let next = test.write(move |conn| webinars::says_cannot_come(conn, &by, webinar, first));
    assert_eq!(next, Some(second));
    let again = test.write(move |conn| webinars::comes_after_all(conn, &by, webinar, first));
    assert_eq!(again, PlaceState::Waiting);
}

#[actix_web::test]
async fn the_page_has_one_area_by_state() {
    let (test, _, anna, webinar) = scene();
    let join = format!("/en/webinars/{}/join", webinar.id);
    for (at, heading, button) in [
        ("2026-11-26T09:44:00Z", "Joining", false),
        ("2026-11-26T09:45:00Z", "It begins at 15:00", true),
        ("2026-11-26T10:00:00Z", "On since 15:00", true),
        ("2026-11-26T12:29:00Z", "The planned time is over", true),
        ("2026-11-26T12:30:00Z", "Your attendance", false),
    ] {
        let page = page_at(&test, &anna, &webinar, at).await;
        assert_eq!(page.one("#now"), heading, "{at}");
        assert_eq!(page.all(&format!("form[action='{join}']")).len(), usize::from(button), "{at}");
        // the meeting's address is on no page
        assert!(!page.text().contains(webinar.meeting_link.as_deref().unwrap()));
        assert_eq!(page.text().contains("/w/"), button, "{at}");
    }
    let before = page_at(&test, &anna, &webinar, "2026-11-23T05:00:00Z").await;
    assert!(before.has("15 minutes before the start, at 14:45"));
    assert!(before.has("Do not describe real cases") && before.has("The plenary is recorded"));
    assert!(before.has("office@example.org"));
}

#[actix_web::test]
async fn the_readers_own_time_stands_beside_it_only_where_it_differs() {
    let (test, _, anna, webinar) = scene();
    let url = format!("/en/webinars/{}", webinar.id);
    for (zone, own) in [
        (None, None),
        (Some("Asia/Aqtau"), None),
        (Some("Europe/Warsaw"), Some("On your clock: Thursday 26 November 2026, 11:00 to 13:00, Warsaw time (UTC+1)")),
    ] {
        let (id, zone) = (anna.id, zone.map(|zone: &str| zone.parse::<Tz>().unwrap()));
        test.write(move |conn| people::set_zone(conn, id, zone));
        let page = Visitor::signed_in(&test, anna.id).await.get(&url).await.ok();
        assert!(page.has("Thursday 26 November 2026, 15:00 to 17:00, Astana time (UTC+5)"));
        match own {
            Some(words) => assert!(page.has(words), "{}", page.text()),
            None => assert!(!page.has("On your clock")),
        }
    }
}

#[actix_web::test]
async fn the_calendar_file_holds_the_personal_link_and_tells_its_zone() {
    let (test, _, anna, webinar) = scene();
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let file = visitor.get(&format!("/ru/webinars/{}/calendar.ics", webinar.id)).await.ok();
    assert_eq!(file.headers.get("content-type").unwrap(), "text/calendar; charset=utf-8");
    let text = file.text().replace("\r\n ", "");
    let token = webinars::join_token(&test.app.secrets, webinar.id, anna.id);
    assert!(text.contains(&shanyraq::web::paths::join_link(&token)), "{text}");
    assert!(text.contains(&format!("/ru/webinars/{}", webinar.id)), "the address that paths has");
    assert!(text.contains("DTSTART;TZID=Asia/Almaty:20261126T150000") && text.contains("TZOFFSETTO:+0500"), "{text}");
    assert!(text.contains(&format!("UID:webinar-{}-{}@", webinar.id, anna.id)) && text.contains("METHOD:PUBLISH"));
    assert!(!text.contains("meet.example.org"));
}

#[actix_web::test]
async fn somebody_says_that_they_cannot_come_and_changes_their_mind() {
    let (test, cohort, anna, webinar) = scene();
    let other = test.webinar(&cohort, "child-context", 1, "2026-11-28T10:00", 120, &[]);
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let url = format!("/en/webinars/{}", webinar.id);
    visitor.get(&url).await.ok();
    let said = visitor.post(&format!("{url}/absence"), &[("word", "cannot")]).await.done();
    let page = visitor.follow(&said).await.ok();
    assert!(page.has("It is noted that you cannot come.") && page.has("Other dates"));
    assert_eq!(page.attr("#others ~ .meetings a", "href"), format!("/en/webinars/{}", other.id));
    let content = test.curriculum(&cohort);
    let roster = test.read(|conn| webinars::roster_for(conn, &webinar, &content));
    assert!(roster[0].cannot_come, "no places are used: on the roster, with that word");
    // at the door they may come in all the same
    let open = page_at(&test, &anna, &webinar, "2026-11-26T09:50:00Z").await;
    assert_eq!(open.one("#now"), "It begins at 15:00");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get(&url).await.ok();
    let back = visitor.post(&format!("{url}/absence"), &[("word", "can")]).await.done();
    assert!(visitor.follow(&back).await.ok().has("You are expected again."));
    test.set_clock("2026-11-26T13:00:00Z");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get("/en/webinars").await.ok();
    let late = visitor.get(&url).await.ok();
    assert!(late.all("form[action$='/absence']").is_empty());
}

#[actix_web::test]
async fn moved_and_called_off_stand_at_the_top_until_the_time_has_passed() {
    let (test, cohort, anna, webinar) = scene();
    let (by, id, content) = (By::system(test.now()), webinar.id, test.curriculum(&cohort));
    let local = "2026-11-27T15:00".parse::<chrono::NaiveDateTime>().or_else(|_| "2026-11-27T15:00:00".parse()).unwrap();
    test.write(move |conn| Ok(webinars::move_webinar(conn, &by, &content, id, (local, 120), None).unwrap()));
    let page = page_at(&test, &anna, &webinar, "2026-11-24T05:00:00Z").await;
    let callout = page.one(".webinar-callout");
    assert!(callout.contains("Friday 27 November 2026") && callout.contains("Thursday 26 November 2026"), "{callout}");
    let list = Visitor::signed_in(&test, anna.id).await.get("/en/webinars").await.ok();
    assert!(list.one(".meetings").contains("New time"));
    let gone = page_at(&test, &anna, &webinar, "2026-11-27T12:31:00Z").await;
    assert!(gone.all(".webinar-callout").is_empty());

    let later = test.webinar(&cohort, "child-context", 1, "2026-12-03T15:00", 120, &[]);
    let (by, id) = (By::system(test.now()), later.id);
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "Ill").unwrap()));
    let page = page_at(&test, &anna, &later, "2026-12-01T05:00:00Z").await;
    assert!(page.one(".webinar-callout").contains("Reason: Ill") && page.all("form[action$='/absence']").is_empty());
    let list = Visitor::signed_in(&test, anna.id).await.get("/en/webinars").await.ok();
    assert!(list.one("#to-come ~ .meetings").contains("Will not take place"));
    test.set_clock("2026-12-04T05:00:00Z");
    let list = Visitor::signed_in(&test, anna.id).await.get("/en/webinars").await.ok();
    assert!(!list.has("Will not take place"));
}

#[actix_web::test]
async fn a_limited_webinar_gives_places_and_a_waiting_list() {
    let (test, cohort, anna, _) = scene();
    let mut plan = test.plan(&cohort, "child-sensitive-communication", 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let (dina, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let url = format!("/en/webinars/{}", webinar.id);
    let first = Visitor::signed_in(&test, anna.id).await;
    assert!(first.get(&url).await.ok().has("1 place is free."));
    let taken = first.post(&format!("{url}/place"), &[("word", "take")]).await.done();
    let page = first.follow(&taken).await.ok();
    assert!(page.has("You have a place.") && page.has("The join button appears here"));
    let second = Visitor::signed_in(&test, dina.id).await;
    assert!(second.get(&url).await.ok().has("All places are taken."));
    let waits = second.post(&format!("{url}/place"), &[("word", "take")]).await.done();
    assert!(second.follow(&waits).await.ok().has("You are on the waiting list."));
    // one gives it back, the other is offered it
    first.get(&url).await.ok();
    first.post(&format!("{url}/absence"), &[("word", "cannot")]).await.done();
    assert!(second.get(&url).await.ok().has("A place is kept for you"));
    let taken = second.post(&format!("{url}/place"), &[("word", "take-offered")]).await.done();
    assert!(second.follow(&taken).await.ok().has("The join button appears here"));
}

#[actix_web::test]
async fn whoever_withdraws_loses_the_seat_the_link_and_the_word_at_once() {
    let (test, cohort, anna, _) = scene();
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let mut plan = test.plan(&cohort, "child-sensitive-communication", 1, "2026-12-02T15:00", 120, &[trainer.id]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let (dina, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let url = format!("/en/webinars/{}", webinar.id);
    let (first, second) = (Visitor::signed_in(&test, anna.id).await, Visitor::signed_in(&test, dina.id).await);
    for visitor in [&first, &second] {
        visitor.get(&url).await.ok();
        visitor.post(&format!("{url}/place"), &[("word", "take")]).await.done();
    }
    let enrolment = test.read(|conn| enrolment::find_enrolment(conn, anna.id, cohort.id)).unwrap();
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let person = format!("/en/organise/kz/people/{}", enrolment.id);
    olga.get(&person).await.ok();
    olga.post(&format!("{person}/state"), &[("decision", "withdraw"), ("reason", "Left the ministry")]).await.done();
    // who waited takes the seat, and the roster says one of one
    assert!(second.get(&url).await.ok().has("A place is kept for you"));
    second.post(&format!("{url}/place"), &[("word", "take-offered")]).await.done();
    assert!(second.get(&url).await.ok().has("The join button appears here"));
    test.set_clock("2026-12-02T10:05:00Z");
    let marina = Visitor::signed_in(&test, trainer.id).await;
    let roster = marina.get(&format!("/en/teach/webinars/{}/roster", webinar.id)).await.ok();
    assert_eq!(roster.all(".who b"), ["Dina Li"]);
    assert_eq!(roster.all(".stats dd")[0], "1");
    // the personal link has ended with the enrolment, signed in or not, and writes nothing
    let token = join_token(&test.app.secrets, webinar.id, anna.id);
    let nobody = Visitor::new(&test).await;
    let link = format!("/en/w/{token}");
    assert!(!nobody.get(&link).await.ok().has("This is the personal link"));
    let pressed = nobody.post(&link, &[]).await;
    assert!(!pressed.text().contains("meet.example.org") && !pressed.location().ends_with("/open"), "{}", pressed.location());
    assert!(!nobody.get(&format!("{link}/open")).await.text().contains("meet.example.org"));
    assert_eq!(test.read(|conn| evidence::table.count().get_result::<i64>(conn)), 0);
}

#[actix_web::test]
async fn a_seat_that_was_left_behind_admits_nobody() {
    let (test, cohort, anna, _) = scene();
    let mut plan = test.plan(&cohort, "child-sensitive-communication", 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(1);
    let webinar = test.planned(&plan);
    let by = By::system(test.now());
    let enrolment = test.read(|conn| enrolment::find_enrolment(conn, anna.id, cohort.id)).unwrap();
    // as rows of an earlier version may be: withdrawn, and the seat still there
    test.write(move |conn| {
        webinars::take_place(conn, &by, webinar.id, anna.id)?;
        enrolment::change_state(conn, &by, enrolment.id, EnrolmentState::Withdrawn, Some("a test"))
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
    let webinar = test.read(|conn| webinars::webinar(conn, webinar.id));
    let curriculum = test.curriculum(&cohort);
    assert!(!test.read(|conn| webinars::is_expected(conn, &webinar, &curriculum, anna.id)));
    assert_eq!(test.read(|conn| webinars::roster_count(conn, &webinar, &curriculum)), 0);
    let counts = test.read(|conn| webinars::roster_counts(conn, std::slice::from_ref(&webinar), |_| &curriculum));
    assert_eq!(counts.get(&webinar.id).copied().unwrap_or(0), 0);
}

#[actix_web::test]
async fn whoever_was_seen_here_does_not_say_that_they_cannot_come() {
    let test = TestApp::new();
    let held = crate::support::Held::new(&test, &["Anna Kim"]);
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    let url = format!("/en/webinars/{}", held.webinar.id);
    assert!(anna.get(&url).await.ok().has("I cannot come"));
    test.minutes_present(&held.webinar, held.people[0].id, 0, 5);
    // the page was opened before
    let late = anna.post(&format!("{url}/absence"), &[("word", "cannot")]).await;
    assert_eq!(late.status, 410);
    assert!(late.has("You are already recorded at this webinar."));
    assert!(!anna.get(&url).await.ok().has("I cannot come"));
}

#[actix_web::test]
async fn only_webinars_of_the_own_track_and_cohort_are_shown() {
    let (test, cohort, anna, webinar) = scene();
    let ministerial = test.webinar(&cohort, "coordination", 1, "2026-11-27T15:00", 120, &[]);
    let elsewhere = test.cohort("other");
    let foreign = test.webinar(&elsewhere, "child-context", 1, "2026-11-30T15:00", 120, &[]);
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let list = visitor.get("/kk/webinars").await.ok();
    assert_eq!(list.all(".meetings li").len(), 1);
    assert!(list.attr(".meetings a", "href").ends_with(&webinar.id.to_string()));
    for other in [&ministerial, &foreign] {
        assert_eq!(visitor.get(&format!("/en/webinars/{}", other.id)).await.status, 404);
        assert_eq!(visitor.get(&format!("/en/webinars/{}/calendar.ics", other.id)).await.status, 404);
        assert_eq!(visitor.post(&format!("/en/webinars/{}/absence", other.id), &[("word", "cannot")]).await.status, 404);
    }
    assert_eq!(visitor.get("/en/webinars/nonsense").await.status, 404);
}
