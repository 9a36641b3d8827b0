//! What a person or a job does about completion and records.

mod badge;
mod draft;
mod expiry_letters;
mod issue;
mod keep_picture;
mod last_chance_letters;
mod letters;
mod make_statement;
mod recheck;
mod replay;
mod revoke;
mod set_sharing;
mod take_edition;

pub use badge::{BadgeDraft, BadgeProblem, change_key, keep_badge, publish_key};
pub use draft::{Draft, Printed, Wish, Wished, cohort_pictures, draft_again, draft_issued, draft_record, draft_to_look_at};
pub use expiry_letters::write_expiry_letters;
pub use issue::{
    HowFar, ISSUE_RECORD, IssueProblem, Issued, ask_to_issue, ask_to_issue_many, asked_and_made, asked_lately, issue, replace,
    taken_back_since,
};
pub use keep_picture::keep_picture;
pub use letters::{preview_issued_letter, replaced_letter, replaced_letter_to_come, revoked_letter};
pub use make_statement::{StatementDraft, StatementWish, draft_statement, keep_statement};
pub use recheck::{ask_where_time_ran_out, recheck, recheck_next};
pub use replay::{Replay, replay_decisions};
pub use revoke::{StateProblem, revoke};
pub use set_sharing::set_sharing;
pub use take_edition::{Lack, Move, TakeProblem, lacks_of, take_edition};
