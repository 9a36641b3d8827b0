//! The pages of a report: the template for whoever has none, decisions of several trainers at once.

use diesel::prelude::*;
use shanyraq::attendance::{self, RowChoice, Status};
use shanyraq::db::schema::attendance as attendance_rows;

use super::reports::{confirm, id_of, report, row_of, send};
use crate::support::{Held, TestApp, Visitor};

#[actix_web::test]
async fn whoever_has_no_report_fills_in_the_template() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    assert!(trainer.get(&held.path("imports/new")).await.ok().has("Take our template"));
    let file = trainer.get(&held.path("imports/template.csv")).await;
    let text = file.text();
    assert_eq!(text, "\u{feff}name,email,joined_at,left_at\r\nAnna Kim,,,\r\nBolat Omarov,,,\r\n");
    let filled = text.replace("Anna Kim,,,", "Anna Kim,,26.11.2026 15:00,26.11.2026 17:00");
    let sent = send(&trainer, &held, filled.as_bytes()).await.done();
    let page = trainer.follow(&sent).await.ok();
    assert!(page.has("Matched by itself: 1"), "the row that was left empty is nobody's stay");
    confirm(&trainer, &sent.location()).await;
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    assert_eq!(test.status(held.webinar.id, held.people[1].id), Status::NotRecorded);
}

#[actix_web::test]
async fn an_older_page_of_decisions_overwrites_nobodys_and_every_button_saves() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Vera Petrova", "Vera Petrova", "Bolat Omarov"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (first, second) = (Visitor::signed_in(&test, held.trainer.id).await, Visitor::signed_in(&test, held.trainer.id).await);
    let rows = [("Vera Petrova", "", "15:00", "16:00"), ("Bolat", "", "15:00", "16:00")];
    let own = send(&first, &held, &report(&rows)).await.done().location();
    let page = format!("{own}?group=unclear");
    let (vera, bolat) = (row_of(&test, &own, "Vera Petrova"), row_of(&test, &own, "Bolat"));
    let fields = |vera_is: &str, bolat_is: &str, go: &str| {
        let mut all = vec![("go".to_owned(), go.to_owned())];
        for (row, said) in [(&vera, vera_is), (&bolat, bolat_is)] {
            all.extend([(format!("was-{row}"), "later".to_owned()), (format!("row-{row}"), said.to_owned())]);
        }
        all
    };
    let post = async |visitor: &Visitor, fields: Vec<(String, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        visitor.post(&page, &fields).await
    };
    second.get(&page).await.ok();
    // one decides both and goes on to the effect with one press
    first.get(&page).await.ok();
    let petrova = format!("p-{}", held.people[1].id);
    let done = post(&first, fields(&petrova, "guest", "effect")).await.done();
    assert_eq!(done.location(), format!("{own}/confirmation"));
    // the other's page is older: what they leave stays, what they decide otherwise is asked
    post(&second, fields("later", "later", "group-nobody")).await.done();
    let answers = |test: &TestApp| {
        let id = id_of(&own);
        let rows = test.read(|conn| attendance::import_rows(conn, id));
        let of = |row: &str| rows.iter().find(|kept| kept.id.to_string() == row).and_then(|row| row.answer());
        (of(&vera), of(&bolat))
    };
    let decided = (Some(RowChoice::Person(held.people[1].id)), Some(RowChoice::Guest));
    assert_eq!(answers(&test), decided);
    second.get(&page).await.ok();
    let asked = post(&second, fields("guest", "guest", "")).await.refused();
    assert!(asked.has("Somebody else decided about Vera Petrova in the meantime"));
    assert_eq!(answers(&test), decided);

    // a name that two have is answered with both to choose from
    let typed = [(format!("row-{bolat}"), "other".to_owned()), (format!("name-{bolat}"), "Vera Petrova".to_owned())];
    let asked = post(&second, typed.to_vec()).await.refused();
    assert_eq!(asked.all(&format!("input[name=row-{bolat}][value=p-{}]", held.people[0].id)).len(), 1);
}

#[actix_web::test]
async fn nothing_counts_of_the_time_after_the_import() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    let (id, anna, bolat) = (held.webinar.id, held.people[0].id, held.people[1].id);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    // 15:05 while it is on: the report says more than can be known
    let rows = [("Anna Kim", "", "15:00", "17:00"), ("Bolat Omarov", "", "16:00", "17:00")];
    let sent = send(&trainer, &held, &report(&rows)).await.done();
    let page = trainer.follow(&sent).await.ok();
    assert!(page.has("2 rows have departures that are still to come. They count up to now."), "{}", page.text());
    confirm(&trainer, &sent.location()).await;
    let row = test.attendance(id, anna).unwrap();
    assert_eq!((row.status(), row.seconds), (Status::Partial, 5 * 60));
    assert_eq!(test.status(id, bolat), Status::NotRecorded);
    // the report of the meeting system after the end brings the rest
    test.set_clock("2026-11-26T12:10:00Z");
    let rows = [("Anna Kim", "", "15:00", "16:50"), ("Bolat Omarov", "", "16:00", "17:00")];
    let sent = send(&trainer, &held, &report(&rows)).await.done();
    assert!(!trainer.follow(&sent).await.ok().has("still to come"));
    confirm(&trainer, &sent.location()).await;
    assert_eq!(test.attendance(id, anna).unwrap().seconds, 110 * 60);
    assert_eq!(test.attendance(id, bolat).unwrap().seconds, 60 * 60);
    test.nothing_differs();
}

