//! Somebody of whom every registered table holds something, with their names in every column that can hold a text; and what is left of
//! them after they were erased. A new table or column is filled too: whoever adds one says what becomes of it.

use diesel::prelude::*;
use serde_json::{Value, json};
use shanyraq::audit;
use shanyraq::by::By;
use shanyraq::db::Conn;
use shanyraq::db::schema::enrolments;
use shanyraq::db::tables::{self, Table};
use shanyraq::enrolment::{Cohort, Enrolment};
use shanyraq::ids::{self, PersonId};
use shanyraq::people::{self, Names};
use shanyraq::privacy::REGISTER;

use crate::support::TestApp;

pub const EMAIL: &str = "zhuldyz.erasova@example.org";
pub const NAME: &str = "Жұлдыз Ерасова";
pub const LATIN: &str = "Zhuldyz Erasova";

/// Filled by the actions that made the person, or one row for everybody.
const THERE: [&str; 7] = ["people", "cohorts", "webinars", "enrolments", "decisions", "audit_events", "standings"];
/// To whose rows others point.
const PARENTS: [&str; 10] = [
    "attendance_imports",
    "evidence",
    "attempts",
    "attendance_questions",
    "make_ups",
    "messages",
    "meeting_connections",
    "check_in_codes",
    "records",
    "own_messages",
];
/// Codes of ours, whatever the table: no text that somebody types or brings.
const CODES: [&str; 44] = [
    "source",
    "state",
    "kind",
    "role",
    "came_by",
    "what",
    "meeting",
    "holding",
    "participant",
    "reference",
    "code",
    "track",
    "module",
    "lesson",
    "section",
    "sections_opened",
    "survey",
    "language",
    "format",
    "category",
    "status",
    "answer",
    "verdict",
    "decision",
    "outcome",
    "basis",
    "provider",
    "zone",
    "version",
    "rule_version",
    "edition",
    "layout",
    "marks",
    "item",
    "proposal",
    "candidates",
    "also_ids",
    "spans",
    "choice",
    "purpose",
    "bucket",
    "inputs",
    "breaks",
    "column_map",
];
/// Texts that stay: what a record says beside its holder's name, about a webinar and told to everybody, nobody's in particular, a
/// picture of a whole room.
const STAYS: [(&str, &str); 16] = [
    ("record_pictures", "png"),
    ("record_pictures", "sha256"),
    ("records", "facts"),
    ("statements", "said"),
    ("webinar_changes", "reason"),
    ("webinar_recordings", "url"),
    ("webinar_recordings", "audience"),
    ("survey_answers", "answers"),
    ("sheet_scans", "file_name"),
    ("sheet_scans", "removed_reason"),
    ("sheet_scans", "file"),
    ("meeting_connections", "name"),
    ("meeting_connections", "sealed"),
    ("meeting_connections", "room_sealed"),
    ("closings", "checklist"),
    ("jobs", "payload"),
];

pub struct Filled {
    pub cohort: Cohort,
    pub person: PersonId,
    pub enrolment: Enrolment,
}

/// Somebody with a record, and a row of theirs in every table.
pub async fn somebody(test: &TestApp) -> Filled {
    let cohort = test.cohort("kz");
    let held = test.webinar(&cohort, "coordination", 1, "2026-11-18T15:00", 120, &[]);
    let names =
        Names { latin: Some(LATIN.to_owned()), cyrillic: Some(NAME.to_owned()), given: Some("Жұлдыз".to_owned()) };
    let by = By::system(test.now());
    let person = test.write(move |conn| people::create_person(conn, &by, Some(EMAIL), &names, shanyraq::i18n::Lang::Kk)).id;
    let enrolment = test.enrolled_as(&cohort, person, "ministerial");
    test.met_everything(&cohort, &enrolment, held.id);
    test.work_off().await;
    let record = test.records(&enrolment).remove(0);
    // a cohort of its own for the rest: nothing there is in the way
    let second = test.cohort("uz");
    let there = test.enrolled_as(&second, person, "ministerial");
    let ahead = test.webinar(&second, "coordination", 1, "2026-12-18T15:00", 120, &[]);
    let known = [
        ("person_id", person.0),
        ("chosen_id", person.0),
        ("by_person", person.0),
        ("about_person", person.0),
        ("enrolment_id", there.id.0),
        ("cohort_id", second.id.0),
        ("webinar_id", ahead.id.0),
        ("edition_id", second.edition_id.0),
        ("decision_id", record.decision_id.0),
        ("past", held.id.0),
    ];
    let works = there.id;
    test.write(move |conn| {
        diesel::update(enrolments::table.find(works))
            .set((enrolments::position.eq(NAME), enrolments::organisation.eq(LATIN), enrolments::external_id.eq(EMAIL)))
            .execute(conn)
    });
    test.write(move |conn| fill(conn, known.map(|(name, id)| (name.to_owned(), id)).to_vec()));
    let (by, of) = (By::person(person, test.now()), cohort.id);
    test.write(move |conn| {
        let event = audit::Event {
            action: "attendance.ruled",
            subject: "webinar:0".to_owned(),
            cohort: Some(of),
            about: Some(person),
            reason: Some(format!("{NAME} called")),
            ..audit::Event::default()
        };
        audit::record(conn, &by, &event)
    });
    Filled { cohort, person, enrolment }
}

