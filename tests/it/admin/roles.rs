use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{audit_events, sign_in_codes};
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

#[actix_web::test]
async fn the_address_of_somebody_with_a_role_is_corrected_and_what_rested_on_the_old_one_ends() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let admin = test.person_with("Ada Admin", Role::Administrator, None);
    let trainer = test.person_with("Timur Trainer", Role::Trainer, Some(cohort.id));
    let old = trainer.email.clone().unwrap();
    let visitor = Visitor::signed_in(&test, admin.id).await;
    let theirs = Visitor::signed_in(&test, trainer.id).await;
    theirs.get("/en/teach/webinars").await.ok();
    // a code is under way to the old address
    let waiting = Visitor::new(&test).await;
    waiting.get("/en/sign-in").await.ok();
    waiting.post("/en/sign-in", &[("email", &old)]).await.done();
    let open_codes = || -> i64 {
        let of = sign_in_codes::table.filter(sign_in_codes::email.eq(&old)).filter(sign_in_codes::used_at.is_null());
        test.read(|conn| of.count().get_result(conn))
    };
    assert_eq!(open_codes(), 1);

    let path = format!("/en/admin/roles/{}/address", trainer.id);
    assert_eq!(visitor.get("/en/admin/roles").await.ok().links(&path), std::slice::from_ref(&path));
    let page = visitor.get(&path).await.ok();
    assert!(page.has("Timur Trainer") && page.has(&old) && page.has("Trainer"), "{}", page.text());
    let taken = admin.email.clone().unwrap();
    for (typed, words) in
        [("timur", ""), (old.as_str(), "This is the address as it is."), (taken.as_str(), "belongs to another account")]
    {
        let refused = visitor.post(&path, &[("address", typed)]).await.refused();
        assert!(refused.one(".errors").contains(words), "{typed}: {}", refused.text());
        assert_eq!(refused.attr("#address", "value"), typed);
    }
    theirs.get("/en/teach/webinars").await.ok();
    let done = visitor.post(&path, &[("address", " Timur.New@Example.org ")]).await.done();
    let shown = visitor.follow(&done).await.ok();
    assert!(shown.has("The address is corrected.") && shown.has("timur.new@example.org"), "{}", shown.text());
    assert_eq!(test.read(|conn| people::person(conn, trainer.id)).email.as_deref(), Some("timur.new@example.org"));
    // the session and the code of the old address are over; the role is still theirs
    assert!(theirs.get("/en/teach/webinars").await.location().contains("/sign-in"));
    assert_eq!(open_codes(), 0);
    assert_eq!(test.read(|conn| people::grants_of(conn, trainer.id)).len(), 1);
    // written down, without either address
    let (by, was, is): (String, Option<String>, Option<String>) = test.read(|conn| {
        let event = audit_events::table.filter(audit_events::action.eq("message.address"));
        event.select((audit_events::by_whom, audit_events::old_value, audit_events::new_value)).first(conn)
    });
    assert_eq!((was.as_deref(), is.as_deref()), (Some("…@example.org"), Some("…@example.org")));
    assert!(by.contains(&admin.id.to_string()), "{by}");

    // nobody without a role, and nobody but an administrator
    let (learner, _) = test.enrolled(&cohort, "Lena Learner", "practitioner");
    let hers = format!("/en/admin/roles/{}/address", learner.id);
    assert_eq!(visitor.get(&hers).await.status, 404);
    visitor.get("/en/admin/roles").await.ok();
    assert_eq!(visitor.post(&hers, &[("address", "mine@example.org")]).await.status, 404);
    let organiser = test.person_with("Gulnara Organiser", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    assert_eq!(organiser.get(&path).await.status, 403);
    // their own: they are signed out with the rest
    let own = format!("/en/admin/roles/{}/address", admin.id);
    assert!(visitor.get(&own).await.ok().has("This is your own account."));
    visitor.post(&own, &[("address", "ada.new@example.org")]).await.done();
    assert!(visitor.get("/en/admin/roles").await.location().contains("/sign-in"));
}
