use std::fmt::Write as _;

use diesel::prelude::*;
use shanyraq::attendance::{self, Choice, ImportState, Mark, Status};
use shanyraq::by::By;
use shanyraq::db::schema::{evidence, people};
use shanyraq::ids::AttendanceImportId;
use shanyraq::people::Role;

use crate::support::{Held, Reply, TestApp, Visitor};

/// A plain table of names and times on the day of the webinar, 15:00 to 17:00 in Astana.
pub(super) fn report(rows: &[(&str, &str, &str, &str)]) -> Vec<u8> {
    let mut text = "Name,Email,Join time,Leave time\n".to_owned();
    for (name, email, from, to) in rows {
        writeln!(text, "{name},{email},2026-11-26 {from}:00,2026-11-26 {to}:00").unwrap();
    }
    text.into_bytes()
}

pub(super) async fn send(visitor: &Visitor, held: &Held, bytes: &[u8]) -> Reply {
    visitor.get(&held.path("imports/new")).await.ok();
    visitor.upload(&held.path("imports"), &[("pasted", ""), ("zone", "Asia/Almaty")], ("file", "report.csv", bytes)).await
}

pub(super) fn id_of(location: &str) -> AttendanceImportId {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

/// The field of the row with this name.
pub(super) fn row_of(test: &TestApp, location: &str, name: &str) -> String {
    let id = id_of(location);
    let rows = test.read(|conn| attendance::import_rows(conn, id));
    rows.iter().find(|row| row.name == name).unwrap().id.to_string()
}

pub(super) async fn confirm(visitor: &Visitor, location: &str) -> Reply {
    let page = visitor.get(&format!("{location}/confirmation")).await.ok();
    let seen = page.attr("input[name=seen]", "value");
    visitor.post(&format!("{location}/confirmation"), &[("seen", &seen)]).await.done()
}

#[actix_web::test]
async fn a_report_is_looked_over_decided_confirmed_and_undone() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov", "Dina Li"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let (id, ids) = (held.webinar.id, [held.people[0].id, held.people[1].id, held.people[2].id]);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let file = report(&[
        ("Anna Kim", "", "15:00", "16:00"),
        ("Anna Kim", "", "15:30", "17:00"),
        ("Bolat", "", "15:00", "16:00"),
        ("Zhanna Guest", "", "15:00", "17:00"),
        ("Dina Li", "", "18:00", "19:00"),
    ]);
    assert!(trainer.get(&held.path("")).await.status.as_u16() != 500);
    let sent = send(&trainer, &held, &file).await.done();
    let own = sent.location();
    let page = trainer.follow(&sent).await.ok();
    assert!(page.has("Needs you: 1 of 1 to decide") && page.has("No match: 1 of 1") && page.has("Matched by itself: 1"));
    assert!(
        page.has("Outside this webinar: 1") && page.has("A table of names and times, 5 rows") && page.has("Only a given name")
    );
    // the same file again is the same import
    assert_eq!(send(&trainer, &held, &file).await.done().location(), own);

    // nothing is written before
    let effect = trainer.get(&format!("{own}/confirmation")).await.ok();
    assert!(effect.has("Evidence for 1 person.") && effect.has("1 person changes from “Not recorded” to “Present”"));
    assert!(effect.has("2 names wait for your decision"));
    assert_eq!(test.status(id, ids[0]), Status::NotRecorded);
    assert_eq!(test.read(|conn| evidence::table.count().get_result::<i64>(conn)), 0);

    // decided with words, and refused without losing them
    let group = format!("{own}?group=unclear");
    trainer.get(&group).await.ok();
    let bolat = row_of(&test, &own, "Bolat");
    let (who, name) = (format!("row-{bolat}"), format!("name-{bolat}"));
    let refused = trainer.post(&group, &[(&who, "other"), (&name, "Nobody Such")]).await.refused();
    assert!(refused.one(".errors").contains("Nobody on the list is called Nobody Such"));
    assert_eq!(refused.attr(&format!("input[name=name-{bolat}]"), "value"), "Nobody Such");
    let value = format!("p-{}", ids[1]);
    let saved = trainer.post(&group, &[(&who, &value), (&format!("remember-{bolat}"), "yes")]).await.done();
    assert!(trainer.follow(&saved).await.ok().one("#flash").contains("Nothing has been written"));
    let nobody = format!("{own}?group=nobody");
    trainer.get(&nobody).await.ok();
    let zhanna = row_of(&test, &own, "Zhanna Guest");
    trainer.post(&nobody, &[(&format!("row-{zhanna}"), "walk-in")]).await.done();

    let done = confirm(&trainer, &own).await;
    let page = trainer.follow(&done).await.ok();
    assert!(page.one("#flash").contains("The report is imported"));
    assert!(page.has("Evidence for 2 people.") && page.has("1 person is kept who is not enrolled"));
    let row = test.attendance(id, ids[0]).unwrap();
    assert_eq!((row.status(), row.seconds), (Status::Present, 7_200));
    assert_eq!((test.status(id, ids[1]), test.status(id, ids[2])), (Status::Partial, Status::NotRecorded));
    assert!(trainer.get(&held.path("roster")).await.ok().has("report from 15:00"));
    assert_eq!(test.read(|conn| attendance::undecided_count(conn, id)), 0);
    test.nothing_differs();

    // a walk-in who is enrolled by now
    let (late, _) = test.enrolled(&held.cohort, "Zhanna Late", "practitioner");
    let page = trainer.get(&held.path("walk-ins")).await.ok();
    assert!(page.has("Zhanna Guest"));
    let noted = test.read(|conn| attendance::provisional_at(conn, id))[0].id;
    let said = [(format!("who-{noted}"), "person".to_owned()), (format!("name-{noted}"), "Zhanna Late".to_owned())];
    let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    trainer.post(&held.path("walk-ins"), &said).await.done();
    assert_eq!(test.status(id, late.id), Status::Present);
    test.nothing_differs();

    // undone: everybody is as before, and the file may come again
    trainer.get(&own).await.ok();
    let undone = trainer.post(&format!("{own}/undoing"), &[]).await.done();
    assert!(trainer.follow(&undone).await.ok().has("This report counts no more"));
    for person in [ids[0], ids[1], late.id] {
        assert_eq!(test.status(id, person), Status::NotRecorded);
    }
    assert!(!test.read(|conn| attendance::was_captured(conn, id)));
    test.nothing_differs();
    let organiser =
        Visitor::signed_in(&test, test.person_with("Gulnara Organiser", Role::Organiser, Some(held.cohort.id)).id).await;
    assert!(
        !organiser.get("/en/organise/kz").await.ok().has("nobody's yet"),
        "rows of a report that counts no more wait for nobody"
    );
    let again = send(&trainer, &held, &file).await.done();
    assert_ne!(again.location(), own);
    // what was decided is offered, and credits nobody by itself
    let page = trainer.get(&format!("{}?group=unclear", again.location())).await.ok();
    assert!(page.has("You or a colleague decided so before") && page.has("Bolat Omarov"));

    // and may be forgotten
    let page = trainer.get(&held.path("remembered")).await.ok();
    assert!(page.has("is Bolat Omarov"));
    let kept = page.attr("input[name=forget]", "value");
    let gone = trainer.post(&held.path("remembered"), &[("forget", &kept)]).await.done();
    assert!(trainer.follow(&gone).await.ok().has("Nothing is remembered yet"));
}

