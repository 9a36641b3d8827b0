//! The attendance report as it was known at an earlier moment.

use shanyraq::attendance;
use shanyraq::by::By;
use shanyraq::enrolment::{self, CohortSettings};
use shanyraq::people::Role;
use shanyraq::webinars;

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

#[actix_web::test]
async fn the_times_are_those_that_stood_at_the_moment() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    // 16:05 in Astana: an hour of the two that were planned
    test.set_clock("2026-11-26T11:05:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    test.set_clock("2026-11-26T11:20:00Z");
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let at = |moment: &str| format!("{REPORT}?as-of={}", moment.replace(' ', "+"));
    let anna = |status: &str| vec![("Anna Kim".to_owned(), status.to_owned())];
    assert_eq!(said(&olga.get(&at("26.11.2026 16:10")).await.ok()), anna("Partial"));
    // it ended at 16:10, as somebody says later
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("times"), &[("began", ""), ("ended", "16:10")]).await.done();
    test.set_clock("2026-11-26T11:40:00Z");
    assert_eq!(said(&olga.get(REPORT).await.ok()), anna("Present"));
    assert_eq!(said(&olga.get(&at("26.11.2026 16:10")).await.ok()), anna("Partial"), "as it was before the end was known");
    assert_eq!(said(&olga.get(&at("26.11.2026 16:30")).await.ok()), anna("Present"));
    test.nothing_differs();
    // and as called off only since it is
    let (id, by) = (held.webinar.id, By::system(test.now()));
    test.write(move |conn| Ok(webinars::cancel_webinar(conn, &by, id, "The building was closed").unwrap()));
    test.set_clock("2026-11-26T11:50:00Z");
    assert_eq!(said(&olga.get(REPORT).await.ok()), vec![]);
    assert_eq!(said(&olga.get(&at("26.11.2026 16:10")).await.ok()), anna("Partial"));
    assert_eq!(said(&olga.get(&at("26.11.2026 16:30")).await.ok()), anna("Present"));
    assert_eq!(said(&olga.get(&at("26.11.2026 16:45")).await.ok()), vec![]);
}

#[actix_web::test]
async fn what_counts_as_present_is_what_stood_at_the_moment() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    // 90 minutes of 120, told at 17:10 in Astana
    test.set_clock("2026-11-26T12:10:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 90);
    test.set_clock("2026-11-26T12:30:00Z");
    let (id, by) = (held.cohort.id, By::system(test.now()));
    test.write(move |conn| {
        let cohort = enrolment::cohort(conn, id)?;
        let new = CohortSettings { present_percent: 80, ..CohortSettings::of(&cohort) };
        attendance::change_settings(conn, &by, id, &new, Some("The ministry asks for it"))
    });
    test.set_clock("2026-11-26T12:50:00Z");
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let at = |moment: &str| format!("{REPORT}?as-of={}", moment.replace(' ', "+"));
    let anna = |status: &str| vec![("Anna Kim".to_owned(), status.to_owned())];
    let before = olga.get(&at("26.11.2026 17:20")).await.ok();
    assert_eq!(said(&before), anna("Present"), "75 per cent counted then");
    assert!(before.has("75") && !before.has("80"), "{}", before.text());
    let after = olga.get(&at("26.11.2026 17:40")).await.ok();
    assert_eq!(said(&after), anna("Partial"));
    assert!(after.has("80"), "{}", after.text());
    assert_eq!(said(&olga.get(REPORT).await.ok()), anna("Partial"));
}

#[test]
fn a_webinar_has_the_times_that_stood() {
    let test = TestApp::new();
    let held = Held::new(&test, &[]);
    let (id, webinar, moved_at) = (held.webinar.id, held.webinar.clone(), test.now());
    let by = By::system(moved_at);
    test.write(move |conn| webinars::record_actual_times(conn, &by, id, Some(webinar.starts_at.plus_minutes(4)), None));
    let now = test.read(move |conn| webinars::webinar(conn, id));
    let stood = |at| {
        let now = now.clone();
        test.read(move |conn| webinars::as_stood(conn, &[now], at)).remove(0)
    };
    assert_eq!(stood(moved_at.plus_seconds(-1)).actual_starts_at, None);
    assert_eq!(stood(moved_at).actual_starts_at, now.actual_starts_at);
    // before it was planned it is as it was planned first
    let first = stood(moved_at.plus_minutes(-60 * 24 * 400));
    assert_eq!((first.starts_at, first.actual_starts_at, first.minutes), (held.webinar.starts_at, None, held.webinar.minutes));
}

#[actix_web::test]
async fn the_list_its_tracks_and_places_are_those_of_the_moment() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Sadykov", "Vera Li"]);
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    test.set_clock("2026-11-26T11:00:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    // at 16:20 Bolat turns out to be of a ministry, and only then is Dana enrolled
    test.set_clock("2026-11-26T11:20:00Z");
    let (by, cohort, bolat) = (By::system(test.now()), held.cohort.id, held.people[1].id);
    test.write(move |conn| {
        let of_bolat = enrolment::find_enrolment(conn, bolat, cohort)?.unwrap();
        enrolment::change_track(conn, &by, of_bolat.id, "ministerial")
    });
    test.enrolled(&held.cohort, "Dana Omar", "practitioner");
    test.set_clock("2026-11-26T11:40:00Z");
    let olga = Visitor::signed_in(&test, organiser.id).await;
    let names = |page: &Reply| said(page).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(&olga.get(REPORT).await.ok()), ["Anna Kim", "Dana Omar", "Vera Li"]);
    let then = olga.get(&format!("{REPORT}?as-of=26.11.2026+16:10")).await.ok();
    assert_eq!(names(&then), ["Anna Kim", "Bolat Sadykov", "Vera Li"]);
    assert!(then.has("The list of people, their tracks and places are those of that time"));
    let by_track = |track: &str| format!("{REPORT}?as-of=26.11.2026+16:10&track={track}&by=track");
    assert_eq!(names(&olga.get(&by_track("practitioner")).await.ok()), ["Anna Kim", "Bolat Sadykov", "Vera Li"]);
    assert!(names(&olga.get(&by_track("ministerial")).await.ok()).is_empty());
}
