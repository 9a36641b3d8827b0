//! The forms after a module, through pages.

use std::collections::BTreeSet;
use std::sync::Arc;

use diesel::prelude::*;
use shanyraq::attendance::{self, Checklist, Choice, Mark};
use shanyraq::by::By;
use shanyraq::completion;
use shanyraq::curriculum::{Curriculum, Requirement};
use shanyraq::db::schema::{survey_answers, survey_commitments, survey_receipts};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::Person;
use shanyraq::reports;
use shanyraq::surveys::{self, Form, Given};

use super::home::{attended, webinar};
use crate::support::{TestApp, Visitor};

const FORM: &str = "/en/modules/coordination/evaluation";

struct Setting {
    test: TestApp,
    cohort: Cohort,
    person: Person,
    enrolment: Enrolment,
    visitor: Visitor,
}

/// Somebody who was at the webinar of last week.
async fn setting() -> Setting {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let held = webinar(&test, &cohort, "coordination", "2026-11-19T10:00:00Z", "ru");
    attended(&test, held, person.id, "present");
    let visitor = Visitor::signed_in(&test, person.id).await;
    Setting { test, cohort, person, enrolment, visitor }
}

impl Setting {
    fn answered(&self, form: Form) -> Vec<surveys::Answered> {
        let cohort = self.cohort.id;
        self.test.read(move |conn| surveys::answered(conn, cohort, form, "coordination"))
    }

    fn receipts(&self) -> Vec<(String, String)> {
        let enrolment = self.enrolment.id;
        self.test.read(move |conn| surveys::receipts_of(conn, enrolment))
    }
}

#[actix_web::test]
async fn a_form_is_answered_once_and_without_the_name() {
    let this = setting().await;
    let page = this.visitor.get(FORM).await.ok();
    assert_eq!(page.one("h1"), "What you think of the workshop");
    assert!(page.has("I can say who leads for one child."), "the questions of this module");
    assert!(!page.has("I can open a first conversation."), "and not those of another");
    assert!(page.has("Rights-to-services map") && page.has("None yet") && page.has("Programme office"));
    let fields = [
        ("E01", "5"),
        ("E02", "none"),
        ("W1-E09-before", "2"),
        ("W1-E09-now", "4"),
        ("E17", "W1-T1"),
        ("E18", "time"),
        ("E18", "rules"),
        ("E20", "The map."),
        ("E23", "yes"),
        ("profile-sector", "education"),
    ];
    let done = this.visitor.post(FORM, &fields).await.done();
    assert_eq!(done.location(), FORM);
    let page = this.visitor.follow(&done).await.ok();
    assert_eq!(page.one(".flash"), "Thank you. Your answers are kept without your name.");
    assert!(page.has("You have answered this form") && page.has("Programme office") && page.all("main form").is_empty());

    // again is nothing
    this.visitor.get("/en/home").await.ok();
    assert_eq!(this.visitor.post(FORM, &[("E01", "1")]).await.done().location(), FORM);
    assert_eq!(this.receipts(), [("evaluation".to_owned(), "coordination".to_owned())]);
    let kept = this.answered(Form::Evaluation);
    assert_eq!((kept.len(), kept[0].on.to_string()), (1, "2026-11-23".to_owned()));
    assert_eq!(kept[0].answers["E01"], Given::Scale(5));
    assert_eq!(kept[0].answers["W1-E09"], Given::BeforeAndNow(Some(2), Some(4)));
    assert_eq!(kept[0].answers["E18"], Given::Chosen(["rules".to_owned(), "time".to_owned()].into()));
    assert!(!kept[0].answers.contains_key("E23"), "whether somebody worries is kept nowhere");
    let raw: String = this.test.read(|conn| survey_answers::table.select(survey_answers::answers).first(conn));
    assert!(!raw.contains("yes") && !raw.contains("Anna"), "{raw}");

    let module = this.visitor.get("/en/modules/coordination").await.ok();
    assert!(module.has("What you think of the workshop") && module.has("From 17 February 2027"), "{}", module.text());
}

