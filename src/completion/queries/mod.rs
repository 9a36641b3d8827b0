//! Questions about facts, standings and records.

mod credentials;
mod edition_preview;
mod facts;
mod issuing;
mod last_dates;
mod pictures;
mod records;
mod register;
mod standings;
mod statements;

pub(super) use credentials::free_place;
pub use credentials::{badge_of, badge_pdf_hash_of, badge_pdf_of, is_published, issuer_keys, status_places, with_badge};
pub use edition_preview::{Effect, Preview, Shift, edition_preview, standings_by};
pub use facts::{facts_of, standing_of};
pub use issuing::{Candidate, Candidates, Listed, MOST_COUNTED, NotYet, Whose, candidates, first_issuable, issuable, not_yet};
pub use last_dates::{last_date_counts, last_date_for, last_dates_of};
pub use pictures::{Pictures, pictures, record_picture};
pub use records::{
    Checked, RecordFilter, RecordList, count_unmet, event_names, events_of, find_record, find_record_by_code, holders_with,
    list_records, pdf_hash_of, pdf_of, pdfs_of, predecessor_of, records_by_codes, records_of, records_of_enrolment,
};
pub(super) use records::{append_event, set_state};
pub use register::{Registered, register_of};
pub use standings::{Counts, find_counts};
pub(super) use standings::{insert_decision, last_decision, save_standing};
pub use statements::{Attended, CheckedStatement, attended_by, find_statement, in_now, statement_pdf, statements_by_codes};
pub(super) use statements::{DoneOn, done_on};
