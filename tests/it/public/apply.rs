use shanyraq::by::By;
use shanyraq::enrolment::{self, Cohort, CohortSettings, EnrolmentState};
use shanyraq::people;
use shanyraq::webinars::{self, PlaceState};

use crate::support::{TestApp, Visitor};

const WORK: [(&str, &str); 4] =
    [("position", "Teacher"), ("organisation", "School 5"), ("region", "KZ-71"), ("sector", "education")];

/// Signs in by the code, as an applicant does; answers the visitor at the first step.
async fn begin(test: &TestApp, email: &str) -> Visitor {
    let visitor = Visitor::new(test).await;
    visitor.get("/en/apply/kz").await.ok();
    let sent = visitor.post("/en/apply/kz", &[("email", email)]).await.done();
    visitor.follow(&sent).await.ok();
    let code = test.sign_in_code().await;
    let signed_in = visitor.post("/en/sign-in/code", &[("email", email), ("code", &code)]).await.done();
    assert_eq!(signed_in.location(), "/en/apply/kz");
    let first = visitor.follow(&signed_in).await.done();
    assert_eq!(first.location(), "/en/apply/kz/you");
    visitor.follow(&first).await.ok();
    visitor
}

/// Answers every step up to the check page.
async fn answer_all(visitor: &Visitor) {
    let steps: [(&str, Vec<(&str, &str)>, &str); 6] = [
        ("you", vec![("latin-name", "Aigerim Sarsenbayeva"), ("cyrillic-name", "Айгерім Сәрсенбаева")], "work"),
        ("work", WORK.to_vec(), "track"),
        ("track", vec![("track", "practitioner")], "language"),
        ("language", vec![("language", "kk"), ("webinar-language", "ru")], "about"),
        ("about", vec![("gender", "none")], "consent"),
        ("consent", vec![("consent", "yes")], "check"),
    ];
    for (step, fields, next) in steps {
        let reply = visitor.post(&format!("/en/apply/kz/{step}"), &fields).await.done();
        assert_eq!(reply.location(), format!("/en/apply/kz/{next}"));
        visitor.follow(&reply).await.ok();
    }
}

fn set_capacity(test: &TestApp, cohort: &Cohort, capacity: i32) {
    let (by, id) = (By::system(test.now()), cohort.id);
    let settings = CohortSettings { capacity: Some(capacity), ..CohortSettings::of(cohort) };
    test.write(move |conn| enrolment::change_cohort(conn, &by, id, &settings));
}

#[actix_web::test]
async fn somebody_applies_step_by_step_and_gets_a_reference_and_a_copy() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = begin(&test, "a.sarsenbayeva@example.org").await;

    // what is missing is said, and what was typed stays, also for another window
    let refused = visitor.post("/en/apply/kz/you", &[("latin-name", "Айгерім"), ("given-name", "Aigerim")]).await.refused();
    assert!(refused.one(".errors").contains("Latin letters"));
    assert_eq!(visitor.get("/ru/apply/kz/you").await.ok().attr("#given-name", "value"), "Aigerim");
    // no step can be jumped over
    assert_eq!(visitor.get("/en/apply/kz/consent").await.location(), "/en/apply/kz/you");
    visitor.get("/en/apply/kz/you").await.ok();

    answer_all(&visitor).await;
    let track = visitor.get("/en/apply/kz/track").await.ok();
    assert!(track.has("Suggested for your sector"));
    let check = visitor.get("/en/apply/kz/check").await.ok();
    assert!(check.has("Айгерім Сәрсенбаева") && check.has("School 5") && check.has("Astana"));

    // a change comes back to the check
    visitor.get("/en/apply/kz/work?back=check").await.ok();
    let mut fields = WORK.to_vec();
    fields[1].1 = "School 6";
    fields.push(("back", "check"));
    let back = visitor.post("/en/apply/kz/work", &fields).await.done();
    assert_eq!(back.location(), "/en/apply/kz/check");
    assert!(visitor.follow(&back).await.ok().has("School 6"));

    let sent = visitor.post("/en/apply/kz/check", &[]).await.done();
    let twice = visitor.post("/en/apply/kz/check", &[]).await.done();
    assert_eq!((sent.location(), twice.location()), ("/en/apply/kz/done".to_owned(), "/en/apply/kz/done".to_owned()));
    let done = visitor.follow(&sent).await.ok();
    assert!(done.has("We have your application"));

    let person = test.read(|conn| people::find_by_email(conn, "a.sarsenbayeva@example.org")).unwrap();
    assert_eq!((person.name.as_str(), person.language.as_str()), ("Айгерім Сәрсенбаева", "kk"));
    let enrolment = test.read(|conn| enrolment::find_enrolment(conn, person.id, cohort.id)).unwrap();
    assert_eq!((enrolment.state(), enrolment.gender.as_deref()), (EnrolmentState::Applied, None));
    assert!(done.has(&enrolment.reference));
    // in the language they chose, with a copy of what they wrote, once
    let letters = test.work_off().await;
    assert_eq!(letters.len(), 1);
    assert!(
        letters[0].1.text.contains("Өтінімнің нөмірі") && letters[0].1.text.contains("Ұйым: School 6"),
        "{}",
        letters[0].1.text
    );
    // there is nothing more to fill in
    assert_eq!(visitor.get("/en/apply/kz/work").await.location(), "/en/apply/kz/done");
    assert_eq!(visitor.get("/en/apply/kz").await.location(), "/en/apply/kz/done");
}

