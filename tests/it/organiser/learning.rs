//! The report on learning: measured by tests, and said in forms.

use shanyraq::assessment::{self, Answer, Begin, Kind};
use shanyraq::by::By;
use shanyraq::curriculum::Curriculum;
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::{Person, Role};
use shanyraq::reports;
use shanyraq::surveys::{self, Asked, Form, Given, Sheet};
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

const REPORT: &str = "/en/organise/november/reports/learning";

struct Setting {
    test: TestApp,
    cohort: Cohort,
    organiser: Visitor,
    evaluator: Visitor,
    people: Vec<(Person, Enrolment)>,
}

async fn setting(people: usize) -> Setting {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let evaluator = test.person_with("Egor Evaluator", Role::Evaluator, Some(cohort.id));
    let people = (0..people).map(|number| test.enrolled(&cohort, &format!("Person {number}"), "ministerial")).collect();
    let (organiser, evaluator) = (Visitor::signed_in(&test, organiser.id).await, Visitor::signed_in(&test, evaluator.id).await);
    Setting { test, cohort, organiser, evaluator, people }
}

impl Setting {
    fn curriculum(&self) -> std::sync::Arc<Curriculum> {
        self.test.curriculum(&self.cohort)
    }

    /// A whole test, the first `right` questions answered rightly and the others «I do not know».
    fn sits(&self, (person, enrolment): &(Person, Enrolment), kind: Kind, right: usize) {
        let (curriculum, enrolment, edition) = (self.curriculum(), enrolment.clone(), self.cohort.edition_id);
        let (by, person) = (By::person(person.id, self.test.now()), person.id);
        self.test.write(move |conn| {
            let module = curriculum.module("coordination").unwrap();
            let items = assessment::items_of(module, kind, &enrolment.test_form);
            let begin = Begin { enrolment: &enrolment, module: &module.slug, kind, edition, items: &items, pause_minutes: 0 };
            let attempt = assessment::begin_attempt(conn, &by, &begin).unwrap();
            for (number, item) in items.iter().enumerate() {
                let chosen = if number < right { item.correct().next().unwrap() } else { assessment::DONT_KNOW };
                let answer = Answer::Chosen([chosen.to_owned()].into());
                assessment::save_answer(conn, &by, person, attempt.id, &item.id, Some(&answer)).unwrap();
            }
            assessment::hand_in(conn, &by, person, attempt.id, &curriculum).unwrap();
            Ok(())
        });
    }

