//! A backup while the program runs, and back: into both databases.

use std::collections::BTreeMap;
use std::path::Path;

use diesel::RunQueryDsl as _;
use shanyraq::assessment::{Answer, Begin, Kind, begin_attempt, save_answer};
use shanyraq::backup::{self, BackupProblem, Manifest};
use shanyraq::by::By;
use shanyraq::curriculum::{ByLang, Item, ItemKind, ItemText, Part};
use shanyraq::db::{Db, Settings, tables};
use shanyraq::people::{self, Grant, Role};

use crate::support::{TestApp, Visitor};

/// People, a cohort with its edition (bytes), enrolments, an attempt with an answer, jobs, audit, answered forms.
async fn filled() -> TestApp {
    let test = TestApp::new();
    let cohort = test.cohort("november");
    test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    let (person, enrolment) = test.enrolled(&cohort, "Әсем Құдайбергенова", "practitioner");
    test.enrolled(&cohort, "Bolat \"B\" O'Neil \\ \u{1F33F}\n\u{7f}", "ministerial");
    let (by, edition) = (By::person(person.id, test.now()), cohort.edition_id);
    test.write(move |conn| {
        let text = ByLang::english(ItemText::default());
        let part = Part { id: "a".to_owned(), correct: true };
        let (id, objective, lesson) = ("W2-K01".to_owned(), String::new(), String::new());
        let items = [Item { id, kind: ItemKind::Single, objective, lesson, parts: vec![part], text }];
        let begin = Begin {
            enrolment: &enrolment,
            module: "child-context",
            kind: Kind::Check,
            edition,
            items: &items,
            pause_minutes: 10,
        };
        let attempt = begin_attempt(conn, &by, &begin).unwrap();
        let answer = Answer::Chosen(["a".to_owned()].into());
        save_answer(conn, &by, person.id, attempt.id, "W2-K01", Some(&answer)).unwrap();
        shanyraq::enrolment::ask_for_recheck(conn, by.at, enrolment.id)
    });
    let visitor = Visitor::new(&test).await;
    visitor.get("/en/sign-in").await.ok();
    visitor.post("/en/sign-in", &[("email", "a@example.org"), ("next", "")]).await.done();
    test
}

fn sqlite(folder: &Path, name: &str) -> Db {
    let address = format!("sqlite:{}", folder.join(name).display()).parse().unwrap();
    Db::open(&Settings { address, read_address: None, connections: 1, create: true }).unwrap()
}

fn run(db: &Db, sql: &'static str) {
    db.write_now(move |conn| diesel::sql_query(sql).execute(conn).map(|_| ())).unwrap();
}

#[actix_web::test]
async fn what_was_backed_up_is_restored_to_the_letter_in_either_database() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let first = backup::write(&test.app.db, &at("first"), test.now()).unwrap();
    assert_eq!((first.rows["people"], first.rows["answers"], first.rows["editions"], first.rows["jobs"]), (3, 1, 1, 2));
    assert_eq!(backup::verify(&at("first")).unwrap(), first);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(at("first")).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else reads it");
    }

    // this kind of database → SQLite → this kind of database: the lines stay the same, and so their hash
    let file = sqlite(folder.path(), "restored.sqlite3");
    assert_eq!(backup::restore(&at("first"), &file).unwrap(), first);
    assert_eq!(backup::write(&file, &at("second"), test.now()).unwrap(), first);
    let other = TestApp::new();
    assert_eq!(backup::restore(&at("second"), &other.app.db).unwrap(), first);
    assert_eq!(backup::write(&other.app.db, &at("third"), test.now()).unwrap(), first);
    assert_eq!(other.read(shanyraq::audit::first_break), None);

    // and the program works on it
    let person = other.read(|conn| people::find_by_email(conn, "marina.kovalyova@example.org")).unwrap();
    assert_eq!(other.read(|conn| people::grants_of(conn, person.id))[0].role, Role::Organiser);
    let visitor = Visitor::signed_in(&other, person.id).await;
    assert_eq!(visitor.get("/en/sign-in").await.location(), "/en/home");
    let (by, grant) = (By::system(other.now()), Grant { role: Role::Trainer, cohort: None });
    other.write(move |conn| people::grant_role(conn, &by, person.id, grant));
    assert_eq!(other.read(shanyraq::audit::first_break), None, "the chain goes on");
}

#[actix_web::test]
async fn references_are_checked_after_a_restore_as_before() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    backup::write(&test.app.db, &path, test.now()).unwrap();
    let other = TestApp::new();
    backup::restore(&path, &other.app.db).unwrap();
    let orphan = "INSERT INTO cohort_tracks (id, cohort_id, track, position) VALUES (1, 2, 'x', 1)";
    let refused = other.app.db.write_now(move |conn| diesel::sql_query(orphan).execute(conn));
    assert!(refused.is_err(), "{refused:?}");
}

