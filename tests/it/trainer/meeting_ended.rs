//! BigBlueButton's end callback.

use diesel::prelude::*;
use shanyraq::attendance::{self, ConnectionKind};
use shanyraq::by::By;
use shanyraq::db::schema::meeting_events;

use crate::support::meetings::Happens;
use crate::support::{Held, TestApp, Visitor};

/// BigBlueButton says that a meeting has ended where we told it to, also where its own event of that was lost.
#[actix_web::test]
async fn the_end_callback_settles_a_meeting_once_and_a_forged_one_nothing() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (start, anna) = (held.webinar.starts_at, held.people[0].id);
    let system = test.connected(&held.cohort, ConnectionKind::BigBlueButton);
    test.meeting_is(&system, "room", &held.webinar);
    let provider = Visitor::new(&test).await;
    let seconds = |test: &TestApp| test.attendance(held.webinar.id, anna).map_or(0, |row| row.seconds);
    let come = [Happens::joins("w1", "Anna Kim", &anna.to_string(), 0), Happens::leaves("w1", 100)];
    test.set_clock("2026-11-26T11:50:00Z");
    provider.tells(&test, &system, "room", start, &come).await.ok();
    test.reads_meetings().await;
    assert_eq!(seconds(&test), 100 * 60);
    let url = shanyraq::web::api::meeting_ended::address(&test.app, &system, "room");
    assert_eq!(url, shanyraq::web::api::meeting_ended::address(&test.app, &system, "room"), "the same in each call");
    let path = url.strip_prefix(&test.app.config.public_url).unwrap().to_owned();
    let ends =
        || -> i64 { test.read(|conn| meeting_events::table.filter(meeting_events::what.eq("ended")).count().get_result(conn)) };
    let (before, mark) = path.rsplit_once('/').unwrap();
    let other = shanyraq::web::api::meeting_ended::address(&test.app, &system, "moor");
    let other = other.strip_prefix(&test.app.config.public_url).unwrap().rsplit_once('/').unwrap().0.to_owned();
    for forged in
        [format!("{before}/AAAAAAAAAAAAAAAAAAAAAA"), format!("{other}/{mark}"), format!("/hooks/ended/x/cm9vbQ/{mark}")]
    {
        assert_eq!(provider.get(&forged).await.status, 401, "{forged}");
    }
    assert_eq!(ends(), 0);
    test.set_clock("2026-11-26T12:01:00Z");
    for _ in 0..3 {
        // as the server appends it
        provider.get(&format!("{path}?meetingID=room&recordingmarks=false")).await.ok();
        assert_eq!(ends(), 1, "said again it changes nothing");
    }
    test.reads_meetings().await;
    test.minutes_later(3);
    test.reads_meetings().await;
    assert_eq!(seconds(&test), 100 * 60);
    test.nothing_differs();
    // after the connection was removed the address says nothing to anybody
    let (by, cohort, id) = (By::system(test.now()), held.cohort.id, system.id);
    test.write(move |conn| attendance::remove_connection(conn, &by, cohort, id));
    provider.get(&path).await.ok();
    assert_eq!(ends(), 1);
}