fn fill(conn: &mut Conn, mut known: Vec<(String, i64)>) -> Result<(), diesel::result::Error> {
    let all = tables::tables(conn)?;
    let registered = REGISTER.iter().map(|one| one.table).filter(|table| !THERE.contains(table));
    let (parents, others): (Vec<&str>, Vec<&str>) = registered.partition(|table| PARENTS.contains(table));
    for name in parents.into_iter().chain(others) {
        let table = all.iter().find(|table| table.name == name).unwrap();
        let id = ids::next_id();
        let row: Vec<Value> =
            table.declared().iter().map(|(column, declared)| value(table, column, declared, id, &known)).collect();
        let rows = serde_json::to_string(&[row]).unwrap();
        assert_eq!(tables::insert_rows(conn, table, &rows)?, 1, "{name}");
        if PARENTS.contains(&name) {
            // `make_ups` is pointed at by `make_up_id`, `attendance_imports` by `import_id`
            let singular = name.trim_end_matches('s').trim_start_matches("attendance_");
            let singular = match singular {
                "meeting_connection" => "connection",
                "check_in_code" => "code",
                other => other,
            };
            known.push((format!("{singular}_id"), id));
        }
    }
    Ok(())
}

fn is_code(column: &str) -> bool {
    CODES.contains(&column)
        || ["_by", "by_whom", "_hash", "_sha256", "_key", "_ref", "_path", "_seq"].iter().any(|end| column.ends_with(end))
}

fn value(table: &Table, column: &str, declared: &str, id: i64, known: &[(String, i64)]) -> Value {
    let is_moment = column == "at" || column.ends_with("_at") || column.ends_with("_until") || column.starts_with("window_");
    match declared {
        "bigint" | "integer" if column == "id" => json!(id),
        "bigint" | "integer" => {
            // whoever trains at a webinar ahead cannot be erased
            let wanted = if (table.name.as_str(), column) == ("webinar_trainers", "webinar_id") { "past" } else { column };
            let found = known.iter().rev().find(|(name, _)| name == wanted).map(|(_, id)| *id);
            // what is not there is pointed at by nobody
            let is_pointer = column.ends_with("_id") || column == "replaced_by";
            found.map_or_else(|| if is_pointer { Value::Null } else { json!(7) }, |id| json!(id))
        }
        "boolean" => json!(0),
        "date" => json!("2026-11-23"),
        "blob" | "bytea" => json!(hex(format!("{NAME} {LATIN} {EMAIL}").as_bytes())),
        _ if declared.starts_with("timestamp") || is_moment => json!("2026-11-23T05:00:00.000000Z"),
        _ if column == "state" => json!("confirmed"),
        _ if column == "by_whom" => {
            json!(known.iter().find(|(name, _)| name == "person_id").map(|(_, id)| format!("person:{}", ids::encode(*id))))
        }
        _ if is_code(column) => json!(format!("{}-{id}", table.name)),
        // as it comes: whole, or as one of several
        _ if column.contains("email") || column.contains("address") => json!(EMAIL),
        _ if column.contains("latin") => json!(LATIN),
        _ if column.contains("name") || column == "shown" || column == "folded" => json!(NAME),
        _ => json!(format!("{NAME} / {LATIN} / {EMAIL}")),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

/// Where their names or their address still stand: `table.column`.
pub fn found(conn: &mut Conn) -> Result<Vec<String>, diesel::result::Error> {
    let words: Vec<String> =
        [EMAIL, NAME, LATIN].iter().flat_map(|word| [word.to_lowercase(), hex(word.as_bytes()).to_lowercase()]).collect();
    let mut found = Vec::new();
    for table in tables::tables(conn)? {
        let columns = table.column_names();
        tables::each_row(conn, &table, |row| {
            let row: Vec<Value> = serde_json::from_str(row).unwrap();
            for (column, value) in columns.iter().zip(row) {
                let text = value.to_string().to_lowercase();
                if words.iter().any(|word| text.contains(word)) {
                    found.push(format!("{}.{column}", table.name));
                }
            }
            Ok::<_, diesel::result::Error>(())
        })?;
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// Where they may stand for good.
pub fn may_stay(place: &str) -> bool {
    place.starts_with("audit_events.")
        || place == "exports.purpose"
        || STAYS.iter().any(|(table, column)| place == format!("{table}.{column}"))
}
