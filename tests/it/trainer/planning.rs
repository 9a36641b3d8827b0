//! A trainer plans the webinars that they give, on the organisers' pages, and no others.

use shanyraq::people::Role;
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn a_trainer_plans_what_they_give_and_nothing_else() {
    let test = TestApp::new();
    let (cohort, other) = (test.cohort("kz"), test.cohort("pl"));
    let [marina, bolat] =
        ["Marina Kovalyova", "Bolat Omarov"].map(|name| test.person_with(name, Role::Trainer, Some(cohort.id)));
    let visitor = Visitor::signed_in(&test, marina.id).await;
    let list = visitor.get("/en/teach/webinars").await.ok();
    assert_eq!(list.attr("main a.btn", "href"), "/en/organise/kz/webinars/new");
    let form = visitor.get("/en/organise/kz/webinars/new").await.ok();
    assert!(form.has("Schedule a webinar") && form.all("nav a").iter().all(|place| place != "Reports"), "{}", form.text());
    let own = marina.id.to_string();
    assert_eq!(form.attr("input[name=lead][checked]", "value"), own);
    let bolats = bolat.id.to_string();
    let fields = |lead: &str| -> Vec<(String, String)> {
        [
            ("module", "child-context:1"),
            ("language", "ru"),
            ("date", "2026-11-30"),
            ("start", "15:00"),
            ("minutes", "120"),
            ("lead", lead),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
    };
    // what somebody else would give is not theirs to plan, whatever is sent
    let refused = visitor.post_fields("/en/organise/kz/webinars/new", &fields(&bolats)).await.refused();
    assert!(refused.has("Choose yourself as lead or co-trainer"), "{}", refused.text());
    visitor.post_fields("/en/organise/kz/webinars/check", &fields(&bolats)).await.refused();
    let asked = visitor.post_fields("/en/organise/kz/webinars/new", &fields(&own)).await.ok();
    assert!(asked.has("Meeting link"), "{}", asked.text());
    let done = visitor.post_fields("/en/organise/kz/webinars/check", &fields(&own)).await.done();
    let page = visitor.follow(&done).await.ok();
    let webinar = test.read(|conn| webinars::webinars_of_cohort(conn, cohort.id)).remove(0);
    assert_eq!(done.location(), format!("/en/teach/webinars/{}", webinar.id));
    // and changes it
    let edit = format!("/en/organise/kz/webinars/{}/edit", webinar.id);
    assert!(page.links("/en/organise").contains(&edit), "{}", page.text());
    visitor.get(&edit).await.ok();
    // nobody else of the trainers does, nor anybody of another cohort, and nothing else of the organisers is theirs
    let stranger = Visitor::signed_in(&test, bolat.id).await;
    for url in [edit.clone(), format!("/en/organise/kz/webinars/new?from={}", webinar.id)] {
        assert_eq!(stranger.get(&url).await.status, 403, "{url}");
    }
    for url in [
        format!("/en/organise/{}/webinars/new", other.slug),
        "/en/organise/kz/webinars".to_owned(),
        format!("/en/organise/kz/webinars/{}", webinar.id),
    ] {
        assert_eq!(visitor.get(&url).await.status, 403, "{url}");
    }
}
