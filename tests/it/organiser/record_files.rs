//! Many PDF files at once: who gets which, the manifest, and checking it without a browser.

use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Command;

use diesel::prelude::*;
use shanyraq::completion::Record;
use shanyraq::completion::bundle::{MANIFEST, OpenBundle};
use shanyraq::db::schema::exports;
use shanyraq::enrolment::Cohort;
use shanyraq::people::Role;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::{TestApp, Visitor};

const PAGE: &str = "/en/organise/kz/records/files";

async fn records(test: &TestApp, cohort: &Cohort) -> Vec<Record> {
    let held = test.webinar(cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let mut records = Vec::new();
    for name in ["Anna Kim", "Boris Li", "Dina Li"] {
        let (_, enrolment) = test.enrolled(cohort, name, "ministerial");
        test.met_everything(cohort, &enrolment, held.id);
        test.work_off().await;
        records.push(test.records(&enrolment).remove(0));
    }
    records
}

fn logged(test: &TestApp) -> Vec<(String, String, String, i32)> {
    let columns = (exports::kind, exports::format, exports::filters, exports::row_count);
    test.read(|conn| exports::table.order(exports::id).select(columns).load(conn))
}

/// What `shanyraq records verify` ends with, and says.
fn verified(args: &[&Path], more: &[&str]) -> (bool, String) {
    let ran = Command::new(env!("CARGO_BIN_EXE_shanyraq")).args(["records", "verify"]).args(args).args(more).output().unwrap();
    (ran.status.success(), String::from_utf8_lossy(&[ran.stdout, ran.stderr].concat()).into_owned())
}

/// A zip again, with other bytes for a file, or without it.
fn changed(zip: &[u8], name: &str, bytes: Option<&[u8]>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    for one in names {
        let mut whole = Vec::new();
        std::io::Read::read_to_end(&mut archive.by_name(&one).unwrap(), &mut whole).unwrap();
        if one == name {
            let Some(bytes) = bytes else { continue };
            whole = bytes.to_vec();
        }
        new.start_file(one, options).unwrap();
        new.write_all(&whole).unwrap();
    }
    if let Some(bytes) = bytes.filter(|_| archive.by_name(name).is_err()) {
        new.start_file(name, options).unwrap();
        new.write_all(bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[actix_web::test]
async fn a_selection_of_files_comes_with_a_signed_manifest_that_the_command_checks() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let records = records(&test, &cohort).await;
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    let revoked = &records[2];
    visitor.get(&format!("/en/organise/kz/records/{}", revoked.id)).await.ok();
    let state = format!("/en/organise/kz/records/{}/state", revoked.id);
    visitor.post(&state, &[("to", "revoked"), ("revoke_reason", "By mistake")]).await.done();

    let list = visitor.get("/en/organise/kz/records?state=valid").await.ok();
    assert_eq!(list.attr(&format!("a[href^='{PAGE}']"), "href"), format!("{PAGE}?state=valid"));
    let page = visitor.get(&format!("{PAGE}?state=valid")).await.ok();
    assert!(page.has("2 records"), "{}", page.text());
    // a file names what it is for
    let page = visitor.post(PAGE, &[("state", "valid"), ("purpose", "report")]).await.refused();
    assert!(page.has("2 records") && page.one(".errors").contains("at least two words"), "{}", page.text());
    assert_eq!(logged(&test), []);
    let zip = visitor.post(PAGE, &[("state", "valid"), ("purpose", "Yearly report")]).await.ok();
    assert_eq!(zip.headers.get("content-type").unwrap(), "application/zip");
    assert_eq!(logged(&test), [("record-files".to_owned(), "zip".to_owned(), r#"{"state":"valid"}"#.to_owned(), 2)]);
    let zip = zip.bytes;
    let keys = Visitor::new(&test).await.get("/.well-known/jwks.json").await.ok().bytes;

    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let keys = file("jwks.json", &keys);
    let keys = ["--keys", keys.to_str().unwrap()];
    let one = format!("2026-{:05}-{}.pdf", records[0].number().unwrap().1, records[0].code());
    let pdf = test.read(|conn| shanyraq::completion::pdf_of(conn, records[0].id));
    let mut bigger = pdf.clone();
    bigger.push(b' ');
    for (name, bytes, well, words) in [
        ("good.zip", zip.clone(), true, "the manifest is genuine; 2 of 2 files are as they were issued"),
        ("altered.zip", changed(&zip, &one, Some(&bigger)), false, "altered, record"),
        ("missing.zip", changed(&zip, &one, None), false, "missing"),
        ("more.zip", changed(&zip, "2026-00009-000000000000.pdf", Some(&pdf)), false, "not in the manifest"),
        ("forged.zip", changed(&zip, MANIFEST, Some(b"e30.e30.e30")), false, "its manifest is none"),
        ("bare.zip", changed(&zip, MANIFEST, None), false, "a zip without a manifest"),
        ("none.zip", b"PK nothing".to_vec(), false, "no zip that can be read"),
    ] {
        let path = file(name, &bytes);
        let (ended, said) = verified(&[&path], &keys);
        assert!(ended == well && said.contains(words), "{name}: {said}");
    }
    // unpacked: the manifest beside its files
    let mut open = OpenBundle::open(std::fs::File::open(folder.path().join("good.zip")).unwrap()).unwrap();
    let manifest = file(MANIFEST, open.manifest().unwrap().as_bytes());
    let (ended, said) = verified(&[&manifest], &keys);
    assert!(!ended && said.contains("0 of 2 files"), "{said}");
    let mut archive = ZipArchive::new(Cursor::new(zip.as_slice())).unwrap();
    archive.extract(folder.path()).unwrap();
    let (ended, said) = verified(&[&manifest], &keys);
    assert!(ended && said.contains("2 of 2 files"), "{said}");
    // where the installation is, what became of a record since is said too
    let by = shanyraq::by::By::system(test.now());
    let first = records[0].clone();
    test.app.db.write_now(move |conn| shanyraq::completion::revoke(conn, &by, &first, "By mistake")).unwrap();
    let here = ["--database-url", test.database_url(), "--data", test.app.config.data.to_str().unwrap()];
    let (ended, said) = verified(&[&folder.path().join("good.zip")], &here);
    assert!(!ended && said.contains(&format!("{one}: revoked")) && said.contains("2 of 2 files"), "{said}");
}

#[actix_web::test]
async fn an_empty_selection_gives_no_file_and_other_cohorts_none_at_all() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let other = test.cohort("other");
    records(&test, &cohort).await;
    let person = test.person_with("Petr Organiser", Role::Organiser, Some(other.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    let page = visitor.get("/en/organise/other/records/files").await.ok();
    assert!(page.has("No record fits"), "{}", page.text());
    visitor.post("/en/organise/other/records/files", &[("purpose", "Yearly report")]).await.refused();
    assert_eq!(visitor.get(PAGE).await.status, 403);
    assert_eq!(logged(&test), []);
    assert!(!test.app.config.badge_key.exists() || test.read(shanyraq::completion::issuer_keys).is_empty());
}

/// How many pages the database may have: what a full disk is to SQLite.
fn most_pages(test: &TestApp, pages: i64) {
    test.write(move |conn| match conn {
        shanyraq::db::Conn::Sqlite(conn) => diesel::sql_query(format!("PRAGMA max_page_count = {pages}")).execute(conn),
        shanyraq::db::Conn::Pg(_) => Ok(0),
    });
}

#[actix_web::test]
async fn nothing_half_is_taken_for_a_whole_zip() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    records(&test, &cohort).await;
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let visitor = Visitor::signed_in(&test, person.id).await;
    visitor.get(PAGE).await.ok();
    if !test.database_url().starts_with("postgres") {
        // pages that are begun have room left; when the purpose cannot be written down, nothing is given out
        most_pages(&test, 1);
        let purpose = "Yearly report ".repeat(35);
        let mut given = 0;
        let full = loop {
            visitor.get(PAGE).await.ok();
            let reply = visitor.post(PAGE, &[("purpose", &purpose)]).await;
            if reply.status != 200 {
                break reply;
            }
            given += 1;
            assert!(given < 60, "the disk is full");
        };
        assert_eq!(full.status, 500);
        assert!(!full.bytes.starts_with(b"PK") && full.has("was not saved"), "{}", full.text());
        assert_eq!(logged(&test).len(), given);
        most_pages(&test, 1_000_000);
    }
    visitor.get(PAGE).await.ok();
    let zip = visitor.post(PAGE, &[("purpose", "Yearly report")]).await.ok().bytes;

    // a client that breaks off, a server that is killed meanwhile: whatever arrived is a beginning of it
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.zip");
    let step = zip.len() / 40;
    for end in (0..zip.len()).step_by(step.max(1)).chain([zip.len() - 1]) {
        std::fs::write(&path, &zip[..end]).unwrap();
        let opened = OpenBundle::open(std::fs::File::open(&path).unwrap());
        assert!(opened.is_err(), "{end} of {} bytes are taken for a zip", zip.len());
    }
    let keys = folder.path().join("jwks.json");
    std::fs::write(&keys, Visitor::new(&test).await.get("/.well-known/jwks.json").await.ok().bytes).unwrap();
    let (ended, said) = verified(&[&path], &["--keys", keys.to_str().unwrap()]);
    assert!(!ended && said.contains("no zip that can be read"), "{said}");
    // and what a program for repairs makes of a beginning is without its signature, which is the last of all
    let mut archive = ZipArchive::new(Cursor::new(zip.as_slice())).unwrap();
    let starts: Vec<(u64, String)> = (0..archive.len())
        .map(|nth| {
            let file = archive.by_index(nth).unwrap();
            (file.header_start(), file.name().to_owned())
        })
        .collect();
    assert_eq!(starts.len(), 5);
    assert_eq!(starts.iter().max().unwrap().1, MANIFEST, "{starts:?}");
}
