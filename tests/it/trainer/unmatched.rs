use shanyraq::attendance::{self, ArrivalDecision, RowChoice, Status};
use shanyraq::by::By;

use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn a_trainer_says_who_people_are_who_checked_in_and_are_not_on_the_list() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Anna Kimova"]);
    let (ministry, _) = test.enrolled(&held.cohort, "Dinara A", "ministerial");
    let guest = test.person("Guest From Afar", "guest@example.org");
    let (id, by) = (held.webinar.id, By::person(held.trainer.id, test.now()));
    let code = test.write(move |conn| Ok(attendance::new_code(conn, &by, id).unwrap()));
    for person in [ministry.id, guest.id] {
        let visitor = Visitor::signed_in(&test, person).await;
        visitor.get("/en/c").await.ok();
        let reply = visitor.post("/en/c", &[("code", &code.code)]).await.done();
        assert!(visitor.follow(&reply).await.ok().has("You are not on the list for this webinar"));
    }
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert!(trainer.get(&held.path("roster")).await.ok().has("2 people are here who are not on the list"));
    let page = trainer.get(&held.path("unmatched")).await.ok();
    assert_eq!(page.all("fieldset").len(), 2);
    // neither is on a track with this module: nobody can be counted as they are
    assert!(page.all("input[type=radio][value^=p-]").is_empty());
    let strangers = test.read(|conn| attendance::strangers(conn, id));
    let (who, name) = (format!("row-{}", strangers[0].piece), format!("name-{}", strangers[0].piece));
    let guest_field = format!("row-{}", strangers[1].piece);

    let nobody = [(who.as_str(), "other"), (name.as_str(), "Zhanna"), (guest_field.as_str(), "guest")];
    let refused = trainer.post(&held.path("unmatched"), &nobody).await.refused();
    assert!(refused.one(".errors").contains("Nobody on the list is called Zhanna"));
    assert_eq!(refused.all("input[value=Zhanna]").len(), 1);
    let several = [(who.as_str(), "other"), (name.as_str(), "ann")];
    trainer.post(&held.path("unmatched"), &several).await.refused();

    // the whole name is one person's, though another's begins like it
    let right = [(who.as_str(), "other"), (name.as_str(), "Анна Ким"), (guest_field.as_str(), "guest")];
    let done = trainer.post(&held.path("unmatched"), &right).await.done();
    let page = trainer.follow(&done).await.ok();
    assert_eq!(page.one("#flash"), "Decided about 2 people.");
    assert!(page.has("Everybody who was here is on the list"));
    assert_eq!(test.status(id, held.people[0].id), Status::Partial);
    assert_eq!(test.status(id, held.people[1].id), Status::NotRecorded);
    assert!(trainer.get(&held.path("roster")).await.ok().has("Code 15:05"));
    test.nothing_differs();

    // decided anew: the first loses it
    let (piece, second, by) = (strangers[0].piece, held.people[1].id, By::person(held.trainer.id, test.now()));
    let curriculum = test.curriculum(&held.cohort);
    let said = ArrivalDecision { piece, choice: RowChoice::Person(second), also: Vec::new(), remember: false };
    test.write(move |conn| Ok(attendance::decide_arrivals(conn, &by, &curriculum, id, &[said]).unwrap()));
    assert_eq!(test.status(id, held.people[0].id), Status::NotRecorded);
    assert_eq!(test.status(id, second), Status::Partial);
    test.nothing_differs();
}

#[actix_web::test]
async fn somebody_of_another_group_may_be_counted_as_they_are() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let mut plan = test.plan(&held.cohort, "child-context", 1, "2026-11-27T15:00", 120, &[]);
    plan.capacity = Some(1);
    test.set_clock("2026-11-23T05:00:00Z");
    let second = test.planned(&plan);
    test.set_clock("2026-11-27T10:05:00Z");
    let (id, by, trainer) = (second.id, By::system(test.now()), held.trainer.id);
    let code = test.write(move |conn| Ok(attendance::new_code(conn, &by, id).unwrap()));
    // no place here, but the track has the module
    let anna = Visitor::signed_in(&test, held.people[0].id).await;
    anna.get("/en/c").await.ok();
    anna.post("/en/c", &[("code", &code.code)]).await.done();
    assert_eq!(test.status(id, held.people[0].id), Status::NotRecorded);
    test.write(move |conn| shanyraq::webinars::set_trainers(conn, &by, id, trainer, &[]));
    let trainer = Visitor::signed_in(&test, trainer).await;
    let path = format!("/en/teach/webinars/{id}/unmatched");
    assert!(trainer.get(&path).await.ok().has("Is on a track with this webinar, without a place at it."));
    let piece = test.read(|conn| attendance::strangers(conn, id))[0].piece;
    trainer.post(&path, &[(&format!("row-{piece}"), &format!("p-{}", held.people[0].id))]).await.done();
    assert_eq!(test.status(id, held.people[0].id), Status::Partial);
}
