//! Who was there. Evidence (a join link used, a check-in code typed, later a provider's report) and rulings are added and never
//! changed; attendance is worked out from them by [`presence`] in the transaction of its cause, and can always be worked out again.
//! A provider's report is read by [`readers`]; who its rows are, [`matching`] says.

mod actions;
pub mod devices;
mod effect;
pub mod matching;
mod model;
pub mod presence;
mod queries;
pub mod readers;
pub mod windows;
mod wording;

pub use actions::{
    CheckIn, Checklist, Choice, CloseProblem, CodeProblem, Difference, Effect, Effects, EvidenceProblem, Join, NewEvidence,
    Recomputed, RuleError, RulingProblem, TimesProblem, UnmatchedProblem, WalkInProblem, WhoIsIt, add_walk_in, change_settings,
    check_in, close_webinar, decide_unmatched, derive, effects_of, end_codes, new_code, recompute_all, record_evidence,
    record_join, rule, rule_many, set_actual_times,
};
pub use effect::{ReportEffect, effect};
pub use model::{AttendanceRow, Basis, CheckInCode, Evidence, Mark, Source, Status, Stranger};
pub use queries::{
    COUNTED_TO, Counts, Entry, LastRuling, Narrowed, attendance_of, check_ins_of, closing_of, counts, current_code,
    devices_used, entries_of, find_attendance, find_by_name, find_check_in, find_code, last_join, may_attend, roster_entries,
    rulings_count, strangers, undecided_count, was_captured,
};
