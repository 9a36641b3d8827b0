//! The register of records: numbers given at issuing, the page, and the same as a file.

use std::io::Cursor;
use std::thread;

use calamine::{Data, DataType as _, Reader, Xlsx};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use shanyraq::by::By;
use shanyraq::completion::document::Paper;
use shanyraq::completion::{self, Draft, Issued, Outcome, Record, Wish, Wished};
use shanyraq::db::Conn;
use shanyraq::db::schema::{exports, record_numbers, records};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::people::Role;
use shanyraq::webinars::Webinar;

use crate::support::{TestApp, Visitor};

const PAGE: &str = "/en/organise/kz/records/register";

async fn organiser(test: &TestApp, cohort: &Cohort) -> Visitor {
    let person = test.person_with("Marina Kovalyova", Role::Organiser, Some(cohort.id));
    Visitor::signed_in(test, person.id).await
}

/// Somebody with a record.
async fn with_record(test: &TestApp, cohort: &Cohort, held: &Webinar, name: &str) -> (Enrolment, Record) {
    let (_, enrolment) = test.enrolled(cohort, name, "ministerial");
    test.met_everything(cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    (enrolment, record)
}

/// Its code as it is typed.
fn plain(record: &Record) -> String {
    record.code().grouped().replace('\u{a0}', " ")
}

fn number(test: &TestApp, record: &Record) -> Option<(i32, i32)> {
    let id = record.id;
    test.read(move |conn| completion::find_record(conn, id)).unwrap().number()
}

#[actix_web::test]
async fn the_register_keeps_every_record_under_its_number() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let (anna, first) = with_record(&test, &cohort, &held, "Anna Kim").await;
    let (_, second) = with_record(&test, &cohort, &held, "=Dina Li").await;
    let (olga, third) = with_record(&test, &cohort, &held, "Olga Tsoi").await;
    assert_eq!([&first, &second, &third].map(|record| number(&test, record)), [1, 2, 3].map(|n| Some((2026, n))));

    let visitor = organiser(&test, &cohort).await;
    visitor.get(&format!("/en/organise/kz/records/{}", first.id)).await.ok();
    let state = |record: &Record| format!("/en/organise/kz/records/{}/state", record.id);
    visitor.post(&state(&first), &[("to", "replaced"), ("replace_reason", "A new name")]).await.done();
    visitor.get(&format!("/en/organise/kz/records/{}", second.id)).await.ok();
    visitor.post(&state(&second), &[("to", "revoked"), ("revoke_reason", "By mistake")]).await.done();
    let again = test.records(&anna).into_iter().find(|record| record.id != first.id).unwrap();
    assert_eq!((number(&test, &again), number(&test, &first)), (Some((2026, 4)), Some((2026, 1))));
    test.forget(olga.person_id);

    let page = visitor.get("/en/organise/kz/records").await.ok();
    assert!(page.has("Register of records"));
    let page = visitor.get(PAGE).await.ok();
    assert_eq!(page.all("tbody tr td:first-child"), ["1 / 2026", "2 / 2026", "3 / 2026", "4 / 2026"]);
    assert_eq!(page.all("tbody th"), ["Anna Kim", "=Dina Li", "Name erased", "Anna Kim"]);
    assert!(page.has(&format!("Replaced by {}", plain(&again))), "{}", page.text());
    assert!(page.has(&format!("Replaces {}", plain(&first))));
    assert!(page.has("Marina Kovalyova"));

    // a file names what it is for
    let refused = visitor.post(&format!("{PAGE}/file"), &[("purpose", "report"), ("format", "csv")]).await.refused();
    assert!(refused.one(".errors").contains("at least two words"));
    assert_eq!(logged(&test, &cohort), []);
    let fields = [("purpose", "Yearly report"), ("format", "csv")];
    let file = visitor.post(&format!("{PAGE}/file"), &fields).await.ok();
    assert!(file.headers.get("content-disposition").unwrap().to_str().unwrap().contains("register-kz-"));
    let csv = String::from_utf8(file.bytes).unwrap();
    assert!(csv.starts_with("\u{feff}No.,Year,Code,Name,"), "{csv}");
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{csv}");
    assert!(lines[1].starts_with(&format!("1,2026,{},Anna Kim,", plain(&first))), "{csv}");
    assert!(
        lines[2].contains(",'=Dina Li,") && lines[2].contains("Revoked") && lines[2].ends_with("Marina Kovalyova"),
        "{csv}"
    );
    assert!(lines[3].contains(&format!("{},,,Completion,", plain(&third))), "{csv}");
    assert!(lines[4].contains(&format!("Valid,{},", plain(&first))), "{csv}");
    assert_eq!(logged(&test, &cohort), [("register".to_owned(), "csv".to_owned(), 4)]);
}

fn logged(test: &TestApp, cohort: &Cohort) -> Vec<(String, String, i32)> {
    let id = cohort.id;
    test.read(move |conn| {
        exports::table
            .filter(exports::cohort_id.eq(id))
            .order(exports::id)
            .select((exports::kind, exports::format, exports::row_count))
            .load(conn)
    })
}

