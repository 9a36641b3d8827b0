//! What should not happen and does: two trainers at one sheet, scans that are not what they say, a full disk and a killed process while a
//! report over several webinars is confirmed.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use diesel::prelude::*;
use shanyraq::attendance::{self, ImportState, Signed, Status};
use shanyraq::by::By;
use shanyraq::db::schema::{attendance_imports, evidence};
use shanyraq::db::{Address, Conn};
use shanyraq::webinars::Webinar;

use crate::support::{Held, TestApp, Visitor};

#[test]
fn two_trainers_who_enter_one_sheet_at_once_write_each_signature_once() {
    let test = TestApp::new();
    let names: Vec<String> = (0..30).map(|n| format!("Person {n:02}")).collect();
    let held = Held::new(&test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    test.set_clock("2026-11-26T12:11:00Z");
    let (id, curriculum) = (held.webinar.id, test.curriculum(&held.cohort));
    let second = test.person_with("Olga Organiser", shanyraq::people::Role::Organiser, Some(held.cohort.id));
    let people: Vec<_> = held.people.iter().map(|person| person.id).collect();
    // the first twenty, and the last twenty: ten stand on both halves
    let halves = [(held.trainer.id, people[..20].to_vec()), (second.id, people[10..].to_vec())];
    let handles = halves.map(|(trainer, people)| {
        let (db, by, curriculum) = (test.app.db.clone(), By::person(trainer, test.now()), curriculum.clone());
        std::thread::spawn(move || {
            let signed = Signed { people, ..Signed::default() };
            db.write_now(move |conn| attendance::enter_sheet(conn, &by, &curriculum, id, &signed)).unwrap()
        })
    });
    let written: usize = handles.into_iter().map(|handle| handle.join().unwrap()).sum();
    assert_eq!(written, 30);
    let signers = test.read(|conn| attendance::signers(conn, &held.webinar, &curriculum, 0, 100));
    assert!(signers.iter().all(|signer| signer.signed.len() == 1), "{signers:?}");
    assert!(people.iter().all(|person| test.status(id, *person) == Status::Present));
    test.nothing_differs();
}

#[actix_web::test]
async fn a_scan_is_never_more_than_a_file_whatever_it_is_called_or_holds() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let (id, path) = (held.webinar.id, held.path("sign-in-sheet/scans"));
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&path).await.ok();
    // not what the name says
    for (name, bytes) in [
        ("sheet.pdf", b"<svg onload=alert(1)>".as_slice()),
        ("sheet.png", b"\x89PNX\r\n\x1a\n"),
        ("sheet.jpg", b" \xff\xd8\xff\xe0"),
        ("sheet.pdf", b"\n\n<html>%PDF-1.7"),
    ] {
        let refused = trainer.upload(&path, &[], ("file", name, bytes)).await.refused();
        assert!(refused.one(".errors").contains("PDF, JPEG or PNG inside"), "{name}");
    }
    // a PDF that is a web page as well, a path as a name, a name of three hundred letters, markup in it
    let long = format!("{}.pdf", "ж".repeat(300));
    for (nth, name) in ["../../etc/passwd.pdf", &long, "<script>alert(1)</script>.pdf"].into_iter().enumerate() {
        trainer.get(&path).await.ok();
        let bytes = format!("%PDF-1.7\n<html><script>alert({nth})</script></html>\n%%EOF\n");
        trainer.upload(&path, &[], ("file", name, bytes.as_bytes())).await.done();
    }
    let page = trainer.get(&path).await.ok();
    assert!(!page.text().contains("<script>alert"), "a name is never markup");
    let scans = test.read(|conn| attendance::scans_of(conn, id));
    assert_eq!(scans.len(), 3);
    for scan in &scans {
        assert!(scan.file_name.chars().count() <= 200, "{}", scan.file_name);
        let file = trainer.get(&format!("{path}/{}", scan.id)).await.ok();
        let header = |name: &str| file.headers.get(name).unwrap().to_str().unwrap().to_owned();
        assert_eq!((header("content-type"), header("x-content-type-options")), ("application/pdf".into(), "nosniff".into()));
        assert_eq!(header("content-disposition"), format!("attachment; filename=\"sign-in-sheet-{}.pdf\"", scan.id));
    }
}

const PEOPLE: usize = 120;

