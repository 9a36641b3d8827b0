//! Materials for trainers: plans of webinars, the guide, lessons with their scenarios.

use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

async fn trainer(test: &TestApp) -> Visitor {
    let cohort = test.cohort("kz");
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    Visitor::signed_in(test, trainer.id).await
}

#[actix_web::test]
async fn a_plan_has_agenda_polls_make_up_questions_and_difficult_moments() {
    let test = TestApp::new();
    let visitor = trainer(&test).await;
    let materials = visitor.get("/en/teach/materials").await.ok();
    let plans = ["coordination", "child-context", "child-sensitive-communication"];
    for (module, minutes) in plans.into_iter().zip([120, 110, 120]) {
        let address = format!("/en/teach/materials/{module}/webinars/1");
        assert!(materials.text().contains(&format!("href=\"{address}\"")), "{module} is not linked");
        let plan = visitor.get(&address).await.ok();
        assert_eq!(plan.all(".plan tbody tr").len(), 9, "{module}");
        assert!(plan.one(".plan tbody tr:last-child th").ends_with(&format!("–{minutes}")), "{module}");
        assert_eq!(plan.all("section[aria-labelledby=polls] h3").len(), 4, "{module}");
        assert_eq!(plan.all("section[aria-labelledby=make-up] li").len(), 3, "{module}");
        assert!(plan.all("section[aria-labelledby=moments] h3").len() >= 2, "{module}");
        // The notices are read out: content care, no real cases, what is recorded.
        assert!(plan.has("You can pause or leave at any time") && plan.has("Do not describe real cases here"));
        assert!(plan.has("Draft content, under expert review"));
    }
    let plan = visitor.get("/en/teach/materials/coordination/webinars/1").await.ok();
    assert!(plan.has("With more than 60 people, assign the breakout rooms in advance"));
    // What a row uses leads to where it is: a blank tool, a scenario with all its paths.
    for place in ["one-child-one-system#paper", "writing-the-protocol#scenario"] {
        assert!(plan.text().contains(&format!("/en/teach/materials/coordination/{place}\"")), "{place}");
    }
    assert_eq!(visitor.get("/en/teach/materials/coordination/webinars/2").await.status.as_u16(), 404);
}

#[actix_web::test]
async fn a_trainer_reads_a_lesson_with_every_choice_of_its_scenario() {
    let test = TestApp::new();
    let visitor = trainer(&test).await;
    let lesson = visitor.get("/en/teach/materials/coordination/writing-the-protocol").await.ok();
    assert_eq!(lesson.all("#scenario h3").len(), 3, "three decisions");
    assert_eq!(lesson.all("#scenario h3 ~ ul > li").len(), 3 + 2 + 3, "all choices");
    assert!(lesson.has("This is likely to harm") && lesson.has("This helps the child most"));
    assert!(!lesson.all("#paper").is_empty());
}

#[actix_web::test]
async fn the_guide_for_facilitators_is_for_those_who_teach() {
    let test = TestApp::new();
    let visitor = trainer(&test).await;
    let materials = visitor.get("/kk/teach/materials").await.ok();
    assert!(materials.text().contains("href=\"/kk/teach/materials/facilitators\""));
    let guide = visitor.get("/en/teach/materials/facilitators").await.ok();
    assert!(guide.has("If somebody is distressed") && guide.has("If somebody speaks of a child in danger"));
    let nobody = Visitor::new(&test).await.get("/en/teach/materials/facilitators").await;
    assert_ne!(nobody.status.as_u16(), 200);
}
