//! A report is read and matched beside the transaction that writes it: nobody waits for it, and what changes meanwhile is noticed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::prelude::*;
use shanyraq::attendance::{self, ImportProblem, NewReport, Plans, RowChoice};
use shanyraq::by::By;
use shanyraq::db::schema::people;
use shanyraq::ids::PersonId;
use shanyraq::people as accounts;
use shanyraq::people::Role;

use super::reports::{id_of, row_of, send};
use crate::support::{Held, TestApp, Visitor};

/// Only when a plan is made, and when it is looked whether it holds, is what was decided before asked for.
const PLANNING: &str = "match_decisions";
const REPORT: &str = "Name,Join time,Leave time\nBolat Omarov,2026-11-26 15:00:00,2026-11-26 16:50:00\n";

/// While the next plan is made, somebody else writes: the person gets another name. It is on disk before the plan goes on.
fn renamed_meanwhile(test: &TestApp, person: PersonId, name: &str, times: &Arc<AtomicUsize>) {
    let (db, name, times) = (test.app.db.clone(), name.to_owned(), times.clone());
    test.meanwhile(PLANNING, move || {
        assert_ne!(std::thread::current().name(), Some("writer"), "a plan is made in the transaction that writes");
        let rename = move |conn: &mut _| diesel::update(people::table.find(person)).set(people::name.eq(name)).execute(conn);
        assert_eq!(db.write_now(rename), Ok(1));
        times.fetch_add(1, Ordering::Relaxed);
    });
}

#[actix_web::test]
async fn others_write_while_a_report_is_matched_and_it_is_matched_with_the_list_of_the_end() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (anna, times) = (held.people[0].id, Arc::new(AtomicUsize::new(0)));
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    renamed_meanwhile(&test, anna, "Bolat Omarov", &times);
    let own = send(&trainer, &held, REPORT.as_bytes()).await.done().location();
    assert_eq!(times.load(Ordering::Relaxed), 1);
    let answer = |id| test.read(move |conn| attendance::import_rows(conn, id))[0].answer();
    assert_eq!(answer(id_of(&own)), Some(RowChoice::Person(anna)), "matched with the name of the end");

    // the same where it is read again, confirmed, and where a program brings one
    renamed_meanwhile(&test, anna, "Anna Kim", &times);
    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/zone"), &[("zone", "Asia/Tashkent")]).await.done();
    assert_eq!((times.load(Ordering::Relaxed), answer(id_of(&own))), (2, Some(RowChoice::Later)));
    renamed_meanwhile(&test, anna, "Bolat Omarov", &times);
    let by = By::system(test.now());
    let (organiser, cohort) = (test.person_with("Olga Organiser", Role::Organiser, Some(held.cohort.id)).id, held.cohort.id);
    let token = test.write(move |conn| accounts::make_api_token(conn, &by, organiser, cohort));
    let path = format!("/api/webinars/{}/imports?confirm=true", held.webinar.id);
    let other = REPORT.replace("16:50", "16:40");
    let reply = Visitor::new(&test).await.post_with_token(&path, Some(&token), other.into_bytes()).await;
    assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.bytes));
    assert_eq!(times.load(Ordering::Relaxed), 3);
    assert_eq!(test.attendance(held.webinar.id, anna).unwrap().seconds, 100 * 60);
    test.nothing_differs();
}

#[test]
fn the_transaction_that_writes_reads_no_report_and_leaves_nothing_behind_without_a_plan() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (by, id, curriculum) = (By::system(test.now()), held.webinar.id, test.curriculum(&held.cohort));
    // nothing that could be read: it is not even looked at
    let new = NewReport::new("photo.png", b"\x89PNG".to_vec(), None);
    let begun =
        test.app.db.write_now(move |conn| attendance::start_import(conn, &by, &curriculum, id, &new, &Plans::default()));
    let Err(ImportProblem::Unplanned(wanted)) = begun else { panic!("{begun:?}") };
    let curriculum = test.curriculum(&held.cohort);
    let made = test.app.db.read_now(|conn| wanted.make(conn, &curriculum));
    assert!(matches!(made, Err(ImportProblem::Refused(_))));
    assert!(test.read(|conn| attendance::imports_of(conn, id)).is_empty());
}

#[actix_web::test]
async fn a_report_that_was_uploaded_and_is_pasted_is_the_same() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let text = format!("\u{feff}{REPORT}Ақерке Жұмабай,2026-11-26 15:00:00,2026-11-26 16:00:00\n\n");
    let uploaded = send(&trainer, &held, text.as_bytes()).await.done().location();
    // a form sends other line ends, and an editor saves in another encoding
    let pasted = text.trim_start_matches('\u{feff}').replace('\n', "\r\n");
    trainer.get(&held.path("imports/new")).await.ok();
    let fields = [("pasted", pasted.as_str()), ("zone", "Asia/Almaty")];
    let again = trainer.upload(&held.path("imports"), &fields, ("file", "", b"")).await.done().location();
    assert_eq!(id_of(&again), id_of(&uploaded));
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(pasted.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(id_of(&send(&trainer, &held, &utf16).await.done().location()), id_of(&uploaded));
    let other = send(&trainer, &held, text.replace("16:50", "16:51").as_bytes()).await.done().location();
    assert_ne!(id_of(&other), id_of(&uploaded));
    row_of(&test, &other, "Ақерке Жұмабай");
}
