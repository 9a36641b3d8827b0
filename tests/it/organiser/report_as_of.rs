//! The attendance report as it was known at an earlier moment.

use shanyraq::people::Role;

use crate::support::{Held, Reply, TestApp, Visitor};

const REPORT: &str = "/en/organise/kz/reports/attendance";

/// Names with what they came to.
fn said(page: &Reply) -> Vec<(String, String)> {
    let names = page.all("section[aria-labelledby=people] tbody th");
    let statuses = page.all("section[aria-labelledby=people] tbody td:nth-child(4) > span");
    names.into_iter().zip(statuses).collect()
}

fn pairs(wanted: [(&str, &str); 3]) -> Vec<(String, String)> {
    wanted.map(|(name, status)| (name.to_owned(), status.to_owned())).to_vec()
}

#[actix_web::test]
async fn what_came_later_is_left_out_and_now_is_what_is_stored() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Sadykov", "Vera Li"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    // 15:10 in Astana: Anna half of the time, Bolat marked
    test.set_clock("2026-11-26T10:10:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    trainer.get(&held.path("roster")).await.ok();
    trainer.post(&held.path("roster"), &[(&held.mark(1), "present")]).await.done();
    // after the end: the rest of Anna's time, another word about Bolat, then closed
    test.set_clock("2026-11-26T12:10:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 60, 120);
    trainer.get(&held.path("roster")).await.ok();
    trainer
        .post(
            &held.path("roster"),
            &[(&held.was(1), "present"), (&held.mark(1), "excused"), (&format!("reason-{}", held.people[1].id), "A duty")],
        )
        .await
        .done();
    test.set_clock("2026-11-26T12:30:00Z");
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("close"), &[("looked_over", "yes"), ("by_hand", "yes"), ("rest", "absent")]).await.done();

    test.set_clock("2026-11-27T08:00:00Z");
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let now = said(&olga.get(REPORT).await.ok());
    assert_eq!(now, pairs([("Anna Kim", "Present"), ("Bolat Sadykov", "Excused"), ("Vera Li", "Absent")]));
    let at = |moment: &str| format!("{REPORT}?as-of={}", moment.replace(' ', "+"));
    for (moment, wanted) in [
        ("26.11.2026 15:20", [("Anna Kim", "Partial"), ("Bolat Sadykov", "Present"), ("Vera Li", "Not recorded")]),
        ("26.11.2026 17:20", [("Anna Kim", "Present"), ("Bolat Sadykov", "Excused"), ("Vera Li", "Not recorded")]),
        ("26.11.2026", [("Anna Kim", "Present"), ("Bolat Sadykov", "Excused"), ("Vera Li", "Absent")]),
    ] {
        let page = olga.get(&at(moment)).await.ok();
        assert_eq!(said(&page), pairs(wanted), "{moment}");
        assert!(page.has("Attendance as it was known on 26 November 2026"));
    }
    // before it began there is nothing to report of
    assert!(olga.get(&at("26.11.2026 14:00")).await.ok().has("Nobody"));
    for (moment, words) in
        [("28.11.2026", "The moment must be in the past"), ("noon", "Enter the moment like 26.11.2026 15:00")]
    {
        let page = olga.get(&at(moment)).await;
        assert!(page.has(words), "{moment}: {}", page.text());
        assert_eq!(page.attr("#as-of", "value"), moment);
        assert!(page.all(".stats").is_empty());
    }
    // the file says the same, and says of when
    olga.get(&at("26.11.2026 15:20")).await.ok();
    let fields = [("as-of", "26.11.2026 15:20"), ("format", "csv"), ("purpose", "A test of the past")];
    let file = olga.post(&format!("{REPORT}/file"), &fields).await.ok().text();
    assert!(file.contains("Anna Kim") && file.contains("Partial") && !file.contains("Absent"), "{file}");
}
