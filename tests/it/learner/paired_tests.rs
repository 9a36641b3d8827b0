//! The tests before and after a module, through pages.

use std::collections::BTreeSet;

use shanyraq::assessment::{self, Kind};
use shanyraq::curriculum::{Item, Module};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::Person;

use super::home::{all_read, attended, webinar};
use crate::support::{TestApp, Visitor};

const MODULE: &str = "/en/modules/coordination";

struct Setting {
    test: TestApp,
    cohort: Cohort,
    person: Person,
    enrolment: Enrolment,
    visitor: Visitor,
}

async fn setting() -> Setting {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let (person, enrolment) = test.enrolled(&cohort, "Anna Kim", "ministerial");
    let visitor = Visitor::signed_in(&test, person.id).await;
    Setting { test, cohort, person, enrolment, visitor }
}

impl Setting {
    fn module(&self) -> Module {
        self.test.curriculum(&self.cohort).module("coordination").unwrap().clone()
    }

    async fn begin(&self, test: &str) -> String {
        self.visitor.get(&format!("{MODULE}/test/{test}")).await.ok();
        self.visitor.post(&format!("{MODULE}/test/{test}"), &[]).await.done().location()
    }

    /// Answers every question, the first `right` of them right and the others «I do not know»; hands in; answers where that leads,
    /// and the questions that were asked.
    async fn sit(&self, test: &str, right: usize) -> (String, BTreeSet<String>) {
        let mut at = self.begin(test).await;
        let module = self.module();
        let mut asked = BTreeSet::new();
        for number in 0..module.tests.len() {
            let page = self.visitor.get(&at).await.ok();
            let item = item_of(&module, &page.one("h1"));
            asked.insert(item.id.clone());
            let options = page.all(".choice");
            assert_eq!(options.len(), item.parts.len() + 1);
            assert_eq!(options.last().unwrap(), "I do not know");
            let correct = item.correct().next().unwrap();
            let words = if number < right { item.text.en.parts[correct].text.as_str() } else { "I do not know" };
            at = self.visitor.post_fields(&at, &page.picking(&[(words, "")])).await.done().location();
        }
        assert!(at.ends_with("/review"), "{at}");
        self.visitor.get(&at).await.ok();
        (self.visitor.post(&at, &[]).await.done().location(), asked)
    }
}

fn item_of(module: &Module, prompt: &str) -> Item {
    let items = module.tests.iter().flat_map(|pair| [&pair.a, &pair.b]);
    items.into_iter().find(|item| item.text.en.prompt == prompt).unwrap_or_else(|| panic!("{prompt}")).clone()
}

/// `A` or `B` at the end of each identifier.
fn forms(asked: &BTreeSet<String>) -> BTreeSet<&str> {
    asked.iter().map(|id| &id[id.len() - 1..]).collect()
}

