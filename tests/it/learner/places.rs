//! Places at webinars follow enrolments, and whoever has none is told so; a cohort that is over asks for nothing more.

use shanyraq::by::By;
use shanyraq::enrolment::{self, About, Cohort, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::ids::WebinarId;
use shanyraq::people::{Person, Role};
use shanyraq::webinars::{self, PlaceState, Webinar};

use super::home::{all_read, attended, passed};
use crate::support::{TestApp, Visitor};

const LISTENING: &str = "child-sensitive-communication";

pub fn limited(test: &TestApp, cohort: &Cohort, starts: &str, capacity: i32) -> Webinar {
    let mut plan = test.plan(cohort, LISTENING, 1, starts, 120, &[]);
    plan.capacity = Some(capacity);
    test.planned(&plan)
}

fn applied(test: &TestApp, cohort: &Cohort, name: &str) -> (Person, Enrolment) {
    let person = test.person(name, &format!("{}@example.org", name.to_lowercase().replace(' ', ".")));
    let new = NewEnrolment {
        person: person.id,
        cohort: cohort.id,
        track: "practitioner".to_owned(),
        state: EnrolmentState::Applied,
        about: About::default(),
    };
    let by = By::system(test.now());
    (person, test.write(move |conn| enrolment::enrol(conn, &by, &new)))
}

pub fn place(test: &TestApp, webinar: WebinarId, person: &Person) -> Option<PlaceState> {
    test.read(|conn| webinars::place_of(conn, webinar, person.id))
}

pub async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

#[actix_web::test]
async fn approving_gives_a_place_where_there_is_no_choice_and_then_the_waiting_list() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 1);
    let people = ["Anna Kim", "Dina Li"].map(|name| applied(&test, &cohort, name));
    let olga = organiser(&test, &cohort).await;
    olga.get("/en/organise/kz/people").await.ok();
    let ids: Vec<String> = people.iter().map(|(_, enrolment)| enrolment.id.to_string()).collect();
    let fields = [("decision", "approve"), ("confirmed", "yes"), ("id", &ids[0]), ("id", &ids[1])];
    olga.post("/en/organise/kz/people/state", &fields).await.done();
    assert_eq!(place(&test, webinar.id, &people[0].0), Some(PlaceState::Taken));
    assert_eq!(place(&test, webinar.id, &people[1].0), Some(PlaceState::Waiting));
    let waits = Visitor::signed_in(&test, people[1].0.id).await;
    let module = waits.get(&format!("/en/modules/{LISTENING}")).await.ok();
    assert!(module.has("You are on the waiting list") && module.has("2 December"), "{}", module.text());
    // where there are two dates the person chooses
    let other = limited(&test, &cohort, "2026-12-04T15:00", 9);
    let (third, enrolment) = applied(&test, &cohort, "Boris Li");
    let page = format!("/en/organise/kz/people/{}", enrolment.id);
    olga.get(&page).await.ok();
    olga.post(&format!("{page}/state"), &[("decision", "approve")]).await.done();
    assert_eq!((place(&test, webinar.id, &third), place(&test, other.id, &third)), (None, None));
    let home = Visitor::signed_in(&test, third.id).await.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/webinars");
    assert!(home.has("There are 2 dates, the first on 2 December"), "{}", home.text());
}

#[actix_web::test]
async fn whoever_has_no_place_is_told_first_and_takes_it_with_one_press() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 5);
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let url = format!("/en/webinars/{}", webinar.id);
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), url);
    assert!(home.has("The webinar is on 2 December. Places are limited, and you have none yet."), "{}", home.text());
    let module = visitor.get(&format!("/en/modules/{LISTENING}")).await.ok();
    assert!(module.has("You have no place yet") && !module.has("Not planned yet"), "{}", module.text());
    visitor.get(&url).await.ok();
    visitor.post(&format!("{url}/place"), &[("word", "take")]).await.done();
    let home = visitor.get("/en/home").await.ok();
    assert!(!home.has("you have none yet") && home.has("Your next webinar"), "{}", home.text());
}

