//! A batch of records that is cut off again and again: none is missing afterwards, and none double.

use std::time::Duration;

use actix_web::rt::time::timeout;
use diesel::prelude::*;
use rand::Rng as _;
use shanyraq::db::schema::{messages, record_events, records};
use shanyraq::jobs;

use crate::support::TestApp;

const PEOPLE: i32 = 12;

/// What had begun in another thread when the work was cut off ends there, as a statement does that reached the database before its
/// program died; nobody hears of it.
#[actix_web::test]
async fn a_batch_that_is_cut_off_at_twenty_moments_leaves_no_record_missing_and_none_double() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    for number in 1..=PEOPLE {
        let (_, enrolment) = test.enrolled(&cohort, &format!("Person {number}"), "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
    }
    let mut cut = 0;
    for _ in 0..20 {
        let moment = Duration::from_millis(rand::rng().random_range(1..120));
        cut += i32::from(timeout(moment, jobs::run_all(&test.app)).await.is_err());
        // what was claimed is free again after a while
        test.minutes_later(30);
    }
    jobs::run_all(&test.app).await;
    let mut rows: Vec<(i64, Option<i32>)> = test.read(|conn| {
        let rows: Vec<(shanyraq::ids::EnrolmentId, Option<i32>)> =
            records::table.order(records::number).select((records::enrolment_id, records::number)).load(conn)?;
        Ok(rows.into_iter().map(|(id, number)| (id.0, number)).collect())
    });
    let numbers: Vec<Option<i32>> = rows.iter().map(|row| row.1).collect();
    assert_eq!(numbers, (1..=PEOPLE).map(Some).collect::<Vec<_>>(), "cut off {cut} times");
    rows.sort();
    rows.dedup_by_key(|row| row.0);
    assert_eq!(rows.len() as i32, PEOPLE);
    let (events, letters): (i64, i64) = test.read(|conn| {
        let letters = messages::table.filter(messages::kind.eq("record-issued")).count().get_result(conn)?;
        Ok((record_events::table.count().get_result(conn)?, letters))
    });
    assert_eq!((events, letters), (i64::from(PEOPLE), i64::from(PEOPLE)));
}