#[actix_web::test]
async fn a_full_cohort_has_a_waiting_list_with_the_number_before_you() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    test.enrolled(&cohort, "Dana Ospanova", "practitioner");
    set_capacity(&test, &cohort, 1);
    assert!(Visitor::new(&test).await.get("/en/apply/kz").await.ok().has("All places are taken"));
    for (email, before) in [("one@example.org", "You are the first"), ("two@example.org", "One person stands before you")] {
        let visitor = begin(&test, email).await;
        answer_all(&visitor).await;
        let done = visitor.post("/en/apply/kz/check", &[]).await.done();
        let page = visitor.follow(&done).await.ok();
        assert!(page.has("You are on the waiting list") && page.has(before), "{}", page.text());
        test.minutes_later(1);
    }
}

#[actix_web::test]
async fn a_closed_cohort_says_when_the_next_one_is() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = begin(&test, "late@example.org").await;
    test.cohort("later");
    let (by, id, now) = (By::system(test.now()), cohort.id, test.now());
    let settings = CohortSettings { apply_closes_at: Some(now), ..CohortSettings::of(&cohort) };
    test.write(move |conn| enrolment::change_cohort(conn, &by, id, &settings));
    let closed = Visitor::new(&test).await.get("/en/apply/kz").await.ok();
    assert!(closed.has("Applications are closed"));
    assert_eq!(closed.attr("main a.btn", "href"), "/en/apply/later");
    // somebody in the middle of it is told too
    let reply = visitor.post("/en/apply/kz/you", &[("latin-name", "Late Comer")]).await.done();
    assert!(visitor.follow(&reply).await.ok().has("Applications are closed"));
}

#[actix_web::test]
async fn an_applicant_may_take_the_application_back_and_apply_again() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let visitor = begin(&test, "again@example.org").await;
    answer_all(&visitor).await;
    visitor.post("/en/apply/kz/check", &[]).await.done();
    assert!(visitor.get("/en/settings/enrolment").await.ok().has("Take your application back"));
    let gone = visitor.post("/en/settings/enrolment", &[("cohort", "kz"), ("reason", "moving")]).await.done();
    assert!(visitor.follow(&gone).await.ok().has("You are welcome to apply again"));
    let person = test.read(|conn| people::find_by_email(conn, "again@example.org")).unwrap();
    let state = |test: &TestApp| test.read(|conn| enrolment::find_enrolment(conn, person.id, cohort.id)).unwrap().state();
    assert_eq!(state(&test), EnrolmentState::Withdrawn);

    visitor.get("/en/apply/kz/you").await.ok();
    answer_all(&visitor).await;
    visitor.post("/en/apply/kz/check", &[]).await.done();
    assert_eq!(state(&test), EnrolmentState::Applied);
    let id = test.read(|conn| enrolment::find_enrolment(conn, person.id, cohort.id)).unwrap().id;
    let states: Vec<String> = test.read(|conn| enrolment::history_of(conn, id)).into_iter().map(|event| event.state).collect();
    assert_eq!(states.last().map(String::as_str), Some("applied"));
    assert!(states.contains(&"withdrawn".to_owned()));
}

