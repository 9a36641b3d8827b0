use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::db::schema::{place_counts, places};
use shanyraq::enrolment::{self, About, Cohort, EnrolmentState, NewEnrolment};
use shanyraq::i18n::Lang;
use shanyraq::ids::{PersonId, WebinarId};
use shanyraq::people::{self, Names};
use shanyraq::webinars::{self, PlaceState, Webinar};

use crate::support::TestApp;

const LISTENING: &str = "child-sensitive-communication";

fn limited(test: &TestApp, cohort: &Cohort, module: &str, capacity: i32) -> Webinar {
    let mut plan = test.plan(cohort, module, 1, "2026-12-02T15:00", 120, &[]);
    plan.capacity = Some(capacity);
    test.planned(&plan)
}

/// The counters, and the places counted one by one.
fn both_counts(test: &TestApp) -> [BTreeMap<(WebinarId, String), i64>; 2] {
    let kept: Vec<(WebinarId, String, i32)> = test.read(|conn| {
        let all = place_counts::table.select((place_counts::webinar_id, place_counts::state, place_counts::count));
        all.filter(place_counts::count.ne(0)).load(conn)
    });
    let counted: Vec<(WebinarId, String, i64)> = test.read(|conn| {
        let all = places::table.group_by((places::webinar_id, places::state));
        all.select((places::webinar_id, places::state, count_star())).load(conn)
    });
    let kept = kept.into_iter().map(|(webinar, state, count)| ((webinar, state), i64::from(count))).collect();
    [kept, counted.into_iter().map(|(webinar, state, count)| ((webinar, state), count)).collect()]
}

/// Who has a place, who waits for one, to whom one is offered.
fn counts(conn: &mut shanyraq::db::Conn, webinar: shanyraq::ids::WebinarId) -> diesel::QueryResult<(i64, i64, i64)> {
    let places = webinars::places_taken(conn, webinar)?;
    Ok((places.taken, places.waiting, places.offered))
}

#[test]
fn the_counters_of_places_follow_every_step() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let (first, second) = (limited(&test, &cohort, LISTENING, 1).id, limited(&test, &cohort, "coordination", 2).id);
    let open = test.webinar(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[]).id;
    let [anna, bolat, dina] =
        ["Anna Kim", "Bolat Omarov", "Dina Li"].map(|name| test.enrolled(&cohort, name, "practitioner").0.id);
    let (by, content) = (By::system(test.now()), test.curriculum(&cohort));
    test.write(move |conn| {
        for person in [anna, bolat, dina, anna] {
            webinars::take_place(conn, &by, first, person)?;
            webinars::take_place(conn, &by, second, person)?;
        }
        assert_eq!(counts(conn, first)?, (1, 2, 0));
        assert_eq!(counts(conn, second)?, (2, 1, 0));
        assert_eq!(webinars::release_place(conn, &by, second, anna)?, Some(dina));
        assert_eq!(webinars::says_cannot_come(conn, &by, first, bolat)?, None);
        assert_eq!(webinars::says_cannot_come(conn, &by, first, anna)?, Some(dina));
        assert_eq!(counts(conn, first)?, (0, 0, 1), "a place that is offered is kept");
        assert_eq!(webinars::comes_after_all(conn, &by, first, anna)?, PlaceState::Waiting);
        webinars::says_cannot_come(conn, &by, open, anna)?;
        webinars::says_cannot_come(conn, &by, open, bolat)?;
        webinars::comes_after_all(conn, &by, open, anna)?;
        let enrolment = enrolment::find_enrolment(conn, dina, cohort.id)?.unwrap();
        enrolment::change_state(conn, &by, enrolment.id, EnrolmentState::Withdrawn, Some("a test")).unwrap();
        webinars::follow_enrolments(conn, &by, cohort.id, &content, &[enrolment.id])?;
        assert_eq!(counts(conn, first)?, (0, 0, 1), "who waits moves up");
        assert_eq!(webinars::take_place(conn, &by, first, anna)?, PlaceState::Taken);
        Ok(())
    });
    let [kept, counted] = both_counts(&test);
    assert_eq!(kept, counted);
    assert_eq!(kept.get(&(first, "taken".to_owned())), Some(&1));
}

#[test]
fn of_more_than_a_thousand_places_those_are_seats_whose_people_are_enrolled() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let webinar = limited(&test, &cohort, LISTENING, 1_001);
    let (id, by, of) = (webinar.id, By::system(test.now()), cohort.id);
    // two of them applied and are not enrolled: their places are kept, and are no seats; nobody has withdrawn yet
    let people: Vec<PersonId> = test.write(move |conn| {
        let mut people = Vec::new();
        for number in 0..1_001 {
            let person = people::create_person(conn, &by, None, &Names::default(), Lang::En)?.id;
            let state = if number < 2 { EnrolmentState::Applied } else { EnrolmentState::Enrolled };
            let about = About::default();
            enrolment::enrol(conn, &by, &NewEnrolment { person, cohort: of, track: "practitioner".to_owned(), state, about })?;
            assert_eq!(webinars::take_place(conn, &by, id, person)?, PlaceState::Taken, "{number}");
            people.push(person);
        }
        Ok(people)
    });
    let content = test.curriculum(&cohort);
    let count = |expected: i64| {
        assert_eq!(test.read(|conn| webinars::roster_count(conn, &webinar, &content)), expected);
        let counts = test.read(|conn| webinars::roster_counts(conn, std::slice::from_ref(&webinar), |_| &content));
        assert_eq!(counts[&id], expected);
    };
    count(999);
    let late = test.enrolled(&cohort, "Dina Li", "practitioner").0.id;
    assert_eq!(test.write(move |conn| webinars::take_place(conn, &by, id, late)), PlaceState::Waiting);
    // a seat that was left behind is none, and somebody else may have it
    test.write(move |conn| {
        let enrolment = enrolment::find_enrolment(conn, people[5], of)?.unwrap();
        enrolment::change_state(conn, &by, enrolment.id, EnrolmentState::Withdrawn, Some("a test")).unwrap();
        Ok(())
    });
    count(998);
    let [kept, counted] = both_counts(&test);
    assert_eq!(kept, counted);
}
