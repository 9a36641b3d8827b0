//! What is held about one person, table by table, to be handed to them. Which rows of a table are theirs is data: a table that is
//! registered and says nothing of it makes the tests fail.

use std::io::{Cursor, Write as _};

use diesel::prelude::*;
use serde_json::{Map, Value};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::register::{REGISTER, Registered};
use crate::db::Conn;
use crate::db::schema::{credentials, records, statements};
use crate::db::tables::{self, Table};
use crate::ids::{PersonId, encode};

/// What of a table is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mine {
    /// The rows of which this SQL holds (`{p}`: the person's number, `{w}`: the person as who did something), without these columns:
    /// secrets and their hashes, files that are handed out beside, and what names others.
    Rows(&'static str, &'static [&'static str]),
    /// Nothing: why.
    Not(&'static str),
}

const OWN: &str = "person_id = {p}";
const ON_COHORTS: &str = "enrolment_id IN (SELECT id FROM enrolments WHERE person_id = {p})";
const OWN_RECORDS: &str = "record_id IN (SELECT id FROM records WHERE person_id = {p})";
const OWN_MAKE_UPS: &str = "make_up_id IN (SELECT id FROM make_ups WHERE person_id = {p})";

/// What of each registered table is handed out; `None` of one that is not registered.
pub fn rule_for(table: &str) -> Option<Mine> {
    use Mine::{Not, Rows};
    Some(match table {
        "people" => Rows("id = {p}", &["password_hash", "name_key", "sort_key"]),
        "sessions"
        | "role_grants"
        | "consents"
        | "excuses"
        | "reflections"
        | "places"
        | "reminders"
        | "heartbeats"
        | "attendance"
        | "rulings"
        | "attempts"
        | "lesson_progress"
        | "calendar_invitations"
        | "trainer_absences"
        | "trainer_hours"
        | "letter_refusals"
        | "survey_commitments"
        | "attendance_questions"
        | "make_ups"
        | "application_drafts"
        | "webinar_trainers" => Rows(OWN, &["live_key"]),
        "erasures" => Rows(OWN, &["live_key"]),
        "api_tokens" | "calendar_feeds" => Rows(OWN, &["token_hash"]),
        "check_in_devices" => Rows(OWN, &["device"]),
        "letter_links" => Rows(OWN, &["id"]),
        "evidence" => Rows(OWN, &["dedupe_key"]),
        "evidence_matches" => Rows(OWN, &[]),
        "evidence_withdrawals" => Rows("evidence_id IN (SELECT id FROM evidence WHERE person_id = {p})", &[]),
        "provisional_people" => Rows(OWN, &[]),
        // another person may be meant by the same row until somebody decides
        "attendance_import_rows" => {
            Rows("chosen_id = {p}", &["row_key", "candidates", "also_ids", "person_id", "proposal", "reason"])
        }
        "match_decisions" => Rows(OWN, &["also_ids"]),
        "enrolments" => Rows(OWN, &["sort_key", "name_key", "organisation_key"]),
        "enrolment_events" | "enrolment_words" | "decisions" | "standings" | "last_dates" | "survey_receipts" => {
            Rows(ON_COHORTS, &[])
        }
        "answers" => Rows("attempt_id IN (SELECT id FROM attempts WHERE person_id = {p})", &[]),
        "attendance_question_texts" => Rows("question_id IN (SELECT id FROM attendance_questions WHERE person_id = {p})", &[]),
        "make_up_versions" | "make_up_decisions" | "make_up_take_backs" => Rows(OWN_MAKE_UPS, &[]),
        "records" | "statements" => Rows(OWN, &["pdf", "live_key"]),
        "record_events" => Rows(OWN_RECORDS, &[]),
        "credentials" => Rows(OWN_RECORDS, &["pdf"]),
        "messages" => Rows(
            "person_id = {p} AND kind NOT IN ('sign-in-code', 'contact-wish')",
            &["message_id", "dedupe_key", "locked_until", "last_error"],
        ),
        "message_events" => Rows("message_id IN (SELECT id FROM messages WHERE person_id = {p})", &["answer"]),
        "suppressions" => Rows("address = (SELECT email FROM people WHERE id = {p})", &["message_id", "answer", "lifted_by"]),
        "own_messages" | "exports" => Rows("by_whom = '{w}'", &["selection", "filters"]),
        // what was done about them or by them; by whom, and about whom, as numbers
        "audit_events" => Rows("about_person = {p} OR by_person = {p}", &["old_value", "new_value", "reason"]),
        "meeting_events" => Rows(
            "email IS NOT NULL AND lower(email) = (SELECT email FROM people WHERE id = {p})",
            &["event_key", "holding", "participant"],
        ),
        "sign_in_codes" => Rows(OWN, &["code_hash", "token_hash", "next_path"]),
        "tries" => Not("counts under hashes of addresses, gone in a day"),
        "cohorts" | "presence_rules" => Not("how a cohort is run, not who is on it"),
        "enrolment_imports" => Not("lists of many people; what was taken from them stands under enrolments"),
        "webinars" | "webinar_changes" | "webinar_times" | "webinar_recordings" | "webinar_meetings" => {
            Not("what is on when, the same for everybody")
        }
        "check_in_codes" => Not("codes of webinars, the same for everybody"),
        "closings" => Not("what a trainer ticked when a webinar was closed"),
        "sheet_scans" => Not("pictures of sheets with the signatures of many people: ask the organisers"),
        "meeting_connections" => Not("meeting systems of a cohort"),
        "attendance_imports" | "attendance_import_webinars" => {
            Not("reports about many people; what they say of one stands under evidence")
        }
        "record_pictures" => Not("the logo and the signature on records of many people"),
        "survey_answers" => Not("nobody's in particular: they do not know whose they are"),
        "answered_forms" => Not("that a form was taken, under a key that nobody can tell a person from"),
        "jobs" => Not("work that was put off, by numbers"),
        _ => return None,
    })
}

/// A table of what is held, with the rows that are theirs.
#[derive(Clone, Debug)]
pub struct Part {
    /// The table as it is registered.
    pub registered: Registered,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The values of each row, in that order.
    pub rows: Vec<Vec<Value>>,
    /// Why there are none, where none are handed out.
    pub not: Option<&'static str>,
}

impl Part {
    /// The rows with the names of their columns.
    pub fn objects(&self) -> Value {
        let object = |row: &Vec<Value>| {
            Value::Object(self.columns.iter().cloned().zip(row.iter().cloned()).collect::<Map<String, Value>>())
        };
        self.rows.iter().map(object).collect()
    }
}

/// Everything that is held about a person, in the order of the register.
///
/// # Errors
/// The database's.
pub fn parts_of(conn: &mut Conn, person: PersonId) -> diesel::QueryResult<Vec<Part>> {
    let tables = tables::tables(conn)?;
    let mut parts = Vec::with_capacity(REGISTER.len());
    for registered in REGISTER {
        let nothing = |why| Part { registered: *registered, columns: Vec::new(), rows: Vec::new(), not: Some(why) };
        parts.push(match (rule_for(registered.table), tables.iter().find(|table| table.name == registered.table)) {
            (Some(Mine::Rows(whose, hidden)), Some(table)) => {
                let table = table.without(hidden);
                let rows = rows_of(conn, &table, &condition(whose, person))?;
                Part { registered: *registered, columns: table.column_names(), rows, not: None }
            }
            (Some(Mine::Not(why)), _) => nothing(why),
            (None, _) | (_, None) => continue,
        });
    }
    Ok(parts)
}

/// The files that were made for a person, each with its name: records, records with their badge, and other papers, as they were issued.
///
/// # Errors
/// The database's.
pub fn files_of(conn: &mut Conn, person: PersonId) -> diesel::QueryResult<Vec<(String, Vec<u8>)>> {
    let issued: Vec<(String, Vec<u8>, Option<Vec<u8>>)> = records::table
        .left_join(credentials::table)
        .filter(records::person_id.eq(person))
        .order(records::id)
        .select((records::code, records::pdf, credentials::pdf.nullable()))
        .load(conn)?;
    let made: Vec<(String, Vec<u8>)> = statements::table
        .filter(statements::person_id.eq(person))
        .order(statements::id)
        .select((statements::code, statements::pdf))
        .load(conn)?;
    let mut files = Vec::new();
    for (code, pdf, with_badge) in issued {
        files.push((format!("records/{code}.pdf"), pdf));
        files.extend(with_badge.map(|pdf| (format!("records/{code}-with-badge.pdf"), pdf)));
    }
    files.extend(made.into_iter().map(|(code, pdf)| (format!("papers/{code}.pdf"), pdf)));
    Ok(files)
}

/// One zip of some files.
///
/// # Errors
/// None that files in memory can cause.
pub fn zipped(files: &[(String, Vec<u8>)]) -> anyhow::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn condition(whose: &str, person: PersonId) -> String {
    whose.replace("{p}", &person.0.to_string()).replace("{w}", &format!("person:{}", encode(person.0)))
}

fn rows_of(conn: &mut Conn, table: &Table, condition: &str) -> diesel::QueryResult<Vec<Vec<Value>>> {
    let mut rows = Vec::new();
    tables::each_row_where(conn, table, condition, |json| {
        let row = serde_json::from_str(json).map_err(|error| diesel::result::Error::DeserializationError(error.into()))?;
        rows.push(row);
        Ok::<_, diesel::result::Error>(())
    })?;
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_registered_table_is_handed_out_or_says_why_not() {
        for registered in REGISTER {
            let rule = rule_for(registered.table);
            assert!(rule.is_some(), "{}: say in this file which rows are a person's own, or why none are", registered.table);
            if let Some(Mine::Not(why)) = rule {
                assert!(!why.is_empty(), "{}", registered.table);
            }
        }
        assert_eq!(rule_for("editions"), None);
    }

    #[test]
    fn a_condition_names_the_person() {
        let person = PersonId(7);
        assert_eq!(condition("person_id = {p}", person), "person_id = 7");
        assert_eq!(condition("by_whom = '{w}'", person), format!("by_whom = 'person:{person}'"));
    }
}
