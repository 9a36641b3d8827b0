//! Who was there. Evidence (a join link used, a check-in code typed, later a provider's report) and rulings are added and never
//! changed; attendance is worked out from them by [`presence`] in the transaction of its cause, and can always be worked out again.
//! A provider's report is read by [`readers`]; who its rows are, [`matching`] says. What meeting systems tell by themselves, [`meetings`]
//! turns into evidence.

mod actions;
mod as_of;
mod attended_day;
pub mod devices;
mod effect;
pub mod heartbeats;
pub mod matching;
pub mod meetings;
mod model;
pub mod plan;
pub mod presence;
mod queries;
pub mod readers;
pub mod several;
pub mod sheet;
pub mod timeline;
pub mod windows;
mod wording;

pub use actions::{
    ATTENDANCE_LETTERS, ActsOn, ArrivalDecision, AttendanceLettersTask, Came, CheckIn, Checklist, Choice, CloseProblem,
    CodeProblem, Confirmed, ConnectionProblem, Difference, Effect, Effects, EvidenceProblem, Facts, ImportEffect,
    ImportProblem, Join, LateRuling, LettersDesk, MOST_SCANS, MadePlan, NewConnection, NewEvidence, NewReport, OtherEffect,
    Plans, Recomputed, RowDecision, RuleError, RulingProblem, ScanProblem, SheetProblem, Signed, Started, TimesProblem, Tries,
    UnmatchedProblem, WalkInAnswer, WalkInProblem, Wanted, WhoIsIt, add_walk_in, assign_meeting, attach_scan, change_settings,
    check_in, close_webinar, confirm_import, decide_arrivals, decide_rows, derive, effect_of_import, effects_of, end_beats,
    end_codes, enter_sheet, forget_decision, forget_meeting_events, forget_scans, guests_all, hear, hear_end, make_connection,
    new_code, note_unreadable, note_walk_in, preview_attendance_letter, read_meeting, recompute_all, record_evidence,
    record_join, remove_connection, remove_scan, replace_secret, reread_import, rule, rule_many, set_actual_times, set_room,
    settle_walk_in, start_import, take_back_meeting, touched_by, undo_import, widen_import, with_plans, withdraw_signature,
    write_attendance_letters, write_beats,
};
pub use as_of::{AsKnown, known_at};
pub use effect::{ReportEffect, effect};
pub use model::{
    ACCEPTED_EXCUSE, AttendanceRow, Basis, CheckInCode, Connection, ConnectionKind, Evidence, Heard, ImportHead, ImportRow,
    ImportState, KeptImport, Mark, Provisional, Remembered, RoomSettings, RowChoice, Scan, Source, Status, Stranger,
    WebinarMeeting, reason_in_words, room_name,
};
pub use queries::{
    COUNTED_TO, Candidate, Captured, Counts, Crowds, Dossier, Entry, LastRuling, Narrowed, Proposed, Signer, also_for,
    attendance_of, begun_for, candidates, check_ins_of, closing_of, connections_behind, connections_of, counts, current_code,
    decided_arrivals, devices_used, dossier, entries_of, find_attendance, find_by_name, find_check_in, find_code,
    find_connection, find_import, find_import_at, find_scan, find_signature, heard_of, import_rows, imports_behind, imports_of,
    last_join, late_events, may_attend, meetings_of, meetings_to_read, names_of, names_without_record, proposals,
    provisional_at, read_from_scan, remembered, room_of, roster_entries, rulings_count, scans_of, seconds_of_walk_ins,
    signed_count, signers, signers_named, strangers, undecided_count, waiting_imports, was_captured,
};
