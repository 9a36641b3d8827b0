//! A labelled set of reports in `tests/data/reports`, of every provider and in the encodings they come in, against a roster of sixty with
//! hard names: who each row is, every second, nothing credited wrongly. And what must hold for any report.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::attendance::matching::{Known, Outcome};
use crate::attendance::presence::Span;
use crate::attendance::readers::{Asked, Refusal, Row, Stay, read};
use crate::clock::Instant;
use crate::tables::{Limits, read_table};

fn file(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/reports").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The identifiers and the people of the roster.
fn roster() -> (Vec<String>, Vec<Known>) {
    let table = read_table(&file("roster.csv"), &Limits { rows: 1000, columns: 20, opened: 0 }).unwrap();
    table
        .rows
        .into_iter()
        .map(|row| {
            let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
            let names = [cell(1), cell(2)].into_iter().filter(|name| !name.is_empty()).collect();
            (cell(0), Known { names, emails: vec![cell(3)], external_ids: vec![cell(0)], ..Known::default() })
        })
        .unzip()
}

fn labels() -> Vec<Value> {
    serde_json::from_slice(&file("labels.json")).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn asked_of(label: &Value) -> (Asked, Meeting) {
    let moment = |text: &str| Instant::parse(text).unwrap();
    let asked = Asked {
        zone: text(label, "zone").parse().unwrap(),
        home: text(label, "zone").parse().unwrap(),
        starts_at: moment(text(label, "starts_at")),
        ends_at: moment(text(label, "ends_at")),
    };
    let pauses = label["breaks"].as_array().unwrap().iter().map(|pause| {
        let (from, to) = pause.as_str().unwrap().split_once('/').unwrap();
        Span { from: moment(from), to: moment(to) }
    });
    let meeting = Meeting { planned: asked.window(), counted: asked.window(), breaks: pauses.collect(), closed: false };
    (asked, meeting)
}

/// What is wrong with one file, in words.
fn faults_of(label: &Value, ids: &[String], known: &[Known]) -> Vec<String> {
    let mut faults = Vec::new();
    let (asked, meeting) = asked_of(label);
    let report = match (read(&file(text(label, "file")), &asked), label["refused"].as_str()) {
        (Ok(report), None) => report,
        (Err(why), Some(wanted)) if why.code() == wanted => return faults,
        (other, wanted) => return vec![format!("{:?}, wanted {wanted:?}", other.map(|report| report.layout))],
    };
    let mut want = |what: &str, found: String, wanted: String| {
        if found != wanted {
            faults.push(format!("{what}: {found}, wanted {wanted}"));
        }
    };
    want("provider", report.provider.as_str().to_owned(), text(label, "provider").to_owned());
    want("layout", report.layout.as_str().to_owned(), text(label, "layout").to_owned());
    want("encoding", report.encoding.unwrap_or_default().to_owned(), text(label, "encoding").to_owned());
    let warned: Vec<&str> = report.warnings.iter().map(|warning| warning.code()).collect();
    let wanted: Vec<&str> = label["warnings"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    want("warnings", format!("{warned:?}"), format!("{wanted:?}"));
    let found = effect(&report, &Roster::new(known), known.len(), &Decisions::default(), &meeting);
    let rows = label["rows"].as_array().unwrap();
    want("rows", report.rows.len().to_string(), rows.len().to_string());
    for ((row, answer), wanted) in report.rows.iter().zip(&found.matches).zip(rows) {
        let said = format!("{} {} {:?}", row.name, answer.outcome.as_str(), answer.person.map(|person| ids[person].as_str()));
        let label = format!("{} {} {:?}", text(wanted, "name"), text(wanted, "outcome"), wanted["person"].as_str());
        want(&format!("{:?} {:?}", answer.reason, answer.candidates), said, label);
        let offered: Vec<&str> = answer.candidates.iter().map(|person| ids[*person].as_str()).collect();
        for must in wanted["candidates"].as_array().unwrap().iter().filter_map(Value::as_str) {
            if !offered.contains(&must) {
                want(&row.name, format!("{offered:?}"), format!("{must} among them"));
            }
        }
    }
    for (id, seconds) in ids.iter().zip(&found.seconds) {
        want(id, seconds.to_string(), label["people"][id].as_i64().unwrap_or(0).to_string());
    }
    faults
}

#[test]
fn the_labelled_reports_are_read_matched_and_counted_exactly() {
    let (ids, known) = roster();
    assert_eq!(ids.len(), 60);
    let mut wrong = String::new();
    let labels = labels();
    for label in &labels {
        for fault in faults_of(label, &ids, &known) {
            wrong.push_str(&format!("{}: {fault}\n", text(label, "file")));
        }
    }
    assert!(labels.len() >= 20, "the labelled set is there");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn nobody_is_credited_for_a_row_that_a_person_must_decide() {
    let (_, known) = roster();
    for label in labels() {
        let (asked, meeting) = asked_of(&label);
        let Ok(mut report) = read(&file(text(&label, "file")), &asked) else { continue };
        let roster = Roster::new(&known);
        let all = effect(&report, &roster, known.len(), &Decisions::default(), &meeting);
        let mut outcomes = all.matches.iter().map(|answer| answer.outcome == Outcome::Matched);
        report.rows.retain(|_| outcomes.next().unwrap());
        let matched = effect(&report, &roster, known.len(), &Decisions::default(), &meeting);
        assert_eq!(all.seconds, matched.seconds, "{}", text(&label, "file"));
    }
}

fn asked() -> Asked {
    let starts_at = Instant::parse("2026-11-26T15:00:00+05:00").unwrap();
    Asked { zone: chrono_tz::Asia::Almaty, home: chrono_tz::Asia::Almaty, starts_at, ends_at: starts_at.plus_minutes(120) }
}

#[test]
fn what_is_no_report_says_why() {
    let values = format!("[{}0]", "0,".repeat(4_000_000));
    let events = format!("<recording>{}</recording>", "<event/>".repeat(300_000));
    let rows = format!("Name (Original Name),User Email,Join Time,Leave Time\n{}", "a,,1,2\n".repeat(70_000));
    let long = format!("Name (Original Name),User Email,Join Time,Leave Time\n{},,1,2\n", "x".repeat(30 * 1_048_576));
    for (bytes, why) in [
        (&b""[..], Refusal::EmptyFile),
        (b"\r\n  \n", Refusal::EmptyFile),
        (b"%PDF-1.7\n%\x00\x01\x02", Refusal::NotText),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x01", Refusal::NotText),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", Refusal::WebPage),
        (b"<?xml version=\"1.0\"?><other/>", Refusal::NotAReport),
        (b"{\"a\":1}", Refusal::NotAReport),
        (b"{\"version\":\"1.0\",\"data\":{\"attend", Refusal::CutOff),
        (b"a,b,c\n1,2,3\n", Refusal::NotAReport),
        (b"Dear colleagues,\nthe webinar is on Thursday.\n", Refusal::NotAReport),
        (b"PK\x03\x04 and then nothing of a workbook", Refusal::BrokenWorkbook),
        (b"id,full_name,email\n1,Kim,a@b.cc\n", Refusal::ListOfPeople),
        (b"Name (Original Name),User Email,Join Time,Leave Time\nKim,,05/03/24 10:00,05/03/24 11:00\n", Refusal::DatesUnclear),
        (b"Name (Original Name),User Email,Join Time,Leave Time\nKim,,yesterday,today\n", Refusal::DatesUnreadable),
        (values.as_bytes(), Refusal::TooManyRows),
        (events.as_bytes(), Refusal::TooManyRows),
        (rows.as_bytes(), Refusal::TooManyRows),
        (long.as_bytes(), Refusal::TooLarge),
    ] {
        let found = read(bytes, &asked()).map(|report| report.layout);
        assert_eq!(found, Err(why), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(60)]));
    }
    let bomb = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/participants/bomb.xlsx");
    assert_eq!(read(&std::fs::read(bomb).unwrap(), &asked()), Err(Refusal::TooLargeInside));
}

/// A report of Zoom's with these rows.
fn zoom(rows: &[(String, i64, i64)]) -> Vec<u8> {
    let moment =
        |second: &i64| asked().starts_at.plus_seconds(*second).in_zone(asked().zone).format("%m/%d/%Y %I:%M:%S %p").to_string();
    let mut text = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n".to_owned();
    for (name, from, to) in rows {
        text.push_str(&format!("{name},,{},{},1,Yes\n", moment(from), moment(to)));
    }
    text.into_bytes()
}

fn seconds(rows: &[(String, i64, i64)]) -> Vec<i64> {
    let (_, known) = roster();
    let window = asked().window();
    let pause = Span { from: window.from.plus_minutes(60), to: window.from.plus_minutes(70) };
    let meeting = Meeting { planned: window, counted: window, breaks: vec![pause], closed: false };
    let report = read(&zoom(rows), &asked()).unwrap();
    effect(&report, &Roster::new(&known), known.len(), &Decisions::default(), &meeting).seconds
}

fn some_rows() -> impl Strategy<Value = Vec<(String, i64, i64)>> {
    let name = prop::sample::select(vec!["Айгүл Қасым", "Aigul Qasym", "Марат", "Yuliya Shcherbakova", "Ким Анна", "iPhone"]);
    let row = (name, -2000_i64..9000, 0_i64..6000).prop_map(|(name, from, length)| (name.to_owned(), from, from + length));
    prop::collection::vec(row, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_rows_changes_nothing(rows in some_rows(), turn in 0_usize..12) {
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        prop_assert_eq!(seconds(&rows), seconds(&turned));
    }

    #[test]
    fn the_same_rows_twice_change_nothing(rows in some_rows()) {
        let twice: Vec<_> = rows.iter().chain(&rows).cloned().collect();
        prop_assert_eq!(seconds(&rows), seconds(&twice));
    }

    #[test]
    fn splitting_a_stay_changes_nothing(rows in some_rows(), at in 0.0_f64..1.0) {
        let split: Vec<_> = rows.iter().flat_map(|(name, from, to)| {
            let middle = from + ((to - from) as f64 * at) as i64;
            [(name.clone(), *from, middle), (name.clone(), middle, *to)]
        }).collect();
        prop_assert_eq!(seconds(&rows), seconds(&split));
    }

    #[test]
    fn more_evidence_never_lowers_presence_and_none_exceeds_the_webinar(rows in some_rows(), more in some_rows()) {
        let all: Vec<_> = rows.iter().chain(&more).cloned().collect();
        for (before, after) in seconds(&rows).into_iter().zip(seconds(&all)) {
            prop_assert!(before <= after && after <= 110 * 60);
        }
    }

    #[test]
    fn reading_ends_well_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, &asked());
    }

    #[test]
    fn reading_ends_well_on_damaged_reports(which in 0_usize..25, places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20), cut in any::<prop::sample::Index>()) {
        let labels = labels();
        let label = &labels[which % labels.len()];
        let mut bytes = file(text(label, "file"));
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let (asked, meeting) = asked_of(label);
        let (_, known) = roster();
        if let Ok(report) = read(&bytes, &asked) {
            let found = effect(&report, &Roster::new(&known), known.len(), &Decisions::default(), &meeting);
            prop_assert!(found.seconds.iter().all(|seconds| (0..=meeting.scheduled_seconds()).contains(seconds)));
        }
    }

    #[test]
    fn matching_ends_well_on_any_name(name in "\\PC{0,400}", email in "\\PC{0,40}") {
        let (_, known) = roster();
        let row = Row { name, emails: vec![email], stays: vec![Stay { span: asked().window(), sure_seconds: None }], ..Row::default() };
        let answer = &match_rows(&[row], &Roster::new(&known), &Decisions::default())[0];
        prop_assert_eq!(answer.person.is_some(), answer.outcome == Outcome::Matched);
    }
}