#[actix_web::test]
async fn a_second_press_a_second_trainer_and_a_changed_list_are_noticed() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim", "Bolat Omarov"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let id = held.webinar.id;
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let second = Visitor::signed_in(&test, held.trainer.id).await;
    let sent =
        send(&trainer, &held, &report(&[("Anna Kim", "", "15:00", "16:00"), ("Guest", "", "15:00", "16:00")])).await.done();
    let own = sent.location();
    let confirmation = format!("{own}/confirmation");
    let seen = trainer.get(&confirmation).await.ok().attr("input[name=seen]", "value");

    // somebody decides in between
    let nobody = format!("{own}?group=nobody");
    second.get(&nobody).await.ok();
    second.post(&format!("{own}/guests"), &[]).await.done();
    trainer.get(&confirmation).await.ok();
    let reply = trainer.post(&confirmation, &[("seen", &seen)]).await.done();
    assert!(trainer.follow(&reply).await.ok().one("#flash").contains("Somebody decided about names"));
    assert_eq!(test.status(id, held.people[0].id), Status::NotRecorded);

    // a namesake is enrolled in between: the plan is made anew, and what was sure is not any more
    test.enrolled(&held.cohort, "Anna Kim", "practitioner");
    let reply = confirm(&trainer, &own).await;
    let page = trainer.follow(&reply).await.ok();
    assert!(page.one("#flash").contains("The answer to 1 name is another"), "{}", page.one("#flash"));
    assert!(page.has("Several people on the list have this name"));
    assert_eq!(test.status(id, held.people[0].id), Status::NotRecorded);
    let anna = row_of(&test, &own, "Anna Kim");
    let value = format!("p-{}", held.people[0].id);
    trainer.post(&format!("{own}?group=unclear"), &[(&format!("row-{anna}"), &value)]).await.done();

    let seen = trainer.get(&confirmation).await.ok().attr("input[name=seen]", "value");
    let other = second.get(&confirmation).await.ok().attr("input[name=seen]", "value");
    let first = trainer.post(&confirmation, &[("seen", &seen)]).await.done();
    let twice = trainer.post(&confirmation, &[("seen", &seen)]).await.done();
    assert_eq!(first.location(), twice.location());
    let late = second.post(&confirmation, &[("seen", &other)]).await.done();
    assert!(second.follow(&late).await.ok().one("#flash").contains("confirmed or put aside in the meantime"));
    let pieces = test.read(|conn| evidence::table.count().get_result::<i64>(conn));
    assert_eq!(pieces, 2, "one for each row, and each once");
    assert_eq!(test.status(id, held.people[0].id), Status::Partial);
    test.nothing_differs();
}