#[actix_web::test]
async fn nothing_joins_receipts_and_answers() {
    let this = setting().await;
    let held = webinar(&this.test, &this.cohort, "coordination", "2026-11-18T10:00:00Z", "ru");
    let mut people = Vec::new();
    for number in 0..14 {
        let (person, enrolment) = this.test.enrolled(&this.cohort, &format!("Person {number}"), "ministerial");
        attended(&this.test, held, person.id, "present");
        let visitor = Visitor::signed_in(&this.test, person.id).await;
        visitor.get(FORM).await.ok();
        visitor.post(FORM, &[("E20", &format!("answer {number}"))]).await.done();
        people.push(enrolment.id.0);
    }
    let receipts: Vec<i64> = this
        .test
        .read(|conn| survey_receipts::table.order(survey_receipts::id).select(survey_receipts::enrolment_id).load(conn));
    let answers: Vec<String> =
        this.test.read(|conn| survey_answers::table.order(survey_answers::id).select(survey_answers::answers).load(conn));
    assert_eq!((receipts.len(), answers.len()), (14, 14));
    let place = |id: &i64| people.iter().position(|one| one == id).unwrap();
    let by_receipt: Vec<String> =
        receipts.iter().map(|id| format!("{{\"E20\":{{\"text\":\"answer {}\"}}}}", place(id))).collect();
    assert_ne!(by_receipt, answers, "sorted by identifier they are in the same order");
}

#[actix_web::test]
async fn the_day_of_an_answer_is_forgotten_once_results_count_it() {
    let this = setting().await;
    let held = webinar(&this.test, &this.cohort, "coordination", "2026-11-18T10:00:00Z", "ru");
    for number in 0..13 {
        let (person, _) = this.test.enrolled(&this.cohort, &format!("Person {number}"), "ministerial");
        attended(&this.test, held, person.id, "present");
        let visitor = Visitor::signed_in(&this.test, person.id).await;
        visitor.get(FORM).await.ok();
        visitor.post(FORM, &[("E20", &format!("answer {number}"))]).await.done();
    }
    let with_a_day = || {
        let now = this.test.now();
        this.test.write(move |conn| reports::forget_days(conn, now));
        this.answered(Form::Evaluation).iter().filter(|answered| answered.on > reports::FORGOTTEN).count()
    };
    assert_eq!(with_a_day(), 13, "those of today are in no step yet");
    let results = || {
        let (cohort, curriculum, now) = (this.cohort.clone(), this.test.curriculum(&this.cohort), this.test.now());
        let report = this.test.read(move |conn| reports::learning(conn, &cohort, &curriculum, now));
        let module = report.modules.into_iter().find(|module| module.module == "coordination").unwrap();
        module.evaluation.map(|results| results.answered)
    };
    let day = this.test.now();
    this.test.set_clock(&day.plus_days(1).to_string());
    assert_eq!((results(), with_a_day(), results()), (Some(10), 3, Some(10)));
    this.test.set_clock(&day.plus_days(32).to_string());
    assert_eq!((results(), with_a_day(), results()), (Some(13), 0, Some(13)));
}

#[actix_web::test]
async fn what_may_say_who_somebody_is_is_not_taken_and_not_lost() {
    let this = setting().await;
    this.visitor.get(FORM).await.ok();
    let fields = [("E01", "4"), ("E20", "Ask +7 701 234 56 78"), ("E18", "workload"), ("profile-sector", "health")];
    let page = this.visitor.post(FORM, &fields).await.refused();
    assert!(page.has("Take out the telephone number"), "{}", page.text());
    assert_eq!(page.attr("#errors a", "href"), "#E20");
    assert_eq!(page.one("#E20"), "Ask +7 701 234 56 78");
    assert_eq!(page.attr("input[name=E01][checked]", "value"), "4");
    assert_eq!(page.attr("input[name=E18][checked]", "value"), "workload");
    assert_eq!(page.attr("option[selected]", "value"), "health");
    let page = this.visitor.post(FORM, &[("E20", "  ")]).await.refused();
    assert!(page.has("Answer at least one question"));
    assert!(this.receipts().is_empty() && this.answered(Form::Evaluation).is_empty());
}

