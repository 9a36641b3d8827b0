use shanyraq::people::{self, Role};
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

#[actix_web::test]
async fn a_webinar_is_handed_over_with_a_letter_and_a_reason_where_something_is_in_the_way() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let [marina, bolat] =
        ["Marina Kovalyova", "Bolat Omarov"].map(|name| test.person_with(name, Role::Trainer, Some(cohort.id)));
    let webinar = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[marina.id]);
    // Bolat helps at another one at the same time
    let busy = test.plan(&cohort, "coordination", 1, "2026-11-26T16:00", 120, &[marina.id, bolat.id]);
    let other_lead = test.person_with("Aliya Example", Role::Trainer, Some(cohort.id));
    test.planned(&webinars::Plan { lead: other_lead.id, ..busy });
    test.work_off().await;
    let id = bolat.id;
    test.write(move |conn| people::set_zone(conn, id, Some(chrono_tz::Europe::Warsaw)));
    let visitor = Visitor::signed_in(&test, marina.id).await;
    let url = format!("/en/teach/webinars/{}/hand-over", webinar.id);
    let page = visitor.get(&format!("/en/teach/webinars/{}", webinar.id)).await.ok();
    assert!(page.has("Hand over to another trainer"));
    let page = visitor.get(&url).await.ok();
    assert!(page.has("Bolat Omarov") && page.all("input[name=to]").len() == 2, "{}", page.text());
    let refused = visitor.post(&url, &[("to", "")]).await;
    assert!(refused.refused().has("Choose who leads it"));
    let bolat_id = bolat.id.to_string();
    let refused = visitor.post(&url, &[("to", &bolat_id), ("stays", "yes")]).await;
    let page = refused.refused();
    assert!(page.has("Bolat Omarov takes part in another webinar at the same time"), "{}", page.text());
    assert!(page.has("Write the reason for handing it over in spite of this"));
    let fields = [("to", bolat_id.as_str()), ("stays", "yes"), ("note", "I am ill, you have a helper there")];
    let done = visitor.post(&url, &fields).await.done();
    // a second press of the form that has worked gets the first answer
    assert_eq!(visitor.post(&url, &fields).await.done().location(), done.location());
    assert!(visitor.follow(&done).await.ok().has("The webinar is handed over to Bolat Omarov."));
    let trainers = test.read(|conn| webinars::trainers_of(conn, webinar.id));
    assert_eq!(trainers, [(bolat.id, true), (marina.id, false)]);
    let letters = test.work_off().await;
    let letter = letters.iter().find(|(to, _)| Some(to) == bolat.email.as_ref()).map(|(_, letter)| letter).unwrap();
    assert_eq!(letter.subject, "You lead a webinar: 26 November, 15:00");
    assert!(letter.text.contains("Marina Kovalyova hands a webinar over to you"), "{}", letter.text);
    assert!(letter.text.contains("I am ill, you have a helper there"));
    // Bolat lives elsewhere
    assert!(letter.text.contains("In your own time zone: Thursday 26 November 2026, 11:00 to 13:00"), "{}", letter.text);
    assert!(
        letter.text.contains("Questions? ") && letter.text.contains("because you give or gave this webinar"),
        "{}",
        letter.text
    );
    // who is a co-trainer now hands nothing over
    assert!(!visitor.get(&format!("/en/teach/webinars/{}", webinar.id)).await.ok().has("Hand over to another trainer"));
    let refused = visitor.get(&url).await;
    assert!(refused.status == 400 && refused.has("Who leads this webinar hands it over"), "{}", refused.text());
    assert_eq!(visitor.post(&url, &[("to", &marina.id.to_string())]).await.status, 400);
    assert_eq!(test.read(|conn| webinars::trainers_of(conn, webinar.id)), trainers);
    // an organiser does, and who led it is told
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let organiser = Visitor::signed_in(&test, olga.id).await;
    let dana = test.person_with("Dana Trainer", Role::Trainer, Some(cohort.id)).id.to_string();
    organiser.get(&url).await.ok();
    organiser.post(&url, &[("to", &dana), ("note", "Bolat is needed elsewhere")]).await.done();
    let told = test.work_off().await;
    let to_bolat = told.iter().find(|(to, _)| Some(to) == bolat.email.as_ref()).map(|(_, letter)| letter).unwrap();
    assert_eq!(to_bolat.subject, "Your webinar on 26 November, 15:00 has another lead");
    assert!(to_bolat.text.contains("You need not come"), "{}", to_bolat.text);
    let page = organiser.get(&format!("/en/organise/kz/webinars/{}", webinar.id)).await.ok();
    assert!(page.has("Handed over to another trainer"), "{}", page.text());
    organiser.get(&url).await.ok();
    organiser.post(&url, &[("to", &bolat_id), ("note", "And back")]).await.done();
    test.work_off().await;
    // who has no part in it any more does not see it
    let marina_id = marina.id.to_string();
    let new_lead = Visitor::signed_in(&test, bolat.id).await;
    new_lead.get(&url).await.ok();
    new_lead.post(&url, &[("to", &marina_id)]).await.done();
    assert_eq!(new_lead.get(&url).await.status, 403);
    test.set_clock("2026-11-26T13:00:00Z");
    let late = Visitor::signed_in(&test, marina.id).await;
    assert_eq!(late.get(&url).await.status, 410);
}