#[actix_web::test]
async fn rulings_stay_and_a_closed_webinar_takes_no_report() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T12:10:00Z");
    let (id, person) = (held.webinar.id, held.people[0].id);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let (by, curriculum) = (By::person(held.trainer.id, test.now()), test.curriculum(&held.cohort));
    let choice = Choice { person, mark: Mark::Excused, reason: Some("ill".to_owned()), was: None };
    test.write(move |conn| Ok(attendance::rule(conn, &by, &curriculum, id, choice).unwrap()));
    let sent = send(&trainer, &held, &report(&[("Anna Kim", "", "15:00", "17:00")])).await.done();
    let own = sent.location();

    // a report that waits stands in the way of closing
    let said = [("looked_over", "yes"), ("by_hand", "yes"), ("rest", "absent")];
    trainer.get(&held.path("close")).await.ok();
    let refused = trainer.post(&held.path("close"), &said).await.refused();
    assert!(refused.one(".errors").contains("Confirm 1 meeting report"));

    let effect = trainer.get(&format!("{own}/confirmation")).await.ok();
    assert!(effect.has("Nobody’s attendance changes") && effect.has("1 ruling stays as it is"));
    confirm(&trainer, &own).await;
    let row = test.attendance(id, person).unwrap();
    assert_eq!((row.status(), row.seconds), (Status::Excused, 7_200));
    trainer.get(&held.path("close")).await.ok();
    trainer.post(&held.path("close"), &said).await.done();
    trainer.get(&own).await.ok();
    assert_eq!(trainer.post(&format!("{own}/undoing"), &[]).await.status, 410);
    assert!(trainer.get(&held.path("imports/new")).await.ok().has("This webinar is closed"));
    let reply = trainer
        .upload(&held.path("imports"), &[("zone", "")], ("file", "r.csv", &report(&[("A", "", "15:00", "16:00")])))
        .await;
    assert_eq!(reply.status, 410);
    test.nothing_differs();
}

