//! What a person, a job or a command does about attendance.

mod beside;
mod change_rule;
mod check_in;
mod close;
mod codes;
mod derive;
mod evidence;
mod heartbeats;
mod join;
mod letters;
mod matches;
mod meetings;
mod recompute;
mod report;
mod rule;
mod scans;
mod sheet;
mod times;
mod unmatched;
mod walk_in;

pub use change_rule::{Effect, Effects, change_settings, effects_of};
pub use check_in::{CheckIn, check_in};
pub use close::{Checklist, CloseProblem, close_webinar};
pub use codes::{CodeProblem, end_codes, new_code};
pub use derive::derive;
pub(super) use derive::{Known, Setting, fact};
pub use evidence::{EvidenceProblem, NewEvidence, record_evidence};
pub use heartbeats::{end_beats, write_beats};
pub use join::{Join, record_join};
pub use letters::{
    ATTENDANCE_LETTERS, AttendanceLettersTask, LettersDesk, preview_attendance_letter, write_attendance_letters,
};
pub use meetings::{
    ConnectionProblem, NewConnection, assign_meeting, forget_meeting_events, hear, hear_end, make_connection, note_unreadable,
    read_meeting, remove_connection, replace_secret, set_room, take_back_meeting,
};
pub use recompute::{Difference, Recomputed, recompute_all};
pub use report::{
    ActsOn, Came, Confirmed, Facts, ImportEffect, ImportProblem, LateRuling, MadePlan, NewReport, OtherEffect, Plans,
    RowDecision, Started, Tries, WalkInAnswer, Wanted, confirm_import, decide_rows, effect_of_import, forget_decision,
    guests_all, note_walk_in, reread_import, settle_walk_in, start_import, touched_by, undo_import, widen_import, with_plans,
};
pub use rule::{Choice, RuleError, RulingProblem, rule, rule_many};
pub use scans::{MOST_SCANS, ScanProblem, attach_scan, forget_scans, remove_scan};
pub use sheet::{SheetProblem, Signed, enter_sheet, withdraw_signature};
pub use times::{TimesProblem, set_actual_times};
pub use unmatched::{ArrivalDecision, UnmatchedProblem, WhoIsIt, decide_arrivals};
pub use walk_in::{WalkInProblem, add_walk_in};
