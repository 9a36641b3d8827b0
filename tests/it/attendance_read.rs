//! `shanyraq attendance read`: the program itself, on the labelled reports.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn reports() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/reports")
}

fn run(report: &Path, roster: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(["attendance", "read"])
        .arg(report)
        .arg("--roster")
        .arg(roster)
        .args(["--starts-at", "2026-11-26T15:00:00+05:00", "--ends-at", "2026-11-26T17:00:00+05:00"])
        .args(more)
        .output()
        .unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

const USUAL: [&str; 5] = ["--zone", "Asia/Almaty", "--break", "2026-11-26T16:00:00+05:00/2026-11-26T16:10:00+05:00", "--json"];

#[test]
fn a_report_is_read_matched_and_counted() {
    let output = run(&reports().join("teams-sections-en.csv"), &reports().join("roster.csv"), &USUAL);
    assert!(output.status.success(), "{output:?}");
    let found = json(&output);
    assert_eq!(
        (&found["provider"], &found["encoding"], &found["refused"]),
        (&"teams".into(), &"UTF-16LE".into(), &Value::Null)
    );
    let people = found["people"].as_array().unwrap();
    let seconds = |id: &str| people.iter().find(|person| person["id"] == id).unwrap()["seconds"].as_i64().unwrap();
    // 15:00 to 17:00 without ten minutes; in two devices until 16:20
    assert_eq!((people.len(), seconds("p39"), seconds("p41"), seconds("p02")), (60, 6600, 4200, 0));
    let row = &found["rows"][4];
    assert_eq!((&row["name"], &row["outcome"], &row["person"]), (&"Aigul".into(), &"unclear".into(), &Value::Null));
    assert_eq!((&row["reason"], &row["candidates"]), (&"first-name-only".into(), &serde_json::json!(["p02", "p03", "p14"])));
    assert!(found["warnings"][0].as_str().unwrap().starts_with("gaps-unknown: "));
}

#[test]
fn what_is_refused_ends_with_two() {
    let output = run(&reports().join("roster.csv"), &reports().join("roster.csv"), &USUAL);
    assert_eq!(output.status.code(), Some(2));
    let found = json(&output);
    assert_eq!(
        (&found["refused"], &found["provider"], &found["rows"]),
        (&"list-of-people".into(), &Value::Null, &serde_json::json!([]))
    );
    assert!(String::from_utf8_lossy(&output.stderr).contains("without times"));
}

#[test]
fn without_json_it_is_a_table_for_people() {
    let output = run(&reports().join("webex.csv"), &reports().join("roster.csv"), &["--zone", "Asia/Almaty"]);
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in ["webex stays, UTF-16LE", "unclear (1)", "Only a given name", "Credited", "1:00:00"] {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn what_is_given_wrongly_says_what_to_give() {
    let folder = tempfile::tempdir().unwrap();
    let roster = folder.path().join("roster.csv");
    let report = reports().join("webex.csv");
    let said = |text: &str, more: &[&str]| {
        std::fs::write(&roster, text).unwrap();
        let output = run(&report, &roster, more);
        assert_eq!(output.status.code(), Some(64), "{output:?}");
        assert!(output.stdout.is_empty());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let zone = ["--zone", "Asia/Almaty"];
    assert!(said("name\nKim\n", &zone).contains("columns id and full_name"));
    assert!(said("id,full_name\n1,Kim\n1,Li\n", &zone).contains("line 3: the id 1 stands twice"));
    assert!(said("id,full_name\n,Kim\n", &zone).contains("line 2: the column id is empty"));
    assert!(said("id,full_name\n1,Kim\n", &["--zone", "Almaty"]).contains("IANA"));
    assert!(said("id,full_name\n1,Kim\n", &["--zone", "Asia/Almaty", "--break", "now"]).contains("two moments"));
    assert!(said("id,full_name\n1,Kim\n", &["--zone", "Asia/Almaty", "--such"]).contains("--such"));
    assert!(said("id,full_name\n1,Kim\n", &["--zone", "Asia/Almaty", "--break", "2026-11-26/2026-11-27"]).contains("offset"));
    let missing = run(&folder.path().join("no-report.csv"), &reports().join("roster.csv"), &zone);
    assert_eq!(missing.status.code(), Some(64));
    let missing = run(&report, &folder.path().join("none.csv"), &zone);
    assert_eq!(missing.status.code(), Some(64));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("none.csv cannot be opened"));
}