#[actix_web::test]
async fn what_is_no_report_is_refused_with_the_reason_and_the_zone_can_be_changed() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    for (bytes, told) in [
        (&b"%PDF-1.7\n\x00\x01\x02"[..], "This is not a table"),
        (b"one,two\n1,2\n", "not a meeting report that we know"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "web page"),
    ] {
        let refused = send(&trainer, &held, bytes).await.refused();
        assert!(refused.one(".errors").contains(told), "{}", refused.one(".errors"));
    }
    trainer.get(&held.path("imports/new")).await.ok();
    let none = trainer.upload(&held.path("imports"), &[("pasted", ""), ("zone", "Nowhere")], ("file", "", b"")).await.refused();
    assert!(none.has("Choose a file or paste the report") && none.has("Write a zone such as"));
    assert_eq!(none.attr("input[name=zone]", "value"), "Nowhere");

    // the report was written in another zone: proposed, and read anew
    let sent = send(&trainer, &held, &report(&[("Anna Kim", "", "10:00", "11:00")])).await.done();
    let own = sent.location();
    let page = trainer.follow(&sent).await.ok();
    assert!(page.has("Outside this webinar: 1") && page.has("No time in the report lies within the webinar"));
    let zone = page.attr("input[name=zone]", "value");
    let read = trainer.post(&format!("{own}/zone"), &[("zone", &zone)]).await.done();
    let page = trainer.follow(&read).await.ok();
    assert!(page.has("Matched by itself: 1"), "{zone}");
    // put aside: nothing of it counts, and the same file may come again
    let aside = trainer.post(&format!("{own}/undoing"), &[]).await.done();
    assert!(trainer.follow(&aside).await.ok().one("#flash").contains("put aside"));
    let id = id_of(&own);
    let webinar = held.webinar.id;
    let import = test.read(|conn| attendance::find_import(conn, webinar, id)).unwrap();
    assert_eq!(import.state(), ImportState::Undone);
}

#[actix_web::test]
async fn an_import_costs_the_same_number_of_statements_for_ten_names_and_a_thousand() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    test.set_clock("2026-11-26T14:30:00Z");
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let mut costs = Vec::new();
    for n in [10, 1_000] {
        let names: Vec<String> = (0..n).map(|number| format!("Guest{n}x{number} Person{number}")).collect();
        let rows: Vec<_> = names.iter().map(|name| (name.as_str(), "", "15:00", "16:00")).collect();
        let sent = send(&trainer, &held, &report(&rows)).await.done();
        let own = sent.location();
        let mut cost = Vec::new();
        for path in [own.clone(), format!("{own}/confirmation")] {
            trainer.get(&path).await.ok();
            let before = test.statements();
            trainer.get(&path).await.ok();
            cost.push(test.statements() - before);
        }
        trainer.get(&own).await.ok();
        trainer.post(&format!("{own}/guests"), &[]).await.done();
        let seen = trainer.get(&format!("{own}/confirmation")).await.ok().attr("input[name=seen]", "value");
        let before = test.statements();
        trainer.post(&format!("{own}/confirmation"), &[("seen", &seen)]).await.done();
        cost.push(test.statements() - before);
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1], "statements: review, effect, confirmation");
}

#[actix_web::test]
async fn a_report_of_ten_thousand_rows_goes_in_whole() {
    let test = TestApp::new();
    let held = Held::new(&test, &[]);
    test.set_clock("2026-11-26T14:30:00Z");
    let names: Vec<String> = (0..200).map(|number| format!("Person Number{}", letters(number))).collect();
    for name in &names {
        test.enrolled(&held.cohort, name, "practitioner");
    }
    let mut rows = Vec::new();
    for minute in 0..50 {
        for name in &names {
            rows.push((name.clone(), format!("15:{minute:02}"), format!("15:{:02}", minute + 1)));
        }
    }
    let rows: Vec<_> = rows.iter().map(|(name, from, to)| (name.as_str(), "", from.as_str(), to.as_str())).collect();
    assert_eq!(rows.len(), 10_000);
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let own = send(&trainer, &held, &report(&rows)).await.done().location();
    assert!(trainer.get(&own).await.ok().has("Matched by itself: 200"));
    confirm(&trainer, &own).await;
    let first = test.read(|conn| people::table.filter(people::name.eq(&names[0])).select(people::id).first(conn));
    let row = test.attendance(held.webinar.id, first).unwrap();
    assert_eq!(row.seconds, 50 * 60);
    test.nothing_differs();
}