#[actix_web::test]
async fn where_a_webinar_is_given_more_than_once_one_is_chosen_and_a_full_one_is_chosen_anew() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [small, other] = [("2026-11-26T15:00", 1), ("2026-11-27T10:00", 30)].map(|(starts, capacity)| {
        let mut plan = test.plan(&cohort, "child-context", 1, starts, 110, &[]);
        plan.capacity = Some(capacity);
        test.planned(&plan)
    });
    // given once: nothing to choose
    test.webinar(&cohort, "child-sensitive-communication", 1, "2026-12-03T15:00", 120, &[]);

    let visitor = begin(&test, "chooses@example.org").await;
    for (step, fields) in [
        ("you", vec![("latin-name", "Anna Kim")]),
        ("work", WORK.to_vec()),
        ("track", vec![("track", "practitioner")]),
        ("language", vec![("language", "en"), ("webinar-language", "ru")]),
    ] {
        visitor.get(&format!("/en/apply/kz/{step}")).await.ok();
        visitor.post(&format!("/en/apply/kz/{step}"), &fields).await.done();
    }
    let page = visitor.get("/en/apply/kz/webinars").await.ok();
    assert_eq!(page.all("fieldset").len(), 1, "{}", page.text());
    assert!(page.has("Thursday 26 November 2026, 15:00 to 16:50") && page.has("Friday 27 November 2026, 10:00 to 11:50"));
    assert!(page.all("input[checked]").is_empty(), "none is chosen beforehand");
    let refused = visitor.post("/en/apply/kz/webinars", &[]).await.refused();
    assert_eq!(refused.all(".errors li").len(), 1);
    // the identifier of something else is no choice
    visitor.post("/en/apply/kz/webinars", &[("child-context:1", &cohort.id.to_string())]).await.refused();
    let chosen = small.id.to_string();
    let next = visitor.post("/en/apply/kz/webinars", &[("child-context:1", &chosen)]).await.done();
    assert_eq!(next.location(), "/en/apply/kz/about");
    for (step, fields) in [("about", vec![("gender", "none")]), ("consent", vec![("consent", "yes")])] {
        visitor.get(&format!("/en/apply/kz/{step}")).await.ok();
        visitor.post(&format!("/en/apply/kz/{step}"), &fields).await.done();
    }
    // the last place goes to somebody else while the answers are looked over: the application is not lost for it
    let check = visitor.get("/en/apply/kz/check").await.ok();
    assert!(check.has("Thursday 26 November 2026"), "{}", check.text());
    let (quick, _) = test.enrolled(&cohort, "Somebody Quicker", "practitioner");
    let by = By::person(quick.id, test.now());
    test.write(move |conn| webinars::take_place(conn, &by, small.id, quick.id));
    let back = visitor.post("/en/apply/kz/check", &[]).await.done();
    assert_eq!(back.location(), "/en/apply/kz/webinars");
    let page = visitor.follow(&back).await.ok();
    assert!(!page.has("Thursday 26 November 2026") && page.has("Friday 27 November 2026"), "{}", page.text());
    visitor.post("/en/apply/kz/webinars", &[("child-context:1", &other.id.to_string())]).await.done();
    visitor.get("/en/apply/kz/check").await.ok();
    let done = visitor.post("/en/apply/kz/check", &[]).await.done();
    assert_eq!(done.location(), "/en/apply/kz/done");
    let person = test.read(|conn| people::find_by_email(conn, "chooses@example.org")).unwrap();
    let state = |webinar| test.read(|conn| webinars::place_of(conn, webinar, person.id));
    assert_eq!((state(small.id), state(other.id)), (None, Some(PlaceState::Taken)));
}
