//! Requirements, standing, records and their documents. Facts (lessons read, checks passed, webinars attended) and the tree of
//! requirements of the track give a standing; deciding stores its inputs, the rule version and the verdict; a record is issued once
//! and never changed (`domain.md`, Completion and Records).

mod actions;
pub mod bundle;
mod code;
mod code_list;
pub mod credential;
pub mod document;
mod masking;
mod model;
mod outlook;
mod queries;
mod rule_version;
mod rules_change;
mod standing;
mod statement;

pub use actions::{
    BadgeDraft, BadgeProblem, Draft, HowFar, ISSUE_RECORD, IssueProblem, Issued, Lack, Move, Printed, Replay, StateProblem,
    StatementDraft, StatementWish, TakeProblem, Wish, Wished, ask_to_issue, ask_to_issue_many, ask_where_time_ran_out,
    asked_and_made, asked_lately, change_key, cohort_pictures, draft_again, draft_issued, draft_record, draft_statement,
    draft_to_look_at, issue, keep_badge, keep_picture, keep_statement, lacks_of, preview_issued_letter, publish_key, recheck,
    recheck_next, replace, replaced_letter, replaced_letter_to_come, replay_decisions, revoke, revoked_letter, set_sharing,
    take_edition, taken_back_since, write_expiry_letters,
};
pub use code::{Code, NotACode};
pub use code_list::{CodeList, GivenCode, codes_in};
pub use masking::masked;
pub use model::{Outcome, Record, RecordEvent, RecordFacts, RecordModule, RecordState};
pub use queries::{
    Attended, Candidate, Candidates, Checked, CheckedStatement, Counts, Effect, Listed, MOST_COUNTED, NotYet, Preview,
    RecordFilter, RecordList, Registered, Shift, Whose, attended_by, badge_of, badge_pdf_hash_of, badge_pdf_of, candidates,
    count_unmet, edition_preview, event_names, events_of, facts_of, find_counts, find_record, find_record_by_code,
    find_statement, first_issuable, holders_with, in_now, is_published, issuable, issuer_keys, last_date_counts, last_date_for,
    last_dates_of, list_records, not_yet, pdf_hash_of, pdf_of, pdfs_of, predecessor_of, record_picture, records_by_codes,
    records_of, records_of_enrolment, register_of, standing_of, standings_by, statement_pdf, statements_by_codes,
    status_places, with_badge,
};
pub use rule_version::rule_version;
pub use rules_change::{NumberChange, RuleChange, TrackChange, number_changes, track_changes};
pub use standing::{
    Chance, CheckFact, Count, Facts, LessonsFact, MakeUpWay, Need, Presence, Standing, Status, WebinarFact, decide,
};
pub use statement::{Said, SaidModule, SaidWebinar, Statement, StatementKind};