/// A day of two parts at which everybody was.
fn day(test: &TestApp) -> (Held, Webinar, String) {
    let names: Vec<String> = (0..PEOPLE).map(|n| format!("Имя{} Фамилия{}", letters(n), letters(n))).collect();
    let held = Held::new(test, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let other = test.webinar(&held.cohort, "child-sensitive-communication", 1, "2026-11-26T17:15", 105, &[held.trainer.id]);
    test.set_clock("2026-11-26T14:30:00Z");
    let mut text = "Name,Join time,Leave time\n".to_owned();
    for name in names {
        writeln!(text, "{name},2026-11-26 14:50:00,2026-11-26 18:30:00").unwrap();
    }
    (held, other, text)
}

/// A number as letters.
fn letters(n: usize) -> String {
    let all = ["ба", "ди", "ку", "ло", "ме", "на", "ро", "ту", "жи", "ша"];
    [n / 100 % 10, n / 10 % 10, n % 10].into_iter().map(|digit| all[digit]).collect()
}

/// How many pieces of evidence there are at both, and what became of the import.
fn written(test: &TestApp, webinars: [&Webinar; 2]) -> ([i64; 2], Vec<String>) {
    let count = |webinar: &Webinar| {
        let id = webinar.id;
        test.read(move |conn| evidence::table.filter(evidence::webinar_id.eq(id)).count().get_result(conn))
    };
    (webinars.map(count), test.read(|conn| attendance_imports::table.select(attendance_imports::state).load(conn)))
}

/// How many pages the database may have: what a full disk is to SQLite.
fn most_pages(test: &TestApp, pages: i64) {
    test.write(move |conn| match conn {
        Conn::Sqlite(conn) => diesel::sql_query(format!("PRAGMA max_page_count = {pages}")).execute(conn),
        Conn::Pg(_) => Ok(0),
    });
}

#[actix_web::test]
async fn a_full_disk_leaves_nothing_of_a_report_over_several_webinars() {
    let test = TestApp::new();
    let address: Address = test.database_url().parse().unwrap();
    if matches!(address, Address::Postgres(_)) {
        return;
    }
    let (held, other, text) = day(&test);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("imports/new")).await.ok();
    let file = ("file", "day.csv", text.as_bytes());
    let own = trainer.upload(&held.path("imports"), &[("pasted", ""), ("zone", "Asia/Almaty")], file).await.done().location();
    trainer.get(&own).await.ok();
    trainer.post(&format!("{own}/webinars"), &[]).await.done();
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    most_pages(&test, 1);
    let full = trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await;
    assert_eq!(full.status, 500);
    most_pages(&test, 1_000_000);
    let checked = vec![ImportState::Checked.as_str().to_owned()];
    assert_eq!(written(&test, [&held.webinar, &other]), ([0, 0], checked));
    trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
    let all = PEOPLE as i64;
    assert_eq!(written(&test, [&held.webinar, &other]).0, [all, all]);
    test.nothing_differs();
}

#[test]
fn a_killed_import_of_all_webinars_is_there_whole_or_not_at_all() {
    let test = TestApp::new();
    let (held, other, text) = day(&test);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("day.csv");
    std::fs::write(&file, text).unwrap();
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--data", folder.path().to_str().unwrap(), "--database-url", test.database_url(), "attendance", "import"])
            .arg(&file)
            .args(["--webinar", &held.webinar.id.to_string(), "--all-webinars", "--confirm"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let all = PEOPLE as i64;
    for nth in 1..8 {
        let mut child = start();
        std::thread::sleep(Duration::from_millis(nth * 90));
        // it may have ended by itself
        let _ = child.kill();
        child.wait().unwrap();
        let (pieces, states) = written(&test, [&held.webinar, &other]);
        let is_confirmed = states.iter().any(|state| state == ImportState::Confirmed.as_str());
        assert_eq!(pieces, if is_confirmed { [all, all] } else { [0, 0] }, "after {nth}: {states:?}");
    }
    // told once more it is there, for both, once
    let output = start().wait_with_output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{said}");
    let (pieces, states) = written(&test, [&held.webinar, &other]);
    assert_eq!((pieces, states), ([all, all], vec![ImportState::Confirmed.as_str().to_owned()]), "{said}");
    assert_eq!(test.status(other.id, held.people[0].id), Status::Partial);
    test.nothing_differs();
}

#[test]
fn the_command_line_says_what_it_recognised_and_warns() {
    let test = TestApp::new();
    let (held, _, _) = day(&test);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cut.csv");
    std::fs::write(&file, "Name;Join time;Leave time\nAnna Kim;2026-11-26 15:00:00;2026-11-26 17:00:00\nBolat;2026-11")
        .unwrap();
    let run = |zone: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--data", folder.path().to_str().unwrap(), "--database-url", test.database_url(), "attendance", "import"])
            .arg(&file)
            .args(["--webinar", &held.webinar.id.to_string(), "--zone", zone])
            .output()
            .unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let said = run("Asia/Almaty");
    assert!(said.contains("template stays, UTF-8, separated by ;, 1 rows"), "{said}");
    assert!(said.contains("Dates: year-first; times read in the zone Asia/Almaty"), "{said}");
    assert!(said.contains("Note: The file ends in the middle"), "{said}");
    let again = run("Europe/London");
    assert!(again.contains("times read in the zone Europe/London"), "{again}");
    assert!(
        again.contains("Note: This file came before.") && again.contains("In the zone Asia/Almaty the times fit"),
        "{again}"
    );
}
