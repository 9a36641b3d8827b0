use shanyraq::by::By;
use shanyraq::people::{self, Grant, Role};

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn roles_are_given_and_taken_and_the_last_administrator_stays() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let admin = test.person_with("Ada Admin", Role::Administrator, None);
    let visitor = Visitor::signed_in(&test, admin.id).await;
    visitor.get("/en/admin/roles").await.ok();
    let refused = visitor.post("/en/admin/roles", &[("email", "nobody"), ("name", "New Trainer")]).await.refused();
    assert_eq!(refused.all(".errors li").len(), 2);
    assert_eq!(refused.attr("#name", "value"), "New Trainer");

    let id = cohort.id.to_string();
    let fields = [("email", "T@example.org"), ("name", "Timur Trainer"), ("role", "trainer"), ("cohort", id.as_str())];
    let given = visitor.post("/en/admin/roles", &fields).await.done();
    let page = visitor.follow(&given).await.ok();
    assert!(page.has("Timur Trainer") && page.has("Trainer, November 2026"));
    let trainer = test.read(|conn| people::find_by_email(conn, "t@example.org")).unwrap();
    assert_eq!(test.read(|conn| people::grants_of(conn, trainer.id)).len(), 1);

    let person = trainer.id.to_string();
    let take = [("take", "yes"), ("person", person.as_str()), ("role", "trainer"), ("cohort", id.as_str())];
    visitor.post("/en/admin/roles", &take).await.done();
    assert!(test.read(|conn| people::grants_of(conn, trainer.id)).is_empty());

    visitor.get("/en/admin/roles").await.ok();
    let own = admin.id.to_string();
    let last = visitor
        .post("/en/admin/roles", &[("take", "yes"), ("person", &own), ("role", "administrator"), ("cohort", "")])
        .await
        .refused();
    assert!(last.one(".errors").contains("last administrator"));
}

#[actix_web::test]
async fn only_administrators_give_roles() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let organiser = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    for page in ["/en/admin", "/en/admin/roles", "/en/admin/cohorts/new"] {
        assert_eq!(visitor.get(page).await.status, 403);
    }
}

#[actix_web::test]
async fn a_role_taken_away_takes_the_webinars_too() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    for page in ["roster", "close", "unmatched", "screen"] {
        trainer.get(&held.path(page)).await.ok();
    }
    let (by, id, cohort) = (By::system(test.now()), held.trainer.id, held.cohort.id);
    test.write(move |conn| people::revoke_role(conn, &by, id, Grant { role: Role::Trainer, cohort: Some(cohort) }));
    for page in ["roster", "close", "unmatched", "screen"] {
        assert_eq!(trainer.get(&held.path(page)).await.status, 403, "{page}");
    }
    let (mark, was) = (held.mark(0), held.was(0));
    assert_eq!(trainer.post(&held.path("roster"), &[(&mark, "present"), (&was, "not-recorded")]).await.status, 403);
}