#[actix_web::test]
async fn a_change_of_track_gives_back_the_seat_at_a_module_that_is_no_longer_theirs() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 1);
    let [(anna, on), (dina, other)] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner"));
    let (by, id, content) = (By::system(test.now()), cohort.id, test.curriculum(&cohort));
    let curriculum = content.clone();
    test.write(move |conn| webinars::follow_enrolments(conn, &by, id, &curriculum, &[on.id, other.id]));
    let states = || (place(&test, webinar.id, &anna), place(&test, webinar.id, &dina));
    assert_eq!(states(), (Some(PlaceState::Taken), Some(PlaceState::Waiting)));
    test.write(move |conn| {
        enrolment::change_track(conn, &by, on.id, "ministerial")?;
        webinars::follow_enrolments(conn, &by, id, &content, &[on.id])
    });
    assert_eq!(states(), (Some(PlaceState::Released), Some(PlaceState::Offered)));
}

#[actix_web::test]
async fn a_place_that_an_applicant_chose_is_kept_for_them() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 1);
    let (first, _) = applied(&test, &cohort, "Anna Kim");
    let (second, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let by = By::system(test.now());
    let (one, two, id) = (first.id, second.id, webinar.id);
    let states =
        test.write(move |conn| Ok((webinars::take_place(conn, &by, id, one)?, webinars::take_place(conn, &by, id, two)?)));
    assert_eq!(states, (PlaceState::Taken, PlaceState::Waiting), "the last seat is not promised twice");
}

#[actix_web::test]
async fn one_date_of_a_part_is_enough_for_anybody() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [early, late] = ["2026-12-02T15:00", "2026-12-04T15:00"].map(|starts| limited(&test, &cohort, starts, 1));
    let [anna, dina] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    let url = |webinar: &Webinar| format!("/en/webinars/{}", webinar.id);
    let take = async |visitor: &Visitor, webinar: &Webinar| {
        visitor.get(&url(webinar)).await.ok();
        visitor.post(&format!("{}/place", url(webinar)), &[("word", "take")]).await.done();
    };
    let (first, second) = (Visitor::signed_in(&test, anna.id).await, Visitor::signed_in(&test, dina.id).await);
    take(&first, &early).await;
    take(&second, &early).await;
    assert_eq!(place(&test, early.id, &dina), Some(PlaceState::Waiting));
    let page = first.get(&url(&late)).await.ok();
    assert!(page.has("You have a place on 2 December. When you take one here, that one goes to somebody else."));
    take(&first, &late).await;
    assert_eq!(
        (place(&test, early.id, &anna), place(&test, late.id, &anna)),
        (Some(PlaceState::Released), Some(PlaceState::Taken))
    );
    assert_eq!(place(&test, early.id, &dina), Some(PlaceState::Offered), "the seat goes on to who waits");
    // who was at one date needs no place at another
    test.set_clock("2026-12-03T05:00:00Z");
    attended(&test, early.id, dina.id, "present");
    let second = Visitor::signed_in(&test, dina.id).await;
    let page = second.get(&url(&late)).await.ok();
    assert!(
        page.has("You attended this part on 2 December") && page.all("form[action$='/place']").is_empty(),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn after_the_last_day_nothing_is_asked_that_no_longer_counts() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    for module in ["child-context", LISTENING] {
        all_read(&test, &cohort, &enrolment, module).await;
        passed(&test, &cohort, &enrolment, module, 12_000);
    }
    test.set_clock("2026-12-10T05:00:00Z");
    attended(&test, webinar.id, anna.id, "absent");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    // no other date, so nothing that makes up for it is promised; My record says the same
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("One webinar is missing") && !home.has("does not count as attended yet"), "{}", home.text());
    assert!(visitor.get("/en/modules/child-context").await.ok().has("Missed"));
    test.set_clock("2027-01-10T05:00:00Z");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("The programme has ended") && home.has("The programme ended on 26 December 2026."), "{}", home.text());
    let check = visitor.get(&format!("/en/modules/{LISTENING}/check")).await.ok();
    assert!(check.has("This cohort is over") && check.all("form .btn").is_empty(), "{}", check.text());
    let began = visitor.post(&format!("/en/modules/{LISTENING}/check"), &[]).await;
    assert_eq!(began.status, 422);
}

