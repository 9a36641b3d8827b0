//! The demonstration is the same each time: who takes part, what they answered, who was there, and the codes of their records.

use std::process::{Command, Stdio};

use diesel::prelude::*;
use shanyraq::db::schema::{answers, attempts, attendance, enrolments, people, records, survey_answers};

/// What a sample holds, as text.
fn sample() -> Vec<String> {
    let data = tempfile::tempdir().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_shanyraq"))
        .args(["demo", "--json", "--people", "40", "--listen", "127.0.0.1:0", "--metrics-listen", "off", "--log", "error"])
        .args(["--public-url", "http://127.0.0.1:8080", "--data"])
        .arg(data.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(server.stdout.take().unwrap()), &mut line).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(line.starts_with('{'), "{line}");
    let file = data.path().join("demo.sqlite3");
    let conn = &mut diesel::SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let mut all = Vec::new();
    let mut add = |what: &str, rows: Vec<String>| {
        assert!(rows.len() >= 20, "{what}: {}", rows.len());
        all.extend(rows.into_iter().map(|row| format!("{what} {row}")));
    };
    macro_rules! rows {
        ($table:ident, $columns:expr, $type:ty) => {
            add(
                stringify!($table),
                $table::table
                    .select($columns)
                    .order($table::id)
                    .load::<$type>(conn)
                    .unwrap()
                    .iter()
                    .map(|row| format!("{row:?}"))
                    .collect(),
            )
        };
    }
    rows!(people, (people::id, people::name, people::email), (i64, String, Option<String>));
    rows!(
        enrolments,
        (enrolments::id, enrolments::track, enrolments::state, enrolments::test_form),
        (i64, String, String, String)
    );
    rows!(
        attendance,
        (attendance::webinar_id, attendance::person_id, attendance::status, attendance::seconds),
        (i64, i64, String, i32)
    );
    rows!(attempts, (attempts::id, attempts::layout, attempts::passed), (i64, String, Option<bool>));
    rows!(answers, (answers::id, answers::item, answers::answer), (i64, String, String));
    rows!(survey_answers, (survey_answers::id, survey_answers::module, survey_answers::answers), (i64, String, String));
    let codes: Vec<(String, Option<String>)> =
        records::table.select((records::code, records::name)).order(records::id).load(conn).unwrap();
    assert!(codes.len() >= 5, "{codes:?}");
    all.extend(codes.iter().map(|code| format!("{code:?}")));
    all
}

#[test]
fn two_samples_are_the_same() {
    let (one, other) = (sample(), sample());
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other);
    }
}