#[actix_web::test]
async fn the_workbook_has_typed_cells_and_says_what_each_column_is() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    with_record(&test, &cohort, &held, "Anna Kim").await;
    let visitor = organiser(&test, &cohort).await;
    for (lang, sheet, about) in [
        ("en", "Register of records", "About"),
        ("ru", "Реестр записей", "Об отчёте"),
        ("kk", "Жазбалар тізілімі", "Есеп туралы"),
    ] {
        let page = PAGE.replace("/en/", &format!("/{lang}/"));
        visitor.get(&page).await.ok();
        let fields = [("purpose", "Отчёт министерству"), ("format", "xlsx")];
        let bytes = visitor.post(&format!("{page}/file"), &fields).await.ok().bytes;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let rows: Vec<Vec<Data>> = book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect();
        assert_eq!((&rows[1][0], &rows[1][1]), (&Data::Float(1.0), &Data::Float(2026.0)), "{lang}");
        assert_eq!((&rows[1][7], rows[1][8].is_datetime()), (&Data::Float(5.0), true), "{lang}: {:?}", rows[1]);
        let said: Vec<Data> = book.worksheet_range(about).unwrap().rows().map(|row| row[0].clone()).collect();
        for head in &rows[0] {
            assert!(said.contains(head), "{head} is not defined");
        }
    }
}

/// A draft of somebody's record.
fn drafted(test: &TestApp, cohort: &Cohort, enrolment: &Enrolment) -> (Draft, Vec<u8>) {
    let (now, id, curriculum) = (test.now(), enrolment.id, test.curriculum(cohort));
    let wish = Wish { enrolment: id, outcome: Outcome::Completion, by_whom: "system".to_owned() };
    let wished = test.read(move |conn| completion::draft_record(conn, &curriculum, &wish, now));
    let Wished::Draft(draft) = wished else { panic!("{wished:?}") };
    let pdf = test.app.design.render(&Paper::of(&draft, &test.app.config.public_url)).unwrap();
    (*draft, pdf)
}

#[actix_web::test]
async fn two_nodes_give_two_numbers_and_what_was_not_issued_leaves_no_gap() {
    let test = TestApp::new();
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let mut drafts = Vec::new();
    for name in ["Anna Kim", "Boris Li", "Dina Li", "Olga Tsoi"] {
        // decided, and issued by nobody yet
        let (_, enrolment) = test.enrolled(&cohort, name, "ministerial");
        test.met_everything(&cohort, &enrolment, held.id);
        let (curriculum, by, id) = (test.curriculum(&cohort), By::system(test.now()), enrolment.id);
        let edition = cohort.edition_id;
        test.write(move |conn| completion::recheck(conn, &by, (edition, &curriculum), id).map(|_| ()));
        drafts.push(drafted(&test, &cohort, &enrolment));
    }
    let by = By::system(test.now());
    let issued: Vec<Vec<Issued>> = thread::scope(|scope| {
        let nodes: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let issue = |(draft, pdf): &(Draft, Vec<u8>)| {
                        let (by, draft, pdf) = (by, draft.clone(), pdf.clone());
                        test.app.db.write_now(move |conn| completion::issue(conn, &by, &draft, &pdf)).ok()
                    };
                    drafts.iter().filter_map(issue).collect()
                })
            })
            .collect();
        nodes.into_iter().map(|node| node.join().unwrap()).collect()
    });
    let now = issued.iter().flatten().filter(|one| matches!(one, Issued::Now(_))).count();
    assert_eq!(now, 4, "{issued:?}");
    let given: Vec<Option<i32>> = test.read(|conn| records::table.order(records::number).select(records::number).load(conn));
    assert_eq!(given, [Some(1), Some(2), Some(3), Some(4)]);
    let last: i32 = test.read(|conn| record_numbers::table.select(record_numbers::last).first(conn));
    assert_eq!(last, 4);
}

/// What was issued before there were numbers is numbered as it would have been: by cohort and year, in the order of issue.
#[actix_web::test]
async fn records_from_before_are_numbered_in_the_order_of_issue() {
    let test = TestApp::new();
    let mut cards = Vec::new();
    for slug in ["kz", "second"] {
        let cohort = test.cohort(slug);
        let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
        for name in ["Anna Kim", "Boris Li", "Dina Li"] {
            let (_, record) = with_record(&test, &cohort, &held, name).await;
            cards.push(record);
            test.minutes_later(1);
        }
    }
    // one of the first cohort's was issued in the year before
    let (id, earlier) = (cards[1].id, test.now().plus_minutes(-366 * 24 * 60));
    let facts: String = test.read(move |conn| records::table.find(id).select(records::facts).first(conn));
    let facts = facts.replace("\"issued_on\":\"2026-", "\"issued_on\":\"2025-");
    test.write(move |conn| {
        diesel::update(records::table.find(id)).set((records::facts.eq(facts), records::issued_at.eq(earlier))).execute(conn)
    });
    let mut conn = test.connection();
    let dialect = if matches!(conn, Conn::Sqlite(_)) { "sqlite" } else { "postgres" };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(dialect).join("0038_record_numbers");
    for step in ["down.sql", "up.sql"] {
        conn.batch_execute(&std::fs::read_to_string(folder.join(step)).unwrap()).unwrap();
    }
    drop(conn);
    let numbers: Vec<Option<(i32, i32)>> = cards.iter().map(|record| number(&test, record)).collect();
    let wanted = [(2026, 1), (2025, 1), (2026, 2), (2026, 1), (2026, 2), (2026, 3)].map(Some);
    assert_eq!(numbers, wanted);
    let last: Vec<(i32, i32)> = test.read(|conn| {
        let select = (record_numbers::year, record_numbers::last);
        record_numbers::table.order((record_numbers::cohort_id, record_numbers::year)).select(select).load(conn)
    });
    assert_eq!(last, [(2025, 1), (2026, 2), (2026, 3)]);
}
