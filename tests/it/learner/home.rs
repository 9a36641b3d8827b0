//! Home: the next step, the programme, what counts, and somebody without a place.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{attempts, attendance, places, records, webinars};
use shanyraq::enrolment::{self, About, Cohort, Enrolment, EnrolmentState, NewEnrolment};
use shanyraq::ids::{AttemptId, PersonId, RowId, WebinarId};
use shanyraq::reading;

use crate::support::{TestApp, Visitor};

const FIRST: &str = "/en/modules/child-context/context-before-conclusions";

/// A webinar as a row: this page reads it, others plan it.
pub fn webinar(test: &TestApp, cohort: &Cohort, module: &str, starts_at: &str, language: &str) -> WebinarId {
    let (id, cohort, module, language) = (WebinarId::new(), cohort.id, module.to_owned(), language.to_owned());
    let starts = shanyraq::clock::Instant::parse(starts_at).unwrap();
    let local = starts.in_zone(chrono_tz::Asia::Almaty).format("%Y-%m-%dT%H:%M").to_string();
    test.write(move |conn| {
        diesel::insert_into(webinars::table)
            .values((
                (
                    webinars::id.eq(id),
                    webinars::cohort_id.eq(cohort),
                    webinars::module.eq(module),
                    webinars::part.eq(1),
                    webinars::language.eq(language),
                    webinars::starts_local.eq(local),
                    webinars::zone.eq("Asia/Almaty"),
                    webinars::minutes.eq(120),
                    webinars::starts_at.eq(starts),
                    webinars::ends_at.eq(starts.plus_minutes(120)),
                ),
                (
                    webinars::breaks.eq("[]"),
                    webinars::provider.eq("link"),
                    webinars::state.eq("planned"),
                    webinars::sequence.eq(0),
                    webinars::created_at.eq(starts),
                    webinars::created_by.eq("system"),
                ),
            ))
            .execute(conn)
    });
    id
}

pub fn attended(test: &TestApp, webinar: WebinarId, person: PersonId, status: &'static str) {
    let now = test.now();
    test.write(move |conn| {
        diesel::insert_into(attendance::table)
            .values((
                attendance::id.eq(RowId::new()),
                attendance::webinar_id.eq(webinar),
                attendance::person_id.eq(person),
                attendance::status.eq(status),
                attendance::seconds.eq(7200),
                attendance::scheduled_seconds.eq(7200),
                attendance::basis.eq("minutes"),
                attendance::updated_at.eq(now),
            ))
            .execute(conn)
    });
}

/// All lessons of a module, marked as read.
pub async fn all_read(test: &TestApp, cohort: &Cohort, enrolment: &Enrolment, module: &str) {
    let curriculum = test.app.curriculum(cohort.edition_id).await.unwrap();
    let lessons = curriculum.module(module).unwrap().lessons.clone();
    let (enrolment, by) = (enrolment.clone(), By::person(enrolment.person_id, test.now()));
    test.write(move |conn| {
        for lesson in &lessons {
            let shown: Vec<String> = reading::blocks(lesson).into_iter().map(str::to_owned).collect();
            reading::end_scenario(conn, &by, &enrolment, lesson)?;
            reading::mark_as_read(conn, &by, &enrolment, lesson, &shown).unwrap();
        }
        Ok(())
    });
}

pub fn passed(test: &TestApp, cohort: &Cohort, enrolment: &Enrolment, module: &str, milli_points: i32) {
    handed_in(test, cohort, enrolment, module, "check", milli_points);
}

/// An attempt handed in, as a row.
fn handed_in(test: &TestApp, cohort: &Cohort, enrolment: &Enrolment, module: &str, kind: &'static str, milli_points: i32) {
    let (module, edition, enrolment, now) = (module.to_owned(), cohort.edition_id, enrolment.clone(), test.now());
    test.write(move |conn| {
        diesel::insert_into(attempts::table)
            .values((
                attempts::id.eq(AttemptId::new()),
                attempts::enrolment_id.eq(enrolment.id),
                attempts::person_id.eq(enrolment.person_id),
                attempts::kind.eq(kind),
                attempts::module.eq(module),
                attempts::number.eq(1),
                attempts::edition_id.eq(edition),
                attempts::layout.eq("[]"),
                attempts::started_at.eq(now),
                attempts::submitted_at.eq(now),
                attempts::milli_points.eq(milli_points),
                attempts::items.eq(12),
                attempts::passed.eq((kind == "check").then_some(milli_points >= 9600)),
            ))
            .execute(conn)
    });
}

