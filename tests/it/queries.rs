//! A list costs the same number of statements for one row and three.

use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::enrolment::Cohort;
use shanyraq::ids::WebinarId;
use shanyraq::people::Role;
use shanyraq::reports::{self, Format, NewExport};
use shanyraq::webinars;

use crate::support::{TestApp, Visitor};

/// How many statements a page sends once it is warm: the first time reads the edition, and a connection of the pool that is new to
/// a table asks PostgreSQL about it once more.
pub(crate) async fn cost(test: &TestApp, visitor: &Visitor, path: &str) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..4 {
        let before = test.statements();
        visitor.get(path).await.ok();
        least = least.min(test.statements() - before);
    }
    least
}

fn add_person(test: &TestApp, cohort: &Cohort, webinar: WebinarId, number: i32) {
    let (person, _) = test.enrolled(cohort, &format!("Person {number}"), "ministerial");
    test.attended(webinar, person.id, Status::Present, 7_200);
    let by = By::person(person.id, test.now());
    let new = NewExport {
        cohort: cohort.id,
        kind: "attendance",
        format: Format::Csv,
        purpose: "a test of lists".to_owned(),
        filters: String::new(),
        rows: 1,
    };
    test.write(move |conn| reports::record_export(conn, &by, &new));
}

#[actix_web::test]
async fn reports_cost_the_same_for_one_person_and_three() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let evaluator = test.person_with("Erik Evaluator", Role::Evaluator, Some(cohort.id));
    let webinar = test.webinar(&cohort, "coordination", 1, "2026-11-17T15:00", 120, &[]).id;
    add_person(&test, &cohort, webinar, 1);
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    let evaluator = Visitor::signed_in(&test, evaluator.id).await;
    let pages = [
        (&organiser, "/en/organise/november/reports/attendance"),
        (&organiser, "/en/organise/november/reports/attendance?view=rows&status=present"),
        (&organiser, "/en/organise/november/reports/exports"),
        (&evaluator, "/en/evaluate"),
        (&evaluator, "/en/evaluate/november"),
    ];
    let mut costs = Vec::new();
    for (visitor, path) in pages {
        costs.push(cost(&test, visitor, path).await);
    }
    assert!(costs.iter().all(|cost| (1..=16).contains(cost)), "{costs:?}");
    for number in 2..=3 {
        add_person(&test, &cohort, webinar, number);
    }
    for ((visitor, path), one) in pages.into_iter().zip(costs) {
        assert_eq!(cost(&test, visitor, path).await, one, "{path}");
    }
}

#[actix_web::test]
async fn lists_of_people_by_outlook_and_rosters_cost_the_same_for_one_person_and_three() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, Some(cohort.id));
    let missed = test.webinar(&cohort, "coordination", 1, "2026-10-14T15:00", 120, &[trainer.id]).id;
    let last = test.webinar(&cohort, "coordination", 1, "2026-11-23T16:00", 120, &[trainer.id]).id;
    let by = By::system(test.now());
    test.write(move |conn| webinars::mark_closed(conn, &by, missed));
    let add = async |number: i32| {
        let (_, theirs) = test.enrolled(&cohort, &format!("Person {number}"), "ministerial");
        test.was_at(missed, &theirs, "absent");
        test.work_off().await;
    };
    add(1).await;
    let organiser = Visitor::signed_in(&test, organiser.id).await;
    let trainer = Visitor::signed_in(&test, trainer.id).await;
    let roster = format!("/en/teach/webinars/{last}/roster");
    let pages = [
        (&organiser, "/en/organise/november/people?outlook=only-if&sort=met"),
        (&organiser, "/en/organise/november/records/issue"),
        (&organiser, "/en/organise/november"),
        (&trainer, "/en/teach"),
        (&trainer, roster.as_str()),
    ];
    let mut costs = Vec::new();
    for (visitor, path) in pages {
        costs.push(cost(&test, visitor, path).await);
    }
    for number in 2..=3 {
        add(number).await;
    }
    for ((visitor, path), one) in pages.into_iter().zip(costs) {
        assert_eq!(cost(&test, visitor, path).await, one, "{path}");
    }
    let page = organiser.get(pages[0].1).await.ok();
    assert_eq!(page.all("tbody tr").len(), 3, "{}", page.text());
    assert!(trainer.get("/en/teach").await.ok().has("For 3 people it is the last date that counts"));
}