#[actix_web::test]
async fn a_backup_goes_into_an_empty_database_alone() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    let before = backup::write(&test.app.db, &path, test.now()).unwrap();
    let refused = backup::restore(&path, &test.app.db).unwrap_err();
    assert!(matches!(refused, BackupProblem::NotEmpty(_)), "{refused}");
    assert!(refused.to_string().contains("an empty one"));
    let after = backup::write(&test.app.db, &folder.path().join("b"), test.now()).unwrap();
    assert_eq!(after, before, "nothing was touched");
}

#[actix_web::test]
async fn a_damaged_backup_changes_nothing() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    backup::write(&test.app.db, &path, test.now()).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let empty = TestApp::new();
    let rows = |test: &TestApp| -> i64 {
        test.read(|conn| tables::tables(conn)?.iter().map(|table| tables::count_up_to(conn, table, i64::MAX)).sum())
    };
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for bytes in [&whole[..whole.len() / 2], &whole[..whole.len() - 1], &flipped, b"", b"no backup at all"] {
        let damaged = folder.path().join("damaged");
        std::fs::write(&damaged, bytes).unwrap();
        assert!(backup::verify(&damaged).is_err());
        assert!(backup::restore(&damaged, &empty.app.db).is_err());
        assert_eq!(rows(&empty), 0);
    }
    assert!(matches!(backup::verify(&folder.path().join("none")).unwrap_err(), BackupProblem::File { .. }));
    let nowhere = folder.path().join("no-such-folder/a");
    assert!(matches!(backup::write(&test.app.db, &nowhere, test.now()).unwrap_err(), BackupProblem::File { .. }));
}

#[actix_web::test]
async fn a_cut_backup_leaves_no_empty_database_behind() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let (path, data) = (folder.path().join("cut"), folder.path().join("data"));
    backup::write(&test.app.db, &path, test.now()).unwrap();
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(["restore", path.to_str().unwrap(), "--data", data.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(!output.status.success());
    let left = std::fs::read_dir(&data).map(|files| files.count()).unwrap_or(0);
    assert_eq!(left, 0, "{}", String::from_utf8_lossy(&output.stderr));
}

#[actix_web::test]
async fn a_row_taken_from_the_audit_shows() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    run(&test.app.db, "DELETE FROM audit_events WHERE seq = 3");
    backup::write(&test.app.db, &path, test.now()).unwrap();
    assert!(matches!(backup::verify(&path).unwrap_err(), BackupProblem::AuditBreak(3)));
}

#[actix_web::test]
async fn tables_of_another_version_are_refused_with_what_to_do() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    run(&test.app.db, "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('9999', CURRENT_TIMESTAMP)");
    backup::write(&test.app.db, &path, test.now()).unwrap();
    let refused = backup::verify(&path).unwrap_err();
    assert!(matches!(&refused, BackupProblem::OtherSchema { theirs, .. } if theirs == "9999"), "{refused}");
    assert!(refused.to_string().contains("restore it with the version that wrote it"));
}

#[actix_web::test]
async fn a_backup_shows_one_moment_while_others_write() {
    let test = filled().await;
    let folder = tempfile::tempdir().unwrap();
    let db = test.app.db.clone();
    let (by, stop) = (By::system(test.now()), std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false)));
    let stopped = stop.clone();
    let writing = std::thread::spawn(move || {
        let mut written = 0;
        while !stopped.load(std::sync::atomic::Ordering::SeqCst) {
            let names = people::Names { latin: Some("Dana Li".to_owned()), ..people::Names::default() };
            db.write_now(move |conn| {
                let email = format!("p{written}@example.org");
                let person = people::create_person(conn, &by, Some(&email), &names, shanyraq::i18n::Lang::En)?;
                people::grant_role(conn, &by, person.id, Grant { role: Role::Evaluator, cohort: None })
            })
            .unwrap();
            written += 1;
        }
        written
    });
    let mut seen: BTreeMap<u64, Manifest> = BTreeMap::new();
    for round in 0..5 {
        let path = folder.path().join(format!("{round}"));
        let manifest = backup::write(&test.app.db, &path, test.now()).unwrap();
        // a person and their role are written together
        assert_eq!(manifest.rows["people"] - 3, manifest.rows["role_grants"] - 1);
        backup::verify(&path).unwrap();
        seen.insert(manifest.rows["people"], manifest);
    }
    stop.store(true, std::sync::atomic::Ordering::SeqCst);
    assert!(writing.join().unwrap() > 0);
}