#[actix_web::test]
async fn before_the_module_nothing_is_told_and_after_it_everything() {
    let this = setting().await;
    let start = this.visitor.get(&format!("{MODULE}/test/pre")).await.ok();
    assert!(start.has("8 questions") && start.has("Nobody but you sees your result"), "{}", start.text());
    let (result, before) = this.sit("pre", 3).await;
    assert_eq!((before.len(), forms(&before)), (8, BTreeSet::from([this.enrolment.test_form.as_str()])));
    let page = this.visitor.get(&result).await.ok();
    assert_eq!(page.one("h1"), "Thank you. Your answers are kept");
    assert!(page.all(".said").is_empty() && !page.has("of 8"), "no feedback: {}", page.text());
    // once, and the address of a question leads to the same page
    let start = this.visitor.get(&format!("{MODULE}/test/pre")).await.ok();
    assert!(start.has("You have answered these questions") && start.all("main form").is_empty());
    assert_eq!(this.visitor.post(&format!("{MODULE}/test/pre"), &[]).await.status, 422);
    assert_eq!(this.visitor.get(&result.replace("result", "1")).await.done().location(), result);

    // after it: lessons and webinar first
    let start = this.visitor.get(&format!("{MODULE}/test/post")).await.ok();
    assert!(start.has("6 lessons to read") && start.has("1 webinar to attend or to make up for"), "{}", start.text());
    assert_eq!(this.visitor.post(&format!("{MODULE}/test/post"), &[]).await.status, 422);
    let held = webinar(&this.test, &this.cohort, "coordination", "2026-11-19T10:00:00Z", "ru");
    all_read(&this.test, &this.cohort, &this.enrolment, "coordination").await;
    assert_eq!(this.visitor.post(&format!("{MODULE}/test/post"), &[]).await.status, 422, "the webinar is missing");
    attended(&this.test, held, this.person.id, "present");

    let (result, after) = this.sit("post", 6).await;
    let other = if this.enrolment.test_form == "A" { "B" } else { "A" };
    assert_eq!((after.len(), forms(&after)), (8, BTreeSet::from([other])));
    let page = this.visitor.get(&result).await.ok();
    assert_eq!(page.one("h1"), "After the module: 6 of 8");
    assert!(page.has("Before the module: 3 of 8."), "{}", page.text());
    assert_eq!(page.all(".said").len(), 8);
    assert_eq!(page.all(".card > p a").len(), 8, "each leads to its lesson");
    let kazakh = this.visitor.get(&result.replace("/en/", "/kk/")).await.ok();
    assert_eq!(kazakh.one("h1"), "Модульден кейін: 8 ішінен 6");
    assert!(kazakh.has("Білмеймін"));

    // graded nowhere
    let id = this.enrolment.id;
    assert!(this.test.read(|conn| assessment::best_results(conn, id)).is_empty());
    assert!(this.test.read(|conn| assessment::passed_modules(conn, id)).is_empty());
    let module = this.visitor.get(MODULE).await.ok();
    assert_eq!(module.text().matches("Answered").count(), 2);
}

#[actix_web::test]
async fn the_test_before_closes_when_the_webinar_begins() {
    let this = setting().await;
    webinar(&this.test, &this.cohort, "coordination", "2026-11-23T06:00:00Z", "ru");
    let at = this.begin("pre").await;
    let page = this.visitor.get(&at).await.ok();
    this.visitor.post_fields(&at, &page.picking(&[("I do not know", "")])).await.done();
    this.test.minutes_later(61);
    let late = this.visitor.get(&at).await;
    assert_eq!(late.status, 410);
    assert!(late.has("That is no disadvantage"), "{}", late.text());
    let start = this.visitor.get(&format!("{MODULE}/test/pre")).await.ok();
    assert!(start.has("Closed since the webinar began") && start.all("main form").is_empty());
    assert_eq!(this.visitor.post(&format!("{MODULE}/test/pre"), &[]).await.status, 422);
    let attempts = this.test.read(|conn| assessment::attempts_of(conn, this.enrolment.id, "coordination", Kind::Pre));
    assert!(attempts.len() == 1 && attempts[0].is_open(), "kept, and never handed in");
    this.test.minutes_later(120);
    let home = this.visitor.get("/en/home").await.ok();
    assert!(!home.attr(".feature .btn", "href").contains("/test/"), "home does not lead there any more");
}

#[actix_web::test]
async fn an_attempt_is_found_at_its_own_address_by_its_own_person_alone() {
    let this = setting().await;
    let at = this.begin("pre").await;
    for path in [at.replace("/pre/", "/post/"), at.replace("/test/pre/", "/check/"), at.replace("/pre/", "/middle/")] {
        assert_eq!(this.visitor.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(this.visitor.get(&format!("{MODULE}/test/check")).await.status, 404);
    assert_eq!(this.visitor.get("/en/modules/child-context/test/pre").await.status, 404, "not on this track");
    let (other, _) = this.test.enrolled(&this.cohort, "Bota Ali", "ministerial");
    let other = Visitor::signed_in(&this.test, other.id).await;
    assert_eq!(other.get(&at).await.status, 404);
}

#[actix_web::test]
async fn half_of_a_cohort_begins_with_each_form_in_each_language() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let forms: Vec<String> =
        (0..20).map(|number| test.enrolled(&cohort, &format!("Person {number}"), "ministerial").1.test_form).collect();
    assert_eq!(forms.iter().filter(|form| *form == "A").count(), 10, "{forms:?}");
}