#[actix_web::test]
async fn what_the_daily_proof_came_to_is_on_the_health_page() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let visitor = Visitor::new(&test).await;
    let health = |text: String| serde_json::from_str::<serde_json::Value>(&text).unwrap()["attendance"].clone();
    assert!(health(visitor.get("/healthz").await.ok().text()).is_null());
    test.minutes_present(&held.webinar, held.people[0].id, 0, 60);
    shanyraq::jobs::verify_attendance(&test.app).await;
    let proof = health(visitor.get("/healthz").await.ok().text());
    assert_eq!((&proof["looked_at"], &proof["differ"]), (&1.into(), &0.into()));
    // something changed what is derived behind our back
    test.write(|conn| diesel::update(attendance_rows::table).set(attendance_rows::seconds.eq(1)).execute(conn));
    shanyraq::jobs::verify_attendance(&test.app).await;
    assert_eq!(health(visitor.get("/healthz").await.ok().text())["differ"], 1);
}

#[actix_web::test]
async fn what_is_recognised_what_was_said_before_and_whom_a_name_may_be_is_said() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Anna Petrova"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let table = |to: &str| {
        let row = |name: &str| format!("{name},2026-11-26 15:00:00,2026-11-26 {to}:00\n");
        format!("Name,Join time,Leave time\n{}{}", row("Anna"), row("Zhuldyz Serikova"))
    };
    let own = send(&trainer, &held, table("16:00").as_bytes()).await.done().location();
    let page = trainer.get(&own).await.ok();
    assert!(page.has("A row for each stay.") && page.has("In dates the year comes first."), "{}", page.text());
    assert!(page.has("Encoding UTF-8.") && page.all(".choice small b").is_empty());
    confirm(&trainer, &own).await;
    // a name that may be somebody's on the list is no person whom the list lacks
    let roster = trainer.get(&held.path("roster")).await.ok();
    assert!(roster.has("1 name is undecided") && roster.has("“Anna” may be somebody on the list"), "{}", roster.text());
    assert!(roster.has("1 person is here who is not on the list") && roster.has("“Zhuldyz Serikova”"));
    assert_eq!(roster.all(&format!("section a[href='{}']", held.path("unmatched"))), ["Say who it is", "Review them"]);
    assert_eq!(roster.all(&format!("a[href='{}']", held.path("imports/new"))), ["Import from the video meeting"]);

    // what is decided in one report is marked in the next, and chosen by nobody
    let own = send(&trainer, &held, table("16:10").as_bytes()).await.done().location();
    let (row, anna) = (row_of(&test, &own, "Anna"), format!("p-{}", held.people[1].id));
    trainer.get(&format!("{own}?group=unclear")).await.ok();
    let (who, remember, was) = (format!("row-{row}"), format!("remember-{row}"), format!("was-{row}"));
    let decided = [(was.as_str(), "later"), (who.as_str(), anna.as_str()), (remember.as_str(), "yes")];
    trainer.post(&format!("{own}?group=unclear"), &decided).await.done();
    confirm(&trainer, &own).await;
    let own = send(&trainer, &held, table("16:20").as_bytes()).await.done().location();
    let page = trainer.get(&format!("{own}?group=unclear")).await.ok();
    assert_eq!(page.all(".choice small b"), ["Said before by you or a colleague"]);
    let row = row_of(&test, &own, "Anna");
    assert_eq!(page.all(&format!(".choice:has(small b) input[name=row-{row}][value={anna}]")).len(), 1);
    assert_eq!(page.all(&format!("input[name=row-{row}][value=later][checked]")).len(), 1);
}

#[actix_web::test]
async fn a_file_that_is_too_large_leaves_the_form_as_it_was_filled_in() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    trainer.get(&held.path("imports/new")).await.ok();
    let most = test.app.config.upload_bytes;
    let upload = async |bytes: Vec<u8>| {
        let fields = [("pasted", ""), ("zone", "Asia/Tashkent")];
        trainer.upload(&held.path("imports"), &fields, ("file", "report.csv", bytes.as_slice())).await
    };
    let page = upload(b"a,b\n".repeat(most / 4 + 100)).await;
    assert_eq!(page.status, 413);
    assert!(page.has("A file may have up to 10 MB. Nothing was changed."), "{}", page.text());
    assert_eq!(page.attr("#zone", "value"), "Asia/Tashkent");
    let id = held.webinar.id;
    assert!(test.read(|conn| attendance::imports_of(conn, id)).is_empty());
    // what is many times too large is not read to its end
    let page = upload(vec![b'a'; most * 9]).await;
    assert_eq!(page.status, 413);
    assert!(page.all("#zone").is_empty());
}
