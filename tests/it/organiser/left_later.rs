//! Whose enrolment ends after a webinar was closed stays on its list: closed attendance changes by rulings alone, and what was known at
//! an earlier moment does not change at all.

use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{enrolments, webinars};
use shanyraq::enrolment::{self, Enrolment, EnrolmentState};
use shanyraq::people::Role;
use shanyraq::webinars::{PlaceState, follow_enrolments, take_place};

use crate::support::{Held, TestApp, Visitor};

const REPORT: &str = "/en/organise/kz/reports/attendance";

fn withdraw(test: &TestApp, enrolment: &Enrolment) {
    let (id, by) = (enrolment.id, By::system(test.now()));
    test.write(move |conn| {
        enrolment::change_state(conn, &by, id, EnrolmentState::Withdrawn, Some("moved away"))
            .map_err(|_| diesel::result::Error::RollbackTransaction)
    });
}

fn enrolment_of(test: &TestApp, held: &Held, who: usize) -> Enrolment {
    let person = held.people[who].id;
    test.read(move |conn| enrolments::table.filter(enrolments::person_id.eq(person)).select(Enrolment::as_select()).first(conn))
}

/// Places are used at the webinar, and these people took one the day before.
fn give_places(test: &TestApp, held: &Held) {
    test.set_clock("2026-11-25T10:00:00Z");
    let (webinar, by) = (held.webinar.id, By::system(test.now()));
    let people: Vec<_> = held.people.iter().map(|person| person.id).collect();
    test.write(move |conn| {
        diesel::update(webinars::table.find(webinar)).set(webinars::capacity.eq(20)).execute(conn)?;
        for person in people {
            assert_eq!(take_place(conn, &by, webinar, person)?, PlaceState::Taken);
        }
        Ok(())
    });
}

#[actix_web::test]
async fn a_withdrawal_after_the_closing_changes_no_closed_list() {
    for are_places_used in [false, true] {
        let test = TestApp::new();
        let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Gone Before"]);
        if are_places_used {
            give_places(&test, &held);
        }
        test.set_clock("2026-11-26T12:10:00Z");
        test.minutes_present(&held.webinar, held.people[0].id, 0, 117);
        test.minutes_present(&held.webinar, held.people[2].id, 0, 30);
        withdraw(&test, &enrolment_of(&test, &held, 2));
        test.close(&held);
        let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
        test.set_clock("2026-11-27T08:00:00Z");
        let before = Visitor::signed_in(&test, olga.id).await.get(REPORT).await.ok();
        assert!(before.has("2 people are counted") && before.has("Bolat Omarov"), "{}", before.text());

        test.set_clock("2026-11-28T08:00:00Z");
        let bolat = enrolment_of(&test, &held, 1);
        withdraw(&test, &bolat);
        let (olga, trainer) = (Visitor::signed_in(&test, olga.id).await, Visitor::signed_in(&test, held.trainer.id).await);

        // the roster and the figures above it; whoever had left before is on neither
        let roster = trainer.get(&held.path("roster")).await.ok();
        assert!(roster.has("Bolat Omarov") && roster.has("Withdrawn after the webinar was closed"), "{}", roster.text());
        assert!(!roster.has("Gone Before"), "{}", roster.text());
        assert_eq!(roster.text().matches("Withdrawn after").count(), 1);
        let absent = trainer.get(&held.path("roster?show=absent")).await.ok();
        assert!(absent.has("Bolat Omarov") && !absent.has("Anna Kim"), "{}", absent.text());
        let people = trainer.get("/en/teach/people").await.ok();
        assert!(people.has("2 people") && people.has("Bolat Omarov"), "{}", people.text());
        let webinar = olga.get(&format!("/en/organise/kz/webinars/{}", held.webinar.id)).await.ok();
        assert!(webinar.has("2 people"), "{}", webinar.text());

        // the report as it is now, and as it was known before and after the withdrawal
        for view in ["", "?as-of=27.11.2026+12:00", "?as-of=28.11.2026+12:00", "?as-of=26.11.2026+18:00"] {
            let page = olga.get(&format!("{REPORT}{view}")).await.ok();
            assert!(page.has("2 people are counted") && page.has("Bolat Omarov"), "{view}: {}", page.text());
            assert!(page.has("50%") && !page.has("Gone Before"), "{view}: {}", page.text());
        }
        let csv =
            olga.post(&format!("{REPORT}/file"), &[("format", "csv"), ("purpose", "a quarterly report")]).await.ok().text();
        assert!(csv.contains("Bolat Omarov"), "{csv}");
        test.nothing_differs();

        // it can still be put right, by a ruling with a reason
        let page = format!("people/{}", bolat.person_id);
        assert!(trainer.get(&held.path(&page)).await.ok().has("Absent"));
        let ruling = [("mark", "present"), ("was", "absent"), ("reason", "Sat in the room of a colleague")];
        trainer.post(&held.path(&page), &ruling).await.done();
        let page = olga.get(REPORT).await.ok();
        assert!(page.has("2 people are counted") && page.has("100%"), "{}", page.text());
    }
}

#[actix_web::test]
async fn who_came_after_a_moment_was_not_expected_then() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T11:00:00Z");
    test.enrolled(&held.cohort, "Vera Late", "practitioner");
    let leaves = test.enrolled(&held.cohort, "Lena Leaves", "practitioner").1;
    test.set_clock("2026-11-26T11:30:00Z");
    withdraw(&test, &leaves);
    test.set_clock("2026-11-26T11:45:00Z");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, olga.id).await;
    for (view, wanted) in [
        ("?as-of=26.11.2026+15:30", [true, false, false]),
        ("?as-of=26.11.2026+16:10", [true, true, true]),
        ("?as-of=26.11.2026+16:40", [true, true, false]),
        ("", [true, true, false]),
    ] {
        let page = olga.get(&format!("{REPORT}{view}")).await.ok();
        assert_eq!(["Anna Kim", "Vera Late", "Lena Leaves"].map(|name| page.has(name)), wanted, "{view}: {}", page.text());
    }
}

#[actix_web::test]
async fn a_place_that_was_given_back_since_was_had_then() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    give_places(&test, &held);
    // 16:00 in Astana: Anna is there, of the others nothing is known
    test.set_clock("2026-11-26T11:00:00Z");
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    test.set_clock("2026-11-26T11:10:00Z");
    for who in 0..2 {
        let enrolment = enrolment_of(&test, &held, who);
        withdraw(&test, &enrolment);
        let (by, cohort, curriculum) = (By::system(test.now()), held.cohort.id, test.curriculum(&held.cohort));
        test.write(move |conn| follow_enrolments(conn, &by, cohort, &curriculum, &[enrolment.id]));
    }
    test.set_clock("2026-11-26T11:30:00Z");
    let olga = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id));
    let olga = Visitor::signed_in(&test, olga.id).await;
    for (view, wanted) in [
        ("?as-of=26.11.2026+15:30", [true, true, true]),
        ("?as-of=26.11.2026+16:05", [true, true, true]),
        ("?as-of=26.11.2026+16:20", [false, false, true]),
        ("", [false, false, true]),
    ] {
        let page = olga.get(&format!("{REPORT}{view}")).await.ok();
        assert_eq!(["Anna Kim", "Bolat Omarov", "Dina Li"].map(|name| page.has(name)), wanted, "{view}: {}", page.text());
    }
    // nothing had been recorded before it began
    assert!(olga.get(&format!("{REPORT}?as-of=26.11.2026+15:30")).await.ok().has("Not recorded"));
}
