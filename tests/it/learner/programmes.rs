//! Somebody on two cohorts at once reaches both: by a choice on Home and under Settings, and by the links of each.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::cohorts;
use shanyraq::enrolment::{self, About, Cohort, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::people::{Person, Role};
use shanyraq::reading;

use crate::support::{Reply, TestApp, Visitor};

const LESSON: &str = "/en/modules/child-context/context-before-conclusions";

/// A second cohort by another name, some days later.
fn second(test: &TestApp, slug: &str, name: &str, starts_on: &str) -> Cohort {
    let cohort = test.cohort(slug);
    let (id, names) = (cohort.id, format!("{{\"en\":\"{name}\",\"ru\":\"{name}\",\"kk\":\"{name}\"}}"));
    let starts_on: chrono::NaiveDate = starts_on.parse().unwrap();
    test.write(move |conn| {
        diesel::update(cohorts::table.find(id))
            .set((cohorts::names.eq(names), cohorts::starts_on.eq(starts_on)))
            .execute(conn)?;
        enrolment::cohort(conn, id)
    })
}

fn joins(test: &TestApp, cohort: &Cohort, person: &Person, track: &str) -> Enrolment {
    let (person, cohort, track) = (person.id, cohort.id, track.to_owned());
    let new = NewEnrolment { person, cohort, track, state: EnrolmentState::Enrolled, about: About::default() };
    let by = By::system(test.now());
    test.write(move |conn| enrolment::enrol(conn, &by, &new))
}

/// The cohorts to choose from, each with whether it is shown.
fn choice(page: &Reply) -> (Vec<String>, Vec<String>) {
    (page.all("nav.programmes a"), page.all("nav.programmes [aria-current]"))
}

#[actix_web::test]
async fn whoever_is_on_two_cohorts_chooses_and_the_choice_stays() {
    let test = TestApp::new();
    let autumn = test.cohort("kz");
    let (anna, _) = test.enrolled(&autumn, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(choice(&home), (vec![], vec![]), "where there is one cohort there is nothing to choose");
    let other = second(&test, "kz-b", "Second group", "2026-11-18");
    test.minutes_later(10);
    joins(&test, &other, &anna, "ministerial");
    // what they are doing stays before them
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(choice(&home), (vec!["Second group".to_owned()], vec!["November 2026".to_owned()]));
    assert!(home.has("Practitioner track, November 2026"), "{}", home.text());
    let home = visitor.get(&home.attr("nav.programmes a", "href")).await.ok();
    assert_eq!(choice(&home), (vec!["November 2026".to_owned()], vec!["Second group".to_owned()]));
    for page in ["/en/home", "/en/record", "/en/modules", "/en/settings"] {
        let page = visitor.get(page).await.ok();
        assert!(!page.has("Child in context") && !page.has("practitioner"), "{}", page.text());
    }
    assert!(visitor.get("/en/record").await.ok().has("Second group"));
    let settings = visitor.get("/en/settings").await.ok();
    assert_eq!(choice(&settings).1, ["Second group"]);
    // what is given up is what is shown, and the other stays
    let give_up = visitor.get("/en/settings").await.ok().attr("a[href*='/settings/enrolment']", "href");
    assert_eq!(visitor.get(&give_up).await.ok().one(".eyebrow"), "Second group");
    let gone = visitor.post("/en/settings/enrolment", &[("cohort", "kz-b"), ("reason", "")]).await.done();
    let after = visitor.follow(&gone).await.ok();
    assert!(after.all("main form").is_empty(), "nobody is asked at once to give up the other: {}", after.text());
    let home = visitor.get("/en/home").await.ok();
    assert!(choice(&home).0.is_empty() && home.has("Practitioner track, November 2026"), "{}", home.text());
}

#[actix_web::test]
async fn a_link_of_the_other_cohort_opens_there_and_the_pages_after_it_too() {
    let test = TestApp::new();
    let autumn = test.cohort("kz");
    let (anna, _) = test.enrolled(&autumn, "Anna Kim", "practitioner");
    let other = second(&test, "kz-b", "Second group", "2026-11-18");
    test.minutes_later(10);
    let second_one = joins(&test, &other, &anna, "ministerial");
    let [here, there] = [(&autumn, "child-context"), (&other, "coordination")]
        .map(|(cohort, module)| test.webinar(cohort, module, 1, "2026-11-26T15:00", 120, &[]));
    let visitor = Visitor::signed_in(&test, anna.id).await;
    for (webinar, cohort, module) in [(&there, "Second group", "coordination"), (&here, "November 2026", "child-context")] {
        let url = format!("/en/webinars/{}", webinar.id);
        let page = visitor.get(&url).await.ok();
        let link = page.attr(&format!("a[href*='/modules/{module}']"), "href");
        visitor.get(&url).await.ok();
        visitor.post(&format!("{url}/absence"), &[("word", "cannot")]).await.done();
        visitor.get(&link).await.ok();
        assert!(visitor.get("/en/record").await.ok().has(cohort));
        assert_eq!(choice(&visitor.get("/en/home").await.ok()).1, [cohort]);
    }
    // a letter of the other cohort leads to its record, in any browser
    test.has_tried(&other, &second_one, "coordination", 1, 12_000);
    let fresh = Visitor::signed_in(&test, anna.id).await;
    assert!(fresh.get("/en/record").await.ok().has("November 2026"));
    assert!(fresh.get("/en/record?cohort=kz-b").await.ok().has("Second group"));
    assert!(fresh.get("/en/record").await.ok().has("Second group"));
    // an address opens nothing that is not theirs
    let stranger = second(&test, "kz-c", "Third group", "2026-11-18");
    let foreign = test.webinar(&stranger, "coordination", 1, "2026-11-27T15:00", 120, &[]);
    assert_eq!(fresh.get(&format!("/en/webinars/{}", foreign.id)).await.status, 404);
    assert!(fresh.get("/en/record?cohort=kz-c").await.ok().has("Second group"));
}

#[actix_web::test]
async fn a_list_imported_into_the_wrong_cohort_takes_nobody_away() {
    let test = TestApp::new();
    let right = test.cohort("kz");
    let (anna, _) = test.enrolled(&right, "Anna Kim", "practitioner");
    let webinar = test.webinar(&right, "child-context", 1, "2026-11-26T15:00", 120, &[]);
    let wrong = second(&test, "kz-b", "Second group", "2026-11-20");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(wrong.id));
    let organiser = Visitor::signed_in(&test, olga.id).await;
    test.minutes_later(10);
    let import = "/en/organise/kz-b/enrolments/import";
    organiser.get(import).await.ok();
    let list = format!("email,name,track\n{},Anna Kim,ministerial\n", anna.email.as_deref().unwrap());
    let sent = organiser.upload(import, &[("pasted", &list)], ("file", "", b"")).await.done();
    organiser.follow(&sent).await.ok();
    organiser.post(&format!("{}/confirmation", sent.location()), &[("tell", "yes")]).await.done();
    let (id, wrong_id) = (anna.id, wrong.id);
    assert!(test.read(|conn| enrolment::find_enrolment(conn, id, wrong_id)).is_some());
    let visitor = Visitor::signed_in(&test, anna.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("Practitioner track, November 2026") && home.has("Your programmes"), "{}", home.text());
    visitor.get(&format!("/en/webinars/{}", webinar.id)).await.ok();
}

#[actix_web::test]
async fn what_an_old_tab_sends_is_kept_in_the_cohort_that_it_shows() {
    let test = TestApp::new();
    let autumn = test.cohort("kz");
    let (anna, first) = test.enrolled(&autumn, "Anna Kim", "practitioner");
    let other = second(&test, "kz-b", "Second group", "2026-11-18");
    test.minutes_later(10);
    let later = joins(&test, &other, &anna, "practitioner");
    let visitor = Visitor::signed_in(&test, anna.id).await;
    visitor.get("/en/home?cohort=kz").await.ok();
    let lesson = visitor.get(LESSON).await.ok();
    let actions = [lesson.attr("#keep-place", "action"), lesson.attr("form.pager", "action")];
    assert_eq!(actions[0], format!("{LESSON}/progress?cohort=kz"));
    assert_eq!(actions[0], actions[1]);
    visitor.get("/en/home?cohort=kz-b").await.ok();
    visitor.post(&actions[0], &[("place", "tool")]).await.done();
    let begun = |enrolment: &Enrolment| test.read(|conn| reading::progress_of(conn, enrolment.id)).len();
    assert_eq!((begun(&first), begun(&later)), (1, 0));
}

#[actix_web::test]
async fn staff_are_offered_the_pages_of_participants_where_they_are_one() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Trainer", Role::Trainer, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, trainer.id).await;
    let page = visitor.get("/en/teach").await.ok();
    assert!(page.has("Use as trainer") && !page.has("Use as participant"), "{}", page.text());
    joins(&test, &cohort, &trainer, "practitioner");
    assert!(visitor.get("/en/teach").await.ok().has("Use as participant"));
}