#[actix_web::test]
async fn a_commitment_comes_back_after_thirty_days_and_is_gone() {
    let this = setting().await;
    this.visitor.get(FORM).await.ok();
    let plan = "By 20.12.2026 I will name one lead";
    this.visitor.post(FORM, &[("E19", plan), ("E19-send", "yes"), ("E23-contact", "yes")]).await.done();
    assert!(this.answered(Form::Evaluation).is_empty(), "neither is among the answers");
    assert_eq!(this.receipts().len(), 1);

    // the office gets the name and nothing else
    let letters = this.test.work_off().await;
    let (to, letter) = &letters[0];
    assert_eq!((letters.len(), to.as_str()), (1, "office@example.org"));
    assert!(letter.text.contains("Anna Kim") && letter.text.contains(this.person.email.as_deref().unwrap()));
    assert!(!letter.text.contains("20.12.2026"));

    let waiting = |test: &TestApp| test.read(|conn| survey_commitments::table.count().get_result::<i64>(conn));
    this.test.minutes_later(29 * 24 * 60);
    assert!(this.test.work_off().await.is_empty());
    assert_eq!(waiting(&this.test), 1);
    this.test.minutes_later(24 * 60);
    let letters = this.test.work_off().await;
    assert_eq!((letters.len(), Some(letters[0].0.as_str())), (1, this.person.email.as_deref()));
    assert!(letters[0].1.text.contains(plan), "{}", letters[0].1.text);
    assert_eq!(waiting(&this.test), 0);
    assert!(this.test.work_off().await.is_empty());
}

#[actix_web::test]
async fn a_form_is_for_those_who_took_part_and_opens_in_its_time() {
    let this = setting().await;
    let (absent, _) = this.test.enrolled(&this.cohort, "Bota Ali", "ministerial");
    let held = webinar(&this.test, &this.cohort, "coordination", "2026-11-20T10:00:00Z", "ru");
    attended(&this.test, held, absent.id, "absent");
    let visitor = Visitor::signed_in(&this.test, absent.id).await;
    let page = visitor.get(FORM).await.ok();
    assert!(page.has("for those who took part in the webinar") && page.all("main form").is_empty());
    assert_eq!(visitor.post(FORM, &[("E01", "1")]).await.status, 422);
    assert!(this.answered(Form::Evaluation).is_empty());
    assert_eq!(this.visitor.get("/en/modules/child-context/evaluation").await.status, 404, "not on this track");

    let later = "/en/modules/coordination/follow-up";
    let page = this.visitor.get(later).await.ok();
    assert!(page.has("This form opens on 17 February 2027"), "{}", page.text());
    assert_eq!(this.visitor.post(later, &[("F10", "4")]).await.status, 422);
    this.test.set_clock("2027-02-18T05:00:00Z");
    let visitor = Visitor::signed_in(&this.test, this.person.id).await;
    let page = visitor.get(later).await.ok();
    assert!(page.has("A lead is named") && page.has("Rights-to-services map"), "{}", page.text());
    assert!(
        page.has("A few questions of the module again") && page.all(".choices input[name=q5]").len() == 5,
        "five, each with five options"
    );
    assert!(page.all(".said").is_empty());
    let fields = [("F01-W1-T1", "routinely"), ("F06-lead-named", "partly"), ("F10", "4"), ("q1", "5"), ("q2", "5")];
    let done = visitor.post(later, &fields).await.done();
    let page = visitor.get(done.location().split('#').next().unwrap()).await.ok();
    assert_eq!(page.all(".said").len(), 2, "what was answered is explained");
    assert_eq!(page.text().matches("I do not know").count(), 2);
    let kept = this.answered(Form::FollowUp);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].answers["retention"], Given::Right(0, 2));
    assert_eq!(kept[0].answers["F01"], Given::Rows([("W1-T1".to_owned(), "routinely".to_owned())].into()));
}

