//! Other rules, or a corrected attendance, after records were issued: nobody who holds the greater record is offered the lesser one, and
//! what is missing by the rules is found, whatever they ask for.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::completion::{self, Outcome, RecordState};
use shanyraq::db::schema::{attendance, cohorts, jobs, survey_receipts};
use shanyraq::enrolment::{self, Cohort, Enrolment, RecordSettings};
use shanyraq::ids::RowId;
use shanyraq::people::Role;
use shanyraq::{privacy, queue};

use super::edition::{STRICTER, loads};
use crate::support::{TestApp, Visitor};

const ISSUE: &str = "/en/organise/kz/records/issue";
/// The ministerial track with alternatives: of a form or a better result one, and two of three.
const ALTERNATIVES: &[(&str, &str)] = &[(
    "  { lessons_read = \"coordination\" },\n  { knowledge_check = \"coordination\", at_least_percent = 80 },\n",
    "  { any_of = [{ knowledge_check = \"coordination\", at_least_percent = 90 }, { survey = \"evaluation\" }] },\n  \
     { at_least = 2, of = [{ lessons_read = \"coordination\" }, { knowledge_check = \"coordination\", at_least_percent = 70 }, \
     { survey = \"follow-up\" }] },\n",
)];

/// Puts a cohort on an edition, without anybody deciding.
fn moves(test: &TestApp, cohort: &Cohort, changes: &[(&str, &str)]) -> Cohort {
    let ((edition, _), id) = (loads(test, changes), cohort.id);
    test.write(move |conn| diesel::update(cohorts::table.find(id)).set(cohorts::edition_id.eq(edition)).execute(conn));
    test.read(move |conn| enrolment::cohort(conn, id))
}

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

#[actix_web::test]
async fn who_holds_completion_is_not_offered_participation_and_nobody_who_was_erased_is_offered_anything() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let anna = test.enrolled(&cohort, "Anna Kim", "ministerial").1;
    test.met_everything(&cohort, &anna, held.id);
    test.work_off().await;
    let cohort = moves(&test, &cohort, STRICTER);
    let (olga, boris) =
        (test.enrolled(&cohort, "Olga Kim", "ministerial").1, test.enrolled(&cohort, "Boris Li", "ministerial").1);
    for one in [&olga, &boris] {
        test.was_at(held.id, one, "present");
    }
    for one in [&anna, &olga, &boris] {
        test.ask_for_recheck(one);
    }
    test.work_off().await;
    test.set_clock("2026-12-27T05:00:00Z");
    let (by, shelf, person) = (By::system(test.now()), test.app.shelf.clone(), boris.person_id);
    test.app.db.write_now(move |conn| privacy::erase(conn, &by, &shelf, person, Some("they asked"))).unwrap();
    let visitor = organiser(&test, &cohort).await;
    let page = visitor.get(ISSUE).await.ok();
    assert_eq!(page.all("input[name=enrolment]").len(), 1, "{}", page.text());
    assert!(page.one("form .roster").contains("Olga Kim") && page.has("Issue 1 record"), "{}", page.text());
    assert!(page.has("1 person has one already") && page.has("0 people have not reached it yet"), "{}", page.text());

    // asked for all the same, by a page that was open before: nothing is made, and nothing goes on for ever
    let by = By { who: shanyraq::by::Who::System, at: test.now() };
    let wishes = [(anna.id, Outcome::Participation), (boris.id, Outcome::Participation), (olga.id, Outcome::Participation)];
    test.write(move |conn| completion::ask_to_issue_many(conn, &by, &wishes));
    test.work_off().await;
    let outcomes = |of: &Enrolment| test.records(of).iter().map(|one| one.outcome()).collect::<Vec<_>>();
    assert_eq!((outcomes(&anna), outcomes(&olga)), (vec![Outcome::Completion], vec![Outcome::Participation]));
    let now = test.now();
    let far = test.read(move |conn| completion::asked_and_made(conn, &by, now)).unwrap();
    assert_eq!((far.asked, far.made, far.without), (3, 1, 2));
}