#[actix_web::test]
async fn whoever_checked_in_finds_the_way_back_in_while_it_is_on() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    test.set_clock("2026-11-26T10:30:00Z");
    attended(&test, webinar.id, anna.id, "present");
    let home = Visitor::signed_in(&test, anna.id).await.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature form", "action"), format!("/en/webinars/{}/join", webinar.id));
    test.set_clock("2026-11-26T12:00:00Z");
    let home = Visitor::signed_in(&test, anna.id).await.get("/en/home").await.ok();
    assert!(home.all(".feature form").is_empty(), "{}", home.text());
}

#[actix_web::test]
async fn a_place_taken_back_says_so_with_the_reason_and_a_letter() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (anna, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let olga = organiser(&test, &cohort).await;
    let page = format!("/en/organise/kz/people/{}", enrolment.id);
    olga.get(&page).await.ok();
    olga.post(&format!("{page}/state"), &[("decision", "withdraw"), ("reason", "Two accounts of one person")]).await.done();
    let letters = test.work_off().await;
    let letter = &letters.iter().find(|(to, _)| Some(to) == anna.email.as_ref()).unwrap().1;
    assert!(letter.subject.starts_with("About your place") && letter.text.contains("Two accounts of one person"));
    let home = Visitor::signed_in(&test, anna.id).await.get("/en/home").await.ok();
    assert!(home.has("You no longer have a place. The organisers have taken it back."), "{}", home.text());
    assert!(home.has("Two accounts of one person") && home.has("office@example.org"));
    // who gives it up themselves reads their own decision
    let (dina, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let visitor = Visitor::signed_in(&test, dina.id).await;
    visitor.get("/en/settings/enrolment").await.ok();
    visitor.post("/en/settings/enrolment", &[("reason", "A new post")]).await.done();
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("You gave your place back.") && !home.has("A new post"), "{}", home.text());
}

#[actix_web::test]
async fn what_was_held_before_somebody_came_is_not_being_worked_out_for_ever() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-20T15:00", 120, &[]);
    let (by, id) = (By::system(test.now()), webinar.id);
    test.write(move |conn| webinars::mark_closed(conn, &by, id));
    let (late, _) = test.enrolled(&cohort, "Dina Li", "practitioner");
    let visitor = Visitor::signed_in(&test, late.id).await;
    for page in ["/en/webinars".to_owned(), format!("/en/webinars/{}", webinar.id)] {
        let page = visitor.get(&page).await.ok();
        assert!(page.has("You were not on the list of this webinar.") && !page.has("being worked out"), "{}", page.text());
    }
    let record = visitor.get("/en/record").await.ok();
    assert!(record.has("It was held without you on its list") && !record.has("not recorded yet"), "{}", record.text());
}

#[actix_web::test]
async fn whoever_came_without_a_place_stands_on_the_roster_that_the_report_counts() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, "2026-12-02T15:00", 1);
    let [(anna, _), (dina, _)] = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner"));
    let (by, id, one) = (By::system(test.now()), webinar.id, anna.id);
    test.write(move |conn| webinars::take_place(conn, &by, id, one));
    test.set_clock("2026-12-02T11:00:00Z");
    test.minutes_present(&webinar, dina.id, 0, 50);
    assert_eq!(place(&test, webinar.id, &dina), Some(PlaceState::Taken));
    let content = test.curriculum(&cohort);
    assert_eq!(test.read(|conn| webinars::roster_count(conn, &webinar, &content)), 2);
}

#[actix_web::test]
async fn places_that_become_limited_leave_their_seats_to_who_was_expected() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let mut plan = test.plan(&cohort, LISTENING, 1, "2026-12-02T15:00", 120, &[]);
    let webinar = test.planned(&plan);
    let people = ["Anna Kim", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0);
    plan.capacity = Some(1);
    let (by, id, content) = (By::system(test.now()), webinar.id, test.curriculum(&cohort));
    test.write(move |conn| Ok(webinars::change_webinar(conn, &by, &content, id, &plan, Some("a test")).unwrap()));
    let states = people.map(|person| place(&test, webinar.id, &person));
    assert_eq!(states, [Some(PlaceState::Taken), Some(PlaceState::Waiting)]);
}