#[actix_web::test]
async fn the_next_step_follows_what_was_done() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;

    // nothing begun: the questions before the first module, and then its first lesson
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/modules/child-context/test/pre");
    assert!(home.has("8 questions") && home.has("Begin the questions"), "{}", home.text());
    handed_in(&test, &cohort, &enrolment, "child-context", "pre", 3000);
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), FIRST);
    assert!(home.has("Welcome") && home.has("Not started"), "{}", home.text());
    assert_eq!(home.all(".needs b")[0], "0 of 12");

    // begun and left in the middle: go on there
    visitor.get(FIRST).await.ok();
    let left = visitor.post(&format!("{FIRST}/progress"), &[("place", "tool")]).await.done();
    assert_eq!(left.location(), "/en/home");
    let home = visitor.follow(&left).await.ok();
    assert_eq!(home.one(".flash"), "We kept your place.");
    assert_eq!(home.attr(".feature .btn", "href"), format!("{FIRST}#tool"));
    assert!(home.has("You stopped on 23 November"));

    // all lessons of the module read: its check
    all_read(&test, &cohort, &enrolment, "child-context").await;
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/modules/child-context/check");
    assert_eq!(home.all(".needs b"), ["6 of 12", "0 of 2", "0 of 2"]);

    // an attempt that did not reach the mark: a pause of ten minutes with the next module to read, and then again
    passed(&test, &cohort, &enrolment, "child-context", 7000);
    let next = visitor.get("/en/home").await.ok().attr(".feature .btn", "href").to_owned();
    assert!(next.starts_with("/en/modules/child-sensitive-communication/"), "{next}");
    test.minutes_later(11);
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/modules/child-context/check");
}

#[actix_web::test]
async fn webinars_are_joined_missed_and_made_up_for() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let past = webinar(&test, &cohort, "child-context", "2026-11-19T10:00:00Z", "ru");
    let next = webinar(&test, &cohort, "child-sensitive-communication", "2026-11-26T10:00:00Z", "kk");
    webinar(&test, &cohort, "coordination", "2026-11-24T10:00:00Z", "ru");
    let visitor = Visitor::signed_in(&test, person.id).await;

    // the next webinar of the track, in its own language; not that of another track
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.one("#live"), "Баланы тыңдай білу");
    assert_eq!(home.attr("#live", "lang"), "kk");
    assert!(home.one(".session").contains("15:00 to 17:00, Astana time (UTC+5)"), "{}", home.one(".session"));
    assert!(home.has("In 3 days."));

    // from a quarter of an hour before: join, by a form
    test.set_clock("2026-11-26T09:45:00Z");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let home = visitor.get("/ru/home").await.ok();
    assert_eq!(home.attr(".feature form", "action"), format!("/ru/webinars/{next}/join"));
    assert!(home.all("#live").is_empty());

    // missed, settled and studied: make up for it by its recording, before the check of the module that comes next
    test.set_clock("2026-11-27T09:00:00Z");
    let visitor = Visitor::signed_in(&test, person.id).await;
    attended(&test, past, person.id, "partial");
    let by = By::system(test.now());
    test.write(move |conn| shanyraq::webinars::mark_closed(conn, &by, past));
    attended(&test, next, person.id, "present");
    for module in ["child-context", "child-sensitive-communication"] {
        all_read(&test, &cohort, &enrolment, module).await;
        passed(&test, &cohort, &enrolment, module, 11_000);
    }
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), format!("/en/webinars/{past}/make-up"));
    assert!(home.has("The webinar on 19 November does not count as attended yet"));
    assert!(home.has("1 thing left"));
    assert!(home.has("knowledge check 91%"));
}

