//! What becomes of each table when somebody is erased: data, not code, so that a table that is registered and has no rule makes the tests
//! fail. In the order in which they are carried out: what points at a row goes before it.

/// What is done in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The table.
    pub table: &'static str,
    /// With its rows.
    pub fate: Fate,
}

/// What becomes of rows. Which rows is SQL: `{p}` stands for the person's number; `$1` for each of the words by which they are known,
/// one after the other (their address, their names).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They go.
    Deleted(&'static str),
    /// They stay, and these columns say nothing any more.
    Emptied(&'static str, &'static [&'static str]),
    /// They stay, and the words by which the person is known are taken out of these texts.
    Masked(&'static str, &'static [&'static str]),
    /// They stay as they are: why nothing in them says who it was.
    Kept(&'static str),
    /// They stay for good as they are, in a chain from which nothing can be taken; pages show nothing of them that names an erased person.
    Chained,
}

const OWN: &str = "person_id = {p}";
const ON_COHORTS: &str = "enrolment_id IN (SELECT id FROM enrolments WHERE person_id = {p})";
const OWN_RECORDS: &str =
    "record_id IN (SELECT id FROM records WHERE enrolment_id IN (SELECT id FROM enrolments WHERE person_id = {p}))";
const OWN_MAKE_UPS: &str = "make_up_id IN (SELECT id FROM make_ups WHERE person_id = {p})";
const OWN_LETTERS: &str = "message_id IN (SELECT id FROM messages WHERE person_id = {p} OR to_address = $1)";
const OWN_EVIDENCE: &str = "person_id = {p} OR raw_name = $1 OR lower(raw_email) = $1 \
     OR id IN (SELECT evidence_id FROM evidence_matches WHERE person_id = {p})";
const ROWS_ABOUT: &str = "person_id = {p} OR chosen_id = {p} OR lower(email) = $1 OR name = $1";
const REPORTS_ABOUT: &str = "id IN (SELECT import_id FROM attendance_import_rows \
     WHERE person_id = {p} OR chosen_id = {p} OR lower(email) = $1 OR name = $1)";
const LISTS_ABOUT: &str = "plan <> replace(plan, $1, '')";
/// A report whose file was emptied before anybody confirmed it cannot be read again: it is begun anew.
const UNFINISHED: &str = "import_id IN (SELECT id FROM attendance_imports WHERE state = 'checked' AND length(file) = 0)";
const EVERYBODYS: &str = "1 = 1";

const fn delete(table: &'static str, whose: &'static str) -> Rule {
    Rule { table, fate: Fate::Deleted(whose) }
}

const fn empty(table: &'static str, whose: &'static str, columns: &'static [&'static str]) -> Rule {
    Rule { table, fate: Fate::Emptied(whose, columns) }
}

const fn mask(table: &'static str, whose: &'static str, columns: &'static [&'static str]) -> Rule {
    Rule { table, fate: Fate::Masked(whose, columns) }
}

const fn keep(table: &'static str, why: &'static str) -> Rule {
    Rule { table, fate: Fate::Kept(why) }
}

/// The rules. A table may have several.
pub const RULES: &[Rule] = &[
    // letting in
    delete("sign_in_codes", "person_id = {p} OR email = $1"),
    delete("sessions", OWN),
    keep("tries", "hashes of addresses, gone in a day"),
    keep("api_tokens", "hashes of tokens, revoked before"),
    keep("role_grants", "which role, from when until when; taken away before"),
    keep("consents", "to which text, and when"),
    // letters: what points at them first
    delete("message_events", OWN_LETTERS),
    delete("suppressions", "address = $1 OR message_id IN (SELECT id FROM messages WHERE person_id = {p} OR to_address = $1)"),
    delete("messages", "person_id = {p} OR to_address = $1"),
    mask("messages", EVERYBODYS, &["payload"]),
    mask("own_messages", EVERYBODYS, &["words", "selection"]),
    delete("letter_links", OWN),
    delete("letter_refusals", OWN),
    // being on a cohort
    empty("cohorts", "$1 LIKE '%@%' AND contact <> replace(contact, $1, '')", &["contact = '{}'"]),
    keep("presence_rules", "a rule, and the number of who set it"),
    delete("application_drafts", OWN),
    mask("enrolment_events", ON_COHORTS, &["reason"]),
    delete("enrolment_words", ON_COHORTS),
    delete("enrolment_imports", "state = 'checked' AND plan <> replace(plan, $1, '')"),
    mask("enrolment_imports", LISTS_ABOUT, &["result", "file_name"]),
    empty("enrolment_imports", LISTS_ABOUT, &["file = {empty}", "plan = '{\"lines\":[]}'"]),
    // webinars
    keep("webinars", "what is on when, and the number of who planned it"),
    keep("webinar_changes", "what was changed, and the number of who did it"),
    keep("webinar_times", "times, and the number of who set them"),
    keep("webinar_trainers", "that there was a trainer; who has none ahead"),
    keep("places", "that there was a place; those ahead were given back before"),
    keep("webinar_recordings", "where a recording is, and the number of who said so"),
    keep("calendar_invitations", "whether there was one"),
    delete("trainer_absences", OWN),
    delete("trainer_hours", OWN),
    delete("calendar_feeds", OWN),
    keep("reminders", "that there was one, and on which day"),
    // attendance: the days and minutes stay, the names as they came do not
    keep("check_in_codes", "a code of a webinar, and the number of who made it"),
    delete("check_in_devices", OWN),
    mask("evidence_withdrawals", "evidence_id IN (SELECT id FROM evidence WHERE person_id = {p})", &["reason"]),
    empty("evidence", OWN_EVIDENCE, &["raw_name = NULL", "raw_email = NULL"]),
    keep("sheet_scans", "a picture of a whole room's signatures: five years, as funders ask for vouchers, and then deleted"),
    keep("heartbeats", "from when until when"),
    keep("meeting_connections", "a meeting system, and the number of who connected it"),
    empty("meeting_events", "lower(email) = $1 OR name = $1", &["name = NULL", "email = NULL", "external_id = NULL"]),
    keep("webinar_meetings", "which meeting, and the number of who said so"),
    mask("evidence_matches", OWN, &["reason"]),
    mask("attendance_imports", REPORTS_ABOUT, &["facts", "result", "file_name"]),
    empty("attendance_imports", REPORTS_ABOUT, &["file = {empty}"]),
    mask("attendance_import_rows", ROWS_ABOUT, &["reason"]),
    empty("attendance_import_rows", ROWS_ABOUT, &["name = '—'", "email = NULL"]),
    delete("attendance_import_rows", UNFINISHED),
    delete("attendance_import_webinars", UNFINISHED),
    delete("attendance_imports", "state = 'checked' AND length(file) = 0"),
    empty("provisional_people", "person_id = {p} OR lower(email) = $1 OR name = $1", &["name = '—'", "email = NULL"]),
    delete("match_decisions", "person_id = {p} OR shown = $1 OR lower(shown) = $1"),
    mask("rulings", OWN, &["reason"]),
    keep("attendance", "minutes, and what they came to"),
    keep("closings", "a checklist, and the number of who closed"),
    delete("attendance_question_texts", "question_id IN (SELECT id FROM attendance_questions WHERE person_id = {p})"),
    mask("attendance_questions", OWN, &["reason"]),
    delete("excuses", OWN),
    // making up: that it was, not what was written
    delete("make_up_versions", OWN_MAKE_UPS),
    empty("make_up_decisions", OWN_MAKE_UPS, &["comment = NULL"]),
    mask("make_up_take_backs", OWN_MAKE_UPS, &["reason"]),
    empty("make_ups", OWN, &["answers = '{}'", "reflection = ''"]),
    // learning
    keep("attempts", "which questions, and how many were right"),
    keep("answers", "which answers were ticked"),
    keep("lesson_progress", "which lessons, and when"),
    delete("reflections", OWN),
    keep("survey_receipts", "that there was an answer"),
    keep("survey_answers", "nobody's in particular: they do not know whose they are"),
    delete("survey_commitments", OWN),
    // completion: a record stays and is proved by its code and the hash of its file
    keep("decisions", "what was met, and by which rule"),
    keep("standings", "how much was met"),
    keep("last_dates", "which webinar alone was left"),
    keep("record_pictures", "the logo and the signature on records of many people"),
    mask("record_events", OWN_RECORDS, &["reason"]),
    empty("credentials", OWN_RECORDS, &["jwt = NULL", "pdf = NULL"]),
    empty(
        "records",
        ON_COHORTS,
        &["person_id = NULL", "name = NULL", "latin_name = NULL", "show_name = FALSE", "pdf = {empty}", "live_key = NULL"],
    ),
    empty("statements", ON_COHORTS, &["person_id = NULL", "name = NULL", "latin_name = NULL", "pdf = {empty}"]),
    // answering for what was done
    keep("erasures", "that it was asked for, and when"),
    mask("exports", EVERYBODYS, &["filters"]),
    Rule { table: "audit_events", fate: Fate::Chained },
    // operation
    delete("answered_forms", "location <> replace(location, $1, '') OR flash <> replace(flash, $1, '')"),
    mask("jobs", EVERYBODYS, &["last_error"]),
    // at last who they were
    empty(
        "enrolments",
        OWN,
        &[
            "position = NULL",
            "organisation = NULL",
            "organisation_key = NULL",
            "external_id = NULL",
            "sort_key = ''",
            "name_key = ''",
        ],
    ),
    empty(
        "people",
        "id = {p}",
        &[
            "email = NULL",
            "name = '—'",
            "latin_name = NULL",
            "given_name = NULL",
            "name_key = ''",
            "sort_key = ''",
            "time_zone = NULL",
            "theme = NULL",
            "password_hash = NULL",
            "name_confirmed_at = NULL",
            "last_seen_on = NULL",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::super::register::{HOLDS_NONE, Keep, REGISTER};
    use super::*;
    use crate::people::NO_NAME;

    #[test]
    fn every_registered_table_has_its_rule_and_no_other() {
        let ruled: BTreeSet<&str> = RULES.iter().map(|rule| rule.table).collect();
        let registered: BTreeSet<&str> = REGISTER.iter().map(|registered| registered.table).collect();
        let missing: Vec<_> = registered.difference(&ruled).collect();
        assert!(missing.is_empty(), "{missing:?}: say in this file what becomes of them when somebody is erased");
        let not_registered: Vec<_> = ruled.difference(&registered).collect();
        assert!(not_registered.is_empty(), "{not_registered:?}");
        assert!(HOLDS_NONE.iter().all(|table| !ruled.contains(table)));
    }

    #[test]
    fn what_is_held_until_the_account_is_erased_is_not_kept() {
        let fates = |table: &str| RULES.iter().filter(|rule| rule.table == table).map(|rule| rule.fate).collect::<Vec<_>>();
        for registered in REGISTER {
            let fates = fates(registered.table);
            let stays = fates.iter().all(|fate| matches!(fate, Fate::Kept(_)));
            match registered.keep {
                Keep::WithAccount => assert!(!stays, "{} is kept with the account", registered.table),
                Keep::ForGood => assert!(
                    fates.iter().all(|fate| matches!(fate, Fate::Chained | Fate::Masked(..))),
                    "{} stays for good",
                    registered.table
                ),
                Keep::WithoutName | Keep::Days(_) => {
                    assert!(!fates.contains(&Fate::Chained), "{} is no chain", registered.table);
                }
            }
            for fate in fates {
                if let Fate::Kept(why) = fate {
                    assert!(!why.is_empty(), "{}", registered.table);
                }
            }
        }
    }

    #[test]
    fn the_name_is_replaced_by_the_one_that_is_nobodys() {
        let people = RULES.iter().find(|rule| rule.table == "people").map(|rule| rule.fate);
        let Some(Fate::Emptied(_, columns)) = people else { panic!("{people:?}") };
        assert!(columns.contains(&format!("name = '{NO_NAME}'").as_str()));
    }
}