#[actix_web::test]
async fn a_form_counts_where_the_track_asks_for_it() {
    let this = setting().await;
    let mut curriculum = Curriculum::clone(&this.test.curriculum(&this.cohort));
    let needs = Requirement::Survey { name: "evaluation".to_owned() };
    let track = curriculum.programme.tracks.iter_mut().find(|track| track.id == "ministerial").unwrap();
    track.completion = Requirement::AllOf(vec![needs]);
    let curriculum = Arc::new(curriculum);
    this.test.app.shelf.put_current(this.cohort.edition_id, curriculum.clone());
    let met = |this: &Setting| {
        let (enrolment, cohort, curriculum, now) =
            (this.enrolment.clone(), this.cohort.clone(), curriculum.clone(), this.test.now());
        let standing = this.test.read(move |conn| completion::standing_of(conn, &curriculum, &enrolment, &cohort, now));
        standing.requirements.iter().all(|status| status.met)
    };
    assert!(!met(&this));
    this.visitor.get(FORM).await.ok();
    this.visitor.post(FORM, &[("E01", "5")]).await.done();
    assert!(met(&this));
}

#[actix_web::test]
async fn those_who_took_part_are_invited_after_ninety_days_and_reminded_once() {
    let this = setting().await;
    let trainer = this.test.person_with("Timur Trainer", shanyraq::people::Role::Trainer, None);
    let held = this.test.webinar(&this.cohort, "coordination", 1, "2026-11-20T15:00", 120, &[trainer.id]);
    let mut there = Vec::new();
    for (name, attendance) in
        [("Bota Ali", Some(true)), ("Vera Li", Some(true)), ("Gani Ospan", Some(false)), ("Dana Serik", None)]
    {
        let (person, _) = this.test.enrolled(&this.cohort, name, "ministerial");
        let (by, webinar, present) = (By::person(trainer.id, this.test.now()), held.id, attendance);
        let (curriculum, id) = (this.test.curriculum(&this.cohort), person.id);
        if let Some(present) = present {
            let mark = if present { Mark::Present } else { Mark::Absent };
            let choice = Choice { person: id, mark, reason: None, was: None };
            this.test.write(move |conn| Ok(attendance::rule_many(conn, &by, &curriculum, webinar, &[choice]).unwrap()));
        }
        there.push(person);
    }
    let (by, curriculum, webinar) = (By::person(trainer.id, this.test.now()), this.test.curriculum(&this.cohort), held.id);
    this.test.write(move |conn| {
        let said = Checklist { by_hand: true, looked_over: true, rest: Mark::Absent };
        Ok(attendance::close_webinar(conn, &by, &curriculum, webinar, said).unwrap())
    });
    this.test.work_off().await;

    // ended on 20 November at 17:00: due on 18 February at 17:00, and not before
    this.test.set_clock("2027-02-18T11:59:00Z");
    assert!(this.test.work_off().await.is_empty());
    this.test.set_clock("2027-02-18T17:30:00Z"); // half past ten in the evening
    assert!(this.test.work_off().await.is_empty(), "nothing at night");
    this.test.set_clock("2027-02-19T03:00:00Z");
    let letters = this.test.work_off().await;
    let to: BTreeSet<&str> = letters.iter().map(|(to, _)| to.as_str()).collect();
    let wanted: BTreeSet<&str> = there[..2].iter().filter_map(|person| person.email.as_deref()).collect();
    assert_eq!(to, wanted, "who took part, and nobody else");
    assert!(letters[0].1.text.contains("/en/modules/coordination/follow-up") && letters[0].1.text.contains("4 minutes"));

    // one answers; the other is reminded, once
    let visitor = Visitor::signed_in(&this.test, there[0].id).await;
    let form = "/en/modules/coordination/follow-up";
    visitor.get(form).await.ok();
    visitor.post(form, &[("F10", "4")]).await.done();
    this.test.set_clock("2027-03-04T12:00:00Z");
    let letters = this.test.work_off().await;
    assert_eq!((letters.len(), Some(letters[0].0.as_str())), (1, there[1].email.as_deref()));
    assert!(letters[0].1.subject.contains("reminder"));
    this.test.set_clock("2027-06-01T12:00:00Z");
    assert!(this.test.work_off().await.is_empty());
}