#[actix_web::test]
async fn conflicts_cost_the_same_number_of_questions_however_many_webinars_and_places_there_are() {
    let test = TestApp::new();
    let [cohort, other] = ["november", "december"].map(|slug| test.cohort(slug));
    let trainer = test.person_with("Marina Kovalyova", Role::Trainer, None);
    let people: Vec<_> =
        (0..6).map(|number| test.enrolled(&cohort, &format!("Person {number}"), "practitioner").0.id).collect();
    // two of them are on the other cohort as well
    for person in &people[..2] {
        test.enrolled_as(&other, *person, "practitioner");
    }
    let rival = |of: &Cohort, module: &str, capacity: Option<i32>| {
        let mut plan = test.plan(of, module, 1, "2026-11-26T16:00", 120, &[]);
        plan.capacity = capacity;
        test.planned(&plan).id
    };
    let plan = test.plan(&cohort, "child-context", 1, "2026-11-26T15:00", 120, &[trainer.id]);
    let content = test.curriculum(&cohort);
    let shared = |among: &[WebinarId]| {
        let (plan, content, now) = (plan.clone(), content.clone(), test.now());
        let before = test.statements();
        let outlook = test.read(move |conn| Ok(webinars::look_over(conn, now, &content, &plan, None).unwrap()));
        let cost = test.statements() - before;
        let busy = |id: &WebinarId| {
            outlook.findings.iter().find_map(|finding| match finding {
                webinars::Finding::PeopleBusy { people, other } if other == id => Some(*people),
                _ => None,
            })
        };
        (among.iter().map(busy).collect::<Vec<_>>(), cost)
    };
    let limited = rival(&cohort, "child-sensitive-communication", Some(9));
    let (by, seated) = (By::system(test.now()), people.clone());
    test.write(move |conn| {
        for person in &seated[..3] {
            webinars::take_place(conn, &by, limited, *person)?;
        }
        Ok(())
    });
    let open = rival(&cohort, "child-sensitive-communication", None);
    let elsewhere = rival(&other, "child-sensitive-communication", None);
    let same_part = rival(&cohort, "child-context", None);
    let those = [limited, open, elsewhere, same_part];
    // the first look of a connection asks more
    shared(&those);
    let (found, one) = shared(&those);
    assert_eq!(found, [Some(3), Some(6), Some(2), None], "another date of the same part takes nobody away");
    for _ in 0..8 {
        rival(&cohort, "child-sensitive-communication", Some(9));
        rival(&other, "child-sensitive-communication", None);
    }
    let (found, many) = shared(&those);
    assert_eq!((found, many), (vec![Some(3), Some(6), Some(2), None], one));
}

#[actix_web::test]
async fn lists_of_records_cost_the_same_for_one_record_and_three() {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(cohort.id));
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]).id;
    let add = async |number: i32| {
        let (_, theirs) = test.enrolled(&cohort, &format!("Person {number}"), "ministerial");
        test.met_everything(&cohort, &theirs, held);
        test.work_off().await;
        test.records(&theirs).remove(0)
    };
    let first = add(1).await;
    let visitor = Visitor::signed_in(&test, organiser.id).await;
    // one that is replaced and the one in its place: the register names both and who did it
    visitor.get(&format!("/en/organise/november/records/{}", first.id)).await.ok();
    let state = format!("/en/organise/november/records/{}/state", first.id);
    visitor.post(&state, &[("to", "replaced"), ("replace_reason", "A new name")]).await.done();
    let pages = ["/en/organise/november/records", "/en/organise/november/records/register"];
    let mut costs = Vec::new();
    for path in pages {
        costs.push(cost(&test, &visitor, path).await);
    }
    for number in 2..=3 {
        let record = add(number).await;
        let state = format!("/en/organise/november/records/{}/state", record.id);
        visitor.post(&state, &[("to", "revoked"), ("revoke_reason", "By mistake")]).await.done();
    }
    for (path, one) in pages.into_iter().zip(costs) {
        assert_eq!(cost(&test, &visitor, path).await, one, "{path}");
    }
    assert_eq!(visitor.get(pages[1]).await.ok().all("tbody tr").len(), 4);
}
