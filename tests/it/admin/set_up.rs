use shanyraq::by::By;
use shanyraq::people::{self, Role};
use shanyraq::web::paths;

use crate::support::{TestApp, Visitor};

fn link(test: &TestApp) -> String {
    let by = By::system(test.now());
    test.write(move |conn| people::setup_link(conn, &by))
}

#[actix_web::test]
async fn the_first_administrator_is_made_once() {
    let test = TestApp::new();
    test.app.load_content().unwrap();
    let token = link(&test);
    let visitor = Visitor::new(&test).await;
    let page = format!("/en/set-up/{token}");
    visitor.get(&page).await.ok();
    let refused = visitor.post(&page, &[("name", ""), ("email", "first")]).await.refused();
    assert_eq!(refused.all(".errors li").len(), 2);
    assert_eq!(refused.attr("#email", "value"), "first");
    let done = visitor.post(&page, &[("name", "Динара Ахметова"), ("email", "First@example.org")]).await.done();
    assert_eq!(done.location(), "/en/admin");
    assert!(visitor.follow(&done).await.ok().has("What to set up"));
    let person = test.read(|conn| people::find_by_email(conn, "first@example.org")).unwrap();
    assert!(test.read(|conn| people::grants_of(conn, person.id)).iter().any(|grant| grant.role == Role::Administrator));

    let late = Visitor::new(&test).await;
    assert_eq!(late.get(&page).await.status, 410);
    // there is an administrator: not even a new link makes another
    let page = format!("/en/set-up/{}", link(&test));
    assert_eq!(late.get(&page).await.status, 410);
    late.get("/en/sign-in").await.ok();
    assert_eq!(late.post(&page, &[("name", "Eve"), ("email", "eve@example.org")]).await.status, 410);
}

#[actix_web::test]
async fn a_set_up_link_is_no_sign_in_link_and_ends_after_a_day() {
    let test = TestApp::new();
    let token = link(&test);
    let visitor = Visitor::new(&test).await;
    assert_eq!(visitor.get(&format!("/en/sign-in/link/{token}")).await.status, 410);
    visitor.get("/en/sign-in").await.ok();
    assert_eq!(visitor.post(&format!("/en/sign-in/link/{token}"), &[]).await.status, 410);
    visitor.get(&format!("/en/set-up/{token}")).await.ok();
    test.minutes_later(24 * 60);
    assert_eq!(visitor.get(&format!("/en/set-up/{token}")).await.status, 410);
    // a newer link ends the older one
    let (old, new) = (link(&test), link(&test));
    assert_eq!(visitor.get(&format!("/en/set-up/{old}")).await.status, 410);
    visitor.get(&format!("/en/set-up/{new}")).await.ok();
}

#[actix_web::test]
async fn the_address_that_the_program_prints_leads_to_the_page() {
    let test = TestApp::new();
    test.app.load_content().unwrap();
    let printed = paths::set_up_short(link(&test));
    let visitor = Visitor::new(&test).await;
    let sent = visitor.get(&printed).await;
    assert_eq!((sent.status.as_u16(), sent.location()), (302, format!("/en{printed}")));
    visitor.follow(&sent).await.ok();
}
