use actix_web::http::StatusCode;
use serde_json::Value;
use shanyraq::attendance::Status;
use shanyraq::by::By;
use shanyraq::people::{self, Grant, Role};

use crate::support::{Held, TestApp, Visitor};

const REPORT: &str = "Name,Email,Join time,Leave time\nAnna Kim,,2026-11-26 15:00:00,2026-11-26 17:00:00\nGuest,,2026-11-26 15:00:00,2026-11-26 16:00:00\n";

async fn send(test: &TestApp, path: &str, token: Option<&str>, body: &str) -> (StatusCode, Value) {
    let visitor = Visitor::new(test).await;
    let reply = visitor.post_with_token(path, token, body.as_bytes().to_vec()).await;
    (reply.status, serde_json::from_slice(&reply.bytes).unwrap_or_default())
}

#[actix_web::test]
async fn a_program_imports_with_an_organisers_token_what_the_page_would() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (other, by) = (test.cohort("other"), By::system(test.now()));
    let organiser = test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id;
    let (cohort, elsewhere) = (held.cohort.id, other.id);
    let token = test.write(move |conn| people::make_api_token(conn, &by, organiser, cohort));
    let foreign = test.write(move |conn| {
        people::grant_role(conn, &by, organiser, Grant { role: Role::Organiser, cohort: Some(elsewhere) })?;
        people::make_api_token(conn, &by, organiser, elsewhere)
    });
    let path = format!("/api/webinars/{}/imports", held.webinar.id);
    assert_eq!(send(&test, &path, None, REPORT).await.0, 401);
    assert_eq!(send(&test, &path, Some("nonsense"), REPORT).await.0, 401);
    assert_eq!(send(&test, &path, Some(&foreign), REPORT).await.0, 404);
    assert_eq!(send(&test, &format!("{path}?zone=Nowhere"), Some(&token), REPORT).await.0, 400);
    let (status, refused) = send(&test, &path, Some(&token), "no report").await;
    assert_eq!((status.as_u16(), &refused["error"]), (422, &"not-a-report".into()));

    let (status, read) = send(&test, &path, Some(&token), REPORT).await;
    assert_eq!((status.as_u16(), &read["state"], &read["effect"]["people"]), (200, &"checked".into(), &1.into()));
    assert_eq!((&read["rows"][0]["outcome"], &read["rows"][1]["outcome"]), (&"matched".into(), &"nobody".into()));
    assert_eq!(read["rows"][0]["person"], held.people[0].id.to_string());
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded);

    let confirm = format!("{path}?zone=Asia/Almaty&name=report.csv&confirm=true");
    let (_, done) = send(&test, &confirm, Some(&token), REPORT).await;
    assert_eq!((&done["state"], &done["import"]), (&"confirmed".into(), &read["import"]));
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    // the same again is the same
    assert_eq!(send(&test, &confirm, Some(&token), REPORT).await.1, done);
    test.nothing_differs();

    // a token ends with the role, and when it is revoked
    test.write(move |conn| people::revoke_role(conn, &by, organiser, Grant { role: Role::Organiser, cohort: Some(cohort) }));
    assert_eq!(send(&test, &path, Some(&token), REPORT).await.0, 401);
    test.write(move |conn| people::grant_role(conn, &by, organiser, Grant { role: Role::Organiser, cohort: Some(cohort) }));
    assert_eq!(send(&test, &path, Some(&token), REPORT).await.0, 200);
    test.write(move |conn| {
        for token in people::all_api_tokens(conn)? {
            people::revoke_api_token(conn, &by, token.id)?;
        }
        Ok(())
    });
    assert_eq!(send(&test, &path, Some(&token), REPORT).await.0, 401);
}

/// Bytes of a token with which a program may import for the held webinar.
fn token(test: &TestApp, held: &Held) -> String {
    let by = By::system(test.now());
    let (organiser, cohort) = (test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id, held.cohort.id);
    test.write(move |conn| people::make_api_token(conn, &by, organiser, cohort))
}

#[actix_web::test]
async fn the_zone_that_is_said_is_used_for_a_file_that_came_before_and_what_was_confirmed_says_in_which_it_was_read() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (token, path) = (token(&test, &held), format!("/api/webinars/{}/imports", held.webinar.id));
    // two hours behind the webinar's clock
    let moscow = "Name,Join time,Leave time\nAnna Kim,2026-11-26 13:00:00,2026-11-26 15:00:00\n";
    let (_, read) = send(&test, &path, Some(&token), moscow).await;
    assert_eq!((&read["zone"], &read["rows"][0]["seconds"]), (&"Asia/Almaty".into(), &0.into()));
    let in_moscow = format!("{path}?zone=Europe/Moscow");
    let (_, again) = send(&test, &in_moscow, Some(&token), moscow).await;
    assert_eq!((&again["import"], &again["zone"]), (&read["import"], &"Europe/Moscow".into()));
    assert_eq!(again["rows"][0]["seconds"], 7200);
    assert!(again["warnings"][0].as_str().unwrap().contains("in the zone Europe/Moscow"), "{}", again["warnings"]);
    // nothing is said: it stays as it is
    let (_, same) = send(&test, &path, Some(&token), moscow).await;
    assert_eq!((&same["zone"], &same["warnings"]), (&"Europe/Moscow".into(), &Value::Array(vec![])));
    send(&test, &format!("{in_moscow}&confirm=true"), Some(&token), moscow).await;
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    let (_, late) = send(&test, &format!("{path}?zone=Asia/Almaty"), Some(&token), moscow).await;
    assert_eq!((&late["zone"], &late["state"]), (&"Europe/Moscow".into(), &"confirmed".into()));
    assert!(late["warnings"][0].as_str().unwrap().contains("read in the zone Europe/Moscow"), "{}", late["warnings"]);
    test.nothing_differs();
}

#[actix_web::test]
async fn a_length_without_a_place_is_not_added_to_times_of_another_report() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (token, path) = (token(&test, &held), format!("/api/webinars/{}/imports?confirm=true", held.webinar.id));
    let times = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n\
        Anna Kim,,2026-11-26 16:00:00,2026-11-26 16:20:00,20,No\nBolat Omarov,,2026-11-26 16:00:00,2026-11-26 16:07:00,7,No\n";
    let unique = "Name (original name),Email,Total duration (minutes),Guest\nAnna Kim,,20,No\nBolat Omarov,,26,No\n";
    for report in [unique, times, unique] {
        send(&test, &path, Some(&token), report).await;
    }
    let seconds = |who: usize| test.attendance(held.webinar.id, held.people[who].id).unwrap().seconds;
    assert_eq!((seconds(0), seconds(1)), (20 * 60, 26 * 60));
    test.nothing_differs();
    // kept as it was said, and shown so
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let page = trainer.get(&held.path(&format!("people/{}", held.people[1].id))).await.ok();
    assert!(page.has("19 min somewhere within 15:00–17:00") && page.has("26, when is not known"), "{}", page.text());
}
