//! Knowledge checks, and the tests before and after: attempts, answers, marks. An attempt is laid out once (what stands where), can
//! be left and come back to, and is marked when it is handed in; attempts are added, never changed afterwards.

mod actions;
mod answering;
mod forms;
mod layout;
mod marking;
mod model;
mod queries;

pub use actions::{Begin, BeginProblem, HandInProblem, SaveProblem, begin_attempt, hand_in, save_answer};
pub use answering::{Picks, WhatIsMissing, picks_of, read_picks};
pub use forms::items_of;
pub use layout::{DONT_KNOW, ItemLayout, Layout};
pub use marking::{Marks, Share, mark, pass_mark, share};
pub use model::{Answer, Attempt, Kind, SavedAnswer};
pub use queries::{
    Best, about_minutes, answers_of, attempts_of, best_results, find_attempt, latest_attempts, next_opens_at, passed_modules,
};