#[actix_web::test]
async fn the_progress_says_when_it_is_over_and_for_whom_nothing_was_made() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let two = ["Olga Kim", "Petr Kim"].map(|name| test.enrolled(&cohort, name, "ministerial").1);
    for one in &two {
        test.was_at(held.id, one, "present");
        test.ask_for_recheck(one);
    }
    test.work_off().await;
    test.set_clock("2026-12-27T05:00:00Z");
    let settings = RecordSettings { other_languages: true, ..RecordSettings::default() };
    let (id, settings) = (cohort.id, serde_json::to_string(&settings).unwrap());
    test.write(move |conn| diesel::update(cohorts::table.find(id)).set(cohorts::record_settings.eq(settings)).execute(conn));
    let visitor = organiser(&test, &cohort).await;
    // they have short names, and room for the other languages
    assert!(!visitor.get(ISSUE).await.ok().has("No room for the other languages"));
    let ids = two.each_ref().map(|one| one.id.to_string());
    let asked = visitor.post(ISSUE, &[("enrolment", &ids[0]), ("enrolment", &ids[1])]).await.done();
    assert!(visitor.follow(&asked).await.ok().has("0 of 2 made"));
    // who comes back by the menu sees it too
    let back = visitor.get(ISSUE).await.ok();
    assert!(back.has("0 of 2 made") && back.links(&asked.location()).len() == 1, "{}", back.text());
    // meanwhile one of them was not there after all
    let person = two[1].person_id;
    test.write(move |conn| {
        diesel::update(attendance::table.filter(attendance::person_id.eq(person)))
            .set(attendance::status.eq("absent"))
            .execute(conn)
    });
    let (curriculum, by, id) = (test.curriculum(&cohort), By::system(test.now()), two[1].id);
    let edition = cohort.edition_id;
    test.write(move |conn| completion::recheck(conn, &by, (edition, &curriculum), id).map(|_| ()));
    test.work_off().await;
    let page = visitor.get(&asked.location()).await.ok();
    assert!(page.has("Finished: 1 of 2 made") && page.has("For 1 person no record was made"), "{}", page.text());
    assert!(!page.has("the work goes on"), "{}", page.text());
}

#[actix_web::test]
async fn rules_with_alternatives_and_forms_are_told_as_they_are_and_what_is_missing_is_found() {
    let test = TestApp::new();
    let cohort = moves(&test, &test.cohort("kz"), ALTERNATIVES);
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (person, anna) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let olga = test.enrolled(&cohort, "Olga Kim", "ministerial").1;
    for one in [&anna, &olga] {
        test.was_at(held.id, one, "present");
        test.has_read(&cohort, one, "coordination");
    }
    // 75 %: enough for one of the two shares
    test.has_tried(&cohort, &anna, "coordination", 1, 9_000);
    test.has_tried(&cohort, &olga, "coordination", 1, 12_000);
    for one in [&anna, &olga] {
        test.ask_for_recheck(one);
    }
    test.work_off().await;
    let learner = Visitor::signed_in(&test, person.id).await;
    let rules = learner.get("/en/record/what-counts").await.ok();
    for words in [
        "At least one of these",
        "At least 2 of these",
        "Knowledge check: Working as one system",
        "Pass the knowledge check with at least 90%",
        "Pass the knowledge check with at least 70%",
        "Form: ",
        "Answer it after the module",
        "Read all 6 lessons",
        "Attend the webinar for at least 75% of its time",
    ] {
        assert!(rules.has(words), "{words}: {}", rules.text());
    }
    assert_eq!(rules.links("/en/modules/coordination/evaluation").len(), 1);
    let record = learner.get("/en/record").await.ok();
    assert_eq!(record.links("/en/modules/coordination/evaluation").len(), 1, "{}", record.text());
    // of two shares of one check one is needed still: one check, and not three
    assert!(record.has("Knowledge checks passed0 of 1"), "{}", record.text());
    let visitor = organiser(&test, &cohort).await;
    let page = visitor.get(ISSUE).await.ok();
    assert!(page.has("1 person has not reached it yet") && page.has("1 knowledge check."), "{}", page.text());
}

#[actix_web::test]
async fn a_form_that_is_missing_is_a_filter_and_named_among_what_is_missing() {
    let test = TestApp::new();
    let cohort = moves(&test, &test.cohort("kz"), STRICTER);
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let two = ["Anna Kim", "Olga Kim"].map(|name| test.enrolled(&cohort, name, "ministerial").1);
    let answered = two[1].id;
    test.write(move |conn| {
        diesel::insert_into(survey_receipts::table)
            .values((
                survey_receipts::id.eq(RowId::new()),
                survey_receipts::enrolment_id.eq(answered),
                survey_receipts::survey.eq("evaluation"),
                survey_receipts::module.eq("coordination"),
            ))
            .execute(conn)
    });
    for one in &two {
        test.met_everything(&cohort, one, held.id);
    }
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    let page = visitor.get("/en/organise/kz/people?misses=surveys").await.ok();
    assert_eq!(page.all("tbody th a"), ["Anna Kim"], "{}", page.text());
    assert!(page.has("Forms not all answered"));
    assert!(visitor.get(ISSUE).await.ok().has("1 form. "), "{}", visitor.get(ISSUE).await.ok().text());
}