#[actix_web::test]
async fn when_all_is_done_the_record_is_prepared() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = webinar(&test, &cohort, "coordination", "2026-11-19T10:00:00Z", "ru");
    attended(&test, held, person.id, "present");
    all_read(&test, &cohort, &enrolment, "coordination").await;
    passed(&test, &cohort, &enrolment, "coordination", 12_000);
    let visitor = Visitor::signed_in(&test, person.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/modules/coordination/test/post", "the questions after the module");
    handed_in(&test, &cohort, &enrolment, "coordination", "post", 6000);
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.attr(".feature .btn", "href"), "/en/modules/coordination/evaluation", "and what they think of it");
    visitor.get("/en/modules/coordination/evaluation").await.ok();
    visitor.post("/en/modules/coordination/evaluation", &[("E01", "5")]).await.done();
    let home = visitor.get("/kk/home").await.ok();
    assert!(home.one(".feature").contains("дайындалып"), "{}", home.one(".feature"));
    assert_eq!(home.attr(".feature .btn", "href"), "/kk/record");
    let none: i64 = test.read(|conn| records::table.count().get_result(conn));
    assert_eq!(none, 0, "home issues nothing");
}

#[actix_web::test]
async fn somebody_who_cannot_come_is_not_told_to() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let next = webinar(&test, &cohort, "child-context", "2026-11-26T10:00:00Z", "ru");
    let visitor = Visitor::signed_in(&test, person.id).await;
    assert_eq!(visitor.get("/en/home").await.ok().all("#live").len(), 1);
    let (id, now) = (person.id, test.now());
    test.write(move |conn| {
        diesel::insert_into(places::table)
            .values((
                places::id.eq(RowId::new()),
                places::webinar_id.eq(next),
                places::person_id.eq(id),
                places::state.eq("cannot_come"),
                places::taken_at.eq(now),
                places::by_whom.eq("system"),
            ))
            .execute(conn)
    });
    assert!(visitor.get("/en/home").await.ok().all("#live").is_empty());
    let module = visitor.get("/en/modules/child-context").await.ok();
    assert!(module.has("You cannot come"));
}

#[actix_web::test]
async fn before_the_first_day_nothing_is_open() {
    let test = TestApp::new();
    test.set_clock("2026-11-13T05:00:00Z");
    let cohort = test.cohort("kz-2026-11");
    let (person, _) = test.enrolled(&cohort, "Anna Kim", "practitioner");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("Your programme starts on 16 November 2026"));
    assert!(home.all("a.task").is_empty());
    assert_eq!(visitor.get(FIRST).await.status, 410);
    assert!(visitor.get("/en/modules").await.ok().has("Lessons open on 16 November 2026"));
}

#[actix_web::test]
async fn somebody_without_a_place_sees_their_application_and_open_cohorts() {
    let test = TestApp::new();
    let cohort = test.cohort("kz-2026-11");
    test.cohort("kz-2027-01");
    let person = test.person("Bota Ali", "bota@example.org");
    let visitor = Visitor::signed_in(&test, person.id).await;
    let home = visitor.get("/en/home").await.ok();
    assert_eq!(home.all("a.btn").len(), 2, "both cohorts are offered");
    assert_eq!(home.attr("a.btn", "href"), "/en/apply/kz-2026-11");

    let (by, id) = (By::system(test.now()), person.id);
    let new = NewEnrolment {
        person: id,
        cohort: cohort.id,
        track: "practitioner".to_owned(),
        state: EnrolmentState::Waitlisted,
        about: About::default(),
    };
    let enrolled = test.write(move |conn| enrolment::enrol(conn, &by, &new));
    let home = visitor.get("/en/home").await.ok();
    assert!(home.has("You are on the waiting list"));
    assert!(home.has(&enrolled.reference));
    assert_eq!(home.all("a.btn").len(), 1, "not the one they applied to");
    // pages of a place are not theirs
    assert_eq!(visitor.get("/en/modules").await.status, 403);
}

#[actix_web::test]
async fn staff_without_a_place_are_led_to_their_pages_and_to_what_participants_read() {
    use shanyraq::people::Role;
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    for (name, role, reads) in
        [("Olga", Role::Organiser, true), ("Marina", Role::Trainer, true), ("Eva", Role::Evaluator, false)]
    {
        let person = test.person_with(name, role, Some(cohort.id));
        let visitor = Visitor::signed_in(&test, person.id).await;
        let home = visitor.get("/en/home").await.ok();
        assert!(home.has("You take part in no cohort yourself") && !home.has("You have no place"), "{}", home.text());
        let links = home.links("/en/teach/materials");
        assert_eq!(!links.is_empty(), reads, "{name}");
        for link in home.links("/en/").iter().filter(|link| link.starts_with("/en/teach") || link.starts_with("/en/organise")) {
            assert_eq!(visitor.get(link).await.status, 200, "{link}");
        }
    }
}
