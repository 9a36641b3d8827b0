//! Making up for a webinar by its recording (outline 1.4): what somebody writes, sends and is answered. Who may, and until when, is
//! [`webinars::make_up`](crate::webinars::make_up)'s; here are the sheet that is filled in, its versions, and a trainer's decisions.
//!
//! What attendance came to stays as it is: somebody who was there for an hour was there for an hour. That it is made up for is a fact
//! of its own beside it, which completion reads.

mod actions;
mod model;
mod queries;
mod sheet;
mod stand;

pub use actions::{
    Answered, Asked, DecideProblem, Step, WriteProblem, decide, forget_texts, preview_recording_letters, take_back,
    tell_of_recording, write,
};
pub use model::{Decision, MakeUp, State, Verdict, Version, Written};
pub use queries::{
    Listed, answered_lately, decisions_of, find_of_webinar, find_own, parts_made_up, questions_of, versions_of, waiting,
    waiting_count,
};
pub use sheet::{
    FEWEST_WORDS, Fault, Field, LONGEST_ANSWER, LONGEST_COMMENT, LONGEST_REFLECTION, MOST_WORDS, Problem, words_in,
};
pub use stand::{Stand, stand};