    fn says(&self, (person, enrolment): &(Person, Enrolment), answers: Vec<(&'static str, Given)>) {
        let (person, enrolment, cohort, curriculum) =
            (person.clone(), enrolment.clone(), self.cohort.clone(), self.curriculum());
        let by = By::person(person.id, self.test.now());
        self.test.write(move |conn| {
            let asked = Asked {
                person: &person,
                enrolment: &enrolment,
                cohort: &cohort,
                curriculum: &curriculum,
                form: Form::Evaluation,
                module: "coordination",
            };
            let answers = answers.into_iter().map(|(id, given)| (id.to_owned(), given)).collect();
            surveys::answer_form(conn, &by, asked, &Sheet { answers, ..Sheet::default() }).unwrap();
            Ok(())
        });
    }
}

#[actix_web::test]
async fn the_tests_are_added_up_and_no_person_is_told() {
    let this = setting(14).await;
    for person in &this.people[..9] {
        this.sits(person, Kind::Pre, 3);
        this.sits(person, Kind::Post, 6);
    }
    this.sits(&this.people[9], Kind::Pre, 8);
    let page = this.organiser.get(REPORT).await.ok();
    assert!(page.all(".stats").is_empty() && page.has("Not shown: too few people have answered so far."), "{}", page.text());

    // the tenth pair
    this.sits(&this.people[9], Kind::Post, 4);
    let page = this.organiser.get(REPORT).await.ok();
    // 9 × 3 + 8 = 35 of 80 before, 9 × 6 + 4 = 58 after
    assert_eq!(page.all(".stats dd"), ["10", "3.5", "5.8", "2.3", "90%", "51%"]);
    assert!(page.has("At least 70 of 100 answer both tests") && page.has("A mean gain of at least 1.5 points. It is 2.3"));
    assert!(page.has("There is no comparison group."), "the limits are stated");

    // three more change nothing yet, and do when it has settled
    for person in &this.people[10..13] {
        this.sits(person, Kind::Pre, 0);
        this.sits(person, Kind::Post, 8);
    }
    assert_eq!(this.organiser.get(REPORT).await.ok().all(".stats dd")[0], "10");
    this.test.minutes_later(32 * 24 * 60);
    let organiser = Visitor::signed_in(&this.test, this.organiser_id()).await;
    assert_eq!(organiser.get(REPORT).await.ok().all(".stats dd")[0], "13");
}

impl Setting {
    fn organiser_id(&self) -> shanyraq::ids::PersonId {
        let find = |conn: &mut shanyraq::db::Conn| {
            shanyraq::people::find_by_email(conn, "olga.organiser@example.org").map(|found| found.unwrap().id)
        };
        self.test.read(find)
    }
}

#[actix_web::test]
async fn the_two_forms_are_compared_at_the_test_before() {
    let this = setting(24).await;
    for person in &this.people {
        // form A is known to everybody, of form B the first question to nobody
        this.sits(person, Kind::Pre, if person.1.test_form == "A" { 8 } else { 0 });
    }
    let page = this.evaluator.get("/en/evaluate/november/learning").await.ok();
    assert!(page.has("W1-P1") && page.has("100%") && page.has("Not parallel: revise the pair"), "{}", page.text());
    let cohort = this.cohort.clone();
    let (curriculum, now) = (this.curriculum(), this.test.now());
    let learning = this.test.read(move |conn| reports::learning(conn, &cohort, &curriculum, now));
    let forms = &learning.modules[0].forms;
    assert_eq!((forms.len(), forms[0].a.percent(), forms[0].b.percent()), (8, 100, 0));
    assert_eq!((forms[0].a.of, forms[0].b.of), (10, 10), "whole steps");
}

#[actix_web::test]
async fn forms_are_counted_from_the_next_day_and_texts_are_for_organisers() {
    let this = setting(12).await;
    for (number, person) in this.people.iter().enumerate() {
        let mut answers =
            vec![("E01", Given::Scale(if number < 5 { 5 } else { 4 })), ("E20", Given::Text(format!("Keep {number}")))];
        answers.extend((number < 3).then(|| ("E22", Given::Text("A picture".to_owned()))));
        answers.extend((number < 9).then_some(("E02", Given::Scale(1))));
        this.says(person, answers);
    }
    assert!(!this.organiser.get(REPORT).await.ok().has("Forms counted"), "not on the day itself");
    this.test.minutes_later(24 * 60);
    let (organiser, evaluator) = {
        let find = |conn: &mut shanyraq::db::Conn| {
            shanyraq::people::find_by_email(conn, "egor.evaluator@example.org").map(|found| found.unwrap().id)
        };
        let evaluator = this.test.read(find);
        (Visitor::signed_in(&this.test, this.organiser_id()).await, Visitor::signed_in(&this.test, evaluator).await)
    };
    let page = organiser.get(REPORT).await.ok();
    assert!(page.has("Forms counted: 10"), "{}", page.text());
    assert!(page.has("Not shown, because too few have answered") && page.has("The examples felt realistic"));
    assert!(page.text().contains("Keep ") && page.has("For those who edit the content"));
    let same = evaluator.get("/en/evaluate/november/learning").await.ok();
    assert!(same.has("Forms counted: 10") && !same.text().contains("Keep ") && !same.text().contains("A picture"));
    assert_eq!(page.all("tbody td b"), same.all("tbody td b"), "the same figures");
    assert!(same.all("form[action*=file]").is_empty());
    let russian = organiser.get(&REPORT.replace("/en/", "/ru/")).await.ok();
    assert!(russian.has("Учтено анкет: 10"));
}

#[actix_web::test]
async fn the_file_has_the_figures_of_the_page_and_its_purpose_is_kept() {
    let this = setting(10).await;
    for person in &this.people {
        this.sits(person, Kind::Pre, 2);
        this.sits(person, Kind::Post, 7);
        this.says(person, vec![("E01", Given::Scale(4)), ("E20", Given::Text("=Keep the map".to_owned()))]);
    }
    this.test.minutes_later(24 * 60);
    let organiser = Visitor::signed_in(&this.test, this.organiser_id()).await;
    let page = organiser.get(REPORT).await.ok();
    assert_eq!(page.all(".stats dd"), ["10", "2.0", "7.0", "5.0", "100%", "83%"]);
    let file = format!("{REPORT}/file");
    let refused = organiser.post(&file, &[("purpose", "report"), ("format", "csv")]).await.refused();
    assert!(refused.all("#errors a").len() == 1);
    for format in ["csv", "xlsx"] {
        organiser.get(REPORT).await.ok();
        let reply = organiser.post(&file, &[("purpose", "Report to the donor"), ("format", format)]).await.ok();
        if format == "csv" {
            let text = String::from_utf8(reply.bytes.clone()).unwrap();
            let line =
                |words: &str| text.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {text}"));
            assert!(line("Mean before").ends_with(",2.0") && line("Mean after").ends_with(",7.0"), "{text}");
            assert!(line("People with both tests").ends_with(",10") && text.contains("no comparison group"));
            assert!(line("relevant to my work.,Mean").ends_with(",4.0"));
            assert!(!text.contains("Keep the map"), "what people wrote is not in it");
        } else {
            assert_eq!(&reply.bytes[..2], b"PK");
        }
    }
    let cohort = this.cohort.id;
    let made = this.test.read(move |conn| reports::exports_of(conn, cohort, 0, 9));
    assert_eq!((made.len(), made[0].kind.as_str(), made[0].purpose.as_str()), (2, "learning", "Report to the donor"));
}

#[actix_web::test]
async fn trainers_see_figures_from_five_answers_on_and_nothing_that_was_written() {
    let this = setting(6).await;
    let webinar = this.test.webinar(&this.cohort, "coordination", 1, "2026-11-20T15:00", 120, &[]);
    let lead = this.test.read(|conn| webinars::trainers_of(conn, webinar.id))[0].0;
    let url = format!("/en/teach/webinars/{}/evaluation", webinar.id);
    for (number, person) in this.people.iter().enumerate() {
        if number == 4 {
            this.test.minutes_later(24 * 60);
            let page = Visitor::signed_in(&this.test, lead).await.get(&url).await.ok();
            assert!(page.has("from 5 answers on") && !page.has("Forms counted"), "four have answered");
        }
        this.says(person, vec![("E01", Given::Scale(5)), ("E20", Given::Text("Keep the map".to_owned()))]);
    }
    this.test.minutes_later(24 * 60);
    let trainer = Visitor::signed_in(&this.test, lead).await;
    let own = format!("/en/teach/webinars/{}", webinar.id);
    assert_eq!(trainer.get(&own).await.ok().links("/en/teach/webinars/").iter().filter(|link| **link == url).count(), 1);
    let page = trainer.get(&url).await.ok();
    assert!(page.has("Forms counted: 5") && !page.has("Keep the map"), "{}", page.text());
}