/// The figures: `cargo test --release --test it figures_of_an_import -- --ignored --nocapture`.
#[actix_web::test]
#[ignore = "figures, not a test: it takes a minute"]
async fn figures_of_an_import() {
    let test = TestApp::new();
    let held = Held::new(&test, &[]);
    test.set_clock("2026-11-26T14:30:00Z");
    let names: Vec<String> = (0..5_000).map(|number| format!("{} {}", letters(number), letters(number / 576 + 7))).collect();
    for name in &names {
        test.enrolled(&held.cohort, name, "practitioner");
    }
    let rows: Vec<_> = [("15:00", "15:50"), ("15:55", "17:00")]
        .iter()
        .flat_map(|(from, to)| names.iter().map(move |name| (name.as_str(), "", *from, *to)))
        .collect();
    let trainer = Visitor::signed_in(&test, held.trainer.id).await;
    let file = report(&rows);
    let watch = std::time::Instant::now();
    let own = send(&trainer, &held, &file).await.done().location();
    println!("{} rows, {} bytes: sent, read, matched, kept in {:?}", rows.len(), file.len(), watch.elapsed());
    let watch = std::time::Instant::now();
    let page = trainer.get(&format!("{own}/confirmation")).await.ok();
    println!("previewed in {:?}", watch.elapsed());
    let watch = std::time::Instant::now();
    trainer.post(&format!("{own}/confirmation"), &[("seen", &page.attr("input[name=seen]", "value"))]).await.done();
    println!("confirmed in {:?}: {}", watch.elapsed(), page.one("main ul"));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    test.nothing_differs();
}

/// Syllables for a number: names have no digits, and letters that scripts mix up would make two names one.
fn letters(number: usize) -> String {
    let (consonants, vowels) = (b"bdglmnrt", b"aou");
    let at = |letters: &[u8], place: usize| char::from(letters[place % letters.len()]);
    [at(consonants, number), at(vowels, number / 8), at(consonants, number / 24), at(vowels, number / 192)].iter().collect()
}

#[actix_web::test]
async fn the_command_line_imports_and_verifies_the_same() {
    let test = TestApp::new();
    let held = Held::new(&test, &["Anna Kim"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.csv");
    std::fs::write(&file, report(&[("Anna Kim", "", "15:00", "17:00"), ("Guest", "", "15:00", "17:00")])).unwrap();
    let run = |more: &[&str]| {
        let url = test.database_url();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_shanyraq"))
            .args(["--data", folder.path().to_str().unwrap(), "--database-url", url, "attendance"])
            .args(more)
            .output()
            .unwrap();
        (
            output.status.code(),
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)),
        )
    };
    let (webinar, file) = (held.webinar.id.to_string(), file.to_str().unwrap().to_owned());
    let looked = run(&["import", &file, "--webinar", &webinar]);
    assert!(
        looked.0 == Some(0) && looked.1.contains("Evidence for 1 people") && looked.1.contains("Nothing is written"),
        "{looked:?}"
    );
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::NotRecorded);
    let done = run(&["import", &file, "--webinar", &webinar, "--zone", "Asia/Almaty", "--confirm"]);
    assert!(done.0 == Some(0) && done.1.contains("Imported"), "{done:?}");
    assert_eq!(test.status(held.webinar.id, held.people[0].id), Status::Present);
    let again = run(&["import", &file, "--webinar", &webinar, "--confirm"]);
    assert!(again.0 == Some(0) && again.1.contains("imported before"), "{again:?}");
    let verified = run(&["verify"]);
    assert!(verified.0 == Some(0) && verified.1.contains("0 differ"), "{verified:?}");
    std::fs::write(&file, "no report").unwrap();
    assert_eq!(run(&["import", &file, "--webinar", &webinar]).0, Some(2));
}
