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