#[actix_web::test]
async fn a_valid_record_whose_attendance_was_corrected_is_told_of_and_found() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Timur Trainer", Role::Trainer, None);
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[trainer.id]);
    let anna = test.enrolled(&cohort, "Anna Kim", "ministerial").1;
    let olga = test.enrolled(&cohort, "Olga Kim", "ministerial").1;
    for one in [&anna, &olga] {
        test.met_everything(&cohort, one, held.id);
    }
    test.work_off().await;
    let visitor = organiser(&test, &cohort).await;
    let unmet = "/en/organise/kz/records?state=unmet";
    assert!(!visitor.get("/en/organise/kz").await.ok().has("rules are not met any more"));
    assert!(visitor.get(unmet).await.ok().all("tbody th").is_empty());

    let teaching = Visitor::signed_in(&test, trainer.id).await;
    let place = format!("/en/teach/webinars/{}/people/{}", held.id, anna.person_id);
    teaching.get(&place).await.ok();
    let done = teaching.post(&place, &[("mark", "absent"), ("reason", "Mixed up with somebody else")]).await.done();
    let page = teaching.follow(&done).await.ok();
    assert!(page.has("hold") && page.has("a valid record that may rest on this webinar"), "{}", page.text());
    test.work_off().await;
    assert_eq!(test.records(&anna)[0].state(test.now()), RecordState::Valid);
    let page = visitor.get("/en/organise/kz").await.ok();
    assert!(page.has("1 record is valid, but its rules are not met any more"), "{}", page.text());
    assert_eq!(page.links(unmet).len(), 1);
    assert_eq!(visitor.get(unmet).await.ok().all("tbody th"), ["Anna Kim"]);
    // other rules take nothing from a record, and are no such correction
    let moved = moves(&test, &cohort, STRICTER);
    test.ask_for_recheck(&olga);
    test.work_off().await;
    assert_eq!(
        visitor.get(&format!("/en/organise/{}/records?state=unmet", moved.slug)).await.ok().all("tbody th"),
        ["Anna Kim"]
    );
}

#[actix_web::test]
async fn what_was_left_over_of_an_earlier_asking_brings_no_revoked_record_back() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let olga = test.enrolled(&cohort, "Olga Kim", "ministerial").1;
    test.was_at(held.id, &olga, "present");
    test.ask_for_recheck(&olga);
    test.work_off().await;
    // asked for twice; the work at one of them was cut off and waits until its lease is over
    let wishes = [(olga.id, Outcome::Participation)];
    let first = By::system(test.now());
    test.write(move |conn| completion::ask_to_issue_many(conn, &first, &wishes));
    test.minutes_later(1);
    let second = By::system(test.now());
    test.write(move |conn| {
        completion::ask_to_issue_many(conn, &second, &wishes)?;
        diesel::update(jobs::table.filter(jobs::created_at.eq(second.at)))
            .set(jobs::run_at.eq(second.at.plus_minutes(10)))
            .execute(conn)
    });
    test.work_off().await;
    test.minutes_later(1);
    let (by, record) = (By::system(test.now()), test.records(&olga).remove(0));
    test.app.db.write_now(move |conn| completion::revoke(conn, &by, &record, "False identity")).unwrap();
    test.minutes_later(30);
    test.work_off().await;
    let states = || test.records(&olga).iter().map(|one| one.state(test.now())).collect::<Vec<_>>();
    assert_eq!(states(), [RecordState::Revoked]);
    // whoever asks after that means it
    let again = By::system(test.now());
    test.write(move |conn| completion::ask_to_issue_many(conn, &again, &wishes));
    test.work_off().await;
    assert_eq!(states(), [RecordState::Valid, RecordState::Revoked]);
}

#[actix_web::test]
async fn what_a_program_that_stopped_had_claimed_goes_on_at_once_where_no_other_can_be_at_it() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let olga = test.enrolled(&cohort, "Olga Kim", "ministerial").1;
    test.work_off().await;
    test.ask_for_recheck(&olga);
    let now = test.now();
    let claimed = || test.app.db.write_now(move |conn| queue::claim_due(conn, now, 10)).unwrap().len();
    assert_eq!((claimed(), claimed()), (1, 0));
    test.write(queue::free_claimed);
    let alone = test.database_url().starts_with("sqlite:");
    assert_eq!(claimed(), usize::from(alone));
}
