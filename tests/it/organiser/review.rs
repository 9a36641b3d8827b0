//! The guide for organisers and the state of the review.

use shanyraq::people::Role;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn an_organiser_sees_what_is_not_reviewed_and_what_is_asked() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Saule Omarova", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    let overview = visitor.get("/en/organise/kz").await.ok();
    for place in ["review", "guide"] {
        assert!(overview.text().contains(&format!("href=\"/en/organise/kz/{place}\"")), "{place}");
    }
    let page = visitor.get("/en/organise/kz/review").await.ok();
    let curriculum = test.curriculum(&cohort);
    assert_eq!(page.all("tbody tr").len(), curriculum.review.texts.len());
    assert_eq!(page.all("thead th").len(), 4, "the text and three languages");
    assert!(page.all("tbody th").iter().any(|text| text.starts_with("W1-L1") && text.contains("One child, one system")));
    assert!(page.has("Missing: Expert, Lawyer, Editor"), "nobody has reviewed anything yet");
    assert!(page.has("Draft: Authors of the programme, 23 November 2026"));
    assert!(page.has(&format!("0 of {} texts are reviewed in all languages.", curriculum.review.texts.len())));
    assert_eq!(page.all("section[aria-labelledby=open] details li").len(), curriculum.review.open_questions().count());
    assert!(page.has("What is the current wording of Order No. 382"));
    let guide = visitor.get("/en/organise/kz/guide").await.ok();
    assert!(guide.has("What success looks like") && guide.has("Nothing is sent between 21:00 and 08:00"));
}
